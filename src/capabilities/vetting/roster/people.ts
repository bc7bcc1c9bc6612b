// What is done with a member: corrected, ended, looked at for a reason, erased.
import { type Act, defineAct, type Reach, z } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { type Correction, correctionForm, day, lookForm, maybeState, personId } from './forms.ts';
import {
  END_REASONS,
  OFFICER_FIELDS,
  type Officer,
  type Post,
  type PostCorrected,
} from './member.ts';
import { ROSTER_PROBLEMS } from './problems.ts';

/** What is on record of a person. */
export interface OnRecord {
  readonly post: Post & Pick<PostCorrected, 'roster' | 'from' | 'receivedOn' | 'invented'>;
  readonly left: boolean;
  readonly erased: boolean;
  /** All entries of rosters that are this person, itself among them. */
  readonly all: readonly string[];
}

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
const alone = { start: null, evolve: (state: null) => state } as const;
const EXAMPLE = 'off_01h00000000000000000000000';

/** @returns the no to anything that is done with somebody who is not there, or no more */
export function absent(found: OnRecord | null, person: string): Problem | null {
  if (!found) return new Problem(ROSTER_PROBLEMS.unknown, { person });
  return found.erased ? new Problem(ROSTER_PROBLEMS.erased, { person }) : null;
}

export interface CorrectFacts {
  readonly found: OnRecord | null;
  /** The unit of that name, where there is one. */
  readonly unit: string | null;
}
export interface Correcting {
  facts: Look<Correction, CorrectFacts>;
  /** Puts what was corrected in the vault, and gives what takes it back. */
  keep(input: Correction, reach: Reach, event: PostCorrected): Promise<() => Promise<void>>;
}

export const correctPerson = ({ facts, keep }: Correcting): Act =>
  defineAct<Correction, null, CorrectFacts>({
    name: 'vetting.correct-person',
    says: 'Corrects what a roster says of a person: names in the vault, the post in the record.',
    example: { person: EXAMPLE, rank: 'chief_inspector', number: 'PX-2207' },
    input: correctionForm,
    stream: ({ person }) => person,
    ...alone,
    facts,
    decide(_state, input, { id, facts: { found, unit: known } }) {
      const no = absent(found, input.person);
      if (no || !found) return no ?? new Problem(ROSTER_PROBLEMS.unknown, { person: input.person });
      const { person, name, given, middle, family, family2, ...rest } = input;
      const named = [name, given, middle, family, family2].some((text) => text !== null);
      const fields = OFFICER_FIELDS.filter(
        (field) => (named && field === 'name') || (rest as Partial<Officer>)[field],
      );
      const { post } = found;
      const unit = input.unit === null ? post.unit : (known ?? id('unt'));
      const contingent = input.contingent ?? post.contingent;
      const next: PostCorrected = {
        ...{ ...post, person, contingent, unit, fields },
        ...{ rank: input.rank ?? post.rank, role: input.role ?? post.role },
        units: unit !== null && unit !== known && input.unit ? [{ unit, contingent }] : [],
      };
      if (fields.length === 0 && isSame(next, post)) return new Problem(ROSTER_PROBLEMS.nothing);
      return {
        events: [{ type: 'PostCorrected', payload: next as unknown as Json }],
        answer: { person },
      };
    },
    keep: (input, reach, [entry]) => keep(input, reach, entry?.payload as unknown as PostCorrected),
  });

const isSame = (a: Post, b: Post) =>
  (['contingent', 'unit', 'rank', 'role'] as const).every((field) => a[field] === b[field]);

/** The vault's part after a correction. */
export function corrected(
  before: Officer,
  read: Pick<Officer, 'name' | 'given' | 'family'> | null,
  input: Correction,
): Officer {
  const names = read ? { name: read.name, given: read.given, family: read.family } : {};
  const said = OFFICER_FIELDS.flatMap((field) => {
    const value = (input as unknown as Partial<Officer>)[field];
    return value && !['name', 'given', 'family'].includes(field) ? [[field, value]] : [];
  });
  return { ...before, ...names, ...Object.fromEntries(said) };
}

