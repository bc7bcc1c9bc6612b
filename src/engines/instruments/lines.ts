// The lines of a text with their places. A line is trimmed; its place is that of what is left.

export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether a blank line stands before it. */
  readonly blank: boolean;
  /** Counted from 0. */
  readonly page: number;
  /** The physical line: pieces into which one line was cut share it. */
  readonly row: number;
}

/** Where pages lie in the text, as extraction gives them. */
export interface PageSpan {
  readonly start: number;
  readonly end: number;
}

const ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Spaces, and what takes no room. */
const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/;

export function linesOf(text: string, pages: readonly PageSpan[] = []): Line[] {
  const lines: Line[] = [];
  let [from, blank, feeds, row, nextPage] = [0, false, 0, 0, 1];
  ENDS.lastIndex = 0;
  for (;;) {
    const found = ENDS.exec(text);
    const line = trimmed(text, from, found ? found.index : text.length);
    if (line) {
      while (nextPage < pages.length && line.start >= (pages[nextPage]?.start ?? 0)) nextPage++;
      const page = pages.length > 1 ? nextPage - 1 : feeds;
      lines.push({ ...line, blank, page, row });
      blank = false;
    } else blank = true;
    row++;
    if (!found) return lines;
    if (found[0] === '\f') feeds++;
    from = found.index + found[0].length;
  }
}

/** The part of a line without the spaces around it; null where nothing is left. */
export function trimmed(
  text: string,
  from: number,
  to: number,
): Pick<Line, 'start' | 'end' | 'text'> | null {
  let [start, end] = [from, to];
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return start === end ? null : { start, end, text: text.slice(start, end) };
}

/** A piece of a line from an offset of its text on, trimmed again; null where nothing is left. */
export function pieceOf(line: Line, from: number, to = line.text.length): Line | null {
  const piece = trimmed(line.text, from, to);
  if (!piece) return null;
  const start = line.start + piece.start;
  return { ...line, start, end: line.start + piece.end, text: piece.text };
}
