// `muster export` and `muster verify`: the whole record of a mission as one file, and whether such
// a file is what was sealed. Verifying needs neither database nor server.

import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, Problem } from '../../kernel/index.ts';
import { type Verdict, verifyBundle } from '../../seal/index.ts';
import { type Line, on, text } from '../args.ts';
import { fileText } from '../input.ts';
import { homeOf, missionOf, type Opened } from '../place.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import type { Terminal } from '../terminal.ts';

export async function exportVerb(line: Line, opened: Opened, t: Terminal): Promise<void> {
  const mission = await missionOf(line, opened.house, line.words[1]);
  const out = text(line, 'out');
  if (!out) throw new Problem(CLI_PROBLEMS.missingOperand, NO_OUT);
  if (out === '-') {
    for await (const piece of opened.house.store.exportBundle(mission)) process.stdout.write(piece);
    return;
  }
  const file = createWriteStream(out, { mode: 0o600 });
  let bytes = 0;
  for await (const piece of opened.house.store.exportBundle(mission)) {
    bytes += Buffer.byteLength(piece);
    if (!file.write(piece)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  const { size } = await opened.house.store.head(mission);
  if (on(line, 'json')) t.out(JSON.stringify({ mission, file: out, entries: size, bytes }));
  else
    t.out(
      `${size} entries of ${mission} are in ${out} (${bytes} bytes). Check: ./muster verify ${out}`,
    );
}

const NO_OUT = {
  verb: 'export',
  what: '--out FILE',
  example: './muster export --out haiti.muster',
};

/** @returns the exit code: 0 when the file is what was sealed, 6 when it is not. */
export async function verifyVerb(
  line: Line,
  operands: readonly string[],
  t: Terminal,
): Promise<number> {
  const [path] = operands;
  if (!path) throw new Problem(CLI_PROBLEMS.missingOperand, NO_FILE);
  const checkpoint = text(line, 'checkpoint');
  const verdict = await verifyBundle(await bytesOf(path), {
    known: await knownKeys(homeOf(line)),
    ...(text(line, 'key') ? { key: await keyFrom(text(line, 'key') ?? '') } : {}),
    ...(checkpoint ? { checkpoint: await fileText(checkpoint) } : {}),
  });
  if (on(line, 'json')) t.out(JSON.stringify(verdict, null, 2));
  else t.out(told(verdict, path));
  return verdict.ok ? EXIT.done : EXIT.integrity;
}

const NO_FILE = { verb: 'verify', what: 'a file', example: './muster verify haiti.muster' };

async function bytesOf(path: string): Promise<AsyncIterable<Uint8Array>> {
  const stream = createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw new Problem(CLI_PROBLEMS.noFile, { file: path }, { cause });
  }
  return stream;
}

/** A key as text, or the name of a file that holds one. */
async function keyFrom(given: string): Promise<string> {
  return (given.includes('+') ? given : await fileText(given)).trim();
}

/** The keys that this user's own records sign with: a stranger's key in their name is found out. */
async function knownKeys(home: string): Promise<string[]> {
  const folder = join(home, 'keys');
  const names = await readdir(folder).catch(() => []);
  const keys = names.filter((name) => name.endsWith('.vkey'));
  return Promise.all(keys.map(async (name) => (await readFile(join(folder, name), 'utf8')).trim()));
}

function told(verdict: Verdict, path: string): string {
  if (verdict.ok) {
    const trust = {
      given: 'the key that you gave',
      known: 'a key known on this machine',
      bundle: 'the key in the file itself: compare it with one handed to you, or give --key',
    }[verdict.trust ?? 'bundle'];
    const { size, mission, root } = verdict;
    return `${path} is what was sealed: ${size} entries of ${mission}, root ${root}.
Signed by ${verdict.signedBy.join(', ')}. The signature was checked against ${trust}.`;
  }
  const wrong = verdict.firstWrong;
  const where = wrong ? entries(wrong.entry, wrong.through) : '';
  return `${path} is not what was sealed${where} (line ${wrong?.line ?? '?'}): ${wrong?.why ?? ''}`;
}

/** A leaf forged together with its hash shows at the next checkpoint only: then it is a range. */
function entries(first: number | null, last: number | null): string {
  if (first === null) return '';
  return last === null || last === first ? ` at entry ${first}` : ` in entries ${first} to ${last}`;
}
