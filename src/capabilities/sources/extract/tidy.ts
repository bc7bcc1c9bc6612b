// Strangers' text made plain: one form of each letter, one kind of line end, nothing invisible that
// could hide or turn round what a reader sees. Not used for plain text files, whose characters stay
// as they are because offsets into them are shared with others.

/** Characters that turn the order of letters round; a text can be made to show what it is not. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/**
 * Soft hyphens, zero-width spaces and joiners, byte order marks: none shows, all break a search.
 */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: old programs end lines with them
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const SPACES = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * NFC, `\n` line ends, at most one blank line running, no space at a line's end. Linear in time.
 */
export function tidy(text: string): string {
  const plain = text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(TURNING, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
  return trimLines(plain);
}

/** True where the text holds characters that turn the order of letters round. */
export function turnsLetters(text: string): boolean {
  return text.search(TURNING) !== -1;
}

/** One line without breaks, cut at `max` characters; null when nothing is left. */
export function oneLine(text: string | null | undefined, max: number): string | null {
  if (!text) return null;
  const line = tidy(text.slice(0, max * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line.length > max ? `${line.slice(0, max - 1).trimEnd()}…` : line;
}

/** Spaces are single by now; a tab at either end marks an empty cell and stays. */
function withoutEndSpaces(line: string): string {
  return line.slice(line.startsWith(' ') ? 1 : 0, line.endsWith(' ') ? -1 : undefined);
}

function trimLines(text: string): string {
  const lines: string[] = [];
  let blank = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim() === '' ? '' : withoutEndSpaces(raw);
    if (line === '' && blank) continue;
    lines.push(line);
    blank = line === '';
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}
