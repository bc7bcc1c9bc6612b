// How near two words of names are, and in what way: the same, sounding alike, an initial, a pet
// name, a slip of the pen. Words that have too little in common have no closeness at all.
import { edits, soundEdits, unvowelledEdits } from './edits.ts';
import { oneForm } from './scripts/han.ts';
import { isSyllabic, isVowelless } from './scripts/script.ts';
import type { Word } from './word.ts';

export type How =
  | 'same'
  | 'sound'
  | 'spelling'
  | 'slip'
  | 'initial'
  | 'nickname'
  | 'servant'
  | 'scrambled'
  | 'consonants'
  | 'sign';

export interface Closeness {
  readonly how: How;
  /** Letters that would have to change. */
  readonly letters: number;
  /** The same in sounds, where near sounds cost less. */
  readonly sounds: number;
  /** 1 the same, 0.5 the least that counts. */
  readonly likeness: number;
}

const LEAST = 0.5;
const SAME: Closeness = { how: 'same', letters: 0, sounds: 0, likeness: 1 };
const INITIAL: Closeness = { how: 'initial', letters: 0, sounds: 0.3, likeness: 0.85 };
const NICKNAME: Closeness = { how: 'nickname', letters: 1, sounds: 1, likeness: 0.8 };
const SPELLING: Closeness = { how: 'spelling', letters: 0.5, sounds: 0.2, likeness: 0.92 };

export function closeness(a: Word, b: Word): Closeness | null {
  if (a.own === b.own) return SAME;
  if (a.part === 'initial' || b.part === 'initial') return initial(a, b);
  if (a.script !== b.script) return acrossScripts(a, b);
  if (isSyllabic(a.script)) return signs(a, b);
  if (a.text === b.text) return SAME;
  if (isVowelless(a.script)) return unvowelled(a, b);
  if (a.sound.startsWith('abd') !== b.sound.startsWith('abd')) {
    const bare = servant(a, b);
    if (bare) return bare;
  }
  const near = slip(a.text, b.text, a, b);
  if (near && near.likeness > SPELLING.likeness) return near;
  if (a.spelling === b.spelling) return SPELLING;
  if (a.nicknames.some((group) => b.nicknames.includes(group)))
    return near && near.likeness > NICKNAME.likeness ? near : NICKNAME;
  return near ?? scrambled(a, b);
}

function initial(a: Word, b: Word): Closeness | null {
  const same = a.text.charAt(0) === b.text.charAt(0) || a.sound.charAt(0) === b.sound.charAt(0);
  const small = a.part === 'particle' || b.part === 'particle';
  if (!same || small || (a.part === 'initial' && b.part === 'initial')) return null;
  return INITIAL;
}

/** Letters that differ between two spellings of one sound count no more than this. */
const SPELT_ALIKE = 1.5;
const isSmall = ({ part }: Word) => part !== 'name' && part !== 'patronymic';

const isNumber = ({ text }: Word) => text.charCodeAt(0) < 58;

function slip(x: string, y: string, a: Word, b: Word): Closeness | null {
  if (isNumber(a) !== isNumber(b)) return null;
  // What two servants of God have in common is no likeness of theirs.
  const alike = a.sound.startsWith('abd') && b.sound.startsWith('abd') ? 5 : 0;
  const longest = Math.max(x.length, y.length) - alike;
  if (Math.abs(x.length - y.length) > longest - 1) return null;
  const letters = edits(x, y);
  if (isSmall(a) !== isSmall(b) && (letters > 1 || longest < 4)) return null;
  // With more sounds apart than this neither their cost nor the mean with the letters' would do.
  const most = Math.max(longest * LEAST - 0.3, longest * 2 * LEAST - letters, 0);
  const sounds = a.sound === b.sound ? 0 : soundEdits(a.sound, b.sound, most);
  const cost = Math.min(letters, sounds + 0.3, (letters + sounds) / 2);
  const likeness = 1 - cost / longest;
  if (likeness < LEAST) return null;
  // Another office's spelling changes many letters and no sound.
  const spelt = Math.min(letters, SPELT_ALIKE + 2 * sounds);
  return { how: sounds < 0.5 ? 'sound' : 'slip', letters: spelt, sounds, likeness };
}

