import { describe, expect, it } from 'vitest';
import { type ClaimKind, type Lang, plain } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';
import {
  type Appeal,
  type Engagement,
  type Facts,
  type Position,
  partyLines,
} from './diplomacy.ts';
import { formName } from './labels.ts';
import { appealRows } from './views/appeals.ts';
import { positionRows } from './views/positions.ts';
import { answerOf } from './words.ts';

const PUBLISHED = '2023-07-31';
let count = 0;

/** A claim as the record gives it out; what the test does not speak of is ordinary. */
function claim<C extends ClaimView<object>>(
  kind: ClaimKind,
  fields: C['fields'],
  more: Partial<Omit<ClaimView, 'fields'>> = {},
): C {
  count += 1;
  const view: ClaimView<object> = {
    ...{ id: `clm_${count}`, kind, fields, quote: `words ${count}`, start: count, end: count + 1 },
    source: {
      ...{ id: 'src_1', title: 'An article', publisher: 'A paper', address: null },
      ...{ publishedOn: PUBLISHED, language: 'en', reliability: 'C', credibility: 3 },
      invented: false,
    },
    ...{ page: null, saidOn: null, on: null, until: null },
    dated: more.on ?? more.saidOn ?? PUBLISHED,
    ...{ recordedAt: '2026-04-12T08:00:00.000Z', recordedBy: 'per_1', entry: count, note: null },
    ...{ figure: null, rivals: [], also: [], working: true, chosen: null, supersedes: null },
    ...more,
  };
  return view as C;
}
const appeal = (by: string, to: string | null, more = {}) =>
  claim<Appeal>('appeal', { by, to, what: 'a force' }, more);
const engagement = (parties: string[], form: 'visit' | 'call', more = {}) =>
  claim<Engagement>('engagement', { parties, form, place: null, when: null }, more);
const position = (actor: string, stance: Position['fields']['stance'], on: string, more = {}) =>
  claim<Position>('position', { actor, stance, on }, more);

const told = (facts: Partial<Facts>, lang: Lang = 'en') => {
  const all = { asOf: PUBLISHED, appeals: [], engagements: [], positions: [], ...facts };
  const { finding, answer, doubts } = answerOf(all, lang);
  return {
    finding: plain(finding),
    answer: answer.map(plain),
    doubts: doubts.map(({ head, text }) => `${head}: ${plain(text)}`),
  };
};

describe('who asked', () => {
  it('says that nobody is on record as asking, and what that does not mean', () => {
    expect(told({}).finding).toBe('Nobody is on record as having asked for a mission.');
    expect(told({}).answer[0]).toContain('does not mean that nobody did');
    expect(told({}, 'fr').finding).toBe('Personne, au registre, n’a demandé de mission.');
    expect(told({}).doubts).toEqual(['Doubts: None on record.']);
  });

  it('says who asked first and who asked since, where the sources give the days', () => {
    const appeals = [
      appeal('USA', 'KEN', { start: 90, end: 99 }),
      appeal('UN', 'KEN', { start: 90, end: 99 }),
      appeal('HTI', null, { on: '2022-10-07' }),
    ];
    expect(told({ appeals }).finding).toBe(
      'Haiti asked first, on 7 October 2022; the United States and the UN have since asked Kenya.',
    );
    expect(told({ appeals }, 'fr').finding).toBe(
      'Haïti a demandé en premier, le 7 octobre 2022 ; ' +
        'les États-Unis et l’ONU ont depuis sollicité le Kenya.',
    );
  });

  it('gives no order that the sources do not give', () => {
    const appeals = [appeal('HTI', null), appeal('USA', 'KEN')];
    expect(told({ appeals }).finding).toBe(
      'Haiti and the United States are on record as having asked.',
    );
  });

  it('tells one request, and one that is made again', () => {
    const first = appeal('HTI', 'UN Security Council', { on: '2022-10' });
    expect(told({ appeals: [first] }).finding).toBe(
      'Haiti made a request to the UN Security Council in October 2022; no other is on record.',
    );
    expect(told({ appeals: [first] }, 'fr').finding).toBe(
      'Haïti a présenté une demande au Conseil de sécurité de l’ONU en octobre 2022 ; ' +
        'aucune autre ne figure au registre.',
    );
    const again = appeal('HTI', null, { on: '2023-09-22' });
    expect(told({ appeals: [first, again] }).finding).toBe(
      'Haiti asked first, in October 2022, and has asked again, on 22 September 2023.',
    );
  });

  it('names those whom the source only describes as not known', () => {
    const appeals = [appeal('USA', 'other nations')];
    expect(told({ appeals }).doubts[0]).toBe(
      'Who that is: The sources do not say who is meant by “other nations”.',
    );
  });

  it('counts the requests of one asker', () => {
    const rows = appealRows(
      [appeal('HTI', null, { on: '2023-09-22' }), appeal('HTI', 'KEN', { on: '2022-10-07' })],
      'fr',
    );
    expect(rows.map(({ time, by, to }) => [time, by.name, to?.name])).toEqual([
      [1, 'Haïti', 'Kenya'],
      [2, 'Haïti', undefined],
    ]);
  });
});