const endInput = z.object({
  persons: z.array(personId).min(1).max(10_000),
  on: day.pipe(z.string({ error: 'is missing' })).describe('The last day'),
  reason: z.enum(END_REASONS),
});
type EndInput = z.infer<typeof endInput>;
type Found = ReadonlyMap<string, OnRecord>;

export const endMemberships = (facts: Look<EndInput, Found>): Act =>
  defineAct<EndInput, null, Found>({
    name: 'vetting.end-memberships',
    says: 'Records that members have left: rotation, withdrawal, dismissal, death, or a mistake.',
    example: { persons: [EXAMPLE], on: '2025-06-25', reason: 'rotation' },
    input: endInput,
    stream: (_input, { id }) => id('end'),
    ...alone,
    facts,
    decide(_state, { persons, on, reason }, { facts: found }) {
      const all: string[] = [];
      for (const person of new Set(persons)) {
        const one = found.get(person) ?? null;
        if (!one) return new Problem(ROSTER_PROBLEMS.unknown, { person });
        if (one.left) return new Problem(ROSTER_PROBLEMS.ended, { person });
        all.push(...one.all);
      }
      return {
        events: [{ type: 'MembershipsEnded', on, payload: { persons: all, on, reason } }],
        answer: { ended: persons.length },
      };
    },
  });

const openInput = z.object({ person: personId, ...lookForm });
type OpenInput = z.infer<typeof openInput>;

export const openPerson = (facts: Look<OpenInput, OnRecord | null>): Act =>
  defineAct<OpenInput, null, OnRecord | null>({
    name: 'vetting.open-person',
    says: 'Says why one looks at a person; for the day, the vault then shows who it is.',
    example: { person: EXAMPLE, reason: 'screening' },
    input: openInput,
    stream: ({ person }) => person,
    ...alone,
    facts,
    decide(_state, { person, reason, reference }, { facts: found }) {
      const no = absent(found, person);
      if (no) return no;
      return {
        events: [{ type: 'PersonOpened', payload: { person, reason, reference } }],
        answer: { person },
      };
    },
  });

const manyInput = z.object({ contingent: maybeState, ...lookForm });

const looking = (name: string, says: string, type: string): Act =>
  defineAct<z.infer<typeof manyInput>, null>({
    name,
    says,
    example: { contingent: 'KEN', reason: 'arrival' },
    input: manyInput,
    stream: (_input, { id }) => id('look'),
    ...alone,
    decide: (_state, { contingent, reason, reference }) => ({
      events: [{ type, payload: { contingent, reason, reference } }],
      answer: { contingent },
    }),
  });

export const openRoster = looking(
  'vetting.open-roster',
  'Says why one looks at a roster; for the day, its names are then shown.',
  'RosterOpened',
);
export const exportRoster = looking(
  'vetting.export-roster',
  'Says why one takes a roster away; for the day, it can then be had as a workbook.',
  'RosterExported',
);

const eraseInput = z.object({ person: personId });

export const erasePerson = (facts: Look<{ person: string }, OnRecord | null>): Act =>
  defineAct<{ person: string }, null, OnRecord | null>({
    name: 'vetting.erase-person',
    says: 'Destroys the keys of all that is known of a person; the record stays and verifies.',
    example: { person: EXAMPLE },
    input: eraseInput,
    stream: ({ person }) => person,
    ...alone,
    facts,
    decide(_state, { person }, { facts: found }) {
      if (!found) return new Problem(ROSTER_PROBLEMS.unknown, { person });
      // A repeat is let through, so that a crash between the entry and the keys can be mended.
      if (found.erased) return { events: [], answer: { person } };
      return {
        events: [{ type: 'PersonsErased', payload: { persons: [...found.all] } }],
        answer: { person },
      };
    },
    async after({ person }, reach, entries) {
      const said = entries.flatMap(({ payload }) => (payload as { persons: string[] }).persons);
      await reach.vault.forgetMany([...new Set([person, ...said])]);
    },
  });
