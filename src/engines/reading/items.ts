// Turns the tokens of one sentence into items: known words and phrases, parties, numbers with
// their
// hedges, dates, signs. Everything after this works on items.
import type { PartialDate, Party, Quantity } from '../../kernel/index.ts';
import { dateAt } from './dates.ts';
import { FORM } from './lexicon/inflect.ts';
import type { Entry, Node, Tongue } from './lexicon/lexicon.ts';
import { type Mask, maskOf, NO_MASK } from './lexicon/mask.ts';
import type { PartyWay } from './lexicon/states.ts';
import { hedgeBefore, isNumberWord, numberAt, quantityOf } from './numbers.ts';
import type { Token } from './tokens.ts';

export interface Item {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  readonly classes: ReadonlySet<string>;
  /** The same classes as bits. */
  readonly mask: Mask;
  readonly forms: number;
  readonly party: Party | null;
  readonly way: PartyWay | null;
  readonly caps: 0 | 1 | 2;
  readonly sign: boolean;
  /** Joined to the item before by a hyphen: "Kenya-led". */
  readonly hyphen: boolean;
  /** Followed by 's: what comes next belongs to it. */
  poss: boolean;
  readonly quantity: Quantity | null;
  /** A number of money: "$100 million", "2 billion euros". */
  readonly money: boolean;
  readonly date: { readonly date: PartialDate | null } | null;
}

export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly table: ReadonlyMap<string, Node>;
  readonly tongue: Tongue;
  readonly published: PartialDate | null;
}

const NONE: ReadonlySet<string> = new Set();
const NAME: ReadonlySet<string> = new Set(['name']);
const NUMBER: ReadonlySet<string> = new Set(['number']);
const DATE: ReadonlySet<string> = new Set(['date']);
const CURRENCY = new Set(['$', '€', '£', 'r', 'us$', 'usd', '¥']);

/** The longest phrase of the table that begins at token `at`, where its capitals fit. */
function phraseAt(
  r: Reader,
  at: number,
  to: number,
): { entry: Entry; next: number; party: boolean } | null {
  const first = r.tokens[at];
  let node = first ? r.table.get(first.norm) : undefined;
  let best: { entry: Entry; next: number; party: boolean } | null = null;
  let next = at + 1;
  while (node && first) {
    const { entry } = node;
    if (entry) {
      const party = entry.party !== undefined && fits(r, entry, at, next);
      const words = entry.classes.size - (entry.party === undefined ? 0 : 1);
      if (party || words > 0) best = { entry, next, party };
    }
    const token = next < to ? r.tokens[next] : undefined;
    if (!node.next || !token || token.gap === 'N') break;
    node = node.next.get(token.norm);
    next += 1;
  }
  return best;
}

function fits(r: Reader, entry: Entry, at: number, next: number): boolean {
  if (entry.way === 'people' && r.tongue === 'fr') return true;
  let caps = 0;
  for (let i = at; i < next; i += 1) caps = Math.max(caps, r.tokens[i]?.caps ?? 0);
  return caps >= entry.caps;
}

/** The items of tokens from..to. */
export function itemsOf(r: Reader, from: number, to: number): Item[] {
  const out: Item[] = [];
  let at = from;
  while (at < to) {
    const token = r.tokens[at];
    if (!token) break;
    if (token.norm === 's' && token.gap === "'") {
      const last = out.at(-1);
      if (last) last.poss = true;
      at += 1;
    } else if (token.kind === 'sign') at = signItem(r, at, out);
    else at = dated(r, at, to, out) ?? numbered(r, at, out) ?? worded(r, at, to, out);
  }
  return out;
}

function signItem(r: Reader, at: number, out: Item[]): number {
  const token = r.tokens[at];
  if (!token) return at + 1;
  const last = out.at(-1);
  if ((token.norm === '’' || token.norm === "'") && token.gap === '' && last?.norm.endsWith('s')) {
    last.poss = true;
    return at + 1;
  }
  out.push(item(r, at, at + 1, { classes: NONE, sign: true }));
  return at + 1;
}

function dated(r: Reader, at: number, to: number, out: Item[]): number | null {
  const read = dateAt(r.tokens, at, r.published, r.tongue === 'fr');
  if (!read || read.next > to) return null;
  out.push(item(r, at, read.next, { classes: DATE, date: { date: read.date } }));
  return read.next;
}

function numbered(r: Reader, at: number, out: Item[]): number | null {
  const token = r.tokens[at];
  if (!token || (token.kind !== 'number' && !isNumberWord(token.norm))) return null;
  if ((token.norm === 'six' || token.norm === 'mille') && token.caps > 0 && r.tongue === 'fr')
    return null;
  const read = numberAt(r.tokens, at);
  if (!read) return null;
  const before = r.tokens[at - 1];
  const sign = before && before.gap !== '-' && CURRENCY.has(before.norm) ? 1 : 0;
  const { length, hedge } = hedgeBefore(r.tokens, at - sign);
  const from = at - sign - Math.min(length, coverable(r, out, length, at - sign));
  const range = rangeEnd(r, read.next, read.value);
  const quantity = range
    ? { min: Math.min(read.value, range.value), max: range.value }
    : quantityOf(read, hedge);
  while (out.length > 0 && (out.at(-1)?.start ?? 0) >= (r.tokens[from]?.start ?? 0)) out.pop();
  const next = range?.next ?? read.next;
  const letter = before?.norm === 'r' && before.caps > 0 && before.end - before.start === 1;
  const money =
    (sign > 0 && (before?.norm !== 'r' || letter)) || CURRENCY.has(r.tokens[next]?.norm ?? '');
  out.push(item(r, from, next, { classes: NUMBER, quantity, money }));
  return next;
}

