// Who: a state by its ISO 3166-1 alpha-3 code, or a body by its common English name.
import { ALPHA2 } from './iso3166.ts';
import type { Lang } from './lang.ts';

/** `KEN`, `UN Security Council`, or a name as the source writes it. */
export type Party = string;

/** Every state and territory of ISO 3166-1 by its alpha-3 code, for lists to choose from. */
export const STATES: readonly Party[] = [...ALPHA2.keys()];

export function isState(party: Party): boolean {
  return ALPHA2.has(party);
}

const names = new Map<Lang, Intl.DisplayNames>();
function displayNames(lang: Lang): Intl.DisplayNames {
  // Node's Intl has no Kreyòl; French names are the nearest that a reader of Kreyòl knows.
  const locale = lang === 'ht' ? 'fr' : lang;
  let known = names.get(lang);
  if (!known) {
    known = new Intl.DisplayNames([locale], { type: 'region', style: 'long' });
    names.set(lang, known);
  }
  return known;
}

const BODIES: Readonly<Record<string, Partial<Record<Lang, string>>>> = {
  'UN Security Council': {
    fr: 'Conseil de sécurité de l’ONU',
    es: 'Consejo de Seguridad de la ONU',
  },
  'UN Secretary-General': { fr: 'Secrétaire général de l’ONU', es: 'Secretario General de la ONU' },
  UN: { fr: 'ONU', es: 'ONU' },
  'African Union': { fr: 'Union africaine', es: 'Unión Africana' },
  ECOWAS: { fr: 'CEDEAO', es: 'CEDEAO' },
  'European Union': { fr: 'Union européenne', es: 'Unión Europea' },
  'East African Community': { fr: 'Communauté d’Afrique de l’Est' },
  'Organization of American States': {
    fr: 'Organisation des États américains',
    es: 'Organización de los Estados Americanos',
  },
  OAS: { fr: 'OEA', es: 'OEA' },
  NATO: { fr: 'OTAN', es: 'OTAN' },
  OHCHR: { fr: 'HCDH', es: 'ACNUDH' },
};

/** The bodies whose names are known in other languages than English. */
export const KNOWN_BODIES: readonly Party[] = Object.keys(BODIES);

/** Where the runtime's name is one that nobody writes in a sentence. */
const COMMON: Readonly<Record<string, Partial<Record<Lang, string>>>> = {
  COD: {
    en: 'Democratic Republic of the Congo',
    fr: 'République démocratique du Congo',
    es: 'República Democrática del Congo',
  },
  COG: { en: 'Republic of the Congo', fr: 'République du Congo', es: 'República del Congo' },
  MMR: { en: 'Myanmar', fr: 'Myanmar', es: 'Myanmar' },
};

/** The name of a party as a reader of `lang` knows it. */
export function partyName(party: Party, lang: Lang): string {
  const alpha2 = ALPHA2.get(party);
  if (alpha2) {
    const name = COMMON[party]?.[lang] ?? displayNames(lang).of(alpha2) ?? party;
    return lang === 'en' ? name.replace(' & ', ' and ') : name;
  }
  return BODIES[party]?.[lang] ?? party;
}
