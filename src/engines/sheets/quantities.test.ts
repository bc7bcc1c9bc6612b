import { describe, expect, it } from 'vitest';
import { readQuantity } from './quantities.ts';

const of = (cell: string | number) => {
  const read = readQuantity(cell);
  return 'quantity' in read ? [read.quantity.min, read.quantity.max] : read.no;
};

describe('how many, as offices type it', () => {
  it('is a number with thousands parted, with a mark of a footnote or about it', () => {
    for (const [cell, n] of [
      [744, 744],
      ['1,500', 1500],
      ['1 500', 1500],
      ['1.500', 1500],
      ["1'500", 1500],
      ['approx. 200', 200],
      ['~200', 200],
      ['environ 1 000', 1000],
      ['60 (a)', 60],
      ['60*', 60],
      ['150 police', 150],
      ['24 militaires', 24],
      ['0', 0],
    ] as const)
      expect(of(cell), String(cell)).toEqual([n, n]);
  });

  it('may be open on a side, or a range', () => {
    expect(of('up to 150')).toEqual([null, 150]);
    expect(of('jusqu’à 150')).toEqual([null, 150]);
    expect(of('≤ 1,500 *')).toEqual([null, 1500]);
    expect(of('at least 40')).toEqual([40, null]);
    expect(of('over 3,100')).toEqual([3100, null]);
    expect(of('40+')).toEqual([40, null]);
    expect(of('120-160')).toEqual([120, 160]);
    expect(of('1,000 – 2,500')).toEqual([1000, 2500]);
    expect(of('between 40 and 60')).toEqual([40, 60]);
    expect(of('entre 40 et 60 policiers')).toEqual([40, 60]);
  });

  it('is refused where it may be two things, or nothing', () => {
    expect(of('2 FPUs')).toBe('is not a number');
    expect(of('tbc')).toBe('is not a number');
    expect(of('-5')).toBe('is negative');
    expect(of(-5)).toBe('is negative');
    expect(of(1.5)).toBe('is not a whole number');
    expect(of('160-120')).toBe('is a range that runs backwards');
  });
});
