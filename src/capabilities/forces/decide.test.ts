import { describe, expect, it } from 'vitest';
import { claimed, nth } from '../../../tests/material/claims.ts';
import { reportOffer } from './decide.ts';
import { impliedCounts } from './offer.ts';

const offer = {
  state: 'ken',
  stance: 'deployed',
  quantity: 400,
  unit: 'police',
  counts: 'arrival',
};
const landing = (fields: object, source: object, on = '2024-06-25') => ({
  ...{ act: reportOffer, fields: { ...offer, ...fields }, source, on },
});
const refusal = (fields: object) =>
  reportOffer.input.safeParse({ source: 's', start: 0, end: 1, fields: { ...offer, ...fields } })
    .error?.issues[0]?.message;

describe('recording an offer', () => {
  it('takes the fields that the engine proposes, and leaves open what they do not say', () => {
    const proposed = {
      state: 'KEN',
      role: 'lead',
      stance: 'considering',
      quantity: null,
      unit: null,
    };
    const [claim] = claimed([{ act: reportOffer, fields: proposed }]);
    expect(claim?.fields).toMatchObject({ ...proposed, counts: null, currency: null, fund: null });
  });

  it('knows a state by its code in small letters', () => {
    expect(claimed([landing({}, {})])[0]?.fields.state).toBe('KEN');
  });

  it('takes a claim of the whole force, which names no state', () => {
    expect(claimed([landing({ state: '' }, {})])[0]?.fields.state).toBeNull();
  });

  it('refuses a strength of people who are only offered', () => {
    expect(refusal({ stance: 'offered', counts: 'strength' })).toMatch(/people who are there/);
  });

  it('refuses a movement of people who neither came nor left', () => {
    expect(refusal({ stance: 'committed' })).toMatch(/came \(deployed\) or left \(withdrawn\)/);
  });

  it('refuses a currency of police and a currency that is none', () => {
    expect(refusal({ currency: 'USD' })).toMatch(/only money has a currency/);
    expect(refusal({ unit: 'money', counts: null, currency: 'dollars' })).toMatch(/ISO 4217/);
  });
});

describe('what offers are compared by', () => {
  it('makes two counts of one landing rivals, and the more reliable source the working one', () => {
    const [a, b] = claimed([
      landing({}, { reliability: 'B' }),
      landing({ quantity: 200, unit: 'personnel' }, { reliability: 'C' }),
    ]);
    expect(a).toMatchObject({ rivals: [nth(2)], working: true });
    expect(b).toMatchObject({ rivals: [nth(1)], working: false });
  });

  it('makes the same number from another source a second source', () => {
    const [a] = claimed([landing({}, {}), landing({}, {})]);
    expect(a).toMatchObject({ rivals: [], also: [nth(2)] });
  });

  it('never compares a movement with a strength', () => {
    const [a] = claimed([landing({}, {}), landing({ quantity: 600, counts: 'strength' }, {})]);
    expect(a?.rivals).toEqual([]);
  });

  it('gives an arrival its day, a strength a week and a statement a month', () => {
    const near = (fields: object, days: string) =>
      claimed([landing(fields, {}), landing({ ...fields, quantity: 7 }, {}, days)])[0]?.rivals
        .length;
    expect(near({}, '2024-06-26')).toBe(0);
    expect(near({ counts: 'strength' }, '2024-07-02')).toBe(1);
    expect(near({ stance: 'offered', counts: null }, '2024-07-24')).toBe(1);
    expect(near({ stance: 'offered', counts: null }, '2025-07-24')).toBe(0);
  });

  it('holds money of one currency against money of the same', () => {
    const money = { unit: 'money', counts: null, stance: 'offered', currency: 'USD' };
    const [a] = claimed([
      landing({ ...money, quantity: 40_000_000 }, {}),
      landing({ ...money, quantity: 37_000_000, currency: 'EUR' }, {}),
    ]);
    expect(a?.rivals).toEqual([]);
  });
});

describe('a count that only the words give away', () => {
  it.each([
    ['the first 200 police officers arrived in Port-au-Prince', 'arrival'],
    ['Kenya already has about 700 police officers on the ground', 'strength'],
    ['75 more arrived, for a total of 150', null],
    ['Kenya, which deployed nearly 400 police', null],
    ['217 policiers kényans ont débarqué', 'arrival'],
    ['l’effectif atteint 1 003', 'strength'],
  ])('reads “%s” as %s', (quote, counts) => expect(impliedCounts(quote)).toBe(counts));
});
