// Every promise that is outstanding: what it waits for, how ready the state is, and whether its
// word is still fresh.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { WORDS } from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import { grounds } from '../../../mandates/index.ts';
import { amountText } from '../../amounts.ts';
import { stanceName } from '../../labels.ts';
import type { Standing } from '../../standing.ts';
import { type AllFacts, factsOf } from '../../views/facts.ts';
import { needSteps } from '../../views/steps.ts';
import {
  freshnessOf,
  lifeOf,
  noPledge,
  type Pledge,
  type PledgeLife,
  pledgeOf,
} from '../pledge.ts';
import { lifeSentence, pledgesFinding } from '../words.ts';
import {
  conditionRow,
  conditionRows,
  freshOf,
  freshView,
  readinessRow,
  readinessRows,
  type Showing,
} from './pledge-rows.ts';
import { tiesSeen } from './ties.ts';

const pledgeRow = z.object({
  state: namedParty,
  stance: z.enum(WORDS.stance),
  stanceName: z.string(),
  /** The latest number that it spoke of. */
  amount: z.string().nullable(),
  /** Its latest statement by the rule. */
  offer: z.string(),
  /** Whether it waits for any condition. */
  waits: z.boolean(),
  /** Null where nothing is outstanding: its people are there, or it takes no part. */
  fresh: freshView.nullable(),
  conditions: z.array(conditionRow),
  readiness: z.array(readinessRow),
});
export type PledgeRow = z.infer<typeof pledgeRow>;

export const lifeView = z.object({ days: z.number(), own: z.boolean(), sentence: z.string() });

export interface PledgeFacts {
  readonly facts: AllFacts;
  readonly pledges: ReadonlyMap<string, Pledge>;
  readonly life: PledgeLife;
  readonly showing: Showing;
  readonly cited: unknown[];
}

export async function pledgeFacts(reach: Reach, asking: Asking): Promise<PledgeFacts> {
  const [facts, steps, ties] = await Promise.all([
    factsOf(reach, asking),
    needSteps(reach, asking, 'pledge'),
    tiesSeen(asking),
  ]);
  const pledges = new Map(
    [...steps].flatMap(([state, own]) => (state === '' ? [] : [[state, pledgeOf(state, own)]])),
  );
  const life = lifeOf(steps.get('') ?? []);
  const seen = [...steps.values()].flat().map(({ payload }) => payload.ground);
  const { show, cited } = await grounds.shown(reach, asking, seen);
  const { lang, clocks } = asking;
  return { facts, pledges, life, cited, showing: { ties, lang, show, asOf: clocks.asOf } };
}

export const lifeOut = (life: PledgeLife, { lang }: Showing) => ({
  ...{ days: life.days, own: life.reason === null, sentence: lifeSentence(life, lang) },
});

function rowOf(standing: Standing, { pledges, life, showing }: PledgeFacts): PledgeRow {
  const { state, stance, decidedBy, spoken } = standing;
  const pledge = pledges.get(state) ?? noPledge(state);
  const conditions = conditionRows(pledge, showing);
  const fresh = freshnessOf(standing, { pledge, life, day: showing.asOf });
  return {
    ...{ state: named(state, showing.lang), stance, conditions, offer: decidedBy.id },
    stanceName: stanceName(stance, showing.lang),
    amount: spoken && amountText(spoken.fields, showing.lang),
    waits: conditions.some((each) => each.waits),
    fresh: freshOf(fresh, life, showing),
    readiness: readinessRows(pledge, showing),
  };
}

/** Stale first, then what waits, then by name. */
const byTrouble = (a: PledgeRow, b: PledgeRow) =>
  Number(b.fresh?.stale ?? false) - Number(a.fresh?.stale ?? false) ||
  Number(b.waits) - Number(a.waits) ||
  Number(b.fresh !== null) - Number(a.fresh !== null) ||
  a.state.name.localeCompare(b.state.name);

export const listPledges = defineView({
  name: 'forces.pledges',
  says: 'What states promised and still owe: conditions, readiness, and whether it is still fresh.',
  query: z.object({ state: z.string().optional().describe('Only this one') }),
  answer: z.object({
    finding: z.string(),
    life: lifeView,
    rows: z.array(pledgeRow),
    cited: z.array(claimView),
  }),
  async look({ state }, reach, asking) {
    const all = await pledgeFacts(reach, asking);
    const { facts, life, showing } = all;
    // A pledge of people: who only gives money or goods is told with the money.
    const some = facts.standings.states.filter(
      (each) => each.ladder.length > 0 && (state === undefined || each.state === state),
    );
    const rows = some.map((each) => rowOf(each, all)).sort(byTrouble);
    const owed = rows.filter(({ fresh }) => fresh !== null);
    const told = owed.map(({ fresh, waits }) => ({ stale: fresh?.stale ?? false, waits }));
    return {
      ...{ finding: pledgesFinding(told, asking.lang), life: lifeOut(life, showing), rows },
      cited: [...all.cited, ...some.map(({ decidedBy }) => decidedBy)] as never,
    };
  },
  tags: {
    state: '#org+name',
    stance: '#status',
    amount: '#capacity+said',
    last: '#date+said',
    until: '#date+end',
    stale: '#status+stale',
    waits: '#status+conditional',
    conditions: '#description+condition',
    readiness: '#status+readiness',
  },
  rows: ({ rows }) =>
    rows.map(({ state, stance, amount, fresh, waits, conditions, readiness }) => ({
      ...{ state: state.name, stance, amount, last: fresh?.last ?? null },
      ...{ until: fresh?.until ?? null, stale: fresh === null ? null : fresh.stale ? 'yes' : 'no' },
      waits: waits ? 'yes' : 'no',
      conditions: conditions.map(({ sentence }) => sentence).join(' '),
      readiness: readiness
        .map(({ capabilityName, levelName }) =>
          [capabilityName, levelName].filter(Boolean).join(': '),
        )
        .join('; '),
    })),
});
