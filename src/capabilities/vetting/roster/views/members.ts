// Who is a member of the force at two dates, by opaque ids: what every later question about a force
// person by person begins with. Names are asked of the vault elsewhere, and for a reason.
import { type Clocks, defineView, type Reach, z } from '../../../../acts/index.ts';
import { RANKS, type Rank } from '../../../../engines/roster/index.ts';
import { sql } from '../../../../record/index.ts';
import { firstRecordDay } from '../../../claims/index.ts';
import { maybeState } from '../forms.ts';
import { type MemberNow, ROLE_NAMES, type Role } from '../member.ts';

type Rows = Pick<Reach, 'rows'>;
type PostRow = Omit<MemberNow, 'also'>;

export interface At {
  readonly mission: string;
  readonly clocks: Clocks;
}

/**
 * @param coming also those whom a state has sent word of, and who serve from a later day: they are
 *   screened and cleared before they come
 * @returns those who serve, by the id that stands for the person, in the order of enrolling
 */
export async function membersOf(
  reach: Reach,
  { mission, clocks }: At,
  { coming = false }: { readonly coming?: boolean } = {},
): Promise<MemberNow[]> {
  const { asOf, knownAt } = clocks;
  const first = await firstDayOf(reach, mission);
  // As claims are: before this record was kept, what the state had sent was known.
  const byRecord = first !== null && knownAt >= first;
  const known = byRecord
    ? sql`substr(p.recorded_at, 1, 10) <= ${knownAt}`
    : sql`p.received_on <= ${knownAt}`;
  const posts = await reach.rows<PostRow>(sql`
    select distinct on (p.person) p.person, p.contingent, p.unit, p.rank, p.role,
      p.from_day as "from", p.received_on as "receivedOn", p.recorded_at as "recordedAt",
      p.invented, p.roster
    from roster_posts p
    where p.mission = ${mission} and ${known} and (p.from_day is null or p.from_day <= ${asOf}
        or (${coming} and coalesce(p.received_on, substr(p.recorded_at, 1, 10)) <= ${asOf}))
      and not exists (select from roster_ends e where e.mission = p.mission
        and e.person = p.person and e.ended_on <= ${asOf} and e.entry_no > p.entry_no
        and ${byRecord ? sql`substr(e.recorded_at, 1, 10) <= ${knownAt}` : sql`true`})
    order by p.person, p.entry_no desc`);
  const stands = standing(await mergesAt(reach, mission, byRecord ? knownAt : null));
  return together(posts, stands);
}

/** Of this record: of its claims or of its rosters, whichever came first. */
export async function firstDayOf(reach: Rows, mission: string): Promise<string | null> {
  const [row] = await reach.rows<{ day: string | null }>(sql`
    select substr(min(recorded_at), 1, 10) as day from roster_posts where mission = ${mission}`);
  const days = [await firstRecordDay(reach, mission), row?.day ?? null];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

export interface Merge {
  readonly merge: string;
  readonly from: string;
  readonly into: string;
  readonly at: string;
  readonly by: string;
}

/** Merges that stand; `knownAt`: on that day, now where left out. */
export function mergesAt(reach: Rows, mission: string, knownAt: string | null): Promise<Merge[]> {
  const then =
    knownAt === null
      ? sql`undone_at is null`
      : sql`substr(merged_at, 1, 10) <= ${knownAt}
          and (undone_at is null or substr(undone_at, 1, 10) > ${knownAt})`;
  return reach.rows<Merge>(sql`
    select entry as merge, from_person as "from", into_person as "into", merged_at as "at",
      merged_by as "by"
    from roster_merges where mission = ${mission} and ${then} order by entry_no`);
}

/** By which id an entry of a roster goes: its own, or that of whom it was merged into. */
export function standing(merges: readonly Merge[]): (person: string) => string {
  const into = new Map(merges.map((merge) => [merge.from, merge.into]));
  return (person) => {
    let at = person;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
}

/** Of entries that are one person, the last enrolled says rank and unit. */
function together(posts: readonly PostRow[], stands: (person: string) => string): MemberNow[] {
  const people = new Map<string, PostRow[]>();
  for (const post of posts) {
    const person = stands(post.person);
    people.set(person, [...(people.get(person) ?? []), post]);
  }
  return [...people].map(([person, own]) => {
    const [last] = [...own].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
    const also = own.map((post) => post.person).filter((id) => id !== person);
    return { ...(last ?? (own[0] as PostRow)), person, also };
  });
}

const rankNames = Object.keys(RANKS) as [Rank, ...Rank[]];
export const memberView = z.object({
  person: z.string(),
  contingent: z.string(),
  unit: z.string().nullable(),
  rank: z.enum(rankNames).nullable(),
  role: z.enum(ROLE_NAMES as [Role, ...Role[]]),
  from: z.string().nullable(),
  receivedOn: z.string().nullable(),
  recordedAt: z.string(),
  invented: z.boolean(),
  roster: z.string(),
  also: z.array(z.string()),
});

export const members = defineView({
  name: 'vetting.members',
  says: 'Who serves at the two dates, by opaque ids: contingent, unit, rank and role, no names.',
  query: z.object({ contingent: maybeState }),
  answer: z.object({ members: z.array(memberView) }),
  async look({ contingent }, reach, asking) {
    const all = await membersOf(reach, asking);
    return { members: all.filter((each) => !contingent || each.contingent === contingent) };
  },
});
