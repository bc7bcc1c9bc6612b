// Cuts a text into sentences. Header lines and headings carry no claim of their own: a headline
// says
// what the first sentences say again. Hard-wrapped lines are joined, other lines end a sentence.
import type { PartialDate } from '../../kernel/index.ts';
import { dateAt } from './dates.ts';
import type { Token } from './tokens.ts';

export interface Sentence {
  /** Tokens from..to (to excluded). */
  readonly from: number;
  readonly to: number;
  /** True for the first sentence of a line of its own. */
  readonly opens: boolean;
}

const TERMINAL = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', '»', ']']);
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt sgt brig adm cmdr gov sen rep rev hon st ste vs etc ' +
    'inc ltd no nos art ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mme mlle m mgr cf p pp fig approx dept ' +
    'est al gal cdt me ' +
    'amb pres messrs jr sr supt insp cpl pvt'
  ).split(' '),
);
const HEADER = new Set([
  'source',
  'title',
  'date',
  'url',
  'author',
  'published',
  'language',
  'publisher',
  'titre',
]);
const STARTERS = new Set(
  'the he she it they we i in on this these those a an but and at le la les il elle ils'.split(' '),
);

/** Index of the first token after the header lines, and the publication date that they give. */
export function headerOf(tokens: readonly Token[]): {
  from: number;
  published: PartialDate | null;
  words: ReadonlySet<string>;
} {
  let at = 0;
  let published: PartialDate | null = null;
  const words = new Set<string>();
  while (at < tokens.length) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const labelled =
      token &&
      HEADER.has(token.norm) &&
      (next?.norm === ':' || (token.norm === 'date' && next?.kind === 'number'));
    if (!labelled) break;
    const named = token.norm === 'date' || token.norm === 'published';
    at += 1;
    while (at < tokens.length && tokens[at]?.gap !== 'n' && tokens[at]?.gap !== 'N') {
      const word = tokens[at]?.norm ?? '';
      words.add(word);
      if (named && !published) published = dateAt(tokens, at, null)?.date ?? null;
      at += 1;
    }
  }
  return { from: at, published, words };
}

/** True when the text breaks its lines at a width, so that a line end says nothing. */
function isWrapped(tokens: readonly Token[], from: number): boolean {
  let [breaks, open, width, lineStart] = [0, 0, 0, tokens[from]?.start ?? 0];
  for (let i = from + 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.gap !== 'n' && token?.gap !== 'N') continue;
    const end = tokens[i - 1]?.end ?? 0;
    if (token.gap === 'n') {
      breaks += 1;
      width = Math.max(width, end - lineStart);
      const last = tokens[i - 1]?.norm ?? '';
      if (!TERMINAL.has(last) && !CLOSERS.has(last) && last !== ':') open += 1;
    }
    lineStart = token.start;
  }
  return breaks >= 3 && open / breaks > 0.6 && width < 130;
}

function isAbbreviation(tokens: readonly Token[], dot: number): boolean {
  const before = tokens[dot - 1];
  const after = tokens[dot + 1];
  if (!before || tokens[dot]?.norm !== '.' || tokens[dot]?.gap !== '') return false;
  if (before.kind === 'word' && before.end - before.start === 1 && before.caps > 0) return true;
  if (before.kind === 'number' && before.norm.length < 3 && after?.caps === 0) return true;
  return (
    ABBREVIATIONS.has(before.norm) &&
    (before.caps > 0 || before.norm.length > 2) &&
    !(before.norm === 'no' && after?.kind !== 'number')
  );
}

/** True when a sentence ends with token `at`. */
function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return true;
  if (token.kind === 'word' && token.norm.endsWith('.')) {
    return next.caps > 0 && next.gap === ' ' && STARTERS.has(next.norm);
  }
  if (!TERMINAL.has(token.norm)) return false;
  if (isAbbreviation(tokens, at)) return false;
  if (TERMINAL.has(next.norm) && next.gap === '') return false;
  if (next.gap === '') {
    const before = tokens[at - 1];
    if (CLOSERS.has(next.norm)) return false;
    if (before && TERMINAL.has(before.norm)) return next.caps > 0;
    return (
      next.caps > 0 &&
      before?.kind === 'word' &&
      before.end - before.start > 2 &&
      next.end - next.start > 1
    );
  }
  return next.caps > 0 || next.kind !== 'word' || next.gap !== ' ';
}

/** True when a line is a heading: no full stop at its end, and short or in capitals. */
function isHeading(tokens: readonly Token[], from: number, to: number): boolean {
  let end = to;
  while (end > from && CLOSERS.has(tokens[end - 1]?.norm ?? '')) end -= 1;
  const last = tokens[end - 1];
  if (!last || TERMINAL.has(last.norm) || last.norm.endsWith('.')) return false;
  if (last.norm === ':' || last.norm === ',' || last.norm === ';') return false;
  let [words, upper] = [0, 0];
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    words += 1;
    if (token.caps > 0 || token.end - token.start < 4) upper += 1;
  }
  return (words < 9 && end === to) || (words < 25 && upper / words > 0.75);
}

/** All sentences after the header, headings left out. */
export function sentencesOf(tokens: readonly Token[], from: number): Sentence[] {
  const wrapped = isWrapped(tokens, from);
  const out: Sentence[] = [];
  let lineStart = from;
  for (let i = from; i < tokens.length; i += 1) {
    const next = tokens[i + 1];
    const broken = !next || next.gap === 'N' || (next.gap === 'n' && !wrapped);
    if (!broken) continue;
    const first = out.length === 0 && isTitle(tokens, lineStart, i + 1);
    if (!first && !isHeading(tokens, lineStart, i + 1)) cutLine(tokens, lineStart, i + 1, out);
    lineStart = i + 1;
  }
  return out;
}

/** The first line of a text without a full stop is its title. */
function isTitle(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1];
  return (
    !!last &&
    to - from < 30 &&
    to < tokens.length &&
    !TERMINAL.has(last.norm) &&
    !CLOSERS.has(last.norm) &&
    last.norm !== ':'
  );
}

/**
 * Tokens. No sentence of news has more; a text without full stops is cut there, and stays quick.
 */
const SENTENCE_MAX = 400;

function cutLine(tokens: readonly Token[], from: number, to: number, out: Sentence[]): void {
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (i < to - 1 && i - start < SENTENCE_MAX && !ends(tokens, i)) continue;
    let end = i + 1;
    while (end < to && CLOSERS.has(tokens[end]?.norm ?? '') && tokens[end]?.gap === '') end += 1;
    if (end > start) out.push({ from: start, to: end, opens: start === from });
    start = end;
    i = end - 1;
  }
}
