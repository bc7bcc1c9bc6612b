// The names of measures and of what is said of them, as tables and sentences print them.
import { type Lang, type Measure, type ProseLang, proseLang } from '../../kernel/index.ts';
import type { MeasureStatus } from './safeguard.ts';

/** A measure inside a sentence. The French ones are all feminine, so that one form agrees. */
export interface Name {
  readonly name: string;
  /** `of training`, `de la formation`. */
  readonly of: string;
  readonly plural: boolean;
}

const one = (name: string, of = `of ${name}`): Name => ({ name, of, plural: false });

export const MEASURES: Readonly<Record<ProseLang, Readonly<Record<Measure, Name>>>> = {
  en: {
    vetting: one('vetting'),
    training: one('training'),
    rules: {
      name: 'rules on the use of force',
      of: 'of rules on the use of force',
      plural: true,
    },
    oversight: one('oversight'),
    accountability: one('accountability'),
    monitoring: one('monitoring'),
    reporting: one('reporting'),
    conduct: one('conduct'),
  },
  fr: {
    vetting: one('la vérification des antécédents', 'de la vérification des antécédents'),
    training: one('la formation', 'de la formation'),
    rules: {
      name: 'les règles d’emploi de la force',
      of: 'des règles d’emploi de la force',
      plural: true,
    },
    oversight: one('la supervision', 'de la supervision'),
    accountability: one(
      'l’obligation de rendre des comptes',
      'de l’obligation de rendre des comptes',
    ),
    monitoring: one('la surveillance', 'de la surveillance'),
    reporting: one('la remise de rapports', 'de la remise de rapports'),
    conduct: one('la discipline', 'de la discipline'),
  },
};

const STATUSES: Readonly<Record<ProseLang, Readonly<Record<MeasureStatus, string>>>> = {
  en: {
    in_place: 'said to be in place',
    planned: 'said to be planned',
    under_discussion: 'said to be under discussion',
    absent: 'said to be absent',
    unknown: 'nothing said',
  },
  fr: {
    in_place: 'dite en place',
    planned: 'dite prévue',
    under_discussion: 'dite en discussion',
    absent: 'dite absente',
    unknown: 'rien n’est dit',
  },
};

const TABLE: Readonly<Record<ProseLang, Readonly<Record<Measure, string>>>> = {
  en: {
    vetting: 'Vetting',
    training: 'Training',
    rules: 'Rules on the use of force',
    oversight: 'Oversight',
    accountability: 'Accountability',
    monitoring: 'Monitoring',
    reporting: 'Reporting',
    conduct: 'Conduct',
  },
  fr: {
    vetting: 'Vérification des antécédents',
    training: 'Formation',
    rules: 'Règles d’emploi de la force',
    oversight: 'Supervision',
    accountability: 'Obligation de rendre des comptes',
    monitoring: 'Surveillance',
    reporting: 'Remise de rapports',
    conduct: 'Discipline',
  },
};

/** As it stands in a sentence: `oversight`, `la supervision`. */
export const measurePhrase = (measure: Measure, lang: Lang) =>
  MEASURES[proseLang(lang)][measure].name;
export const measureName = (measure: Measure, lang: Lang) => TABLE[proseLang(lang)][measure];
export const statusName = (status: MeasureStatus, lang: Lang) => STATUSES[proseLang(lang)][status];
