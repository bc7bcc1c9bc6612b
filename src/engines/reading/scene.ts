// A sentence as frames see it: its items, cut into clauses. Nothing here knows any kind of claim.
import type { Item } from './items.ts';
import { FORM } from './lexicon/inflect.ts';
import type { Tongue } from './lexicon/lexicon.ts';
import { maskOf, meets } from './lexicon/mask.ts';
import { has, isAdverb, isSign, isTensed, isVerb } from './verbs.ts';

export interface Mood {
  readonly neg: boolean;
  readonly modal: '' | 'will' | 'would' | 'could' | 'should';
  readonly passive: boolean;
  readonly perfect: boolean;
  /** After "to" or in the French infinitive. */
  readonly inf: boolean;
  readonly ing: boolean;
  readonly past: boolean;
  /** Index of the first word of the verb group. */
  readonly from: number;
}

export type ClauseKind =
  | 'main'
  | 'relative'
  | 'that'
  | 'sub'
  | 'participle'
  | 'joined'
  | 'quote'
  | 'list';

export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly kind: ClauseKind;
}

export interface Scene {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly tongue: Tongue;
  /** For each item, the index of its clause. */
  readonly clauseOf: readonly number[];
  /** Moods found so far, by item. */
  readonly moods: (Mood | undefined)[];
  /** For each item, whether it stands inside a quotation. */
  readonly quoted: readonly boolean[];
}

const THAT = new Set(['that', 'que', 'qu']);

const OPENERS = '“«"';

const CLOSERS = '”»"';

/** True when a finite verb comes in from..from+reach before the sentence breaks. */
function finiteAhead(items: readonly Item[], from: number, reach: number): boolean {
  for (let i = from; i < Math.min(items.length, from + reach); i += 1) {
    if (items[i]?.sign || has(items[i], 'who') || (has(items[i], 'to') && isVerb(items, i + 1)))
      return false;
    if (isTensed(items, i)) return true;
  }
  return false;
}

const OPENING = maskOf(['det', 'party', 'name', 'office', 'it', 'says']);

function kindAt(
  items: readonly Item[],
  i: number,
  verbSeen: boolean,
  within: ClauseKind,
): ClauseKind | null {
  const item = items[i];
  const prev = items[i - 1];
  if (!item || i === 0) return null;
  const comma = isSign(prev, ',');
  if (isSign(prev, ';—–:-') && !(isSign(prev, ':') && items[i]?.quantity)) return 'main';
  if (item.sign) {
    const speech =
      comma || isSign(prev, ':') || has(prev, 'say', 'call', 'concern') || prev?.norm === 'that';
    return OPENERS.includes(item.norm) && speech && verbSeen ? 'quote' : null;
  }
  if (
    prev?.sign &&
    CLOSERS.includes(prev.norm) &&
    i > 2 &&
    has(item, 'say', 'it', 'party', 'office', 'name', 'det')
  ) {
    return isSign(items[i - 2], ',.?!') ? 'main' : null;
  }
  const closed = comma && isSign(items[i - 2], CLOSERS);
  if (closed && /^(a|ont|avait|avaient)$/.test(item.norm) && has(items[i + 1], 'say'))
    return 'main';
  if (has(item, 'who') && !THAT.has(item.norm)) return 'relative';
  if (THAT.has(item.norm)) return thatKind(items, i);
  const given = item.norm === 'provided' && has(prev, 'be', 'by', 'have');
  if (has(item, 'sub', 'if') && item.norm !== 'as' && verbSeen && !given)
    return opensClause(items, i) ? 'sub' : null;
  if (comma && within === 'relative' && verbSeen && has(item, 'say') && isTensed(items, i))
    return 'joined';
  if (comma && verbSeen && isVerb(items, i) && (item.forms & (FORM.ing | FORM.part)) !== 0)
    return 'participle';
  if (comma && verbSeen && within === 'relative' && isTensed(items, i)) return 'joined';
  if (comma && verbSeen && item.party && !item.poss && tensedSoon(items, i + 1)) return 'main';
  if (comma && verbSeen && meets(item.mask, OPENING) && saysSoon(items, i)) return 'main';
  if (has(item, 'and', 'but') && verbSeen) return joinedKind(items, i, comma);
  return null;
}

/** "…, Benin has said": a verb comes right after the name. */
function tensedSoon(items: readonly Item[], from: number): boolean {
  for (let i = from; i < from + 3; i += 1) {
    if (isAdverb(items[i])) continue;
    return isTensed(items, i) && !has(items[i], 'who');
  }
  return false;
}

