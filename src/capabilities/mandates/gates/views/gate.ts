// One gate with all that stands before it: the criteria on the way, the longest chain, when it can
// come, the waivers for ever, and what changes if an estimate does.
import { type Asking, defineView, type Reach, yesNo, z } from '../../../../acts/index.ts';
import { daysBetween, type Prose } from '../../../../kernel/index.ts';
import { claimView } from '../../../claims/index.ts';
import type { CriterionStanding } from '../standing.ts';
import { whatIfOf } from '../what-if.ts';
import {
  answerOf,
  criterionTitle,
  type GateFacts,
  headOf,
  sentencesIn,
  waiversInForce,
} from '../words.ts';
import { historyOf, historyRow } from './history.ts';
import {
  citedClaims,
  criterionIn,
  factsOf,
  gateIn,
  headlineOf,
  type Picture,
  pictureOf,
} from './picture.ts';
import { prose } from './prose.ts';
import {
  criterionRow,
  gateLine,
  gateLineOf,
  gateRow,
  gateRowOf,
  type RowsOf,
  rowOf,
} from './rows.ts';
import { suggestion, suggestionsFor } from './suggestions.ts';

/** Criteria that one answer holds; the rest is counted. All are in `mandates.criteria`. */
const CRITERIA_MAX = 120;
/** Gates before it that one answer holds. */
const GATES_MAX = 60;

const outlookView = z.object({
  earliest: z.string(),
  likely: z.string(),
  latest: z.string().nullable(),
  /** Short names of the criteria of the longest chain, first to last. */
  chain: z.array(z.string()),
  /** The same with the gates among them: `criterion base-ready`, `gate first-arrival`. */
  path: z.array(z.string()),
  unestimated: z.array(z.string()),
  mover: z.object({ criterion: z.string(), sooner: z.number(), later: z.number() }).nullable(),
});

const gateView = z.object({
  gate: gateRow.nullable(),
  finding: prose,
  /** What blocks it, and when it can come. */
  answer: z.array(prose),
  /** Every criterion on the way, those of gates before it too; in the order of the road. */
  criteria: z.array(criterionRow),
  /** Criteria that are left out for their number. */
  more: z.number(),
  /** The gates among them, this one last; of many the nearest. */
  gates: z.array(gateLine),
  outlook: outlookView.nullable(),
  /** What was tried out, and what it does to the likely day. */
  whatIf: z
    .object({
      tried: z.array(
        z.object({
          criterion: z.string(),
          low: z.number(),
          likely: z.number(),
          high: z.number(),
        }),
      ),
      days: z.number(),
      says: z.string(),
      was: outlookView,
    })
    .nullable(),
  /** The criterion asked for, and those that come after it. */
  hand: z
    .object({
      row: criterionRow,
      /** Its title in each language in which somebody wrote it. */
      titles: z.record(z.string(), z.string()),
      next: z.array(z.object({ criterion: z.string(), gate: z.string(), title: z.string() })),
    })
    .nullable(),
  history: z.array(historyRow),
  /** Rows of the history that are left out for their number. */
  earlier: z.number(),
  suggestions: z.array(suggestion),
  /** Facts of this program by which a criterion can be met. */
  facts: z.array(z.object({ name: z.string(), says: z.string() })),
  cited: z.array(claimView),
});
export type GateView = z.infer<typeof gateView>;

const EMPTY: GateView = {
  ...{ gate: null, finding: [], answer: [], criteria: [], more: 0, gates: [], outlook: null },
  ...{ whatIf: null, hand: null, history: [], earlier: 0, suggestions: [], facts: [], cited: [] },
};

