// What holds for any text: quotes are the text, nothing throws, nothing is slow, nothing is
// guessed in
// a language that the engine does not read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './index.ts';

const WORDS = [
  'Kenya',
  'Kenyan',
  'has',
  'pledged',
  'to',
  'send',
  '1,000',
  'police',
  'officers',
  'the',
  'Security',
  'Council',
  'voted',
  'at',
  'least',
  '40',
  'people',
  'were',
  'killed',
  'in',
  'Haiti',
  '“',
  '”',
  '«',
  '»',
  '"',
  ',',
  '.',
  '?',
  '\n',
  '\n\n',
  'and',
  'U.S.',
  "'",
  '’s',
  '(',
  ')',
  '-',
  '–',
  'said',
  'that',
  'if',
  'le',
  'Conseil',
  'de',
  'sécurité',
  'a',
  'autorisé',
  'soldats',
  '2 000',
  '$',
  '10.5',
  'million',
  '…',
  ':',
  ';',
  'é',
  '🙂',
  '\u2028',
  '\u0000',
  '\ud800',
];
const newsLike = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 120 })
  .map((words) => words.join(' '));
const runs = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS, ' ', 'a', '1', '"', '“', '1,', 'U.', '-', "n't"),
      fc.integer({ min: 1, max: 400 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.map(([part, n]) => part.repeat(n)).join(''));

function checked(text: string): void {
  for (const language of ['en', 'fr'] as const) {
    for (const claim of read(text, { language, publishedOn: '2023-08-01' }).claims) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(claim.quote.length).toBeGreaterThan(0);
      for (const [from, to] of Object.values(claim.ties)) expect(to).toBeGreaterThan(from);
    }
  }
}

describe('any text', () => {
  it('gives quotes that are the text between their offsets, and never throws', () => {
    fc.assert(fc.property(newsLike, checked), { numRuns: 150 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), checked), {
      numRuns: 150,
    });
  });

  it('survives long runs of one sign, letter, digit or word', () => {
    fc.assert(fc.property(runs, checked), { numRuns: 80 });
  });

  const MB = 1_000_000;
  const hostile: readonly (readonly [string, string])[] = [
    ['spaces', ' '.repeat(MB)],
    ['letters', 'a'.repeat(MB)],
    ['digits', '1'.repeat(MB)],
    ['digits in threes', '1 000 '.repeat(MB / 6)],
    ['quotation marks', '"'.repeat(MB)],
    ['full stops', '.'.repeat(MB)],
    ['initials', 'U.'.repeat(MB / 2)],
    ['one sentence of parties', 'Kenya, '.repeat(MB / 7)],
    ['one sentence of verbs', 'sent troops and '.repeat(MB / 16)],
    ['one sentence of quotes', '“Kenya said that '.repeat(MB / 17)],
    ['words of number', 'two hundred thousand '.repeat(MB / 21)],
  ];
  for (const [name, text] of hostile) {
    it(`reads a megabyte of ${name} in seconds`, { timeout: 60_000 }, () => {
      const began = performance.now();
      read(text, { language: 'en' });
      expect(performance.now() - began).toBeLessThan(20_000);
    });
  }
});

describe('languages', () => {
  it('says that Spanish and Kreyòl are unread, and claims nothing there', () => {
    const spanish = read(
      'El gobierno de Kenia anunció que enviará mil policías a Haití para apoyar a la misión.',
    );
    expect(spanish).toEqual({ language: 'es', unread: true, claims: [] });
    const kreyol = read(
      'Gouvènman Kenya a di li pral voye mil polisye ann Ayiti pou ede misyon an ak ' +
        'popilasyon an.',
    );
    expect(kreyol).toEqual({ language: 'ht', unread: true, claims: [] });
  });

  it('reads French and English alike', () => {
    const [claim] = read(
      'Le Tchad a promis 2 000 soldats à la mission de la Cédéao au Mali.',
    ).claims;
    expect(claim).toMatchObject({
      kind: 'offer',
      state: 'TCD',
      stance: 'offered',
      quantity: { min: 2000, max: 2000 },
    });
  });
});

describe('a fact told twice', () => {
  it('is one claim', () => {
    const text =
      'Chad has promised 2,000 soldiers. The talks went on. Chad has promised 2,000 soldiers.';
    expect(read(text, { language: 'en' }).claims).toHaveLength(1);
  });
});
