// The mood of a verb: denied, willed, possible, owed, passive, past. From the small words
// before it
// and its own form.
import type { Item } from './items.ts';
import { FORM } from './lexicon/inflect.ts';
import { maskOf, meets } from './lexicon/mask.ts';
import type { Mood, Scene } from './scene.ts';
import { has, isAdverb, isVerb } from './verbs.ts';

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
  let seen = 0;
  let j = v - 1;
  let from = v;
  while (j >= 0 && v - j < 7) {
    const left = items[j];
    if (isAdverb(left)) {
      j -= 1;
      continue;
    }
    if (!left || !meets(left.mask, AUX_MASK) || left.classes.has('plan')) break;
    seen |= smallWord(left.classes);
    from = j;
    j -= 1;
  }
  return moodFrom(s, v, { seen, from, stop: items[j], form: item?.forms ?? 0 });
}

/** What the small words before a verb are, as a sum. */
const SEEN = {
  be: 1,
  have: 2,
  do: 4,
  will: 8,
  would: 16,
  could: 32,
  should: 64,
  must: 128,
  neg: 256,
};
const AUX_MASK = maskOf(Object.keys(SEEN));
const smallWords = new WeakMap<ReadonlySet<string>, number>();

/** The sum for a set of classes; the sets are few, those of the table. */
function smallWord(classes: ReadonlySet<string>): number {
  const known = smallWords.get(classes);
  if (known !== undefined) return known;
  let sum = 0;
  for (const [cls, bit] of Object.entries(SEEN)) if (classes.has(cls)) sum |= bit;
  smallWords.set(classes, sum);
  return sum;
}

interface Seen {
  readonly seen: number;
  readonly from: number;
  readonly stop: Item | undefined;
  readonly form: number;
}

function moodFrom(s: Scene, _v: number, { seen, from, stop, form }: Seen): Mood {
  const french = s.tongue === 'fr';
  const part = (form & FORM.part) !== 0;
  const owed = (seen & SEEN.should) !== 0 || (seen & SEEN.must) !== 0;
  const modal =
    owed && french && (seen & SEEN.neg) === 0
      ? 'will'
      : owed
        ? 'should'
        : (seen & SEEN.could) !== 0 || (french && (form & FORM.cond) !== 0)
          ? french && (form & FORM.cond) !== 0
            ? 'would'
            : 'could'
          : (seen & SEEN.would) !== 0
            ? 'would'
            : (seen & SEEN.will) !== 0 || (form & FORM.future) !== 0
              ? 'will'
              : '';
  const base = (form & FORM.base) !== 0 && (form & FORM.past) === 0;
  const linked = has(stop, 'and') && base && coordinated(s, from);
  const inf = french
    ? (form & FORM.base) !== 0 && modal === ''
    : base && (has(stop, 'to') || linked) && modal === '';
  return {
    neg: (seen & SEEN.neg) !== 0 || has(stop, 'neg'),
    modal,
    passive: part && ((seen & SEEN.be) !== 0 || asBy(s, _v)) && !reflexive(s, from, french),
    perfect: part && (seen & SEEN.have) !== 0,
    inf,
    ing: (form & FORM.ing) !== 0,
    past: (form & FORM.past) !== 0 || (part && (seen & SEEN.have) !== 0),
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
