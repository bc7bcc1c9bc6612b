// How an instrument is named by something that cites it.

/** `S/RES/2699 (2023)`, `S/RES/2699` and `Resolution 2699` are one: they are numbered through. */
export const sameSymbol = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (symbol: string): string =>
  symbol
    .toLowerCase()
    .replace(/\s*\(\d{4}\)\s*$/, '')
    .replace(
      /^(?:(?:un )?(?:security council )?(?:resolution|résolution)|s\/res\/|unscr)\s*/,
      's/res/',
    )
    .replace(/\s+/g, ' ')
    .trim();
