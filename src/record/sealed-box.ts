// AES-256-GCM as the vault uses it: nonce, tag and text in one piece, bound to a context (whose
// key, which field), so that a piece moved to another place does not open.
import crypto from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export function close(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = crypto.randomBytes(NONCE_BYTES);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Null when the key, the context or the bytes are not those of `close`. */
export function open(key: Uint8Array, box: Uint8Array, context: string): Buffer | null {
  if (box.length < NONCE_BYTES + TAG_BYTES) return null;
  const options = { authTagLength: TAG_BYTES };
  const nonce = box.subarray(0, NONCE_BYTES);
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonce, options);
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]);
  } catch {
    return null;
  }
}
