// One act by which a mission goes on under a successor mandate: it lists what is kept, superseded
// or closed, and ends what ends in the same transaction.
import { type Act, type Decision, defineAct, z } from '../../../acts/index.ts';
import { type Day, firstDay, isDay, type Json, Problem } from '../../../kernel/index.ts';
import { maybe, required } from '../../claims/index.ts';
import { INSTRUMENT_PROBLEMS } from '../instruments/problems.ts';
import { SUCCESSION_PROBLEMS } from './problems.ts';
import { evolve, FATES, type Fate, type Item, NONE, type SuccessionState } from './succession.ts';

/** Signs of a name, as for a mission. */
const NAME_MAX = 200;
const name = z.string().trim().max(NAME_MAX).optional();
const list = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/[,;\s]+/).filter(Boolean) : (given ?? [])),
  z.array(z.string()),
);
const fate = z.object({
  item: required,
  fate: z.enum(FATES),
  by: maybe.describe('What takes its place'),
});

const input = z.object({
  instrument: required.describe('The successor’s instrument, by id or symbol'),
  before: maybe.describe('The instrument of the mandate that it follows'),
  from: z
    .string()
    .trim()
    .refine(isDay, { error: 'is not a day: write 2025-09-30' })
    .describe('The first day of the successor'),
  name: z
    .object({ en: name, fr: name, es: name, ht: name })
    .optional()
    .describe('The name that the mission bears from then on, where it is another'),
  reason: required.describe('What happened, in a sentence'),
  superseded: list.describe('Things that the successor replaces, by their ids'),
  closed: list.describe('Things that end with the old mandate, by their ids'),
  fates: z
    .array(fate)
    .default([])
    .describe('What becomes of each thing; all that is not named is kept'),
});
type Input = z.infer<typeof input>;

/** A thing that is open on the day before, and how one of its kind ends. */
export interface Open {
  readonly kind: string;
  readonly id: string;
  readonly ends: Readonly<Partial<Record<Fate, EndOf>>>;
}
export type EndOf = (why: {
  readonly from: Day;
  readonly reason: string;
  readonly by: string | null;
}) => {
  readonly act: string;
  readonly input: unknown;
};

export interface SuccessionFacts {
  readonly instrument: { readonly id: string; readonly adoptedOn: string | null } | null;
  /** Null where none was named; undefined where it is not there. */
  readonly before: string | null | undefined;
  readonly open: readonly Open[];
}
export type LookUpSuccession = Act<Input, SuccessionState, SuccessionFacts>['facts'];

export const succeed = (lookUp: LookUpSuccession) =>
  defineAct<Input, SuccessionState, SuccessionFacts>({
    name: 'mandates.succeed',
    says: 'Has the mission go on under a successor: lists what is kept, superseded and closed.',
    example: {
      instrument: 'S/RES/2793',
      before: 'S/RES/2699',
      from: '2025-09-30',
      name: { en: 'Gang Suppression Force' },
      reason: 'the Council turned the mission into a larger force',
      superseded: ['dut_01h00000000000000000000000'],
    },
    input: input as unknown as z.ZodType<Input>,
    stream: () => 'succession',
    start: NONE,
    evolve,
    facts: lookUp,
    decide(state, given, { facts, id, mission }) {
      const refused = refusal(state, given, facts);
      if (refused) return refused;
      const fates = fatesOf(given);
      if (fates instanceof Problem) return fates;
      // What is kept and was not open then needs no word.
      const missing = [...fates].find(
        ([item, { fate: becomes }]) =>
          becomes !== 'kept' && !facts.open.some((one) => one.id === item),
      )?.[0];
      if (missing) return new Problem(SUCCESSION_PROBLEMS.notCarried, { item: missing });
      const { from, reason } = given;
      const items = facts.open.map(({ kind, id: item }): Item => {
        const { fate: becomes = 'kept', by = null } = fates.get(item) ?? {};
        return { kind, id: item, fate: becomes, by };
      });
      const names = Object.entries(given.name ?? {}).filter(([, text]) => text);
      const payload = {
        ...{ succession: id('suc'), mission, from, reason, items },
        ...{ instrument: facts.instrument?.id ?? '', before: facts.before ?? null },
        name: names.length > 0 ? Object.fromEntries(names) : null,
      };
      return {
        events: [{ type: 'MissionSucceeded', payload: payload as unknown as Json, on: from }],
        also: endings(items, facts.open, { from, reason }),
        answer: { succession: payload.succession, ...countsOf(items) },
      };
    },
  });

function refusal(state: SuccessionState, given: Input, facts: SuccessionFacts): Problem | null {
  const { instrument, before } = facts;
  if (!instrument)
    return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: given.instrument });
  if (before === undefined)
    return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: given.before ?? '' });
  if (before === instrument.id)
    return new Problem(SUCCESSION_PROBLEMS.itself, { instrument: given.instrument });
  const { from } = given;
  const { adoptedOn } = instrument;
  if (adoptedOn !== null && from < firstDay(adoptedOn))
    return new Problem(SUCCESSION_PROBLEMS.tooEarly, { from, adoptedOn });
  const done = state.all.find((each) => each.instrument === instrument.id);
  return done
    ? new Problem(SUCCESSION_PROBLEMS.done, { instrument: given.instrument, from: done.from })
    : null;
}

/** What is said of each thing; the same thing said twice with two fates is refused. */
function fatesOf({ superseded, closed, fates }: Input) {
  const all = new Map<string, { readonly fate: Fate; readonly by: string | null }>();
  const told = [
    ...superseded.map((item) => ({ item, fate: 'superseded' as const, by: null })),
    ...closed.map((item) => ({ item, fate: 'closed' as const, by: null })),
    ...fates,
  ];
  for (const { item, fate: becomes, by } of told) {
    const before = all.get(item);
    if (before && before.fate !== becomes)
      return new Problem(SUCCESSION_PROBLEMS.twoFates, { item });
    all.set(item, { fate: becomes, by: by ?? before?.by ?? null });
  }
  return all;
}

function endings(
  items: readonly Item[],
  open: readonly Open[],
  { from, reason }: Pick<Input, 'from' | 'reason'>,
): NonNullable<Extract<Decision, { events: unknown }>['also']> {
  const byId = new Map(open.map((one) => [one.id, one]));
  return items.flatMap(({ id, fate: becomes, by }) => {
    const end = byId.get(id)?.ends[becomes];
    return end ? [end({ from, reason, by })] : [];
  });
}

const countsOf = (items: readonly Item[]) =>
  Object.fromEntries(
    FATES.map((each) => [each, items.filter((item) => item.fate === each).length]),
  );
