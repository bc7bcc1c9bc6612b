// How many, as offices type it: `1,000`, `approx. 200`, `up to 150`, `120-160`, `40+`, `60 (a)`.
// The result may be open on a side; what may be two numbers is refused, never guessed.
import type { Quantity } from '../../kernel/index.ts';
import type { Cell } from './cell.ts';
import { readNumber, withoutMark } from './numbers.ts';

export type QuantityRead =
  | { readonly quantity: Quantity }
  | { readonly no: string; readonly cure: string };

const before = (...words: string[]) => new RegExp(`^(?:${words.join('|')})\\s*`, 'i');
const MOST = before(
  ...['up to', 'at most', 'max(?:imum)?\\.?(?: of)?', 'no more than', 'not more than'],
  ...['less than', 'fewer than', '<=?', '≤', "jusqu['’][àa]", 'au plus', 'moins de'],
  ...['hasta', 'como máximo', 'menos de'],
);
const LEAST = before(
  ...['at least', 'min(?:imum)?\\.?(?: of)?', 'no fewer than', 'more than', 'over', '>=?', '≥'],
  ...['au moins', 'plus de', 'al menos', 'más de'],
);
const DASH = '-|–|—|\\bto\\b|\\band\\b|\\bà\\b|\\bet\\b|\\ba\\b|\\by\\b';
const RANGE = new RegExp(`^(?:between|from|entre|de)?\\s*(\\S.*?)\\s*(?:${DASH})\\s*(\\d.*)$`, 'i');
/** Whom a number counts, where it stands in the cell. */
const COUNTED = new RegExp(
  `\\s*(?:${[
    ...['police(?: officers?)?', 'officers?', 'personnel', 'people', 'persons?', 'pax', 'troops?'],
    ...['soldiers?', 'pers\\.?', 'policiers?', 'militaires?', 'agents?', 'personnes?'],
    ...['efectivos', 'polic[ií]as?', 'soldados?'],
  ].join('|')})\\.?$`,
  'i',
);

const NONE = { no: 'is not a number', cure: 'Write it as 140, 120-160, at least 40 or up to 150' };

export function readQuantity(cell: Cell): QuantityRead {
  if (typeof cell === 'number') return exactly(cell);
  const marked = withoutMark(String(cell ?? '').trim()).text;
  const text = marked.replace(COUNTED, '').trim();
  for (const [words, side] of [
    [MOST, 'max'],
    [LEAST, 'min'],
  ] as const) {
    if (!words.test(text)) continue;
    const n = whole(text.replace(words, ''));
    if (typeof n !== 'number') return n;
    return { quantity: { min: null, max: null, [side]: n } };
  }
  const open = /^(.*\d)\s*\+$/.exec(text)?.[1];
  if (open !== undefined) {
    const n = whole(open);
    return typeof n === 'number' ? { quantity: { min: n, max: null } } : n;
  }
  // A minus in front is no dash of a range.
  const range = /^[-−]/.test(text) ? null : RANGE.exec(text);
  if (range) return between(range[1] ?? '', range[2] ?? '');
  const n = whole(text);
  return typeof n === 'number' ? exactly(n) : n;
}

function between(low: string, high: string): QuantityRead {
  const [min, max] = [whole(low), whole(high)];
  if (typeof min !== 'number') return min;
  if (typeof max !== 'number') return max;
  if (min <= max) return { quantity: { min, max } };
  return { no: 'is a range that runs backwards', cure: 'Write the smaller number first' };
}

function exactly(n: number): QuantityRead {
  if (n < 0) return { no: 'is negative', cure: 'Write 0 or more' };
  if (!Number.isInteger(n)) return { no: 'is not a whole number', cure: 'Write a whole number' };
  return { quantity: { min: n, max: n } };
}

/** One whole number; every mark before three figures parts thousands. */
function whole(text: string): number | { readonly no: string; readonly cure: string } {
  const read = readNumber(text, null, true);
  if ('no' in read && read.no !== NONE.no) return read;
  if (!('number' in read)) return NONE;
  if (read.number < 0) return { no: 'is negative', cure: 'Write 0 or more' };
  return read.number;
}
