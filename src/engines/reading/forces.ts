// What a state gives, as a noun phrase: "1,000 of its police officers", "a battalion of 800", "75
// Guatemalans", "186.8 million euros", "troops from Malawi and South Africa".
import type { Party, Quantity, Unit } from '../../kernel/index.ts';
import type { Item } from './items.ts';
import { maskOf, meets } from './lexicon/mask.ts';
import type { Scene } from './scene.ts';
import { listAt } from './subject.ts';
import { has, isSign, isVerb } from './verbs.ts';

export interface Force {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly quantity: Quantity | null;
  readonly unit: Unit | null;
  /** Whose it is, where the phrase says so. */
  readonly own: readonly Party[];
  /** The participle that says where it is from ("troops promised by Benin"), or -1. */
  readonly via: number;
}

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

const isHead = (s: Scene, i: number): boolean => {
  const item = s.items[i];
  if (!item || item.sign) return false;
  if (item.money) return true;
  if (item.quantity) return numberFrom(s, i);
  if (/^(military|militaires?)$/.test(item.norm) && s.items[i - 1]?.quantity && has(s.items[i + 1], 'and'))
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
  if (to?.norm !== 'from' || !fromParty(s, i) || s.items[i]?.date) return false;
  for (let j = i - 1; j >= 0; j -= 1) if (unitOf(s.items[j]) !== null) return true;
  return false;
}

/** "a regional force from the Republic of Malawi". */
function fromParty(s: Scene, i: number): boolean {
  if (!has(s.items[i + 1], 'from')) return false;
  const at = afterSmall(s, i + 2);
  return s.items[at]?.party !== null && s.items[at]?.party !== undefined;
}

