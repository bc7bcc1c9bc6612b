// Cuts a text into tokens: words, numbers, signs. One pass over the characters, no regular
// expression, so that no text can make it slow. Offsets are UTF-16 code units of the whole text.

export type TokenKind = 'word' | 'number' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  /** Folded: lower case, no accents; a hyphen or an apostrophe ends a word. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** 0 lower case, 1 first letter upper, 2 all upper (two letters or more). */
  readonly caps: 0 | 1 | 2;
  /**
   * What stands before: '' nothing, ' ' space, '-' hyphen, "'" apostrophe, 'n' new line, 'N'
   * blank line.
   */
  readonly gap: Gap;
}
export type Gap = '' | ' ' | '-' | "'" | 'n' | 'N';

const WORD = 1;
const DIGIT = 2;
const SPACE = 3;
const LINE = 4;
const SIGN = 5;
const APOSTROPHE = 6;
const HYPHEN = 7;

const ASCII = new Uint8Array(128).map((_, c) => {
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) return WORD;
  if (c >= 48 && c <= 57) return DIGIT;
  if (c === 10 || c === 13) return LINE;
  if (c <= 32 || c === 127) return SPACE;
  if (c === 39) return APOSTROPHE;
  return c === 45 ? HYPHEN : SIGN;
});

function kindOf(c: number): number {
  if (c < 128) return ASCII[c] ?? SPACE;
  if (c === 0x2019 || c === 0x2018 || c === 0x02bc) return APOSTROPHE;
  if (c === 0x2010 || c === 0x2011) return HYPHEN;
  if (c >= 0xc0 && c < 0x2000) return c === 0xd7 || c === 0xf7 ? SIGN : WORD;
  if (c === 0xa0 || c === 0x202f || c === 0x2009 || c === 0xfeff || c === 0xad) return SPACE;
  if (c === 0x2028 || c === 0x2029) return LINE;
  return c >= 0x3040 && c < 0xfe00 ? WORD : SIGN;
}

/** A word longer than this is cut; no word of the lexicons is. */
const WORD_MAX = 60;
const folded = new Map<string, string>();
const FOLDED_MAX = 20_000;

/** Lower case without accents. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const norm = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe');
  if (folded.size >= FOLDED_MAX) folded.clear();
  folded.set(word, norm);
  return norm;
}

function capsOf(text: string, start: number, end: number): 0 | 1 | 2 {
  const first = text.charAt(start);
  if (first === first.toLowerCase()) return 0;
  if (end - start < 2) return 1;
  const second = text.charAt(start + 1);
  return second !== second.toLowerCase() &&
    text.charAt(end - 1) !== text.charAt(end - 1).toLowerCase()
    ? 2
    : 1;
}

const isDigitAt = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57;
};

/** The end of a number such as 1,000 or 2 900 or 186.8, whose first digit is at `start`. */
function numberEnd(text: string, start: number): number {
  let at = start + 1;
  while (at - start < WORD_MAX) {
    if (isDigitAt(text, at)) {
      at += 1;
      continue;
    }
    const c = text.charCodeAt(at);
    const three =
      isDigitAt(text, at + 1) &&
      isDigitAt(text, at + 2) &&
      isDigitAt(text, at + 3) &&
      !isDigitAt(text, at + 4);
    const groups = at - start <= 3 || !isDigitAt(text, at - 4);
    if (three && groups && (c === 32 || c === 0xa0 || c === 0x202f || c === 0x2009)) at += 4;
    else if ((c === 44 || c === 46) && isDigitAt(text, at + 1)) at += 2;
    else break;
  }
  return at;
}

/**
 * "U.S." and "U.N.": single letters with a full stop after each; the end, or -1 where it is
 * none.
 */
function lettersEnd(text: string, start: number): number {
  let at = start;
  while (kindOf(text.charCodeAt(at)) === WORD && text.charAt(at + 1) === '.' && at - start < 12)
    at += 2;
  if (at - start < 4) {
    const two = at - start === 2 && kindOf(text.charCodeAt(at)) === WORD;
    return two && kindOf(text.charCodeAt(at + 1)) !== WORD && text.charAt(at) !== 'a' ? at + 1 : -1;
  }
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && at - start < WORD_MAX) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== WORD && kind !== DIGIT) break;
    at += 1;
  }
  return at;
}

/** The end of "n't" that belongs to the word before the apostrophe at `at`, or -1. */
function contraction(text: string, start: number, at: number): number {
  const before = text.charAt(at - 1);
  return before === 'n' &&
    at - start >= 2 &&
    text.charAt(at + 1) === 't' &&
    kindOf(text.charCodeAt(at + 2)) !== WORD
    ? at + 2
    : -1;
}

function wordAt(text: string, start: number, gap: Gap): Token {
  let end = lettersEnd(text, start);
  if (end > 0) {
    const norm = fold(text.slice(start, end)).replaceAll('.', '');
    return { kind: 'word', norm: `${norm}.`, start, end, caps: 2, gap };
  }
  end = wordEnd(text, start);
  const joined = kindOf(text.charCodeAt(end)) === APOSTROPHE ? contraction(text, start, end) : -1;
  if (joined > 0) {
    const norm = `${fold(text.slice(start, end))}'t`;
    return { kind: 'word', norm, start, end: joined, caps: capsOf(text, start, end), gap };
  }
  return {
    kind: 'word',
    norm: fold(text.slice(start, end)),
    start,
    end,
    caps: capsOf(text, start, end),
    gap,
  };
}

/** All tokens of the text. Spaces, hyphens and apostrophes are told by the next token's `gap`. */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  let gap: Gap = 'N';
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) {
      if (gap === '' || gap === '-' || gap === "'") gap = ' ';
      at += 1;
    } else if (kind === LINE) {
      const pair = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
      gap = gap === 'n' || gap === 'N' ? 'N' : 'n';
      at += pair ? 2 : 1;
    } else if (kind === HYPHEN && gap === '' && kindOf(text.charCodeAt(at + 1)) <= DIGIT) {
      gap = '-';
      at += 1;
    } else if (kind === APOSTROPHE && gap === '' && kindOf(text.charCodeAt(at + 1)) === WORD) {
      gap = "'";
      at += 1;
    } else {
      const token = tokenAt(text, at, kind, gap);
      out.push(token);
      at = token.end;
      gap = '';
    }
  }
  return out;
}

function tokenAt(text: string, at: number, kind: number, gap: Gap): Token {
  if (kind === WORD) return wordAt(text, at, gap);
  if (kind === DIGIT) {
    const end = numberEnd(text, at);
    return { kind: 'number', norm: text.slice(at, end), start: at, end, caps: 0, gap };
  }
  return { kind: 'sign', norm: text.charAt(at), start: at, end: at + 1, caps: 0, gap };
}
