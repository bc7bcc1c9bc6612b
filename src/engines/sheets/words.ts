// How two names of a column are compared: without case, accents, marks and brackets, and with room
// for a slip of the fingers.
import anyAscii from 'any-ascii';

/** `Éch­éance (jj/mm/aaaa) *` → `echeance jj mm aaaa`. */
export function plainWords(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replaceAll(/['`’]/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

const withoutBrackets = (text: string) => text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');

/** Below this a name is another name. */
export const LIKE_ENOUGH = 0.72;
/** Shorter words are too easily taken for one another. */
const TYPO_LENGTH_MIN = 5;
const TYPO_MAX = 0.2;

const solid = (text: string) => text.replaceAll(' ', '');

/** What stands over a column, made plain once for all the names that it is compared with. */
export interface Plain {
  readonly whole: string;
  readonly bare: string;
  readonly solid: string;
}

export function plainOf(head: string): Plain {
  const bare = plainWords(withoutBrackets(head));
  return { whole: plainWords(head), bare, solid: solid(bare) };
}

/** Names that columns are known by: a fixed list, made plain once. */
const wantedNames = new Map<string, Pick<Plain, 'whole' | 'solid'>>();

function wantedOf(name: string): Pick<Plain, 'whole' | 'solid'> {
  const known = wantedNames.get(name);
  if (known) return known;
  const whole = plainWords(name);
  const made = { whole, solid: solid(whole) };
  wantedNames.set(name, made);
  return made;
}

/** 1 for the same name, 0 for another. */
export function likeness({ whole, bare, solid: together }: Plain, name: string): number {
  const wanted = wantedOf(name);
  if (whole === '' || wanted.whole === '') return 0;
  if (whole === wanted.whole) return 1;
  if (bare === wanted.whole) return 0.98;
  if (together === wanted.solid) return 0.97;
  const [short, long] = [bare.length, wanted.whole.length].sort((a, b) => a - b) as [
    number,
    number,
  ];
  // Edits are at least as many as one name is longer.
  if (short >= TYPO_LENGTH_MIN && long - short <= long * TYPO_MAX) {
    const share = edits(bare, wanted.whole) / long;
    if (share <= TYPO_MAX) return 0.95 - share;
  }
  return contained(bare, wanted.whole);
}

/** Every word of the wanted name is in the head, in one or another order. */
function contained(head: string, wanted: string): number {
  const words = new Set(head.split(' '));
  const needed = wanted.split(' ');
  if (needed.some((word) => !words.has(word))) return 0;
  return wanted.length >= 4 ? 0.74 + 0.1 * (needed.length / words.size) : 0;
}

/** Edits between two words, two neighbours that changed places counted as one. */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
