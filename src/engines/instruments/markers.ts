// What stands before a paragraph: its number, its letter, its roman number, or a bullet.

export interface Numbered {
  readonly n: number;
  /** `bis`, `ter`. */
  readonly more: string;
  /** Whether a point or a bracket follows, as it does before a paragraph. */
  readonly pointed: boolean;
  /** Where the paragraph begins in the line. */
  readonly from: number;
}

const NUMBERED = new RegExp(
  [
    String.raw`^["“”«]?\s?(?:OP\s?|Para(?:graph|\.)?\s|§\s?)?(\d{1,3})\s?(bis|ter|quater)?`,
    String.raw`(?:\s?[.)](?!\d)|(?=\s|$))\s*`,
  ].join(''),
  'i',
);

export function numberedOf(text: string): Numbered | null {
  const m = NUMBERED.exec(text.slice(0, 60));
  if (!m?.[1]) return null;
  const pointed = /[.)]\s*$/.test(m[0]);
  return { n: Number(m[1]), more: (m[2] ?? '').toLowerCase(), pointed, from: m[0].length };
}

export interface Lettered {
  /** Without brackets, in small letters as printed: `a`, `iv`, `1`, `A`. */
  readonly mark: string;
  readonly from: number;
}

const LETTERED = new RegExp(
  [
    String.raw`^["“”«]?\s?(?:\(\s?([a-z]{1,2}|[ivxl]{1,6}|\d{1,2}|[A-Z])\s?\)|`,
    String.raw`([a-z]|[ivxl]{1,6})[.)](?=\s))\s*`,
  ].join(''),
);

export function letteredOf(text: string): Lettered | null {
  const m = LETTERED.exec(text.slice(0, 30));
  const mark = m?.[1] ?? m?.[2];
  return m && mark ? { mark, from: m[0].length } : null;
}

const BULLET = /^[•●▪◦‣∙·–—*-]\s+(?=\S)/;

/** Where the text begins behind a bullet; null where there is none. */
export function bulletOf(text: string): number | null {
  return BULLET.exec(text.slice(0, 8))?.[0].length ?? null;
}

export type Style = 'alpha' | 'roman' | 'digit' | 'upper';

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

export function romanValue(mark: string): number | null {
  if (!/^[ivxl]{1,7}$/.test(mark)) return null;
  let sum = 0;
  for (let i = 0; i < mark.length; i++) {
    const [here = 0, next = 0] = [ROMAN[mark.charAt(i)], ROMAN[mark.charAt(i + 1)] ?? 0];
    sum += here < next ? -here : here;
  }
  return sum > 0 ? sum : null;
}

/** Every way to read a mark: `i` is the ninth letter and the first roman number. */
export function readingsOf(mark: string): readonly { style: Style; ordinal: number }[] {
  if (/^\d+$/.test(mark)) return [{ style: 'digit', ordinal: Number(mark) }];
  if (/^[A-Z]$/.test(mark)) return [{ style: 'upper', ordinal: mark.charCodeAt(0) - 64 }];
  const ways: { style: Style; ordinal: number }[] = [];
  const [first = '', second = ''] = mark;
  if (mark.length === 1) ways.push({ style: 'alpha', ordinal: first.charCodeAt(0) - 96 });
  else if (mark.length === 2 && first === second)
    ways.push({ style: 'alpha', ordinal: 26 + first.charCodeAt(0) - 96 });
  const roman = romanValue(mark);
  if (roman !== null) ways.push({ style: 'roman', ordinal: roman });
  return ways;
}
