// The keys of a record, in files of the home folder that only their owner may read: the key that
// signs checkpoints and the master key of the vault. Made at the first start, never sent anywhere.
import crypto from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../kernel/index.ts';
import { makeKey, type SigningKey, vkeyOf } from '../seal/index.ts';
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

async function keyFolder(home: string): Promise<string> {
  const folder = path.join(home, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw new Problem(RECORD_PROBLEMS.notWritable, { folder }, { cause });
  });
  await refuseOpen(folder, '700');
  return folder;
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

/** Whole under its name or not there, and never over another program's: a key that was used once
 * must not be lost. */
async function writeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await chmod(draft, 0o600);
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

async function refuseOpen(file: string, mode: '600' | '700'): Promise<void> {
  if (process.platform === 'win32') return;
  if ((await stat(file)).mode & 0o077)
    throw new Problem(RECORD_PROBLEMS.openKeys, { path: file, mode });
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
