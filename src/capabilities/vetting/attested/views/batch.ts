// What a batch must know of its rows: whom each means, and what stands of them already; and what is
// said of each row of a spreadsheet before it is taken.
import type { ManyRows, Reach, Verdict } from '../../../../acts/index.ts';
import { everybodyIn } from '../../roster/views/known.ts';
import { membersOf } from '../../roster/views/members.ts';
import type { Attested, AttestedKind } from '../attested.ts';
import { type BatchFacts, isSame, type Part } from '../batch.ts';
import type { Who } from '../naming.ts';
import { attestedAt } from './attested.ts';
import { type Found, type Missed, named } from './named.ts';

export interface Batch {
  readonly kind: AttestedKind;
  readonly what: string;
  readonly on: string;
  readonly contingent: string | null;
}

interface Whole {
  readonly people: readonly Who[];
  readonly contingent: string | null;
  readonly everybody: boolean;
  readonly unit: string | null;
}

const ALL_DAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' };

export async function batchFacts(
  reach: Reach,
  mission: string,
  whole: Whole,
  batch: Omit<Batch, 'contingent'>,
): Promise<BatchFacts> {
  const found = await named(reach, mission, whole.people, whole.contingent);
  const persons = found.flatMap((each) => (typeof each === 'string' ? [] : [each.person]));
  const others = whole.everybody ? await othersOf(reach, mission, whole, { persons, batch }) : [];
  const all = [...persons, ...others.map(({ person }) => person)];
  return { named: found, others, there: await thereOf(reach, mission, all, batch) };
}

/** Who served, or was to come, on the day, and is named by no row. */
async function othersOf(
  reach: Reach,
  mission: string,
  { contingent, unit }: Whole,
  { persons, batch }: { readonly persons: readonly string[]; readonly batch: { on: string } },
): Promise<Found[]> {
  const at = { mission, clocks: { ...ALL_DAYS, asOf: batch.on } };
  const members = await membersOf(reach, at, { coming: true });
  const { people } = await everybodyIn(reach, mission);
  const born = new Map(people.map((each) => [each.person, each.born]));
  const named_ = new Set(persons);
  return members
    .filter((each) => each.contingent === contingent && (unit === null || each.unit === unit))
    .filter(({ person, also }) => ![person, ...also].some((id) => named_.has(id)))
    .filter(({ person }) => born.has(person))
    .map(({ person }) => ({ person, born: born.get(person) ?? null }));
}

async function thereOf(
  reach: Pick<Reach, 'rows'>,
  mission: string,
  persons: readonly string[],
  { kind, what, on }: Omit<Batch, 'contingent'>,
): Promise<readonly Attested[]> {
  const at = { mission, clocks: ALL_DAYS };
  const all = await attestedAt(reach, at, { persons, kind });
  return all.filter((each) => each.what === what && each.on === on);
}

export interface RowsJudged extends Batch {
  /** What the row comes to. */
  part(row: Readonly<Record<string, unknown>>): Part;
  /** What else may be wrong with it. */
  also?(found: Found, row: Readonly<Record<string, unknown>>): Verdict | null;
}

type Wrong = Extract<Verdict, { state: 'wrong' }>;
const wrong = (field: string, why: string, cure: string): Wrong => ({
  ...{ state: 'wrong', field, why, cure },
});

const MISSED: Readonly<Record<Missed, Wrong>> = {
  nobody: wrong(
    'number',
    'names nobody on a roster of this mission',
    'Enrol the person first, or write the number or the name as the roster has it',
  ),
  several: wrong(
    'name',
    'fits several people on the rosters',
    'Add the service number, and the state',
  ),
  'other-name': wrong(
    'number',
    'is on the roster, for somebody of another name',
    'Look at the number and at the name; one of the two is wrong',
  ),
};

/** `batch`: what all rows share, or what is wrong with that. */
export const judging =
  (
    batchOf: (
      shared: Readonly<Record<string, unknown>>,
      reach: Parameters<ManyRows['judge']>[1],
      mission: string,
    ) => Promise<RowsJudged | Wrong>,
  ): ManyRows['judge'] =>
  async (given, reach, { mission, shared }) => {
    const batch = await batchOf(shared, reach, mission);
    if ('state' in batch) return given.map(() => batch);
    const rows = given.map(({ input }) => input as unknown as Who);
    const found = await named(reach, mission, rows, batch.contingent);
    const persons = found.flatMap((each) => (typeof each === 'string' ? [] : [each.person]));
    const there = await thereOf(reach, mission, persons, batch);
    const seen = new Map<string, { readonly row: number; readonly text: string }>();
    return given.map(({ input, row }, i): Verdict => {
      const one = found[i] ?? 'nobody';
      if (typeof one === 'string') return MISSED[one];
      const text = JSON.stringify(batch.part(input));
      const first = seen.get(one.person);
      if (first?.text === text) return { state: 'repeated' };
      if (first)
        return wrong(
          'number',
          `is the person of row ${first.row} too, with another answer`,
          'Correct one of the two rows, or take one out',
        );
      seen.set(one.person, { row, text });
      const known = there.find(({ person }) => person === one.person);
      if (known && isSame(known, batch.part(input))) return { state: 'before' };
      if (known)
        return wrong(
          'number',
          'has another answer of that day on record',
          'Where that was wrong, correct it on the page of the person; else take the row out',
        );
      return batch.also?.(one, input) ?? { state: 'good' };
    });
  };
