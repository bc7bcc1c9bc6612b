import { describe, expect, it } from 'vitest';
import { firstToLapse, type Holding, stateOn, worstOf } from './holding.ts';

const holding = (part: Partial<Holding>): Holding => ({
  ...{ subject: 'off_1', requirement: 'age', state: 'held', from: null, until: null },
  ...{ why: { en: '', fr: '' }, ...part },
});

describe('holdings', () => {
  it('are held on their first and last day, lapsed after, missing before', () => {
    const on = (day: string) => stateOn('2024-06-01', '2024-06-30', day);
    expect([on('2024-05-31'), on('2024-06-01')]).toEqual(['missing', 'held']);
    expect([on('2024-06-30'), on('2024-07-01')]).toEqual(['held', 'lapsed']);
    expect(stateOn('2024-06-01', null, '2099-01-01'), 'without an end').toBe('held');
  });

  it('are as good as the worst of them', () => {
    const states = (...all: Holding['state'][]) => worstOf(all.map((state) => holding({ state })));
    expect(states('held', 'lapsed', 'held')).toBe('lapsed');
    expect(states('missing', 'failed', 'unknown')).toBe('failed');
    expect(states('held', 'unknown')).toBe('unknown');
    expect(states(), 'nothing was asked').toBe('held');
  });

  it('say which lapses first, and leave out what has lapsed or never does', () => {
    const all = [
      holding({ requirement: 'test.medical', until: '2024-09-01' }),
      holding({ requirement: 'test.driving', until: '2024-08-01' }),
      holding({ requirement: 'test.language', until: '2024-01-01', state: 'lapsed' }),
      holding({ requirement: 'conviction' }),
    ];
    expect(firstToLapse(all)?.requirement).toBe('test.driving');
    expect(firstToLapse([holding({})])).toBe(null);
  });
});
