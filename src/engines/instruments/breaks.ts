// Paragraphs that a copy has run together on one line: cut where the next one plainly begins. A
// line of a true layout has no such place in it, so it stays whole.
import { type Line, pieceOf } from './lines.ts';
import { operativeVerb, preambularVerb } from './verbs.ts';

export const OPENING = new RegExp(
  [
    String.raw`^["“”«]?\s?(?:The|Le|La|El)\s(?:\p{L}[\p{L}’'-]*\s){0,8}?`,
    '(?:Council|Assembly|Committee|Conference|Authority|Conseil|Assemblée|',
    'Consejo|Asamblea)',
    String.raw`(?:\s(?:of|de|des|du)\s(?:the\s)?[\p{L} ’'-]{2,60})?\s?,`,
  ].join(''),
  'u',
);
const OPENING_ANYWHERE = new RegExp(
  [
    String.raw`(?:^|\s)["“”«]?(?:The|Le|El) `,
    '(?:Security Council|Conseil de sécurité|Consejo de Seguridad), ?',
    String.raw`(?=["“”«]?\p{Lu})`,
  ].join(''),
  'gu',
);
const NUMBER = /(?<=[;.,:]["”’»]? {1,4})["“”«]?\d{1,3}\. +(?=["“”«]?\p{Lu}\p{Ll})/gu;
const PREAMBLE = /(?<=[,;]["”’»]? {1,4})["“”«]?(?=\p{Lu}\p{Ll}{2,20}\b)/gu;
const LETTER = /(?<=(?:[:;,.—–]|[;,] (?:and|or|et|ou)) {1,4})\([a-z]{1,4}\) +(?=\S)/gu;
const LETTERED = /[:—–] {1,4}\((?:a|i|1)\) +\S/;

/** The lines, with those cut that hold more than one paragraph. */
export function cutApart(lines: readonly Line[]): Line[] {
  let open = false;
  return lines.flatMap((line) => {
    const { text } = line;
    const places = [...openings(text), ...numbers(text), ...letters(text)];
    const first = OPENING_ANYWHERE.test(text);
    OPENING_ANYWHERE.lastIndex = 0;
    if (first && !open) {
      open = true;
      places.push(...clauses(text));
    }
    return cutAt(line, places);
  });
}

function cutAt(line: Line, places: readonly number[]): Line[] {
  const cuts = [...new Set([0, ...places])].sort((a, b) => a - b);
  return cuts.flatMap((from, i) => pieceOf(line, from, cuts[i + 1]) ?? []);
}

/** Before and behind "The Security Council," where words follow it on its line. */
function openings(text: string): number[] {
  const places: number[] = [];
  for (const m of text.matchAll(OPENING_ANYWHERE)) {
    places.push(m.index + (/^\s/.test(m[0]) ? 1 : 0), m.index + m[0].length);
    break;
  }
  return places;
}

function numbers(text: string): number[] {
  return [...text.matchAll(NUMBER)]
    .filter(
      (m) => operativeVerb(text.slice(m.index + m[0].length, m.index + m[0].length + 200))?.known,
    )
    .map((m) => m.index);
}

function clauses(text: string): number[] {
  return [...text.matchAll(PREAMBLE)]
    .filter((m) => preambularVerb(text.slice(m.index, m.index + 200))?.known)
    .map((m) => m.index);
}

function letters(text: string): number[] {
  if (!LETTERED.test(text)) return [];
  return [...text.matchAll(LETTER)].map((m) => m.index);
}
