import { describe, expect, it } from 'vitest';
import { plain } from '../../../kernel/index.ts';
import { type Brief, criterion, found, gate, stepsOf, takes } from './made-roads.ts';
import { walked } from './road.ts';
import { before, outlookOf } from './schedule.ts';
import { standingsOf } from './standing.ts';
import { answerOf, sentencesIn, waiversInForce, whenOf } from './words.ts';

const LAND = gate('land', { title: { en: 'First arrival', fr: 'Première arrivée' } });
const BASE = criterion('base', 'land', { title: { en: 'the base', fr: 'la base' } });
const VETTING = criterion('vetting', 'land', {
  ...{ title: { en: 'vetting', fr: 'la vérification' }, silence: 'unknown' },
});

const standingsAt = (briefs: readonly Brief[], asOf: string) =>
  standingsOf(walked(stepsOf(briefs)), { asOf, computed: new Map() });

function said(briefs: readonly Brief[], lang: 'en' | 'fr'): string[] {
  const standings = standingsAt(briefs, '2024-06-14');
  const land = standings.gates.get('land');
  if (!land) throw new Error('no gate');
  const facts = { gate: land, before: before(standings, land), outlook: null };
  return answerOf(facts, lang).map((paragraph) => plain(paragraph).replaceAll('\u00a0', ' '));
}

describe('what blocks a gate, in a sentence', () => {
  it('names what is known to be open first, then what is unknown', () => {
    const road = [LAND, BASE, VETTING];
    expect(said(road, 'en')).toEqual([
      'First arrival is blocked by 1 of 2: the base. One more is unknown: vetting.',
    ]);
    expect(said(road, 'fr')).toEqual([
      'Première arrivée : 1 critère sur 2 bloque encore : la base. ' +
        'Un autre est inconnu : la vérification.',
    ]);
  });

  it('does not say “more” where nothing is known to be open', () => {
    expect(said([LAND, VETTING], 'en')).toEqual([
      'First arrival: 1 of 1 is unknown, none is known to be unmet: vetting.',
    ]);
    expect(said([LAND, VETTING], 'fr')).toEqual([
      'Première arrivée : 1 critère sur 1 est inconnu, aucun connu comme non rempli : ' +
        'la vérification.',
    ]);
  });

  it('says that nothing stands in the way, and nothing of a gate that was passed', () => {
    const met = [LAND, BASE, found('base', 'met', '2024-06-01')];
    expect(said(met, 'en')).toEqual(['First arrival: its one criterion is met.']);
    const passed = { type: 'GatePassed', gate: 'land', on: '2024-06-10' } as Brief;
    expect(said([...met, passed], 'en')).toEqual([]);
  });
});

describe('when a gate can come', () => {
  const told = (low: number, lang: 'en' | 'fr') => {
    const visit = [criterion('visit', 'land'), takes('visit', [low, 20, 30], '2024-06-14')];
    const standings = standingsAt([LAND, BASE, ...visit], '2024-06-14');
    const land = standings.gates.get('land');
    if (!land) throw new Error('no gate');
    const outlook = outlookOf(standings, 'land', '2024-06-14');
    return plain(whenOf({ gate: land, before: before(standings, land), outlook }, lang));
  };

  it('is told where the estimates give a day, and never as “today at the earliest”', () => {
    expect(told(10, 'en')).toMatch(/^It can come on 24 June 2024 at the earliest; no latest day/);
    expect(told(0, 'en')).toBe('No day can be told, since one criterion has no estimate.');
    expect(told(0, 'fr')).toBe(
      'Aucun jour ne peut être donné, car un critère n’a pas d’estimation.',
    );
  });
});

describe('waivers in force', () => {
  const waived = (until: string): Brief[] => [
    { type: 'CriterionWaiverAsked', criterion: 'base', waiver: 'w', reason: 'tents', until },
    { type: 'CriterionWaiverConfirmed', criterion: 'base', waiver: 'w', by: 'bob' },
  ];
  const count = (until: string) =>
    waiversInForce(standingsAt([LAND, BASE, ...waived(until)], '2024-06-14'));

  it('are counted over the whole road, up to their last day', () => {
    expect([count('2024-06-14'), count('2024-06-13')]).toEqual([1, 0]);
  });

  it('are told as a number in each language', () => {
    const told = (n: number) => [sentencesIn('en').inForce(n), sentencesIn('fr').inForce(n)];
    expect(told(0)).toEqual(['No waiver is in force.', 'Aucune dérogation n’est en vigueur.']);
    expect(told(1)).toEqual(['One waiver is in force.', 'Une dérogation est en vigueur.']);
    expect(told(2)).toEqual(['Two waivers are in force.', 'Deux dérogations sont en vigueur.']);
  });
});
