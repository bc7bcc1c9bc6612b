import { describe, expect, it } from 'vitest';
import { linesOf, lineWith } from './passage.ts';

const TEXT = 'Strength\n\nKenya\t744\r\nJamaica\t24\nGuatemala\t1,050\nBelize\t24\nchad, 2440\n';
const found = (number: string, others: readonly string[] = []) => {
  const line = lineWith(linesOf(TEXT), number, others);
  return line && TEXT.slice(line.start, line.end);
};

describe('the line of a source in which a figure stands', () => {
  it('has the number and what else its row says', () => {
    expect(found('744', ['Kenya'])).toBe('Kenya\t744');
    expect(found('24', ['Belize'])).toBe('Belize\t24');
    expect(found('1,050', ['Guatemala'])).toBe('Guatemala\t1,050');
  });

  it('is none where the number stands only within another, or beside other words', () => {
    expect(found('44')).toBeNull();
    expect(found('244', ['chad'])).toBeNull();
    expect(found('744', ['Benin'])).toBeNull();
  });

  it('is the first with the number where the row says no more', () => {
    expect(found('24')).toBe('Jamaica\t24');
  });
});
