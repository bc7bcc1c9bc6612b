// The rules of a passphrase: the first needs a link, another needs the first or a link. Setting one
// ends every other session of the person and begins a new one.
import { defineAct, type Reach, z } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import type { Write } from '../../record/index.ts';
import { evolve, NOBODY, type PersonState } from './person.ts';
import { PEOPLE_PROBLEMS } from './problems.ts';
import type { NewSession } from './sign-in.ts';

/** Longer is no passphrase of ours; the exact rule is in access. */
const TYPED_LENGTH_MAX = 1_000;
const typed = z.string().max(TYPED_LENGTH_MAX);

const passphraseInput = z.object({
  passphrase: typed,
  name: typed
    .trim()
    .nullish()
    .transform((text) => text || null)
    .describe('The name to sign in by; the one that is known where left out'),
  current: typed.nullish().describe('The passphrase until now; not asked after a link'),
});
export type PassphraseInput = z.infer<typeof passphraseInput>;

export interface PassphraseFacts {
  /** Why the passphrase will not do; null when it will. */
  readonly weak: string | null;
  /** The name to sign in by; null: none is known. */
  readonly name: string | null;
  readonly nameTaken: boolean;
  readonly currentRight: boolean;
  readonly session: NewSession;
  /** The rows that keep the new hash and end the sessions until now. */
  keep(): readonly Write[];
}

type LookUp = (
  input: PassphraseInput,
  reach: Reach,
  at: { at: string; actor: { person: string } },
) => Promise<PassphraseFacts>;

export const setPassphrase = (look: LookUp, remember: Remember) =>
  defineAct<PassphraseInput, PersonState, PassphraseFacts>({
    name: 'people.set-passphrase',
    says: 'Sets the passphrase of the one who is signed in, and the name to sign in by.',
    example: { passphrase: 'four words or even five', name: 'marie@example.org' },
    input: passphraseInput,
    stream: (_input, { actor }) => actor.person,
    start: NOBODY,
    evolve,
    facts: look,
    decide(state, _input, { facts, actor: { person } }) {
      if (!state.known || state.forgotten) return new Problem(PEOPLE_PROBLEMS.notSignedIn);
      if (state.passphrase && !state.mayReset && !facts.currentRight)
        return new Problem(PEOPLE_PROBLEMS.currentNeeded);
      if (facts.weak) return new Problem(PEOPLE_PROBLEMS.weak, { why: facts.weak });
      if (!facts.name) return new Problem(PEOPLE_PROBLEMS.nameNeeded);
      if (facts.nameTaken) return new Problem(PEOPLE_PROBLEMS.nameTaken);
      return {
        events: [{ type: 'PassphraseSet', payload: { person } }],
        work: [...facts.keep(), facts.session.begin(person)],
        answer: { person, session: facts.session.token },
      };
    },
    async after({ name }, reach, entries) {
      const person = entries[0]?.stream;
      if (name && person) await remember(reach, person, name);
    },
  });

/** Keeps the name to sign in by in the vault, and as the person's name where there is none. */
type Remember = (reach: Reach, person: string, name: string) => Promise<void>;
