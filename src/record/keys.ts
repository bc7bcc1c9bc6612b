// The keys of a record, in files of the home folder that only their owner may read: the key that
// signs checkpoints and the master key of the vault. Made at the first start, never sent anywhere.
import crypto from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../kernel/index.ts';
import { makeKey, type SigningKey, vkeyOf } from '../seal/index.ts';
import { keyFolder, refuseOpen, writeOnce } from './key-files.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import { KEY_BYTES } from './sealed-box.ts';

export interface Keys {
  readonly signing: SigningKey;
  readonly master: Uint8Array;
}

/**
 * `name` is taken at the first start and never changes after it; where there is none, the record
 * gets one that no other record has. @throws Problem `record.open-keys`, `record.bad-key`
 */
export async function openKeys(home: string, name: string | undefined): Promise<Keys> {
  const folder = await keyFolder(home);
  const signing = await keyFile(path.join(folder, 'signing.json'), () => {
    const { vkey: _, ...key } = makeKey(name ?? `muster-${crypto.randomBytes(5).toString('hex')}`);
    return JSON.stringify(key);
  });
  const master = await keyFile(path.join(folder, 'vault.key'), () =>
    crypto.randomBytes(KEY_BYTES).toString('base64'),
  );
  const keys = { signing: signingKey(signing), master: masterKey(master) };
  await publicKey(folder, keys.signing);
  return keys;
}

/** The public half, for `verify` and to hand to outsiders; it is no secret. */
async function publicKey(folder: string, key: SigningKey): Promise<void> {
  await writeFile(path.join(folder, 'record.vkey'), `${vkeyOf(key)}\n`, { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

/** The password of the embedded server where it is reached by a port. */
export async function serverPassword(home: string): Promise<string> {
  const { text } = await keyFile(path.join(await keyFolder(home), 'postgresql.key'), () =>
    crypto.randomBytes(24).toString('base64url'),
  );
  return text.trim();
}

interface KeyFile {
  readonly file: string;
  readonly text: string;
}

async function keyFile(file: string, make: () => string): Promise<KeyFile> {
  const found = await readFile(file, 'utf8').catch(absent);
  if (found === null) await writeOnce(file, `${make()}\n`);
  await refuseOpen(file, '600');
  return { file, text: found ?? (await readFile(file, 'utf8')) };
}

function signingKey({ file, text }: KeyFile): SigningKey {
  try {
    const key = JSON.parse(text) as SigningKey;
    crypto.createPrivateKey(key.pem);
    return key;
  } catch (cause) {
    throw new Problem(RECORD_PROBLEMS.badKey, { path: file }, { cause });
  }
}

function masterKey({ file, text }: KeyFile): Uint8Array {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new Problem(RECORD_PROBLEMS.badKey, { path: file });
  return key;
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
