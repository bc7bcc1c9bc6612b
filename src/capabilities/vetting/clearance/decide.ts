// The acts of clearance: signed for all who pass, suspended, lifted, revoked; an override proposed
// by one and confirmed by another; the rules set. How each person stands comes as a fact.
import { type Act, defineAct } from '../../../acts/index.ts';
import {
  type Day,
  dayOf,
  daysBetween,
  type Json,
  Problem,
  plusDays,
} from '../../../kernel/index.ts';
import { ROSTER_PROBLEMS } from '../roster/problems.ts';
import { isCleared, type Rules, type Standings } from './clearance.ts';
import {
  liftForm,
  type RulesForm,
  revokeForm,
  rulesForm,
  type SignForm,
  signForm,
  suspendForm,
  type WordForm,
} from './forms.ts';
import { CLEARANCE_PROBLEMS as NO } from './problems.ts';

export interface Subject {
  readonly person: string;
  readonly standing: Standings;
}
/** How those whom an act names stand on its day, by all that is known now. */
export interface Subjects {
  readonly rules: Rules;
  readonly people: readonly Subject[];
  /** Named, and on no roster. */
  readonly absent: readonly string[];
}
type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
/** One stream: who is signed while another suspends is decided again. */
const STREAM = 'clearances';
export const shared = {
  start: null,
  evolve: (state: null) => state,
  stream: () => STREAM,
} as const;
const PERSON = 'off_01h00000000000000000000000';

interface Dated {
  readonly on: Day | null;
  readonly reference: string | null;
}

/** The day from which it counts; a day before today needs the paper that was signed then. */
export function dayFor({ on: given, reference }: Dated, at: string): Day | Problem {
  const today = dayOf(at);
  const on = given ?? today;
  if (on > today) return new Problem(NO.ahead, { on, today });
  return on < today && reference === null ? new Problem(NO.noPaper, { on }) : on;
}

/** The last day of what counts for so many days; a no where a longer one is asked for. */
export function lastDayFor(on: Day, until: Day | null, days: number): Day | Problem {
  const longest = plusDays(on, days - 1);
  if (until === null) return longest;
  if (until < on) return new Problem(NO.backwards, { on, until });
  return daysBetween(on, until) + 1 > days ? new Problem(NO.tooLong, { on, until, days }) : until;
}

interface LeftOut {
  readonly person: string;
  /** What stands against it: requirements, each with its state, or how the clearance stands. */
  readonly because: readonly string[];
}

interface Sorted {
  readonly signed: readonly string[];
  readonly already: readonly string[];
  readonly left: readonly LeftOut[];
}

/** Who is signed, who is so already, and who is left out for what. */
function sorted(people: readonly Subject[], until: Day, named: boolean): Sorted {
  const signed: string[] = [];
  const already: string[] = [];
  const left: LeftOut[] = [];
  for (const { person, standing } of people) {
    const { word, passes, hindrances } = standing;
    // A revoked clearance is signed anew for a person, never with a whole contingent.
    const barred = word !== null && !(named && word.type === 'revoked');
    if (barred || !passes) {
      const because = hindrances.map(({ requirement, state }) => `${requirement}:${state}`);
      left.push({ person, because });
    } else if (standing.standing === 'cleared' && (standing.signed?.until ?? '') >= until)
      already.push(person);
    else signed.push(person);
  }
  return { signed, already, left };
}

export const signClearances = (facts: Look<SignForm, Subjects>): Act =>
  defineAct<SignForm, null, Subjects>({
    name: 'vetting.sign-clearances',
    says: 'Signs the clearance of all who pass every rule; those who do not are left out by name.',
    example: { contingent: 'KEN' },
    input: signForm,
    ...shared,
    facts,
    decide(_state, input, { at, actor, facts: { rules, people, absent } }) {
      const { persons, contingent, reference } = input;
      if (persons.length === 0 && contingent === null) return new Problem(NO.nobody);
      const [none] = absent;
      if (none) return new Problem(ROSTER_PROBLEMS.unknown, { person: none });
      const on = dayFor(input, at);
      if (on instanceof Problem) return on;
      const until = lastDayFor(on, input.until, rules.validDays);
      if (until instanceof Problem) return until;
      const named = persons.length > 0;
      const own = people.find(
        ({ standing: { word } }) => named && word?.type === 'revoked' && word.by === actor.person,
      );
      if (own) return new Problem(NO.ownRevocation, { person: own.person });
      const { signed, already, left } = sorted(people, until, named);
      if (signed.length === 0 && already.length === 0)
        return new Problem(NO.nonePass, { asked: people.length });
      const answer = {
        ...{ signed: signed.length, already: already.length, on, until },
        leftOut: left as unknown as Json,
      };
      if (signed.length === 0) return { events: [], answer };
      const payload = { on, until, contingent, reference, signed, left } as unknown as Json;
      return { events: [{ type: 'ClearancesSigned', on, payload }], answer };
    },
  });

