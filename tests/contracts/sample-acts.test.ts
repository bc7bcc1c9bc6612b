// The acts of a sample on a real record: each is performed once, by a marked person of the sample.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../../src/sample/index.ts';
import { openTestHouse, type TestHouse } from '../house/open.ts';

let test: TestHouse;
let folder: string;
beforeAll(async () => {
  test = await openTestHouse({ mission: 'sample' });
  folder = await mkdtemp(join(tmpdir(), 'muster-sample-'));
  const mission = { slug: 'sample', name: { en: 'A mission' }, place: 'HTI', lead: null };
  await writeFile(join(folder, 'mission.json'), JSON.stringify({ mission }));
  await mkdir(join(folder, 'sources'));
  await mkdir(join(folder, 'acts'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await test?.close();
});

const acts = (file: string, steps: readonly object[]) =>
  writeFile(join(folder, 'acts', file), JSON.stringify({ acts: steps }));
const load = () => loadSample({ house: test.house, folder, onStep: () => undefined });
const entries = () => test.house.store.entries('sample');

describe('the acts of a sample', () => {
  it('are performed in order, and find what earlier ones answered', async () => {
    const fields = { name: 'letter.txt', mediaType: 'text/plain' };
    const content = Buffer.from('We will send 40 police.').toString('base64');
    await acts('01-letter.json', [
      { act: 'sources.add', name: 'letter', input: { file: { ...fields, content } } },
      {
        act: 'sources.describe',
        by: 'desk 2',
        input: { source: { $answer: 'letter.source' }, title: 'A letter' },
      },
    ]);
    expect(await load()).toBe('sample');
    const [added, described] = await entries();
    expect([added?.act, described?.act]).toEqual(['sources.add', 'sources.describe']);
    expect(described?.by).not.toBe(added?.by);
  });

  it('are not performed again, and a new one finds the answers of old ones', async () => {
    expect(await load()).toBeNull();
    const before = (await entries()).length;
    await acts('02-more.json', [
      {
        act: 'sources.describe',
        input: { source: { $answer: 'letter.source' }, title: 'The letter' },
      },
    ]);
    await load();
    expect(await entries()).toHaveLength(before + 1);
  });

  it('tell apart claims with the same words by what one of their fields says', async () => {
    const offer = (state: string) => ({
      act: 'forces.report-offer',
      input: {
        $passage: { source: 'letter.txt', words: 'We will send 40 police' },
        fields: { state, role: 'contribute', stance: 'offered', quantity: '40', unit: 'police' },
      },
    });
    const title = { en: 'police from Jamaica' };
    const claims = [{ $claim: '40 police', kind: 'offer', of: 'JAM' }];
    await acts('02-offers.json', [
      ...['BHS', 'JAM'].map(offer),
      { act: 'mandates.add-gate', input: { gate: 'go', title: { en: 'go' } } },
      { act: 'mandates.add-criterion', input: { gate: 'go', title, claims } },
    ]);
    await load();
    const all = await entries();
    const offers = all.filter(({ act }) => act === 'forces.report-offer');
    const claim = offers.at(-1)?.payload as { claim: { id: string; fields: { state: string } } };
    expect(claim.claim.fields.state).toBe('JAM');
    expect(all.at(-1)?.payload).toMatchObject({ claims: [claim.claim.id] });
  });

  it('stop at a step that is refused, and say which', async () => {
    await acts('03-wrong.json', [{ act: 'sources.describe', input: { source: 'src_none' } }]);
    await expect(load()).rejects.toThrow('03-wrong.json, step 1 (sources.describe)');
  });
});
