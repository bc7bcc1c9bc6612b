import { describe, expect, it } from 'vitest';
import { claimed } from '../../../tests/material/claims.ts';
import { plain } from '../../kernel/index.ts';
import { moneyText } from './amounts.ts';
import { reportOffer } from './decide.ts';
import { moneyLines } from './money.ts';
import { moneySentence } from './money-words.ts';
import { offerOf } from './offer.ts';

type Row = readonly [state: string | null, stance: string, millions: number, on: string];
const money = ([state, stance, millions, on]: Row, more = {}) => ({
  act: reportOffer,
  fields: {
    ...{ state, stance, role: 'support', unit: 'money', currency: 'USD' },
    quantity: millions * 1_000_000,
    ...more,
  },
  on,
});
const lines = (...said: ReturnType<typeof money>[]) =>
  moneyLines(claimed(said).map((claim) => offerOf(claim as never)));

describe('money', () => {
  const all = lines(
    money(['CAN', 'offered', 40, '2025-12-09']),
    money([null, 'deployed', 18, '2024-03-22']),
    money([null, 'deployed', 113, '2025-12-08']),
    money(['CAN', 'deployed', 63, '2025-12-08']),
    money(['USA', 'deployed', 5, '2025-02-01'], { stage: 'spent' }),
  );

  it('keeps the stages apart, the furthest first', () => {
    expect(all.map(({ stage }) => stage)).toEqual([
      ...['spent', 'deposited', 'deposited', 'deposited', 'pledged'],
    ]);
  });

  it('is at no stage once it was taken back, whatever it had come to', () => {
    const [frozen] = lines(money(['USA', 'withdrawn', 13.3, '2025-02-04'], { stage: 'pledged' }));
    expect(frozen?.stage).toBe('withdrawn');
  });

  it('marks the latest word of each donor at each stage', () => {
    const fund = all.filter(({ donor }) => donor === null);
    expect(fund.map(({ current }) => current)).toEqual([true, false]);
  });

  it('tells a stage at a time and never a sum', () => {
    expect(plain(moneySentence(all, 'en'))).toBe(
      'Money on record: spent 5 million dollars (the United States); deposited 113 million ' +
        'dollars (all donors, 8 December 2025) and 63 million dollars (Canada); pledged 40 ' +
        'million dollars (Canada). The stages are not to be added to one another.',
    );
    expect(plain(moneySentence(all.slice(-1), 'fr')).replaceAll('\u00a0', ' ')).toBe(
      'Argent, d’après le registre : promis 40 millions de dollars (le Canada).',
    );
  });

  it('prints amounts as each language does, and no currency that nobody said', () => {
    const n = (min: number) => ({ min, max: min });
    expect(moneyText(n(10_800_000), 'USD', 'en')).toBe('10.8 million dollars');
    expect(moneyText(n(186_800_000), 'EUR', 'fr').replaceAll('\u00a0', ' ')).toBe(
      '186,8 millions d’euros',
    );
    expect(moneyText({ min: 2e9, max: null }, 'ZAR', 'en')).toBe(
      'at least 2 billion South African rand',
    );
    expect(moneyText(n(45_000), null, 'en')).toBe('45,000');
  });
});
