// The line of a source in which a figure of a table stands: the number as it was written, and what
// else the row says. Pure.

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text with their places, and by each word the lines that have it. */
export interface LinesOf {
  readonly lines: readonly Line[];
  readonly having: ReadonlyMap<string, readonly Line[]>;
}

const tokens = (text: string) => text.split(/[\s,;|"]+/).filter((token) => token !== '');

export function linesOf(text: string): LinesOf {
  const lines: Line[] = [];
  const having = new Map<string, Line[]>();
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    const own = found[0].trim();
    if (own === '') continue;
    const start = found.index + found[0].indexOf(own);
    const line = { start, end: start + own.length, text: own };
    lines.push(line);
    for (const token of new Set(tokens(own))) {
      const same = having.get(token);
      if (same) same.push(line);
      else having.set(token, [line]);
    }
  }
  return { lines, having };
}

/** A number stands there as itself, not inside a longer one. */
function holds(line: string, words: string): boolean {
  const at = line.indexOf(words);
  if (at < 0) return false;
  const inside = /\d/;
  const [before = '', after = ''] = [line[at - 1], line[at + words.length]];
  if (!(inside.test(words[0] ?? '') && inside.test(before)) && !inside.test(after)) return true;
  return holds(line.slice(at + words.length), words);
}

/**
 * The line with the number, and with the most of what else stands in its row; null where no line
 * has the number and, if the row says more, one other word of it.
 */
export function lineWith(
  { lines, having }: LinesOf,
  number: string,
  others: readonly string[],
): Line | null {
  const some = having.get(number) ?? lines;
  let best: { readonly line: Line; readonly score: number } | null = null;
  for (const line of some) {
    if (!holds(line.text, number)) continue;
    const score = others.filter((each) => holds(line.text, each)).length;
    if (score > (best?.score ?? -1)) best = { line, score };
    if (score === others.length) break;
  }
  if (!best || (others.length > 0 && best.score === 0)) return null;
  return best.line;
}
