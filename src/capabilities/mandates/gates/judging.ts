// The rules of what is said about a criterion: evidence, what a person finds, that it is open
// again, and how long it will take.
import { defineAct, z } from '../../../acts/index.ts';
import { type Day, dayOf, firstDay, type PartialDate, Problem } from '../../../kernel/index.ts';
import { days, ground, maybeDate, maybeDay, maybeDays, reason, slug } from './forms.ts';
import { groundIn, grounds, noCriterion, onRoad } from './laying.ts';
import { GATE_PROBLEMS } from './problems.ts';
import { type Criterion, type Ground, roadOf, type Trodden } from './road.ts';
import type { Grounds } from './views/ground.ts';

const evidenceInput = z.object({
  criterion: slug,
  shows: z
    .enum(['met', 'not_met', 'nothing'])
    .describe('What it shows; nothing where it bears on the criterion and settles nothing'),
  ...ground,
});

export const citeEvidence = defineAct<z.infer<typeof evidenceInput>, Trodden, Grounds>({
  name: 'mandates.cite-evidence',
  says: 'Cites a claim or a passage that shows a criterion met, or not met, or bears on it.',
  example: {
    criterion: 'council-vote',
    shows: 'met',
    claims: ['clm_01h00000000000000000000000'],
  },
  input: evidenceInput,
  ...onRoad,
  facts: grounds,
  decide(trail, { criterion, shows }, { facts, at }) {
    const found = roadOf(trail).criteria.get(criterion);
    if (!found) return noCriterion(criterion);
    const { ground: on } = facts;
    if (on.claims.length === 0 && !on.passage) return new Problem(GATE_PROBLEMS.noGround);
    const refused =
      (shows === 'nothing' ? null : computedNo(found)) ?? toCome(on.on, shows !== 'nothing', at);
    if (refused) return refused;
    const payload = { criterion, shows, ...groundIn(on), on: on.on ?? dayOf(at) };
    return { events: [{ type: 'EvidenceCited', payload, on: payload.on }] };
  },
});

const findingInput = z.object({
  criterion: slug,
  shows: z.enum(['met', 'not_met', 'unknown']).describe('What you find'),
  reason: reason.describe('Why; it names no private person'),
  on: maybeDate.describe('The day on which it is so; today where left out'),
});

export const recordFinding = defineAct<z.infer<typeof findingInput>, Trodden>({
  name: 'mandates.record-finding',
  says: 'Records what a person finds of a criterion, with the reason.',
  example: {
    criterion: 'base-ready',
    shows: 'not_met',
    reason: 'seen on the visit of 20 May: no vehicles',
    on: '2024-05-20',
  },
  input: findingInput,
  ...onRoad,
  decide(trail, { criterion, shows, reason: why, on: given }, { at }) {
    const found = roadOf(trail).criteria.get(criterion);
    if (!found) return noCriterion(criterion);
    const on = given ?? dayOf(at);
    const refused = computedNo(found) ?? toCome(on, true, at);
    if (refused) return refused;
    const payload = { criterion, shows, ...OWN, on, note: { en: why } };
    return { events: [{ type: 'FindingMade', payload, on }] };
  },
});

/** Resting on no source. */
const OWN = { claims: [], passage: null, published: null };

const reopenInput = z.object({ criterion: slug, reason, ...ground });

export const reopenCriterion = defineAct<z.infer<typeof reopenInput>, Trodden, Grounds>({
  name: 'mandates.reopen-criterion',
  says: 'Opens a criterion again that was met: a court or a parliament can undo what was done.',
  example: {
    criterion: 'kenya-approves',
    reason: 'the High Court ruled the deployment unlawful without an agreement',
    on: '2024-01-26',
  },
  input: reopenInput,
  ...onRoad,
  facts: grounds,
  decide(trail, { criterion, reason: why }, { facts, at }) {
    const found = roadOf(trail).criteria.get(criterion);
    if (!found) return noCriterion(criterion);
    const on = facts.ground.on ?? dayOf(at);
    const refused = computedNo(found) ?? toCome(on, true, at);
    if (refused) return refused;
    const last = lastWord(found, on);
    if (last?.shows !== 'met') {
      const met = lastWord(found, '9999-12-31');
      return met?.shows === 'met' && met.on !== null
        ? new Problem(GATE_PROBLEMS.beforeMet, { on, met: met.on })
        : new Problem(GATE_PROBLEMS.notMet, { criterion });
    }
    const { note, ...rest } = groundIn(facts.ground);
    const payload = { criterion, reason: why, ...rest, on, note: note ?? { en: why } };
    return { events: [{ type: 'CriterionReopened', payload, on }] };
  },
});

/** What a criterion rests on at the end of a day. */
function lastWord({ words }: Criterion, on: PartialDate) {
  const by = firstDay(on);
  const day = (each: Ground & { at: string }) => firstDay(each.on ?? dayOf(each.at));
  return words
    .filter((word) => word.shows !== 'nothing' && day(word) <= by)
    .map((word, i) => ({ word, i }))
    .sort((a, b) => day(a.word).localeCompare(day(b.word)) || a.i - b.i)
    .at(-1)?.word;
}

const estimateInput = z.object({
  criterion: slug,
  low: days.describe('The fewest days'),
  high: days.describe('The most days'),
  likely: maybeDays.describe('The likeliest; half way where left out'),
  from: maybeDay.describe('From when they count, where that is not when it can begin'),
  own: z.boolean().default(true).describe('Whether it is the office’s own guess'),
  ...ground,
});

export const estimateCriterion = defineAct<z.infer<typeof estimateInput>, Trodden, Grounds>({
  name: 'mandates.estimate-criterion',
  says: 'Says how many days a criterion takes, as a range, once what comes before it is done.',
  example: { criterion: 'vetting', low: 20, likely: 30, high: 60 },
  input: estimateInput,
  ...onRoad,
  facts: grounds,
  decide(trail, { criterion, low, high, likely: given, from, own }, { facts, at }) {
    if (!roadOf(trail).criteria.has(criterion)) return noCriterion(criterion);
    const likely = given ?? Math.round((low + high) / 2);
    if (low > likely || likely > high)
      return new Problem(GATE_PROBLEMS.estimateOrder, { low, likely, high });
    const on = facts.ground.on ?? dayOf(at);
    const payload = { criterion, low, likely, high, from, own, ...groundIn(facts.ground), on };
    return { events: [{ type: 'CriterionEstimated', payload, on }] };
  },
});

function computedNo({ criterion, metBy }: Criterion): Problem | null {
  if (metBy.kind === 'finding') return null;
  const from =
    metBy.kind === 'gate'
      ? `the gate ${metBy.gate}`
      : metBy.kind === 'fact'
        ? metBy.fact
        : `the obligation ${metBy.obligation}`;
  return new Problem(GATE_PROBLEMS.computed, { criterion, from });
}

/** What is only planned settles nothing. */
function toCome(on: PartialDate | null, settles: boolean, at: string): Problem | null {
  const today: Day = dayOf(at);
  if (!settles || on === null || firstDay(on) <= today) return null;
  return new Problem(GATE_PROBLEMS.later, { on, today });
}
