// The worked example of CONTRIBUTING.md is kept true: it is taken out of the page, put into a real
// house, and its act and view are found under their one name everywhere.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYONE } from '../../src/access/index.ts';
import type { Capability } from '../../src/acts/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const root = resolve(import.meta.dirname, '../..');
const place = join(root, 'src', 'worked-example-of-a-test');
let test: TestHouse;

beforeAll(async () => {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const code = /<!-- worked-example -->\s*```ts\n([\s\S]*?)```/.exec(page)?.[1];
  expect(code).toBeTruthy();
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'notes.ts'), code ?? '');
  const { notes } = (await import(/* @vite-ignore */ join(place, 'notes.ts'))) as {
    notes: Capability;
  };
  test = await openTestHouse({ more: [notes] });
});
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await test.close();
});

describe('the worked example', () => {
  it('is an act and a view of the house by its door alone', async () => {
    const before: { entries: number } = await test.see('notes.count');
    const answer = await test.act('notes.write', { words: 'ask for the annex' });
    expect(answer).toEqual({ words: 'ask for the annex' });
    const after: { entries: number } = await test.see('notes.count');
    expect(after.entries).toBe(before.entries + 1);
  });

  it('bears its name in the entry and in the permission', async () => {
    const [entry] = (await test.house.store.entries('test')).slice(-1);
    expect(entry).toMatchObject({ act: 'notes.write', type: 'NoteWritten' });
    await expect(test.act('notes.write', { words: 'x' }, { actor: ANYONE })).rejects.toMatchObject({
      code: 'acts.not-allowed',
    });
  });
});
