// What is asked of each person and how it stands at the two dates: screening and questions of
// sameness, and all that certification, tests, training and diligence say they hold.
import type { Reach } from '../../../../acts/index.ts';
import { type Day, plusDays } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { everybodyIn } from '../../roster/views/known.ts';
import { type At, firstDayOf, mergesAt, standing } from '../../roster/views/members.ts';
import { likelyPairs } from '../../roster/views/queue.ts';
import { type PersonScreened, screenedPeople } from '../../screening/views/hits.ts';
import { holdingsAt } from '../../views/holdings.ts';
import type { Check, Rules } from '../clearance.ts';
import { SAME_PERSON, SCREENING } from '../sentences.ts';

/** The checks of everybody who serves or is to come, by person. */
export async function checksAt(
  reach: Reach,
  at: At,
  rules: Rules,
): Promise<ReadonlyMap<string, readonly Check[]>> {
  const screened = await screenedPeople(reach, at, { coming: true });
  const alike = await alikeAt(reach, at);
  const held = await holdingsAt(reach, at);
  const holdings = new Map(held.map(({ member, holdings: own }) => [member.person, own]));
  return new Map(
    screened.map((each) => [
      each.person,
      [
        screeningCheck(each, rules, at.clocks.asOf),
        samePersonCheck(alike.has(each.person)),
        ...(holdings.get(each.person) ?? []),
      ],
    ]),
  );
}

function screeningCheck(
  { state, on, behindSince }: PersonScreened,
  { screeningDays, listDays }: Rules,
  day: Day,
): Check {
  const requirement = 'screening';
  if (on === null)
    return { requirement, state: 'missing', from: null, until: null, why: SCREENING.never };
  const from = on;
  if (state === 'same')
    return { requirement, state: 'failed', from, until: null, why: SCREENING.same };
  if (state !== 'clear')
    return { requirement, state: 'unknown', from, until: null, why: SCREENING.waits };
  const old = plusDays(on, screeningDays - 1);
  const behind = behindSince && plusDays(behindSince, listDays);
  const until = behind && behind < old ? behind : old;
  if (until >= day) return { requirement, state: 'held', from, until, why: SCREENING.clear };
  const why = until === old ? SCREENING.old : SCREENING.behind;
  return { requirement, state: 'lapsed', from, until, why };
}

const NOBODY_ALIKE: Check = {
  ...{ requirement: 'same-person', state: 'held', from: null, until: null, why: SAME_PERSON.none },
};
const SOMEBODY_ALIKE: Check = {
  ...{ requirement: 'same-person', state: 'unknown', from: null, until: null },
  why: SAME_PERSON.waits,
};
const samePersonCheck = (alike: boolean): Check => (alike ? SOMEBODY_ALIKE : NOBODY_ALIKE);

/**
 * Those of whom it was not decided, as was known then, whether they are somebody else of a roster.
 * Who was enrolled later is asked of later.
 */
async function alikeAt(reach: Reach, { mission, clocks }: At): Promise<ReadonlySet<string>> {
  const everybody = await everybodyIn(reach, mission);
  const pairs = likelyPairs(reach, mission, everybody);
  if (pairs.length === 0) return new Set();
  const { knownAt } = clocks;
  const first = await firstDayOf(reach, mission);
  const byRecord = first === null || knownAt >= first;
  const known = byRecord
    ? sql`substr(recorded_at, 1, 10) <= ${knownAt}`
    : sql`received_on <= ${knownAt}`;
  const decided = byRecord ? sql`substr(at, 1, 10) <= ${knownAt}` : sql`true`;
  const [posts, apart, merges] = [
    await reach.rows<{ person: string }>(sql`
      select distinct person from roster_posts where mission = ${mission} and ${known}
        and person = any(${[...new Set(pairs.flatMap(({ a, b }) => [a, b]))]})`),
    await reach.rows<{ a: string; b: string }>(sql`
      select a, b from roster_apart where mission = ${mission} and ${decided}`),
    await mergesAt(reach, mission, byRecord ? knownAt : null),
  ];
  const there = new Set(posts.map(({ person }) => person));
  const kept = new Set(apart.map(({ a, b }) => `${a} ${b}`));
  const stands = standing(merges);
  const waiting = pairs.filter(
    ({ a, b }) => there.has(a) && there.has(b) && !kept.has(`${a} ${b}`) && stands(a) !== stands(b),
  );
  return new Set(waiting.flatMap(({ a, b }) => [stands(a), stands(b)]));
}
