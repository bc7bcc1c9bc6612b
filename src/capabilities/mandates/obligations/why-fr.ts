// Why a duty stands as it stands, in French.
import { inWords, spokenDuration } from '../../../kernel/index.ts';
import type { WhySentences } from './why-sentences.ts';

const days = (n: number) => `${inWords(n, 'fr')} jour${n === 1 ? '' : 's'}`;

export const WHY_FR: WhySentences = {
  due: (date) => `à remettre le ${date}`,
  dueIn: (date, n) => `à remettre le ${date}, dans ${days(n)}`,
  dueToday: (date) => `à remettre le ${date}, ce jour`,
  noDate: 'aucune date ne peut être calculée',
  standing: 'vaut en permanence, sans date',
  within: (span, of, from) => `${span} après ${of ? `« ${of} », ` : ''}le ${from}`,
  every: (span, of, from, no) =>
    `tous les ${span} depuis ${of ? `« ${of} », ` : ''}le ${from}${no ? `, fois ${no}` : ''}`,
  yearly: 'à jour fixe de l’année',
  yearlyOn: (days) => `chaque année, ${days}`,
  onDate: (date) => `le ${date}`,
  ahead: (span, of, before) => `${span} avant ${of ? `« ${of} », ` : ''}le ${before}`,
  event: (span, event, on) => `${span} après « ${event} », le ${on}`,
  eventAny: (event, on) => `après « ${event} », le ${on}, sans délai donné`,
  eventNone: (event) => `dépend de « ${event} », dont rien ne figure au registre`,
  eventEach: (span, event) =>
    span ? `${span} après chaque « ${event} »` : `à chaque « ${event} »`,
  before: (event, on) => `avant « ${event} », survenu le ${on}`,
  beforeNone: (event) => `avant « ${event} », qui ne figure pas au registre`,
  beforeAny: (event) => `avant « ${event} »`,
  together: (what) => `en même temps que « ${what} »`,
  delivered: (date, by) => `remis le ${date}${by ? ` par ${by}` : ''}`,
  late: (n) => `, avec ${days(n)} de retard`,
  early: (n) => `, ${days(n)} avant le jour`,
  inTime: ', à temps',
  past: (n) => `rien ne montre la remise, ${days(n)} après le jour`,
  stillOwed: (date) => `une source dit que c’était encore dû, ${date}`,
  unseen: 'une remise ne se verrait pas d’ici, donc l’état est inconnu',
  nothingSeen: 'rien au registre ne montre la remise',
  saidBoth: (met, owed) => `dit remis, ${met}, et dit encore dû, ${owed}`,
  waived: (date, reason) => `levé le ${date} par deux personnes : ${reason}`,
  waiverAsked: (date) => `une levée a été demandée le ${date} et attend une seconde personne`,
  superseded: (date, reason) => `remplacé à compter du ${date} : ${reason}`,
  span: (period, working) => {
    const text = spokenDuration(period, 'fr');
    return working ? text.replace(/(jours?)$/, '$1 ouvrables') : text;
  },
  colon: ' : ',
  semicolon: ' ; ',
};