interface WordSpec {
  readonly name: string;
  readonly says: string;
  readonly type: string;
  readonly example: string;
  readonly input: Act<WordForm>['input'];
  check(subject: Subject): Problem | null;
}

const wordAct = ({ name, says, type, example, input, check }: WordSpec, facts: WordFacts): Act =>
  defineAct<WordForm, null, Subjects>({
    ...{ name, says, input, ...shared, facts },
    example: { persons: [PERSON], reason: example },
    decide(_state, form, { at, facts: { people, absent } }) {
      const on = dayFor(form, at);
      if (on instanceof Problem) return on;
      const [none] = absent;
      if (none) return new Problem(ROSTER_PROBLEMS.unknown, { person: none });
      for (const subject of people) {
        const no = check(subject);
        if (no) return no;
      }
      const persons = people.map(({ person }) => person);
      const { reason, reference } = form;
      return {
        events: [{ type, on, payload: { persons, on, reason, reference } }],
        answer: { persons: persons.length, on },
      };
    },
  });

export type WordFacts = Look<WordForm, Subjects>;

/** Whether there is a clearance at all, in date or not. */
const hasOne = ({ signed, overrides, standing }: Standings) =>
  isCleared(standing) || signed !== null || overrides.some(({ state }) => state === 'in-force');

export const clearanceWords = (facts: WordFacts): Act[] =>
  (
    [
      {
        name: 'vetting.suspend-clearances',
        says: 'Suspends clearances from a day on, with the reason, until that is lifted.',
        ...{ type: 'ClearancesSuspended', example: 'under_investigation', input: suspendForm },
        check({ person, standing }) {
          if (standing.word?.type === 'suspended') return new Problem(NO.suspended, { person });
          if (standing.word) return new Problem(NO.revoked, { person });
          return hasOne(standing) ? null : new Problem(NO.notCleared, { person });
        },
      },
      {
        name: 'vetting.lift-suspensions',
        says: 'Lifts suspensions: the clearances stand again as far as every rule still holds.',
        ...{ type: 'SuspensionsLifted', example: 'cleared_up', input: liftForm },
        check: ({ person, standing }) =>
          standing.word?.type === 'suspended' ? null : new Problem(NO.notSuspended, { person }),
      },
      {
        name: 'vetting.revoke-clearances',
        says: 'Revokes clearances, with the reason; another person must sign to clear them again.',
        ...{ type: 'ClearancesRevoked', example: 'misconduct', input: revokeForm },
        check({ person, standing }) {
          if (standing.word?.type === 'revoked') return new Problem(NO.revoked, { person });
          return hasOne(standing) ? null : new Problem(NO.notCleared, { person });
        },
      },
    ] satisfies WordSpec[]
  ).map((spec) => wordAct(spec, facts));

export const setClearanceRules: Act = defineAct<RulesForm, null>({
  name: 'vetting.set-clearance-rules',
  says: 'Sets what is asked before somebody is cleared, from a day on, and what lays it down.',
  example: {
    requires: ['screening', 'same-person', 'certified', 'test', 'training'],
    ...{ validDays: 365, screeningDays: 180, listDays: 14, overrideDays: 60 },
    ...{ source: 'Mission order 12', address: null },
  },
  input: rulesForm,
  start: null,
  evolve: (state) => state,
  stream: () => 'clearance-rules',
  decide(_state, { source, address, from, ...rules }, { at }) {
    const today = dayOf(at);
    const on = from ?? today;
    const payload = { ...rules, from: on, source: { title: source, address } };
    return {
      events: [{ type: 'ClearanceRulesSet', on, payload: payload as unknown as Json }],
      answer: { from: on },
    };
  },
});
