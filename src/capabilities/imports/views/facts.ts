// What the rules of imports must know: the file, what was said of its like, what a dry run says.
import type { FactsContext, Reach } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import type { Incoming, Kept, MapInput, OpenInput, TakeInput } from '../decide.ts';
import type { Plan } from '../plan.ts';
import { IMPORT_PROBLEMS } from '../problems.ts';
import { headHash, planOf, sheetOf, tablesIn } from './planning.ts';
import { fileOf, saidBefore, staleFiles } from './tables.ts';

/** An import that nobody has touched for so long is put away when the next one comes. */
const KEPT_DAYS = 30;

export async function incoming(
  { act, file, values }: OpenInput,
  reach: Reach,
  { mission, at }: FactsContext,
): Promise<Incoming> {
  const sheet = sheetOf(reach, act);
  known(act, sheet.columns, Object.keys(values));
  const { tables } = await tablesIn(file, sheet);
  const head = headHash(act, tables);
  const before = new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString();
  return {
    head,
    before: await saidBefore(reach, mission, head),
    stale: await staleFiles(reach, mission, before),
  };
}

export async function kept(
  { import: id }: { import: string },
  reach: Reach,
  { mission, actor }: FactsContext,
): Promise<Kept | null> {
  return fileOf(reach, mission, { id, person: actor.person });
}

export async function mapped(
  input: MapInput,
  reach: Reach,
  context: FactsContext,
): Promise<Kept | null> {
  const file = await kept(input, reach, context);
  if (!file) return null;
  const fields = [...Object.values(input.columns), ...Object.keys(input.values)];
  known(file.act, sheetOf(reach, file.act).columns, fields);
  return file;
}

export async function planned(
  { import: id }: TakeInput,
  reach: Reach,
  { mission, actor, rehearse }: FactsContext,
): Promise<Plan | null> {
  const file = await fileOf(reach, mission, { id, person: actor.person });
  return file && planOf(file, { reach, mission, rehearse });
}

/** @throws Problem imports.no-such-field */
function known(act: string, columns: readonly { field: string }[], fields: readonly string[]) {
  const names = columns.map(({ field }) => field);
  const wrong = fields.find((field) => field !== '' && !names.includes(field));
  if (wrong !== undefined)
    throw new Problem(IMPORT_PROBLEMS.noSuchField, { act, field: wrong, fields: names.join(', ') });
}
