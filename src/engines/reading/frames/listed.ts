// Lists of states beside a mission, whatever verb stands there: "is undertaken by Britain,
// France and
// Spain", "twelve countries are known: Australia, Bahrain and Canada". The clause gives the
// stance.
import { isState, type Party, type Stance } from '../../../kernel/index.ts';
import { firstOf, isPlaceUse } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { FORM } from '../lexicon/inflect.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import { clauseAt, firstVerbOf, type Scene } from '../scene.ts';
import { listAt } from '../subject.ts';
import { has, isSign, isTensed, isVerb } from '../verbs.ts';
import { give } from './lists.ts';

const TAKING_PART = maskOf([
  'mission',
  'military',
  'police',
  'contributor',
  'n-send',
  'join',
  'n-pledge',
]);
const GIVING = [
  'send',
  'join',
  'pledge',
  'arrive',
  'consider',
  'commit',
  'include',
  'have',
  'be',
  'lead',
  'pullout',
  'grow',
  'decline',
  'plan',
  'expect',
  'ready',
] as const;
/** Where parties meet, a list is of those who met. */
const MEETING = maskOf(['meet', 'n-meet', 'n-visit', 'visit', 'n-phone', 'n-letter', 'phone']);

const FAR = 24;

/** How far the sentence up to the end of the list commits those in it. */
function stanceIn(s: Scene, from: number, to: number): Stance | null {
  const end = Math.min(s.items.length, to + 8);
  const near = (...classes: [string, ...string[]]): boolean =>
    firstOf(s, from, end, ...classes) >= 0;
  const sent = near('send', 'join', 'pledge', 'n-send');
  if (near('decline', 'n-refuse')) return 'declined';
  if (near('neg')) return sent && near('will', 'would', 'could') ? 'declined' : null;
  if (near('should', 'ask', 'n-ask', 'call')) return null;
  if (near('pullout', 'n-pullout') && !near('arrive')) return 'withdrawn';
  if (near('expect', 'consider', 'n-consider', 'ready', 'could', 'hope')) return 'considering';
  if (pledged(s, from, end) || near('n-pledge', 'plan')) return 'offered';
  if (near('will', 'would') || later(s, from, end)) return 'offered';
  const joins = s.items.slice(from, end).some((item) => /^(join|rejoin|rejoin)/.test(item.norm));
  return near('commit') || (joins && !near('military', 'police', 'personnel'))
    ? 'committed'
    : 'deployed';
}

/** "will join the contingent from Belgium, France and": who is there already. */
function joinedTo(s: Scene, i: number): boolean {
  if (!has(s.items[i - 1], 'from')) return false;
  for (let v = i - 2; v >= Math.max(0, i - 9); v -= 1)
    if (isVerb(s.items, v)) return /^(join|rejoin|joindr)/.test(s.items[v]?.norm ?? '');
  return false;
}

/** "is undertaken by" promises nothing. */
const pledged = (s: Scene, from: number, to: number): boolean =>
  s.items.slice(from, to).some((item) => has(item, 'pledge') && !/^undert|^agree/.test(item.norm));

const later = (s: Scene, from: number, to: number): boolean =>
  s.items.slice(from, to).some((item) => (item.forms & (FORM.future | FORM.cond)) !== 0);

/** The first verb after a list, where the list may be its subject. */
function verbOf(s: Scene, to: number): number {
  for (let i = to; i < Math.min(s.items.length, to + 5); i += 1) {
    if (isSign(s.items[i], ';:.')) return -1;
    if (isTensed(s.items, i)) return i;
  }
  return -1;
}

/** Where the words begin that govern the list: its verb, with its own small words. */
function governed(s: Scene, at: number): number {
  const { from } = clauseAt(s, at);
  for (let i = at - 1; i > from; i -= 1) if (isVerb(s.items, i)) return Math.max(from, i - 3);
  return from;
}

/** A list that is no subject of another verb than one of giving. */
function gives(s: Scene, from: number, to: number): boolean {
  const before = s.items[from - 1];
  const object =
    has(before, 'by', 'from', 'in', 'of') || isSign(before, ':(–—') || listing(before?.norm);
  if (object) return true;
  const v = verbOf(s, to);
  if (v < 0) return true;
  for (let i = v; i < Math.min(s.items.length, v + 4); i += 1)
    if (has(s.items[i], ...GIVING) && (isVerb(s.items, i) || has(s.items[i], 'ready', 'expect')))
      return !has(s.items[i + 1], 'support', 'oppose', 'call');
  return false;
}

const listing = (norm: string | undefined): boolean =>
  /^(including|namely|like|notamment|dont|comme|such as)$/.test(norm ?? '');

/** The states of a list of three or more that no other frame has read. */
function listedAt(stage: Stage, i: number): { parties: Party[]; from: number; to: number } | null {
  const { scene: s, memory } = stage;
  const item = s.items[i];
  if (!item?.party || !isState(item.party) || item.way === 'seat') return null;
  const list = listAt(s, i);
  const states = list.parties.filter((p) => isState(p) && p !== memory.host);
  return states.length > 2 ? { ...list, parties: states } : null;
}

export function readListed(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { scene: s, memory } = stage;
  if (!meets(stage.mask, TAKING_PART) && !memory.contributions) return [];
  const named = new Set(drafts.flatMap((d) => (d.kind === 'offer' ? [d.fields.state] : [])));
  for (let i = 0; i < s.items.length; i += 1) {
    const list = listedAt(stage, i);
    if (!list) continue;
    const fresh = list.parties.filter((p) => !named.has(p));
    const { from: opens } = clauseAt(s, i);
    const own = firstVerbOf(s, opens, i) >= 0;
    const from = Math.max(own ? opens : 0, i - FAR);
    const met = s.items.slice(governed(s, i), i).some((item) => meets(item.mask, MEETING));
    const people = has(s.items[i - 1], 'from', 'of') && has(s.items[i - 2], 'office', 'name');
    if (fresh.length < 2 || met || people || isPlaceUse(s, i) || !gives(s, i, list.to)) {
      i = list.to - 1;
      continue;
    }
    const stance = joinedTo(s, i) ? 'deployed' : stanceIn(s, from, list.to);
    if (!stance) return [];
    const by = { parties: fresh, from: i, to: list.to, named: true };
    return give(stage, { stance, by, verb: i, frame: 'listed' });
  }
  return [];
}
