// Numbers as people type them: thousands parted by a comma, a point, a space or an apostrophe,
// marks of footnotes, "approx.", percent.
import type { Cell } from './cell.ts';

export type DecimalMark = 'point' | 'comma';
export type NumberRead =
  | { readonly number: number; readonly marked: boolean }
  | { readonly ask: 'decimal-mark' }
  | { readonly no: string; readonly cure: string };

const PARTED = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g;
const ABOUT = /^(?:approx(?:imately)?\.?|about|circa|ca?\.|environ|env\.|aprox\.?|~|≈|±)\s*/i;

/** Without the mark of a footnote behind it: `1,000*`, `40 (a)`, `12 [3]`, `7²`. */
export function withoutMark(text: string): { text: string; marked: boolean } {
  const bare = text.replace(/\s*(?:[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\((?:[a-z]|\d)\)|\[\w{1,2}\])+\s*$/i, '');
  return bare === '' ? { text, marked: false } : { text: bare, marked: bare !== text };
}

/** `whole`: no fraction is possible, so that every mark before three figures parts thousands. */
export function readNumber(cell: Cell, mark: DecimalMark | null, whole: boolean): NumberRead {
  if (typeof cell === 'number') return fitting(cell, whole, false);
  const { text, marked } = withoutMark(String(cell ?? '').trim());
  const bare = text.replace(ABOUT, '').replaceAll(PARTED, '').replace(/\s*%$/, '');
  const sign = bare.startsWith('-') || bare.startsWith('−') ? -1 : 1;
  const figures = bare.replace(/^[-+−]\s*/, '');
  if (!/^\d[\d.,]*$/.test(figures))
    return { no: 'is not a number', cure: 'Write it in figures, such as 1000' };
  const plain = plainFigures(figures, mark, whole);
  if (plain === null) return { ask: 'decimal-mark' };
  const number = Number(plain) * sign;
  if (Number.isNaN(number))
    return { no: 'is not a number', cure: 'Write it in figures, such as 1000' };
  return fitting(number, whole, marked || text !== bare);
}

function fitting(number: number, whole: boolean, marked: boolean): NumberRead {
  if (whole && !Number.isInteger(number))
    return { no: 'is not a whole number', cure: 'Write it without a fraction' };
  return { number, marked };
}

/** Null where one mark before three figures may be either. */
function plainFigures(text: string, mark: DecimalMark | null, whole: boolean): string | null {
  const marks = text.replaceAll(/\d/g, '');
  if (marks === '') return text;
  const last = marks.at(-1) ?? '';
  const kinds = new Set(marks).size;
  const parted = new RegExp(`^\\d{1,3}(?:\\${marks[0]}\\d{3})+$`).test(text);
  if (kinds === 2) {
    const before = text.slice(0, text.lastIndexOf(last)).replaceAll(/[.,]/g, '');
    return `${before}.${text.slice(text.lastIndexOf(last) + 1)}`;
  }
  if (marks.length > 1) return parted ? text.replaceAll(/[.,]/g, '') : Number.NaN.toString();
  if (!parted) return text.replace(',', '.');
  if (whole) return text.replace(/[.,]/, '');
  if (mark === null) return null;
  const decimal = mark === 'comma' ? ',' : '.';
  return last === decimal ? text.replace(',', '.') : text.replace(/[.,]/, '');
}
