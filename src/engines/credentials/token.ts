// The parts of a signed token and of a certificate as they are written: header, payload, signature,
// what is disclosed beside it, and the bearer's signature. Strict: one text, one reading.
import { isObject, jsonIn } from './bytes.ts';

type Members = Readonly<Record<string, unknown>>;

export interface Token {
  readonly header: Members;
  readonly payload: Members;
  /** What is signed: header and payload as they are written. */
  readonly signed: string;
  readonly signature: string;
}

/** Null where it is not three parts of which two are JSON objects. */
export function readToken(text: string): Token | null {
  const parts = text.split('.');
  const [head = '', body = '', signature = ''] = parts;
  const [header, payload] = [jsonIn(head), jsonIn(body)];
  if (parts.length !== 3 || !isObject(header) || !isObject(payload)) return null;
  return { header, payload, signed: `${head}.${body}`, signature };
}

export interface Disclosed {
  readonly text: string;
  /** Null for an element of a list. */
  readonly name: string | null;
  readonly value: unknown;
}

export interface Presented extends Token {
  readonly disclosed: readonly Disclosed[];
  /** The bearer's own token; null where none was added. */
  readonly bearer: Token | null;
  /** Everything before the bearer's token: what the bearer signs the digest of. */
  readonly shown: string;
}

/** Larger than any certificate of ours; a page must not be kept busy by a long text. */
export const CERTIFICATE_CHARS_MAX = 16_384;

/** Reads `token~disclosure~…~[bearer's token]`; a text says what is wrong with it. */
export function readPresented(text: string): Presented | string {
  if (text.length > CERTIFICATE_CHARS_MAX) return 'it is too long';
  const at = text.lastIndexOf('~');
  if (at < 0) return 'it has no sign ~ in it';
  const shown = text.slice(0, at + 1);
  const [first = '', ...rest] = text.slice(0, at).split('~');
  const token = readToken(first);
  if (!token) return 'its first part is no signed token';
  const disclosed = rest.map(readDisclosed);
  if (disclosed.includes(null)) return 'something that it shows cannot be read';
  const last = text.slice(at + 1);
  const bearer = last === '' ? null : readToken(last);
  if (last !== '' && !bearer) return 'its last part is no signed token';
  return { ...token, disclosed: disclosed.filter((each) => each !== null), bearer, shown };
}

function readDisclosed(text: string): Disclosed | null {
  const parts = jsonIn(text);
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') return null;
  if (parts.length === 2) return { text, name: null, value: parts[1] };
  const [, name, value] = parts;
  return parts.length === 3 && typeof name === 'string' ? { text, name, value } : null;
}

/** Seconds since 1970 in a token; null where it is none. */
export const secondsIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
