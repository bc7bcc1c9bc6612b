// The sentences of diplomacy in French.
import { inWords, listed, say, sentence } from '../../kernel/index.ts';
import type { Sentences } from './sentences.ts';

const comma = (day: string) => (day ? `, ${day}` : '');
const many = (n: number, one: string, more: string) =>
  `${inWords(n, 'fr', true)} ${n < 2 ? one : more}`;

/** One and many; then the same before a whole passage. */
const VERBS = {
  support: [
    ['soutient', 'soutiennent'],
    ['est pour :', 'sont pour :'],
  ],
  oppose: [
    ['s’oppose à', 's’opposent à'],
    ['est contre :', 'sont contre :'],
  ],
  concern: [
    ['s’inquiète de', 's’inquiètent de'],
    ['s’inquiète :', 's’inquiètent :'],
  ],
} as const;

const has = (plural: boolean) => (plural ? 'ont' : 'a');

export const FR: Sentences = {
  nobody: 'Personne, au registre, n’a demandé de mission.',
  nobodyMeans:
    'Aucune source de ce registre ne fait état d’une demande. Cela ne veut pas dire qu’il n’y ' +
    'en a pas eu.',
  once: ({ who, plural }, to, day) =>
    say`${who} ${has(plural)} présenté une demande${to ? ` ${to}` : ''}${
      day ? ` ${day}` : ''
    } ; aucune autre ne figure au registre.`,
  firstAndLast: (first, day, last) =>
    say`${first.who} ${has(first.plural)} demandé en premier${comma(day)} ; ${last.who} ${
      last.plural ? 'ont' : 'a'
    } depuis ${last.to ? `sollicité ${last.to}` : 'demandé aussi'}${comma(last.day)}.`,
  again: ({ who, plural }, day, lastDay) =>
    say`${who} ${has(plural)} demandé une première fois${comma(day)}, puis de nouveau${comma(
      lastDay,
    )}.`,
  several: (who) => say`D’après le registre, ont demandé : ${who}.`,
  requests: (n, parties) =>
    n === 1
      ? 'Une demande figure au registre.'
      : `${sentence(many(n, 'demande', 'demandes'))} figurent au registre, de la part de ${many(
          parties,
          'partie',
          'parties',
        )}.`,
  words: (by, to, words) => say`${by}${to ? `, ${to}` : ''} : ${words}.`,
  noMeeting:
    'Aucune visite, réunion, conversation ou lettre ne figure au registre. Cela ne veut pas dire ' +
    'que personne ne s’est vu : ce qui n’est pas publié n’est pas ici.',
  meetings: (n, forms) =>
    n === 1
      ? say`Un contact est rapporté : ${forms}.`
      : say`${sentence(inWords(n, 'fr'))} contacts sont rapportés : ${forms}.`,
  tookPart: (lines) =>
    `${sentence(
      listed(
        lines.map(({ who, plural, n }, i) => {
          const count = inWords(n, 'fr');
          return i === 0 ? `${who} ${has(plural)} pris part à ${count}` : `${who} à ${count}`;
        }),
        'fr',
      ),
    )}.`,
  latest: (day, words) => say`${day ? `Le dernier en date, ${day}` : 'Le passage'} : ${words}.`,
  noPosition: 'Aucune partie ne s’est prononcée au registre. Qui se tait ne consent pas.',
  stance: (stance, plural, on, whole) => say`${VERBS[stance][whole ? 1 : 0][plural ? 1 : 0]} ${on}`,
  planned: (n, when) =>
    n === 1
      ? `Un autre est prévu, ${when}.`
      : `${sentence(inWords(n, 'fr'))} autres sont prévus, ${when}.`,
  called: (plural, words) => say` ; ${plural ? 'leur' : 'son'} appel : ${words}`,
  saysOnly: (who, words) => say`${who}, selon la source : ${words}.`,
  noneOpposed: 'Personne, au registre, n’est contre.',
  others: (n) =>
    n === 1
      ? 'Une autre partie s’est prononcée.'
      : `${sentence(inWords(n, 'fr', true))} autres parties se sont prononcées.`,
  unnamed: 'De qui il s’agit',
  unnamedText: (names) => `Les sources ne disent pas qui sont ${names}.`,
  both: 'Dit contre dit',
  bothText: (who) => `${who} : au registre à la fois pour et contre.`,
};
