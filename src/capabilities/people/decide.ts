// The rules of people: inviting, offices, forgetting. What a person is called goes to the vault
// after the entry; the secret of a link goes to its table with the entry, and to the caller.
import { defineAct, OFFICE_NAMES, type Reach, z } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import type { Entry, Write } from '../../record/index.ts';
import { evolve, type Holding, NOBODY, ownsAll, type PersonState, sameHolding } from './person.ts';
import { PEOPLE_PROBLEMS } from './problems.ts';

/** Signs of a name or an address. */
const NAME_LENGTH_MAX = 200;

const optional = z
  .string()
  .trim()
  .max(NAME_LENGTH_MAX)
  .nullish()
  .transform((text) => text || null);
const personId = z.string().regex(/^per_[0-9a-z]{26}$/, { error: 'is no id of a person' });
const office = z.enum(OFFICE_NAMES as [(typeof OFFICE_NAMES)[number]]);
const within = optional.describe('The mission in which the office counts; all where left out');

/** A new link: its secret for the caller, and the rows that keep its hash. */
export interface NewLink {
  readonly secret: string;
  readonly endsAt: string;
  keep(id: string, person: string): readonly Write[];
}

/** Makes links; impure, handed in by the door. */
export type MakeLink = (input: unknown, reach: Reach, at: { at: string }) => Promise<NewLink>;

const inviteInput = z.object({
  name: optional.describe('Kept in the vault, never in an entry'),
  address: optional.describe('Kept in the vault, never in an entry'),
  offices: z.array(office).default([]),
  within,
});
type InviteInput = z.infer<typeof inviteInput>;

const start = NOBODY;

export const invitePerson = (makeLink: MakeLink) =>
  defineAct<InviteInput, PersonState, NewLink>({
    name: 'people.invite',
    says: 'Invites a person, with offices, and makes the one-time link to come in by.',
    example: { name: 'Marie Dupont', offices: ['desk'] },
    input: inviteInput,
    stream: (_input, { id }) => id('per'),
    start,
    evolve,
    facts: makeLink,
    decide(_state, input, { id, facts }) {
      const [person, link] = [id('per'), id('lnk')];
      const offices = [...new Set(input.offices)].map(
        (each): Holding => ({ office: each, within: input.within }),
      );
      const payload = {
        person,
        offices: offices.map((held) => ({ ...held })),
        link,
        linkEndsAt: facts.endsAt,
      };
      return {
        events: [{ type: 'PersonInvited', stream: person, payload }],
        work: facts.keep(link, person),
        answer: linkAnswer(person, facts),
      };
    },
    async after({ name, address }, reach, entries) {
      if (name || address) await reach.vault.put(personIn(entries), { name, address });
    },
  });

const linkInput = z.object({ person: personId });

export const renewLink = (makeLink: MakeLink) =>
  defineAct<z.infer<typeof linkInput>, PersonState, NewLink>({
    name: 'people.renew-link',
    says: 'Makes a new one-time link for a person; an earlier one is void.',
    example: { person: 'per_01h00000000000000000000000' },
    input: linkInput,
    stream: ({ person }) => person,
    start,
    evolve,
    facts: makeLink,
    decide(state, { person }, { id, facts }) {
      const no = absent(state, person);
      if (no) return no;
      const link = id('lnk');
      return {
        events: [{ type: 'LinkRenewed', payload: { person, link, linkEndsAt: facts.endsAt } }],
        work: facts.keep(link, person),
        answer: linkAnswer(person, facts),
      };
    },
  });

const describeInput = z.object({ person: personId, name: optional, address: optional });

export const describePerson = defineAct<z.infer<typeof describeInput>, PersonState>({
  name: 'people.describe',
  says: 'Corrects the name or the address of a person, in the vault.',
  example: { person: 'per_01h00000000000000000000000', name: 'Marie Dupont-Jean' },
  input: describeInput,
  stream: ({ person }) => person,
  start,
  evolve,
  decide(state, { person, name, address }) {
    const no = absent(state, person);
    if (no) return no;
    const fields = [...(name ? ['name'] : []), ...(address ? ['address'] : [])];
    if (fields.length === 0) return { events: [] };
    return { events: [{ type: 'PersonDescribed', payload: { person, fields } }] };
  },
  async after({ person, name, address }, reach) {
    const fields = { ...(name ? { name } : {}), ...(address ? { address } : {}) };
    if (Object.keys(fields).length > 0) await reach.vault.put(person, fields);
  },
});

