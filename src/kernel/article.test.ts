import { describe, expect, it } from 'vitest';
import { isPlural, partyPhrase } from './article.ts';

describe('a party in a sentence', () => {
  it.each([
    ['KEN', 'Kenya', 'of Kenya', 'to Kenya'],
    ['USA', 'the United States', 'of the United States', 'to the United States'],
    ['TTO', 'Trinidad and Tobago', 'of Trinidad and Tobago', 'to Trinidad and Tobago'],
    ['UN Security Council', 'the UN Security Council', 'of the UN Security Council', null],
    ['other nations', 'other nations', 'of other nations', 'to other nations'],
  ])('takes its English article: %s', (party, subject, of, to) => {
    expect(partyPhrase(party, 'en')).toBe(subject);
    expect(partyPhrase(party, 'en', 'of')).toBe(of);
    if (to) expect(partyPhrase(party, 'en', 'to')).toBe(to);
  });

  it.each([
    ['KEN', 'le Kenya', 'du Kenya', 'au Kenya'],
    ['USA', 'les États-Unis', 'des États-Unis', 'aux États-Unis'],
    ['HTI', 'Haïti', 'd’Haïti', 'à Haïti'],
    ['JAM', 'la Jamaïque', 'de la Jamaïque', 'à la Jamaïque'],
    ['SLV', 'le Salvador', 'du Salvador', 'au Salvador'],
    ['UGA', 'l’Ouganda', 'de l’Ouganda', 'à l’Ouganda'],
    ['KOR', 'la Corée du Sud', 'de la Corée du Sud', 'à la Corée du Sud'],
    ['MOZ', 'le Mozambique', 'du Mozambique', 'au Mozambique'],
    ['GBR', 'le Royaume-Uni', 'du Royaume-Uni', 'au Royaume-Uni'],
    ['UN', 'l’ONU', 'de l’ONU', 'à l’ONU'],
    ['ECOWAS', 'la CEDEAO', 'de la CEDEAO', 'à la CEDEAO'],
    ['Amnesty International', 'Amnesty International', 'd’Amnesty International', null],
    ['other nations', '«\u00a0other nations\u00a0»', 'de «\u00a0other nations\u00a0»', null],
  ])('takes its French article: %s', (party, subject, of, to) => {
    expect(partyPhrase(party, 'fr')).toBe(subject);
    expect(partyPhrase(party, 'fr', 'of')).toBe(of);
    if (to) expect(partyPhrase(party, 'fr', 'to')).toBe(to);
  });

  it('says when the French verb is in the plural', () => {
    expect(isPlural('USA', 'fr')).toBe(true);
    expect(isPlural('KEN', 'fr')).toBe(false);
    expect(isPlural('USA', 'en')).toBe(false);
  });
});
