// The queue: what waits for an answer, without a name; and how much of the force is screened.
import { type Asking, type Clocks, defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Day, dayOf, proseLang } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { named } from '../../../claims/index.ts';
import type { ListVersion } from '../../lists/list.ts';
import { listsAt } from '../../lists/views/steps.ts';
import type { MemberNow } from '../../roster/member.ts';
import { firstDayOf, membersOf } from '../../roster/views/members.ts';
import { HIT_CHANGES, HIT_STATES, type HitNow, isOpen } from '../hit.ts';
import { STATE_NAMES } from '../labels.ts';
import { inUse } from './catalogue.ts';
import { hitsAt, type Run, runsAt } from './steps.ts';

export const hitRow = z.object({
  hit: z.string(),
  person: z.string(),
  contingent: z.string().nullable(),
  contingentName: z.string().nullable(),
  list: z.string(),
  listTitle: z.string(),
  version: z.number(),
  entry: z.string(),
  score: z.number(),
  state: z.enum(HIT_STATES),
  stateName: z.string(),
  /** What has changed since it was answered before. */
  changed: z.array(z.enum(HIT_CHANGES)),
  proposedBy: z.string().nullable(),
});
export type HitRow = z.infer<typeof hitRow>;

/** All hits at the two dates, those that wait first, the likeliest first. */
export async function hitRows(reach: Reach, asking: Asking): Promise<HitRow[]> {
  const { mission, clocks, lang } = asking;
  const hits = [...(await hitsAt(reach, mission, clocks)).values()];
  const members = new Map((await membersOf(reach, asking)).map((each) => [each.person, each]));
  const titles = new Map(
    (await listsAt(reach, mission, clocks)).map(({ list, versions }) => [
      list,
      versions.at(-1)?.title ?? list,
    ]),
  );
  const rows = hits.map((hit): HitRow => {
    const contingent = members.get(hit.person)?.contingent ?? null;
    return {
      ...hit,
      changed: [...hit.changed],
      contingent,
      contingentName: contingent && named(contingent, lang).name,
      listTitle: titles.get(hit.list) ?? hit.list,
      stateName: STATE_NAMES[proseLang(lang)][hit.state],
    };
  });
  return rows.sort(
    (a, b) =>
      HIT_STATES.indexOf(a.state) - HIT_STATES.indexOf(b.state) ||
      b.score - a.score ||
      (a.hit < b.hit ? -1 : 1),
  );
}

export const hits = defineView({
  name: 'vetting.hits',
  says: 'The hits of screening by who they are on record: those that wait first, no names.',
  query: z.object({ state: z.enum(['waiting', ...HIT_STATES]).optional() }),
  answer: z.object({ hits: z.array(hitRow), waiting: z.number() }),
  async look({ state }, reach, asking) {
    const all = await hitRows(reach, asking);
    const fits = (row: HitRow) =>
      !state || (state === 'waiting' ? isOpen(row) : row.state === state);
    return { hits: all.filter(fits), waiting: all.filter(isOpen).length };
  },
});

export const SCREENED = ['not_screened', 'waiting', 'same', 'clear'] as const;
export type Screened = (typeof SCREENED)[number];

const counts = z.object({
  people: z.number(),
  notScreened: z.number(),
  /** Screened, with hits that wait. */
  waiting: z.number(),
  same: z.number(),
  clear: z.number(),
  /** Of the screened: against a version of a list that is no longer the newest. */
  behind: z.number(),
});
const contingentRow = counts.extend({ contingent: z.string(), contingentName: z.string() });

const screeningAnswer = z.object({
  total: counts,
  contingents: z.array(contingentRow),
  lists: z.array(
    z.object({ list: z.string(), title: z.string(), version: z.number(), newest: z.boolean() }),
  ),
  lastRun: z.object({ at: z.string(), by: z.string(), people: z.number() }).nullable(),
  /** Hits that wait. */
  hits: z.number(),
});
export type ScreeningView = z.infer<typeof screeningAnswer>;

