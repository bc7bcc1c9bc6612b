import { describe, expect, it } from 'vitest';
import {
  dateAs,
  days,
  inWords,
  listed,
  proseLang,
  quantityText,
  quoted,
  sentence,
  sentenceOf,
  spokenDuration,
} from './phrase.ts';
import { joined, plain, say, together } from './say.ts';

describe('what a sentence is made of', () => {
  it('lists with commas and one "and"', () => {
    expect(listed(['a'], 'en')).toBe('a');
    expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listed(['a', 'b'], 'fr')).toBe('a et b');
    expect(listed(['the Bahamas', 'Jamaica', 'Trinidad and Tobago'], 'en')).toBe(
      'the Bahamas, Jamaica, and Trinidad and Tobago',
    );
  });
  it('gives a date the preposition of its precision', () => {
    expect(dateAs('2023-10-02', 'en')).toBe('on 2 October 2023');
    expect(dateAs('2023-10', 'en')).toBe('in October 2023');
    expect(dateAs('2023-10', 'en', 'until')).toBe('until October 2023');
    expect(dateAs('2023-10-01', 'fr')).toBe('le 1er octobre 2023');
    expect(dateAs('2023-10-02', 'fr', 'until')).toBe('jusqu’au 2 octobre 2023');
    expect(dateAs('2023', 'fr')).toBe('en 2023');
    expect(dateAs('2023-10', 'fr', 'from')).toBe('à compter d’octobre 2023');
    expect(dateAs('2023-10-02', 'fr', 'from')).toBe('à compter du 2 octobre 2023');
  });
  it('writes small numbers in words and keeps the French gender', () => {
    expect(inWords(2, 'en')).toBe('two');
    expect(inWords(1, 'fr', true)).toBe('une');
    expect(inWords(0, 'fr', true)).toBe('aucune');
    expect(inWords(1300, 'en')).toBe('1,300');
  });
  it('says a duration as a reader does', () => {
    expect(spokenDuration('P30D', 'en')).toBe('30 days');
    expect(spokenDuration('P1Y', 'fr')).toBe('1 an');
    expect(spokenDuration('P12M', 'fr')).toBe('12 mois');
    expect(days(1, 'en')).toBe('1 day');
    expect(days(13, 'fr')).toBe('13 jours');
  });
  it('quotes in the marks of the language', () => {
    expect(quoted('volunteered\n to help', 'en')).toBe('“volunteered to help”');
    expect(quoted('oui', 'fr')).toBe('«\u00a0oui\u00a0»');
    expect(quoted('it will “positively consider” it.', 'en')).toBe(
      '“it will ‘positively consider’ it”',
    );
    expect(quoted('under "robust" rules', 'en')).toBe('“under ‘robust’ rules”');
    expect(quoted('une force « robuste »', 'fr')).toBe('«\u00a0une force “robuste”\u00a0»');
    expect(quoted('one two three four', 'en', 10)).toBe('“one two …”');
  });
  it('begins a sentence with a capital, also in French and in a figure', () => {
    expect(sentence('état')).toBe('État');
    expect(sentenceOf([{ text: 'le Kenya', cites: [] }, ' dit'])).toEqual([
      { text: 'Le Kenya', cites: [] },
      ' dit',
    ]);
  });
  it('writes English or French for every language of a reader', () => {
    expect(['en', 'fr', 'ht', 'es'].map((l) => proseLang(l as 'en'))).toEqual([
      'en',
      'fr',
      'fr',
      'en',
    ]);
  });
});

describe('a number in a sentence', () => {
  it('says a range, an open end and an unknown number as they are', () => {
    expect(quantityText({ min: 1000, max: 1000 }, 'en')).toBe('1,000');
    expect(quantityText({ min: 1000, max: 2000 }, 'en')).toBe('1,000–2,000');
    expect(quantityText({ min: 40, max: null }, 'fr')).toBe('au moins 40');
    expect(quantityText({ min: null, max: 150 }, 'en')).toBe('up to 150');
    expect(quantityText(null, 'en')).toBeNull();
  });
});

describe('a paragraph from a template', () => {
  const haiti = { text: 'Haiti', cites: ['clm_1'] };
  it('keeps figures whole and joins the text between them', () => {
    expect(say`No. ${haiti} asked ${2} times${[', ', haiti, ' said']}.`).toEqual([
      'No. ',
      haiti,
      ' asked 2 times, ',
      haiti,
      ' said.',
    ]);
  });
  it('runs paragraphs together and leaves empty ones out', () => {
    expect(plain(together(['One.'], [], [haiti, '.']))).toBe('One. Haiti.');
    expect(joined(['a', '', 'b'])).toEqual(['ab']);
  });
});
