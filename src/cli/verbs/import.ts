// `muster import ACT FILE`: the rows of a spreadsheet through one act, with a dry run first.
import { basename } from 'node:path';
import { ask, perform } from '../../acts/index.ts';
import type { DryRun } from '../../capabilities/imports/index.ts';
import { EXIT, Problem } from '../../kernel/index.ts';
import { type Line, on, text } from '../args.ts';
import { fileBytes } from '../input.ts';
import { missionOf, type Opened, SHELL } from '../place.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { bold, type Terminal, wrapped } from '../terminal.ts';
import { written } from './table.ts';

const SHOWN_MAX = 20;

/** @returns the exit code: 3 where rows must be mended or a question is open */
export async function importVerb(line: Line, opened: Opened, t: Terminal): Promise<number> {
  const [, act, path] = line.words;
  if (!act || !path) throw new Problem(CLI_PROBLEMS.missingOperand, MISSING);
  const mission = await missionOf(line, opened.house);
  const content = Buffer.from(await fileBytes(path)).toString('base64');
  const doing = <T>(name: string, input: object) =>
    perform(opened.house, { mission, act: name, input, actor: SHELL }).then(
      ({ answer }) => answer as T,
    );
  const see = <T>(view: string, query: object) =>
    ask(opened.house, { mission, view, query, actor: SHELL, lang: 'en' }) as Promise<T>;
  const file = { name: basename(path), content };
  const values = pairsIn(line, 'set');
  const { import: id } = await doing<{ import: string }>('imports.open-sheet', {
    ...{ act, file, values },
  });
  try {
    const columns = pairsIn(line, 'map');
    const answers = pairsIn(line, 'answer');
    if (Object.keys({ ...columns, ...answers }).length > 0)
      await doing('imports.map-columns', { import: id, columns, answers });
    const dryRun = await see<DryRun>('imports.dry-run', { import: id });
    const out = text(line, 'out');
    if (out) {
      const rest = await see<{ content: string }>('imports.rest', { import: id });
      await written(out, Buffer.from(rest.content, 'base64'));
    }
    const take = on(line, 'good-rows') ? 'good-rows' : 'all-or-none';
    const taken = on(line, 'dry-run')
      ? null
      : await told(opened, id, t, () =>
          doing<{ taken: number }>('imports.take-rows', { import: id, take }),
        );
    if (on(line, 'json'))
      t.out(JSON.stringify({ ...dryRun, taken: taken?.taken ?? null }, null, 2));
    else printed(dryRun, taken?.taken ?? null, t);
    const { wrong, waiting } = dryRun.counts;
    return wrong + waiting === 0 ? EXIT.done : EXIT.refused;
  } finally {
    await doing('imports.discard', { import: id }).catch(() => undefined);
  }
}

const EVERY_MS = 500;

/** Says how far a long taking has come, where somebody sits before the terminal. */
async function told<T>(
  { house }: Opened,
  id: string,
  t: Terminal,
  work: () => Promise<T>,
): Promise<T> {
  let before = '';
  const timer = setInterval(() => {
    const now = house.reach.progress.of(id);
    const text = now ? `${now.step}: ${now.done} of ${now.total} rows` : '';
    if (text !== '' && text !== before) t.err(text);
    before = text;
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

const MISSING = {
  verb: 'import',
  what: 'an act and a file',
  example: './muster import mandates.add-option options.xlsx --dry-run',
};

/** `--map B=owner --map 'Due date=on'`; the last `=` parts them. */
function pairsIn(line: Line, flag: string): Record<string, string> {
  const given = line.flags[flag];
  const texts = given === undefined || given === true ? [] : [given].flat();
  return Object.fromEntries(
    texts.map((each) => {
      const at = each.lastIndexOf('=');
      if (at < 1) throw new Problem(CLI_PROBLEMS.noValue, { flag: `--${flag} NAME=VALUE` });
      return [each.slice(0, at), each.slice(at + 1)];
    }),
  );
}

function printed(run: DryRun, taken: number | null, t: Terminal): void {
  const { rows, good, wrong, waiting, before, repeated } = run.counts;
  t.out(bold(t, `${run.name} → ${run.act}`));
  for (const sheet of run.sheets) {
    const heads = sheet.heads
      .filter(({ field }) => field !== null)
      .map(({ column, text: head, field }) => `${column} “${head}” → ${field}`);
    t.out(wrapped(`${sheet.name}: ${heads.join(', ') || 'no column is known'}`, t.columns, '  '));
    if (sheet.missing.length > 0) t.out(`  needed and not found: ${sheet.missing.join(', ')}`);
    if (sheet.leftOut.length > 0)
      t.out(`  left out: ${sheet.leftOut.map(({ row, why }) => `row ${row} (${why})`).join(', ')}`);
  }
  t.out(
    `${rows} rows: ${good} good, ${wrong} to mend, ${waiting} wait for an answer, ` +
      `${before} taken before, ${repeated} twice in the file.`,
  );
  for (const { head, order, row, found } of run.proofs) {
    const first = order === 'dmy' ? 'the day' : 'the month';
    t.out(`${head}: ${first} comes first, as row ${row} shows (${found}).`);
  }
  if (run.counts.alike > 0)
    t.out(`${run.counts.alike} of the good rows may be on record: see vetting likely-same.`);
  for (const { id, head, examples, options } of run.questions)
    t.out(`asked once: ${head} (${examples.join(', ')}): --answer ${id}=${options.join('|')}`);
  for (const each of run.wrong.slice(0, SHOWN_MAX)) {
    const where = `${each.sheet}, row ${each.row}${each.column ? `, column ${each.column}` : ''}`;
    const found = each.found === '' ? '' : `“${each.found}” `;
    t.out(wrapped(`${where}: ${found}${each.why}. ${each.cure}.`, t.columns, '  '));
  }
  if (run.wrong.length > SHOWN_MAX) t.out(`  and ${run.wrong.length - SHOWN_MAX} more (--json)`);
  t.out(taken === null ? 'Nothing was recorded.' : `${taken} rows were recorded.`);
}
