// Reads the layout of an instrument: what it says of itself, and its clauses with their places. It
// reads no meaning: what a clause makes (a duty, a condition) is for a person to say.
import { cutApart, OPENING } from './breaks.ts';
import { walkCouncil } from './council.ts';
import type { Draft, Walked } from './draft.ts';
import { endsSoftly, looksLikeHeading } from './ends.ts';
import { footnote, footnotesOf } from './footnotes.ts';
import { sorted } from './furniture.ts';
import { headOf } from './head.ts';
import { type Line, linesOf, type PageSpan, pieceOf } from './lines.ts';
import { numberedOf } from './markers.ts';
import { walkOutline } from './outline.ts';
import type { Clause, InstrumentReading, Noted } from './reading.ts';
import { unwrapped, type Words, wordsOf } from './unwrap.ts';
import { operativeVerb, preambularVerb } from './verbs.ts';

/** Above this share of lines without a stop at their end, lines break within paragraphs. */
const OPEN_ENDS = 0.3;
/** Longer lines than a page has are whole paragraphs. */
const PAGE_COLUMNS = 160;

/**
 * Reads one instrument in time that grows with its length.
 * @param text offsets of the answer count its UTF-16 code units
 * @param pages where its pages lie, if the file said so
 */
export function readInstrument(text: string, pages: readonly PageSpan[] = []): InstrumentReading {
  const lines = cutApart(linesOf(text, pages));
  const opening = lines.findIndex(
    (line) => OPENING.test(line.text.slice(0, 200)) && endsOpening(line.text),
  );
  const printed = lines.some((line, i) => isNumbered(line, lines[i + 1]));
  const council = opening >= 0 || printed || lines.some((line) => isSummary(line.text));
  const from = opening >= 0 ? opening + 1 : council ? firstStart(lines) : bodyStart(lines);
  const page = sorted(lines, from);
  const notes = footnotesOf(page, from);
  const out = (i: number) => page.furniture[i] === true || notes.taken[i] === true;
  const flow = lines.flatMap((_, i) => (i < from || out(i) ? [] : beside(lines, i, out(i - 1))));
  const wrapped = isWrapped(flow);
  const walked = council
    ? walkCouncil({ lines: flow, opened: opening >= 0, printed, wrapped })
    : walkOutline({ lines: flow, wrapped });
  const said = headOf({
    lines: lines.slice(0, opening >= 0 ? opening : Math.max(from, 12)),
    opening: opening >= 0 ? (lines[opening]?.text ?? null) : null,
    source: text,
  });
  const words = wordsOf(lines);
  const clauses = walked.drafts.map((draft) => clauseOf(text, draft, words));
  const noted = (line: Line): Noted => ({ text: line.text, start: line.start, end: line.end });
  return {
    instrument: { ...said, numbering: walked.numbering, complete: isComplete(walked, page.cut) },
    clauses,
    headings: walked.headings.map(noted),
    footnotes: notes.notes.map((note) => {
      const [first, ...more] = note.lines;
      const body = first ? pieceOf(first, note.from) : null;
      return footnote(note, unwrapped(text, body ? [body, ...more] : more, words));
    }),
    rest: walked.rest.map(noted),
  };
}

/** A blank line that a page break leaves says nothing of where a paragraph ends. */
function beside(lines: readonly Line[], i: number, brokenOff: boolean): Line[] {
  const line = lines[i];
  if (!line) return [];
  const broken = brokenOff || lines[i - 1]?.page !== line.page;
  return [broken && line.blank ? { ...line, blank: false } : line];
}

const endsOpening = (text: string) => /,["”’]?$/.test(text) && text.length < 120;

function isNumbered(line: Line, next: Line | undefined): boolean {
  const marker = numberedOf(line.text);
  if (!marker) return false;
  const words = line.text.slice(marker.from) || (next?.text ?? '');
  return operativeVerb(words)?.known === true;
}

/** "Decides to establish …": the operative words of a resolution, told without its numbers. */
const isSummary = (text: string) =>
  /^\p{Lu}/u.test(text) && text.length > PAGE_COLUMNS && operativeVerb(text)?.known === true;

/** The first line that begins a paragraph, where no opening stands above. */
function firstStart(lines: readonly Line[]): number {
  const at = lines.findIndex(
    (line, i) =>
      isNumbered(line, lines[i + 1]) ||
      isSummary(line.text) ||
      (preambularVerb(line.text)?.known === true && line.text.length > 20),
  );
  return Math.max(0, at);
}

const CLIPPED = /^(?:source|title|url|address|link|date|published|author|publisher|headline)\s*:/i;

/** The first line below the labels of a clipping, and below a title that stands alone. */
function bodyStart(lines: readonly Line[]): number {
  const at = Math.max(
    0,
    lines.findIndex(({ text }) => !CLIPPED.test(text)),
  );
  const [first, next] = [lines[at], lines[at + 1]];
  const titled = first && next?.blank && looksLikeHeading(first.text);
  return titled && numberedOf(first.text) === null ? at + 1 : at;
}

/** Below a page's width one line that plainly goes on in the next is enough. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length === 0) return false;
  let [open, long, goesOn] = [0, 0, 0];
  lines.forEach(({ text }, i) => {
    if (text.length > PAGE_COLUMNS) long++;
    if (endsSoftly(text)) return;
    open++;
    if (/^[\p{Ll}\d“(]/u.test(lines[i + 1]?.text ?? '')) goesOn++;
  });
  if (long > 0) return open / lines.length > OPEN_ENDS && long / lines.length < 0.1;
  return open / lines.length > OPEN_ENDS || goesOn > 0;
}

function clauseOf(source: string, draft: Draft, words: Words): Clause {
  const { number, part, parent, heading, lines } = draft;
  const text = unwrapped(source, lines, words);
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  return { number, part, verb: verbOf(draft, text), text, start, end, parent, heading };
}

/** Nouns that have the form of a verb where a paragraph begins with one. */
const NOUNS = new RegExp(
  [
    '^(?:states|members|parties|forces|countries|nations|persons|measures|',
    'reports|provisions|',
    'elections|individuals|entities|activities|sanctions|operations|rights|',
    'contributors|costs|',
    String.raw`teams|units)\b`,
  ].join(''),
  'i',
);

function verbOf({ part, parent }: Draft, text: string): string | null {
  if (part === 'preambular') return preambularVerb(text)?.phrase ?? null;
  const verb = operativeVerb(text);
  if (!verb) return null;
  if (verb.known) return /^["“”]?\p{Lu}/u.test(text) || parent === null ? verb.phrase : null;
  return part === 'operative' && parent === null && !NOUNS.test(text) ? verb.phrase : null;
}

function isComplete({ drafts }: Walked, cut: boolean): boolean {
  const last = drafts.findLast(({ part }) => part !== 'annex')?.lines.at(-1)?.text ?? '';
  return !cut && drafts.length > 0 && /[.!?]["”’»)]*$/.test(last);
}
