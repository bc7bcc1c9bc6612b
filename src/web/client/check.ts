// Checks one entry in this browser: hashes the bytes on the page and walks up the proof to the root
// (RFC 6962, section 2.1.1). The server is not asked.
import { all, one } from './dom.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (base64: string): Bytes =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  const whole = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The root that a leaf and its proof lead to; null when the proof is not of the right length. */
export async function rootFrom(
  leaf: Uint8Array,
  no: number,
  size: number,
  proof: readonly Uint8Array[],
): Promise<Uint8Array | null> {
  let hash = await sha256(LEAF, leaf);
  let at = no;
  let last = size - 1;
  for (const sibling of proof) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = await sha256(NODE, sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else hash = await sha256(NODE, hash, sibling);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

export function listenForCheck(): void {
  const button = one<HTMLButtonElement>('[data-check]');
  const list = one('[data-proof]');
  const leaf = one('[data-leaf]');
  const output = one('[data-checked]');
  if (!button || !list || !leaf || !output) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { no, size, root = '', good = '', bad = '', cannot = '' } = list.dataset;
    if (!globalThis.crypto?.subtle) {
      output.textContent = cannot;
      return;
    }
    const proof = all('code', list).map((hash) => bytesOf(hash.textContent ?? ''));
    const bytes = new TextEncoder().encode(leaf.textContent ?? '');
    const found = await rootFrom(bytes, Number(no), Number(size), proof);
    const wanted = bytesOf(root);
    const same = found?.length === wanted.length && found.every((byte, i) => byte === wanted[i]);
    output.textContent = same ? good : bad;
    output.className = same ? 's met' : 's over';
  });
}
