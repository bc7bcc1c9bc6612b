// How a word sounds, as one letter a sound: what spellings of the same name have in common.
// `husayn`, `hussein` and `hossain` are hasain or near it; `wolodymyr` and `volodymyr` are one.
// Capitals are single sounds: S = sh, C = ch, J = j as in John.

const VOWEL: Readonly<Record<string, string>> = { a: 'a', e: 'a', i: 'i', y: 'i', o: 'u', u: 'u' };

/** Pairs of letters that are one sound, longest first. */
const CLUSTERS: readonly (readonly [string, string])[] = [
  ['tsch', 'C'],
  ['shch', 'S'],
  ['sch', 'S'],
  ['dzh', 'J'],
  ['tch', 'C'],
  ['dj', 'J'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['sh', 'S'],
  ['zh', 'J'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['ck', 'k'],
  ['qu', 'k'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ie', 'i'],
  ['ue', 'u'],
];
const BY_FIRST = new Map<string, (readonly [string, string])[]>();
for (const cluster of CLUSTERS) {
  const first = cluster[0].charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), cluster]);
}
const SINGLE: Readonly<Record<string, string>> = { ...VOWEL, q: 'k', w: 'v', x: 'ks', j: 'J' };

/** `abdul aziz`, `abdelaziz`: the article between is written in a dozen ways. */
const SERVANT = /^abd[aeiou]?[lr]?[lr]?(?=.{3})/;
/** `saif al-din`, `saifuddin`, `seifeddine`. */
const FAITH = /(?<=..)[aeiou]?[ld]?d(?:i|ee|ei|ie)n(?:e|i)?$/;

export function soundOf(word: string): string {
  let text = word;
  if (word.length > 5) {
    if (word.startsWith('abd')) text = text.replace(SERVANT, 'abd');
    if (text.includes('d')) text = text.replace(FAITH, 'din');
  }
  let sound = '';
  let last = '';
  for (let i = 0; i < text.length; ) {
    const [next, step] = soundAt(text, i);
    i += step;
    if (next !== last) sound += next;
    last = next;
  }
  return sound;
}

function soundAt(text: string, i: number): [string, number] {
  const letter = text.charAt(i);
  for (const [cluster, sound] of BY_FIRST.get(letter) ?? [])
    if (text.startsWith(cluster, i)) return [sound, cluster.length];
  if (letter === 'c') {
    const after = text.charAt(i + 1);
    return [after === 'e' || after === 'i' || after === 'y' ? 's' : 'k', 1];
  }
  // Between vowels and at the end of a word a y or a j is an i.
  if (letter === 'j' && (i === text.length - 1 || VOWEL[text.charAt(i - 1)] === 'i'))
    return ['i', 1];
  return [SINGLE[letter] ?? letter, 1];
}

/** The consonants alone: all that Arabic and Hebrew write. */
export const bonesOf = (sound: string): string => {
  const bones = sound.replace(/[aiuhv]/g, '');
  return bones === '' ? sound : bones;
};
