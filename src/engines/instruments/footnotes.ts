// Footnotes: below a rule at the foot of a page or of the text, or at the foot of a page where the
// rule was lost. They are no part of the paragraph that goes on over the page.
import type { Sorted } from './furniture.ts';
import type { Line } from './lines.ts';
import type { Footnote } from './reading.ts';

const MARK =
  /^(?:\[(\d{1,3}|\*{1,3})\]|([¹²³⁴-⁹⁰]{1,3}|\*{1,3}|[†‡])|(\d{1,2})[.)]?(?=\s))\s*(?=\S)/;
/** How the text of a note begins. */
const CITES = new RegExp(
  [
    String.raw`^(?:See\b|Ibid|Available|Official Records|United Nations,|Treaty|Voir\b|Véase\b|`,
    'https?:|',
    String.raw`www\.|Adopted|Letter|Document\b|As\b|For\b|In\b|The\b)|`,
    String.raw`\b(?:S|A|E|ST|GA|EC)\/[\w./()-]+`,
  ].join(''),
);
/** A note begins a sentence; “2 (a) or (b) above” at the head of a page goes on with one. */
const BEGINS = /^[\p{Lu}“"«]|^(?:https?:|www\.)/u;
const NOTES_HEAD = /^(?:Foot)?notes?\s*:?$|^References\s*:?$/i;
const ENDED = /[.!?)\]”"]$/;
/** Lines that notes take at the foot of a page where no rule says where they begin. */
const FOOT_LINES_MAX = 12;

interface Note {
  mark: string;
  from: number;
  lines: Line[];
}

export interface Footed {
  readonly notes: readonly {
    readonly mark: string;
    readonly from: number;
    readonly lines: readonly Line[];
  }[];
  /** By the index of the line. */
  readonly taken: readonly boolean[];
}

export function footnotesOf({ lines, furniture, rules }: Sorted, from: number): Footed {
  const taken = lines.map(() => false);
  const notes: Note[] = [];
  const boundary = boundaries(lines, furniture);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || taken[i] || (furniture[i] && !rules[i])) continue;
    const ruled = rules[i] === true || NOTES_HEAD.test(line.text);
    const first = ruled ? i + 1 : i;
    const mark = markOf(lines[first]?.text ?? '');
    if (!mark) continue;
    const next = notes.length === 0 ? '1' : String(Number(notes.at(-1)?.mark) + 1);
    const inFoot = mark.mark === next && !mark.pointed && isNote(mark.text);
    const atFoot = inFoot && (boundary[first] ?? 0) - first <= FOOT_LINES_MAX;
    const bracketed = mark.bracketed && line.blank && inFoot;
    if (!ruled && !atFoot && !bracketed) continue;
    if (ruled) taken[i] = true;
    const end = block({ lines, furniture, ruled }, first, notes);
    for (let j = first; j < end; j++) taken[j] = furniture[j] !== true;
    i = end - 1;
  }
  return { notes, taken };
}

const isNote = (text: string) => BEGINS.test(text) && CITES.test(text);

interface Foot {
  readonly lines: readonly Line[];
  readonly furniture: readonly boolean[];
  readonly ruled: boolean;
}

/** Reads notes from a line on. @returns the first line behind them */
function block({ lines, furniture }: Foot, first: number, notes: Note[]): number {
  const page = lines[first]?.page;
  let note: Note | null = null;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i];
    if (!line || furniture[i] || line.page !== page) return i;
    const mark = markOf(line.text);
    const follows = mark !== null && isNext(mark.mark, note?.mark ?? notes.at(-1)?.mark ?? null);
    if (mark && (follows || note === null)) {
      note = { mark: mark.mark, from: mark.from, lines: [line] };
      notes.push(note);
    } else if (note && ENDED.test(note.lines.at(-1)?.text ?? '')) return i;
    else note?.lines.push(line);
  }
  return lines.length;
}

function isNext(mark: string, before: string | null): boolean {
  if (before === null || !/^\d/.test(mark) || !/^\d/.test(before)) return true;
  return Number(mark) === Number(before) + 1;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function markOf(text: string) {
  const m = MARK.exec(text.slice(0, 40));
  if (!m) return null;
  const [whole, bracketed, raised, plain] = m;
  const mark =
    bracketed ?? raised?.replace(/[⁰-⁹¹²³]/g, (c) => String(RAISED.indexOf(c))) ?? plain ?? '';
  const pointed = plain !== undefined && /[.)]\s*$/.test(whole);
  return {
    mark,
    from: whole.length,
    text: text.slice(whole.length),
    pointed,
    bracketed: bracketed !== undefined,
  };
}

/** For each line the first line at or behind it that belongs to the page, or begins the next. */
function boundaries(lines: readonly Line[], furniture: readonly boolean[]): number[] {
  const ends: number[] = new Array(lines.length);
  let next = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    if (furniture[i]) next = i;
    else if (i + 1 < lines.length && lines[i + 1]?.page !== lines[i]?.page) next = i + 1;
    ends[i] = next;
  }
  return ends;
}

export function footnote({ mark, from, lines }: Footed['notes'][number], text: string): Footnote {
  const start = (lines[0]?.start ?? 0) + from;
  return { mark, text, start, end: lines.at(-1)?.end ?? start };
}
