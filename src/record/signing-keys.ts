// Keys that an office signs with for others, beside the seal's own: each in a file of the home
// folder that its owner alone may read, named by the thumbprint of its public half. Never sent
// anywhere.
import crypto, { type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../kernel/index.ts';
import { keyFolder, refuseOpen, writeOnce } from './key-files.ts';
import { RECORD_PROBLEMS } from './problems.ts';

/** Names of JOSE: ECDSA on P-256 with SHA-256, and Ed25519. */
export type KeyKind = 'ES256' | 'EdDSA';

/** The public half as a JWK, its members alone. */
export interface PublicHalf {
  readonly kid: string;
  readonly alg: KeyKind;
  readonly jwk: Readonly<Record<string, string>>;
}

export class SigningKeys {
  private readonly opened = new Map<string, KeyObject>();

  constructor(private readonly home: string) {}

  /** A new pair; on disk when this returns. @throws Problem `record.not-writable` */
  async make(alg: KeyKind): Promise<PublicHalf> {
    const { privateKey, publicKey } =
      alg === 'EdDSA'
        ? crypto.generateKeyPairSync('ed25519')
        : crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    const kid = thumbprint(jwk);
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    await writeOnce(await this.fileOf(kid), pem);
    return { kid, alg, jwk: jwk as Record<string, string> };
  }

  /**
   * 64 bytes over the text's UTF-8, of both kinds of key.
   * @throws Problem `record.no-signing-key`, `record.open-keys`, `record.bad-key`
   */
  async sign(kid: string, text: string): Promise<Uint8Array> {
    const key = await this.open(kid);
    const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
    return crypto.sign(digest, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  }

  private async open(kid: string): Promise<KeyObject> {
    const known = this.opened.get(kid);
    if (known) return known;
    const file = await this.fileOf(kid);
    const pem = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      throw cause.code === 'ENOENT'
        ? new Problem(RECORD_PROBLEMS.noSigningKey, { key: kid }, { cause })
        : cause;
    });
    await refuseOpen(file, '600');
    try {
      const key = crypto.createPrivateKey(pem);
      this.opened.set(kid, key);
      return key;
    } catch (cause) {
      throw new Problem(RECORD_PROBLEMS.badKey, { path: file }, { cause });
    }
  }

  private async fileOf(kid: string): Promise<string> {
    // A name from outside must not lead out of the folder.
    if (!/^[A-Za-z0-9_-]{43}$/.test(kid))
      throw new Problem(RECORD_PROBLEMS.noSigningKey, { key: kid.slice(0, 60) });
    return path.join(await keyFolder(this.home), `certificate-${kid}.pem`);
  }
}

/** RFC 7638. */
function thumbprint({ crv, kty, x, y }: JsonWebKey): string {
  const members = y === undefined ? { crv, kty, x } : { crv, kty, x, y };
  return crypto.createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}
