// One page of a PDF as lines. pdf.js says where lines end; a blank line is put where the page
// leaves a gap clearly wider than between its other lines, which is how a paragraph shows.

/** What pdf.js says of a run of letters. `transform[5]` is its height on the page, in points. */
export interface PdfItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
  readonly height: number;
}

interface Line {
  text: string;
  /** Height of the baseline on the page, upwards; null for a line without letters. */
  at: number | null;
}

/** Wider than the usual distance by this factor: Word's paragraphs have 1.5, headings more. */
const GAP_FACTOR = 1.3;

/** Lines of the page, `\n` between them, a blank line where a paragraph shows. Not yet tidied. */
export function pageText(items: readonly PdfItem[]): string {
  const lines = linesOf(items);
  const usual = usualStep(lines);
  let text = '';
  let before: number | null = null;
  for (const line of lines) {
    const step: number = before !== null && line.at !== null ? before - line.at : 0;
    const apart = usual !== null && step > usual * GAP_FACTOR;
    text += `${apart ? '\n' : ''}${line.text.replace(/\u00ad\s*$/, '-')}\n`;
    if (line.at !== null) before = line.at;
  }
  return text;
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line = { text: '', at: null };
  for (const item of items) {
    line.text += item.str;
    if (line.at === null && item.str.trim() !== '') line.at = item.transform[5] ?? null;
    if (!item.hasEOL) continue;
    lines.push(line);
    line = { text: '', at: null };
  }
  if (line.text !== '') lines.push(line);
  return lines;
}

/** The median distance down from one line to the next; null on a page with fewer than three. */
function usualStep(lines: readonly Line[]): number | null {
  const heights = lines.map((line) => line.at).filter((at) => at !== null);
  const steps = heights.slice(1).map((at, i) => (heights[i] ?? at) - at);
  const down = steps.filter((step) => step > 0).sort((a, b) => a - b);
  return down.length < 2 ? null : (down[Math.floor(down.length / 2)] ?? null);
}
