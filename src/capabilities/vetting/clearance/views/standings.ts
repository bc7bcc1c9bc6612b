// How everybody of the rosters stands at the two dates. Nothing of it is stored; the last answers
// stay at hand until an entry is recorded.
import type { Reach } from '../../../../acts/index.ts';
import type { Day } from '../../../../kernel/index.ts';
import type { MemberNow } from '../../roster/member.ts';
import { type At, membersOf, mergesAt, standing as standsBy } from '../../roster/views/members.ts';
import {
  type Check,
  type Rules,
  type Standings,
  type Step,
  standingOf,
  UNKNOWN,
} from '../clearance.ts';
import { checksAt } from './checks.ts';
import { rulesAt, stepsAt } from './tables.ts';

export interface Stood extends MemberNow {
  readonly checks: readonly Check[];
  readonly steps: readonly Step[];
  readonly standing: Standings;
}

export interface Everyone {
  readonly rules: Rules;
  readonly people: readonly Stood[];
  /** By every id that a roster gave them. */
  readonly byId: ReadonlyMap<string, Stood>;
}

interface Held {
  readonly key: string;
  readonly everyone: Promise<Everyone>;
}
/** Answers at hand, by vault: a page, its fact and its brief ask for the same day. */
const held = new WeakMap<object, Held[]>();
const HELD_MAX = 6;

/** @returns those who serve or are to come, with how they stand */
export async function standingsAt(reach: Reach, { mission, clocks }: At): Promise<Everyone> {
  const { size } = await reach.head(mission);
  const key = `${mission} ${size} ${clocks.asOf} ${clocks.knownAt}`;
  const ours = held.get(reach.vault) ?? [];
  const found = ours.find((each) => each.key === key);
  if (found) return found.everyone;
  const everyone = read(reach, { mission, clocks });
  held.set(reach.vault, [{ key, everyone }, ...ours].slice(0, HELD_MAX));
  everyone.catch(() => held.delete(reach.vault));
  return everyone;
}

async function read(reach: Reach, at: At): Promise<Everyone> {
  const rules = await rulesAt(reach, at);
  const members = await membersOf(reach, at, { coming: true });
  const checks = await checksAt(reach, at, rules);
  const steps = await stepsAt(reach, at);
  const on = at.clocks.asOf;
  const byId = new Map<string, Stood>();
  const people = members.map((member): Stood => {
    const ids = [member.person, ...member.also];
    const own =
      ids.length === 1
        ? (steps.get(member.person) ?? [])
        : ids.flatMap((id) => steps.get(id) ?? []);
    const asked = { on, rules, checks: checks.get(member.person) ?? [], steps: own };
    const stood = { ...member, ...asked, standing: standingOf(asked) };
    for (const id of ids) byId.set(id, stood);
    return stood;
  });
  return { rules, people, byId };
}

/** Whether something under a clearance ends before a day: it lapses then, if nobody acts. */
export const endsBefore = ({ standing: { until } }: Stood, day: Day): boolean =>
  until !== null && until < day;

/** Everybody asked for, by the id that was asked; who is on no roster is unknown. */
export async function askedFor(
  reach: Reach,
  at: At,
  ids: readonly string[],
): Promise<Map<string, Stood | null>> {
  const { byId } = await standingsAt(reach, at);
  const missing = ids.filter((id) => !byId.has(id));
  const stands = missing.length > 0 ? standsBy(await mergesAt(reach, at.mission, null)) : null;
  return new Map(ids.map((id) => [id, byId.get(id) ?? byId.get(stands?.(id) ?? id) ?? null]));
}

export const standingFor = (stood: Stood | null): Standings => stood?.standing ?? UNKNOWN;
