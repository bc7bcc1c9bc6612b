// An override: one proposes, with a reason, what is left aside and a last day; a second agrees or
// not.
import { type Act, defineAct } from '../../../acts/index.ts';
import { dayOf, Problem } from '../../../kernel/index.ts';
import { ROSTER_PROBLEMS } from '../roster/problems.ts';
import type { Step } from './clearance.ts';
import { dayFor, lastDayFor, type Subjects, shared } from './decide.ts';
import { type ConfirmForm, confirmForm, type OverrideForm, overrideForm } from './forms.ts';
import { CLEARANCE_PROBLEMS as NO } from './problems.ts';

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;

export const proposeOverride = (facts: Look<OverrideForm, Subjects>): Act =>
  defineAct<OverrideForm, null, Subjects>({
    name: 'vetting.propose-override',
    says: 'Proposes to clear a person although rules do not hold; a second person must agree.',
    example: {
      person: 'off_01h00000000000000000000000',
      ...{ reason: 'test_booked', until: '2024-07-31', waives: ['test.medical'] },
    },
    input: overrideForm,
    ...shared,
    facts,
    decide(_state, input, { at, id, facts: { rules, people, absent } }) {
      const { person, reason, reference } = input;
      const [subject] = people;
      if (absent.length > 0 || !subject) return new Problem(ROSTER_PROBLEMS.unknown, { person });
      const on = dayFor(input, at);
      if (on instanceof Problem) return on;
      const until = lastDayFor(on, input.until, rules.overrideDays);
      if (until instanceof Problem) return until;
      const { word, passes, overrides, hindrances } = subject.standing;
      if (word) return new Problem(NO.wordStands, { person });
      if (passes) return new Problem(NO.nothingToWaive, { person });
      if (overrides.some(({ state }) => state === 'proposed'))
        return new Problem(NO.waits, { person });
      const against = hindrances.filter(({ why }) => why !== null);
      if (
        against.some(({ requirement, state }) => requirement === 'screening' && state === 'failed')
      )
        return new Problem(NO.listed, { person });
      const names = against.map(({ requirement }) => requirement);
      const waives = input.waives.length > 0 ? input.waives : names;
      const left = names.filter((name) => !waives.includes(name));
      if (left.length > 0) return new Problem(NO.notWaived, { left: left.join(', '), person });
      const override = id('ovr');
      const payload = { override, person, on, until, waives: names, reason, reference };
      return {
        events: [{ type: 'OverrideProposed', on, payload }],
        answer: { override, until, waives: names },
      };
    },
  });

/** The steps of one override, and how its person stands. */
export interface Proposed {
  readonly proposed: Step | null;
  readonly decided: boolean;
  /** Suspended or revoked since. */
  readonly word: boolean;
  readonly listed: boolean;
}

export const confirmOverride = (facts: Look<ConfirmForm, Proposed>): Act =>
  defineAct<ConfirmForm, null, Proposed>({
    name: 'vetting.confirm-override',
    says: 'A second person agrees to an override, or does not; who proposed it can take it back.',
    example: { override: 'ovr_01h00000000000000000000000', agrees: 'yes' },
    input: confirmForm,
    ...shared,
    facts,
    decide(_state, { override, agrees, on: given }, { at, actor, facts: seen }) {
      const { proposed, decided, word, listed } = seen;
      if (!proposed) return new Problem(NO.noOverride, { override });
      if (decided) return new Problem(NO.decided, { override });
      const yes = agrees === 'yes';
      const { person } = proposed;
      if (yes && proposed.by === actor.person) return new Problem(NO.ownOverride);
      if (yes && word) return new Problem(NO.wordStands, { person });
      if (yes && listed) return new Problem(NO.listed, { person });
      const today = dayOf(at);
      const on = given ?? today;
      if (on > today) return new Problem(NO.ahead, { on, today });
      if (on < proposed.on) return new Problem(NO.backwards, { on: proposed.on, until: on });
      // Nobody agrees for an earlier day than that of the paper on which it was proposed.
      if (on < today && proposed.reference === null) return new Problem(NO.noPaper, { on });
      return {
        events: [{ type: 'OverrideDecided', on, payload: { override, person, agrees: yes, on } }],
        answer: { override, person, agrees: yes },
      };
    },
  });
