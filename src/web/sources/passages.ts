// A text with marks on it: cuts each paragraph into runs so that passages which overlap still draw
// as plain, nested-free pieces. Offsets are UTF-16 code units of the whole text, as claims count
// them.

/** A passage that is marked in the text; `rank`: the higher is drawn where two overlap. */
export interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly rank: number;
}

export interface Paragraph {
  /** The number of its first line, from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export interface Run<M extends Marked> {
  readonly start: number;
  readonly end: number;
  readonly mark: M | null;
}

/** Lines that stand together are one paragraph; empty lines part them. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let at = 0;
  let open: Paragraph | null = null as Paragraph | null;
  for (const [i, line] of text.split('\n').entries()) {
    const end = at + line.length;
    if (line.trim() === '') {
      if (open) found.push(open);
      open = null;
    } else if (open) open = { ...open, end };
    else open = { line: i + 1, start: at, end };
    at = end + 1;
  }
  if (open) found.push(open);
  return found;
}

/** The pieces between `start` and `end`, each under the mark of the highest rank that covers it. */
export function runs<M extends Marked>(start: number, end: number, marks: readonly M[]): Run<M>[] {
  const near = marks.filter((mark) => mark.start < end && start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of near) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const found: Run<M>[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const from = places[i] ?? start;
    const to = places[i + 1] ?? end;
    const mark = topmost(near, from, to);
    const last = found.at(-1);
    if (last && last.mark === mark) found[found.length - 1] = { ...last, end: to };
    else found.push({ start: from, end: to, mark });
  }
  return found;
}

/** Of two of one rank the shorter is meant: the longer can still be reached beside it. */
function topmost<M extends Marked>(marks: readonly M[], from: number, to: number): M | null {
  let best: M | null = null;
  for (const mark of marks) {
    if (mark.start > from || mark.end < to) continue;
    if (!best || mark.rank > best.rank) best = mark;
    else if (mark.rank === best.rank && mark.end - mark.start < best.end - best.start) best = mark;
  }
  return best;
}

/** The paragraph that holds a place in the text. */
export function paragraphAt(all: readonly Paragraph[], at: number): Paragraph | null {
  return all.find(({ start, end }) => start <= at && at <= end) ?? null;
}
