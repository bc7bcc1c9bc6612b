// The queue of pairs that may be one person: computed in memory from what the vault holds, without
// those on which a person has decided.
import { defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Pair, pairsIn, type SameReason } from '../../../../engines/roster/index.ts';
import { proseLang } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { named } from '../../../claims/index.ts';
import { choicesIn, choicesView } from '../choices.ts';
import { RANK_NAMES, ROLE_LABELS } from '../labels.ts';
import { factsOf } from './judge.ts';
import { type Everybody, everybodyIn, type Known } from './known.ts';
import { openedBy } from './looks.ts';
import { mergesAt, standing } from './members.ts';

interface Reckoned {
  readonly stamp: string;
  readonly pairs: readonly Pair[];
}
/** Pairs of ids, by vault and mission: the same until somebody is enrolled, corrected or erased. */
const reckoned = new WeakMap<object, Map<string, Reckoned>>();

export function likelyPairs(
  reach: Reach,
  mission: string,
  { stamp, people }: Everybody,
): readonly Pair[] {
  const ours = reckoned.get(reach.vault) ?? new Map<string, Reckoned>();
  reckoned.set(reach.vault, ours);
  const known = ours.get(mission);
  if (known?.stamp === stamp) return known.pairs;
  const pairs = pairsIn(people.map(factsOf));
  ours.set(mission, { stamp, pairs });
  return pairs;
}

export async function openPairs(
  reach: Reach,
  mission: string,
  everybody: Everybody,
): Promise<readonly Pair[]> {
  const stands = standing(await mergesAt(reach, mission, null));
  const apart = await reach.rows<{ a: string; b: string }>(sql`
    select a, b from roster_apart where mission = ${mission}`);
  const decided = new Set(apart.map(({ a, b }) => `${a} ${b}`));
  return likelyPairs(reach, mission, everybody).filter(
    ({ a, b }) => !decided.has(`${a} ${b}`) && stands(a) !== stands(b),
  );
}

const REASONS = [
  ...['number', 'born', 'born-turned', 'name', 'name-like', 'name-other', 'born-other'],
] as [SameReason, ...SameReason[]];

const side = z.object({
  person: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  born: z.string().nullable(),
  contingent: z.string(),
  contingentName: z.string(),
  unitName: z.string().nullable(),
  rankName: z.string().nullable(),
  roleName: z.string(),
  left: z.boolean(),
});
const pairView = z.object({
  a: side,
  b: side,
  /** From 0 to 1: it ranks, and decides nothing. */
  score: z.number(),
  nameScore: z.number(),
  because: z.array(z.enum(REASONS)),
});
export type PairView = z.infer<typeof pairView>;

/** Pairs of one page. */
const SHOWN_MAX = 100;

const sameAnswer = choicesView.extend({
  pairs: z.array(pairView),
  waiting: z.number(),
  /** Whether both sides may be shown. */
  opened: z.boolean(),
  merged: z.array(z.object({ from: z.string(), into: z.string(), at: z.string(), by: z.string() })),
});
export type SameAnswer = z.infer<typeof sameAnswer>;

export const likelySame = defineView({
  name: 'vetting.likely-same',
  says: 'Entries of rosters that may be one person, the likest first; a person decides.',
  query: z.object({}),
  answer: sameAnswer,
  async look(_query, reach, asking) {
    const everybody = await everybodyIn(reach, asking.mission);
    const pairs = await openPairs(reach, asking.mission, everybody);
    const opened = (await openedBy(reach, asking, 'roster')).has(null);
    const known = new Map(everybody.people.map((each) => [each.person, each]));
    const lang = proseLang(asking.lang);
    const shown = (person: string) => {
      const each = known.get(person) as Known;
      return {
        ...{ person, name: each.name, number: each.number, born: each.born, left: each.left },
        contingent: each.contingent,
        contingentName: named(each.contingent, asking.lang).name,
        unitName: each.unit === null ? null : (everybody.units.get(each.unit) ?? null),
        rankName: each.rank && RANK_NAMES[lang][each.rank],
        roleName: ROLE_LABELS[lang][each.role],
      };
    };
    const merged = await mergesAt(reach, asking.mission, null);
    return {
      ...{ ...choicesIn(asking.lang), opened, waiting: pairs.length },
      merged: merged.map(({ from, into, at, by }) => ({ from, into, at, by })),
      // Both are seen beside one another: that is a look, and needs its reason.
      pairs: opened
        ? pairs.slice(0, SHOWN_MAX).map(({ a, b, because, ...scores }) => ({
            ...{ ...scores, because: [...because], a: shown(a), b: shown(b) },
          }))
        : [],
    };
  },
});
