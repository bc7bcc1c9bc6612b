// Which of the ties stand out of the order that both texts share: those are the ones that moved.

/**
 * The places of the longest run of rising numbers, by patience: in n log n.
 * @returns for each number whether it is in that run
 */
export function inOrder(numbers: readonly number[]): boolean[] {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((n, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < n) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const kept = numbers.map(() => false);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept[at] = true;
  return kept;
}
