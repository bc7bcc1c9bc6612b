// Everybody whom the rosters of a mission name, read out of the vault and compared in memory: no
// table and no entry holds a name, a birth date or a hash by which one could be found again.
import type { Reach } from '../../../../acts/index.ts';
import type { Rank } from '../../../../engines/roster/index.ts';
import { plainWords } from '../../../../engines/sheets/index.ts';
import type { Json } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import type { Member, Officer, Role } from '../member.ts';

/** What of the house the reading needs. */
export type Kept = Pick<Reach, 'rows' | 'vault'>;

export interface Known extends Officer {
  readonly person: string;
  readonly contingent: string;
  readonly unit: string | null;
  readonly rank: Rank | null;
  readonly role: Role;
  /** Has left and not come back. */
  readonly left: boolean;
}

export interface Everybody {
  /** Changes with every entry that changes it. */
  readonly stamp: string;
  readonly people: readonly Known[];
  /** Names of units by their ids. */
  readonly units: ReadonlyMap<string, string>;
  /** Units by contingent and plain name. */
  readonly byName: ReadonlyMap<string, string>;
  /** Rows as they were taken. */
  readonly rows: ReadonlySet<string>;
}

interface Held {
  readonly stamp: string;
  readonly everybody: Promise<Everybody>;
}

/** Names stay no longer than this in memory after they were last asked for. */
const HELD_MS = 60_000;
const held = new WeakMap<object, Map<string, Held>>();

/** Read again whenever an entry has changed it. */
export async function everybodyIn(reach: Kept, mission: string): Promise<Everybody> {
  const [row] = await reach.rows<{ stamp: string }>(sql`
    select concat_ws(' ', (select count(*) from roster_posts where mission = ${mission}),
      (select max(entry_no) from roster_posts where mission = ${mission}),
      (select max(entry_no) from roster_ends where mission = ${mission}),
      (select count(*) from roster_erased where mission = ${mission})) as stamp`);
  const stamp = row?.stamp ?? '';
  const ours = held.get(reach.vault) ?? new Map<string, Held>();
  held.set(reach.vault, ours);
  const before = ours.get(mission);
  if (before?.stamp === stamp) return before.everybody;
  const now: Held = { stamp, everybody: read(reach, mission, stamp) };
  ours.set(mission, now);
  now.everybody.catch(() => ours.delete(mission));
  setTimeout(() => {
    if (ours.get(mission) === now) ours.delete(mission);
  }, HELD_MS).unref();
  return now.everybody;
}

async function read(reach: Kept, mission: string, stamp: string): Promise<Everybody> {
  const posts = await reach.rows<Omit<Known, keyof Officer>>(sql`
    select distinct on (person) person, contingent, unit, rank, role,
      exists (select from roster_ends e where e.mission = p.mission and e.person = p.person
        and e.entry_no > p.entry_no) as left
    from roster_posts p
    where mission = ${mission} and not exists (select from roster_erased e
      where e.mission = p.mission and e.person = p.person)
    order by person, entry_no desc`);
  const officers = await reach.vault.getMany(
    posts.map(({ person }) => person),
    'officer',
  );
  const people = posts.flatMap((post): Known[] => {
    const officer = officers.get(post.person) as Officer | undefined;
    return officer ? [{ ...officer, ...post }] : [];
  });
  const units = await unitsIn(reach, mission);
  const byName = new Map(
    units.map(({ unit, contingent, name }) => [unitKey({ contingent, unit: name }), unit]),
  );
  const names = new Map(units.map(({ unit, name }) => [unit, name]));
  // Who has left and is sent again, comes again: a person says whether it is the same.
  const serving = people.filter(({ left }) => !left);
  const rows = serving.map((each) =>
    rowKey({ ...each, unit: each.unit === null ? null : (names.get(each.unit) ?? null) }),
  );
  const sent = await reach.vault.getMany(
    serving.map(({ person }) => person),
    'asSent',
  );
  const before = [...sent.values()].flatMap((list) => (list as unknown as Member[]).map(rowKey));
  return { stamp, people, units: names, byName, rows: new Set([...rows, ...before]) };
}

export async function unitsIn(reach: Kept, mission: string) {
  const rows = await reach.rows<{ unit: string; contingent: string }>(sql`
    select unit, contingent from roster_units where mission = ${mission} order by unit`);
  const names = await reach.vault.getMany(
    rows.map(({ unit }) => unit),
    'unit',
  );
  return rows.map((row) => ({ ...row, name: nameIn(names.get(row.unit)) }));
}

const nameIn = (kept: Json | undefined): string =>
  typeof kept === 'object' && kept !== null && 'name' in kept ? String(kept.name) : '';

export const unitKey = ({ contingent, unit }: Pick<Member, 'contingent' | 'unit'>): string =>
  `${contingent} ${plainWords(unit ?? '')}`;

/** Two rows of one key say the same in every part. */
export function rowKey(member: Member): string {
  const { name, given, family, born, number, sex, nationality, birthPlace, document } = member;
  const { contingent, rank, role, unit } = member;
  return JSON.stringify([
    ...[name, given, family, born, number, sex, nationality, birthPlace, document],
    ...[contingent, rank, role, unit && plainWords(unit)],
  ]);
}
