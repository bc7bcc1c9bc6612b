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

/** 1 for the same name, 0 for another. */
export function likeness(head: string, name: string): number {
  const wanted = plainWords(name);
  const whole = plainWords(head);
  if (whole === '' || wanted === '') return 0;
  if (whole === wanted) return 1;
  const bare = plainWords(withoutBrackets(head));
  if (bare === wanted) return 0.98;
  const solid = (text: string) => text.replaceAll(' ', '');
  if (solid(bare) === solid(wanted)) return 0.97;
  const longest = Math.max(bare.length, wanted.length);
  if (Math.min(bare.length, wanted.length) >= TYPO_LENGTH_MIN) {
    const share = edits(bare, wanted) / longest;
    if (share <= TYPO_MAX) return 0.95 - share;
  }
  return contained(bare, wanted);
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
