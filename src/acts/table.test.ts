import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowsIn, tableOf, taggedLines } from './table.ts';
import type { View } from './view.ts';

const view = {
  name: 'test.list',
  answer: z.object({ n: z.number(), rows: z.array(z.object({ a: z.string(), b: z.number() })) }),
} as unknown as View;

describe('an answer as a table', () => {
  it('is made of its longest list', () => {
    expect(rowsIn({ a: [{ x: 1 }], b: [{ y: 1 }, { y: 2 }], n: 3 })).toEqual([{ y: 1 }, { y: 2 }]);
    expect(rowsIn({ n: 3 })).toEqual([{ n: 3 }]);
    expect(rowsIn(null)).toEqual([]);
  });

  it('has every column of any row, and those of its form where there is no row', () => {
    expect(tableOf(view, { rows: [{ a: 'x' }, { a: 'y', c: 2 }] })).toEqual({
      head: ['a', 'c'],
      tags: null,
      lines: [
        ['x', undefined],
        ['y', 2],
      ],
    });
    expect(tableOf(view, { n: 0, rows: [] })).toEqual({
      ...{ head: ['a', 'b'], tags: null, lines: [] },
    });
  });

  it('has a line of hashtags where the view has any, empty over a column that has none', () => {
    const tagged = { ...view, tags: { a: '#org+name' } } as View;
    const table = tableOf(tagged, { rows: [{ a: 'x', c: 2 }] });
    expect(table.tags).toEqual(['#org+name', '']);
    expect(taggedLines(table)).toEqual([
      ['#org+name', ''],
      ['x', 2],
    ]);
    expect(taggedLines(tableOf(view, { rows: [{ a: 'x' }] }))).toEqual([['x']]);
  });
});