/** Past "the", "of" and "Republic". */
function afterSmall(s: Scene, from: number): number {
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
function isPeople(s: Scene, i: number): boolean {
  const item = s.items[i];
  if (item?.way !== 'people' || !item.norm.endsWith('s') || item.poss || item.hyphen) return false;
  const next = s.items[i + 1];
  if (unitOf(next) !== null || has(next, 'office', 'name') || next?.caps === 1) return false;
  return !!s.items[i - 1]?.quantity || (has(s.items[i - 1], 'of') && !!s.items[i - 2]?.quantity);
}

/** Every force of the sentence, from left to right. */
export function forcesOf(s: Scene): readonly Force[] {
  let known = found.get(s);
  if (!known) {
    known = findForces(s);
    found.set(s, known);
  }
  return known;
}

const found = new WeakMap<Scene, readonly Force[]>();

/** "avions de transport": what the thing before it is for. */
const isUse = (s: Scene, i: number): boolean =>
  s.tongue === 'fr' &&
  has(s.items[i], 'logistics', 'training') &&
  has(s.items[i - 1], 'of') &&
  unitOf(s.items[i - 2]) !== null;

function findForces(s: Scene): Force[] {
  const out: Force[] = [];
  for (let i = 0; i < s.items.length; i += 1) {
    if (isPeople(s, i)) out.push(people(s, i));
    else if (isHead(s, i) && !isUse(s, i)) {
      const next = s.items[i + 1];
      const compound =
        !next?.sign &&
        !isPeople(s, i + 1) &&
        (isHead(s, i + 1) || (unitOf(next) !== null && !!next?.hyphen));
      if (compound && !s.items[i]?.money) continue;
      const force = phrase(s, i);
      const last = out.at(-1);
      if (last && last.to > force.from) {
        out.pop();
        out.push(merged(last, force));
      } else if (last && summed(s, last, force)) {
        out.pop();
        out.push(sumOf(last, force));
      } else out.push(force);
    }
  }
  return out;
}

const PEOPLE = new Set<Unit | null>(['police', 'military', 'personnel']);
const exact = (q: Quantity | null): q is Quantity & { min: number; max: number } =>
  q !== null && q.min !== null && q.min === q.max;

/** "20 military and four police officers": one force told in two numbers. */
function summed(s: Scene, first: Force, second: Force): boolean {
  const counted = exact(first.quantity) && exact(second.quantity);
  const people = PEOPLE.has(first.unit) && PEOPLE.has(second.unit) && first.unit !== second.unit;
  const beside = second.from === first.to + 1 && has(s.items[first.to], 'and');
  return counted && people && beside && (first.own.length === 0 || second.own.length === 0);
}

function sumOf(first: Force, second: Force): Force {
  const [a, b] = [first.quantity?.max ?? 0, second.quantity?.max ?? 0];
  const quantity = { min: a + b, max: a + b };
  const own = first.own.length > 0 ? first.own : second.own;
  return { ...second, from: first.from, quantity, own, unit: 'personnel' };
}

/** "a battalion of 800 soldiers" is one force. */
function merged(first: Force, second: Force): Force {
  const own = second.own.length ? second.own : first.own;
  const quantity = second.quantity ?? first.quantity;
  const unit = second.unit === 'personnel' && first.unit ? first.unit : second.unit;
  return { ...second, from: Math.min(first.from, second.from), quantity, own, unit };
}

function people(s: Scene, i: number): Force {
  const from = s.items[i - 1]?.quantity ? i - 1 : i - 2;
  const quantity = s.items[from]?.quantity ?? null;
  const party = s.items[i]?.party ?? '';
  return {
    from,
    to: i + 1,
    head: i,
    quantity,
    unit: 'personnel',
    own: [party],
    via: -1,
  };
}

/** "Two battalions" is a number of units, not of people. */
const FORMATIONS = new RegExp(
  '^(battalion|brigade|compan|contingent|unit|team|group|platoon|regiment|force|' +
    'element|bataillon|compagni|detachement|groupe)',
);

interface Left {
  from: number;
  quantity: Quantity | null;
  own: Party[];
}

const ARMY = /^(coast guard|air force|navy|army|defen[cs]e forces?|armed forces|national police)$/;

const isLoose = (item: Item): boolean =>
  ARMY.test(item.norm) ||
  item.classes.size === 0 ||
  has(item, 'name', 'act', 'n-attack');

/** What stands to the left of the head and belongs to it. */
function leftOf(s: Scene, head: number): Left {
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
  const outer = s.items[left.from - 2];
  if (
    has(s.items[left.from], 'det') &&
    has(s.items[left.from - 1], 'of') &&
    outer?.quantity &&
    !outer.money
  ) {
    return { ...left, from: left.from - 2, quantity: outer.quantity };
  }
  const apart = s.items[left.from - 3];
  if (
    has(s.items[left.from - 1], 'det') &&
    has(s.items[left.from - 2], 'of') &&
    apart?.quantity &&
    !apart.money
  ) {
    return { ...left, from: left.from - 3, quantity: apart.quantity };
  }
  return left;
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

function phrase(s: Scene, head: number): Force {
  const { items } = s;
  const item = items[head];
  if (item?.money) return money(s, head);
  const left = item?.quantity ? { from: head, quantity: item.quantity, own: [] } : leftOf(s, head);
  let to = head + 1;
  if (isSign(items[to], '»”"') && has(items[to + 1], 'of') && items[to + 2]?.quantity) to += 1;
  const own = [...left.own];
  let quantity = left.quantity;
  const of = items[to];
  if (quantity === null && has(of, 'of') && items[to + 1]?.quantity && !items[to + 1]?.money) {
    quantity = items[to + 1]?.quantity ?? null;
    to += 2;
  }
  if (
    quantity === null &&
    items[left.from - 1]?.norm === 'of' &&
    items[left.from - 2]?.norm === 'number'
  ) {
    const stated = [to, to + 1, to + 2].find((i) => items[i]?.quantity);
    const size = stated === undefined ? null : (items[stated]?.quantity?.max ?? null);
    if (stated !== undefined && size !== null)
      [quantity, to] = [{ min: size, max: size }, stated + 1];
  }
  if (quantity === null && raised(s, left.from) && /^(to|a)$/.test(of?.norm ?? '')) {
    const reached = items[to + 1];
    if (reached?.quantity && !reached.money) [quantity, to] = [reached.quantity, to + 2];
  }
  if (items[to]?.way === 'people' && s.tongue === 'fr') {
    const list = listAt(s, to);
    own.push(...list.parties);
    to = list.to;
  } else if (has(of, 'from', 'of') || items[to]?.norm === 'en provenance') {
    const at = afterSmall(s, to + 1);
    const kept = ownedLeft(s, left.from);
    if (
      items[at]?.party &&
      !items[at]?.poss &&
      own.length === 0 &&
      !kept &&
      items[at]?.way !== 'mission'
    ) {
      const list = listAt(s, at);
      const fit = of?.norm === 'from' || s.tongue === 'fr' || items[at]?.way === 'name';
      if (fit) {
        own.push(...list.parties);
        to = list.to;
      }
    }
  }
  const source = own.length === 0 ? sourceAfter(s, to) : null;
  if (source) {
    own.push(...source.parties);
    to = source.to;
  }
  const unit = unitOf(item) ?? (item?.quantity ? unitBefore(s, head) : 'military');
  if (unit === 'money') own.length = 0;
  const formation = FORMATIONS.test(item?.norm ?? '') && (quantity?.max ?? 0) < 12;
  const target = has(item, 'mission') && !own.length && items[left.from + 1]?.norm === 'strong';
  return {
    from: left.from,
    to,
    head,
    quantity: formation || target ? null : quantity,
    unit,
    own,
    via: source?.via ?? -1,
  };
}

/** "withdraw its troops from Mali": they are not Mali's. */
const ownedLeft = (s: Scene, from: number): boolean =>
  has(s.items[from], 'its') ||
  has(s.items[from - 1], 'its', 'pullout') ||
  has(s.items[from - 2], 'pullout');

/** A verb of growing stands right before. */
const raised = (s: Scene, from: number): boolean =>
  has(s.items[from - 1], 'grow') || has(s.items[from - 2], 'grow');

const SOURCES = new RegExp(
  '^(drawn|propose|coming|hailing|sourced|provided|contributed|sent|supplied|promised|pledged|offered|' +
    'expected|deployed|furnished|committed|donated|dispatched|venu|venant|issu|originaire|' +
    'provenant|fourni|envoye|promis|deploye|mis a disposition|appartenant)',
);

/** "troops promised by Ghana and Benin", "contingents venus du Pakistan". */
function sourceAfter(
  s: Scene,
  to: number,
): { parties: readonly Party[]; to: number; via: number } | null {
  if (!SOURCES.test(s.items[to]?.norm ?? '') || !has(s.items[to + 1], 'from', 'by')) return null;
  const at = afterSmall(s, to + 2);
  const item = s.items[at];
  if (!item?.party || item.way === 'mission') return null;
  const list = listAt(s, at);
  return { parties: list.parties, to: list.to, via: to };
}

/** The unit of the force that a bare number is a part of. */
function unitBefore(s: Scene, i: number): Unit {
  for (let j = i - 1; j >= 0; j -= 1) {
    const unit = unitOf(s.items[j]);
    if (unit !== null) return unit;
  }
  return 'personnel';
}

/** "$100 million", "186.8 million euros": a sum, the number being its head. */
function money(s: Scene, head: number): Force {
  const quantity = s.items[head]?.quantity ?? null;
  let to = head + 1;
  while (has(s.items[to], 'money')) to += 1;
  return { from: head, to, head, quantity, unit: 'money', own: [], via: -1 };
}
