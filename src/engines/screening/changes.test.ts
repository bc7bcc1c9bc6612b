import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes.ts';
import type { Listed } from './listed.ts';

const listed = (id: string, text: string, change: Partial<Listed> = {}): Listed => ({
  ...{ id, kind: 'person', names: [{ text, rank: 'main' }], births: [], birthPlaces: [] },
  ...{ nationalities: [], sex: null, documents: [], programme: null },
  ...change,
});

describe('what changed between two versions of a list', () => {
  it('is who appeared, who vanished, and what differs of the rest', () => {
    const before = [listed('1', 'Anna Bell'), listed('2', 'Ben Cole'), listed('3', 'Cora Dunn')];
    const after = [
      listed('2', 'Ben Cole', { nationalities: ['HT'], documents: ['AB123456'] }),
      listed('3', 'Cora Dunn'),
      listed('4', 'Dan Eames'),
    ];
    const { appeared, changed, vanished } = changesOf(before, after);
    expect(appeared.map(({ id }) => id)).toEqual(['4']);
    expect(vanished.map(({ id }) => id)).toEqual(['1']);
    expect(changed.map(({ id, parts }) => [id, parts])).toEqual([
      ['2', ['nationalities', 'documents']],
    ]);
  });

  it('is not the order in which a list says things', () => {
    const names = [
      { text: 'Anna Bell', rank: 'main' },
      { text: 'Nan Bell', rank: 'low' },
    ] as const;
    const one = listed('1', '', { names, nationalities: ['HT', 'KE'] });
    const other = listed('1', '', { names: [...names].reverse(), nationalities: ['KE', 'HT'] });
    expect(changesOf([one], [other])).toEqual({ appeared: [], changed: [], vanished: [] });
  });

  it('counts each entry of both versions once', () => {
    const list = fc
      .uniqueArray(fc.tuple(fc.nat(20), fc.constantFrom('Ann', 'Bo')), { selector: ([id]) => id })
      .map((entries) => entries.map(([id, name]) => listed(String(id), name)));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { appeared, changed, vanished } = changesOf(before, after);
        const same = after.length - appeared.length - changed.length;
        expect(same + changed.length + vanished.length).toBe(before.length);
        expect(changesOf(after, before).appeared).toEqual(vanished);
        expect(changesOf(before, before)).toEqual({ appeared: [], changed: [], vanished: [] });
      }),
    );
  });
});