/** "…, the Portuguese Foreign Ministry said Wednesday": who says it, after what is said. */
function saysSoon(items: readonly Item[], from: number): boolean {
  if (has(items[from], 'says')) return true;
  for (let i = from + 1; i < from + 9; i += 1) {
    if (items[i]?.sign || has(items[i], 'who')) return false;
    if (isTensed(items, i))
      return has(items[i], 'say') || (has(items[i], 'have', 'be') && has(items[i + 1], 'say'));
  }
  return false;
}

/**
 * "after the vote" and "until February" open no clause; "after meeting" and "until it ends"
 * do.
 */
function opensClause(items: readonly Item[], i: number): boolean {
  if (!has(items[i], 'prep')) return true;
  return isVerb(items, i + 1) || finiteAhead(items, i + 1, 10);
}

const SPOKEN = maskOf(['det', 'it', 'its', 'party', 'state', 'military', 'police', 'office']);

/** What a reported clause begins with: "announced on Monday that troops from Burundi had". */
const opensSpeech = (item: Item | undefined): boolean =>
  !!item && (meets(item.mask, SPOKEN) || !!item.quantity);

function thatKind(items: readonly Item[], i: number): ClauseKind | null {
  if (isVerb(items, i - 1) || isSign(items[i - 1], ',')) return 'that';
  if (isTensed(items, i + 1) || (isAdverb(items[i + 1]) && isTensed(items, i + 2)))
    return 'relative';
  return opensSpeech(items[i + 1]) && finiteAhead(items, i + 1, 9) ? 'that' : null;
}

/** "said Greece and Australia had joined": the list is the subject of what is said. */
function inReportedList(items: readonly Item[], i: number, next: number): boolean {
  if (!items[i - 1]?.party || !items[has(items[next], 'det') ? next + 1 : next]?.party)
    return false;
  let j = i - 1;
  while (j > 0 && (items[j]?.party || isSign(items[j], ',') || has(items[j], 'det'))) j -= 1;
  return has(items[j], 'say') || THAT.has(items[j]?.norm ?? '');
}

function joinedKind(items: readonly Item[], i: number, comma: boolean): ClauseKind | null {
  let next = i + 1;
  while (isAdverb(items[next])) next += 1;
  if (isTensed(items, next)) return 'joined';
  if (has(items[next], 'who')) return 'relative';
  if (inReportedList(items, i, next)) return null;
  const reach = comma ? 12 : 7;
  const opens =
    has(items[next], 'party', 'it', 'its', 'det', 'name', 'office', 'state') ||
    !!items[next]?.quantity;
  return opens && finiteAhead(items, next + 1, reach) ? 'main' : null;
}

function clausesOf(items: readonly Item[]): Clause[] {
  const out: Clause[] = [];
  let from = 0;
  let kind: ClauseKind = 'main';
  let verbSeen = false;
  for (let i = 0; i < items.length; i += 1) {
    const opens = kindAt(items, i, verbSeen, kind);
    if (opens && i > from) {
      out.push({ from, to: i, kind });
      from = i;
      kind = opens;
      verbSeen = false;
    } else if (opens) kind = opens;
    if (!verbSeen && (isVerb(items, i) || has(items[i], 'be', 'have', 'will', 'would', 'could')))
      verbSeen = true;
  }
  out.push({ from, to: items.length, kind });
  return out;
}

function quotedOf(items: readonly Item[], open: boolean): { quoted: boolean[]; open: boolean } {
  const quoted: boolean[] = [];
  let inside = open;
  for (const item of items) {
    if (item.sign && item.norm === '"') inside = !inside;
    else if (item.sign && (item.norm === '“' || item.norm === '«')) inside = true;
    else if (item.sign && (item.norm === '”' || item.norm === '»')) inside = false;
    quoted.push(inside);
  }
  return { quoted, open: inside };
}

/** The scene of a sentence; `open` says whether it begins inside a quotation. */
export function sceneOf(
  items: readonly Item[],
  tongue: Tongue,
  open: boolean,
): { scene: Scene; open: boolean } {
  const clauses = clausesOf(items);
  const clauseOf: number[] = [];
  clauses.forEach((clause, n) => {
    for (let i = clause.from; i < clause.to; i += 1) clauseOf.push(n);
  });
  const quotes = quotedOf(items, open);
  return {
    scene: { items, clauses, tongue, clauseOf, quoted: quotes.quoted, moods: [] },
    open: quotes.open,
  };
}

/** The clause of item `i`. */
export function clauseAt(s: Scene, i: number): Clause {
  return s.clauses[s.clauseOf[i] ?? 0] ?? { from: 0, to: s.items.length, kind: 'main' };
}

/** The first verb of items from..to, or a form of be or have where there is none; -1 otherwise. */
export function firstVerbOf(s: Scene, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (isVerb(s.items, i)) return i;
  for (let i = from; i < to; i += 1) if (has(s.items[i], 'be', 'have')) return i;
  return -1;
}
