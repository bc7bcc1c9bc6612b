// Offers told by where a force is from: "troops promised by Ghana", "most of it will come from
// Nigeria".
import type { Stance } from '../../../kernel/index.ts';
import type { Force } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { isDated } from '../stance.ts';
import { listAt } from '../subject.ts';
import { has } from '../verbs.ts';
import { type Giving, nobody, ownOr } from './giving.ts';
import { give } from './lists.ts';

/** The stance that the clause of a force gives to it, where no verb of giving stands there. */
function standingAt(s: Scene, at: number): Stance | null {
  const clause = clauseAt(s, at);
  if (firstOf(s, clause.from, clause.to, 'neg', 'should') >= 0) return null;
  if (firstOf(s, clause.from, clause.to, 'expect', 'could', 'consider', 'hope') >= 0)
    return 'considering';
  if (firstOf(s, clause.from, clause.to, 'will', 'would') >= 0)
    return isDated(s, at) ? 'committed' : 'offered';
  return 'deployed';
}

/** "additional troops promised from Ghana and Mali": the participle tells the stance. */
export function asOrigin(stage: Stage, force: Force): Giving | null {
  const { scene: s } = stage;
  if (force.via < 0 || force.own.length === 0) return null;
  const item = s.items[force.via];
  const stance: Stance | null = has(item, 'pledge')
    ? 'offered'
    : has(item, 'commit')
      ? 'committed'
      : has(item, 'expect')
        ? 'considering'
        : standingAt(s, force.head);
  return stance
    ? { stance, by: ownOr(force, nobody), verb: force.via, frame: 'origin' }
    : null;
}

const COMING = /^(come|comes|came|coming|drawn|hail|hails|proviennent|provient|viennent|viendra)/;

/** "The bulk of the force will come from Nigeria." */
export function readOrigins(stage: Stage, taken: ReadonlySet<number>): Draft[] {
  const { scene: s } = stage;
  for (let v = 1; v < s.items.length - 1; v += 1) {
    if (taken.has(v) || !COMING.test(s.items[v]?.norm ?? '') || !has(s.items[v + 1], 'from'))
      continue;
    let at = v + 2;
    while (at < v + 5 && has(s.items[at], 'det', 'of')) at += 1;
    const clause = clauseAt(s, v);
    const party = s.items[at]?.party;
    if (!party || s.items[at]?.poss || moodOf(s, v).neg) continue;
    const force = firstOf(
      s,
      clause.from,
      v,
      'mission',
      'military',
      'police',
      'personnel',
      'n-send',
      'n-pledge',
    );
    const stance = standingAt(s, v);
    if (force < 0 || !stance) continue;
    const by = { ...listAt(s, at), named: true };
    return give(stage, { stance, by, verb: v, frame: 'origin' });
  }
  return [];
}
