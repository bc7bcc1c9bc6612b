// The lines of the picture: what is asked, what was promised and notified, who is there, each as
// steps in time, of the whole force, of one state, or of one capability.
import {
  type Day,
  firstDay,
  lastDay,
  type PartialDate,
  type Party,
  plusDays,
  type Quantity,
} from '../../../kernel/index.ts';
import type { ClaimView } from '../../claims/index.ts';
import { OLD_DAYS } from '../doubts.ts';
import { type OfferClaim, unitClass } from '../offer.ts';
import type { How } from '../presence.ts';
import type { Authorisation, Option } from '../requirement.ts';
import type { LineOf } from './labels.ts';
import { ceilingSteps, type MeasureStep, planSteps } from './measures.ts';
import {
  type Change,
  type StateSteps,
  type Step,
  type SumStep,
  stepsOfForce,
  stepsOfState,
  summed,
  wholePresence,
} from './steps.ts';

type Claim = ClaimView<object>;

/** One figure that is otherwise from a day on, and what it rests on. */
export interface LineChange {
  /** Null where it is of the whole force. */
  readonly state: Party | null;
  readonly before: Quantity | null;
  readonly after: Quantity | null;
  /** There is something of it now, without a number. */
  readonly open: boolean;
  readonly date: PartialDate;
  readonly how: How | null;
  readonly claims: readonly Claim[];
  /** In words, where no claim says it. */
  readonly why: string | null;
}

export interface LineStep {
  readonly day: Day;
  readonly quantity: Quantity | null;
  /** Of how many there is something without a number. */
  readonly open: number;
  /** The last day for which a count is fresh. */
  readonly sure: Day | null;
  readonly changes: readonly LineChange[];
  readonly rivals: readonly { readonly quantity: Quantity; readonly claim: Claim }[];
}

export interface PictureLine {
  readonly of: LineOf;
  readonly steps: readonly LineStep[];
  /** The day from which it no longer holds. */
  readonly end: Day | null;
}

export interface Scope {
  readonly of: 'whole' | 'state' | 'capability';
  readonly id: string | null;
}

export interface Picture {
  readonly scope: Scope;
  readonly lines: readonly PictureLine[];
}

export interface PictureFacts {
  readonly asOf: Day;
  readonly offers: readonly OfferClaim[];
  readonly authorisations: readonly Authorisation[];
  readonly options: readonly Option[];
  /** What requirement lines come to, as steps; none where there is no line. */
  readonly required?: readonly LineStep[];
  isForce(party: Party): boolean;
}

interface People {
  readonly states: readonly StateSteps[];
  readonly force: readonly Step[];
}

/** Every state's own steps, and the force's counts of itself. */
export function peopleSteps({ offers, isForce, asOf }: PictureFacts): People {
  const force: OfferClaim[] = [];
  const own = new Map<Party, OfferClaim[]>();
  for (const claim of offers) {
    const { state } = claim.fields;
    // What is announced for a later day is no step of this one.
    const later = claim.dated !== null && firstDay(claim.dated) > asOf;
    if (later || unitClass(claim.fields) !== 'people') continue;
    if (state === null || isForce(state)) force.push(claim);
    else own.set(state, [...(own.get(state) ?? []), claim]);
  }
  return {
    states: [...own].map(([state, claims]) => stepsOfState(state, claims)),
    force: stepsOfForce(force),
  };
}

/** The picture of the whole force. */
export function wholePicture(facts: PictureFacts, people: People): Picture {
  const ceilings = ceilingSteps(facts.authorisations, facts.asOf);
  const of = (key: 'promised' | 'notified' | 'present') =>
    summed(people.states.map((each) => ({ state: each.state, steps: each[key] })));
  const end = ceilings.find(({ quantity }) => quantity)?.day ?? null;
  const lines = [
    line('ceiling', ceilings.map(measureStep)),
    { ...line('plan', planSteps(facts.options, ceilings, facts.asOf).map(measureStep)), end },
    line('required', facts.required ?? []),
    ...said(of),
    line('present', wholePresence(of('present'), people.force).map(presentStep)),
  ];
  return { scope: { of: 'whole', id: null }, lines: lines.filter(({ steps }) => steps.length > 0) };
}

/** The picture of one state. */
export function statePicture({ state, ...own }: StateSteps): Picture {
  const of = (key: keyof typeof own) => summed([{ state, steps: own[key] }]);
  const lines = [...said(of), line('present', of('present').map(presentStep))];
  return {
    scope: { of: 'state', id: state },
    lines: lines.filter(({ steps }) => steps.length > 0),
  };
}

const line = (of: LineOf, steps: readonly LineStep[]): PictureLine => ({ of, steps, end: null });

const said = (of: (key: 'promised' | 'notified') => readonly SumStep[]): PictureLine[] => [
  line('promised', of('promised').map(sumStep)),
  line('notified', of('notified').map(sumStep)),
];

function measureStep({ day, quantity, claim }: MeasureStep): LineStep {
  const change: LineChange = {
    ...{ state: null, before: null, after: quantity, open: false },
    ...{ date: claim?.dated ?? day, how: null, claims: claim ? [claim] : [], why: null },
  };
  return { day, quantity, open: 0, sure: null, changes: [change], rivals: [] };
}

const sumStep = (step: SumStep): LineStep => ({
  ...{ day: step.day, quantity: step.quantity, open: step.open, sure: null },
  ...{ changes: step.changes.map(change), rivals: step.rivals },
});

/** A count of people who are there grows old. */
const presentStep = (step: SumStep): LineStep => {
  const dates = step.changes.map(({ after }) => lastDay(after.date)).sort();
  return { ...sumStep(step), sure: plusDays(dates.at(-1) ?? step.day, OLD_DAYS) };
};

const change = ({ state, before, after }: Change): LineChange => ({
  ...{ state, before: before?.quantity ?? null, after: after.quantity, open: after.open },
  ...{ date: after.date, how: after.how, claims: after.claims, why: null },
});

/** What holds on a day. */
export function stepOn(line: PictureLine | undefined, day: Day): LineStep | null {
  if (line?.end && line.end <= day) return null;
  return line?.steps.filter((step) => step.day <= day).at(-1) ?? null;
}

export interface Missing {
  readonly of: 'ceiling' | 'plan' | 'required';
  readonly size: number;
  readonly present: number;
  readonly missing: number;
}

/** How many fewer are there than the ceiling in force allows; without one, than is required. */
export function missingOn({ lines }: Picture, day: Day): Missing | null {
  const holding = (of: LineOf) =>
    stepOn(
      lines.find((line) => line.of === of),
      day,
    );
  const present = holding('present')?.quantity;
  for (const of of ['ceiling', 'required', 'plan'] as const) {
    const measure = holding(of)?.quantity;
    const size = measure?.min ?? measure?.max ?? null;
    if (size === null) continue;
    const there = present ? (present.min ?? present.max ?? 0) : 0;
    return size > there ? { of, size, present: there, missing: size - there } : null;
  }
  return null;
}

/** The first day of which the picture tells. */
export function firstDayOf(pictures: readonly Picture[], asOf: Day): Day {
  const days = pictures.flatMap(({ lines }) => lines.flatMap(({ steps }) => steps[0]?.day ?? []));
  return firstDay([...days, asOf].sort()[0] ?? asOf);
}
