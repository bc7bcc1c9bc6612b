import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBatch, entryOf, isStorable, leafOf, type NewEntry } from './entry.ts';

const entry: NewEntry = {
  id: 'ent_1',
  stream: 'offer-1',
  version: 1,
  type: 'OfferReported',
  act: 'forces.report-offer',
  by: 'per_1',
  at: '2026-01-02T03:04:05.678Z',
  on: '2023-07',
  payload: { b: 1, a: ['é', null] },
};

describe('the leaf of an entry', () => {
  it('is canonical JSON of ten members, with the mission among them', () => {
    expect(leafOf('haiti', entry)).toBe(
      '{"act":"forces.report-offer","at":"2026-01-02T03:04:05.678Z","by":"per_1","id":"ent_1",' +
        '"mission":"haiti","on":"2023-07","payload":{"a":["é",null],"b":1},"stream":"offer-1",' +
        '"type":"OfferReported","version":1}',
    );
  });

  it('leaves out nothing else that a caller put beside the members', () => {
    const more = { ...entry, secret: 'not for the record' };
    expect(leafOf('haiti', more)).toBe(leafOf('haiti', entry));
  });

  it('gives the entry back, for any payload', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const json = JSON.parse(JSON.stringify(payload));
        const leaf = leafOf('m', { ...entry, payload: json });
        expect(entryOf({ no: 7, leaf })).toEqual({ ...entry, payload: json, mission: 'm', no: 7 });
      }),
    );
  });
});

describe('a batch', () => {
  const batch = (...entries: Partial<NewEntry>[]) => ({
    mission: 'm',
    entries: entries.map((change, i) => ({ ...entry, id: `e${i}`, ...change })),
  });

  it.each([
    ['holds at least one entry', { mission: 'm', entries: [] }],
    ['belongs to a mission', { ...batch({}), mission: '' }],
    ['has instants with milliseconds, in UTC', batch({ at: '2026-01-02T03:04:05Z' })],
    ['counts versions from 1', batch({ version: 0 })],
    ['goes on version by version within a stream', batch({ version: 1 }, { version: 3 })],
    ['has entries with a stream', batch({ stream: '' })],
  ])('%s', (_, wrong) => {
    expect(() => checkBatch(wrong)).toThrow();
  });

  it('may mix streams', () => {
    checkBatch(batch({ version: 4 }, { stream: 'other', version: 1 }, { version: 5 }));
  });
});

describe('a text that PostgreSQL cannot hold', () => {
  it.each(['a\0b', '\ud800', 'x\udc00y'])('is found: %j', (bad) => {
    expect(isStorable(JSON.stringify({ deep: [bad] }))).toBe(false);
    expect(isStorable(JSON.stringify({ [bad]: 1 }))).toBe(false);
  });

  it.each(['\\u0000', 'C:\\udd\\ud800', '😀', 'plain'])('is not seen in %j', (good) => {
    expect(isStorable(JSON.stringify({ good }))).toBe(true);
  });
});
