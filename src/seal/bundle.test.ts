import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleWriter } from './bundle.ts';
import { leafHash } from './hash.ts';
import { openCheckpoint } from './note.ts';
import { verifyBundle } from './verify.ts';

const docs = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const exampleIn = (name: string): string =>
  /```text\n([\s\S]*?)```/.exec(docs(name))?.[1] ?? 'no example';

const header = {
  ...{ mission: 'm', origin: 'a.example/m', vkey: 'a.example+00000000+', size: 2 },
  madeAt: '2026-01-01T00:00:00.000Z',
};

describe('a bundle as it is written', () => {
  it('has each checkpoint behind the last entry that it covers', () => {
    const writer = bundleWriter(header, ['o\n0\n', 'o\n1\n', 'o\n2\n', 'o\n9\n']);
    const text = writer.start() + writer.entry('{}') + writer.entry('{}') + writer.end();
    const starts = text.split('\n').map((line) => line.replace(/^(\S*( "o\\n\d)?).*$/, '$1'));
    expect(starts.slice(1)).toEqual([
      ...['checkpoint "o\\n0', '0', 'checkpoint "o\\n1', '1', 'checkpoint "o\\n2'],
      ...['checkpoint "o\\n9', 'end', ''],
    ]);
  });

  it('keeps the hash that was stored, also when the leaf no longer has it', () => {
    const writer = bundleWriter(header, []);
    writer.start();
    const stored = leafHash('as it was');
    expect(writer.entry('as it is', stored)).toBe(`0 ${stored.toString('base64')} as it is\n`);
  });

  it('holds a checkpoint that is none where it comes, for the verifier to name', () => {
    const writer = bundleWriter(header, ['nonsense']);
    expect(writer.start()).toContain('checkpoint "nonsense"\n');
  });
});

describe('the documents', () => {
  it('show a bundle that is good', async () => {
    const example = exampleIn('formats/bundle.md');
    expect(await verifyBundle(Buffer.from(example))).toMatchObject({ ok: true, size: 2 });
  });

  it('show a checkpoint of that bundle', () => {
    const vkey = JSON.parse(exampleIn('formats/bundle.md').split('\n')[0] ?? '').vkey;
    for (const name of ['formats/record.md', 'concepts/seal.md'])
      expect(openCheckpoint(exampleIn(name), vkey)).toMatchObject({ size: 2 });
  });
});
