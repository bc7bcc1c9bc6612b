// The names of ways, answers, ends and standings of an approach.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { AnswerStance, End, Standing, Way } from './approach.ts';

type Names<K extends string> = Record<ProseLang, Record<K, string>>;

const WAYS: Names<Way> = {
  en: {
    letter: 'by letter',
    note_verbale: 'by note verbale',
    call: 'by telephone',
    meeting: 'in a meeting',
    visit: 'on a visit',
    message: 'by message',
    statement: 'in a statement',
    other: 'otherwise',
  },
  fr: {
    letter: 'par lettre',
    note_verbale: 'par note verbale',
    call: 'par téléphone',
    meeting: 'en réunion',
    visit: 'lors d’une visite',
    message: 'par message',
    statement: 'dans une déclaration',
    other: 'autrement',
  },
};
export const wayName = (way: Way, lang: Lang) => WAYS[proseLang(lang)][way];

const ANSWERS: Names<AnswerStance> = {
  en: {
    agrees: 'agrees',
    agrees_on_conditions: 'agrees on conditions',
    considers: 'considers it',
    takes_note: 'takes note',
    declines: 'declines',
  },
  fr: {
    agrees: 'accepte',
    agrees_on_conditions: 'accepte sous conditions',
    considers: 'l’étudie',
    takes_note: 'en prend note',
    declines: 'refuse',
  },
};
export const answerName = (stance: AnswerStance, lang: Lang) => ANSWERS[proseLang(lang)][stance];

const ENDS: Names<End> = {
  en: { settled: 'settled', dropped: 'dropped', overtaken: 'overtaken' },
  fr: { settled: 'réglée', dropped: 'abandonnée', overtaken: 'dépassée' },
};
export const endName = (end: End, lang: Lang) => ENDS[proseLang(lang)][end];

const STANDINGS: Names<Standing> = {
  en: {
    planned: 'planned',
    plan_late: 'planned, day past',
    silent: 'no answer on record',
    answered: 'answered',
    closed: 'closed',
  },
  fr: {
    planned: 'prévue',
    plan_late: 'prévue, jour passé',
    silent: 'sans réponse au registre',
    answered: 'répondue',
    closed: 'close',
  },
};
export const standingName = (standing: Standing, lang: Lang) =>
  STANDINGS[proseLang(lang)][standing];
