// Scripts whose signs are syllables: Hangul is taken apart by arithmetic, and the Indic scripts,
// which share one layout of their blocks, get back the vowel that a bare consonant carries.

const HANGUL_FIRST = 0xac00;
const LEADS = 'k kk n t tt r m p pp s ss - ch jj ch k t p h'.split(' ');
const MIDS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ');
const TAILS = '- k k k n n n t l k m l l l l l m p p t t ng t t k t p t'.split(' ');
const written = (sound: string | undefined) => (sound === undefined || sound === '-' ? '' : sound);

/** A syllable as North Korean passports and the lists spell it: 형 is hyong, 이 is i. */
export function latinOfHangul(code: number): string {
  const at = code - HANGUL_FIRST;
  const lead = LEADS[Math.floor(at / 588)];
  const mid = MIDS[Math.floor((at % 588) / 28)];
  return written(lead) + written(mid) + written(TAILS[at % 28]);
}

/** By place in a block of 128: Devanagari, Bengali, Gurmukhi, Gujarati, Oriya … Malayalam. */
const CONSONANTS =
  'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(
    ' ',
  );
const VOWELS = 'a a i i u u ri li e e e ai o o o au'.split(' ');
const SIGNS = 'a i i u u ri ri e e e ai o o o au'.split(' ');
const INDIC = [0x0900, 0x0d7f] as const;
const VIRAMA = 0x4d;
const NUKTA = 0x3c;

export const isIndic = (code: number) => code >= INDIC[0] && code <= INDIC[1];

/** A word of an Indic script; the bare vowel at the end is silent in names. */
export function latinOfIndic(word: string): string {
  let text = '';
  let bare = false;
  for (const letter of word) {
    const at = (letter.codePointAt(0) ?? 0) & 0x7f;
    if (at === NUKTA) continue;
    const consonant = at >= 0x15 && at <= 0x39;
    if (bare && (consonant || at === 0x02)) text += 'a';
    if (consonant) text += CONSONANTS[at - 0x15] ?? '';
    else if (at >= 0x05 && at <= 0x14) text += VOWELS[at - 0x05] ?? '';
    else if (at >= 0x3e && at <= 0x4c) text += SIGNS[at - 0x3e] ?? '';
    else if (at === 0x01 || at === 0x02) text += 'n';
    else if (at !== VIRAMA && at >= 0x58 && at <= 0x5f) text += 'y';
    bare = consonant;
  }
  return text;
}
