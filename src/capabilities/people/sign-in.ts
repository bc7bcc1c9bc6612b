// The rules of signing in: by a one-time link, by a passphrase, and out again. Each step is an
// entry with no secret and no address in it; the session begins in the transaction of its entry.
import { defineAct, type Reach, z } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import type { Write } from '../../record/index.ts';
import { evolve, NOBODY, type PersonState } from './person.ts';
import { PEOPLE_PROBLEMS } from './problems.ts';

/** A session that begins if the rule says yes: the token for the browser, the row for the table. */
export interface NewSession {
  readonly token: string;
  begin(person: string): Write;
}

/** Longer is no name, and no passphrase of ours. */
const TYPED_LENGTH_MAX = 1_000;
const typed = z.string().max(TYPED_LENGTH_MAX);

/** `01h…-secret`: whose link it is, so that the rule reads the right stream, and its secret. */
const LINK = /^([0-9a-z]{26})-([\w-]{43})$/;

const redeemInput = z.object({
  link: z
    .string()
    .trim()
    .refine((text) => LINK.test(text), { error: 'is no link of this record' })
    .describe('What stands after /enter/ in the address of the link'),
});
type RedeemInput = z.infer<typeof redeemInput>;

export interface RedeemFacts {
  /** The id of the link with this secret; null when no such link is out. */
  readonly link: string | null;
  readonly session: NewSession;
}

export function partsOf({ link }: RedeemInput): { person: string; secret: string } {
  const [, person = '', secret = ''] = LINK.exec(link) ?? [];
  return { person: `per_${person}`, secret };
}

const start = NOBODY;

export const redeemLink = (
  look: (input: RedeemInput, reach: Reach, at: { at: string }) => Promise<RedeemFacts>,
  dropLinks: (person: string) => Write,
) =>
  defineAct<RedeemInput, PersonState, RedeemFacts>({
    name: 'people.redeem',
    says: 'Signs in by a one-time link.',
    example: { link: `01h00000000000000000000000-${'x'.repeat(43)}` },
    input: redeemInput,
    stream: (input) => partsOf(input).person,
    start,
    evolve,
    facts: look,
    decide(state, input, { facts, at }) {
      const { person } = partsOf(input);
      const { link } = facts;
      if (!link || state.link !== link || !state.linkEndsAt || state.linkEndsAt <= at)
        return new Problem(PEOPLE_PROBLEMS.linkSpent);
      return {
        events: [{ type: 'SignedIn', payload: { person, way: 'link', link } }],
        work: [dropLinks(person), facts.session.begin(person)],
        answer: { person, session: facts.session.token },
      };
    },
  });

const signInInput = z.object({
  name: typed.describe('The name by which the person signs in'),
  passphrase: typed,
});
type SignInInput = z.infer<typeof signInInput>;

/** What came of a try, looked up and counted before the rule speaks. */
export interface SignInFacts {
  /** Who signs in by this name; null: nobody. */
  readonly person: string | null;
  readonly right: boolean;
  /** Tries by this name since the last right one, this one included. */
  readonly tries: number;
  /** Seconds until the next try is looked at; null: this one was. */
  readonly waitSeconds: number | null;
  /** Tries by names that nobody has, this day; 0 when this name is somebody's. */
  readonly strangers: number;
  readonly session: NewSession;
  /** Wipes the count of tries. */
  readonly wipe: Write;
}

export const signIn = (
  look: (input: SignInInput, reach: Reach, at: { at: string }) => Promise<SignInFacts>,
) =>
  defineAct<SignInInput, PersonState, SignInFacts>({
    name: 'people.sign-in',
    says: 'Signs in by name and passphrase.',
    example: { name: 'marie@example.org', passphrase: 'four or five words' },
    input: signInInput,
    // Whose stream it is turns out only in the facts; this one stays empty.
    stream: () => 'sign-in',
    start,
    evolve,
    facts: look,
    decide(_state, _input, { facts, at }) {
      const { person, tries, waitSeconds, session } = facts;
      if (waitSeconds !== null)
        return new Problem(PEOPLE_PROBLEMS.tooMany, { seconds: waitSeconds });
      if (person && facts.right)
        return {
          events: [
            {
              type: 'SignedIn',
              stream: person,
              payload: { person, way: 'passphrase', failedBefore: tries - 1 },
            },
          ],
          work: [facts.wipe, session.begin(person)],
          answer: { person, session: session.token },
        };
      const refusal = new Problem(PEOPLE_PROBLEMS.wrong);
      if (person) {
        const payload = { person, tries };
        return { events: [{ type: 'SignInFailed', stream: person, payload }], refusal };
      }
      // Guesses at names are endless, so the record gets the count at 1, 2, 4, 8 … of a day.
      if (!isPowerOfTwo(facts.strangers)) return { events: [], refusal };
      const payload = { person: null, tries: facts.strangers };
      const stream = `sign-in:${at.slice(0, 10)}`;
      return { events: [{ type: 'SignInFailed', stream, payload }], refusal };
    },
  });

const signOutInput = z.object({
  everywhere: z.boolean().default(false).describe('On every machine, not on this one alone'),
});

export const signOut = (endSessionsOf: (person: string) => Write) =>
  defineAct<z.infer<typeof signOutInput>, PersonState>({
    name: 'people.sign-out',
    says: 'Signs out, here or on every machine.',
    example: { everywhere: true },
    input: signOutInput,
    stream: (_input, { actor }) => actor.person,
    start,
    evolve,
    decide(state, { everywhere }, { actor: { person } }) {
      if (!state.known) return new Problem(PEOPLE_PROBLEMS.notSignedIn);
      return {
        events: [{ type: 'SignedOut', payload: { person, everywhere } }],
        work: everywhere ? [endSessionsOf(person)] : [],
      };
    },
  });

function isPowerOfTwo(n: number): boolean {
  return n > 0 && (n & (n - 1)) === 0;
}
