// A sentence as frames see it: its items, cut into clauses, with what each verb's mood is. Nothing
// here knows any kind of claim.
import type { Item } from './items.ts';
import { FORM } from './lexicon/inflect.ts';
import { isVerbClass, type Tongue } from './lexicon/lexicon.ts';

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

/** True when the item can be one of the classes. Called for every word many times: no closure, no copy. */
export function has(item: Item | undefined, a: string, b?: string, ...more: string[]): boolean {
  if (!item) return false;
  const { classes } = item;
  if (classes.size === 0) return false;
  if (classes.has(a) || (b !== undefined && classes.has(b))) return true;
  for (let i = 0; i < more.length; i += 1) if (classes.has(more[i] ?? '')) return true;
  return false;
}

/** True when the item is one of these signs. */
export const isSign = (item: Item | undefined, signs: string): boolean =>
  !!item?.sign && signs.includes(item.norm);

const THAT = new Set(['that', 'que', 'qu']);
const OPENERS = '“«"';
const CLOSERS = '”»"';

const verbLike = new WeakMap<object, boolean>();
function holdsVerb(item: Item): boolean {
  const known = verbLike.get(item.classes);
  if (known !== undefined) return known;
  let verb = false;
  for (const cls of item.classes) if (isVerbClass(cls)) verb = true;
  verbLike.set(item.classes, verb);
  return verb;
}

const nounOnly = FORM.noun;

/** True when item `i` is in use as a verb: "offers troops", not "its offers". */
export function isVerb(items: readonly Item[], i: number): boolean {
  let known = verbs.get(items);
  if (!known) {
    known = new Uint8Array(items.length);
    verbs.set(items, known);
  }
  const told = known[i];
  if (told !== undefined && told > 0) return told === 2;
  const found = findVerb(items, i);
  if (i >= 0 && i < known.length) known[i] = found ? 2 : 1;
  return found;
}

/** What is known of a sentence's items, asked many times: 1 no verb, 2 a verb. */
const verbs = new WeakMap<readonly Item[], Uint8Array>();

function findVerb(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (!item || item.sign || item.quantity || !holdsVerb(item)) return false;
  if (has(item, 'be', 'have') && item.classes.size > 1 && has(item, 'be')) return false;
  if (has(item, 'have') && isAuxiliary(items, i)) return false;
  const prev = before(items, i);
  const verbForms = item.forms & ~nounOnly;
  if (verbForms === 0) return false;
  if ((verbForms & ~(FORM.base | FORM.s)) === 0) return plainVerb(items, i, prev);
  if ((verbForms & FORM.ing) !== 0 && prev && prev.classes.size === 0 && nounPhrase(items, i))
    return false;
  const adjective = (verbForms & (FORM.past | FORM.part | FORM.ing)) !== 0;
  if (adjective && prev && (has(prev, 'det', 'its') || prev.poss || item.hyphen)) {
    return has(prev, 'who', 'it') || (has(prev, 'that') && false);
  }
  return true;
}

/** "its emergency meeting": an article or an owner stands two words before. */
function nounPhrase(items: readonly Item[], i: number): boolean {
  const item = items[i - 2];
  return has(item, 'det', 'its') || item?.poss === true;
}

/** "has left", "a envoyé": the small word of another verb. */
function isAuxiliary(items: readonly Item[], i: number): boolean {
  let next = i + 1;
  while (isAdverb(items[next]) || has(items[next], 'neg')) next += 1;
  const item = items[next];
  return has(item, 'be') || ((item?.forms ?? 0) & FORM.part) !== 0 || has(item, 'to');
}

/** A base or -s form is a verb after "to", a modal, a pronoun or a noun; else it may be a noun. */
function plainVerb(items: readonly Item[], i: number, prev: Item | undefined): boolean {
  const item = items[i];
  if (!item) return false;
  const noun =
    (item.forms & nounOnly) !== 0 ||
    /^(call|appeal)s? /.test(item.norm) ||
    [...item.classes].some((cls) => cls.startsWith('n-'));
  if (!prev) return !noun;
  if (has(prev, 'to', 'will', 'would', 'could', 'should', 'neg', 'it', 'who', 'do', 'must'))
    return true;
  if (prev.poss || has(prev, 'det', 'its', 'of') || prev.quantity || item.hyphen) return false;
  if (prev.classes.size === 0 && nounPhrase(items, i)) return false;
  if (!noun) return !(has(prev, 'prep') && !has(prev, 'to'));
  if (has(prev, 'prep') || prev.way === 'people' || isSign(prev, '“"«(')) return false;
  const next = items[i + 1];
  if ((item.forms & FORM.s) !== 0 && (prev.party || has(prev, 'name', 'state', 'office')))
    return true;
  if ((item.forms & FORM.base) !== 0 && isPlural(prev)) {
    return (
      !!next && (has(next, 'det', 'its', 'to', 'in', 'for') || !!next.quantity || !!next.party)
    );
  }
  return has(prev, 'and') && has(items[i - 2], 'to') === false && isVerb(items, i - 2);
}

const isPlural = (item: Item): boolean => /[^s]s$/.test(item.norm) && !item.poss && !item.sign;

export const isAdverb = (item: Item | undefined): boolean => !!item && item.classes.has('adverb');

/** The item before `i` that is no adverb. */
export function before(items: readonly Item[], i: number): Item | undefined {
  let j = i - 1;
  while (j >= 0 && isAdverb(items[j])) j -= 1;
  return items[j];
}

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

const AUX = ['be', 'have', 'do', 'will', 'would', 'could', 'should', 'must', 'neg'];

/** The mood of the verb at `v`, from the small words to its left and its own form. */
export function moodOf(s: Scene, v: number): Mood {
  const known = s.moods[v];
  if (known) return known;
  const mood = findMood(s, v);
  s.moods[v] = mood;
  return mood;
}

