// Parties with their articles, so that a sentence written by rule reads as a person would write it:
// "the Bahamas", "le Kenya", "aux États-Unis". Facts of two languages; names come from party.ts.
import type { Lang } from './lang.ts';
import { type Party, partyName } from './party.ts';

/** `of`: "of the Bahamas", "du Kenya". `to`: "to the Bahamas", "au Kenya". */
export type PartyCase = 'subject' | 'of' | 'to';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const EN_THE = new Set([
  ...set('USA GBR ARE BHS GMB PHL NLD CAF DOM COD COG COM MDV SYC SLB MHL FLK CYM TCA VGB VIR'),
  ...['UN', 'UN Security Council', 'UN Secretary-General', 'African Union', 'European Union'],
  ...['East African Community', 'Organization of American States', 'OAS', 'MSS', 'GSF'],
]);

type FrenchForm = 'le' | 'la' | 'les' | 'none';
const FR_NONE = set(`CUB HTI ISR MDG MLT CYP MCO SGP TWN BHR DJI OMN MUS SMR ATG LCA KNA VCT PRI STP
  HKG MAC ABW AIA GGY JEY MSR MYT NRU NIU GUM BLM MAF SHN SPM SXM KIR TUV WLF TKL CUW REU`);
const FR_PLURAL = set(`USA BHS NLD ARE PHL COM SYC MDV FJI SLB MHL COK CYM FLK FRO ALA CCK MNP PCN
  TCA VGB VIR UMI BMU PLW PSE ATF HMD ASM BES TON`);
/** Masculine although the first word ends in *e*. */
const FR_MASCULINE = set('MEX MOZ KHM ZWE SUR BLZ GBR IOT');
/** Feminine although it does not. */
const FR_FEMININE = set('SLE TTO');
const FR_BODIES: Readonly<Record<string, FrenchForm>> = {
  'UN Security Council': 'le',
  'UN Secretary-General': 'le',
  UN: 'la',
  'African Union': 'la',
  'European Union': 'la',
  'East African Community': 'la',
  'Organization of American States': 'la',
  OAS: 'la',
  ECOWAS: 'la',
  SADC: 'la',
  CARICOM: 'la',
  NATO: 'la',
  MSS: 'la',
  GSF: 'la',
  BINUH: 'le',
  OHCHR: 'le',
};

/**
 * The name with its article, as it stands in a sentence. A name that is not known stays bare; words
 * that only describe ("other nations") are the source's own and stand in French quotation marks.
 */
export function partyPhrase(party: Party, lang: Lang, as: PartyCase = 'subject'): string {
  const known = partyName(party, lang);
  const name = lang === 'fr' && isDescribed(party) ? `«\u00a0${known}\u00a0»` : known;
  if (lang === 'fr') return frenchPhrase(name, frenchForm(party, name), as);
  const withArticle = lang === 'en' && EN_THE.has(party) ? `the ${name}` : name;
  if (lang !== 'en' || as === 'subject') return withArticle;
  return `${as} ${withArticle}`;
}

/** Whether the source only describes who it is: "other nations", "contributing countries". */
export function isDescribed(party: Party): boolean {
  return /^\p{Ll}/u.test(party);
}

const MANY = /(?:countries|nations|states|members|donors|leaders|officials|allies|gangs|groups)$/i;

/** Whether the verb after it is in the plural: "les États-Unis ont", but "the Bahamas has". */
export function isPlural(party: Party, lang: Lang): boolean {
  if (MANY.test(party) && !/ of /i.test(party)) return true;
  return lang === 'fr' && frenchForm(party, partyName(party, lang)) === 'les';
}

function frenchForm(party: Party, name: string): FrenchForm {
  const body = FR_BODIES[party];
  if (body) return body;
  if (!/^[A-Z]{3}$/.test(party) || name === party || FR_NONE.has(party)) return 'none';
  if (FR_PLURAL.has(party)) return 'les';
  if (FR_FEMININE.has(party)) return 'la';
  if (FR_MASCULINE.has(party)) return 'le';
  return /^[^\s’-]*e(?=$|[\s’-])/.test(name) ? 'la' : 'le';
}

const PARTITIVE = { le: 'du ', la: 'de la ', les: 'des ' } as const;
const DATIVE = { le: 'au ', la: 'à la ', les: 'aux ' } as const;

function frenchPhrase(name: string, form: FrenchForm, as: PartyCase): string {
  // The h of Haïti is mute, those of Honduras and Hongrie are not.
  const elides = /^(?:[AEIOUÀÂÉÈÊËÎÏÔÛ]|Haïti)/i.test(name);
  if (form === 'none') {
    if (as === 'subject') return name;
    if (as === 'to') return `à ${name}`;
    return elides ? `d’${name}` : `de ${name}`;
  }
  if (form !== 'les' && elides) {
    const article = `l’${name}`;
    return as === 'subject' ? article : as === 'of' ? `de ${article}` : `à ${article}`;
  }
  if (as === 'of') return PARTITIVE[form] + name;
  if (as === 'to') return DATIVE[form] + name;
  return `${form} ${name}`;
}
