import { describe, expect, it } from 'vitest';
import { forceNames } from './mission-name.ts';

describe('a party that is the mission itself', () => {
  const isForce = forceNames({
    names: [
      { name: { en: 'Multinational Security Support Mission' } },
      { name: { en: 'Gang Suppression Force', fr: 'Force de répression des gangs' } },
    ],
  });

  it.each(['MSS', 'MSSM', 'GSF', 'the Gang Suppression Force', 'Force de repression des gangs'])(
    'is known by its name, of any time and language, and its initials: %s',
    (party) => expect(isForce(party)).toBe(true),
  );

  it.each(['KEN', 'ECOWAS', 'FO', 'UN'])('is none of those who contribute: %s', (party) =>
    expect(isForce(party)).toBe(false),
  );
});
