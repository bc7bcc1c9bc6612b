import { describe, expect, it } from 'vitest';
import { filled, type Lookups } from './references.ts';

const lookups: Lookups = {
  source: async (file) => `source of ${file}`,
  passage: async (source, words) => ({ source, start: 3, end: 3 + words.length }),
  claim: async (words, { kind, of }) => [kind ?? 'claim', of, words].filter(Boolean).join(': '),
  answer: async (step, field) => `${field} of ${step}`,
  person: async (name) => `per_${name}`,
  subject: async ({ of, kind, nth }) => `${kind} ${nth} of ${of}`,
};

describe('what a step of a sample points at', () => {
  it('is filled in at any depth, and all else stays as it is', async () => {
    const input = {
      what: 'a duty',
      days: 30,
      none: null,
      basis: { instrument: { $answer: 'vote.instrument' }, clause: '5' },
      evidence: [{ $source: 'a.txt' }, { $claim: 'will go', kind: 'offer', of: 'KEN' }],
      who: { $person: 'desk 2' },
      unit: { $subject: { of: 'KEN', kind: 'unit', nth: 1 } },
    };
    expect(await filled(input, lookups)).toEqual({
      what: 'a duty',
      days: 30,
      none: null,
      basis: { instrument: 'instrument of vote', clause: '5' },
      evidence: ['source of a.txt', 'offer: KEN: will go'],
      who: 'per_desk 2',
      unit: 'unit 1 of KEN',
    });
  });

  it('adds a passage to the fields beside it', async () => {
    const cited = { $passage: { source: 'a.txt', words: 'yes' }, note: 'said so' };
    expect(await filled(cited, lookups)).toEqual({
      ...{ source: 'a.txt', start: 3, end: 6 },
      note: 'said so',
    });
  });
});
