// Which of several words on one thing counts on a day: the one from the latest day that has come,
// the last recorded where two are of one day.
import type { Day } from '../../../kernel/index.ts';

export function inForce<T extends { readonly from: Day }>(
  steps: readonly T[],
  on: Day,
): T | undefined {
  return steps
    .filter(({ from }) => from <= on)
    .reduce<T | undefined>(
      (last, step) => (last && last.from > step.from ? last : step),
      undefined,
    );
}
