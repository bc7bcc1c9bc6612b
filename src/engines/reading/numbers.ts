// Numbers as news tells them, in digits and in words, with their hedges: "about 1,000", "at least
// 40", "between 200 and 300", "deux mille". A hedge decides the two ends after the guidelines.
import type { Quantity } from '../../kernel/index.ts';
import type { Token } from './tokens.ts';

const UNITS_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen';
const TENS_EN = '. . twenty thirty forty fifty sixty seventy eighty ninety';
const UNITS_FR =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze ' +
  'seize dix-sept dix-huit dix-neuf';

const SMALL = new Map<string, number>();
for (const [n, word] of UNITS_EN.split(' ').entries()) if (n > 0) SMALL.set(word, n);
for (const [n, word] of TENS_EN.split(' ').entries()) if (n > 1) SMALL.set(word, n * 10);
for (const [n, word] of UNITS_FR.split(' ').entries()) {
  if (!word.includes('-') && n > 1) SMALL.set(word, n);
}
for (const [word, n] of [
  ['vingt', 20],
  ['vingts', 80],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
] as const) {
  SMALL.set(word, n);
}
const SCALE = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['cent', 100],
  ['cents', 100],
  ['mille', 1000],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['m', 1e6],
  ['bn', 1e9],
  ['k', 1000],
]);
/** "Dozens" is two dozen or more: the smallest number that the plural can mean. */
const VAGUE = new Map<string, number>([
  ['dozens', 24],
  ['dozen', 12],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['dizaines', 20],
  ['centaines', 200],
  ['douzaine', 12],
  ['milliers', 2000],
  ['dizaine', 10],
  ['centaine', 100],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['cinquantaine', 50],
  ['quinzaine', 15],
  ['millier', 1000],
  ['quarantaine', 40],
  ['soixantaine', 60],
]);
const OPEN = new Set([
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'dizaines',
  'centaines',
  'milliers',
]);

export interface NumberRead {
  readonly value: number;
  /** Index after the last token of the number. */
  readonly next: number;
  readonly open: boolean;
}

export const isNumberWord = (norm: string): boolean =>
  SMALL.has(norm) || VAGUE.has(norm) || norm === 'hundred' || norm === 'cent' || norm === 'mille';

function digits(norm: string): number {
  const bare = norm.replace(/[\s\u00a0\u202f\u2009]/g, '');
  const decimal = /^\d{1,3}([.,]\d{3})+$/.test(bare)
    ? bare.replace(/[.,]/g, '')
    : bare.replace(',', '.');
  return Number(decimal);
}

function scaled(value: number, tokens: readonly Token[], at: number): NumberRead {
  let [n, next] = [value, at];
  for (let token = tokens[next]; token?.kind === 'word'; token = tokens[next]) {
    const scale = SCALE.get(token.norm);
    if (scale === undefined || (token.norm.length < 3 && token.gap !== '')) break;
    n *= scale;
    next += 1;
  }
  return { value: n, next, open: false };
}

/** The number that begins at token `at`, or null. */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = digits(token.norm);
    return Number.isFinite(value) ? scaled(value, tokens, at + 1) : null;
  }
  const vague = VAGUE.get(token.norm);
  if (vague !== undefined) return { value: vague, next: at + 1, open: OPEN.has(token.norm) };
  return isNumberWord(token.norm) ? spelt(tokens, at) : null;
}

/** "two thousand five hundred", "vingt-cinq", "a hundred and fifty". */
function spelt(tokens: readonly Token[], from: number): NumberRead | null {
  let [total, part, at] = [0, 0, from];
  for (let token = tokens[at]; token?.kind === 'word' && at - from < 10; token = tokens[at]) {
    const small = SMALL.get(token.norm);
    const scale = token.norm.length > 2 ? SCALE.get(token.norm) : undefined;
    if (small !== undefined) part += small === 20 && part === 4 ? 76 : small;
    else if (scale !== undefined && scale >= 1000) [total, part] = [total + (part || 1) * scale, 0];
    else if (scale !== undefined) part = (part || 1) * scale;
    else if (
      !(
        (token.norm === 'and' || token.norm === 'et') &&
        part + total >= 100 &&
        SMALL.has(tokens[at + 1]?.norm ?? '')
      )
    )
      break;
    at += 1;
  }
  return at > from ? { value: total + part, next: at, open: false } : null;
}

type Hedge = 'exact' | 'min' | 'max' | 'below';
const HEDGES: Readonly<Record<string, Hedge>> = {
  about: 'exact',
  some: 'exact',
  around: 'exact',
  approximately: 'exact',
  roughly: 'exact',
  nearly: 'exact',
  almost: 'exact',
  'close to': 'exact',
  exactly: 'exact',
  just: 'exact',
  'just under': 'exact',
  'just below': 'exact',
  'slightly less than': 'exact',
  'slightly more than': 'exact',
  'little less than': 'exact',
  'peu moins de': 'exact',
  'peu plus de': 'exact',
  only: 'exact',
  estimated: 'exact',
  circa: 'exact',
  environ: 'exact',
  quelque: 'exact',
  quelques: 'exact',
  pres: 'exact',
  seulement: 'exact',
  autour: 'exact',
  presque: 'exact',
  another: 'exact',
  additional: 'exact',
  total: 'exact',
  'a total of': 'exact',
  'total of': 'exact',
  'a further': 'exact',
  further: 'exact',
  'an additional': 'exact',
  'an extra': 'exact',
  'un total de': 'exact',
  'at least': 'min',
  'more than': 'min',
  over: 'min',
  'upwards of': 'min',
  'no fewer than': 'min',
  'plus de': 'min',
  'au moins': 'min',
  'not less than': 'min',
  'a minimum of': 'min',
  'just over': 'min',
  'some more than': 'min',
  'no less than': 'min',
  several: 'min',
  plusieurs: 'min',
  exceeding: 'min',
  'well over': 'min',
  'au minimum': 'min',
  'as many as': 'max',
  'up to': 'max',
  'a maximum of': 'max',
  maximum: 'max',
  'jusqu a': 'max',
  'au maximum': 'max',
  'not more than': 'max',
  'no more than': 'max',
  'fewer than': 'max',
  'less than': 'max',
  under: 'below',
  'moins de': 'max',
  'pas plus de': 'max',
  'au plus': 'max',
  'ceiling of': 'max',
  'up to some': 'max',
};

/** What a hedge can end with: most numbers have none, and are done with one look-up. */
const LAST_WORDS = new Set(Object.keys(HEDGES).map((phrase) => phrase.split(' ').at(-1) ?? ''));

/** The hedge that ends just before token `at`: how many tokens it takes and what it means. */
export function hedgeBefore(
  tokens: readonly Token[],
  at: number,
): { length: number; hedge: Hedge } {
  const last = tokens[at - 1];
  if (last?.kind !== 'word' || !LAST_WORDS.has(last.norm)) return { length: 0, hedge: 'exact' };
  for (let length = 3; length >= 1; length -= 1) {
    if (at - length < 0) continue;
    let phrase = '';
    for (let i = at - length; i < at; i += 1)
      phrase += (phrase ? ' ' : '') + (tokens[i]?.norm ?? '');
    const hedge = HEDGES[phrase];
    if (hedge) return { length, hedge };
  }
  return { length: 0, hedge: 'exact' };
}

/** The quantity of a number under its hedge. */
export function quantityOf(read: NumberRead, hedge: Hedge): Quantity {
  if (hedge === 'max' || hedge === 'below') return { min: null, max: read.value };
  if (hedge === 'min' || read.open) return { min: read.value, max: null };
  return { min: read.value, max: read.value };
}
