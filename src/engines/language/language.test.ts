import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageByWords, languageOf } from './index.ts';

const LINES: readonly (readonly [string, 'en' | 'fr' | 'es' | 'ht' | null])[] = [
  ['Kenya to lead force in Haiti', 'en'],
  ['Shots were fired near the port.', 'en'],
  ['Jamaica says it will send 200 soldiers', 'en'],
  ['The Bahamas, Jamaica and Belize', 'en'],
  ['Tirs près du port.', 'fr'],
  ['Le Kenya se dit prêt à envoyer mille policiers', 'fr'],
  ["L'ONU autorise une mission multinationale", 'fr'],
  ['Bukele : « Nous pouvons y arriver »', 'fr'],
  ['Disparos cerca del puerto.', 'es'],
  ['La misión de la ONU en Haití', 'es'],
  ['Kenia enviará mil policías a Haití', null],
  ['El Salvador ofrece ayuda para la evacuación médica', 'es'],
  ['Gang yo ap tire bò pò a.', 'ht'],
  ['Lapolis ak fòs Kenya yo rive nan Pòtoprens', 'ht'],
  ['Misyon an pa gen ase moun pou travay la', 'ht'],
  [
    'O governo do Quénia ofereceu mil polícias para o Haiti e a missão será apoiada pela ONU.',
    null,
  ],
  ['Die Regierung Kenias hat angeboten, tausend Polizisten nach Haiti zu entsenden.', null],
  ['Il governo del Kenya ha offerto mille agenti di polizia per la missione ad Haiti.', null],
  ['Serikali ya Kenya ilisema kwamba itatuma polisi elfu moja katika nchi ya Haiti.', null],
  ['De regering van Kenia heeft duizend agenten aangeboden voor de missie op Haïti.', null],
  ['Nairobi', null],
  ['1,000', null],
  ['', null],
];

describe('the language of a text', () => {
  it.each(LINES)('of the line "%s" is %s', async (line, lang) => {
    expect(await languageOf(line)).toBe(lang);
  });

  it('is found on every text of the reading set', async ({ skip }) => {
    const folder = new URL('../../../../shared/reading/dev/', import.meta.url);
    if (!existsSync(folder)) skip('the reading set is not beside this checkout');
    const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const found = await Promise.all(
      texts.map((name) => languageOf(readFileSync(new URL(name, folder), 'utf8'))),
    );
    expect(found.filter((lang) => lang === null)).toEqual([]);
  });

  it('is an answer or null for any string, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(['en', 'fr', 'es', 'ht', null]).toContain(await languageOf(text));
        expect(['en', 'fr', 'es', 'ht', null]).toContain(languageByWords(text));
      }),
    );
  });

  it('is told by small words alone where one leads clearly', () => {
    expect(languageByWords('Shots were fired near the port.')).toBe('en');
    expect(languageByWords('Tirs près du port.')).toBe('fr');
    expect(languageByWords('Nairobi')).toBeNull();
  });
});
