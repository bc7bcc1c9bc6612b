// Whether two short texts speak of one thing: two sources seldom choose the same words. A rule of
// thumb that only groups what a page shows together; every claim stays visible under the group.

/** Share of common words from which two texts count as alike (Dice coefficient). */
const ALIKE_MIN = 0.6;

const SMALL = new Set(
  `the and for with from its their his her that this before after into upon over onto
  les des une dans pour avec sur par aux que qui ses leur avant après`.split(/\s+/),
);

export function alike(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.size === 0 || right.size === 0) return a.trim() === b.trim();
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size) >= ALIKE_MIN;
}

function wordsOf(text: string): Set<string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.replace(/s$/, '')));
}

/** Items in groups, each group those for which `same` holds with its first; order is kept. */
export function grouped<T>(
  items: readonly T[],
  same: (first: T, other: T) => boolean,
): [T, ...T[]][] {
  const groups: [T, ...T[]][] = [];
  for (const item of items) {
    const group = groups.find(([first]) => same(first, item));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
