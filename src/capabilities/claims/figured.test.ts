import { describe, expect, it } from 'vitest';
import { figureOf } from './figured.ts';

describe('a figure from a claim', () => {
  const worded = (claim: { n: string }) => claim.n;
  const four = { id: 'a', also: ['d'], rivals: ['b', 'c'], n: '400' };
  const two = { id: 'b', also: [], rivals: ['a'], n: '200' };

  it('cites its second sources and shows its rivals beside it', () => {
    expect(figureOf(four, worded, [two])).toEqual({
      text: '400',
      cites: ['a', 'd'],
      rivals: [{ text: '200', cites: ['b'] }],
    });
  });

  it('counts a rival that prints the same as a further source', () => {
    const about = { id: 'c', also: [], rivals: ['a'], n: '400' };
    expect(figureOf(four, worded, [about])).toEqual({ text: '400', cites: ['a', 'd', 'c'] });
  });

  it('leaves claims of other figures alone', () => {
    const other = { id: 'x', also: [], rivals: [], n: '7' };
    expect(figureOf(two, worded, [other])).toEqual({ text: '200', cites: ['b'] });
  });
});