export const screening = defineView({
  name: 'vetting.screening',
  says: 'How many of the force are screened, against which versions of which lists; no names.',
  query: z.object({}),
  answer: screeningAnswer,
  async look(_query, reach, asking) {
    const { mission, clocks, lang } = asking;
    const people = await screenedPeople(reach, asking);
    const [last] = await runsAt(reach, mission, clocks);
    const newest = inUse(await listsAt(reach, mission, clocks));
    const byState = grouped(people, ({ contingent }) => contingent);
    return {
      total: counted(people),
      contingents: [...byState]
        .map(([contingent, own]) => ({
          ...{ contingent, contingentName: named(contingent, lang).name },
          ...counted(own),
        }))
        .sort((a, b) => b.people - a.people || (a.contingent < b.contingent ? -1 : 1)),
      lists: newest.map(({ list, title, version }) => ({
        ...{ list, title, version },
        newest: last?.lists.some((each) => each.list === list && each.version === version) ?? false,
      })),
      lastRun: last ? { at: last.at, by: last.by, people: last.people } : null,
      hits: [...(await hitsAt(reach, mission, clocks)).values()].filter(isOpen).length,
    };
  },
  rows: ({ contingents }) => contingents,
});

export interface PersonScreened {
  readonly person: string;
  readonly contingent: string;
  readonly state: Screened;
  readonly behind: boolean;
  /** The day of the run; null where none has the person. */
  readonly on: Day | null;
  /** Since when a list is in use that the run did not have; null where there is none. */
  readonly behindSince: Day | null;
}

/** Where each member stands: screened by a run that came after what is known of them. */
export async function screenedPeople(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
  who: { readonly coming?: boolean } = {},
): Promise<PersonScreened[]> {
  const { mission, clocks } = asking;
  const [members, runs, all, lists] = [
    await membersOf(reach, asking, who),
    await runsAt(reach, mission, clocks),
    await hitsAt(reach, mission, clocks),
    inUse(await listsAt(reach, mission, clocks)),
  ];
  const posts = await reach.rows<{ person: string; no: number }>(sql`
    select person, max(entry_no)::int as no from roster_posts
    where mission = ${mission} and ${await knownBy(reach, mission, clocks)} group by person`);
  const known = new Map(posts.map(({ person, no }) => [person, no]));
  const hitsOf = grouped([...all.values()], ({ person }) => person);
  const since = new Map(runs.map((run) => [run, behindSince(run, lists)]));
  return members.map((member) => {
    const { person, contingent, also } = member;
    const ids = [person, ...also];
    const lastPost = Math.max(...ids.map((id) => known.get(id) ?? 0));
    const run = runs.find((each) => covers(each, { ...member, ids, lastPost }));
    const behind = (run && since.get(run)) ?? null;
    const state = run ? stateOf(ids.flatMap((id) => hitsOf.get(id) ?? [])) : 'not_screened';
    const on = run?.day ?? null;
    return { person, contingent, state, behind: behind !== null, on, behindSince: behind };
  });
}

/** What is enrolled or corrected after a day changes nothing of what was known by then. */
async function knownBy(reach: Reach, mission: string, { knownAt }: Clocks) {
  const first = await firstDayOf(reach, mission);
  return first !== null && knownAt >= first
    ? sql`substr(recorded_at, 1, 10) <= ${knownAt}`
    : sql`true`;
}

function behindSince(run: Run, lists: readonly ListVersion[]): Day | null {
  const newer = lists.filter(
    ({ list, version }) =>
      !run.lists.some((each) => each.list === list && each.version === version),
  );
  return newer.map(({ at }) => dayOf(at)).sort()[0] ?? null;
}

interface Covered extends Pick<MemberNow, 'contingent' | 'from' | 'receivedOn' | 'recordedAt'> {
  readonly ids: readonly string[];
  /** The entry that last said something of them. */
  readonly lastPost: number;
}

function covers(run: Run, who: Covered): boolean {
  if (run.no <= who.lastPost || who.ids.some((id) => run.unscreened.includes(id))) return false;
  // A run that stands for an earlier day had those alone of whom word had come by then.
  const there = who.receivedOn ?? dayOf(who.recordedAt);
  if (run.day < there && (who.from === null || run.day < who.from)) return false;
  return run.contingent === null || run.contingent === who.contingent;
}

function stateOf(hits: readonly HitNow[]): Screened {
  if (hits.some(({ state }) => state === 'same')) return 'same';
  return hits.some(isOpen) ? 'waiting' : 'clear';
}

function counted(people: readonly PersonScreened[]) {
  const of = (state: Screened) => people.filter((each) => each.state === state).length;
  return {
    people: people.length,
    notScreened: of('not_screened'),
    waiting: of('waiting'),
    same: of('same'),
    clear: of('clear'),
    behind: people.filter(({ behind }) => behind).length,
  };
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
