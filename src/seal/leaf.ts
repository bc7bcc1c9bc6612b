// The leaf of an entry: canonical JSON, so that its ten members stand in one order and spelling. It
// is read where it lies, byte by byte, without being parsed into objects: that is what lets a
// verifier look into every leaf and still keep up with the hashing.
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];

/** 1 for each byte that may stand in a text as it is: no quote, backslash or control sign. */
const IS_PLAIN = new Uint8Array(256).fill(1, 0x20);
IS_PLAIN[QUOTE] = 0;
IS_PLAIN[BACKSLASH] = 0;

/** 1 for each byte within a value at which a reader need not look: not a sign of its structure. */
const IS_FILLING = IS_PLAIN.slice();
for (const sign of [COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT]) IS_FILLING[sign] = 0;

/** The form of an instant: 0 stands for a digit. */
const INSTANT = Buffer.from('0000-00-00T00:00:00.000Z');
const DAY_CHARS = 10;

const ACT = Buffer.from('{"act":"');
const AT = Buffer.from('","at":"');
const BY = Buffer.from('","by":"');
const ID = Buffer.from('","id":"');
const ON = Buffer.from(',"on":');
const PAYLOAD = Buffer.from(',"payload":');
const STREAM = Buffer.from(',"stream":"');
const TYPE = Buffer.from('","type":"');
const VERSION = Buffer.from('","version":');
const NULL = Buffer.from('null');

/**
 * Reads leaves of one mission. After `read` said yes, the fields say where in the bytes the parts
 * of that leaf lie.
 */
export class LeafReader {
  /** The instant, as two numbers that can be compared: YYYYMMDD and HHMMSSmmm. */
  day = 0;
  time = 0;
  id = 0;
  idEnd = 0;
  stream = 0;
  streamEnd = 0;
  version = 0;
  readonly #mission: Buffer;

  constructor(mission: string) {
    this.#mission = Buffer.from(`","mission":${JSON.stringify(mission)}`);
  }

  /**
   * Whether `bytes` from `from` to `to` are a leaf of the mission. A newline must stand at `to`: no
   * part of a leaf runs across it, so nothing here looks for the end.
   */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    const at = after(bytes, textEnd(bytes, after(bytes, from, ACT)), AT);
    const by = after(bytes, this.#readInstant(bytes, at), BY);
    this.id = after(bytes, textEnd(bytes, by), ID);
    this.idEnd = textEnd(bytes, this.id);
    const on = after(bytes, after(bytes, this.idEnd, this.#mission), ON);
    const payload = after(bytes, dateEnd(bytes, on), PAYLOAD);
    this.stream = after(bytes, valueEnd(bytes, payload), STREAM);
    this.streamEnd = textEnd(bytes, this.stream);
    const type = after(bytes, this.streamEnd, TYPE);
    const end = this.#readVersion(bytes, after(bytes, textEnd(bytes, type), VERSION));
    return end === to - 1 && bytes[end] === CLOSE_OBJECT;
  }

  #readInstant(bytes: Uint8Array, from: number): number {
    if (from < 0) return -1;
    let [day, time] = [0, 0];
    for (let i = 0; i < INSTANT.length; i++) {
      const byte = bytes[from + i] as number;
      if (INSTANT[i] !== DIGIT_0) {
        if (byte !== INSTANT[i]) return -1;
      } else if (!isDigit(byte)) return -1;
      else if (i < DAY_CHARS) day = day * 10 + byte - DIGIT_0;
      else time = time * 10 + byte - DIGIT_0;
    }
    this.day = day;
    this.time = time;
    return from + INSTANT.length;
  }

  #readVersion(bytes: Uint8Array, from: number): number {
    this.version = 0;
    let at = from;
    if (at < 0 || bytes[at] === DIGIT_0) return -1;
    for (; isDigit(bytes[at] as number); at++)
      this.version = this.version * 10 + (bytes[at] as number) - DIGIT_0;
    return at > from && this.version < 2 ** 32 ? at : -1;
  }
}

// Each of these takes a place and gives the place behind what it read, or -1; -1 in is -1 out.

function after(bytes: Uint8Array, from: number, literal: Uint8Array): number {
  if (from < 0) return -1;
  for (let i = 0; i < literal.length; i++) if (bytes[from + i] !== literal[i]) return -1;
  return from + literal.length;
}

/** The closing quote of a text that begins at `from`. */
function textEnd(bytes: Uint8Array, from: number): number {
  if (from < 0) return -1;
  for (let at = from; ; at += 2) {
    while (IS_PLAIN[bytes[at] as number] === 1) at++;
    if (bytes[at] === QUOTE) return at;
    if (bytes[at] !== BACKSLASH || (bytes[at + 1] as number) < 0x20) return -1;
  }
}

/** Behind a text in quotes, or null. */
function dateEnd(bytes: Uint8Array, from: number): number {
  if (from < 0 || bytes[from] !== QUOTE) return after(bytes, from, NULL);
  const end = textEnd(bytes, from + 1);
  return end < 0 ? -1 : end + 1;
}

/** Behind any JSON value: the comma at which it is whole. */
function valueEnd(bytes: Uint8Array, from: number): number {
  if (from < 0) return -1;
  let depth = 0;
  for (let at = from; ; at++) {
    while (IS_FILLING[bytes[at] as number] === 1) at++;
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = textEnd(bytes, at + 1);
      if (at < 0) return -1;
    } else if (byte === COMMA) {
      if (depth === 0) return at > from ? at : -1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      if (--depth < 0) return -1;
    } else return -1;
  }
}

const isDigit = (byte: number): boolean => byte >= DIGIT_0 && byte <= DIGIT_9;
