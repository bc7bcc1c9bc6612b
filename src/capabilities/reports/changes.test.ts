import { describe, expect, it } from 'vitest';
import { turnsBetween } from './changes.ts';

const stated = (id: string, state: string) => ({ id, title: id, state, why: 'because' });

describe('states between two days', () => {
  it('tells what turned, what is new and what is gone, and nothing of what stayed', () => {
    const turns = turnsBetween(
      [stated('vetting', 'not met'), stated('base', 'met'), stated('visit', 'met')],
      [stated('vetting', 'met'), stated('base', 'met'), stated('court', 'not met')],
    );
    expect(turns.map(({ id, was, is }) => [id, was, is])).toEqual([
      ['vetting', 'not met', 'met'],
      ['court', null, 'not met'],
      ['visit', 'met', null],
    ]);
  });
});
