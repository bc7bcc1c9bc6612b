// The parts of a force as words: what can be its head ("troops", "police officers", a sum of money)
// and what stands to the left of it ("1,000 of its", "a further 75 Guatemalan").
import type { Party, Quantity, Unit } from '../../kernel/index.ts';
import type { Item } from './items.ts';
import { maskOf, meets } from './lexicon/mask.ts';
import type { Scene } from './scene.ts';
import { has, isSign, isVerb } from './verbs.ts';

const UNITS: readonly (readonly [string, Unit])[] = [
  ['police', 'police'],
  ['military', 'military'],
  ['personnel', 'personnel'],
  ['plain', 'personnel'],
  ['equipment', 'equipment'],
  ['money', 'money'],
  ['logistics', 'logistics'],
  ['training', 'training'],
];

const UNIT_MASK = maskOf(UNITS.map(([cls]) => cls));
const HEAD_MASK = maskOf([...UNITS.map(([cls]) => cls), 'mission', 'det']);

export function unitOf(item: Item | undefined): Unit | null {
  if (!item) return null;
  if (item.money) return 'money';
  if (!meets(item.mask, UNIT_MASK)) return null;
  for (const [cls, unit] of UNITS) if (item.classes.has(cls)) return unit;
  return null;
}

export const isHead = (s: Scene, i: number): boolean => {
  const item = s.items[i];
  if (!item || item.sign) return false;
  if (item.money) return true;
  if (item.quantity) return numberFrom(s, i);
  if (
    /^(military|militaires?)$/.test(item.norm) &&
    s.items[i - 1]?.quantity &&
    (has(s.items[i + 1], 'and', 'from') || !s.items[i + 1] || s.items[i + 1]?.sign === true)
  )
    return true;
  if (!meets(item.mask, HEAD_MASK)) return false;
  if (isMissionOf(s, i) || (item.norm === 'those' && fromParty(s, i))) return true;
  if (unitOf(item) !== null) {
    if (isVerb(s.items, i)) return false;
    if (has(item, 'plain') && !before(s, i) && !fromParty(s, i)) return false;
    return true;
  }
  return false;
};

/** "3,800 troops, including some 350 from Turkey": a number of the force told before it. */
function numberFrom(s: Scene, i: number): boolean {
  const to = s.items[i + 1];
  const bare = promisedNumber(s, i);
  if ((!bare && (to?.norm !== 'from' || !fromParty(s, i))) || s.items[i]?.date) return false;
  for (let j = i - 1; j >= 0; j -= 1) if (unitOf(s.items[j]) !== null) return true;
  return false;
}

/** "while Jamaica has promised 200 and": a number right after the verb of giving. */
function promisedNumber(s: Scene, i: number): boolean {
  const gives = has(s.items[i - 1], 'pledge', 'send', 'commit') && isVerb(s.items, i - 1);
  const next = s.items[i + 1];
  return gives && (!next || next.sign || has(next, 'and', 'but', 'sub'));
}

/** "a regional force from the Republic of Malawi". */
function fromParty(s: Scene, i: number): boolean {
  if (!has(s.items[i + 1], 'from')) return false;
  const at = afterSmall(s, i + 2);
  return s.items[at]?.party !== null && s.items[at]?.party !== undefined;
}

/** Past "the", "of" and "Republic". */
export function afterSmall(s: Scene, from: number): number {
  let at = from;
  while (at < from + 5 && (has(s.items[at], 'det', 'of') || s.items[at]?.norm === 'republic'))
    at += 1;
  return at;
}

/** "a regional force from Malawi": a force by its members. */
const isMissionOf = (s: Scene, i: number): boolean =>
  has(s.items[i], 'mission') &&
  /(force|contingent)$/.test(s.items[i]?.norm ?? '') &&
  fromParty(s, i);

/** A quantity or a people stands right before item `i`. */
function before(s: Scene, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 3); j -= 1) {
    if (s.items[j]?.quantity || s.items[j]?.way === 'people' || s.items[j]?.poss) return true;
    if (j === i - 1 && has(s.items[j], 'its') && /s$/.test(s.items[i]?.norm ?? '')) return true;
    if (has(s.items[j], 'of') && s.items[j - 1]?.quantity) return true;
    if (s.items[j]?.sign || has(s.items[j], 'prep')) return false;
  }
  return s.tongue === 'fr' && s.items[i + 1]?.way === 'people';
}