function findMood(s: Scene, v: number): Mood {
  const { items } = s;
  const item = items[v];
  const seen = new Set<string>();
  let j = v - 1;
  let from = v;
  while (j >= 0 && v - j < 7) {
    const left = items[j];
    if (isAdverb(left)) {
      j -= 1;
      continue;
    }
    const aux = AUX.filter((cls) => has(left, cls));
    if (aux.length === 0) break;
    for (const cls of aux) seen.add(cls);
    from = j;
    j -= 1;
  }
  return moodFrom(s, v, { seen, from, stop: items[j], form: item?.forms ?? 0 });
}

interface Seen {
  readonly seen: ReadonlySet<string>;
  readonly from: number;
  readonly stop: Item | undefined;
  readonly form: number;
}

function moodFrom(s: Scene, _v: number, { seen, from, stop, form }: Seen): Mood {
  const french = s.tongue === 'fr';
  const part = (form & FORM.part) !== 0;
  const owed = seen.has('should') || seen.has('must');
  const modal =
    owed && french && !seen.has('neg')
      ? 'will'
      : owed
        ? 'should'
        : seen.has('could') || (french && (form & FORM.cond) !== 0)
          ? french && (form & FORM.cond) !== 0
            ? 'would'
            : 'could'
          : seen.has('would')
            ? 'would'
            : seen.has('will') || (form & FORM.future) !== 0
              ? 'will'
              : '';
  const base = (form & FORM.base) !== 0 && (form & FORM.past) === 0;
  const linked = has(stop, 'and') && base && coordinated(s, from);
  const inf = french
    ? (form & FORM.base) !== 0 && modal === ''
    : base && (has(stop, 'to') || linked) && modal === '';
  return {
    neg: seen.has('neg') || has(stop, 'neg'),
    modal,
    passive: part && (seen.has('be') || asBy(s, _v)) && !reflexive(s, from, french),
    perfect: part && seen.has('have'),
    inf,
    ing: (form & FORM.ing) !== 0,
    past: (form & FORM.past) !== 0 || (part && seen.has('have')),
    from,
  };
}

/** "to train and support": the second verb is an infinitive as well. */
function coordinated(s: Scene, from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - 9); i -= 1) {
    if (isVerb(s.items, i) && ((s.items[i]?.forms ?? 0) & FORM.base) !== 0) return true;
  }
  return false;
}

/** "as requested by", "a force backed by": a participle before its agent. */
function asBy(s: Scene, v: number): boolean {
  return s.tongue === 'en' && s.items[v + 1]?.norm === 'by' && !has(s.items[v - 1], 'have');
}

/** "s'est inquiété": no passive. */
function reflexive(s: Scene, from: number, french: boolean): boolean {
  return (
    french &&
    [from - 1, from, from + 1].some((i) => s.items[i]?.norm === 's' || s.items[i]?.norm === 'se')
  );
}

function isTensed(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (has(item, 'be', 'have', 'will', 'would', 'could', 'should', 'do') && !has(item, 'in')) {
    return (
      item?.norm !== 'being' &&
      item?.norm !== 'having' &&
      item?.norm !== 'been' &&
      item?.norm !== 'be'
    );
  }
  return (
    isVerb(items, i) && ((item?.forms ?? 0) & (FORM.past | FORM.s | FORM.future | FORM.cond)) !== 0
  );
}

/** True when a finite verb comes in from..from+reach before the sentence breaks. */
function finiteAhead(items: readonly Item[], from: number, reach: number): boolean {
  for (let i = from; i < Math.min(items.length, from + reach); i += 1) {
    if (items[i]?.sign || has(items[i], 'who') || (has(items[i], 'to') && isVerb(items, i + 1)))
      return false;
    if (isTensed(items, i)) return true;
  }
  return false;
}

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
  if (has(item, 'who') && !THAT.has(item.norm)) return 'relative';
  if (THAT.has(item.norm)) return thatKind(items, i);
  if (has(item, 'sub') && item.norm !== 'as' && verbSeen)
    return opensClause(items, i) ? 'sub' : null;
  if (comma && verbSeen && isVerb(items, i) && (item.forms & (FORM.ing | FORM.part)) !== 0)
    return 'participle';
  if (comma && verbSeen && within === 'relative' && isTensed(items, i)) return 'joined';
  if (comma && verbSeen && item.party && !item.poss && tensedSoon(items, i + 1)) return 'main';
  if (
    comma &&
    verbSeen &&
    has(item, 'det', 'party', 'name', 'office', 'it', 'says') &&
    saysSoon(items, i)
  )
    return 'main';
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

/** "after the vote" and "until February" open no clause; "after meeting" and "until it ends" do. */
function opensClause(items: readonly Item[], i: number): boolean {
  if (!has(items[i], 'prep')) return true;
  return isVerb(items, i + 1) || finiteAhead(items, i + 1, 10);
}

function thatKind(items: readonly Item[], i: number): ClauseKind | null {
  if (isVerb(items, i - 1) || isSign(items[i - 1], ',')) return 'that';
  if (isTensed(items, i + 1) || (isAdverb(items[i + 1]) && isTensed(items, i + 2)))
    return 'relative';
  return has(items[i + 1], 'det', 'it', 'its', 'party', 'state') && finiteAhead(items, i + 1, 9)
    ? 'that'
    : null;
}

function joinedKind(items: readonly Item[], i: number, comma: boolean): ClauseKind | null {
  let next = i + 1;
  while (isAdverb(items[next])) next += 1;
  if (isTensed(items, next)) return 'joined';
  if (has(items[next], 'who')) return 'relative';
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
