import crypto from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../kernel/index.ts';
import { bundleWriter } from './bundle.ts';
import { leafHash } from './hash.ts';
import { cosign, signCheckpoint } from './note.ts';
import { Frontier } from './tree.ts';
import { type Verdict, verifyBundle } from './verify.ts';
import { makeKey, vkeyOf } from './vkey.ts';

const key = makeKey('example.org/muster');
const stranger = makeKey('example.org/muster');
const MISSION = 'haiti-2023';
const ORIGIN = `${key.name}/${MISSION}`;
const MADE_AT = '2026-03-01T10:00:00.000Z';

type Leaf = Record<'id' | 'mission' | 'stream' | 'at', string> & {
  version: number;
  payload: unknown;
};
const textOf = (leaf: Leaf): string =>
  canonical({ act: 'forces.report-offer', by: 'per_1', on: null, type: 'OfferReported', ...leaf });

/** An honest record of `size` entries over three streams. */
function leavesOf(size: number): Leaf[] {
  return Array.from({ length: size }, (_, i) => ({
    id: `ent_${i}`,
    mission: MISSION,
    stream: `offer/${i % 3}`,
    version: Math.floor(i / 3) + 1,
    at: new Date(1_690_000_000_000 + Math.floor(i / 2)).toISOString(),
    payload: { said: `« ${i} », "quoted"`, n: [i, null, { deep: true }] },
  }));
}

/** The notes over `texts` at these sizes, as the holder of `by` signs them. */
function notesOf(texts: readonly string[], sizes: readonly number[], by = key): string[] {
  const tree = new Frontier();
  const notes: string[] = [];
  for (let size = 0; size <= texts.length; size++) {
    if (size > 0) tree.append(leafHash(texts[size - 1] ?? ''));
    if (sizes.includes(size))
      notes.push(signCheckpoint({ origin: ORIGIN, size, root: tree.root() }, by));
  }
  return notes;
}

function write(texts: readonly string[], notes: readonly string[], vkey = key.vkey): string {
  const header = { mission: MISSION, origin: ORIGIN, vkey, size: texts.length, madeAt: MADE_AT };
  const writer = bundleWriter(header, notes);
  return [writer.start(), ...texts.map((text) => writer.entry(text)), writer.end()].join('');
}

/** An honest bundle: a checkpoint at each of `sizes` and at the end. */
function bundleOf(leaves: readonly Leaf[], sizes: readonly number[] = []): string {
  const texts = leaves.map(textOf);
  return write(texts, notesOf(texts, [...sizes, texts.length]));
}

/** The last line made anew, as a forger would who knows the format. */
function redigest(lines: readonly string[]): string {
  const above = `${lines.join('\n')}\n`;
  const entries = lines.filter((line) => /^\d/.test(line)).length;
  const checkpoints = lines.filter((line) => line.startsWith('checkpoint')).length;
  const sha256 = crypto.createHash('sha256').update(above).digest('hex');
  return `${above}end ${canonical({ checkpoints, entries, sha256 })}\n`;
}
const linesOf = (bundle: string): string[] => bundle.split('\n').slice(0, -2);
const entryLine = (n: number, text: string): string =>
  `${n} ${leafHash(text).toString('base64')} ${text}`;
const isEntry = (line: string): boolean => /^\d/.test(line);

/** The entry lines numbered and hashed anew after `change`, each checkpoint left as it was. */
function forge(bundle: string, change: (texts: string[]) => string[]): string {
  const lines = linesOf(bundle);
  const texts = change(lines.filter(isEntry).map((line) => line.slice(line.indexOf('{'))));
  const out: string[] = [];
  for (const line of lines.filter((line) => !isEntry(line))) {
    const size = line.startsWith('checkpoint') ? Number(line.split('\\n')[1]) : 0;
    while (out.filter(isEntry).length < size && texts.length > 0)
      out.push(entryLine(out.filter(isEntry).length, texts.shift() ?? ''));
    out.push(line);
  }
  for (const text of texts) out.push(entryLine(out.filter(isEntry).length, text));
  const [header = '', ...rest] = out;
  const size = rest.filter(isEntry).length;
  return redigest([canonical({ ...JSON.parse(header), size }), ...rest]);
}

const check = (bundle: string, options = {}): Promise<Verdict> =>
  verifyBundle(Buffer.from(bundle), options);

function covers({ ok, firstWrong }: Verdict, entry: number): boolean {
  if (ok || !firstWrong || firstWrong.entry === null) return false;
  return firstWrong.entry <= entry && entry <= (firstWrong.through ?? firstWrong.entry);
}

