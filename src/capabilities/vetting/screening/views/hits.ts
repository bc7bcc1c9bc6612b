// The queue: what waits for an answer, without a name; and how much of the force is screened.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { proseLang } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { named } from '../../../claims/index.ts';
import { listsAt } from '../../lists/views/steps.ts';
import { membersOf } from '../../roster/views/members.ts';
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

const SCREENED = ['not_screened', 'waiting', 'same', 'clear'] as const;
type Screened = (typeof SCREENED)[number];

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
}

/** Where each member stands: screened by a run that came after what is known of them. */
export async function screenedPeople(reach: Reach, asking: Asking): Promise<PersonScreened[]> {
  const { mission, clocks } = asking;
  const [members, runs, all, lists] = [
    await membersOf(reach, asking),
    await runsAt(reach, mission, clocks),
    await hitsAt(reach, mission, clocks),
    inUse(await listsAt(reach, mission, clocks)),
  ];
  const posts = await reach.rows<{ person: string; no: number }>(sql`
    select person, max(entry_no)::int as no from roster_posts
    where mission = ${mission} group by person`);
  const known = new Map(posts.map(({ person, no }) => [person, no]));
  const hitsOf = grouped([...all.values()], ({ person }) => person);
  return members.map(({ person, contingent, also }) => {
    const since = Math.max(...[person, ...also].map((id) => known.get(id) ?? 0));
    const run = runs.find((each) => covers(each, { person, contingent, since }));
    const behind = lists.some(
      ({ list, version }) =>
        !run?.lists.some((each) => each.list === list && each.version === version),
    );
    const state = run ? stateOf(hitsOf.get(person) ?? []) : 'not_screened';
    return { person, contingent, state, behind: run !== undefined && behind };
  });
}

function covers(
  run: Run,
  who: { readonly person: string; readonly contingent: string; readonly since: number },
): boolean {
  if (run.no <= who.since || run.unscreened.includes(who.person)) return false;
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
