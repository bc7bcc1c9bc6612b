import { describe, expect, it } from 'vitest';
import { cutTo, widthOf, wrapped } from './wrap.ts';

describe('text in a box', () => {
  it('is broken between words, and never wider than the box', () => {
    const lines = wrapped('Agreement with Haiti, as the court required', 150, 3);
    expect(lines.join(' ')).toBe('Agreement with Haiti, as the court required');
    expect(lines.every((line) => widthOf(line) <= 150)).toBe(true);
  });

  it('is cut with an ellipsis where the lines do not hold it', () => {
    const lines = wrapped('A title that goes on and on and on for ever and a day', 100, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    expect(widthOf(lines[1] ?? '')).toBeLessThanOrEqual(100);
  });

  it('is left whole where it fits, and a word that is too long is cut', () => {
    expect(cutTo('met', 40)).toBe('met');
    expect(wrapped('Unverfassungsmäßigkeitserklärung', 60, 2)[0]).toMatch(/^Unver.*…$/);
  });
});
