// What presence is measured against.
import { describe, expect, it } from 'vitest';
import type { ClaimFields } from '../../kernel/index.ts';
import { type Authorisation, ceilingOn } from './requirement.ts';

const NONE: ClaimFields['authorisation'] = {
  ...{ body: 'UN Security Council', status: 'adopted', instrument: null },
  ...{ until: null, term: null, ceiling: null },
};

function decided(day: string, fields: Partial<Authorisation['fields']>): Authorisation {
  const claim = {
    id: `clm_${day}`,
    saidOn: day,
    on: day,
    dated: day,
    source: { reliability: 'A' },
  };
  return { ...claim, fields: { ...NONE, ...fields } } as unknown as Authorisation;
}

describe('the ceiling on a day', () => {
  const first = decided('2023-10-02', { ceiling: 2500 });

  it('is that of the decision in force', () => {
    expect(ceilingOn([first], '2024-01-01')?.size).toBe(2500);
  });

  it('is not that of a decision about another mandate', () => {
    const other = decided('2024-06-01', { ceiling: 14_000, of: 'UNMISS' });
    expect(ceilingOn([first, other], '2024-07-01')?.size).toBe(2500);
    expect(ceilingOn([other], '2024-07-01')).toBeNull();
  });

  it('is none after the mandate has ended or run out', () => {
    const until = decided('2023-10-02', { ceiling: 2500, until: '2024-10-02' });
    expect(ceilingOn([until], '2024-10-02')?.size).toBe(2500);
    expect(ceilingOn([until], '2024-10-03')).toBeNull();
    expect(ceilingOn([first, decided('2025-09-30', { status: 'ended' })], '2025-10-01')).toBeNull();
  });
});
