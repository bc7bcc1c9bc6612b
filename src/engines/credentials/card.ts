// A certificate as a picture on a card. Its parts are packed as bytes, compressed, and written in
// the 45 signs that QR codes hold best (RFC 9285): a picture a third smaller than that of the text,
// which an ordinary phone reads from paper. The text comes back sign for sign.
import encodeQR from 'qr';
import { Problem } from '../../kernel/index.ts';
import { fromBase64url, toBase64url } from './bytes.ts';
import { compressed, inflated } from './deflate.ts';
import { CREDENTIAL_PROBLEMS as NO } from './problems.ts';
import { CERTIFICATE_CHARS_MAX, readPresented } from './token.ts';

/** What the text of a card begins with: Muster, certificate, first form. */
const MARK = 'MC1:';
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** The text for the picture. @throws Problem certificates.unreadable */
export async function toCard(certificate: string): Promise<string> {
  const text = certificate.trim();
  const read = readPresented(text);
  if (typeof read === 'string') throw new Problem(NO.unreadable, { why: read });
  const parts = text.split(/[.~]/).map((part) => fromBase64url(part) ?? new Uint8Array());
  const bytes: number[] = [read.bearer ? 1 : 0];
  for (const part of parts) bytes.push(part.length >> 8, part.length & 255, ...part);
  return MARK + toBase45(await compressed(Uint8Array.from(bytes)));
}

/**
 * The certificate, from what a reader of QR codes gives, or from its own text.
 * @throws Problem certificates.unreadable
 */
export async function fromCard(given: string): Promise<string> {
  const card = given.trim();
  if (!card.startsWith(MARK)) return card;
  const packed = fromBase45(card.slice(MARK.length));
  const bytes = packed && (await inflated(packed, CERTIFICATE_CHARS_MAX));
  const parts = bytes && partsIn(bytes.subarray(1));
  const count = bytes?.[0] === 1 ? 3 : 1;
  // Token, disclosures, and either nothing or the three parts of the bearer's token.
  if (!parts || parts.length < 3 + count) throw new Problem(NO.unreadable, { why: 'it was cut' });
  const texts = parts.map(toBase64url);
  const token = texts.slice(0, 3).join('.');
  const bearer = texts.slice(-count).join('.');
  return [token, ...texts.slice(3, -count), bearer].join('~');
}

function partsIn(bytes: Uint8Array): Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (at + 2 + length > bytes.length) return null;
    parts.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return parts;
}

function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = bytes[i + 1];
    let n = pair === undefined ? (bytes[i] ?? 0) : (bytes[i] ?? 0) * 256 + pair;
    for (let k = pair === undefined ? 2 : 3; k > 0; k--) {
      text += SIGNS[n % 45];
      n = Math.floor(n / 45);
    }
  }
  return text;
}

function fromBase45(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const three = [...text.slice(i, i + 3)].map((sign) => SIGNS.indexOf(sign));
    if (three.includes(-1) || three.length === 1) return null;
    const [a = 0, b = 0, c = 0] = three;
    const n = a + b * 45 + c * 2025;
    if (n > (three.length === 3 ? 65_535 : 255)) return null;
    bytes.push(...(three.length === 3 ? [n >> 8, n & 255] : [n]));
  }
  return Uint8Array.from(bytes);
}

export interface Picture {
  /** Squares on a side, with the white border that a reader needs. */
  readonly size: number;
  /** For the `d` of an SVG path in a box of `size` by `size`. */
  readonly path: string;
}

const BORDER = 4;

/** The picture of a card's text; of the level that stands a scratch. */
export function pictureOf(card: string): Picture {
  const rows = encodeQR(card, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows.flatMap((row, y) => runsIn(row).map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`));
  return { size: rows.length, path: path.join('') };
}

/** Dark squares side by side as one: fewer signs, and no hair lines between them in print. */
function runsIn(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

/** The picture as a file, for any printer of cards. */
export const svgOf = ({ size, path }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ` +
  `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/>` +
  `<path d="${path}"/></svg>\n`;