const records = fc
  .record({ size: fc.integer({ min: 1, max: 12 }), sizes: fc.array(fc.nat(12)) })
  .chain(({ size, sizes }) => {
    const bundle = bundleOf(leavesOf(size), sizes);
    return fc.record({
      ...{ size: fc.constant(size), bundle: fc.constant(bundle) },
      ...{ entry: fc.nat(size - 1), other: fc.nat(size - 1) },
    });
  });
const found = fc.asyncProperty;

describe('an honest bundle', () => {
  it('is good at every size, in pieces of every length', async () => {
    await fc.assert(
      found(fc.nat(20), fc.array(fc.nat(20)), fc.integer({ min: 1, max: 999 }), async (n, s, k) => {
        const bytes = Buffer.from(bundleOf(leavesOf(n), s));
        const pieces = [];
        for (let at = 0; at < bytes.length; at += k) pieces.push(bytes.subarray(at, at + k));
        const verdict = await verifyBundle(pieces, { key: key.vkey });
        expect(verdict).toMatchObject({ ok: true, mission: MISSION, size: n, trust: 'given' });
        expect(verdict.signedBy).toEqual([key.name]);
      }),
    );
  });

  it('leaves the bytes of the caller as they were', async () => {
    const bytes = Buffer.from(bundleOf(leavesOf(9), [4]));
    const before = Buffer.from(bytes);
    expect((await verifyBundle(bytes)).ok).toBe(true);
    expect(bytes.equals(before)).toBe(true);
  });

  it('may have an entry that is longer than any piece', async () => {
    const [leaf] = leavesOf(1);
    const long = { ...leaf, payload: 'x'.repeat(3_000_000) } as Leaf;
    expect((await check(bundleOf([long]))).ok).toBe(true);
  });

  it('says where its key came from', async () => {
    const bundle = bundleOf(leavesOf(3));
    expect((await check(bundle)).trust).toBe('bundle');
    expect((await check(bundle, { known: [key.vkey] })).trust).toBe('known');
    expect((await check(bundle, { key: key.vkey })).trust).toBe('given');
  });

  it('names the co-signers that are known', async () => {
    const witness = makeKey('observer.example', 'witness');
    const texts = leavesOf(3).map(textOf);
    const [note = ''] = notesOf(texts, [3]);
    const bundle = write(texts, [cosign(note, witness, 1_700_000_000)]);
    expect((await check(bundle)).signedBy).toEqual([key.name]);
    const verdict = await check(bundle, { known: [witness.vkey] });
    expect(verdict).toMatchObject({ ok: true, signedBy: [key.name, witness.name] });
  });
});

describe('a bundle that was changed after it was made', () => {
  it('is found out by every byte, and the entry is named when it is in one', async () => {
    const bundle = Buffer.from(bundleOf(leavesOf(2), [1]));
    const lineAt = (at: number) => bundle.subarray(0, at).toString('latin1').split('\n').length;
    const entryOf = [null, 0, null, 1];
    for (let at = 0; at < bundle.length; at++) {
      const bytes = Buffer.from(bundle);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const verdict = await verifyBundle(bytes);
      expect(verdict.ok, `byte ${at}`).toBe(false);
      const { line = 0, entry } = verdict.firstWrong ?? {};
      // A first line whose free words were changed shows only in the digest at the end.
      if (lineAt(at) === 1) continue;
      expect(line).toBe(lineAt(at));
      // The first sign of a line says what it is: without it, only the line can be named.
      if (bundle[at - 1] !== 0x0a) expect(entry).toBe(entryOf[line - 1] ?? null);
    }
  });

  it('is found out wherever it is cut', async () => {
    const bundle = Buffer.from(bundleOf(leavesOf(3), [1, 2]));
    for (let n = 0; n < bundle.length; n++)
      expect((await verifyBundle(bundle.subarray(0, n))).ok).toBe(false);
  });

  it('is found out when something is added behind it', async () => {
    for (const tail of ['\n', 'x', ' ', '{}\n', entryLine(3, 'x')])
      expect((await check(bundleOf(leavesOf(3)) + tail)).ok, tail).toBe(false);
  });

  it('is found out when a line is taken out, doubled or moved', async () => {
    await fc.assert(
      found(records, fc.nat(), fc.nat(), async ({ bundle }, m, n) => {
        const lines = linesOf(bundle);
        const [i, j] = [m % lines.length, n % (lines.length - 1)];
        const line = lines[i] ?? '';
        const end = bundle.slice(bundle.lastIndexOf('end '));
        const without = lines.filter((_, at) => at !== i);
        const changed = [without, lines.toSpliced(j, 0, line), without.toSpliced(j, 0, line)];
        for (const list of changed) {
          const kept = `${list.join('\n')}\n${end}`;
          expect((await check(kept)).ok).toBe(kept === bundle);
          // Made anew to its end, it can pass only if no entry and no order was touched.
          const isWhole = list.filter(isEntry).join() === lines.filter(isEntry).join();
          expect((await check(redigest(list))).ok && !isWhole).toBe(false);
        }
      }),
    );
  });

  it('may lack a checkpoint between two others, and still holds only true entries', async () => {
    const lines = linesOf(bundleOf(leavesOf(6), [2, 4]));
    const fewer = lines.filter((line) => !line.includes('\\n4\\n'));
    expect(fewer.length).toBe(lines.length - 1);
    expect(await check(redigest(fewer))).toMatchObject({ ok: true, size: 6 });
  });
});

