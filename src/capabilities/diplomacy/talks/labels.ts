// The names of standings of engagements and of how an assurance was given.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { Given, Standing } from './engagement.ts';

const STANDINGS: Record<ProseLang, Record<Standing, string>> = {
  en: {
    planned: 'planned',
    unconfirmed: 'planned, not on record as held',
    reported: 'reported, no day given',
    held: 'held',
    called_off: 'called off',
  },
  fr: {
    planned: 'prévu',
    unconfirmed: 'prévu, tenue non attestée',
    reported: 'rapporté, sans date',
    held: 'tenu',
    called_off: 'annulé',
  },
};
export const standingName = (standing: Standing, lang: Lang) =>
  STANDINGS[proseLang(lang)][standing];

const GIVEN: Record<ProseLang, Record<Given, string>> = {
  en: {
    given: 'gives',
    on_conditions: 'gives on conditions',
    not_given: 'expressly does not give',
  },
  fr: {
    given: 'donne',
    on_conditions: 'donne sous conditions',
    not_given: 'ne donne expressément pas',
  },
};
export const givenName = (given: Given, lang: Lang) => GIVEN[proseLang(lang)][given];