export const gate = defineView({
  name: 'mandates.gate',
  says: 'One gate: what blocks it, the longest chain, when it can come, and what if.',
  query: z.object({
    gate: z.string().optional().describe('The gate that people wait for now where left out'),
    if: z.string().max(2000).optional().describe('Days to try out: vetting:20-40, training:10'),
    history: yesNo.default(false).describe('Whether to give its history'),
    criterion: z.string().optional().describe('One criterion of it: its history only'),
  }),
  answer: gateView,
  async look(query, reach, asking) {
    const picture = await pictureOf(reach, asking);
    const target = query.gate ? gateIn(picture, query.gate) : headlineOf(picture);
    if (!target) return EMPTY;
    const knows = (id: string) => picture.standings.criteria.has(id);
    const tried = whatIfOf(query.if ?? null, knows);
    const facts = factsOf(picture, target, asking, tried);
    return viewOf(picture, facts, {
      ...{ reach, asking, history: query.history },
      hand: query.criterion === undefined ? null : criterionIn(picture, query.criterion),
      whatIf: tried.size > 0 ? changed(picture, facts, tried, asking) : null,
    });
  },
  rows: ({ criteria: rows }) =>
    rows.map(({ gate: of, criterion, title, state, why, slack, onChain, cites }) => ({
      ...{ gate: of, criterion, title, state, why, slack, longest: onChain },
      claims: cites.join(' '),
    })),
});

interface Asked {
  readonly reach: Reach;
  readonly asking: Asking;
  readonly history: boolean;
  readonly hand: CriterionStanding | null;
  readonly whatIf: GateView['whatIf'];
}

async function viewOf(picture: Picture, facts: GateFacts, asked: Asked): Promise<GateView> {
  const { reach, asking, history, hand, whatIf } = asked;
  const { standings } = picture;
  const { asOf } = asking.clocks;
  const { lang } = asking;
  const given = { standings, outlook: facts.outlook, asOf, lang };
  const shown = weightiest(facts);
  const criteria = shown.map((standing) => rowOf(standing, given));
  const gates = gatesIn(picture, facts);
  const finding = headOf(facts, lang);
  const answer = answerOf(facts, lang);
  const own = hand ? [hand.criterion] : facts.gate.criteria.map(({ criterion }) => criterion);
  const past = history ? await historyOf(own, reach, asking) : { history: [], earlier: 0 };
  const inHand = hand && handOf(picture, hand, given);
  const suggestions = history ? suggestionsFor(own, picture.claims) : [];
  const target = gateRowOf(facts, asOf, lang);
  const rows = gates.map((each) =>
    each === facts.gate ? target : gateLineOf(factsOf(picture, each, asking), lang),
  );
  const cites = [
    ...[finding, ...answer].flat().flatMap((part) => (typeof part === 'string' ? [] : part.cites)),
    ...[...criteria, ...(inHand ? [inHand.row] : [])].flatMap(({ cites: ids, basis, estimate }) => [
      ...ids,
      ...basis,
      ...(estimate?.cites ?? []),
    ]),
    ...past.history.flatMap(({ cites: ids }) => ids),
    ...rows.flatMap(({ basis }) => basis),
    ...suggestions.flatMap(({ claims }) => claims),
  ];
  return {
    gate: target,
    finding: structuredClone(finding) as Mutable,
    answer: structuredClone(answer) as Mutable[],
    criteria,
    more: facts.before.length - shown.length,
    gates: rows,
    outlook: facts.outlook && outlookRow(facts.outlook),
    whatIf,
    hand: inHand,
    ...past,
    suggestions,
    facts: history ? reach.facts.map(({ name, says }) => ({ name, says })) : [],
    cited: citedClaims(picture, cites),
  };
}
type Mutable = GateView['finding'];

/** One criterion with those that come after it. */
function handOf({ road }: Picture, hand: CriterionStanding, given: RowsOf): GateView['hand'] {
  const { criterion: id, title } = hand.criterion;
  const next = [...road.criteria.values()]
    .filter(({ after }) => after.includes(id))
    .map((each) => ({
      ...{ criterion: each.criterion, gate: each.gate },
      title: criterionTitle(each, given.lang),
    }));
  return { row: rowOf(hand, given), titles: { ...title }, next };
}

