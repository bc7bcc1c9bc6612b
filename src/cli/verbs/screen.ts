// `muster screen --people FILE --list FILE …`: who of these people is on one of those lists,
// and why. A list that cannot be read ends the verb; a person who cannot be is said to be not
// screened.
import { basename } from 'node:path';
import {
  type Hit,
  type List,
  OLD_LIST_DAYS,
  type PersonRow,
  peopleOf,
  readLists,
  reasonsOf,
  SCREENING_THRESHOLD,
  Screening,
  textOf,
} from '../../engines/screening/index.ts';
import { EXIT, formatDate, Problem } from '../../kernel/index.ts';
import { type Line, on, text } from '../args.ts';
import { fileBytes } from '../input.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { bold, dim, type Terminal, wrapped } from '../terminal.ts';
import { Stream } from './stream.ts';

const EXAMPLE = './muster screen --people roster.csv --list un.xml --json';
const DAY = 86_400_000;

export async function screenVerb(line: Line, t: Terminal): Promise<number> {
  const people = text(line, 'people');
  const paths = [line.flags.list ?? []].flat().filter((path) => typeof path === 'string');
  if (!people)
    throw new Problem(CLI_PROBLEMS.missingOperand, {
      verb: 'screen',
      what: '--people FILE',
      example: EXAMPLE,
    });
  if (paths.length === 0)
    throw new Problem(CLI_PROBLEMS.missingOperand, {
      verb: 'screen',
      what: 'a --list FILE',
      example: EXAMPLE,
    });
  const files = await Promise.all(
    paths.map(async (path) => ({ file: basename(path), bytes: await fileBytes(path) })),
  );
  const lists = readLists(files);
  for (const list of lists) t.err(listSaid(list));
  const roster = textOf(await fileBytes(people));
  const screening = new Screening(lists);
  const out = new Stream();
  const tally = { screened: 0, matched: 0, unscreened: 0 };
  for (const row of peopleOf(roster, basename(people))) {
    const hits = row.person ? screening.screen(row.person) : [];
    if (row.person) tally.screened += 1;
    else tally.unscreened += 1;
    if (hits.some(({ matched }) => matched)) tally.matched += 1;
    if (on(line, 'json')) await out.line(JSON.stringify(jsonOf(row, hits)));
    else if (hits.length > 0 || !row.person) await out.line(shown(row, hits, t));
  }
  await out.end();
  t.err(
    `${tally.screened} people screened; ${tally.matched} have a match ` +
      `(score ${SCREENING_THRESHOLD} or more).`,
  );
  if (tally.unscreened === 0 && tally.screened > 0) return EXIT.done;
  t.err(
    tally.screened === 0 && tally.unscreened === 0
      ? 'The file names nobody, so nobody was screened.'
      : `${tally.unscreened} NOT SCREENED: they have no name. ` +
          'Fill full_name, or first_name and last_name.',
  );
  return EXIT.refused;
}

function listSaid({ title, dataThrough, listed, remarks }: List): string {
  const age = dataThrough ? Math.floor((Date.now() - Date.parse(dataThrough)) / DAY) : null;
  const through = dataThrough
    ? `data through ${formatDate(dataThrough, 'en')}`
    : 'it does not say to which day it holds';
  const old = age !== null && age > OLD_LIST_DAYS ? `; OLD: ${age} days, fetch it again` : '';
  const rest = remarks.filter((remark) => !remark.includes('to which day')).map((r) => `; ${r}`);
  return `${title}: ${listed.length} listed, ${through}${old}${rest.join('')}.`;
}

const rounded = (score: number) => Number(score.toFixed(4));

function jsonOf({ row, person, unread, line }: PersonRow, hits: readonly Hit[]) {
  if (!person) return { row, line, name: null, screened: false, because: ['there is no name'] };
  return {
    row,
    name: person.name,
    hits: hits.map((hit) => ({
      list: hit.list.title,
      dataThrough: hit.list.dataThrough,
      id: hit.listed.id,
      name: hit.said.text,
      alias: hit.said.rank,
      score: rounded(hit.score),
      matched: hit.matched,
      because: reasonsOf(person, hit),
    })),
    ...(unread.length > 0 && { unread }),
  };
}

function shown(
  { row, line, person, unread }: PersonRow,
  hits: readonly Hit[],
  t: Terminal,
): string {
  if (!person) return bold(t, `${row}. line ${line}: NOT SCREENED, there is no name`);
  const lines = [bold(t, `${row}. ${person.name}`)];
  if (unread.length > 0) lines.push(`   not understood, and left out: ${unread.join(', ')}`);
  for (const hit of hits) {
    const answer = hit.matched ? 'MATCH' : 'no match';
    lines.push(
      `   ${hit.score.toFixed(2)} ${answer}  ${hit.said.text}  ` +
        `(${hit.list.title}, ${hit.listed.id})`,
    );
    lines.push(dim(t, wrapped(reasonsOf(person, hit).join('; '), t.columns, '        ')));
  }
  return lines.join('\n');
}
