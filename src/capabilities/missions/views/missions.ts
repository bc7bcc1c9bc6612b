// The read model of missions: one row each, one row a name, and what the heads of their trees say.
import { defineView, type Reach, z } from '../../../acts/index.ts';
import { type Day, dayOf, LANGS, type Lang, Problem } from '../../../kernel/index.ts';
import { type Projection, sql } from '../../../record/index.ts';
import {
  type MissionOpened,
  type MissionRenamed,
  type MissionSucceeded,
  type Naming,
  nameIn,
  namingOn,
} from '../mission.ts';
import { MISSION_PROBLEMS } from '../problems.ts';

export const missionsProjection: Projection = {
  name: 'missions',
  tables: [
    {
      name: 'missions',
      columns: {
        slug: 'text not null',
        place: 'text not null',
        lead: 'text',
        sample: 'boolean not null',
        removed: 'boolean not null',
        opened_at: 'text not null',
      },
      key: ['slug'],
    },
    {
      name: 'mission_names',
      columns: { slug: 'text not null', since: 'text not null', name: 'jsonb not null' },
      key: ['slug', 'since'],
    },
  ],
  project(entry) {
    if (entry.type === 'MissionOpened') {
      const { mission: slug, name, ...rest } = entry.payload as unknown as MissionOpened;
      const row = { slug, ...rest, removed: false, opened_at: entry.at };
      return [
        { op: 'put', table: 'missions', row },
        { op: 'put', table: 'mission_names', row: { slug, since: '', name: { ...name } } },
      ];
    }
    if (entry.type === 'MissionRenamed') {
      const { mission: slug, name, from } = entry.payload as unknown as MissionRenamed;
      return [{ op: 'put', table: 'mission_names', row: { slug, since: from, name: { ...name } } }];
    }
    if (entry.type === 'MissionSucceeded') {
      const { mission: slug, name, from } = entry.payload as unknown as MissionSucceeded;
      if (name === null) return [];
      return [{ op: 'put', table: 'mission_names', row: { slug, since: from, name: { ...name } } }];
    }
    if (entry.type === 'MissionRemoved') {
      const { mission: slug } = entry.payload as { mission: string };
      return [{ op: 'patch', table: 'missions', key: { slug }, set: { removed: true } }];
    }
    return [];
  },
};

const missionView = z.object({
  mission: z.string(),
  name: z.string(),
  nameLang: z.enum(LANGS),
  names: z.array(
    z.object({
      name: z.partialRecord(z.enum(LANGS), z.string()),
      from: z.string().nullable(),
    }),
  ),
  place: z.string(),
  lead: z.string().nullable(),
  sample: z.boolean(),
  openedAt: z.string(),
  /** The day of the first entry; null while there is none. */
  recordFrom: z.string().nullable(),
  entries: z.number(),
});
export type MissionView = z.infer<typeof missionView>;

interface MissionRow {
  readonly mission: string;
  readonly place: string;
  readonly lead: string | null;
  readonly sample: boolean;
  readonly openedAt: string;
  readonly names: readonly { readonly name: Naming['name']; readonly since: string }[];
}

function rowsOf(reach: Pick<Reach, 'rows'>, slug: string | null): Promise<MissionRow[]> {
  const only = slug === null ? sql`` : sql`and slug = ${slug}`;
  return reach.rows<MissionRow>(sql`
    select slug as mission, place, lead, sample, opened_at as "openedAt", (
      select jsonb_agg(jsonb_build_object('name', n.name, 'since', n.since) order by n.since)
      from mission_names n where n.mission in (m.mission, m.slug) and n.slug = m.slug
    ) as names
    from missions m where not removed ${only} order by sample, slug`);
}

/** Whether there is a mission of this name, and it has not been removed. */
export async function knowsMission(reach: Pick<Reach, 'rows'>, mission: string): Promise<boolean> {
  const rows = await reach.rows(
    sql`select 1 from missions where slug = ${mission} and not removed`,
  );
  return rows.length > 0;
}

async function seen(row: MissionRow, reach: Reach, lang: Lang, day: Day): Promise<MissionView> {
  const [head, [first]] = await Promise.all([
    reach.head(row.mission),
    reach.entries(row.mission, { limit: 1 }),
  ]);
  // A rename of the house and a successor mandate may tell of one name: the day is told once.
  const bySince = new Map(row.names.map(({ name, since }) => [since, name]));
  const names = [...bySince].map(([since, name]) => ({ name, from: since || null }));
  const shown = nameIn(namingOn(names, day)?.name ?? {}, lang);
  const { mission, place, lead, sample, openedAt } = row;
  return {
    mission,
    name: shown.name,
    nameLang: shown.lang,
    names,
    place,
    lead,
    sample,
    openedAt,
    recordFrom: first ? dayOf(first.at) : null,
    entries: head.size,
  };
}

export const listMissions = defineView({
  name: 'missions.list',
  says: 'Every mission of this record, with the name that it bore on the day.',
  query: z.object({}),
  answer: z.object({ missions: z.array(missionView) }),
  async look(_query, reach, { lang, clocks }) {
    const rows = await rowsOf(reach, null);
    return { missions: await Promise.all(rows.map((row) => seen(row, reach, lang, clocks.asOf))) };
  },
});

export const showMission = defineView({
  name: 'missions.show',
  says: 'One mission: its names, lead, and from when its record goes.',
  query: z.object({
    mission: z.string().optional().describe('Its short name; the mission asked in if left out'),
  }),
  answer: missionView,
  async look(query, reach, { mission: here, lang, clocks }) {
    const mission = query.mission ?? here;
    const [row] = await rowsOf(reach, mission);
    if (!row) throw new Problem(MISSION_PROBLEMS.unknown, { mission });
    return seen(row, reach, lang, clocks.asOf);
  },
});
