// How many of what, as text and as prose whose number is tied to its claim.
import {
  type Lang,
  type Part,
  type Prose,
  type ProseLang,
  proseLang,
  type Quantity,
  quantityText,
} from '../../kernel/index.ts';
import { cite, figureOf } from '../claims/index.ts';
import { type Offer, type OfferClaim, unitClass } from './offer.ts';

type Noun = readonly [one: string, many: string];
const NOUNS: Record<ProseLang, Record<'police' | 'military' | 'people' | 'equipment', Noun>> = {
  en: {
    police: ['police officer', 'police'],
    military: ['soldier', 'soldiers'],
    people: ['person', 'people'],
    equipment: ['piece of equipment', 'pieces of equipment'],
  },
  fr: {
    police: ['policier', 'policiers'],
    military: ['militaire', 'militaires'],
    people: ['personne', 'personnes'],
    equipment: ['équipement', 'équipements'],
  },
};

const isOne = (quantity: Quantity) => quantity.min === 1 && quantity.max === 1;

type Amount = Pick<Offer, 'quantity' | 'unit' | 'role' | 'currency'>;

/** What a number of this offer counts: `police`, `militaires`; empty for services and money. */
function nounText(offer: Amount, quantity: Quantity, lang: Lang): string {
  const kind = unitClass(offer);
  if (kind !== 'people' && kind !== 'equipment') return '';
  const unit = offer.unit === 'police' || offer.unit === 'military' ? offer.unit : 'people';
  const noun = NOUNS[proseLang(lang)][kind === 'equipment' ? 'equipment' : unit];
  return noun[isOne(quantity) ? 0 : 1];
}

/** `1,000 police`, `24 militaires`, `10.8 million dollars`; null where no number is said. */
export function amountText(offer: Amount, lang: Lang): string | null {
  const { quantity } = offer;
  if (!quantity) return null;
  if (unitClass(offer) === 'money') return moneyText(quantity, offer.currency, lang);
  const number = quantityText(quantity, proseLang(lang));
  return `${number} ${nounText(offer, quantity, lang)}`.trim();
}

/** The same with the number as a figure, its rivals out of `near` beside it. */
export function amountProse(
  claim: OfferClaim,
  lang: Lang,
  near: readonly OfferClaim[] = [],
): Prose | null {
  const { fields } = claim;
  if (!fields.quantity) return null;
  if (unitClass(fields) === 'money')
    return [figureOf(claim, (each) => amountText(each.fields, lang) ?? '', near)];
  const noun = nounText(fields, fields.quantity, lang);
  return [numberFigure(claim, lang, near), noun ? ` ${noun}` : ''];
}

/** The bare number of one claim, with rivals. */
export function numberFigure(
  claim: OfferClaim,
  lang: Lang,
  near: readonly OfferClaim[] = [],
): Part {
  const text = ({ fields }: OfferClaim) => quantityText(fields.quantity, proseLang(lang)) ?? '';
  return figureOf(claim, text, near);
}

/** A number that several claims come to. */
export function reckonedFigure(
  quantity: Quantity,
  claims: readonly OfferClaim[],
  lang: Lang,
): Part {
  return cite(quantityText(quantity, proseLang(lang)) ?? '', claims, 'reckoned');
}

/** `980 people`: where units differ, or none is said. */
export function peopleText(quantity: Quantity, lang: Lang): string {
  return `${quantityText(quantity, proseLang(lang))} ${peopleNoun(quantity, lang)}`;
}

export function peopleNoun(quantity: Quantity, lang: Lang): string {
  return NOUNS[proseLang(lang)].people[isOne(quantity) ? 0 : 1];
}

const MILLION = 1_000_000;

// Making a formatter takes a thousand times as long as using it, and a page of money has hundreds.
const writers = new Map<string, { compact: Intl.NumberFormat; plain: Intl.NumberFormat }>();
const currencies = new Map<string, string>();

function writersOf(locale: string) {
  const known = writers.get(locale) ?? {
    compact: new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 1,
    }),
    plain: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  };
  writers.set(locale, known);
  return known;
}

/** `10.8 million US dollars`, `113 millions d’euros`; a currency that nobody said is not named. */
export function moneyText(quantity: Quantity, currency: string | null, lang: Lang): string {
  const prose = proseLang(lang);
  const locale = prose === 'fr' ? 'fr-FR' : 'en-GB';
  const { compact, plain } = writersOf(locale);
  const n = (value: number) => (value >= MILLION ? compact : plain).format(value);
  const { min, max } = quantity;
  const fr = prose === 'fr';
  const number =
    min !== null && max !== null
      ? min === max
        ? n(min)
        : `${n(min)} ${fr ? 'à' : 'to'} ${n(max)}`
      : min !== null
        ? `${fr ? 'au moins' : 'at least'} ${n(min)}`
        : `${fr ? 'jusqu’à' : 'up to'} ${n(max ?? 0)}`;
  if (!currency) return number;
  const name = currencyName(currency, locale);
  const size = max ?? min ?? 0;
  if (!fr || size < MILLION) return `${number} ${name}`;
  return `${number} ${/^[aeiouyéè]/i.test(name) ? 'd’' : 'de '}${name}`;
}

/** In the plural, as the language's formatter has it; the dollar of the United Nations is plain. */
function currencyName(currency: string, locale: string): string {
  if (currency === 'USD') return 'dollars';
  const key = `${currency} ${locale}`;
  const known = currencies.get(key);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
  }).formatToParts(2);
  const name = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  currencies.set(key, name);
  return name;
}