const officeInput = z.object({ person: personId, office, within });

export const assignOffice = defineAct<z.infer<typeof officeInput>, PersonState>({
  name: 'people.assign-office',
  says: 'Gives a person an office, in one mission or in all.',
  example: { person: 'per_01h00000000000000000000000', office: 'desk', within: 'haiti' },
  input: officeInput,
  stream: ({ person }) => person,
  start,
  evolve,
  decide(state, { person, ...held }) {
    const no = absent(state, person);
    if (no) return no;
    if (state.offices.some((each) => sameHolding(each, held)))
      return new Problem(PEOPLE_PROBLEMS.officeHeld, { person, office: held.office });
    return { events: [{ type: 'OfficeAssigned', payload: { person, ...held } }] };
  },
});

/** Whether somebody else would still be owner of the whole record. */
interface OwnerFacts {
  readonly otherOwner: boolean;
}
export type LookForOwner = (input: { person: string }, reach: Reach) => Promise<OwnerFacts>;

export const endOffice = (look: LookForOwner) =>
  defineAct<z.infer<typeof officeInput>, PersonState, OwnerFacts>({
    name: 'people.end-office',
    says: 'Takes an office from a person.',
    example: { person: 'per_01h00000000000000000000000', office: 'desk', within: 'haiti' },
    input: officeInput,
    stream: ({ person }) => person,
    start,
    evolve,
    facts: look,
    decide(state, { person, ...held }, { facts }) {
      const no = absent(state, person);
      if (no) return no;
      if (!state.offices.some((each) => sameHolding(each, held)))
        return new Problem(PEOPLE_PROBLEMS.noOffice, { person, office: held.office });
      if (ownsAll(held) && !facts.otherOwner) return new Problem(PEOPLE_PROBLEMS.lastOwner);
      return { events: [{ type: 'OfficeEnded', payload: { person, ...held } }] };
    },
  });

const forgetInput = z.object({ person: personId });

/** @param drop the rows of work tables that speak of a person. */
export const forgetPerson = (look: LookForOwner, drop: (person: string) => readonly Write[]) =>
  defineAct<z.infer<typeof forgetInput>, PersonState, OwnerFacts>({
    name: 'people.forget',
    says: 'Destroys the key of a person’s name and address, and every way to sign in.',
    example: { person: 'per_01h00000000000000000000000' },
    input: forgetInput,
    stream: ({ person }) => person,
    start,
    evolve,
    facts: look,
    decide(state, { person }, { facts }) {
      // A repeat is let through, so that a crash between the entry and the key can be mended.
      if (state.forgotten) return { events: [], work: drop(person) };
      if (!state.known) return new Problem(PEOPLE_PROBLEMS.unknown, { person });
      if (state.offices.some(ownsAll) && !facts.otherOwner)
        return new Problem(PEOPLE_PROBLEMS.lastOwner);
      return { events: [{ type: 'PersonForgotten', payload: { person } }], work: drop(person) };
    },
    after: async ({ person }, reach) => reach.vault.forget(person),
  });

/** Whose link it is stands before the secret, so that its use is decided on that stream. */
function linkAnswer(person: string, { secret, endsAt }: NewLink) {
  return { person, link: `${person.slice('per_'.length)}-${secret}`, linkEndsAt: endsAt };
}

function absent(state: PersonState, person: string): Problem | null {
  if (state.forgotten) return new Problem(PEOPLE_PROBLEMS.forgotten, { person });
  return state.known ? null : new Problem(PEOPLE_PROBLEMS.unknown, { person });
}

function personIn(entries: readonly Entry[]): string {
  return entries[0]?.stream ?? '';
}