/** "75 Guatemalans": a people as a noun of its own, counted or with an article. */
export function isPeople(s: Scene, i: number): boolean {
  const item = s.items[i];
  if (item?.way !== 'people' || !item.norm.endsWith('s') || item.poss || item.hyphen) return false;
  const next = s.items[i + 1];
  if (unitOf(next) !== null || has(next, 'office', 'name') || next?.caps === 1) return false;
  return !!s.items[i - 1]?.quantity || (has(s.items[i - 1], 'of') && !!s.items[i - 2]?.quantity);
}

export interface Left {
  from: number;
  quantity: Quantity | null;
  own: Party[];
}

const ARMY = /^(coast guard|air force|navy|army|defen[cs]e forces?|armed forces|national police)$/;

const isLoose = (item: Item): boolean =>
  ARMY.test(item.norm) || item.classes.size === 0 || has(item, 'name', 'act', 'n-attack');

/** What stands to the left of the head and belongs to it. */
export function leftOf(s: Scene, head: number): Left {
  const { items } = s;
  const left: Left = { from: head, quantity: null, own: [] };
  for (let i = head - 1; i >= Math.max(0, head - 9); i -= 1) {
    const item = items[i];
    if (isSign(item, ')') && isSign(items[i - 2], '(') && items[i - 1]?.caps === 2) {
      i -= 2;
      continue;
    }
    if (!item || (item.sign && item.norm !== '"' && item.norm !== '“')) break;
    if (item.quantity && !item.money) {
      left.quantity ??= item.quantity;
      left.from = i;
      if (has(items[i - 1], 'of') && unitOf(items[i - 2]) !== null) left.from = i - 2;
      if (!items[i - 1]?.party) break;
    } else if (item.party) {
      if (
        item.way === 'people' ||
        item.poss ||
        item.way === 'body' ||
        item.party === 'USA' ||
        item.party === 'UN'
      ) {
        if (item.way !== 'body' && item.way !== 'mission') left.own.unshift(item.party);
        left.from = i;
      } else {
        const army = ARMY.test(items[i + 1]?.norm ?? '') && left.from === i + 1;
        if (army || gappedAt(s, i, left)) left.own.unshift(item.party);
        if (army) left.from = i;
        break;
      }
    } else if (has(item, 'of') && items[i - 1]?.quantity) continue;
    else if (/^(other|autres)$/.test(item.norm) && items[i - 1]?.quantity) continue;
    else if (has(item, 'its') || (has(item, 'det') && has(items[i - 1], 'of'))) {
      left.from = i;
      if (!has(items[i - 1], 'of')) break;
    } else if (has(item, 'det')) {
      left.from = i;
      const giver = items[i - 1];
      if (giver?.party && giver.way === 'name' && !giver.poss && gappedAt(s, i - 1, left))
        left.own.unshift(giver.party);
      break;
    } else if (unitOf(item) !== null || isLoose(item) || item.hyphen || has(item, 'contributor')) {
      if (isVerb(items, i) && !item.hyphen) break;
      left.from = i;
    } else if (
      has(item, 'and') &&
      (unitOf(items[i - 1]) !== null || items[i - 1]?.way === 'people')
    )
      left.from = i;
    else break;
  }
  const part = partOf(s, left.from);
  if (part >= 0) return { ...left, from: part, quantity: s.items[part]?.quantity ?? null };
  return left;
}

/** "150 of a planned 600": the number that stands before "of", or -1. */
function partOf(s: Scene, from: number): number {
  let at = from;
  if (has(s.items[at], 'of')) at += 1;
  else
    for (let n = 0; n < 3 && !has(s.items[at - 1], 'of'); n += 1) {
      const item = s.items[at - 1];
      if (!item || item.sign || item.quantity || item.party) break;
      if (!has(item, 'det', 'its', 'act', 'pledge', 'plan') && item.classes.size > 0) break;
      at -= 1;
    }
  const number = s.items[at - 2];
  return has(s.items[at - 1], 'of') && number?.quantity && !number.money ? at - 2 : -1;
}

/** "… and Indonesia a battalion of 850": the verb is understood. */
function gappedAt(s: Scene, i: number, left: Left): boolean {
  let link = i - 1;
  while (has(s.items[link], 'det')) link -= 1;
  return (
    left.from === i + 1 &&
    (has(s.items[link], 'and') || isSign(s.items[link], ',')) &&
    !s.items[link - 1]?.party
  );
}
