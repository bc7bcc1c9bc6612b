// The sentences on what is owed in French.
import { inWords, listedParts, say, sentence } from '../../kernel/index.ts';
import type { DutyStatus } from './obligation.ts';
import type { OwedSentences } from './owed-sentences.ts';

/** Feminine, one and many: they stand after a number of obligations. */
const COUNTED: Readonly<Record<DutyStatus, readonly [string, string]>> = {
  overdue: ['en retard', 'en retard'],
  due: ['à échéance', 'à échéance'],
  not_yet_due: ['pas encore due', 'pas encore dues'],
  unknown: ['inconnue', 'inconnues'],
  met: ['remplie', 'remplies'],
  met_late: ['remplie en retard', 'remplies en retard'],
  waived: ['levée', 'levées'],
  superseded: ['remplacée', 'remplacées'],
};

export const OWED_FR: OwedSentences = {
  none: 'Aucune obligation ne figure au registre.',
  noneMeans:
    'Aucune source de ce registre ne dit que quelqu’un doive quelque chose. Cela ne veut pas ' +
    'dire que rien n’est dû : ni mandat ni ordre n’assigne ici de devoir.',
  one: (by, due) =>
    say`Une seule chose est due, par ${by}${due ? ` : ${due}` : ' ; aucune date n’est donnée'}.`,
  several: (n, past) =>
    past === 0
      ? say`${n} obligations figurent au registre.`
      : say`${n} obligations figurent au registre ; pour ${
          past === 1 ? 'l’une, la date est passée' : `${inWords(past, 'fr')}, la date est passée`
        } et rien ne montre la remise.`,
  count: (status, n) => `${inWords(n, 'fr', true)} ${COUNTED[status][n === 1 ? 0 : 1]}`,
  counts: (counts) => say`À ce jour : ${listedParts(counts, 'fr')}.`,
  duty: (owner, what, due) => say`${owner}, ${what}${due ? `, ${due}` : ''}`,
  next: 'Ensuite : ',
  mandateEnds: (on) => say`Le mandat prend fin ${on}.`,
  unknownIs:
    'Inconnu est un état : la plupart des remises sont des lettres que personne n’a publiées, et ' +
    'elles restent inconnues jusqu’à ce qu’une source dise le contraire.',
  more: (n) =>
    n === 1 ? 'Une autre a une date.' : `${sentence(inWords(n, 'fr'))} autres ont une date.`,

  noDate: 'Aucune date n’est donnée.',
  nothingSeen: 'Rien au registre ne montre que c’est remis, ni le contraire.',
  dueIn: (by, left) => `à remettre ${by}, dans ${left}`,
  dueToday: 'à remettre ce jour',
  atLatest: ' au plus tard',
  atMost: 'au plus ',
  dueWithin: (on) => `à remettre ${on}`,
  wasDue: (on) => `était à remettre ${on}`,
  stillOwed: (on) => `Une source dit que c’était encore dû ${on}.`,
  delivered: (on) => `Une source rapporte la remise, ${on}`,
  late: (by) => `, avec ${by} de retard`,
  inTime: ', à temps',
  saidBoth: (met, owed) =>
    `Une source rapporte la remise ${met}, une autre que c’était encore dû ${owed}.`,
  reckoned: (period, from, given) =>
    given
      ? `Calculé : ${period} ${from}.`
      : `Calculé : ${period} ${from}, jour où c’est rapporté ; ` +
        'la source ne dit pas à partir de quand compter.',

  heads: { reckoned: 'Calculé', unknown: 'Non vu', both: 'Dit contre dit' },
  reckonedDates: (n, loose) => {
    const one = n === 1;
    const dates = `${sentence(inWords(n, 'fr', true))} ${one ? 'date est' : 'dates sont'}`;
    const reckoned = `${dates} ${one ? 'calculée' : 'calculées'} à partir d’un délai`;
    if (loose === 0) return `${reckoned}.`;
    const which = loose === n ? ', et' : ` ; pour ${inWords(loose, 'fr', true)},`;
    return `${reckoned}${which} aucune source ne dit à partir de quand compter.`;
  },
  unseen: (n) =>
    n === 1
      ? 'Ce registre ne permet pas de voir si l’une d’elles est remplie.'
      : `Ce registre ne permet pas de voir si ${inWords(n, 'fr')} d’entre elles sont remplies.`,
};
