// Which script a word is written in, as far as the comparing of names needs to know.

/**
 * `latin`: any alphabet that is spelt out letter by letter. `arabic` and `hebrew`: consonants.
 * `han`, `hangul`: a sign is a syllable, and another sign is another name.
 */
export type Script = 'latin' | 'arabic' | 'hebrew' | 'han' | 'hangul' | 'kana';

export function scriptOf(code: number): Script {
  if (code < 0x0590) return 'latin';
  if (code < 0x0600) return 'hebrew';
  if (code < 0x0780) return 'arabic';
  if (code < 0x2e80) return 'latin';
  if (code >= 0x3040 && code <= 0x30ff) return 'kana';
  if (code >= 0x3400 && code <= 0x9fff) return 'han';
  if (code >= 0xac00 && code <= 0xd7af) return 'hangul';
  if (code >= 0xfb50 && code <= 0xfefc) return 'arabic';
  return 'latin';
}

/** Signs for whole syllables: one sign off is another name, not a slip of the pen. */
export const isSyllabic = (script: Script) => script === 'han' || script === 'hangul';
/** Short vowels are not written. */
export const isVowelless = (script: Script) => script === 'arabic' || script === 'hebrew';
