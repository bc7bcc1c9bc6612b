// The read model of people: one row each, and one row an office held. Names come out of the vault
// when a view is asked, and never stand in a table.
import type { Actor, Office } from '../../../access/index.ts';
import { defineView, OFFICE_NAMES, type Reach, z } from '../../../acts/index.ts';
import { type Projection, sql, type Write } from '../../../record/index.ts';
import { detailsOf } from '../credentials/names.ts';
import type { Holding, PersonInvited } from '../person.ts';

/** Stands in the key of an office that counts in all missions. */
const ALL = '*';

export const peopleProjection: Projection = {
  name: 'people',
  tables: [
    {
      name: 'people',
      columns: {
        person: 'text not null',
        invited_at: 'text not null',
        passphrase: 'boolean not null',
        signed_in_at: 'text',
        forgotten: 'boolean not null',
      },
      key: ['person'],
    },
    {
      name: 'offices_held',
      columns: {
        person: 'text not null',
        office: 'text not null',
        within: 'text not null',
        since: 'text not null',
      },
      key: ['person', 'office', 'within'],
    },
  ],
  project({ type, payload, at }) {
    const { person } = payload as { person: string };
    if (type === 'PersonInvited') {
      const { offices } = payload as unknown as PersonInvited;
      const row = { person, invited_at: at, passphrase: false, signed_in_at: null };
      return [
        { op: 'put', table: 'people', row: { ...row, forgotten: false } },
        ...offices.map((held) => holdingRow(person, held, at)),
      ];
    }
    const patch = (set: Record<string, boolean | string>): Write[] => [
      { op: 'patch', table: 'people', key: { person }, set },
    ];
    if (type === 'SignedIn') return patch({ signed_in_at: at });
    if (type === 'PassphraseSet') return patch({ passphrase: true });
    if (type === 'OfficeAssigned') return [holdingRow(person, payload as unknown as Holding, at)];
    if (type === 'OfficeEnded') {
      const { office, within } = payload as unknown as Holding;
      const key = { person, office, within: within ?? ALL };
      return [{ op: 'drop', table: 'offices_held', key }];
    }
    if (type === 'PersonForgotten')
      return [
        ...patch({ forgotten: true, passphrase: false }),
        { op: 'drop', table: 'offices_held', key: { person } },
      ];
    return [];
  },
};

function holdingRow(person: string, { office, within }: Holding, since: string): Write {
  const row = { person, office, within: within ?? ALL, since };
  return { op: 'put', table: 'offices_held', row };
}

type Rows = Pick<Reach, 'rows'>;

/** Owners of the whole record, longest first. */
export function ownersOf(reach: Rows): Promise<{ person: string; passphrase: boolean }[]> {
  return reach.rows(sql`
    select p.person, p.passphrase from people p
    join offices_held o on o.mission = p.mission and o.person = p.person
    where o.office = 'owner' and o.within = ${ALL} and not p.forgotten order by p.invited_at`);
}

export async function otherOwner({ person }: { person: string }, reach: Rows) {
  const owners = await ownersOf(reach);
  return { otherOwner: owners.some((owner) => owner.person !== person) };
}

/** The actor that a person is in a mission, or in the tree `house`: with the offices held there. */
export async function actorOf(reach: Rows, person: string, mission: string): Promise<Actor> {
  const rows = await reach.rows<{ office: Office }>(sql`
    select distinct office from offices_held
    where person = ${person} and within in (${ALL}, ${mission}) order by office`);
  return { person, offices: rows.map(({ office }) => office) };
}

const holding = z.object({ office: z.enum(OFFICE_NAMES), within: z.string().nullable() });

const personView = z.object({
  person: z.string(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  offices: z.array(holding),
  invitedAt: z.string(),
  signedInAt: z.string().nullable(),
  passphrase: z.boolean(),
  forgotten: z.boolean(),
});
export type PersonView = z.infer<typeof personView>;

type PersonRow = Omit<PersonView, 'name' | 'address'>;

function personRows(reach: Rows, only: string | null): Promise<PersonRow[]> {
  const one = only === null ? sql`` : sql`where p.person = ${only}`;
  return reach.rows<PersonRow>(sql`
    select p.person, p.invited_at as "invitedAt", p.signed_in_at as "signedInAt", p.passphrase,
      p.forgotten, coalesce((
        select jsonb_agg(jsonb_build_object('office', o.office, 'within', nullif(o.within, ${ALL}))
          order by o.office, o.within)
        from offices_held o where o.mission = p.mission and o.person = p.person), '[]') as offices
    from people p ${one} order by p.invited_at, p.person`);
}

export const listPeople = defineView({
  name: 'people.list',
  says: 'Everybody who was ever invited, with offices and the last sign-in.',
  query: z.object({}),
  answer: z.object({ people: z.array(personView) }),
  async look(_query, reach) {
    const rows = await personRows(reach, null);
    const people = await Promise.all(
      rows.map(async (row) => {
        const { name, address } = await detailsOf(reach, row.person);
        return { ...row, name, address };
      }),
    );
    return { people };
  },
  rows: ({ people }) =>
    people.map(({ offices, ...row }) => ({
      ...row,
      offices: offices.map((o) => (o.within ? `${o.office} (${o.within})` : o.office)).join('; '),
    })),
});

export const whoAmI = defineView({
  name: 'people.me',
  says: 'Who is signed in, and as what.',
  query: z.object({}),
  answer: z.object({ me: personView.extend({ signInName: z.string().nullable() }).nullable() }),
  async look(_query, reach, { actor }) {
    const [row] = await personRows(reach, actor.person);
    return { me: row ? { ...row, ...(await detailsOf(reach, row.person)) } : null };
  },
});

/** Ids that one page can show. */
const NAMES_MAX = 200;

export const namesOf = defineView({
  name: 'people.names',
  says: 'The names of people by their ids; null for who was forgotten or never had one.',
  query: z.object({ people: z.array(z.string()).max(NAMES_MAX) }),
  answer: z.object({ names: z.record(z.string(), z.string().nullable()) }),
  async look({ people }, reach) {
    const pairs = await Promise.all(
      [...new Set(people)].map(async (person) => {
        const name = person.startsWith('per_') ? (await detailsOf(reach, person)).name : null;
        return [person, name] as const;
      }),
    );
    return { names: Object.fromEntries(pairs) };
  },
});
