// A name as words with their parts in it: given and family names, particles, titles, initials.
import { type Folded, fold } from './fold.ts';
import { isVowelless, type Script } from './scripts/script.ts';
import { bonesOf, soundOf } from './sound.ts';
import { nicknameGroups, oneSpelling } from './words/nicknames.ts';
import {
  ARTICLES,
  COMMON,
  FILIATIONS,
  isPatronymic,
  KUNYAS,
  ONLY_TITLES,
  PARTICLES,
  SERVANTS,
  TITLES,
} from './words/particles.ts';

export type Part = 'name' | 'patronymic' | 'initial' | 'particle' | 'filiation' | 'kunya' | 'title';

export interface Word {
  readonly text: string;
  readonly own: string;
  readonly script: Script;
  readonly sound: string;
  /** Consonants only, as Arabic and Hebrew write; `''` where never needed. */
  readonly bones: string;
  readonly part: Part;
  /** How much of a person's name it is: 1 a name, less the smaller the word. */
  readonly weight: number;
  readonly nicknames: readonly number[];
  /** The spelling that East Asian names of one sound share. */
  readonly spelling: string;
}

export interface Name {
  readonly raw: string;
  readonly words: readonly Word[];
  readonly weight: number;
}

const WEIGHT: Readonly<Record<Part, number>> = {
  name: 1,
  patronymic: 0.7,
  initial: 0.4,
  kunya: 0.3,
  title: 0.15,
  filiation: 0.12,
  particle: 0.08,
};
const COMMON_WEIGHT = 0.8;

/** Digits that stand for letters inside a word: `sech1n`, `ig0r`. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
};

export function personName(raw: string): Name {
  const words = bound(fold(raw).map(lettered)).map(wordOf);
  const names = words.filter((word) => word.weight >= WEIGHT.patronymic).length;
  const named = names === 0 ? words.map(whole) : names === 1 ? words.map(given) : words;
  return { raw, words: named, weight: named.reduce((sum, { weight }) => sum + weight, 0) };
}

/** A name of nothing but small words is a name all the same: `Al`, `Don`, `Ha`. */
const whole = (word: Word): Word =>
  word.part === 'initial' ? word : { ...word, part: 'name', weight: 1 };

/** A rank that stands where a given name must is one: `Hafez Makhlouf`, not `Mr Makhlouf`. */
const given = (word: Word): Word =>
  word.part === 'title' && word.text.length > 2 && !ONLY_TITLES.has(word.text) ? whole(word) : word;

function lettered(word: Folded): Folded {
  if (!/[a-z]/.test(word.text) || !/\d/.test(word.text)) return word;
  const text = word.text.replace(/\d/g, (digit) => LOOKALIKES[digit] ?? '');
  return { ...word, text, own: text };
}

/** `abd al aziz` and `abdul aziz` become one word; so does `saif al din`. */
function bound(words: readonly Folded[]): Folded[] {
  const out: Folded[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Folded;
    if (word.script !== 'latin' || !SERVANTS.has(word.text)) {
      const tail = FAITH.has(word.text) ? out.at(-1) : undefined;
      if (tail && ARTICLES.has(tail.text) && out.length > 1) {
        out.pop();
        out.push(joined([out.pop() as Folded, { ...word, text: 'uddin', own: 'uddin' }]));
      } else out.push(word);
      continue;
    }
    let next = i + 1;
    if (ARTICLES.has(words[next]?.text ?? '') && next + 1 < words.length) next += 1;
    const name = words[next];
    if (name && name.text.length > 1 && !FILIATIONS.has(name.text) && name.script === 'latin') {
      const head = /^abdi$/.test(word.text) ? word.text : 'abdul';
      out.push(joined([{ ...word, text: head, own: head }, name]));
      i = next;
    } else out.push(word);
  }
  return out;
}

const FAITH: ReadonlySet<string> = new Set(['din', 'deen', 'dine', 'dien', 'eddine', 'uddin']);

function joined(parts: readonly Folded[]): Folded {
  const text = parts.map((part) => part.text).join('');
  const [first] = parts as [Folded];
  return { ...first, text, own: parts.map((part) => part.own).join(''), stopped: false };
}

function partOf({ text, script, stopped }: Folded): Part {
  if (script !== 'latin') return script === 'arabic' ? arabicPart(text) : 'name';
  if (text.length === 1) return 'initial';
  if (stopped && text.length < 5 && TITLES.has(text)) return 'title';
  if (FILIATIONS.has(text)) return 'filiation';
  if (PARTICLES.has(text)) return 'particle';
  if (KUNYAS.has(text)) return 'kunya';
  if (TITLES.has(text)) return 'title';
  return isPatronymic(text) ? 'patronymic' : 'name';
}

const arabicPart = (text: string): Part =>
  text === 'bn' || text === 'abn' ? 'filiation' : text === 'al' ? 'particle' : 'name';

const kept = new Map<string, Word>();
const keptStopped = new Map<string, Word>();
const KEPT_MAX = 50_000;

/** Words recur, so what is known of one is kept; a word in its own script is known by that. */
function wordOf(folded: Folded): Word {
  const all = folded.stopped ? keptStopped : kept;
  const known = all.get(folded.own);
  if (known && known.text === folded.text) return known;
  const word = looked(folded);
  if (all.size >= KEPT_MAX) all.clear();
  all.set(folded.own, word);
  return word;
}

function looked(folded: Folded): Word {
  const part = partOf(folded);
  const { text, own, script } = folded;
  const sound = soundOf(unarticled(text, script));
  return {
    text,
    own,
    script,
    sound,
    bones: bonesOf(sound),
    part,
    weight: part === 'name' && COMMON.has(text) ? COMMON_WEIGHT : WEIGHT[part],
    nicknames: nicknameGroups(text),
    spelling: oneSpelling(text),
  };
}

/** The Arabic article is written together with its noun: `السيسي`. */
const unarticled = (text: string, script: Script) =>
  isVowelless(script) && text.length > 4 && text.startsWith('al') ? text.slice(2) : text;

/** Several words read as one: `patr ushev`, `hasni`. */
export function together(words: readonly Word[]): Word {
  const folded: Folded = {
    text: words.map((word) => word.text).join(''),
    own: words.map((word) => word.own).join(''),
    script: words[0]?.script ?? 'latin',
    stopped: false,
  };
  return { ...looked(folded), part: 'name', weight: Math.min(weightOf(words), 2) };
}

export const weightOf = (words: readonly Word[]) =>
  words.reduce((sum, { weight }) => sum + weight, 0);

/** A word of which only its weight is said; for names of firms. */
export function plainWord(text: string, weight: number): Word {
  const word = wordOf({ text, own: text, script: 'latin', stopped: false });
  return { ...word, part: 'name', weight, nicknames: [] };
}
