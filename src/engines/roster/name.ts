// The name of a person out of the cells of a roster: in one column, in two, or in four; the family
// name first or last, told by capitals or a comma; a rank among the words. What cannot be told is
// left untold: a name in one column without a mark has no family name here.
import { type Rank, rankIn } from './rank.ts';

/** As the columns give it; each may be missing. */
export interface NameCells {
  readonly name?: string | null;
  readonly given?: string | null;
  /** A second given name, or the middle name. */
  readonly middle?: string | null;
  readonly family?: string | null;
  /** The second family name: the mother's, in Spanish use. */
  readonly family2?: string | null;
}

export interface NameRead {
  /** Given names, then family names; as written where they cannot be told apart. */
  readonly full: string;
  readonly given: string | null;
  readonly family: string | null;
  /** The rank that stood among the words, taken out of them. */
  readonly rank: Rank | null;
}

const PARTICLE = new Set(
  `de del della der den dos da das di du des la las le los van von y al el bin bint ben ibn ould ag
   st san santa`.split(/\s+/),
);

/**
 * `known`: the rank that the row says elsewhere; another word among the names is then a name.
 * Null where there are no letters.
 */
export function readName(cells: NameCells, known: Rank | null = null): NameRead | null {
  const given = joined(cells.given, cells.middle);
  const family = joined(cells.family, cells.family2);
  if (given !== '' && family !== '') return parts(unranked(given, known, 1), family);
  const whole = joined(cells.name, given, family);
  if (!/\p{L}/u.test(whole)) return null;
  return apart(unranked(whole, known));
}

const joined = (...texts: readonly (string | null | undefined)[]) =>
  texts
    .map((text) => (text ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');

function unranked(text: string, known: Rank | null, left = 2): Bare {
  const found = rankIn(text, left);
  return known !== null && found.rank !== null && found.rank !== known
    ? { rank: null, rest: text }
    : found;
}

interface Bare {
  readonly rank: Rank | null;
  readonly rest: string;
}

function parts({ rank, rest }: Bare, family: string): NameRead {
  return { full: `${rest} ${family}`, given: rest, family, rank };
}

/** One column: `OTIENO Amos K.`, `Amos K. OTIENO`, `Otieno, Amos K.`. */
function apart({ rank, rest }: Bare): NameRead {
  const [before = '', behind] = rest.split(/\s*,\s*/, 2);
  if (behind && /\p{L}/u.test(behind)) return parts({ rank, rest: behind }, before);
  const words = rest.replace(/,\s*$/, '').split(' ');
  const from = words.findIndex(isCapitals);
  const to = words.findLastIndex(isCapitals);
  const loud = words.filter(isCapitals).length;
  // Capitals that are not together, or all of them, tell nothing.
  if (loud === 0 || loud === words.length || to - from + 1 !== loud) return plain(words, rank);
  let start = from;
  while (start > 0 && PARTICLE.has((words[start - 1] ?? '').toLowerCase())) start--;
  if (to - start + 1 === words.length) return plain(words, rank);
  const given = [...words.slice(0, start), ...words.slice(to + 1)].join(' ');
  return parts({ rank, rest: given }, words.slice(start, to + 1).join(' '));
}

const plain = (words: readonly string[], rank: Rank | null): NameRead => ({
  ...{ full: words.join(' '), given: null, family: null, rank },
});

/** Two capital letters at least, and no small one: `OTIENO`, `D'ALMEIDA`, not `K.`. */
function isCapitals(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(word);
}
