// Whether two entries of rosters may be one person: the number, the birth date, the name, each told
// for and against. It proposes; a person decides.
import type { PartialDate, Party } from '../../kernel/index.ts';
import { NAMES_THRESHOLD, type Name, personName, personsLikeness } from '../screening/index.ts';
import { plainWords } from '../sheets/index.ts';

/** What the comparison may look at. */
export interface Facts {
  readonly person: string;
  readonly contingent: Party;
  readonly name: string;
  readonly born: PartialDate | null;
  readonly number: string | null;
}

/** What speaks for or against; `name-other` and `born-other` are against. */
export type SameReason =
  | 'number'
  | 'born'
  | 'born-turned'
  | 'name'
  | 'name-like'
  | 'name-other'
  | 'born-other';

export interface Likeness {
  /** From 0 to 1: it ranks, and decides nothing. */
  readonly score: number;
  readonly nameScore: number;
  readonly because: readonly SameReason[];
}

export interface Pair extends Likeness {
  readonly a: string;
  readonly b: string;
}

/** A number with its signs and zeros as people vary them: `PX-0 2207` is `PX2207`. */
export function plainNumber(number: string | null): string {
  return (number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/(^|\p{L})0+(?=\p{N})/gu, '$1');
}

const spaced = (name: string) => name.normalize('NFKC').toLowerCase().split(/\s+/).sort().join(' ');

/** A name is read once, however many others share its birth date. */
const names = new WeakMap<Facts, Name>();

function readOnce(facts: Facts): Name {
  const known = names.get(facts);
  if (known) return known;
  const name = personName(facts.name);
  names.set(facts, name);
  return name;
}

/** Null where nothing says that they are one. */
export function likenessOf(a: Facts, b: Facts): Likeness | null {
  const number =
    a.contingent === b.contingent &&
    plainNumber(a.number) !== '' &&
    plainNumber(a.number) === plainNumber(b.number);
  const birth = birthOf(a.born, b.born);
  if (!number && birth !== 'born' && birth !== 'born-turned') return sameName(a, b, birth);
  const nameScore =
    spaced(a.name) === spaced(b.name) ? 1 : personsLikeness(readOnce(a), readOnce(b));
  const like = nameScore >= NAMES_THRESHOLD;
  // One of a hundred people shares a birth date with somebody here: the name must be near.
  if (!number && !like) return null;
  const because: SameReason[] = [
    ...(number ? (['number'] as const) : []),
    ...(birth === null ? [] : [birth]),
    nameScore === 1 ? 'name' : like ? 'name-like' : 'name-other',
  ];
  const born = birth === 'born' ? 1 : birth === 'born-turned' ? 0.7 : birth === null ? 0.5 : 0;
  const score = Math.min(1, 0.35 * Number(number) + 0.3 * born + 0.35 * nameScore);
  return { score, nameScore, because };
}

/** Somebody of one name in one contingent, of whom no birth date says otherwise. */
function sameName(a: Facts, b: Facts, birth: SameReason | null): Likeness | null {
  if (birth !== null || a.contingent !== b.contingent || spaced(a.name) !== spaced(b.name))
    return null;
  return { score: 0.35, nameScore: 1, because: ['name'] };
}

/** `1985-04-03` and `1985-03-04` are one date in two orders. */
function birthOf(a: PartialDate | null, b: PartialDate | null): SameReason | null {
  if (a === null || b === null) return null;
  if (a === b) return a.length === 10 ? 'born' : null;
  if (a.startsWith(b) || b.startsWith(a)) return null;
  return turned(a) === b ? 'born-turned' : 'born-other';
}

export function turned(day: PartialDate): PartialDate | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return date !== '' && Number(date) <= 12 ? `${year}-${date}-${month}` : null;
}

/** Pairs of neighbouring letters of a name without marks, in any order of its words. */
const letters = new WeakMap<Facts, ReadonlySet<string>>();

function lettersOf(facts: Facts): ReadonlySet<string> {
  const known = letters.get(facts);
  if (known) return known;
  const found = new Set<string>();
  for (const word of plainWords(facts.name).split(' '))
    for (let i = 0; i < word.length - 1; i++) found.add(word.slice(i, i + 2));
  letters.set(facts, found);
  return found;
}

/** Of the letters of the shorter name, so many are in the longer where both may be one. */
const SHARED_MIN = 0.3;

/** Whether it is worth comparing: a cheap look that most pairs of one birth date do not pass. */
function mayBeOne(a: Facts, b: Facts): boolean {
  if (plainNumber(a.number) !== '' && plainNumber(a.number) === plainNumber(b.number)) return true;
  const [x, y] = [lettersOf(a), lettersOf(b)];
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  let shared = 0;
  for (const two of small) if (large.has(two)) shared++;
  return shared >= small.size * SHARED_MIN;
}

/** How many of one key are compared with one another: a file of one birth date is a mistake. */
const BLOCK_MAX = 200;

/** For each of `fresh` its likely others in `all` (itself left out): the likest first. */
export function pairsIn(all: readonly Facts[], fresh: readonly Facts[] = all): Pair[] {
  const blocks = new Map<string, Facts[]>();
  for (const each of all)
    for (const key of keysOf(each)) {
      const block = blocks.get(key);
      if (!block) blocks.set(key, [each]);
      else if (block.length < BLOCK_MAX) block.push(each);
    }
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const one of fresh)
    for (const key of [...keysOf(one), ...turnedKeys(one)])
      for (const other of blocks.get(key) ?? []) {
        const [a, b] = one.person < other.person ? [one, other] : [other, one];
        const id = `${a.person} ${b.person}`;
        if (a.person === b.person || seen.has(id)) continue;
        seen.add(id);
        const likeness = mayBeOne(a, b) ? likenessOf(a, b) : null;
        if (likeness) pairs.push({ a: a.person, b: b.person, ...likeness });
      }
  return pairs.sort((x, y) => y.score - x.score || x.a.localeCompare(y.a));
}

function keysOf({ contingent, number, born, name }: Facts): string[] {
  const plain = plainNumber(number);
  return [
    ...(plain === '' ? [] : [`number ${contingent} ${plain}`]),
    ...(born?.length === 10 ? [`born ${born}`] : []),
    `name ${contingent} ${spaced(name)}`,
  ];
}

function turnedKeys({ born }: Facts): string[] {
  const other = born?.length === 10 ? turned(born) : null;
  return other === null || other === born ? [] : [`born ${other}`];
}
