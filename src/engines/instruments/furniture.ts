// What belongs to the page and not to the text: running heads, page and job numbers, the masthead,
// rules, a reader's mark that an excerpt ends. It is taken out before paragraphs are put together,
// so that a paragraph goes on over a page break.
import type { Line } from './lines.ts';
import { numberedOf } from './markers.ts';
import { operativeVerb } from './verbs.ts';

/** Each is part of a page's head or foot; a line made of nothing else is one. */
const TOKENS: readonly RegExp[] = [
  /\b[SA]\/(?:RES|PRST|RC)\/(?:\d{1,4}\/)?\d+\s?(?:\(\d{4}\))?\*{0,3}/g,
  /\b\d{2}-\d{5,6}[A-Z]?\b/g,
  /\((?:E|F|C|S|A|R)\)/g,
  /\*\d{6,9}\*/g,
  /\b(?:page|p\.)\s?\d{1,3}(?:\s?(?:of|\/|de|sur|von)\s?\d{1,3})?\b/gi,
  /\b\d{1,3}\s?\/\s?\d{1,3}\b/g,
  /\bDistr\.?\s?:?\s?(?:General|Limited|Générale)\b/gi,
  /\bOriginal\s?:\s?(?:English|French|Spanish|anglais|français)\b/gi,
  /\b(?:Please recycle|Prière de recycler|English only|Provisional)\b/gi,
  /https?:\/\/\S+|\bwww\.\S+|\bundocs\.org\S*/g,
];
const MASTHEAD =
  /\b(?:United Nations|Nations Unies|Naciones Unidas|Security Council|Conseil de sécurité)\b/g;
const FURNITURE_MAX = 160;
const RULE = /^[_=—–\-*·•.\s]{3,}$/;
const MORE = /^\/?\s?(?:\.{3}|…)\s?\/?$/;
/** `[excerpt ends here]`: words of whoever made the copy. */
const EDITORIAL = /^\[[^\]\d][^\]]{3,}\]$/;
const NUMBER_ONLY = /^[-–—\s]*(\d{1,4})[-–—\s]*$/;
/** Lines at the top and at the foot of a page among which its running heads stand. */
const EDGE = 3;

export interface Sorted {
  readonly lines: readonly Line[];
  /** By the index of the line. */
  readonly furniture: readonly boolean[];
  readonly rules: readonly boolean[];
  /** Whether whoever made the copy says that it is cut off. */
  readonly cut: boolean;
}

/** @param from the first line behind the head of the instrument */
export function sorted(lines: readonly Line[], from: number): Sorted {
  const rules = lines.map(({ text }) => RULE.test(text) && text.length < FURNITURE_MAX);
  const furniture = lines.map((line, i) => rules[i] === true || isOfPage(line.text));
  let cut = false;
  lines.forEach(({ text }, i) => {
    if (text.length > FURNITURE_MAX || !EDITORIAL.test(text)) return;
    furniture[i] = true;
    cut ||= /\b(?:ends?|truncat|cut|omitted|continues)/i.test(text);
  });
  repeated(lines, furniture, from);
  pageNumbers(lines, furniture);
  return { lines, furniture, rules, cut };
}

function isOfPage(text: string): boolean {
  if (text.length > FURNITURE_MAX) return false;
  if (MORE.test(text)) return true;
  if (!/\d|[:./]|^Please|^Prière|^English|^Provisional|Nations/.test(text)) return false;
  let left = text;
  for (const token of TOKENS) left = left.replace(token, ' ');
  if (left === text)
    return /^(?:United Nations|Nations Unies)(?:\s+(?:Security Council))?$/.test(text);
  return (
    left
      .replace(MASTHEAD, ' ')
      .replace(/\b\d{1,3}\b/g, ' ')
      .replace(/[\s\-–—|·*]+/g, '') === ''
  );
}

/** The same line, but for its numbers, at the edge of two pages or twice beside other furniture. */
function repeated(lines: readonly Line[], furniture: boolean[], from: number): void {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, i) => {
    if (i < from || furniture[i] || text.length > FURNITURE_MAX || text.length < 4) return;
    if (numberedOf(text) || /^["“]?\(?\w{1,4}[.)]/.test(text) || /[,;:]$/.test(text)) return;
    const key = text.replace(/\d+/g, '#').toLowerCase();
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  });
  const edge = edges(lines);
  const near = (i: number) =>
    [-2, -1, 1, 2].some((step) => furniture[i + step]) || (edge[i] ?? false);
  const taken = [...places.values()].filter(
    (found) => found.length > 1 && found.every((i) => near(i)) && apart(found),
  );
  for (const found of taken) for (const i of found) furniture[i] = true;
}

/** A running head comes back a page later; lines of a list that repeat stand close together. */
function apart(found: readonly number[]): boolean {
  return found.every((i, at) => at === 0 || i - (found[at - 1] ?? 0) > EDGE);
}

/** Which lines stand at the top or the foot of a page; none where there is one page. */
function edges(lines: readonly Line[]): boolean[] {
  const marks = lines.map(() => false);
  if ((lines.at(-1)?.page ?? 0) === 0) return marks;
  for (let i = 0; i < lines.length; i++) {
    const page = lines[i]?.page;
    const top = lines[i - EDGE]?.page !== page;
    marks[i] = top || lines[i + EDGE]?.page !== page;
  }
  return marks;
}

/**
 * A number alone on its line is that of a page, but for the number of a paragraph that follows on
 * its own line: it goes up by one and a verb comes next.
 */
function pageNumbers(lines: readonly Line[], furniture: boolean[]): void {
  let paragraph = 0;
  lines.forEach(({ text }, i) => {
    if (furniture[i]) return;
    const marker = numberedOf(text);
    const alone = NUMBER_ONLY.exec(text);
    if (!alone) {
      if (marker?.pointed && marker.n === paragraph + 1) paragraph = marker.n;
      return;
    }
    const next = lines[i + 1]?.text ?? '';
    const opens = operativeVerb(next)?.known === true && Number(alone[1]) === paragraph + 1;
    if (opens) paragraph++;
    else furniture[i] = true;
  });
}
