// From a name as it stands in a file to plain words in Latin letters: lower case, no marks, every
// script spelt out, apostrophes closed up, everything else that is no letter a gap between words.
import anyAscii from 'any-ascii';
import { latinOf } from './scripts/letters.ts';
import { type Script, scriptOf } from './scripts/script.ts';
import { isIndic, latinOfHangul, latinOfIndic } from './scripts/syllables.ts';

/** One word: its Latin letters and digits, and how it was written. */
export interface Folded {
  readonly text: string;
  readonly script: Script;
  /** The word in its own script, lower case and without marks; for Latin the same as `text`. */
  readonly own: string;
  /** Whether a full stop followed: an abbreviation. */
  readonly stopped: boolean;
}

/** Longer names are cut: no list holds one, and the work grows with the words. */
const LETTERS_MAX = 400;
const WORDS_MAX = 24;
const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670\u0483-\u0487\u0591-\u05c7]/g;
/** Closed up: Qa'ida is one word; a lost sign (`Mus?ab`) was an apostrophe once. */
const CLOSED = /['’‘`´ʿʾʻʼ′ʹ?\u200b-\u200f\u00ad\u2060\ufeff]/g;
/** What is not a letter, a mark within a word, or a digit. */
const GAP = /[^\p{L}\p{M}\p{N}]+/u;

export function fold(name: string): Folded[] {
  const cut = name.length > LETTERS_MAX ? name.slice(0, LETTERS_MAX) : name;
  return PLAIN.test(cut) ? foldPlain(cut) : foldAny(cut);
}

function foldPlain(name: string): Folded[] {
  const lower = name.toLowerCase();
  const words: Folded[] = [];
  let before = '';
  let start = 0;
  for (let i = 0; i <= lower.length; i += 1) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (i > start) before += lower.slice(start, i);
    start = i + 1;
    // An apostrophe, or what was one, closes up.
    if ((code === 39 || code === 63 || code === 96) && i < lower.length) continue;
    if (before !== '' && words.length < WORDS_MAX)
      words.push({ text: before, script: 'latin', own: before, stopped: code === 46 });
    before = '';
  }
  return words;
}

function foldAny(name: string): Folded[] {
  const words: Folded[] = [];
  const plain = name.normalize('NFKC').toLowerCase().replace(CLOSED, '');
  const parts = plain.split(GAP);
  let at = 0;
  for (const part of parts) {
    if (part === '') continue;
    at = plain.indexOf(part, at) + part.length;
    const own = unmarked(part);
    if (own === '') continue;
    const script = scriptOf(own.codePointAt(0) ?? 0);
    const text = latin(own);
    if (text !== '') words.push({ text, script, own, stopped: plain[at] === '.' });
    if (words.length === WORDS_MAX) break;
  }
  return words;
}

/** Marks that are no letters are dropped; the vowel signs of Indic scripts are kept. */
const unmarked = (part: string) => part.normalize('NFD').replace(MARKS, '').normalize('NFC');

const speltKept = new Map<string, string>();

/** A letter of any other script; each is looked up once. */
function spelt(letter: string): string {
  let text = speltKept.get(letter);
  if (text === undefined) {
    text = latinOf(letter) ?? anyAscii(letter).toLowerCase();
    speltKept.set(letter, text);
  }
  return text;
}

function latin(own: string): string {
  if (isIndic(own.charCodeAt(0))) return latinOfIndic(own);
  let text = '';
  for (const letter of own) {
    const code = letter.charCodeAt(0);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) text += letter;
    else if (code >= 0xac00 && code <= 0xd7a3) text += latinOfHangul(code);
    else text += spelt(letter);
  }
  return text.replace(/[^a-z0-9]+/g, '');
}
