import { describe, expect, it } from 'vitest';
import { citedIn, plain } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';
import { changesBetween } from './changes.ts';
import { groundsFrom } from './grounds.ts';
import { closedOf, groundsOf } from './words.ts';

const claim = (id: string, more: object = {}) =>
  ({
    ...{ id, figure: null, rivals: [], also: [], working: true, chosen: null, dated: '2023-07-31' },
    source: { id: `src_${id}`, reliability: 'B' },
    ...more,
  }) as unknown as ClaimView;

const SEAL = { size: 120, root: 'abcdefghijklmnopqrstuvwxyz=', firstRecordDay: '2026-04-12' };
const grounds = (claims: readonly ClaimView[], all = claims.length, knownAt = '2026-04-12') =>
  groundsFrom({ claims, all, knownAt, ...SEAL });

const RIVALS = [
  claim('a', { figure: 'f', rivals: ['b'] }),
  claim('b', { figure: 'f', rivals: ['a'], working: false, source: { id: 's', reliability: 'F' } }),
];

describe('how we know', () => {
  it('counts claims and sources by their reliability, and the record that is sealed', () => {
    const { finding, answer } = groundsOf(grounds(RIVALS), 'en');
    expect(plain(finding)).toBe('2 claims from 2 sources');
    expect(answer.map(plain)).toEqual([
      '2 claims from 2 sources. By reliability, from A (complete) to F (cannot be judged): 1 B, ' +
        '1 F.',
      'On one figure the sources differ. The rule chose each; no person has chosen another.',
      'Nothing here is typed in by hand. The record is sealed: 120 entries, root abcdefghijkl….',
    ]);
    expect(groundsOf(grounds(RIVALS), 'fr').answer.map(plain)[1]).toBe(
      'Les sources diffèrent sur un chiffre. La règle a choisi chacun ; personne n’en a choisi ' +
        'un autre.',
    );
  });

  it('cites the figures that a person chose', () => {
    const chosen = { by: 'per_1', at: '2026-04-13', reason: 'agrees with the count' };
    const told = groundsOf(grounds([{ ...RIVALS[0], chosen } as ClaimView]), 'en');
    expect(told.answer.flatMap(citedIn)).toEqual(['a']);
    expect(plain(told.answer[1] ?? [])).toContain('A named person chose one, with a reason');
    const none = groundsOf(grounds([claim('b')]), 'en');
    expect(plain(none.answer[1] ?? [])).toBe('On no figure do the sources differ.');
  });

  it('says which clock is used and what the two days hide', () => {
    const { doubts } = groundsOf(grounds([claim('a')], 127, '2023-07-31'), 'en');
    expect(doubts.map(({ head, text }) => `${head}: ${plain(text)}`)).toEqual([
      'Which clock: This record begins on 12 April 2026. Before that day “as known” goes by the ' +
        'day on which a source was published.',
      'Hidden: 126 claims are later than these days, or not known by 31 July 2023.',
    ]);
  });

  it('never leaves the doubts empty, nor says that nothing happened', () => {
    expect(groundsOf(grounds([claim('a')]), 'en').doubts).toHaveLength(1);
    expect(plain(groundsOf(grounds([]), 'en').answer[0] ?? [])).toContain(
      'nothing of what happened',
    );
  });

  it('says of a closed question that it is closed, and whom to ask', () => {
    expect(closedOf('owner, oversight', 'en').answer.map(plain)).toEqual([
      'This answer is not open to you. Ask the owner of this record for one of these offices: ' +
        'owner, oversight.',
    ]);
    expect(closedOf('owner', 'fr').doubts).not.toEqual([]);
  });
});

describe('what changed since a day', () => {
  it('is what came, and of that what is only known later', () => {
    const later = claim('late', { dated: '2023-08-02' });
    const { came, knownLater } = changesBetween([], [claim('a'), later], '2023-08-01');
    expect(came.map(({ id }) => id)).toEqual(['a', 'late']);
    expect(knownLater.map(({ id }) => id)).toEqual(['a']);
  });

  it('is what went, corrected or withdrawn', () => {
    const { went } = changesBetween([claim('a'), claim('b')], [claim('b')], '2023-08-01');
    expect(went.map(({ id }) => id)).toEqual(['a']);
  });

  it('is a figure that goes by another claim', () => {
    const [a, b] = RIVALS as [ClaimView, ClaimView];
    const now = [
      { ...a, working: false },
      { ...b, working: true },
    ];
    const { turned } = changesBetween([{ ...a, rivals: [] }], now, '2023-08-01');
    expect(turned.map(({ was, is }) => [was.id, is.id])).toEqual([['a', 'b']]);
    expect(changesBetween(RIVALS, RIVALS, '2023-08-01').turned).toEqual([]);
  });
});
