// Rows into inputs: what all rows share is added, and rows that are parts of one thing are gathered
// into one (the votes of a resolution, one row a member).
import type { ActSheet } from '../../../acts/index.ts';
import {
  type From,
  place,
  type RowRead,
  readValue,
  type Wrong,
} from '../../../engines/sheets/index.ts';
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
  const said = valuesOf(sheet, values);
  const pending = rows.map((row): Pending => {
    // 100,000 rows: one with no field inside another needs no deep copy.
    const nested = Object.values(row.input).some((value) => typeof value === 'object');
    const input: Record<string, unknown> = nested ? structuredClone(row.input) : { ...row.input };
    for (const [field, value] of said)
      if (at(input, field) === undefined) place(input, field, value);
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
  return make ? whole.map((each) => ({ ...each, input: make(each.input, each.from) })) : whole;
}

/** What is said once, read as its column would be; what cannot be read is left to the act. */
function valuesOf(
  { columns, many }: ActSheet,
  values: Readonly<Record<string, string>>,
): [string, unknown][] {
  return Object.entries(values).flatMap(([field, text]): [string, unknown][] => {
    if (text === '' || many?.shared.some((each) => each.field === field)) return [];
    const column = columns.find((each) => each.field === field);
    const read = column && readValue(text, column);
    return [[field, read && 'value' in read ? read.value : text]];
  });
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