/** How many of the hedge's tokens lie in this sentence. */
function coverable(r: Reader, out: readonly Item[], length: number, at: number): number {
  const first = out[0]?.start ?? Number.POSITIVE_INFINITY;
  let n = 0;
  while (n < length && (r.tokens[at - 1 - n]?.start ?? 0) >= first) n += 1;
  return n;
}

/** "1,000 to 2,000", "200-300", "between 10 and 20": the second number, where there is one. */
function rangeEnd(r: Reader, at: number, low: number): { value: number; next: number } | null {
  const link = r.tokens[at];
  if (link?.kind === 'number' && link.gap === '-') {
    const read = numberAt(r.tokens, at);
    return read && read.value > low ? read : null;
  }
  if (
    link?.norm !== 'to' &&
    link?.norm !== 'and' &&
    link?.norm !== 'a' &&
    link?.norm !== 'et' &&
    link?.norm !== '–'
  )
    return null;
  const second = r.tokens[at + 1];
  if (!second || (second.kind !== 'number' && !isNumberWord(second.norm))) return null;
  if (link.norm === 'and' || link.norm === 'et') {
    const opener = r.tokens[at - 2]?.norm ?? '';
    if (opener !== 'between' && opener !== 'entre') return null;
  }
  const read = numberAt(r.tokens, at + 1);
  return read && read.value > low ? read : null;
}

function worded(r: Reader, at: number, to: number, out: Item[]): number {
  const token = r.tokens[at];
  const found = phraseAt(r, at, to);
  if (!token) return at + 1;
  if (found?.next === at + 1 && token.norm === 'a' && token.caps === 0 && r.tongue === 'fr') {
    const accent = r.text.charCodeAt(token.start) !== 97;
    out.push(item(r, at, at + 1, { classes: accent ? TO : HAS }));
    return at + 1;
  }
  if (found) {
    const { entry, next, party } = found;
    const { classes, forms } = entry;
    const named = { classes, forms, party: entry.party ?? null, way: entry.way ?? null };
    const plain = entry.party === undefined ? classes : withoutParty(entry);
    out.push(item(r, at, next, party ? named : { classes: plain, forms }));
    return next;
  }
  out.push(item(r, at, at + 1, guess(r, token, out.at(-1))));
  return at + 1;
}

/** "US" is a state, "us" is not: the classes of the common word. */
function withoutParty(entry: Entry): ReadonlySet<string> {
  entry.common ??= new Set([...entry.classes].filter((cls) => cls !== 'party'));
  return entry.common;
}

/** French "à" and "a", which are one word without their accent. */
const TO: ReadonlySet<string> = new Set(['to', 'prep', 'in']);
const HAS: ReadonlySet<string> = new Set(['have']);

const ADVERB: ReadonlySet<string> = new Set(['adverb']);
const AUXILIARY = ['will', 'would', 'could', 'should', 'neg', 'do'];
const BEFORE_VERB = ['to', 'neg', 'could', 'should', 'will'];
const ACT: ReadonlySet<string> = new Set(['act', 'unknown']);

/** After "to", "will" or "not" stands a verb. */
const follows = (last: Item | undefined): boolean =>
  !!last && (last.norm === 'to' || AUXILIARY.some((cls) => last.classes.has(cls)));

/** What the ending of a word that no table holds says of it. */
function guess(
  r: Reader,
  token: Token,
  last: Item | undefined,
): Partial<Item> & { classes: ReadonlySet<string> } {
  if (token.caps > 0) return { classes: NAME };
  const { norm } = token;
  const due = r.tongue === 'en' && follows(last);
  if (norm.length < 5 && !(due && norm.length > 2)) return { classes: NONE };
  if (r.tongue === 'fr') {
    if (norm.endsWith('ment') && norm.length > 6) return { classes: ADVERB };
    if (/(erait|eraient|irait|iraient)$/.test(norm)) return { classes: ACT, forms: FORM.cond };
    if (norm.length > 6 && /(era|eront)$/.test(norm)) return { classes: ACT, forms: FORM.future };
    const verb = norm.endsWith('er') && !!last && BEFORE_VERB.some((cls) => last.classes.has(cls));
    return verb ? { classes: ACT, forms: FORM.base } : { classes: NONE };
  }
  if (norm.endsWith('ly')) return { classes: ADVERB };
  if (norm.endsWith('ed')) return { classes: ACT, forms: FORM.past | FORM.part };
  return due ? { classes: ACT, forms: FORM.base } : { classes: NONE };
}

const masks = new WeakMap<ReadonlySet<string>, Mask>();

/** The mask of a set of classes; the sets are few, those of the table and the few here. */
function maskFor(classes: ReadonlySet<string>): Mask {
  if (classes.size === 0) return NO_MASK;
  let mask = masks.get(classes);
  if (!mask) {
    mask = maskOf(classes);
    masks.set(classes, mask);
  }
  return mask;
}

function item(
  r: Reader,
  from: number,
  to: number,
  is: Partial<Item> & { classes: ReadonlySet<string> },
): Item {
  const first = r.tokens[from];
  const last = r.tokens[to - 1];
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  const norm = to - from === 1 ? (first?.norm ?? '') : r.text.slice(start, end).toLowerCase();
  return {
    start,
    end,
    norm,
    classes: is.classes,
    mask: maskFor(is.classes),
    forms: is.forms ?? 0,
    party: is.party ?? null,
    way: is.way ?? null,
    caps: first?.caps ?? 0,
    sign: is.sign ?? false,
    hyphen: first?.gap === '-',
    poss: false,
    quantity: is.quantity ?? null,
    money: is.money ?? false,
    date: is.date ?? null,
  };
}
