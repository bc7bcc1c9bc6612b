// Decisions: who takes them, on what basis, pending or taken, what each waits for and unlocks.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { partyName } from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import { optionOf } from '../../options/option.ts';
import { visitOf } from '../../visits/visit.ts';
import type { DecisionKept } from '../decision.ts';
import { groundView, shownGrounds } from './ground.ts';
import { decisionsAt } from './kept.ts';
import { stepsOf } from './steps.ts';

const decisionRow = z.object({
  ...{ decision: z.string(), what: z.string(), by: namedParty, basis: z.string().nullable() },
  state: z.enum(['pending', 'taken']),
  /** Of a pending one whose day has passed. */
  late: z.boolean(),
  dueOn: z.string().nullable(),
  /** Things that it waits, or waited, for; a visit with its id. */
  waitsFor: z.array(z.object({ visit: z.string().nullable(), words: z.string() })),
  unlocks: z.array(z.string()),
  on: z.string(),
  ground: groundView,
  taken: z
    .object({
      ...{ outcome: z.string(), on: z.string(), ground: groundView },
      option: z.object({ option: z.string(), what: z.string() }).nullable(),
    })
    .nullable(),
});
export type DecisionRow = z.infer<typeof decisionRow>;

export const decisions = defineView({
  name: 'mandates.decisions',
  says: 'Decisions: who takes each, on what basis, pending or taken, and what it unlocks.',
  query: z.object({}),
  answer: z.object({ rows: z.array(decisionRow), cited: z.array(claimView) }),
  async look(_query, reach, asking) {
    const kept = await decisionsAt(reach, asking);
    const grounds = kept.flatMap(({ ground, taken }) => [ground, taken?.ground ?? null]);
    const { show, cited } = await shownGrounds(reach, asking, grounds);
    const names = await namesOf(reach, asking);
    const rows = kept.map((each) => rowOf(each, { show, names, asking }));
    return { rows: rows.sort(pendingFirst), cited };
  },
  rows: ({ rows }) =>
    rows.map(({ what, by, basis, state, dueOn, waitsFor, unlocks, taken }) => ({
      ...{ what, by: by.name, basis, state, due: dueOn, outcome: taken?.outcome ?? null },
      ...{ taken_on: taken?.on ?? null, option: taken?.option?.what ?? null },
      waits_for: waitsFor.map(({ words }) => words).join('; '),
      unlocks: unlocks.join('; '),
    })),
});

interface Showing {
  readonly show: Awaited<ReturnType<typeof shownGrounds>>['show'];
  readonly names: Names;
  readonly asking: Asking;
}
interface Names {
  readonly visits: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, string>;
}

/** What visits and options are called, by id. */
async function namesOf(reach: Reach, asking: Asking): Promise<Names> {
  const [visits, options] = await Promise.all([
    stepsOf(reach, asking, 'visit'),
    stepsOf(reach, asking, 'option'),
  ]);
  return {
    visits: new Map(
      [...visits].map(([id, steps]) => {
        const visit = visitOf(id, steps);
        const parts = [visit && partyName(visit.by, asking.lang), visit?.place];
        return [id, parts.filter(Boolean).join(', ')];
      }),
    ),
    options: new Map([...options].map(([id, steps]) => [id, optionOf(id, steps)?.what ?? id])),
  };
}

function rowOf(kept: DecisionKept, { show, names, asking }: Showing): DecisionRow {
  const { id, what, by, basis, dueOn, unlocks, on, ground, taken } = kept;
  const option = taken?.option ?? null;
  return {
    ...{ decision: id, what, by: named(by, asking.lang), dueOn, unlocks: [...unlocks], on },
    basis: taken?.basis ?? basis,
    state: taken ? 'taken' : 'pending',
    late: !taken && dueOn !== null && dueOn < asking.clocks.asOf.slice(0, dueOn.length),
    ground: show(ground),
    waitsFor: kept.waitsFor.map((each) => {
      const visit = names.visits.get(each);
      return { visit: visit === undefined ? null : each, words: visit ?? each };
    }),
    taken: taken && {
      ...{ outcome: taken.outcome, on: taken.on, ground: show(taken.ground) },
      option: option === null ? null : { option, what: names.options.get(option) ?? option },
    },
  };
}

const pendingFirst = (a: DecisionRow, b: DecisionRow) =>
  a.state.localeCompare(b.state) || (a.taken?.on ?? a.on).localeCompare(b.taken?.on ?? b.on);
