import { describe, expect, it } from 'vitest';
import { STATES } from './party.ts';
import { partiesNamed } from './party-search.ts';

const found = (text: string, more: string[] = []) =>
  partiesNamed(text, [...STATES, ...more]).map(({ party }) => party);

describe('parties by what somebody types', () => {
  it.each([
    ['kenia', 'KEN'],
    ['Kenya', 'KEN'],
    ['keyna', 'KEN'],
    ['KEN', 'KEN'],
    ['etats unis', 'USA'],
    ['Royaume-Uni', 'GBR'],
    ['jamaique', 'JAM'],
    ['Republique dominicaine', 'DOM'],
    ['gautemala', 'GTM'],
  ])('finds %s', (text, party) => expect(found(text)[0]).toBe(party));

  it('finds a body that is on record by its beginning and in French', () => {
    expect(found('CARI', ['CARICOM'])).toContain('CARICOM');
    expect(found('conseil de securite', ['UN Security Council'])).toContain('UN Security Council');
  });

  it('finds a party that is named among other words', () => {
    expect(found('what kenya said')).toEqual(['KEN']);
  });

  it('takes a name that is written outright at its word', () => {
    expect(found('Iran')).toEqual(['IRN']);
    expect(found('niger').slice(0, 1)).toEqual(['NER']);
  });

  it('finds nobody for nothing, and nobody for any word', () => {
    expect(found('')).toEqual([]);
    expect(found('helicopters')).toEqual([]);
    expect(found('gang')).toEqual([]);
  });
});
