// The rules of waivers. A gate can be overridden, never bypassed: one person asks with a reason
// and a last day, a second one confirms, and it shows for ever.
import { defineAct, z } from '../../../acts/index.ts';
import { dayOf, Problem } from '../../../kernel/index.ts';
import { day, reason, slug } from './forms.ts';
import { noCriterion, onRoad } from './laying.ts';
import { GATE_PROBLEMS } from './problems.ts';
import { type Criterion, roadOf, type Trodden, type Waiver } from './road.ts';

const askInput = z.object({
  criterion: slug,
  reason: reason.describe('Why it may be passed unmet; it names no private person'),
  until: day.describe('The last day on which it holds'),
});

export const waiveCriterion = defineAct<z.infer<typeof askInput>, Trodden>({
  name: 'mandates.waive-criterion',
  says: 'Asks that a criterion be waived until a day; it holds once a second person confirms.',
  example: {
    criterion: 'base-ready',
    reason: 'tents are used until the base is done',
    until: '2027-01-31',
  },
  input: askInput,
  ...onRoad,
  decide(trail, { criterion, reason: why, until }, { at, id }) {
    const found = roadOf(trail).criteria.get(criterion);
    if (!found) return noCriterion(criterion);
    const today = dayOf(at);
    if (until < today) return new Problem(GATE_PROBLEMS.waiverPast, { until, today });
    if (found.waivers.some((each) => waits(each, today)))
      return new Problem(GATE_PROBLEMS.waiverOpen, { criterion });
    const waiver = id('wvr');
    const payload = { criterion, waiver, reason: why, until, on: today };
    return {
      events: [{ type: 'CriterionWaiverAsked', payload, on: today }],
      answer: { waiver, criterion },
    };
  },
});

const confirmInput = z.object({ criterion: slug });

export const confirmWaiver = defineAct<z.infer<typeof confirmInput>, Trodden>({
  name: 'mandates.confirm-criterion-waiver',
  says: 'Confirms, as a second person, that a criterion is waived.',
  example: { criterion: 'base-ready' },
  input: confirmInput,
  ...onRoad,
  decide(trail, { criterion }, { at, actor }) {
    const found = roadOf(trail).criteria.get(criterion);
    const waiver = open(found, dayOf(at));
    if (!found || !waiver) return none(found, criterion);
    if (waiver.by === actor.person) return new Problem(GATE_PROBLEMS.waiverSelf);
    const payload = { criterion, waiver: waiver.waiver };
    return { events: [{ type: 'CriterionWaiverConfirmed', payload, on: dayOf(at) }] };
  },
});

const endInput = z.object({ criterion: slug, reason });

export const refuseWaiver = defineAct<z.infer<typeof endInput>, Trodden>({
  name: 'mandates.refuse-criterion-waiver',
  says: 'Refuses a waiver that was asked for, or takes it back, with the reason.',
  example: { criterion: 'base-ready', reason: 'nobody may land without water' },
  input: endInput,
  ...onRoad,
  decide(trail, { criterion, reason: why }, { at }) {
    const found = roadOf(trail).criteria.get(criterion);
    const waiver = open(found, dayOf(at));
    if (!found || !waiver) return none(found, criterion);
    const payload = { criterion, waiver: waiver.waiver, reason: why };
    return { events: [{ type: 'CriterionWaiverRefused', payload, on: dayOf(at) }] };
  },
});

export const endWaiver = defineAct<z.infer<typeof endInput>, Trodden>({
  name: 'mandates.end-criterion-waiver',
  says: 'Ends a waiver before its last day, with the reason; it shows as ended for ever.',
  example: { criterion: 'base-ready', reason: 'the base is done' },
  input: endInput,
  ...onRoad,
  decide(trail, { criterion, reason: why }, { at }) {
    const found = roadOf(trail).criteria.get(criterion);
    const today = dayOf(at);
    const waiver = found?.waivers.findLast(
      ({ confirmed, ended, until }) => confirmed && !ended && today <= until,
    );
    if (!found || !waiver) return none(found, criterion);
    const payload = { criterion, waiver: waiver.waiver, reason: why };
    return { events: [{ type: 'CriterionWaiverEnded', payload, on: today }] };
  },
});

const none = (found: Criterion | undefined, criterion: string) =>
  found ? new Problem(GATE_PROBLEMS.noWaiver, { criterion }) : noCriterion(criterion);

/** Asked for, and neither confirmed nor refused nor run out. */
export const waits = ({ confirmed, refused, until }: Waiver, today: string): boolean =>
  !confirmed && !refused && today <= until;

const open = (found: Criterion | undefined, today: string) =>
  found?.waivers.findLast((each) => waits(each, today));