describe('a forger who hashes and numbers anew but has no key', () => {
  it('cannot alter an entry', async () => {
    await fc.assert(
      found(records, async ({ bundle, entry }) => {
        const change = (texts: string[]) =>
          texts.map((text, i) => (i === entry ? text.replace('quoted', 'forged') : text));
        expect(covers(await check(forge(bundle, change)), entry)).toBe(true);
      }),
    );
  });

  it('cannot take an entry out', async () => {
    await fc.assert(
      found(records, async ({ bundle, entry }) => {
        const verdict = await check(forge(bundle, (texts) => texts.toSpliced(entry, 1)));
        expect(verdict.ok).toBe(false);
        expect(verdict.size).toBeLessThanOrEqual(entry);
      }),
    );
  });

  it('cannot put an entry in', async () => {
    await fc.assert(
      found(records, async ({ bundle, size, entry }) => {
        const extra = textOf({ ...(leavesOf(1)[0] as Leaf), id: 'ent_x', stream: 'new' });
        for (const at of [entry, size]) {
          const verdict = await check(forge(bundle, (texts) => texts.toSpliced(at, 0, extra)));
          expect(verdict.ok).toBe(false);
          expect(verdict.size).toBeLessThanOrEqual(at);
        }
      }),
    );
  });

  it('cannot change the order', async () => {
    await fc.assert(
      found(records, async ({ bundle, entry, other }) => {
        fc.pre(entry !== other);
        const change = (texts: string[]) =>
          texts.with(entry, texts[other] ?? '').with(other, texts[entry] ?? '');
        const verdict = await check(forge(bundle, change));
        expect(verdict.ok).toBe(false);
        expect(verdict.size).toBeLessThanOrEqual(Math.min(entry, other));
      }),
    );
  });

  it('cannot cut the tail, with or without the checkpoints that cover it', async () => {
    await fc.assert(
      found(records, async ({ bundle, entry, size }) => {
        const held = notesOf(leavesOf(size).map(textOf), [size])[0];
        const cut = forge(bundle, (texts) => texts.slice(0, entry));
        expect((await check(cut)).ok).toBe(false);
        const lines = linesOf(cut).filter(
          (line) => !line.startsWith('checkpoint') || Number(line.split('\\n')[1]) <= entry,
        );
        expect((await check(redigest(lines), { checkpoint: held })).ok).toBe(false);
      }),
    );
  });
});

