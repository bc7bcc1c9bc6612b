// Which words are in use as verbs, and the smallest questions that one asks of an item.
import type { Item } from './items.ts';
import { FORM } from './lexicon/inflect.ts';
import { isVerbClass } from './lexicon/lexicon.ts';
import { maskOf, meets } from './lexicon/mask.ts';

/**
 * True when the item can be one of the classes. Called for every word many times: no closure, no
 * copy.
 */
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
  if (has(item, 'training') && !has(prev, 'be', 'prep', 'and', 'to')) return false;
  const adjective = (verbForms & (FORM.past | FORM.part | FORM.ing)) !== 0;
  const each = prev !== undefined && /^(each|all|both|many|several|most)$/.test(prev.norm);
  if (adjective && prev && !each && (has(prev, 'det', 'its') || prev.poss || item.hyphen)) {
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

const HELPING = maskOf(['be', 'have', 'will', 'would', 'could', 'should', 'do']);

export function isTensed(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item && meets(item.mask, HELPING) && !has(item, 'in')) {
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
