import { describe, expect, it } from 'vitest';
import { type HitFound, type HitStep, hitsOf, type KnownHit, type Match, runOf } from './hit.ts';

const found = (hit: string, changed: HitFound['changed'] = []): HitFound => ({
  ...{ hit, person: 'off_1', list: 'un', version: 1, entry: 'CDi.001', score: 0.9, changed },
});
let no = 0;
const step = (type: HitStep['type'], more: Partial<HitStep> = {}): HitStep => ({
  ...{ hit: 'h1', type, no: ++no, at: '2026-03-01T00:00:00.000Z', by: 'ann' },
  ...{ found: null, answer: null, agrees: null, ...more },
});
const hitAfter = (...steps: HitStep[]) =>
  hitsOf([step('found', { found: found('h1') }), ...steps]).get('h1');

describe('a hit', () => {
  it('is open until somebody answers, and "cannot tell" is no answer that clears', () => {
    expect(hitAfter()?.state).toBe('open');
    expect(hitAfter(step('answered', { answer: 'cannot_tell' }))?.state).toBe('cannot_tell');
    expect(hitAfter(step('answered', { answer: 'different' }))?.state).toBe('different');
  });

  it('is the same only when a second person says so', () => {
    const said = step('answered', { answer: 'same' });
    expect(hitAfter(said)).toMatchObject({ state: 'same_proposed', proposedBy: 'ann' });
    const second = step('confirmed', { agrees: true, by: 'ben' });
    expect(hitAfter(said, second)).toMatchObject({
      ...{ state: 'same', decided: { answer: 'same', by: 'ann', second: 'ben' } },
    });
    expect(hitAfter(said, step('confirmed', { agrees: false, by: 'ben' }))?.state).toBe('open');
  });

  it('keeps its answer through another run, and loses it when something has changed', () => {
    const different = step('answered', { answer: 'different' });
    expect(hitAfter(different, step('found', { found: found('h1') }))?.state).toBe('different');
    const changed = step('found', { found: found('h1', ['list']) });
    expect(hitAfter(different, changed)).toMatchObject({
      ...{ state: 'open', changed: ['list'], decided: { answer: 'different' } },
    });
  });
});

describe('a run', () => {
  const match: Match = { person: 'off_1', list: 'un', version: 2, entry: 'CDi.001', score: 0.9 };
  const known = (change: Partial<KnownHit>): KnownHit => ({
    ...found('h1'),
    ...{ state: 'different', proposedBy: null, decided: null, changedSince: [], ...change },
  });
  const run = (matches: Match[], hits: KnownHit[]) => runOf(matches, hits, () => 'new');

  it('tells what is new, what is gone, and nothing of what was answered', () => {
    expect(run([match], [])).toMatchObject({ found: [{ hit: 'new', changed: [] }], gone: [] });
    expect(run([match], [known({})])).toEqual({ found: [], gone: [] });
    expect(run([], [known({})])).toEqual({ found: [], gone: ['h1'] });
    expect(run([], [known({ state: 'gone' })])).toEqual({ found: [], gone: [] });
  });

  it('asks again where person or entry have changed, or where a hit has come back', () => {
    expect(run([match], [known({ changedSince: ['person'] })]).found).toMatchObject([
      { hit: 'h1', changed: ['person'] },
    ]);
    expect(run([match], [known({ state: 'gone' })]).found).toMatchObject([{ hit: 'h1' }]);
  });
});
