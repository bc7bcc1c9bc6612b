// A paragraph on one line: its lines joined, words that were cut at a line's end made whole.
import type { Line } from './lines.ts';

/** How a hyphen at a line's end is to be read, told from the rest of the text. */
export interface Words {
  has(word: string): boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/** Every word of the lines, but for those that a line's end cuts. */
export function wordsOf(lines: readonly Pick<Line, 'text'>[]): Words {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = text.match(WORD) ?? [];
    const whole = /[-\u00ad\u2010]$/.test(text) ? found.slice(0, -1) : found;
    for (const word of whole) {
      words.add(word.toLowerCase());
      if (word.includes('-')) for (const part of word.split('-')) words.add(part.toLowerCase());
    }
  }
  return words;
}

const CUT = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u;
const HEAD = /^\p{Ll}[\p{L}\p{N}]*/u;

/**
 * The text of a run of lines. On one physical line it is the text between its ends, untouched.
 * @param source the whole text
 */
export function unwrapped(source: string, lines: readonly Line[], words: Words): string {
  const out: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    if (before === null) out.push(line.text);
    else if (before.row === line.row) out.push(source.slice(before.end, line.end));
    else {
      const last = out.at(-1) ?? '';
      const { left, gap } = joint(last, line.text, words);
      if (left !== last) out[out.length - 1] = left;
      out.push(gap, line.text);
    }
    before = line;
  }
  return out.join('');
}

/** What is left of a line's end, and what stands between it and the next line. */
function joint(left: string, right: string, words: Words): { left: string; gap: string } {
  if (left.endsWith('\u00ad')) return { left: left.slice(0, -1), gap: '' };
  const cut = CUT.exec(left.slice(-80))?.[1];
  const head = HEAD.exec(right.slice(0, 80))?.[0];
  if (!cut) return { left, gap: ' ' };
  // "Secretary-" and "General": a hyphen of its own.
  if (!head || keepsHyphen(cut.toLowerCase(), head.toLowerCase(), words)) return { left, gap: '' };
  return { left: left.slice(0, -1), gap: '' };
}

function keepsHyphen(cut: string, head: string, words: Words): boolean {
  if (words.has(`${cut}-${head}`)) return true;
  if (words.has(cut + head)) return false;
  return words.has(cut) && words.has(head);
}
