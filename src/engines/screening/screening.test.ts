// What makes two names one, and what does not; each rule with names invented for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from './index.ts';

const same = (a: string, b: string) => compareNames('Person', a, b).match;

describe('two names are one person’s', () => {
  it.each([
    ['in another order, with a comma', 'OKELLO, Peter Otieno', 'Peter Otieno Okello'],
    ['with marks or without', 'Zoë Šimić', 'Zoe Simic'],
    ['in Cyrillic and in Latin letters', 'Мирослав Коваленко', 'Myroslav Kovalenko'],
    ['in Greek', 'Νίκος Παπαδάκης', 'Nikos Papadakis'],
    ['in Georgian', 'გიორგი მელაძე', 'Giorgi Meladze'],
    ['in Armenian', 'Արամ Պետրոսյան', 'Aram Petrosyan'],
    ['in Arabic, which writes no vowels', 'كريم منصور', 'Karim Mansour'],
    ['in Bengali', 'রহিম হাসান', 'Rahim Hasan'],
    ['in Devanagari', 'रमेश शर्मा', 'Ramesh Sharma'],
    ['in Chinese signs and in pinyin', '王建国', 'Wang Jianguo'],
    ['in Hangul', '박성민', 'Pak Song Min'],
    ['with the article or without', 'Yusuf al-Khatib', 'Yusuf Khatib'],
    ['as the servant is spelt', 'Abd al-Rahim Saleh', 'Abdelrahim Saleh'],
    ['as the faith is spelt', 'Saif al-Din Qasim', 'Seifeddine Qasim'],
    ['with a patronymic more', 'Ivan Petrovich Sokolov', 'Ivan Sokolov'],
    ['with an initial for a name', 'J. Wanjiru Mwangi', 'Jane Wanjiru Mwangi'],
    ['with a pet name', 'Bill Hargrove', 'William Hargrove'],
    ['with a second surname', 'Lucía Ortega Beltrán', 'Lucia Ortega'],
    ['written together', 'JeanBaptiste Toussaint', 'Jean-Baptiste Toussaint'],
    ['torn apart', 'Man sour Haddad', 'Mansour Haddad'],
    ['with two letters swapped', 'Andrzej Kowlaski', 'Andrzej Kowalski'],
    ['with a digit for a letter', 'R0bert Kam1nski', 'Robert Kaminski'],
    ['with a title', 'Col. Daniel Mutua', 'Daniel Mutua'],
    ['by another office’s spelling', 'Wolodymyr Schewtschuk', 'Volodymyr Shevchuk'],
  ])('%s', (_, a, b) => expect(same(a, b)).toBe(true));
});

describe('two names are not one person’s', () => {
  it.each([
    ['with another given name', 'Peter Okello', 'Samuel Okello'],
    ['with another surname', 'Peter Okello', 'Peter Wekesa'],
    ['with another initial', 'John A. Kamau', 'John B. Kamau'],
    ['with another patronymic', 'Oleg Ivanovich Sidorov', 'Oleg Maratovich Sidorov'],
    ['where father and son are turned round', 'Tariq bin Nabil al-Amri', 'Nabil bin Tariq al-Amri'],
    ['with another sign', '王建国', '王建军'],
    ['with another syllable', '박성민', '박성호'],
    ['where only a first name agrees', 'Shirin', 'Shirin Daoud Karimi'],
  ])('%s', (_, a, b) => expect(same(a, b)).toBe(false));
});

describe('firms and ships', () => {
  it('are told by what is no legal form', () => {
    expect(compareNames('Company', 'Aurora Trading Limited', 'Aurora Trading Ltd.').match).toBe(
      true,
    );
    expect(compareNames('Company', 'Aurora Trading Ltd', 'Borealis Trading Ltd').match).toBe(false);
    expect(compareNames('Company', 'A.B.X. Company', 'ABX Co.').match).toBe(true);
    expect(compareNames('Vessel', 'MV Northern Star', 'Northern Star').match).toBe(true);
    expect(compareNames('Organization', 'Brigade Forty-four', 'Brigade 44').match).toBe(true);
  });
  it('are told from persons where the kind does not say', () => {
    expect(compareNames('LegalEntity', 'The Amber Trust', 'The Cedar Trust').match).toBe(false);
    expect(compareNames('LegalEntity', 'Anna Keller', 'Keller, Anna').match).toBe(true);
    expect(compareNames('', 'Anna Keller', 'Keller, Anna').match).toBe(true);
  });
});

describe('every comparison', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(fc.constantFrom('ali', 'bin', 'Omar', '王', 'Иван', 'al-', 'J.', '0', "'"), {
        maxLength: 40,
      })
      .map((words) => words.join(' ')),
  );
  it('gives a probability, the same in both directions, and never throws', () =>
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom('Person', 'Company', 'Vessel', '?'),
        (a, b, schema) => {
          const [there, back] = [compareNames(schema, a, b), compareNames(schema, b, a)];
          expect(there.score).toBeGreaterThanOrEqual(0);
          expect(there.score).toBeLessThanOrEqual(1);
          expect(there.score).toBeCloseTo(back.score, 6);
        },
      ),
      { numRuns: 400 },
    ));
  it('finds a name the same as itself', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom(...'abdehiklmnorstuw'), minLength: 3, maxLength: 9 }),
          { minLength: 2, maxLength: 5 },
        ),
        (words) => {
          expect(same(words.join(' '), words.join(' '))).toBe(true);
        },
      ),
    ));
  it('is quick with a name of hundreds of words', () => {
    const long = 'ali ben omar '.repeat(2000);
    const began = performance.now();
    compareNames('Person', long, `${long}x`);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
