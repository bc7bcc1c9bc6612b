// One duty: what it says, every time that it falls due, and everything that was recorded of it.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Lang, Problem, plusDays } from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import { obligations } from '../../views/facts.ts';
import { type DutyState, type Evidence, eventName, type Terms } from '../duty.ts';
import { linesOfDuty } from '../line.ts';
import { dateOf } from '../occurrence.ts';
import { DUTY_PROBLEMS } from '../problems.ts';
import { dutyRow, dutyRows } from '../row.ts';
import { groundText } from '../why.ts';
import { worldOf } from '../world.ts';
import { clauseWords } from './basis.ts';
import { AHEAD_DAYS } from './register.ts';
import { stepsAt } from './steps.ts';

/** A passage with its words, and the source by its title. */
const passage = z.object({
  source: z.string(),
  title: z.string(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  claim: z.string().nullable(),
});
type Passage = z.infer<typeof passage>;

const deliveryView = z.object({
  id: z.string(),
  occurrence: z.string(),
  said: z.string(),
  received: z.string().nullable(),
  by: namedParty.nullable(),
  note: z.string().nullable(),
  passage: passage.nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});

const waiverView = z.object({
  id: z.string(),
  occurrence: z.string().nullable(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  confirmed: z.boolean().nullable(),
  /** Whether who asks may confirm it: never the one who asked for it. */
  mine: z.boolean(),
});

const stepView = z.object({
  type: z.string(),
  reason: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  entry: z.number(),
});

export const dutyView = z.object({
  id: z.string(),
  owner: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  instrument: z.string().nullable(),
  clause: z.string().nullable(),
  since: z.string().nullable(),
  kind: z.string(),
  /** The trigger as mandates.change-duty takes it. */
  triggerInput: z.record(z.string(), z.unknown()),
  /** What makes it fall due, in words. */
  trigger: z.string(),
  /** The event by which or before which it falls due. */
  event: z.string().nullable(),
  zone: z.string(),
  weekend: z.array(z.number()),
  holidays: z.array(z.string()),
  observable: z.boolean(),
  superseded: z
    .object({ from: z.string(), by: z.string().nullable(), reason: z.string() })
    .nullable(),
  basis: passage.nullable(),
  /** The clause that it cites; null where none is cited, or none of that number is on record. */
  clauseWords: z
    .object({
      instrument: z.string(),
      number: z.string().nullable(),
      /** Null where nobody here has read it; then what is told of it. */
      text: z.string().nullable(),
      gist: z.string().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
  claims: z.array(claimView),
  occurrences: z.array(dutyRow),
  events: z.array(
    z.object({
      ...{ id: z.string(), on: z.string(), note: z.string().nullable() },
      passage: passage.nullable(),
    }),
  ),
  deliveries: z.array(deliveryView),
  waivers: z.array(waiverView),
  steps: z.array(stepView),
});
export type DutyView = z.infer<typeof dutyView>;

type Quoted = (evidence: Evidence | null) => Promise<Passage | null>;

/** Each source is read once, however many passages of it are shown. */
function quoting(reach: Reach, mission: string): Quoted {
  const texts = new Map<string, Promise<{ title: string; text: string }>>();
  const read = async (id: string) => {
    const source = await sourceOf(reach, mission, id);
    return { title: source.title, text: await textOf(reach, source) };
  };
  return async (evidence) => {
    if (!evidence) return null;
    const { source, start, end, claim } = evidence;
    const known = texts.get(source) ?? read(source);
    texts.set(source, known);
    const { title, text } = await known;
    return { source, title, start, end, quote: text.slice(start, end), claim };
  };
}

export const showDuty = defineView({
  name: 'mandates.duty',
  says: 'One duty with every time that it falls due, its deliveries, waivers and history.',
  query: z.object({ duty: z.string() }),
  answer: z.object({ duty: dutyView }),
  async look({ duty: id }, reach, asking) {
    const { mission, clocks } = asking;
    const steps = await stepsAt(reach, mission, clocks);
    const world = worldOf(steps);
    const duty = world.duties.get(id);
    if (!duty?.terms) throw new Problem(DUTY_PROBLEMS.unknown, { duty: id });
    const { terms } = duty;
    const told = await obligations(reach, asking);
    const claims = told.filter((claim) => duty.takes.includes(claim.id));
    const until = plusDays(clocks.asOf > '9000' ? asking.today : clocks.asOf, AHEAD_DAYS);
    const lines = linesOfDuty(duty, claims, world, { asOf: clocks.asOf, until });
    const quoted = quoting(reach, mission);
    const own = steps.filter((step) => step.duty === id);
    return {
      duty: {
        ...termsShown(duty, terms, asking),
        basis: await quoted(duty.evidence),
        clauseWords: await clauseWords(reach, mission, terms.basis),
        claims,
        occurrences: dutyRows(lines, { asOf: clocks.asOf, lang: asking.lang }, world.duties),
        events: await eventsShown(terms, world.events, quoted),
        deliveries: await deliveriesShown(duty, quoted, asking.lang),
        waivers: waiversShown(duty, asking),
        trigger: groundText(terms, asking.lang, world.duties),
        steps: own.map(({ type, payload, at, by, entry }) => ({
          ...{ type, at, by, entry },
          reason: (payload as { reason?: string }).reason ?? null,
        })),
      },
    };
  },
  rows: ({ duty }) =>
    duty.occurrences.map(({ dueOn, owner, to, what, status, met, why, occurrence }) => ({
      ...{ date: dueOn, party: owner.name, status, to: to?.name ?? null, what },
      ...{ delivered: met, why, occurrence },
    })),
});

function termsShown(duty: DutyState, terms: Terms, { lang }: Asking) {
  const { owner, to, what, basis, trigger, zone, weekend, holidays, observable } = terms;
  return {
    ...{ id: duty.id, what, zone, observable, superseded: duty.superseded, since: duty.since },
    ...{ instrument: basis.instrument, clause: basis.clause, kind: trigger.kind },
    triggerInput: { ...trigger },
    ...{ weekend: [...weekend], holidays: [...holidays] },
    owner: named(owner, lang),
    to: to === null ? null : named(to, lang),
    event: 'event' in trigger ? trigger.event : null,
  };
}

async function eventsShown(
  { trigger, zone }: Terms,
  events: ReadonlyMap<
    string,
    readonly { id: string; when: string; note: string | null; evidence: Evidence | null }[]
  >,
  quoted: Quoted,
) {
  const own = 'event' in trigger ? (events.get(eventName(trigger.event)) ?? []) : [];
  return Promise.all(
    own.map(async ({ id, when, note, evidence }) => ({
      ...{ id, on: dateOf(when, zone), note },
      passage: await quoted(evidence),
    })),
  );
}

async function deliveriesShown({ deliveries }: DutyState, quoted: Quoted, lang: Lang) {
  return Promise.all(
    deliveries.map(async ({ id, key, said, received, by, note, evidence, at, recordedBy }) => ({
      ...{ id, occurrence: key, said, received, note, recordedAt: at, recordedBy },
      by: by === null ? null : named(by, lang),
      passage: await quoted(evidence),
    })),
  );
}

function waiversShown({ waivers }: DutyState, { actor }: Asking) {
  return waivers.map(({ id, key, reason, askedBy, askedAt, answer }) => ({
    ...{ id, occurrence: key, reason, askedBy, askedAt },
    answeredBy: answer?.by ?? null,
    answeredAt: answer?.at ?? null,
    confirmed: answer?.confirmed ?? null,
    mine: askedBy === actor.person,
  }));
}
