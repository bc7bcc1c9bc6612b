// The ledger and the words of sources as one table: nothing doubled, and contradictions shown.
import { describe, expect, it } from 'vitest';
import { claimed, nth } from '../../../../tests/material/claims.ts';
import { plain } from '../../../kernel/index.ts';
import { reportOffer } from '../decide.ts';
import { moneyLines } from '../money.ts';
import { offerOf } from '../offer.ts';
import { contradictionProse } from './contradiction-words.ts';
import { type Contribution, evolve, type Step } from './contribution.ts';
import type { Document } from './document.ts';
import { donorRows } from './donors.ts';
import { contradictionsOf, wordsOf } from './said.ts';
import { itemsOf } from './totals.ts';

type Row = readonly [state: string | null, stage: string, millions: number, on: string];
const word = ([state, stage, millions, on]: Row, fund: string | null = 'UN trust fund') => ({
  act: reportOffer,
  fields: {
    ...{ state, role: 'support', unit: 'money', currency: 'USD', fund },
    ...{ stance: stage === 'pledged' ? 'offered' : 'deployed', stage },
    quantity: millions * 1_000_000,
  },
  on,
});
const fundId = (name: string) => (name === 'UN trust fund' ? 'fnd_a' : null);

const bare: Document = {
  ...{ claims: [], source: null, start: null, end: null, reference: null, publishedOn: null },
};
const step = (type: string, payload: object): Step => ({
  type,
  payload: { document: bare, on: '2024-01-01', ...payload } as never,
});
function contribution(...steps: readonly Step[]): Contribution {
  const state = steps.reduce<Contribution | null>(evolve, null);
  if (!state) throw new Error('no contribution');
  return state;
}
const canada = (amount: number, document = bare) =>
  contribution(
    step('ContributionPledged', {
      ...{ contribution: 'con_a', donor: 'CAN', kind: 'cash', what: null, conditions: null },
      fund: { fund: 'fnd_a', name: 'UN trust fund', currency: 'USD' },
      ...{ currency: 'USD', amount, document },
    }),
  );

function table(said: ReturnType<typeof word>[], contributions: readonly Contribution[] = []) {
  const lines = moneyLines(claimed(said).map((claim) => offerOf(claim as never)));
  const words = wordsOf(lines, fundId);
  const contradictions = contradictionsOf(words, lines, fundId);
  const items = itemsOf(contributions, []);
  return { rows: donorRows({ items, contributions, words, contradictions }), contradictions };
}

describe('who gave what', () => {
  const pledge = word(['CAN', 'pledged', 40, '2024-02-01']);
  const paid = word(['CAN', 'deposited', 8, '2024-03-22']);

  it('is the latest word of a source where the ledger holds nothing', () => {
    const { rows } = table([word(['CAN', 'pledged', 5, '2024-01-01']), pledge, paid]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.map(({ stage, quantity, from }) => [stage, quantity?.min, from])).toEqual(
      [
        ['pledged', 40_000_000, 'said'],
        ['deposited', 8_000_000, 'said'],
      ],
    );
  });

  it('is the ledger where it holds a line, with what a source says otherwise beside it', () => {
    const { rows } = table([pledge, paid], [canada(10_000_000)]);
    const [first, second] = rows[0]?.cells ?? [];
    expect(first).toMatchObject({ from: 'ledger', quantity: { min: 10_000_000 } });
    expect(first?.otherwise?.id).toBe(nth(1));
    // What the ledger does not hold is still told by the source.
    expect(second).toMatchObject({ stage: 'deposited', from: 'said' });
  });

  it('counts a claim that the ledger took up once, as the line that rests on it', () => {
    const { rows } = table([pledge], [canada(40_000_000, { ...bare, claims: [nth(1)] })]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells).toHaveLength(1);
    expect(rows[0]?.cells[0]).toMatchObject({ from: 'ledger', otherwise: null });
  });

  it('keeps money of another fund apart', () => {
    const direct = word(['CAN', 'pledged', 40, '2024-02-01'], null);
    const funds = table([pledge, direct]).rows.map(({ fund }) => fund);
    expect(new Set(funds)).toEqual(new Set(['fnd_a', null]));
  });
});

describe('contradictions', () => {
  const told = (said: ReturnType<typeof word>[], lang: 'en' | 'fr' = 'en') =>
    table(said).contradictions.map((each) =>
      plain(contradictionProse(each, lang)).replaceAll('\u00a0', ' '),
    );

  it('show more paid in than is on record as pledged', () => {
    const said = [
      word(['CAN', 'pledged', 10, '2024-02-01']),
      word(['CAN', 'deposited', 12, '2024-03-01']),
    ];
    expect(told(said)).toEqual([
      '12 million dollars came in, while only 10 million dollars are on record as pledged.',
    ]);
    expect(told(said, 'fr')[0]).toContain('sont promis au registre');
  });

  it('show what had come in becoming less', () => {
    const said = [
      word([null, 'deposited', 115, '2025-09-30']),
      word([null, 'deposited', 113, '2025-12-08']),
    ];
    expect(told(said)).toEqual([
      '115 million dollars on 30 September 2025, then 113 million dollars on 8 December 2025: ' +
        'what came in cannot become less; one of the two is a balance.',
    ]);
  });

  it('show donors’ parts above the fund’s own figure, and none where they fit', () => {
    const whole = word([null, 'deposited', 18, '2024-03-22']);
    const part = (state: string, n: number) => word([state, 'deposited', n, '2024-03-22']);
    expect(told([whole, part('CAN', 8), part('USA', 6)])).toEqual([]);
    expect(told([whole, part('CAN', 8), part('USA', 16)])).toEqual([
      'The donors’ parts (16 million dollars and 8 million dollars) come to 24 million dollars, ' +
        'more than the fund’s own 18 million dollars.',
    ]);
  });

  it('are none between a pledge and a smaller deposit', () => {
    const said = [
      word(['CAN', 'pledged', 10, '2024-02-01']),
      word(['CAN', 'deposited', 8, '2024-03-01']),
    ];
    expect(told(said)).toEqual([]);
  });
});
