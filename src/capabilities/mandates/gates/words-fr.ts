// The sentences on gates in French.
import { days, inWords, say, sentence } from '../../../kernel/index.ts';
import type { GateSentences } from './sentences.ts';

const criteria = (n: number) => `${inWords(n, 'fr')} ${n === 1 ? 'critère' : 'critères'}`;

export const FR: GateSentences = {
  states: { met: 'rempli', waived: 'dérogation', not_met: 'non rempli', unknown: 'inconnu' },
  met: (on) => `Rempli ${on}.`,
  notMet: (on) => `Dit non rempli ${on}.`,
  again: (on) => `De nouveau ouvert depuis le ${on}, après avoir été rempli.`,
  found: (state, on) =>
    state === 'unknown'
      ? `Constaté inconnu ${on}.`
      : `Constaté ${state === 'met' ? 'rempli' : 'non rempli'} ${on}.`,
  silent: 'Rien au registre ne dit que c’est rempli.',
  unseen: 'Rien au registre ne le dit, et cela se publie rarement.',
  byGate: (title, state, passedOn) =>
    passedOn ? `« ${title} » : franchi ${passedOn}.` : `« ${title} » : ${FR.states[state]}.`,
  waived: (until) => `Dérogation jusqu’au ${until}.`,
  passed: (title, on, open) =>
    open > 0
      ? say`${title} : franchi ${on}, avec ${criteria(open)} en suspens`
      : say`${title} : franchi ${on}`,
  allMet: (title, all, waived) =>
    waived > 0
      ? say`${title} : les ${all} critères sont remplis, dont ${inWords(waived, 'fr')} par dérogation`
      : say`${title} : les ${all} critères sont remplis`,
  blocked: (title, n, of) =>
    say`${title} : ${n} critères sur ${of} ${n === 1 ? 'bloque' : 'bloquent'} encore`,
  unknownOnly: (title, n, of) =>
    say`${title} : ${n} critères sur ${of} ${n === 1 ? 'est inconnu' : 'sont inconnus'}, aucun connu comme non rempli`,
  none: (title) => say`${title} n’a encore aucun critère`,
  blockedBy: (head, what) => say`${head} : ${what}.`,
  unknown: (n, what) =>
    say`${n === 1 ? 'Un autre est inconnu' : `${sentence(inWords(n, 'fr'))} autres sont inconnus`} : ${what}.`,
  more: (n) => (n === 1 ? 'un autre' : `${inWords(n, 'fr')} autres`),
  waivedBy: (n, what) =>
    say`${n === 1 ? 'Une dérogation' : `${sentence(inWords(n, 'fr', true))} dérogations`} : ${what}.`,
  earliest: (from, to, open) => {
    if (to)
      return say`Ce peut être le ${from} au plus tôt et le ${to} au plus tard, si les estimations tiennent.`;
    const missing = open === 1 ? 'un critère n’a' : `${inWords(open, 'fr')} critères n’ont`;
    return say`Ce peut être le ${from} au plus tôt ; aucun jour au plus tard, car ${missing} pas d’estimation.`;
  },
  moves: (what, n) =>
    say`Ce qui pèse le plus : ${what} ; ce seul critère déplace le jour de ${days(n, 'fr')} au plus.`,
  invented: 'Les estimations qu’aucune source ne donne sont notre propre exemple.',
  whatIf: (n) =>
    n === 0
      ? 'Avec ces jours, le jour probable ne change pas.'
      : `Avec ces jours, le jour probable vient ${days(Math.abs(n), 'fr')} plus ${n < 0 ? 'tôt' : 'tard'}.`,
  gates: 'Étapes',
};
