// Offers told by a noun: "Egypt's contribution of 5,000 troops", "the deployment of 200 police".
import type { Stance } from '../../../kernel/index.ts';
import type { Force } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Stage } from '../frame.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import { runnerOf } from '../lexicon/missions.ts';
import type { Subject } from '../memory.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isSign, isVerb } from '../verbs.ts';
import {
  type Giving,
  nearestActor,
  nobody,
  ownerBefore,
  ownOr,
  PROPOSED,
  verbBefore,
} from './giving.ts';

/** A deed noun before the force: "contribution of 5,000 troops", "deployment of 200 police". */
export function asDeed(stage: Stage, force: Force): Giving | null {
  const { scene: s } = stage;
  let at = force.from - 1;
  while (at > 0 && has(s.items[at], 'of', 'det', 'to')) at -= 1;
  const item = s.items[at];
  if (at < 0 || at >= force.from - 1) return null;
  const stance = deedStance(s, at);
  if (
    !stance ||
    (has(s.items[at + 1], 'to') !== has(item, 'n-pledge') &&
      has(s.items[at + 1], 'to') &&
      !has(s.items[at + 1], 'of'))
  )
    return null;
  const by = ownOr(force, ownerOf(stage, force, at));
  const decided = decidedDeed(stage, force, at);
  if (decided) return force.own.length > 0 ? { ...decided, by: ownOr(force, by) } : decided;
  return { stance, by, verb: at, frame: 'deed' };
}

/** Whose deed it is: named beside it, or who comes "with a pledge of 1,000 police". */
export function ownerOf(stage: Stage, force: Force, at: number): Subject {
  const owner = ownerBefore(stage, at);
  if (owner.parties.length > 0 || !has(stage.scene.items[at], 'n-pledge', 'n-send')) return owner;
  const v = verbBefore(stage.scene, { ...force, from: at });
  return v < 0 || moodOf(stage.scene, v).passive ? owner : subjectOf(stage.scene, v, stage.memory);
}

/** "Parliament approved the deployment of 500 soldiers", "announced the dispatch of". */
export function decidedDeed(stage: Stage, force: Force, at: number): Giving | null {
  const { scene: s, memory } = stage;
  if (!has(s.items[at], 'n-deploy', 'n-send')) return null;
  const v = verbBefore(s, { ...force, from: at });
  const item = s.items[v];
  if (v < 0 || !has(item, 'vote', 'commit', 'pledge', 'plan', 'say', 'consider')) return null;
  const mood = moodOf(s, v);
  if (mood.neg || mood.modal === 'should' || mood.modal === 'could') return null;
  const by = subjectOf(s, v, memory);
  const told = /^(confirm|report|rappor|not)/.test(item?.norm ?? '');
  const stance: Stance = has(item, 'consider')
    ? 'considering'
    : has(item, 'vote', 'commit')
      ? 'committed'
      : told
        ? 'deployed'
        : 'offered';
  const bodies = by.parties.some((p) => p === 'UN Security Council');
  return by.parties.length > 0 && !bodies ? { stance, by, verb: v, frame: 'decides' } : null;
}

export function deedStance(s: Scene, at: number): Stance | null {
  const item = s.items[at];
  if (isVerb(s.items, at)) return null;
  const clause = clauseAt(s, at);
  if (
    has(item, 'n-deploy') &&
    firstOf(s, clause.from, at, 'ask', 'call', 'task', 'should', 'could', 'would') >= 0
  )
    return null;
  const proposed = [1, 2, 3].some((n) => PROPOSED.test(s.items[at - n]?.norm ?? ''));
  if (has(item, 'n-pledge')) return item?.norm === 'commitment' ? 'committed' : 'offered';
  if (has(item, 'n-consider')) return 'considering';
  if (has(item, 'n-send', 'n-deploy')) return proposed ? 'offered' : 'deployed';
  return has(item, 'n-pullout') ? 'withdrawn' : null;
}

/** Where people are harmed, a number of them is no offer. */
export const HARM = maskOf(['kill', 'n-kill', 'dead', 'injure', 'attack', 'n-attack', 'kidnap']);

/** A force with its owner and no verb that governs it: what the sentence counts is there. */
export function bare(stage: Stage, force: Force): Giving | null {
  if (force.unit === 'money') return null;
  if (apposed(stage.scene, force))
    return { stance: 'deployed', by: ownOr(force, nobody), verb: force.head, frame: 'counted' };
  if (force.quantity === null) return null;
  if (force.own.length === 0)
    return placed(stage, force) ?? withForce(stage, force) ?? ownedDeed(stage, force);
  const clause = clauseAt(stage.scene, force.head);
  const open = firstOf(stage.scene, clause.from, clause.to, 'could', 'should', 'neg') >= 0;
  if (meets(stage.mask, HARM) || open) return null;
  const awaited = firstOf(stage.scene, clause.from, clause.to, 'expect') >= 0;
  const stance = awaited ? 'considering' : 'deployed';
  return { stance, by: ownOr(force, nobody), verb: force.head, frame: 'counted' };
}

