// Two names of persons measured against one another: the numbers that the model weighs.
import { edits } from './edits.ts';
import { type Pairing, pairUp } from './pairing.ts';
import { isSyllabic } from './scripts/script.ts';
import { type Name, type Word, weightOf } from './word.ts';

/** Names of the features, in the order of the model's weights. */
export const PERSON_FEATURES = [
  'fewEdits',
  'manyEdits',
  'sounds',
  'worst',
  'extra',
  'single',
  'singleExtra',
  'initials',
  'initialAgainst',
  'reversed',
  'small',
] as const;
export type PersonFeature = (typeof PERSON_FEATURES)[number];
export type Features<K extends string> = Readonly<Record<K, number>>;

export interface PersonMeasure {
  readonly features: Features<PersonFeature>;
  readonly pairing: Pairing;
}

const EDITS_MAX = 8;
/** What two words of different scripts that are no pair count for at least. */
const OTHER_NAME = 3;
const isName = ({ part }: Word) => part === 'name' || part === 'patronymic';
const isSmall = (word: Word) => !isName(word) && word.part !== 'initial';
const ofWeight = (words: readonly Word[]) => weightOf(words.filter(isName));

export function measurePersons(a: Name, b: Name): PersonMeasure {
  const pairing = pairUp(a, b);
  const { pairs, leftA, leftB } = pairing;
  const [restA, restB] = [leftA.filter(isName), leftB.filter(isName)];
  const letters = pairs.reduce((sum, { close }) => sum + close.letters, 0);
  const both = restA.length > 0 && restB.length > 0;
  const rest = both ? restEdits(restA, restB) : 0;
  const all = Math.min(EDITS_MAX, letters + rest);
  const [overA, overB] = [ofWeight(restA), ofWeight(restB)];
  const extra = Math.abs(overA - overB);
  const matched = pairs.filter((pair) => pair.a.some(isName) && pair.b.some(isName));
  const count = matched.reduce((sum, pair) => sum + Math.max(pair.a.length, pair.b.length), 0);
  const single = count < 2 ? 1 : 0;
  const features = {
    fewEdits: Math.min(2, all),
    manyEdits: Math.max(0, all - 2),
    sounds: Math.min(EDITS_MAX, pairs.reduce((sum, { close }) => sum + close.sounds, 0) + rest),
    worst: Math.max(0, ...pairs.map(({ close }) => 1 - close.likeness)),
    extra: Math.min(3, extra),
    single,
    singleExtra: single * Math.min(2, extra),
    initials: pairs.filter(({ close }) => close.how === 'initial').length,
    initialAgainst: initialsAgainst(pairing),
    reversed: isReversed(a, b) ? 1 : 0,
    small: smallAgainst(pairing),
  };
  return { features, pairing };
}

/** What is left on both sides, letter by letter; where a script has no vowels, without them. */
function restEdits(a: readonly Word[], b: readonly Word[]): number {
  if (a[0]?.script !== b[0]?.script) {
    const letters = edits(bonesOf(a), bonesOf(b));
    return Math.max(letters, OTHER_NAME * Math.min(a.length, b.length));
  }
  return isSyllabic(a[0]?.script ?? 'latin')
    ? 3 * edits(a.map((word) => word.own).join(''), b.map((word) => word.own).join(''))
    : edits(textOf(a), textOf(b));
}

const bonesOf = (words: readonly Word[]) => words.map((word) => word.bones).join('');
const textOf = (words: readonly Word[]) => words.map((word) => word.text).join('');

/** An initial without its name speaks against where the other name has a word to spare. */
function initialsAgainst({ leftA, leftB }: Pairing): number {
  const lone = (words: readonly Word[]) => words.some(({ part }) => part === 'initial');
  const more = (words: readonly Word[]) => words.some((w) => isName(w) || w.part === 'initial');
  return (lone(leftA) && more(leftB)) || (lone(leftB) && more(leftA)) ? 1 : 0;
}

const smallAgainst = ({ leftA, leftB }: Pairing) =>
  Math.min(1, weightOf([...leftA, ...leftB].filter(isSmall)));

/** `A bin B` beside `B bin A`: the order of father and child says who is who. */
function isReversed(a: Name, b: Name): boolean {
  const [x, y] = [childAndParent(a), childAndParent(b)];
  if (!x || !y) return false;
  const crossed = alike(x.child, y.parent) && alike(x.parent, y.child);
  return crossed && !alike(x.child, y.child);
}

function childAndParent(name: Name): { child: Word; parent: Word } | null {
  const at = name.words.findIndex(({ part }, i) => part === 'filiation' && i > 0);
  const child = name.words[at - 1];
  const parent = name.words[at + 1];
  return child && parent ? { child, parent } : null;
}

const alike = (a: Word, b: Word) => a.sound === b.sound;
