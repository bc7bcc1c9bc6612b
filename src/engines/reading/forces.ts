// What a state gives, as a noun phrase: "1,000 of its police officers", "a battalion of 800", "75
// Guatemalans", "186.8 million euros", "troops from Malawi and South Africa".
import type { Party, Quantity, Unit } from '../../kernel/index.ts';
import { afterSmall, isHead, isPeople, leftOf, unitOf } from './force-parts.ts';
import type { Scene } from './scene.ts';
import { listAt } from './subject.ts';
import { has, isSign } from './verbs.ts';

export { unitOf } from './force-parts.ts';

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
  '^(drawn|propose|coming|hailing|sourced|provided|contributed|sent|supplied|promised|' +
    'pledged|offered|expected|deployed|furnished|committed|donated|dispatched|venu|venant|' +
    'issu|originaire|' +
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
