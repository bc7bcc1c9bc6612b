// What the rules of imports must know: the file, what was said of its like, what a dry run says.
import { randomUUID } from 'node:crypto';
import type { ActSheet, FactsContext, Reach } from '../../../acts/index.ts';
import type { Table } from '../../../engines/sheets/index.ts';
import { Problem } from '../../../kernel/index.ts';
import type { Incoming, Kept, MapInput, OpenInput, TakeInput } from '../decide.ts';
import type { Said } from '../import.ts';
import type { Plan } from '../plan.ts';
import { IMPORT_PROBLEMS } from '../problems.ts';
import { headHash, planOf, rememberedAs, sheetOf, tablesIn } from './planning.ts';
import { fileOf, isThere, saidBefore, staleFiles } from './tables.ts';

/** An import that nobody has touched for so long is put away when the next one comes. */
const KEPT_DAYS = 30;

export async function incoming(
  { act, file, values }: OpenInput,
  reach: Reach,
  { mission, at }: FactsContext,
): Promise<Incoming> {
  const sheet = sheetOf(reach, act);
  known(act, sheet, Object.keys(values));
  const { tables } = await tablesIn(file, sheet);
  const head = headHash(act, tables);
  const before = new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString();
  const stale = await staleFiles(reach, mission, before);
  if (sheet.personal && stale.length > 0) await reach.vault.forgetMany(stale);
  const inVault = sheet.personal ? `imp_${randomUUID().replaceAll('-', '')}` : null;
  // Before the rule, as files are: the row that names it comes with the act.
  if (inVault) await reach.vault.put(inVault, { content: file.content });
  return {
    ...{ head, inVault, stale },
    before: await saidOfIts(reach, mission, [head, rememberedAs(act, sheet, values)]),
  };
}

async function saidOfIts(
  reach: Reach,
  mission: string,
  heads: readonly (string | null)[],
): Promise<Said | null> {
  for (const head of heads) {
    const said = head && (await saidBefore(reach, mission, head));
    if (said) return said;
  }
  return null;
}

export async function kept(
  { import: id }: { import: string },
  reach: Reach,
  { mission, actor }: FactsContext,
): Promise<{ readonly act: string } | null> {
  return fileOf(reach, mission, { id, person: actor.person });
}

export async function mapped(
  input: MapInput,
  reach: Reach,
  { mission, actor }: FactsContext,
): Promise<Kept | null> {
  const file = await fileOf(reach, mission, { id: input.import, person: actor.person });
  if (!file) return null;
  const { act, head, said } = file;
  const sheet = sheetOf(reach, act);
  known(act, sheet, [...Object.values(input.columns), ...Object.keys(input.values)]);
  const values = { ...said.values, ...input.values };
  const { tables } = await tablesIn(file, sheet, said.columns);
  return {
    ...{ act, head, said, texts: textsOf(tables) },
    remember: rememberedAs(act, sheet, values),
  };
}

function textsOf(tables: readonly Table[]): Record<string, string> {
  const heads = tables[0]?.heads ?? [];
  const alone = heads.filter(
    ({ text }) => text !== '' && heads.filter((each) => each.text === text).length === 1,
  );
  return Object.fromEntries(alone.map(({ column, text }) => [column, text]));
}

export async function planned(
  { import: id }: TakeInput,
  reach: Reach,
  { mission, actor, rehearse, at }: FactsContext,
): Promise<Plan | null> {
  const file = await fileOf(reach, mission, { id, person: actor.person });
  return file && planOf(file, { reach, mission, rehearse, today: at.slice(0, 10), lang: 'en' });
}

/** The bytes of an import that is no more are forgotten with their key. */
export async function forgetFile({ import: id }: { import: string }, reach: Reach): Promise<void> {
  reach.progress.end(id);
  if (!(await isThere(reach, id)) && (await reach.vault.get(id))) await reach.vault.forget(id);
}

/** @throws Problem imports.no-such-field */
function known(act: string, { columns, many }: ActSheet, fields: readonly string[]) {
  const names = [
    ...columns.map(({ field }) => field),
    ...(many?.shared ?? []).map(({ field }) => field),
  ];
  const wrong = fields.find((field) => field !== '' && !names.includes(field));
  if (wrong !== undefined)
    throw new Problem(IMPORT_PROBLEMS.noSuchField, { act, field: wrong, fields: names.join(', ') });
}
