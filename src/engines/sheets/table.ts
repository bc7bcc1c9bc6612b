// The table in a sheet: under which titles its head stands, where it ends, and which of its rows
// are no rows: heads that are repeated, totals, notes below.
import { type Cell, type Row, type Sheet, textOf } from './cell.ts';
import { type Chosen, type Head, headsOf } from './heads.ts';
import { HEAD_WITHIN } from './limits.ts';
import type { WantedColumn } from './wanted.ts';
import { plainWords } from './words.ts';

export interface Table {
  readonly sheet: string;
  readonly heads: readonly Head[];
  /** Numbers of the rows that are its head; empty where no head was found. */
  readonly headRows: readonly number[];
  readonly rows: readonly Row[];
  /** Rows above the head, in words. */
  readonly titles: readonly string[];
  /** Rows that were left out, and why. */
  readonly leftOut: readonly { readonly row: number; readonly why: 'total' | 'note' | 'head' }[];
}

const TOTAL =
  /^(?:grand |general |sub ?|effectif |strength )?(?:total|totals|totaux|subtotal|sous total)\b/;
/** Words for a total that people are also called. */
const SUM = /^(?:sum|somme|suma|ensemble|all)\b/;
const NOTE = /^(?:\*|†|‡|[¹²³⁴]|\(?[a-z1-9]\)|\[\d+\]|notes?\b|sources?\b|remarques?\b|nota\b)/i;

/** Null for a sheet without any two cells beside one another. */
export function tableIn(
  sheet: Sheet,
  wanted: readonly WantedColumn[],
  chosen: Chosen = {},
  /** How likely a row is a head beside its names: of a table that lies on its side. */
  likely: Likely = () => 0,
): Table | null {
  const at = headAt(sheet.rows, (texts) => scoreOf(texts, wanted) + likely(texts));
  if (!at) return null;
  const { first, lines, texts } = at;
  const heads = headsOf(texts, wanted, chosen);
  const body = sheet.rows.slice(first + lines);
  const leftOut: { row: number; why: 'total' | 'note' | 'head' }[] = [];
  const lastWhole = body.findLastIndex(({ cells }) => distinct(cells) >= 2);
  const rows = body.filter((row, i) => {
    const why = reason(row, heads, i > lastWhole);
    if (why) leftOut.push({ row: row.no, why });
    return why === null;
  });
  const headRows = sheet.rows.slice(first, first + lines).map(({ no }) => no);
  const titles = sheet.rows.slice(0, first).map(({ cells }) => lineOf(cells));
  return { sheet: sheet.name, heads, headRows, rows, titles, leftOut };
}

const lineOf = (cells: readonly Cell[]) => [...new Set(cells.map(textOf))].join(' ').trim();
const distinct = (cells: readonly Cell[]) => new Set(cells.map(textOf).filter(Boolean)).size;

function reason(
  { cells }: Row,
  heads: readonly Head[],
  after: boolean,
): 'total' | 'note' | 'head' | null {
  const texts = cells.map(textOf);
  const first = texts.find((text) => text !== '') ?? '';
  if (isTags(texts)) return 'head';
  if (isTotal(first, texts)) return 'total';
  const named = heads.filter(({ text }) => text !== '');
  if (named.length > 1 && named.every(({ index, text }) => sameWords(texts[index], text)))
    return 'head';
  if (distinct(cells) === 1 && named.length > 2 && (after || NOTE.test(first))) return 'note';
  return null;
}

/** The line of hashtags of the Humanitarian Exchange Language, as exports have it. */
function isTags(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => /^#[a-z]\w*(?:\s*\+\w+)*$/i.test(text));
}

/** A figure beside the word, and hardly another word: `Suma` and `Total` are family names too. */
function isTotal(first: string, texts: readonly string[]): boolean {
  const plain = plainWords(first);
  const most = TOTAL.test(plain) ? 1 : SUM.test(plain) ? 0 : -1;
  if (most < 0 || !texts.some((text) => /\d/.test(text))) return false;
  // A day of its own beside a rank: somebody's birth.
  if (texts.some((text) => text !== first && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text)))
    return false;
  const words = texts.filter((text) => text !== first && /\p{L}{2}/u.test(text));
  return words.length <= most;
}

const sameWords = (a: string | undefined, b: string) => plainWords(a ?? '') === plainWords(b);

export type Likely = (texts: readonly string[]) => number;

interface At {
  readonly first: number;
  readonly lines: 1 | 2;
  readonly texts: readonly string[];
  readonly score: number;
}

/**
 * The row, or two rows, among the first whose cells are likest to what is wanted. What a person
 * chose for a column is no likeness of a row: the head stays where it was found.
 */
function headAt(rows: readonly Row[], scored: Likely): At | null {
  let best: At | null = null;
  for (let i = 0; i < Math.min(rows.length, HEAD_WITHIN); i++) {
    const single = (rows[i]?.cells ?? []).map(textOf);
    const candidates: Omit<At, 'score'>[] = [{ first: i, lines: 1, texts: single }];
    const below = rows[i + 1];
    if (
      below &&
      below.no === (rows[i]?.no ?? 0) + 1 &&
      allWords(below.cells) &&
      !isTags(below.cells.map(textOf))
    )
      candidates.push({ first: i, lines: 2, texts: stacked(single, below.cells.map(textOf)) });
    for (const candidate of candidates) {
      const score = scored(candidate.texts);
      if (score > (best?.score ?? 0) + 1e-9) best = { ...candidate, score };
    }
  }
  return best ?? firstFull(rows);
}

/** Neither numbers nor days: what a second line of a head may hold. */
const allWords = (cells: readonly Cell[]) =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && !/^\W*\d/.test(cell)));

/** `Contact` over `Name` is `Contact Name`; what is merged over both lines stands once. */
function stacked(above: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const [a = '', b = ''] = [above[i], below[i]];
    return a === b || b === '' ? a : a === '' ? b : `${a} ${b}`;
  });
}

function scoreOf(texts: readonly string[], wanted: readonly WantedColumn[]): number {
  const likes = headsOf(texts, wanted).map(({ likeness }) => likeness);
  return likes.reduce((sum, like) => sum + like, 0);
}

/** Where no word is known: the first row with two cells of words or more. */
function firstFull(rows: readonly Row[]): At | null {
  const first = rows.findIndex(({ cells }) => distinct(cells) >= 2);
  const row = rows[first];
  if (!row) return null;
  return { first, lines: 1, texts: row.cells.map(textOf), score: 0 };
}
