// Rows into inputs: what all rows share is added, and rows that are parts of one thing are gathered
// into one (the votes of a resolution, one row a member).
import type { ActSheet } from '../../../acts/index.ts';
import { type From, place, type RowRead, type Wrong } from '../../../engines/sheets/index.ts';
import { canonical } from '../../../kernel/index.ts';

export interface Pending {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly input: Readonly<Record<string, unknown>>;
  readonly wrong: readonly Wrong[];
  readonly waits: boolean;
  /** Where each field stood in the (first) row. */
  readonly from: ReadonlyMap<string, From>;
}

interface Gathering {
  readonly sheet: ActSheet;
  readonly values: Readonly<Record<string, string>>;
}

export function gathered(
  name: string,
  rows: readonly RowRead[],
  { sheet, values }: Gathering,
): Pending[] {
  const pending = rows.map((row): Pending => {
    const input = structuredClone(row.input) as Record<string, unknown>;
    for (const [field, value] of Object.entries(values))
      if (value !== '' && at(input, field) === undefined) place(input, field, value);
    return {
      sheet: name,
      rows: [row.row],
      input,
      wrong: row.wrong,
      waits: row.waits,
      from: row.from,
    };
  });
  const whole = sheet.gather ? together(pending, sheet.gather) : pending;
  const { make } = sheet;
  return make ? whole.map((each) => ({ ...each, input: make(each.input) })) : whole;
}

function together(pending: readonly Pending[], gather: NonNullable<ActSheet['gather']>): Pending[] {
  const groups = new Map<string, Pending & { input: Record<string, unknown> }>();
  for (const each of pending) {
    const shared = { ...each.input };
    const part: Record<string, unknown> = {};
    for (const field of gather.parts) {
      if (shared[field] !== undefined) part[field] = shared[field];
      delete shared[field];
    }
    const key = canonical(shared);
    const known = groups.get(key);
    if (!known) groups.set(key, { ...each, input: { ...shared, [gather.into]: [part] } });
    else
      groups.set(key, {
        ...known,
        rows: [...known.rows, ...each.rows],
        input: {
          ...known.input,
          [gather.into]: [...(known.input[gather.into] as unknown[]), part],
        },
        wrong: [...known.wrong, ...each.wrong],
        waits: known.waits || each.waits,
      });
  }
  return [...groups.values()];
}

const at = (input: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as never)?.[part], input);
