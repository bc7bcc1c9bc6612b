// Adding numbers of people of which some are ranges or open on one side.
import type { Quantity } from '../../kernel/index.ts';

const NONE: Quantity = { min: 0, max: 0 };

/** The sum; an open end stays open. */
export function sum(quantities: readonly Quantity[]): Quantity {
  return quantities.reduce(
    (all, q) => ({ min: (all.min ?? 0) + (q.min ?? 0), max: plus(all.max, q.max) }),
    NONE,
  );
}

/** What is left when some of those who came have left; never below nothing. */
export function less(came: Quantity, left: Quantity): Quantity {
  const max = came.max === null ? null : Math.max(0, came.max - (left.min ?? 0));
  const min = left.max === null ? 0 : Math.max(0, (came.min ?? 0) - left.max);
  return { min, max };
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** One number to rank and to divide by: the lower end, which is sure, else the upper. */
export function sizeOf(quantity: Quantity | null): number {
  return quantity?.min ?? quantity?.max ?? 0;
}
