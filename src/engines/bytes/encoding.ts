// Bytes into letters. Strict first, so that a wrong guess is never silent: what was guessed or lost
// is said in a note, and bytes that are no text at all give null.

/** `text` keeps a leading byte order mark (U+FEFF), so offsets are those of the decoded file. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly string[];
}

/** A page of HTML names its letters within this many bytes (HTML standard, 4.2.5.4). */
const CHARSET_WITHIN = 1_024;
/** Control characters per character in a text; logs with colours stay far below. */
const CONTROL_SHARE_MAX = 0.002;
/** Accented letters for each plain one: French has 4 in 100, a short line up to 20. */
const ACCENT_SHARE_MAX = 0.25;
/** Whole UTF-8 letters for each broken one, for a text to count as damaged UTF-8. */
const WHOLE_TO_BROKEN_MIN = 4;
/** Code points that nobody has assigned: random bytes taken for UTF-16 have one in five. */
const ODD_SHARE_MAX = 0.01;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these tell bytes from text
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;
/**
 * The letters of Windows-1252 for 0x80 to 0x9f, where Node 20's decoder leaves control characters.
 */
const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Bytes to which Windows-1252 gives no letter. */
const UNUSED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The text in `bytes`; null when they are none, `unclear` for text whose letters cannot be told.
 * `declared` is the name of an encoding that the file or its sender gives; it is tried after UTF-8.
 */
export function decode(
  bytes: Uint8Array,
  declared: string | null = null,
): Decoded | 'unclear' | null {
  if (hasMark(bytes)) return byMark(bytes);
  if (bytes.includes(0)) return null;
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return isText(utf8) ? { text: utf8, notes: [] } : null;
  const named = declared === null ? null : strictly(bytes, declared);
  if (named !== null && isText(named)) return { text: named, notes: [] };
  return damaged(bytes) ?? western(bytes);
}

/** The encoding that the sender names, or a page of HTML in its first kilobyte. */
export function charsetOf(bytes: Uint8Array, mediaType: string | undefined): string | null {
  const sent = /charset=["']?([\w-]{2,40})/i.exec(mediaType ?? '')?.[1];
  const start = Buffer.from(bytes.subarray(0, CHARSET_WITHIN)).toString('latin1');
  return sent ?? /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(start)?.[1] ?? null;
}

function hasMark([a, b]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function byMark(bytes: Uint8Array): Decoded | null {
  const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  const odd = text.match(/[\p{Cn}\p{Co}\p{Cs}]/gu)?.length ?? 0;
  if (odd > text.length * ODD_SHARE_MAX || !isText(text)) return null;
  return { text, notes: [`The file is in ${label.slice(0, 6).toUpperCase()}.`] };
}

/** Null when the bytes break the rules of the encoding, or nobody knows its name. */
function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
    return decoder.encoding === 'windows-1252' ? letters1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was cut or damaged in a few places: mostly whole letters beyond ASCII. */
function damaged(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (whole < broken * WHOLE_TO_BROKEN_MIN || !isText(text)) return null;
  return {
    text,
    notes: [`${broken} damaged ${broken === 1 ? 'letter' : 'letters'} shown as \ufffd.`],
  };
}

function western(bytes: Uint8Array): Decoded | 'unclear' | null {
  const text = letters1252(bytes);
  if (!isText(text)) return null;
  const ascii = text.match(/[A-Za-z]/g)?.length ?? 0;
  const high = text.match(/[\u00c0-\u017f]/g)?.length ?? 0;
  if (high > ascii * ACCENT_SHARE_MAX || bytes.some((b) => UNUSED_1252.has(b))) return 'unclear';
  return { text, notes: ['The letters were taken to be Windows-1252: look at the accents.'] };
}

function letters1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (c) => HIGH_1252[c.charCodeAt(0) - 0x80] ?? c);
}

function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls <= text.length * CONTROL_SHARE_MAX;
}
