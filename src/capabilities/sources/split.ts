// A text as its readers count it: lines with their numbers, as an editor shows them, and paragraphs,
// the blocks between blank lines. Pure. Offsets are UTF-16 code units into the whole text, end
// exclusive; a line's span leaves out the line end, so text.slice(start, end) is what is shown.

export interface Line {
  /** Counts from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** From the first letter of its first line to the last of its last. */
export interface Paragraph {
  /** Counts from 1. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Every line of `text`, blank ones too. A line ends at `\n`, `\r\n` or `\r`; a text that ends in a
 * line end has no further empty line, as in an editor's count. The empty text has none.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const { end, next } = lineEnd(text, start);
    lines.push({ line: lines.length + 1, start, end });
    start = next;
  }
  return lines;
}

/** Runs of lines that are not blank. A byte order mark counts as blank. */
export function paragraphsOf(text: string, lines: readonly Line[] = linesOf(text)): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let first: Line | null = null;
  for (const [i, line] of lines.entries()) {
    if (isBlank(text, line)) continue;
    first ??= line;
    const next = lines[i + 1];
    if (next && !isBlank(text, next)) continue;
    paragraphs.push(paragraphFrom(text, paragraphs.length + 1, first, line));
    first = null;
  }
  return paragraphs;
}

/** The line in which `offset` lies; the last line for an offset at or past the end; null if none. */
export function lineAt(lines: readonly Line[], offset: number): Line | null {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? null;
}

/** String.trim takes off U+FEFF as well as spaces. */
function isBlank(text: string, line: Line): boolean {
  return text.slice(line.start, line.end).trim() === '';
}

function paragraphFrom(text: string, paragraph: number, first: Line, last: Line): Paragraph {
  const lead = text.slice(first.start, first.end);
  const tail = text.slice(last.start, last.end);
  return {
    paragraph,
    start: first.start + lead.length - lead.trimStart().length,
    end: last.start + tail.trimEnd().length,
    firstLine: first.line,
    lastLine: last.line,
  };
}

function lineEnd(text: string, start: number): { end: number; next: number } {
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10) return { end: i, next: i + 1 };
    if (code === 13) return { end: i, next: text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1 };
  }
  return { end: text.length, next: text.length };
}
