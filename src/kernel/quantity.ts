// How many: a value, a range, or open on one side. "About 1,000" is {min: 1000, max: 1000};
// "at least 40" is {min: 40, max: null}; "up to 150" is {min: null, max: 150}.

export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
}

export function sameQuantity(a: Quantity | null, b: Quantity | null): boolean {
  return (a?.min ?? null) === (b?.min ?? null) && (a?.max ?? null) === (b?.max ?? null);
}
