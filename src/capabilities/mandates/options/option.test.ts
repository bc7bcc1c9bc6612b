import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { type Option, optionOf, requirementLines } from './option.ts';

const ground = { claims: ['clm_a'], passage: null, publishedOn: '2023-07-31' };
const step = (type: string, fields: object) => ({
  type,
  payload: { on: '2023-07-31', ground, ...fields },
});
const added = (id: string, fields: object): Option => {
  const option = optionOf(id, [step('OptionAdded', { what: id, takes: [], ...fields })]);
  if (!option) throw new Error('none');
  return option;
};

describe('an option', () => {
  it('keeps for each of its rows the last word and what that rests on', () => {
    const other = { ...ground, claims: ['clm_b'] };
    const option = optionOf('a', [
      step('OptionAdded', { what: 'large', takes: [], force: 'mixed', powers: null }),
      step('OptionDescribed', { force: 'police', ground: other }),
    ]);
    expect(option?.cells.force).toMatchObject({ value: 'police', ground: { claims: ['clm_b'] } });
    expect(option?.cells.powers).toBeUndefined();
  });

  it('is nothing while its first step is not visible', () => {
    expect(optionOf('a', [step('OptionDescribed', { force: 'police' })])).toBeNull();
  });

  it('becomes lines of a requirement', () => {
    const size = { min: 1000, max: 2500 };
    expect(requirementLines({ force: 'police', size, tasks: 'guard sites; train' })).toEqual([
      { unit: 'police', quantity: size, task: null },
      { unit: 'police', quantity: null, task: 'guard sites' },
      { unit: 'police', quantity: null, task: 'train' },
    ]);
    expect(requirementLines({ force: 'none', size: null, tasks: null })).toEqual([]);
  });
});

describe('options side by side', () => {
  it('mark where they differ, leave open what nobody said, and name the one chosen', () => {
    const a = added('a', { force: 'mixed', size: { min: 5000, max: 5000 } });
    const choice = { by: 'HTI', reason: 'as asked', decision: null, on: '2023-08-01', ground };
    const b = { ...added('b', { force: 'police' }), choice };
    const [one, two] = columnsOf([a, b], [], 'en');
    expect(one?.cells.force).toMatchObject({ text: 'police and military', differs: true });
    expect(one?.cells.size).toMatchObject({ text: '5,000', differs: false });
    expect(two?.cells.size.text).toBeNull();
    expect([one?.state, two?.state]).toEqual(['open', 'chosen']);
  });

  it('hold a claim once: in the option that takes it up, or as a proposal', () => {
    const claims = ['clm_x'];
    const proposed = [{ what: 'x', force: 'police' as const, size: 12, since: null, claims }];
    expect(columnsOf([], proposed, 'en').map(({ state }) => state)).toEqual(['proposal']);
    const taking = columnsOf([added('a', { takes: claims })], proposed, 'fr');
    expect(taking.map(({ state }) => state)).toEqual(['open']);
    expect(taking[0]?.cells.size.text).toBe('12');
  });
});
