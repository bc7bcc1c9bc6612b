// The labels of pages in English and French. Sentences about the mission are written by the
// capabilities' rules; here are only names of fields, buttons and states.
import { createInstance } from 'i18next';
import type { Lang } from '../../kernel/index.ts';
import { typeset } from '../marks/typeset.ts';
import enActs from './en/acts.json';
import enCertificates from './en/certificates.json';
import enClaim from './en/claim.json';
import enClearance from './en/clearance.json';
import enDiplomacy from './en/diplomacy.json';
import enDuties from './en/duties.json';
import enFrame from './en/frame.json';
import enGates from './en/gates.json';
import enImports from './en/imports.json';
import enInstruments from './en/instruments.json';
import enLists from './en/lists.json';
import enMoney from './en/money.json';
import enNeeds from './en/needs.json';
import enPages from './en/pages.json';
import enPicture from './en/picture.json';
import enPresence from './en/presence.json';
import enRecord from './en/record.json';
import enRoster from './en/roster.json';
import enScreening from './en/screening.json';
import enTraining from './en/training.json';
import enWeighing from './en/weighing.json';
import frActs from './fr/acts.json';
import frCertificates from './fr/certificates.json';
import frClaim from './fr/claim.json';
import frClearance from './fr/clearance.json';
import frDiplomacy from './fr/diplomacy.json';
import frDuties from './fr/duties.json';
import frFrame from './fr/frame.json';
import frGates from './fr/gates.json';
import frImports from './fr/imports.json';
import frInstruments from './fr/instruments.json';
import frLists from './fr/lists.json';
import frMoney from './fr/money.json';
import frNeeds from './fr/needs.json';
import frPages from './fr/pages.json';
import frPicture from './fr/picture.json';
import frPresence from './fr/presence.json';
import frRecord from './fr/record.json';
import frRoster from './fr/roster.json';
import frScreening from './fr/screening.json';
import frTraining from './fr/training.json';
import frWeighing from './fr/weighing.json';

export const CATALOGUES = {
  en: {
    ...enActs,
    ...enCertificates,
    ...enClaim,
    ...enClearance,
    ...enDiplomacy,
    ...enDuties,
    ...enFrame,
    ...enGates,
    ...enImports,
    ...enLists,
    ...enInstruments,
    ...enMoney,
    ...enNeeds,
    ...enPages,
    ...enPicture,
    ...enPresence,
    ...enRecord,
    ...enRoster,
    ...enScreening,
    ...enTraining,
    ...enWeighing,
  },
  fr: {
    ...frActs,
    ...frCertificates,
    ...frClaim,
    ...frClearance,
    ...frDiplomacy,
    ...frDuties,
    ...frFrame,
    ...frGates,
    ...frImports,
    ...frLists,
    ...frInstruments,
    ...frMoney,
    ...frNeeds,
    ...frPages,
    ...frPicture,
    ...frPresence,
    ...frRecord,
    ...frRoster,
    ...frScreening,
    ...frTraining,
    ...frWeighing,
  },
} as const;

type Bare<K extends string> = K extends `${infer Word}_${'one' | 'other'}` ? Word : K;
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Bare<K> : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** `frame.skip`, `claim.kind.offer`: a place in the catalogue. */
export type Key = Paths<(typeof CATALOGUES)['en']>;
export type Values = Readonly<Record<string, string | number>>;
/** The label at a place, with its values filled in. */
export type Translate = (key: Key, values?: Values) => string;

/** The languages in which every label is written. */
export const PAGE_LANGS = ['en', 'fr'] as const satisfies readonly Lang[];
export type PageLang = (typeof PAGE_LANGS)[number];

const catalogue = createInstance();
catalogue.init({
  resources: {
    en: { translation: CATALOGUES.en },
    fr: { translation: CATALOGUES.fr },
  },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  returnNull: false,
});

/**
 * A reader of Kreyòl reads French labels, one of Spanish English ones, until theirs are written.
 */
export function pageLang(lang: Lang): PageLang {
  return lang === 'fr' || lang === 'ht' ? 'fr' : 'en';
}

// A page asks for some two thousand labels, and looking one up costs the catalogue 0.1 ms; so each
// is looked up once for each plural form and its values are filled in here.
const known = { en: new Map<string, string>(), fr: new Map<string, string>() };
const plurals = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') };

export function words(lang: Lang): Translate {
  const spoken = pageLang(lang);
  const labels = known[spoken];
  return (key, values) => {
    const count = typeof values?.count === 'number' ? values.count : null;
    const at = count === null ? key : `${key} ${plurals[spoken].select(count)}`;
    let label = labels.get(at);
    if (label === undefined) {
      const options = {
        lng: spoken,
        skipInterpolation: true,
        ...(count === null ? {} : { count }),
      };
      label = catalogue.t(key, options);
      label = typeset(label, spoken);
      labels.set(at, label);
    }
    if (!values) return label;
    return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

/**
 * The label at a place that is put together at run time; the last part of the key where none is.
 */
export function wordAt(t: Translate, group: string, word: string): string {
  const key = `${group}.${word}`;
  const said = t(key as Key);
  return said === key ? word.replaceAll('_', ' ') : said;
}