/** "There are now almost 1,000 foreign officers in Haiti": nobody's by name. */
export function thereAre(stage: Stage, force: Force): Giving | null {
  const { scene: s, memory } = stage;
  if (force.quantity === null || force.unit === 'money' || force.unit === 'equipment') return null;
  const be = firstOf(s, force.from - 4, force.from, 'be');
  if (be < 1 || s.items[be - 1]?.norm !== 'there' || force.own.length > 0) return null;
  if ((force.quantity?.min ?? force.quantity?.max ?? 0) < 20) return null;
  const runner = memory.mission ? runnerOf(memory.mission) : null;
  const body = runner ?? memory.bloc ?? '';
  const by = { parties: [body], from: force.from, to: force.to, named: false };
  return { stance: 'deployed', by, verb: be, frame: 'counted' };
}

/** "its 500 soldiers stationed there", "ses 500 soldats déployés": whoever acts. */
function placed(stage: Stage, force: Force): Giving | null {
  const { scene: s } = stage;
  const owned = has(s.items[force.from - 1], 'its') || has(s.items[force.from], 'its');
  const there = /^(deploy|station|based|deploie|deploye|serving|presents?$|already)/;
  if (!owned || !there.test(s.items[force.to]?.norm ?? '')) return null;
  const by = nearestActor(stage, force.from);
  return by.parties.length > 0
    ? { stance: 'deployed', by, verb: force.to, frame: 'counted' }
    : null;
}

/** "With 6,200 troops, Uganda is": whoever the sentence then names. */
function openingWith(s: Scene, force: Force): Giving | null {
  if (!/^(with|avec)$/.test(s.items[force.from - 1]?.norm ?? '') || force.from > 2) return null;
  const comma = [0, 1, 2, 3, 4].map((n) => force.to + n).find((i) => isSign(s.items[i], ','));
  const at = comma === undefined ? -1 : has(s.items[comma + 1], 'det') ? comma + 2 : comma + 1;
  const party = s.items[at]?.party;
  if (!party) return null;
  const by = { parties: [party], from: at, to: at + 1, named: true };
  return { stance: 'deployed', by, verb: force.head, frame: 'counted' };
}

/** "Angola (200 troops), Zambia (150)": in brackets after whose they are. */
export function inBrackets(s: Scene, force: Force): Giving | null {
  const at = force.from - 2;
  const party = s.items[at]?.party;
  if (!isSign(s.items[force.from - 1], '(') || !party || s.items[at]?.way === 'mission')
    return null;
  const by = { parties: [party], from: at, to: at + 1, named: true };
  return { stance: 'deployed', by, verb: force.head, frame: 'has-there' };
}

/** "France, with 1,600 soldiers in the country, wants": they are the party's before the comma. */
function withForce(stage: Stage, force: Force): Giving | null {
  const { scene: s } = stage;
  const opens = openingWith(s, force);
  if (opens) return opens;
  const at = force.from - 3;
  const party = s.items[at]?.party;
  if (!/^(with|avec)$/.test(s.items[force.from - 1]?.norm ?? '') || !party) return null;
  if (!isSign(s.items[force.from - 2], ',') || s.items[at]?.poss) return null;
  const by = { parties: [party], from: at, to: at + 1, named: true };
  return { stance: 'deployed', by, verb: force.head, frame: 'counted' };
}

/** "AMISOM, AU troops from Uganda and Burundi,": who the mission is made of. */
export function apposed(s: Scene, force: Force): boolean {
  return (
    force.own.length > 0 &&
    isSign(s.items[force.from - 1], ',') &&
    s.items[force.from - 2]?.way === 'mission'
  );
}

/** "New Zealand's contribution peaked at 1,200 personnel." */
export function ownedDeed(stage: Stage, force: Force): Giving | null {
  const { scene: s } = stage;
  const clause = clauseAt(s, force.from);
  const at = firstOf(s, clause.from, force.from, 'n-send', 'n-deploy');
  if (at < 0 || isVerb(s.items, at)) return null;
  for (let i = at + 1; i < force.from; i += 1)
    if (s.items[i]?.party || has(s.items[i], 'mission')) return null;
  const stance = deedStance(s, at);
  const by = ownerBefore(stage, at);
  return stance && by.parties.length > 0 ? { stance, by, verb: at, frame: 'deed' } : null;
}
