// The acts of screening: everybody is screened, a hit is answered, a second person agrees or not.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import { dayOf, type Json, Problem } from '../../../kernel/index.ts';
import { day } from '../roster/forms.ts';
import {
  HIT_ANSWERS,
  type HitAnswer,
  type HitNow,
  isOpen,
  type KnownHit,
  type Match,
  type PeopleScreened,
  runOf,
} from './hit.ts';
import { SCREEN_PROBLEMS } from './problems.ts';

/** What a run found, before it is told apart from what the record has. */
export interface Screened {
  readonly lists: PeopleScreened['lists'];
  readonly people: number;
  readonly unscreened: readonly string[];
  readonly matches: readonly Match[];
  readonly known: readonly KnownHit[];
}

const screenInput = z.object({
  contingent: z
    .string()
    .trim()
    .toUpperCase()
    .nullish()
    .transform((state) => state || null)
    .describe('Three letters of a state; everybody where it is left out'),
  on: day.describe(
    'The day that a run from before this record stands for; lists with newer data are left out',
  ),
});
export type ScreenInput = z.infer<typeof screenInput>;

const hitId = z.string().regex(/^hit_[0-9a-z]{26}$/, { error: 'is no id of a hit' });
const answerInput = z.object({
  hit: hitId,
  answer: z.enum(HIT_ANSWERS),
  note: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null)
    .describe('Why; kept in the vault with what is known of the person'),
});
export type AnswerInput = z.infer<typeof answerInput>;
const confirmInput = z.object({ hit: hitId, agrees: z.enum(['yes', 'no']) });
type ConfirmInput = z.infer<typeof confirmInput>;

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
const alone = { start: null, evolve: (state: null) => state } as const;
const EXAMPLE = 'hit_01h00000000000000000000000';

export const screen = (facts: Look<ScreenInput, Screened>): Act =>
  defineAct<ScreenInput, null, Screened>({
    name: 'vetting.screen',
    says: 'Screens the members of the force against every list in use, and says what is new.',
    example: { contingent: 'KEN' },
    input: screenInput,
    stream: () => 'screening',
    ...alone,
    facts,
    decide(_state, { contingent, on }, { facts: run, id, at }) {
      const { lists, people, unscreened, matches, known } = run;
      const today = dayOf(at);
      if (on && on > today) return new Problem(SCREEN_PROBLEMS.runAhead, { on, today });
      if (lists.length === 0) return new Problem(SCREEN_PROBLEMS.noLists);
      if (people + unscreened.length === 0)
        return new Problem(SCREEN_PROBLEMS.nobody, { contingent: contingent ?? 'the force' });
      const told = runOf(matches, known, () => id('hit'));
      const past = on !== null && on < today ? { on } : {};
      const payload = { contingent, ...past, lists, people, unscreened, ...told };
      const again = told.found.filter(({ changed }) => changed.length > 0).length;
      return {
        events: [{ type: 'PeopleScreened', payload: payload as unknown as Json, ...past }],
        answer: {
          ...{ people, notScreened: unscreened.length, found: told.found.length - again },
          ...{ again, gone: told.gone.length },
        },
      };
    },
  });

function standing(hit: HitNow | null, id: string): Problem | null {
  if (!hit) return new Problem(SCREEN_PROBLEMS.noHit, { hit: id });
  return hit.state === 'gone' ? new Problem(SCREEN_PROBLEMS.hitGone, { hit: id }) : null;
}

export const answerHit = (
  facts: Look<AnswerInput, HitNow | null>,
  keep: NonNullable<Act<AnswerInput, null, HitNow | null>['keep']>,
): Act =>
  defineAct<AnswerInput, null, HitNow | null>({
    name: 'vetting.answer-hit',
    says: 'Answers a hit: not the same, the same (which needs a second person), or cannot tell.',
    example: { hit: EXAMPLE, answer: 'different', note: 'another day of birth and another state' },
    input: answerInput,
    stream: ({ hit }) => hit,
    ...alone,
    facts,
    keep,
    decide(_state, { hit: id, answer }, { facts: hit }) {
      const no = standing(hit, id);
      if (no || !hit) return no ?? new Problem(SCREEN_PROBLEMS.noHit, { hit: id });
      if (!isOpen(hit))
        return new Problem(SCREEN_PROBLEMS.answered, { hit: id, state: SAID[hit.state] });
      return {
        events: [{ type: 'HitAnswered', payload: { hit: id, answer } }],
        answer: { hit: id, state: answer === 'same' ? 'same_proposed' : answer },
      };
    },
  });

const SAID: Readonly<Record<HitNow['state'], string>> = {
  open: 'open',
  cannot_tell: 'cannot tell',
  same_proposed: 'said to be the same, a second person is awaited',
  same: 'the same',
  different: 'not the same',
  gone: 'gone',
};

export const confirmHit = (facts: Look<ConfirmInput, HitNow | null>): Act =>
  defineAct<ConfirmInput, null, HitNow | null>({
    name: 'vetting.confirm-hit',
    says: 'A second person agrees, or does not, that a hit is the same person.',
    example: { hit: EXAMPLE, agrees: 'yes' },
    input: confirmInput,
    stream: ({ hit }) => hit,
    ...alone,
    facts,
    decide(_state, { hit: id, agrees }, { facts: hit, actor }) {
      const no = standing(hit, id);
      if (no || !hit) return no ?? new Problem(SCREEN_PROBLEMS.noHit, { hit: id });
      if (hit.state !== 'same_proposed')
        return new Problem(SCREEN_PROBLEMS.notProposed, { hit: id });
      if (hit.proposedBy === actor.person) return new Problem(SCREEN_PROBLEMS.ownAnswer);
      const state: HitAnswer | 'open' = agrees === 'yes' ? 'same' : 'open';
      return {
        events: [{ type: 'HitConfirmed', payload: { hit: id, agrees: agrees === 'yes' } }],
        answer: { hit: id, state },
      };
    },
  });