/** Between two words of Arabic every letter counts: there are few, and no vowels to mistake. */
function unvowelled(a: Word, b: Word): Closeness | null {
  const letters = edits(a.own, b.own);
  const likeness = 1 - letters / Math.max(a.own.length, b.own.length);
  return likeness < LEAST ? null : { how: 'slip', letters, sounds: letters, likeness };
}

/** Another sign is another name, unless it is the other form of the same (張 and 张). */
function signs(a: Word, b: Word): Closeness | null {
  if (a.script === 'han' && oneForm(a.own) === oneForm(b.own)) return SAME;
  const off = edits(a.own, b.own);
  const likeness = 1 - off / Math.max(a.own.length, b.own.length);
  if (likeness < LEAST) return null;
  return { how: 'sign', letters: 3 * off, sounds: 3 * off, likeness };
}

/** Foreign names take at least so many signs in Chinese. */
const FOREIGN_SIGNS_MIN = 3;

function acrossScripts(a: Word, b: Word): Closeness | null {
  if (a.text === b.text) return SAME;
  if (isVowelless(a.script)) return unwritten(a, b);
  if (isVowelless(b.script)) return unwritten(b, a);
  if (a.spelling === b.spelling) return SPELLING;
  const near = slip(a.text, b.text, a, b);
  if (near && near.likeness > 0.75) return near;
  const signed = a.script === 'han' ? a : b.script === 'han' ? b : null;
  return signed && signed.own.length >= FOREIGN_SIGNS_MIN ? foreign(a, b) : null;
}

/** Arabic or Hebrew `a` beside letters with vowels. */
function unwritten(a: Word, b: Word): Closeness | null {
  if (isSyllabic(b.script)) return null;
  const off = unvowelledEdits(a.sound, b.sound);
  const longest = Math.max(a.bones.length, b.bones.length);
  // Of two consonants both must be there.
  if (off > (longest < 3 ? 0.75 : 0.45 * longest)) return null;
  const likeness = Math.max(LEAST, 0.97 - off / (longest + 1));
  const dear = longest < 3 ? 0.5 : 0.25;
  return { how: 'consonants', letters: off + dear, sounds: off + dear, likeness };
}

/** Chinese has no r, so it writes foreign names with l. */
const merged = (bones: string) => bones.replaceAll('r', 'l');

function foreign(a: Word, b: Word): Closeness | null {
  const [x, y] = [merged(a.bones), merged(b.bones)];
  const off = soundEdits(x, y);
  const longest = Math.max(x.length, y.length);
  if (off > 0.34 * longest) return null;
  return {
    how: 'consonants',
    letters: off + 0.4,
    sounds: off + 0.4,
    likeness: 0.9 - off / longest,
  };
}

/** `abdul hanif` and `hanif`: the servant is often left out. */
function servant(a: Word, b: Word): Closeness | null {
  const [long, short] = a.text.length > b.text.length ? [a, b] : [b, a];
  if (!long.sound.startsWith('abd') || short.text.length < 3) return null;
  const rest = long.sound.slice(3);
  const off = soundEdits(rest, short.sound);
  if (off > 0.25 * rest.length) return null;
  return { how: 'servant', letters: 0.8 + off, sounds: 0.8 + off, likeness: 0.85 };
}

/** The same letters in disorder, or backwards: a way to slip through. */
function scrambled(a: Word, b: Word): Closeness | null {
  if (a.text.length !== b.text.length || a.text.length < 5) return null;
  const sorted = ({ text }: Word) => [...text].sort().join('');
  return sorted(a) === sorted(b)
    ? { how: 'scrambled', letters: 2, sounds: 1.5, likeness: 0.6 }
    : null;
}
