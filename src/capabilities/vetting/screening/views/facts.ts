// What the acts of screening look up: who serves, what the lists say of them, what was answered.
import type { Reach } from '../../../../acts/index.ts';
import {
  changesOf,
  type Person,
  personOf,
  SCREENING_THRESHOLD,
} from '../../../../engines/screening/index.ts';
import { sql } from '../../../../record/index.ts';
import type { KeptList } from '../../lists/list.ts';
import { readParts } from '../../lists/views/read.ts';
import { listsAt } from '../../lists/views/steps.ts';
import type { Officer } from '../../roster/member.ts';
import { everybodyIn, type Known } from '../../roster/views/known.ts';
import { membersOf, mergesAt, standing } from '../../roster/views/members.ts';
import type { AnswerInput, Screened, ScreenInput } from '../decide.ts';
import type { HitChange, HitNow, KnownHit, Match } from '../hit.ts';
import { type Catalogued, catalogued, inUse, outBy } from './catalogue.ts';
import { hitsAt } from './steps.ts';

const EVER = { asOf: '9999-12-31', knownAt: '9999-12-31' };

export function asPerson(officer: Officer): Person {
  return personOf({
    name: officer.name,
    born: officer.born ?? '',
    birthPlace: officer.birthPlace ?? '',
    nationality: officer.nationality ?? '',
    sex: officer.sex ?? '',
    documents: officer.document ?? '',
  });
}

export async function screenFacts(
  { contingent, on }: ScreenInput,
  reach: Reach,
  { mission }: { mission: string },
): Promise<Screened> {
  const lists = await listsAt(reach, mission, EVER);
  const versions = on === null ? inUse(lists) : outBy(lists, on);
  const clocks = on === null ? EVER : { ...EVER, asOf: on };
  const serving = (await membersOf(reach, { mission, clocks }, { coming: true })).filter(
    (each) => contingent === null || each.contingent === contingent,
  );
  const ids = new Set(serving.map(({ person }) => person));
  const { people } = await everybodyIn(reach, mission);
  const stands = standing(await mergesAt(reach, mission, null));
  const named = people.filter((each) => ids.has(stands(each.person)));
  const seen = new Set(named.map((each) => stands(each.person)));
  const catalogue = versions.length === 0 ? null : await catalogued(reach, versions);
  const hits = await hitsAt(reach, mission);
  const ours = [...hits.values()].filter(({ person }) => ids.has(person));
  return {
    lists: versions.map(({ list, version }) => ({ list, version })),
    people: seen.size,
    unscreened: [...ids].filter((person) => !seen.has(person)),
    matches: catalogue ? matchesOf(named, catalogue, stands) : [],
    known: await withChanges(reach, mission, { hits: ours, lists }),
  };
}

/** One match for each person and entry, by whichever of a person's rows comes nearest. */
function matchesOf(
  people: readonly Known[],
  { screening, versionOf }: Catalogued,
  stands: (person: string) => string,
): Match[] {
  const best = new Map<string, Match>();
  for (const each of people) {
    const person = stands(each.person);
    for (const hit of screening.screen(asPerson(each), SCREENING_THRESHOLD)) {
      const version = versionOf.get(hit.list);
      if (!version) continue;
      const key = JSON.stringify([person, version.list, hit.listed.id]);
      // Never a whole one: a score of 1 would read as certainty.
      const score = Math.floor(hit.score * 100) / 100;
      if ((best.get(key)?.score ?? -1) >= score) continue;
      const { list } = version;
      best.set(key, { person, list, version: version.version, entry: hit.listed.id, score });
    }
  }
  return [...best.values()];
}

interface Answered {
  readonly hits: readonly HitNow[];
  readonly lists: readonly KeptList[];
}

/** Since when a person is other than was looked at, and which entries of lists are. */
async function withChanges(
  reach: Reach,
  mission: string,
  { hits, lists }: Answered,
): Promise<KnownHit[]> {
  const posts = await reach.rows<{ person: string; no: number }>(sql`
    select person, max(entry_no)::int as no from roster_posts
    where mission = ${mission} group by person`);
  const touched = new Map(posts.map(({ person, no }) => [person, no]));
  const changed = await changedEntries(reach, { hits, lists });
  return hits.map((hit) => {
    const { decided, person, list, entry } = hit;
    const changedSince: HitChange[] = [];
    if (decided && (touched.get(person) ?? 0) > decided.no) changedSince.push('person');
    if (decided && changed.get(`${list} ${decided.version}`)?.has(entry)) changedSince.push('list');
    return { ...hit, changedSince };
  });
}

/** By list and version: the entries that its newest version says otherwise. */
async function changedEntries(reach: Reach, { hits, lists }: Answered) {
  const changed = new Map<string, ReadonlySet<string>>();
  for (const { list, decided } of hits) {
    const versions = lists.find((each) => each.list === list)?.versions ?? [];
    const [now, then] = [versions.at(-1), versions[(decided?.version ?? 0) - 1]];
    const key = `${list} ${decided?.version}`;
    if (!now || !then || now.version === then.version || changed.has(key)) continue;
    const [before, after] = [await readParts(reach, then.parts), await readParts(reach, now.parts)];
    const told = changesOf(before.listed, after.listed);
    changed.set(key, new Set(told.changed.map(({ id }) => id)));
  }
  return changed;
}

export async function hitFacts(
  { hit }: { readonly hit: string },
  reach: Reach,
  { mission }: { mission: string },
): Promise<HitNow | null> {
  return (await hitsAt(reach, mission)).get(hit) ?? null;
}

/** The vault's field for what a reviewer noted of a hit. */
export const noteField = (hit: string): string => `note ${hit}`;

/** A note may name people, so it lies with the person and is gone with them. */
export async function keepNote(
  { hit, note }: AnswerInput,
  reach: Reach,
): Promise<() => Promise<void>> {
  if (note === null) return async () => undefined;
  const [row] = await reach.rows<{ person: string }>(sql`
    select found->>'person' as person from screening_hit_steps
    where hit = ${hit} and found is not null order by entry_no limit 1`);
  if (!row) return async () => undefined;
  const field = noteField(hit);
  const before = (await reach.vault.get(row.person))?.[field];
  await reach.vault.put(row.person, { [field]: note });
  return () => reach.vault.put(row.person, { [field]: before ?? '' });
}
