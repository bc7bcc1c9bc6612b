// Parties by what somebody types: a name in any language of the record, a code, the beginning of a
// name, or a name with a slip of the pen in it ("kenia"). Pure; the caller says which parties.
import type { Lang } from './lang.ts';
import { type Party, partyName } from './party.ts';

const SPOKEN: readonly Lang[] = ['en', 'fr', 'es'];

export interface PartyMatch {
  readonly party: Party;
  /** 0: the very name or code; more is less near. */
  readonly distance: number;
}

/** Small letters without accents, words apart by one space. */
function bare(text: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

// The names of all states in three languages take 5 ms to make, and a search is typed by letters.
const kept = new Map<Party, readonly string[]>();

function namesOf(party: Party): readonly string[] {
  const before = kept.get(party);
  if (before) return before;
  const names = [party, ...SPOKEN.map((lang) => partyName(party, lang))].map(bare);
  const made = [...new Set(names)];
  kept.set(party, made);
  return made;
}

/** Letters that may be wrong in a word of this length: short names are too near to one another. */
const slipsIn = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** A beginning that is shorter finds half of the world. */
const BEGINNING_MIN = 3;

/**
 * The parties that a text may mean, the nearest first. Where one is named outright, those that
 * only sound like it are left out: "Iran" is not Iraq.
 */
export function partiesNamed(text: string, parties: Iterable<Party>): PartyMatch[] {
  const typed = bare(text);
  if (typed === '') return [];
  const found: PartyMatch[] = [];
  for (const party of new Set(parties)) {
    const distance = distanceOf(typed, namesOf(party));
    if (distance !== null) found.push({ party, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  const outright = found.filter(({ distance }) => distance < SLIP);
  return outright.length > 0 ? outright : found;
}

const SLIP = 3;

function distanceOf(typed: string, names: readonly string[]): number | null {
  if (names.includes(typed)) return 0;
  if (names.some((name) => ` ${typed} `.includes(` ${name} `) && name.length > BEGINNING_MIN))
    return 1;
  const begins = (name: string) => name.startsWith(typed) || ` ${name}`.includes(` ${typed}`);
  if (typed.length >= BEGINNING_MIN && names.some(begins)) return 2;
  const most = slipsIn(typed.length);
  const slips = names.map((name) => slipsBetween(typed, name, most));
  const least = Math.min(...slips);
  return most > 0 && least <= most ? SLIP + least : null;
}

/** Letters to change, add, leave out or swap; `most + 1` where it is more. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const one = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + +!same);
      next.push(swapped ? Math.min(one, (before[j - 2] ?? 0) + 1) : one);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}
