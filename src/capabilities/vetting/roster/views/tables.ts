// The read models of rosters: who is enrolled where and since when, which entries are one person,
// who looked. No column holds what the vault holds.
import type { Projection, TableSpec, Write } from '../../../../record/index.ts';
import type { MembersEnrolled, Post, PostCorrected } from '../member.ts';

const TABLES: readonly TableSpec[] = [
  {
    name: 'roster_posts',
    columns: {
      person: 'text not null',
      entry: 'text not null',
      roster: 'text not null',
      contingent: 'text not null',
      unit: 'text',
      rank: 'text',
      role: 'text not null',
      from_day: 'text',
      received_on: 'text',
      recorded_at: 'text not null',
      invented: 'boolean not null',
    },
    key: ['person', 'entry'],
  },
  {
    name: 'roster_ends',
    columns: {
      person: 'text not null',
      entry: 'text not null',
      ended_on: 'text not null',
      reason: 'text not null',
      recorded_at: 'text not null',
    },
    key: ['person', 'entry'],
  },
  {
    name: 'roster_units',
    columns: { unit: 'text not null', contingent: 'text not null', recorded_at: 'text not null' },
    key: ['unit'],
  },
  {
    name: 'roster_merges',
    columns: {
      entry: 'text not null',
      from_person: 'text not null',
      into_person: 'text not null',
      merged_at: 'text not null',
      merged_by: 'text not null',
      undone_at: 'text',
      undone_by: 'text',
    },
    key: ['entry'],
  },
  {
    name: 'roster_apart',
    columns: { a: 'text not null', b: 'text not null', at: 'text not null', by: 'text not null' },
    key: ['a', 'b'],
  },
  {
    name: 'roster_looks',
    columns: {
      entry: 'text not null',
      what: 'text not null',
      of: 'text not null',
      by: 'text not null',
      at: 'text not null',
      reason: 'text not null',
      reference: 'text',
    },
    key: ['entry'],
    indexes: ['create index roster_looks_of on roster_looks (mission, of)'],
  },
  {
    name: 'roster_erased',
    columns: { person: 'text not null', at: 'text not null' },
    key: ['person'],
  },
];

/** Stands for all contingents in the column `of` of a look. */
export const ALL = '*';

export const rosterProjection: Projection = {
  name: 'roster',
  tables: TABLES,
  project({ id: entry, type, payload, at, by }) {
    const put = (table: string, row: Extract<Write, { op: 'put' }>['row']): Write => ({
      ...{ op: 'put', table, row },
    });
    const said = payload as Readonly<Record<string, string | null | undefined>>;
    const look = (what: string, of: string): Write[] => {
      const { reason = '', reference = null } = said;
      return [put('roster_looks', { entry, what, of, by, at, reason, reference })];
    };
    switch (type) {
      case 'MembersEnrolled': {
        const { units, members, ...whole } = payload as unknown as MembersEnrolled;
        const shared = sharedOf(whole, entry, at);
        return [
          ...unitRows(units, at),
          ...members.map(({ line: _line, ...post }) =>
            put('roster_posts', { ...postOf(post), ...shared }),
          ),
        ];
      }
      case 'PostCorrected': {
        const { units, ...post } = payload as unknown as PostCorrected;
        const row = { ...postOf(post), ...sharedOf(post, entry, at) };
        return [...unitRows(units, at), put('roster_posts', row)];
      }
      case 'MembershipsEnded': {
        const { persons, on, reason } = payload as unknown as Ended;
        return persons.map((person) =>
          put('roster_ends', { person, entry, ended_on: on, reason, recorded_at: at }),
        );
      }
      case 'PersonsMerged': {
        const { from, into } = said as unknown as { from: string; into: string };
        const row = { entry, from_person: from, into_person: into, merged_at: at, merged_by: by };
        return [put('roster_merges', { ...row, undone_at: null, undone_by: null })];
      }
      case 'MergeUndone': {
        const { merge } = said as unknown as { merge: string };
        const set = { undone_at: at, undone_by: by };
        return [{ op: 'patch', table: 'roster_merges', key: { entry: merge }, set }];
      }
      case 'PersonsKeptApart':
        return [put('roster_apart', { a: said.a ?? '', b: said.b ?? '', at, by })];
      case 'PersonOpened':
        return look('person', said.person ?? '');
      case 'RosterOpened':
        return look('roster', said.contingent ?? ALL);
      case 'RosterExported':
        return look('export', said.contingent ?? ALL);
      case 'PersonsErased': {
        const { persons } = said as unknown as { persons: readonly string[] };
        return persons.map((person) => put('roster_erased', { person, at }));
      }
      default:
        return [];
    }
  },
};

interface Ended {
  readonly persons: readonly string[];
  readonly on: string;
  readonly reason: string;
}

const unitRows = (units: MembersEnrolled['units'], at: string): Write[] =>
  units.map(({ unit, contingent }) => ({
    ...{ op: 'put', table: 'roster_units', row: { unit, contingent, recorded_at: at } },
  }));

const postOf = ({ person, contingent, unit, rank, role }: Post & { readonly person: string }) => ({
  ...{ person, contingent, unit, rank, role },
});

const sharedOf = (
  whole: Pick<MembersEnrolled, 'roster' | 'from' | 'receivedOn' | 'invented'>,
  entry: string,
  at: string,
) => ({
  ...{ entry, roster: whole.roster, from_day: whole.from, received_on: whole.receivedOn },
  ...{ recorded_at: at, invented: whole.invented },
});