describe('a holder of the key who writes another past', () => {
  const leaves = leavesOf(9);
  const honest = leaves.map(textOf);
  const other = leaves.map((leaf, i) => textOf(i === 4 ? { ...leaf, payload: 'forged' } : leaf));
  const held = (size: number) => notesOf(honest, [size])[0];

  it('is found out by any checkpoint that was held outside and covers it', async () => {
    const forged = write(other, notesOf(other, [3, 6, 9]));
    expect((await check(forged)).ok).toBe(true);
    for (const size of [0, 1, 4])
      expect((await check(forged, { checkpoint: held(size) })).ok).toBe(true);
    for (const size of [5, 6, 9]) {
      const verdict = await check(forged, { checkpoint: held(size) });
      expect(covers(verdict, 4)).toBe(true);
      expect(verdict.firstWrong?.why).toContain('forks');
    }
  });

  it('is found out when the record is shorter than what was held', async () => {
    const texts = honest.slice(0, 6);
    const verdict = await check(write(texts, notesOf(texts, [6])), { checkpoint: held(9) });
    expect(verdict.firstWrong).toMatchObject({ entry: 6 });
  });

  it('cannot pass for the record of another name', async () => {
    const foreign = signCheckpoint(
      { origin: 'example.org/other', size: 3, root: Buffer.alloc(32) },
      key,
    );
    expect((await check(bundleOf(leaves), { checkpoint: foreign })).ok).toBe(false);
    expect((await check(write([], [foreign]))).ok).toBe(false);
  });

  it('cannot let a version jump, an id come twice or time go back', async () => {
    const breaches: [Partial<Leaf>, string][] = [
      [{ version: 3 }, 'version 3'],
      [{ version: 1 }, 'version 1'],
      [{ version: 0 }, 'not that of an entry'],
      [{ stream: 'elsewhere' }, 'version 2 of its stream, after 0'],
      [{ id: 'ent_2' }, 'id of entry 2'],
      [{ at: '2023-07-21T00:00:00.000Z' }, 'earlier'],
      [{ at: '2023-07-22' }, 'not that of an entry'],
      [{ mission: 'haiti-2024' }, 'not that of an entry'],
    ];
    for (const [breach, why] of breaches) {
      const texts = leaves.map((leaf, i) => textOf(i === 4 ? { ...leaf, ...breach } : leaf));
      const whole = write(texts, notesOf(texts, [2, 9]));
      // It is the first wrong also when another follows.
      for (const bundle of [whole, whole.replace('« 7 »', '« 8 »')]) {
        const { firstWrong } = await check(bundle);
        expect(firstWrong).toMatchObject({ entry: 4, through: 4, line: 7 });
        expect(firstWrong?.why).toContain(why);
      }
    }
  });

  it('cannot leave the last entries without a checkpoint', async () => {
    const { firstWrong } = await check(write(honest, notesOf(honest, [5])));
    expect(firstWrong).toMatchObject({ entry: 5, through: 8 });
    expect((await check(write([], []))).ok).toBe(false);
  });
});

describe("a stranger's key", () => {
  const texts = leavesOf(4).map(textOf);
  const theirs = write(texts, notesOf(texts, [4], stranger), stranger.vkey);

  it('is refused when the right key is given, known, or signed what was held', async () => {
    expect(await check(theirs)).toMatchObject({ ok: true, trust: 'bundle' });
    const ways = [{ key: key.vkey }, { known: [key.vkey] }, { checkpoint: notesOf(texts, [4])[0] }];
    for (const way of ways)
      expect((await check(theirs, way)).firstWrong).toMatchObject({ entry: null, line: 1 });
  });

  it('cannot sign checkpoints in a bundle of the right key', async () => {
    const mixed = write(texts, notesOf(texts, [4], stranger));
    expect((await check(mixed)).firstWrong).toMatchObject({ entry: null, line: 6 });
  });

  it('under another name says only that it is not known', async () => {
    const other = makeKey('example.org/elsewhere');
    expect(await check(theirs, { known: [other.vkey] })).toMatchObject({ trust: 'bundle' });
  });

  it('that cannot be read is an error of the caller', async () => {
    await expect(check(theirs, { key: 'nonsense' })).rejects.toThrow('not the public key');
    await expect(check(theirs, { known: [vkeyOf(key).slice(1)] })).rejects.toThrow();
  });
});

describe('what is no bundle', () => {
  it('is refused at its first line, whatever it is', async () => {
    await fc.assert(
      found(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await verifyBundle(bytes)).toMatchObject({ ok: false, mission: null });
      }),
    );
  });

  it('is refused when any part of a bundle is put in place of another', async () => {
    const bundle = Buffer.from(bundleOf(leavesOf(4), [2]));
    const places = fc.nat(bundle.length);
    await fc.assert(
      found(places, places, places, places, async (a, b, c, d) => {
        const [before, after] = [
          bundle.subarray(0, Math.min(a, b)),
          bundle.subarray(Math.max(a, b)),
        ];
        const changed = Buffer.concat([before, bundle.subarray(c, d), after]);
        expect((await verifyBundle(changed)).ok).toBe(changed.equals(bundle));
      }),
    );
  });

  it('is refused without being held in memory when it has no line at all', async () => {
    const endless = {
      *[Symbol.iterator]() {
        for (;;) yield Buffer.alloc(1_000_000, 'x');
      },
    };
    expect((await verifyBundle(endless)).firstWrong?.why).toContain('longer than');
  });
});
