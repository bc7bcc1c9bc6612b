import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, runs } from './passages.ts';

describe('a text with marks', () => {
  it('numbers a paragraph by its first line and keeps its offsets', () => {
    const text = 'Title\n\nOne line\ngoes on.\n\nLast';
    const found = paragraphs(text);
    expect(found.map(({ line }) => line)).toEqual([1, 3, 6]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'One line\ngoes on.',
      'Last',
    ]);
  });

  it('draws the mark of the higher rank where two overlap', () => {
    const marks = [
      { id: 'a', start: 0, end: 10, rank: 1 },
      { id: 'b', start: 4, end: 6, rank: 2 },
    ];
    const found = runs(0, 12, marks).map(({ start, end, mark }) => [start, end, mark?.id]);
    expect(found).toEqual([
      [0, 4, 'a'],
      [4, 6, 'b'],
      [6, 10, 'a'],
      [10, 12, undefined],
    ]);
  });

  it('gives every character back once, in order, whatever the marks', () => {
    const mark = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(3))
      .map(([a, b, rank]) => ({ id: 'm', start: Math.min(a, b), end: Math.max(a, b) + 1, rank }));
    fc.assert(
      fc.property(
        fc.array(mark, { maxLength: 8 }),
        fc.nat(20),
        fc.nat(40),
        (marks, start, more) => {
          const end = start + more + 1;
          const found = runs(start, end, marks);
          let at = start;
          for (const run of found) {
            expect(run.start).toBe(at);
            at = run.end;
          }
          expect(at).toBe(end);
        },
      ),
    );
  });
});
