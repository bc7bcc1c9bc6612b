import { describe, expect, it } from 'vitest';
import { claimed, nth, type Said } from '../../../tests/material/claims.ts';
import { citedIn, type Lang, plain } from '../../kernel/index.ts';
import { reportOffer } from './decide.ts';
import { offerOf } from './offer.ts';
import type { Authorisation } from './requirement.ts';
import { factsFrom } from './views/facts.ts';
import { answerOf } from './words.ts';

const offer = (fields: object, more: Partial<Said> = {}): Said => ({
  act: reportOffer,
  fields: { role: 'contribute', unit: 'police', quantity: null, ...fields },
  ...more,
});

function answer(said: readonly Said[], lang: Lang, asOf = '2023-07-31', ceiling?: number) {
  const offers = claimed(said).map((claim) => offerOf(claim as never));
  const granted = {
    ...{ id: 'granted', also: [], rivals: [], dated: '2023-10-02', entry: 0 },
    source: { reliability: 'B', credibility: 2 },
    fields: { status: 'adopted', ceiling, until: null },
  } as unknown as Authorisation;
  const authorisations = ceiling ? [granted] : [];
  const isForce = (party: string) => party === 'GSF';
  const told = answerOf(factsFrom({ offers, authorisations, options: [], isForce, asOf }), lang);
  const text = (prose: Parameters<typeof plain>[0]) =>
    plain(prose).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  return {
    finding: text(told.finding),
    answer: told.answer.map(text),
    doubts: told.doubts.map(({ head, text: prose }) => `${head}: ${text(prose)}`),
    cited: [told.finding, ...told.answer].flatMap(citedIn),
  };
}

const JULY: Said[] = [
  offer(
    { state: 'KEN', role: 'lead', stance: 'considering', quantity: 1000 },
    { quote: 'it will “positively consider” sending 1,000 police', source: { id: 'a' } },
  ),
  ...['BHS', 'JAM', 'TTO'].map((state) =>
    offer({ state, stance: 'offered', unit: null }, { quote: 'volunteered', source: { id: 'a' } }),
  ),
];

describe('who comes, before anyone has', () => {
  it('says that nobody is there, who considers it and who offered', () => {
    expect(answer(JULY, 'en').finding).toBe(
      'Nobody is there yet: Kenya is considering 1,000 police, and three other states have ' +
        'offered without a number',
    );
    expect(answer(JULY, 'fr').finding).toBe(
      'Personne n’est encore sur place : le Kenya envisage 1 000 policiers, et trois autres ' +
        'États ont fait une offre sans chiffre',
    );
  });

  it('gives the words of the passage, those of one breath together', () => {
    expect(answer(JULY, 'en').answer).toEqual([
      'Kenya said that it was considering sending 1,000 police, as lead nation: “it will ' +
        '‘positively consider’ sending 1,000 police”. The Bahamas, Jamaica, and Trinidad and ' +
        'Tobago offered to take part, without a number: “volunteered”.',
    ]);
    expect(answer(JULY, 'fr').answer[0]).toContain(
      'Les Bahamas, la Jamaïque et la Trinité-et-Tobago ont offert de participer, sans donner ' +
        'de chiffre : « volunteered ».',
    );
  });

  it('cites every claim that it speaks of', () => {
    expect(answer(JULY, 'en').cited).toEqual(expect.arrayContaining([1, 2, 3, 4].map(nth)));
  });

  it('says what an empty record does not mean', () => {
    const { finding, answer: told, doubts } = answer([], 'en');
    expect(finding).toBe('No state has spoken of coming, by this record');
    expect(told[0]).toContain('it does not say that nobody offered anything elsewhere');
    expect(doubts).toEqual(['Silence is not none: No offer has been filed in this record.']);
    expect(answer([], 'fr').answer[0]).toContain('cela ne dit pas que personne');
  });
});

describe('who comes, once somebody has', () => {
  const landed = [400, 200].map((quantity, i) =>
    offer(
      { state: 'KEN', stance: 'deployed', counts: 'arrival', quantity },
      { on: '2024-06-25', source: { reliability: i === 0 ? 'B' : 'C' } },
    ),
  );

  it('shows the rival beside the working figure, and why it is that one', () => {
    const { finding, answer: told, doubts } = answer(landed, 'en', '2024-06-25');
    expect(finding).toBe('400 (≠ 200) police were there by the last count, on 25 June 2024');
    expect(told).toEqual(['Kenya brought in 400 (≠ 200) police on 25 June 2024.']);
    expect(doubts[0]).toBe(
      'Rival figures: Kenya, 25 June 2024: 400 (≠ 200) police. Same date: the first counts, ' +
        'since its source is more reliable.',
    );
  });

  it('measures presence against the ceiling, as a plain fraction', () => {
    const fields = { state: 'GSF', stance: 'deployed', counts: 'strength', unit: 'personnel' };
    const whole = offer({ ...fields, quantity: 980 }, { on: '2025-12-08' });
    expect(answer([whole], 'en', '2026-04-10', 5550)).toMatchObject({
      finding: 'Less than a fifth of the ceiling was there by the last count: 980 of 5,550',
      answer: ['980 people were counted there on 8 December 2025, 18 % of a ceiling of 5,550.'],
    });
    expect(answer([whole], 'fr', '2026-04-10', 5550).answer[0]).toBe(
      'On comptait 980 personnes sur place le 8 décembre 2025, soit 18 % d’un plafond de 5 550.',
    );
  });

  it('calls an old count old', () => {
    const { doubts } = answer(landed, 'en', '2025-06-25');
    expect(doubts).toContain(
      'Old figure: The last figure of presence is 365 days old. How many are there now is not ' +
        'known.',
    );
    expect(answer(landed, 'en', '2024-07-25').doubts.join()).not.toContain('Old figure');
  });

  it('tells an offer that came down', () => {
    const chad = (quantity: number, on: string) =>
      offer({ state: 'TCD', stance: 'offered', quantity, unit: 'personnel' }, { on });
    const said = [...landed, chad(1500, '2025-12-09'), chad(800, '2026-03-21')];
    expect(answer(said, 'en', '2026-04-10').answer[1]).toBe(
      'One other state has spoken of sending people, and no arrival of theirs is on record: ' +
        'Chad (800 people, offered). Chad spoke of 1,500 people on 9 December 2025, then of 800 ' +
        'people on 21 March 2026.',
    );
    expect(answer(said, 'fr', '2026-04-10').answer[1]).toContain(
      'Le Tchad a parlé de 1 500 personnes le 9 décembre 2025, puis de 800 personnes',
    );
  });
});
