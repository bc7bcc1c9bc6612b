// Keys as C2SP signed notes name them. A verifier key is one line, name+id+base64(type | key); the
// id is the start of a hash over all three, so that a name alone never picks a key.
import crypto, { type KeyObject } from 'node:crypto';
import { assert, must, Problem } from '../kernel/index.ts';
import { sha256 } from './hash.ts';
import { BAD_VKEY } from './problems.ts';

/** What a key signs: the record its own checkpoints, a witness those that it saw, with the time. */
export type Role = 'record' | 'witness';
const TYPE: Record<Role, number> = { record: 0x01, witness: 0x04 };

/** A private key: `pem` is PKCS #8. The caller stores it, readable by its owner alone. */
export interface SigningKey {
  readonly name: string;
  readonly pem: string;
  readonly role?: Role;
}

/** A public key, read from its vkey line. `id` has 4 bytes. */
export interface VerifyKey {
  readonly vkey: string;
  readonly name: string;
  readonly role: Role;
  readonly id: Buffer;
  readonly key: KeyObject;
}

/** A new Ed25519 key pair for `name` (no space, no plus): the key to store, the vkey to publish. */
export function makeKey(name: string, role: Role = 'record'): SigningKey & { vkey: string } {
  const { privateKey } = crypto.generateKeyPairSync('ed25519');
  const key = { name, role, pem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() };
  return { ...key, vkey: vkeyOf(key) };
}

/** The vkey line of a signing key. */
export function vkeyOf({ name, role = 'record', pem }: SigningKey): string {
  assert(isKeyName(name), 'a key name has neither space nor plus');
  const { x } = crypto.createPublicKey(pem).export({ format: 'jwk' });
  const raw = Buffer.from(must(x, 'an Ed25519 key has one coordinate'), 'base64url');
  const id = keyId(name, TYPE[role], raw).toString('hex');
  return `${name}+${id}+${Buffer.concat([Buffer.of(TYPE[role]), raw]).toString('base64')}`;
}

const opened = new WeakMap<SigningKey, VerifyKey & { secret: KeyObject }>();

/** A signing key ready for use. Reading its PEM takes 0.4 ms, a signature 0.03 ms: read once. */
export function openKey(key: SigningKey): VerifyKey & { secret: KeyObject } {
  const known = opened.get(key);
  if (known) return known;
  const fresh = { ...readVkey(vkeyOf(key)), secret: crypto.createPrivateKey(key.pem) };
  opened.set(key, fresh);
  return fresh;
}

/** Reads a vkey line. @throws Problem seal.bad-key */
export function readVkey(vkey: string): VerifyKey {
  const [, name, hex, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(vkey) ?? [];
  if (!name || !hex || !encoded || !isKeyName(name)) throw bad('its form is not name+hash+key');
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes.toString('base64') !== encoded)
    throw bad('it holds no Ed25519 key');
  const type = bytes[0] ?? 0;
  if (type !== TYPE.record && type !== TYPE.witness) throw bad('its kind of signature is unknown');
  const raw = bytes.subarray(1);
  const id = keyId(name, type, raw);
  if (id.toString('hex') !== hex) throw bad('its hash does not fit its key');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  const key = crypto.createPublicKey({ key: jwk, format: 'jwk' });
  return { vkey, name, role: type === TYPE.record ? 'record' : 'witness', id, key };
}

export function isKeyName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is refused
  return name !== '' && !/[\s+\u0000-\u001f\u007f]/u.test(name);
}

function keyId(name: string, type: number, raw: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), raw]);
  return Buffer.from(sha256(bytes).slice(0, 4), 'binary');
}

const bad = (why: string): Problem => new Problem(BAD_VKEY, { why });
