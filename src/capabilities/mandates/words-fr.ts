// The sentences on the mandate in French.
import { formatDate, inWords, partyPhrase, say, sentence } from '../../kernel/index.ts';
import type { MandateSentences } from './sentences.ts';

const first = (text: string) => (text ? ` ${text}` : '');
const things = (n: number) =>
  n === 1
    ? 'une chose, est-il dit, doit venir d’abord'
    : `${inWords(n, 'fr')} choses, est-il dit, doivent venir d’abord`;

export const FR: MandateSentences = {
  unknown:
    'Inconnu : rien au registre ne dit qu’une mission ait été autorisée, mise en rédaction ou ' +
    'refusée.',
  unknownMeans:
    'Aucune source de ce registre ne parle d’un mandat. Cela ne veut pas dire qu’il n’y en a pas.',
  no: (step) =>
    step.length > 0
      ? say`Non : personne, au registre, ne l’a autorisée ; ${step}.`
      : ['Non : personne, au registre, ne l’a autorisée.'],
  expired: (on) => say`Non : le mandat a pris fin ${on}, et rien au registre ne le renouvelle.`,
  ended: (by, on) => say`Non : ${by} a mis fin au mandat${first(on)}.`,
  notYet: (until, n) =>
    until
      ? say`Pas encore : autorisée ${until}, mais ${things(n)}.`
      : [`Pas encore : ${things(n)}.`],
  blocked: (until, head) =>
    until ? say`Pas encore : autorisée ${until}. ${head}.` : say`Pas encore. ${head}.`,
  yes: (until, left) => (left ? say`Oui, ${until} : il reste ${left}.` : say`Oui, ${until}.`),
  yesOpen: (by, plural) =>
    say`Oui : ${by} l’${plural ? 'ont' : 'a'} autorisée, et aucune fin ne figure au registre.`,

  asked: (by, plural, on) => say`${by} l’${plural ? 'ont' : 'a'} demandée${first(on)}.`,
  nobodyDecided: (steps) =>
    steps.length > 0
      ? say`Personne, au registre, n’a autorisé de mission ; ${steps}.`
      : ['Personne, au registre, n’a autorisé de mission, et aucun projet n’y figure.'],
  step(status, of, un) {
    if (status === 'drafting')
      return `${un ? 'une résolution' : `un mandat ${of}`} est en cours de rédaction`;
    if (status === 'pending')
      return un ? `un vote ${of} est attendu` : `une décision ${of} est attendue`;
    if (status === 'rejected') return `un mandat ${of} a été rejeté`;
    return `un mandat ${of} est proposé`;
  },
  decided({ by, plural, extended, instrument, on, term, vote }) {
    const act = extended
      ? `prolongé le mandat${instrument ? ` par ${instrument}` : ''}`
      : instrument
        ? `adopté ${instrument}`
        : 'autorisé la mission';
    const more = [term && `pour ${term}`, vote].filter(Boolean).join(', ');
    return say`${by} ${plural ? 'ont' : 'a'} ${act}${first(on)}${more ? `, ${more}` : ''}.`;
  },
  atLatest: (text) => `${text} au plus tard`,
  atMost: (text) => `au plus ${text}`,
  about: (month, as) => `${as === 'until' ? 'jusque vers' : 'vers'} ${formatDate(month, 'fr')}`,
  runs: (until, left) =>
    left ? say`Le mandat court ${until} : il reste ${left}.` : say`Le mandat court ${until}.`,
  ran: (until, ago) => say`Le mandat a couru ${until}, il y a ${ago}.`,
  noEnd: 'Aucune fin ne figure au registre.',
  ceiling: (people) => say`Le mandat autorise jusqu’à ${people} personnes.`,
  national: (by, plural, approved, on) =>
    say`${by} ${plural ? 'ont' : 'a'} ${
      approved ? 'approuvé' : 'refusé'
    } ${plural ? 'leur' : 'sa'} propre participation${first(on)}.`,
  ruled: (by, on, what) => say`${by}${on ? `, ${on}` : ''} : ${what}.`,

  topic(topic, by, planned) {
    const of = by ? ` ${partyPhrase(by, 'fr', 'of')}` : '';
    if (topic === 'vote') return of ? `un vote${of}` : 'un vote sur le mandat';
    return `${of ? `la mission d’évaluation${of}` : 'une mission d’évaluation'}${planned}`;
  },
  first: (all) => say`D’abord : ${all}.`,
  said: (holder, words) => (holder ? say`${sentence(holder)} : ${words}.` : say`${words}.`),
  moreFirst: 'Autre chose doit venir d’abord, est-il dit.',
  nothingFirst: 'Aucune condition ne figure au registre entre le mandat et le déploiement.',
  nothingFirstMeans: 'Cela ne veut pas dire qu’il n’y en a pas.',
  waits: (who, plural, words) =>
    say`${who} ${plural ? 'attendent' : 'attend'} ${words} avant de prendre part.`,
  optionCount: (n) => `${sentence(inWords(n, 'fr', true))} ${n < 2 ? 'option' : 'options'}`,
  options: (count, options, latest) =>
    say`${count} au registre${latest ? ', les dernières' : ''} : ${options}.`,
  noneChosen: 'Aucun choix n’y figure.',

  whyOpen: (on) => `Dit${first(on)} ; rien au registre ne dit qu’elle est remplie.`,
  metByWord: (on) => `Une source la dit remplie ${on}.`,
  metByDecision: (by, instrument, on) =>
    `Décision ${by}${first(on)}${instrument ? ` : ${instrument}` : ''}.`,
  metByVisit: (by, on) => `Visite faite par ${by}${first(on)}.`,
  overtaken: (by, on) => `Dit avant la décision ${by}${first(on)} ; plus rien depuis.`,

  heads: {
    reckoned: 'Calculé',
    undated: 'Jour de la décision',
    differ: 'Les sources diffèrent',
    notKnown: 'Inconnu',
    planned: 'Fin annoncée',
    others: 'Non compté',
  },
  reckoned: (term, from, extends_) =>
    extends_
      ? `La fin est calculée : ${term} ${from}, fin du mandat précédent.`
      : `La fin est calculée : ${term} ${from}.`,
  undated:
    'Aucune source ne donne le jour de la décision ; elle est rangée sous celui de la publication.',
  differ: (ceilings) => say`Le plafond est donné à ${ceilings}.`,
  notKnown: (n) =>
    n === 1
      ? 'Une condition a été posée avant la décision ; rien au registre ne dit si elle est remplie.'
      : `${sentence(inWords(n, 'fr'))} conditions ont été posées avant la décision ; rien au ` +
        'registre ne dit si elles sont remplies.',
  toEnd: (on) => `Une source dit que le mandat doit prendre fin ${on}.`,
  others: (n, names) =>
    n === 1
      ? `Une décision porte sur un autre mandat : ${names}.`
      : `${sentence(inWords(n, 'fr'))} décisions portent sur d’autres mandats : ${names}.`,
};