/** Where all are too many: its own, then those of the longest chain, then what is open. */
function weightiest({ gate, before, outlook }: GateFacts): readonly CriterionStanding[] {
  if (before.length <= CRITERIA_MAX) return before;
  const chain = new Set(outlook?.chain);
  const weight = ({ criterion, state }: CriterionStanding): number => {
    if (criterion.gate === gate.gate.gate) return 0;
    if (chain.has(criterion)) return 1;
    return { not_met: 2, unknown: 2, waived: 3, met: 4 }[state];
  };
  const sorted = [...before].sort((a, b) => weight(a) - weight(b));
  const kept = new Set(sorted.slice(0, CRITERIA_MAX));
  return before.filter((standing) => kept.has(standing));
}

/** The gates on the way, in order, the one asked for last. */
function gatesIn({ order }: Picture, { gate: target, before }: GateFacts) {
  const wanted = new Set(before.map(({ criterion }) => criterion.gate));
  const others = order.filter((each) => each !== target && wanted.has(each.gate.gate));
  return [...others.slice(-GATES_MAX), target];
}

function outlookRow(outlook: NonNullable<GateFacts['outlook']>): z.infer<typeof outlookView> {
  const { earliest, likely, latest, chain, unestimated, mover } = outlook;
  return {
    ...{ earliest, likely, latest },
    chain: chain.map(({ criterion }) => criterion),
    path: [...outlook.forecast.chain],
    unestimated: unestimated.map(({ criterion }) => criterion),
    mover: mover && { ...mover, criterion: mover.criterion.criterion },
  };
}

function changed(
  picture: Picture,
  facts: GateFacts,
  tried: ReturnType<typeof whatIfOf>,
  asking: Asking,
): GateView['whatIf'] {
  const before = factsOf(picture, facts.gate, asking).outlook;
  if (!before || !facts.outlook) return null;
  const days = daysBetween(before.likely, facts.outlook.likely);
  return {
    tried: [...tried].map(([criterion, range]) => ({ criterion, ...range })),
    days,
    says: sentencesIn(asking.lang).whatIf(days),
    was: outlookRow(before),
  };
}

const blockedView = z.object({
  gate: z.string().nullable(),
  title: z.string().nullable(),
  finding: prose,
  answer: z.array(prose),
  counts: gateRow.shape.counts.nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  /** Waivers that are in force anywhere on the road, and the sentence that says so. */
  waivers: z.object({ count: z.number(), says: z.string() }),
  cited: z.array(claimView),
});
export type BlockedView = z.infer<typeof blockedView>;

export const blocked = defineView({
  name: 'mandates.blocked',
  says: 'What blocks the gate that people wait for, in a sentence: blocked by 3 of 9, and which.',
  query: z.object({ gate: z.string().optional() }),
  answer: blockedView,
  async look({ gate: wanted }, reach, asking) {
    const picture = await pictureOf(reach, asking);
    const target = wanted ? gateIn(picture, wanted) : headlineOf(picture);
    const count = waiversInForce(picture.standings);
    const waivers = { count, says: sentencesIn(asking.lang).inForce(count) };
    if (!target)
      return {
        ...{ gate: null, title: null, finding: [], answer: [], counts: null, waivers },
        ...{ earliest: null, latest: null, cited: [] },
      };
    const facts = factsOf(picture, target, asking);
    const row = gateRowOf(facts, asking.clocks.asOf, asking.lang);
    const answer = answerOf(facts, asking.lang);
    const ids = [headOf(facts, asking.lang), ...answer].flatMap((paragraph: Prose) =>
      paragraph.flatMap((part) => (typeof part === 'string' ? [] : part.cites)),
    );
    return {
      gate: row.gate,
      title: row.title,
      finding: row.finding,
      answer: structuredClone(answer) as Mutable[],
      counts: row.counts,
      earliest: facts.outlook?.earliest ?? null,
      latest: facts.outlook?.latest ?? null,
      waivers,
      cited: citedClaims(picture, ids),
    };
  },
});