describe('who met', () => {
  it('says that silence is no proof that nobody met', () => {
    expect(told({}).answer[1]).toContain('That does not mean that nobody met');
  });

  it('counts the contacts by their form and by who took part', () => {
    const engagements = [
      engagement(['USA', 'KEN'], 'visit'),
      engagement(['USA', 'KEN'], 'call'),
      engagement(['KEN', 'HTI'], 'call', { on: '2023-08-20', quote: 'the team met the police' }),
    ];
    expect(told({ engagements }).answer[1]).toBe(
      'Three contacts are reported: two calls and one visit. ' +
        'Kenya took part in three, the United States in two and Haiti in one. ' +
        'The latest, on 20 August 2023: “the team met the police”.',
    );
    expect(told({ engagements }, 'fr').answer[1]).toBe(
      'Trois contacts sont rapportés : deux conversations et une visite. ' +
        'Le Kenya a pris part à trois, les États-Unis à deux et Haïti à un. ' +
        'Le dernier en date, le 20 août 2023 : «\u00a0the team met the police\u00a0».',
    );
  });

  it('does not count a visit as held before its day', () => {
    const planned = claim<Engagement>('engagement', {
      ...{ parties: ['KEN', 'HTI'], form: 'visit', place: null, when: '2023-08' },
    });
    const held = engagement(['USA', 'KEN'], 'call', { quote: 'they spoke' });
    expect(told({ engagements: [planned, held] }).answer[1]).toBe(
      'One contact is reported: one call. The passage: “they spoke”. ' +
        'One more is planned, in August 2023.',
    );
    expect(told({ engagements: [planned] }, 'fr').answer[1]).toMatch(
      /^Aucune visite.* Un autre est prévu, en août 2023\.$/,
    );
  });

  it('names the form in the language asked', () => {
    expect(formName('call', 'fr')).toBe('conversation');
  });
});

describe('who is for and who is against', () => {
  it('does not take silence for consent', () => {
    expect(told({}).answer[2]).toBe('No party is on record for or against. Silence is no consent.');
  });

  it('tells each party’s latest word on each side, and quotes what stands in the passage', () => {
    const positions = [
      position('USA', 'support', 'the Kenyan offer', { quote: 'it welcomes the Kenyan offer' }),
      position('USA', 'call', 'elections', { quote: 'it called for elections' }),
      position('KEN', 'concern', 'the courts', { quote: 'Kenya fears a court' }),
    ];
    expect(told({ positions }).answer[2]).toBe(
      'The United States supports “the Kenyan offer”; its call: “it called for elections”. ' +
        'Kenya is concerned about the courts. Nobody is on record as opposed.',
    );
    expect(told({ positions }, 'fr').answer[2]).toBe(
      'Les États-Unis soutiennent «\u00a0the Kenyan offer\u00a0» ; ' +
        'leur appel : «\u00a0it called for elections\u00a0». ' +
        'Le Kenya s’inquiète : «\u00a0Kenya fears a court\u00a0». ' +
        'Personne, au registre, n’est contre.',
    );
    expect(positionRows(positions, 'en').map(({ stanceName }) => stanceName)).toEqual([
      'supports',
      'calls for',
      'is concerned',
    ]);
  });

  it('shows a party that said both', () => {
    const positions = [position('KEN', 'support', 'x'), position('KEN', 'oppose', 'y')];
    expect(told({ positions }).doubts[0]).toBe(
      'Said against said: Kenya is on record both in support and as opposed.',
    );
    expect(told({ positions }).answer[2]).not.toContain('Nobody');
  });
});

describe('one line a party', () => {
  it('holds what it asked, was asked, said and attended, and the last day', () => {
    const lines = partyLines(
      [appeal('HTI', 'KEN', { on: '2022-10-07' })],
      [engagement(['KEN', 'HTI'], 'visit', { on: '2023-08-20' })],
      [position('KEN', 'support', 'x')],
    );
    const [kenya] = lines;
    expect(lines.map(({ party }) => party)).toEqual(['KEN', 'HTI']);
    expect(kenya?.wasAsked).toHaveLength(1);
    expect(kenya?.claims).toHaveLength(3);
    expect(kenya?.last).toBe('2023-08-20');
  });
});

describe('what the words rest on', () => {
  it('cites every claim that a sentence tells', () => {
    const asked = appeal('HTI', null, { on: '2022-10' });
    const { finding } = answerOf(
      { asOf: PUBLISHED, appeals: [asked], engagements: [], positions: [] },
      'en',
    );
    expect(finding[0]).toEqual({ text: 'Haiti', cites: [asked.id] });
  });
});
