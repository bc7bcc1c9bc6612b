// The sentences on gates in French.
import { days, inWords, say, sentence } from '../../../kernel/index.ts';
import type { GateSentences } from './sentences.ts';

const criteria = (n: number) => `${inWords(n, 'fr')} ${n === 1 ? 'critère' : 'critères'}`;

const outOf = (n: number, of: number) => `${n} ${n === 1 ? 'critère' : 'critères'} sur ${of}`;

const without = (n: number) =>
  n === 1
    ? 'un critère n’a pas d’estimation'
    : `${inWords(n, 'fr')} critères n’ont pas d’estimation`;

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
  allMet: (title, all, waived) => {
    const one = all === 1;
    const are = one ? 'son seul critère est rempli' : `les ${all} critères sont remplis`;
    if (waived === 0) return say`${title} : ${are}`;
    const some = one ? '' : `dont ${inWords(waived, 'fr')} `;
    return say`${title} : ${are}, ${some}par dérogation`;
  },
  blocked: (title, n, of) => {
    const block = n === 1 ? 'bloque' : 'bloquent';
    return say`${title} : ${outOf(n, of)} ${block} encore`;
  },
  unknownOnly: (title, n, of) => {
    const are = n === 1 ? 'est inconnu' : 'sont inconnus';
    return say`${title} : ${outOf(n, of)} ${are}, aucun connu comme non rempli`;
  },
  none: (title) => say`${title} n’a encore aucun critère`,
  blockedBy: (head, what) => say`${head} : ${what}.`,
  ends: (head) => say`${head}.`,
  unknown: (n, what) => {
    const many = `${sentence(inWords(n, 'fr'))} autres sont inconnus`;
    return say`${n === 1 ? 'Un autre est inconnu' : many} : ${what}.`;
  },
  more: (n) => (n === 1 ? 'un autre' : `${inWords(n, 'fr')} autres`),
  waivedBy: (n, what) => {
    const many = `${sentence(inWords(n, 'fr', true))} dérogations`;
    return say`${n === 1 ? 'Une dérogation' : many} : ${what}.`;
  },
  inForce(n) {
    if (n === 0) return 'Aucune dérogation n’est en vigueur.';
    if (n === 1) return 'Une dérogation est en vigueur.';
    return `${sentence(inWords(n, 'fr', true))} dérogations sont en vigueur.`;
  },
  earliest: (from, to, open) => {
    const head = say`Ce peut être le ${from} au plus tôt`;
    if (to) return say`${head} et le ${to} au plus tard, si les estimations tiennent.`;
    return say`${head} ; aucun jour au plus tard, car ${without(open)}.`;
  },
  noDay: (open) => `Aucun jour ne peut être donné, car ${without(open)}.`,
  moves(what, n) {
    const by = days(n, 'fr');
    return say`Ce qui pèse le plus : ${what} ; ce seul critère déplace le jour de ${by} au plus.`;
  },
  invented: 'Les estimations qu’aucune source ne donne sont notre propre exemple.',
  whatIf(n) {
    const head = 'Avec ces jours, le jour probable';
    const by = days(Math.abs(n), 'fr');
    return n === 0
      ? `${head} ne change pas.`
      : `${head} vient ${by} plus ${n < 0 ? 'tôt' : 'tard'}.`;
  },
  gates: 'Étapes',
};
