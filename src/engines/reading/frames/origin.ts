// Offers told by where a force is from: "troops promised by Ghana", "most of it will come from
// Nigeria".
import type { Party, Stance } from '../../../kernel/index.ts';
import { type Force, unitOf } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { isDated } from '../stance.ts';
import { listAt } from '../subject.ts';
import { has } from '../verbs.ts';
import { type Giving, nobody, offerDraft, ownOr } from './giving.ts';
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
  return stance ? { stance, by: ownOr(force, nobody), verb: force.via, frame: 'origin' } : null;
}

/**
 * "the existing 7,000-strong AU force", "its 8,700-strong peacekeeping force", "the 208-man
 * Zambian
 * battalion": the number that a whole force has, with whose it is.
 */
function strongAt(s: Scene, i: number): Force | null {
  const { items } = s;
  const size = items[i]?.quantity;
  const mark = items[i + 1];
  if (!size || !mark?.hyphen || !/^(strong|man|member|person|troop|soldier)$/.test(mark.norm))
    return null;
  const own: Party[] = [];
  for (let j = i + 2; j < Math.min(items.length, i + 8); j += 1) {
    const item = items[j];
    if (!item || item.sign || item.quantity) break;
    const led = items[j + 1]?.hyphen === true && items[j + 1]?.norm === 'led';
    if (item.party && item.way !== 'mission' && (led || !items[j + 1]?.hyphen))
      own.push(item.party);
    const head = has(item, 'mission', 'military', 'police', 'personnel', 'plain');
    if (!head || unitOf(items[j + 1]) !== null || has(items[j + 1], 'mission')) continue;
    const unit = unitOf(item) ?? 'military';
    return { from: i, to: j + 1, head: j, quantity: size, unit, own, via: -1 };
  }
  return null;
}

const NEW =
  /^(authoris|authoriz|approv|creat|establish|set|propos|plan|deploy|send|dispatch|agree|call|vot)/;

/** "the existing 7,000-strong AU force": a force that is there, by the body that it is of. */
export function readStrong(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { scene: s, memory } = stage;
  for (let i = 0; i < s.items.length - 2; i += 1) {
    const force = strongAt(s, i);
    if (!force || drafts.some((d) => d.from <= i && i < d.to && d.ties.quantity?.[0] === i))
      continue;
    const owner = s.items[i - 1];
    const led =
      force.own.length > 0 && s.items.slice(i, force.head).some((item) => item.norm === 'led');
    const definite =
      led || owner?.poss || /^(the|its|existing|current|present)$/.test(owner?.norm ?? '');
    if (!definite || s.items.slice(0, i).some((item) => NEW.test(item.norm))) continue;
    const own = force.own[0] ?? (owner?.poss ? owner.party : null);
    const its = owner && has(owner, 'its') ? (memory.isUn(own ?? '') ? 'UN' : null) : null;
    const party = own ?? its ?? ownerHere(s, i) ?? memory.bloc;
    if (!party) continue;
    const by = { parties: [party], from: force.from, to: force.to, named: own !== null };
    const giving: Giving = { stance: 'deployed', by, verb: force.head, frame: 'strong' };
    return [
      offerDraft(stage, giving, { party, quantity: force.quantity, unit: force.unit, force }),
    ];
  }
  return [];
}

/** "its 8,700-strong force": the body that the clause has named before. */
function ownerHere(s: Scene, at: number): string | null {
  if (!has(s.items[at - 1], 'its')) return null;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = s.items[i];
    if (item?.party && item.way !== 'people') return item.party;
  }
  return null;
}

const COMING = /^(come|comes|came|coming|drawn|hail|hails|proviennent|provient|viennent|viendra)/;

/** "The bulk of the force will come from Nigeria." */
export function readOrigins(stage: Stage, taken: ReadonlySet<number>): Draft[] {
  const { scene: s } = stage;
  for (let v = 1; v < s.items.length - 1; v += 1) {
    if (!has(s.items[v + 1], 'from') || taken.has(v) || !COMING.test(s.items[v]?.norm ?? ''))
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
    const promise = firstOf(s, clause.from, v, 'n-pledge') >= 0;
    const stance = promise ? 'offered' : standingAt(s, v);
    if (force < 0 || !stance) continue;
    const by = { ...listAt(s, at), named: true };
    return give(stage, { stance, by, verb: v, frame: 'origin' });
  }
  return [];
}
