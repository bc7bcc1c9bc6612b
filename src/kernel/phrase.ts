// The small grammar that rules need to write a sentence in English or French: lists, small numbers
// in words, dates with their preposition, spans of time, quotation marks.
import { formatDate, formatNumber, type PartialDate, precisionOf } from './day.ts';
import type { Lang } from './lang.ts';
import type { Quantity } from './quantity.ts';
import type { Part, Prose } from './say.ts';

/** The languages in which sentences are written by rule. */
export type ProseLang = 'en' | 'fr';

/** Who reads Kreyòl reads French first; who reads Spanish gets English until it is written. */
export function proseLang(lang: Lang): ProseLang {
  return lang === 'fr' || lang === 'ht' ? 'fr' : 'en';
}

/** `A, B and C`, `A, B et C`. */
export function listed(items: readonly string[], lang: ProseLang): string {
  return listedParts(items, lang).join('');
}

/** The same with figures in it; a comma before "and" where an item holds an "and" of its own. */
export function listedParts<P extends Part>(items: readonly P[], lang: ProseLang): (P | string)[] {
  const and = lang === 'fr' ? ' et ' : ' and ';
  const double = items.length > 2 && items.some((item) => words(item).includes(and));
  return items.flatMap((item, i) => {
    if (i === 0) return [item];
    return [i === items.length - 1 ? `${double ? ',' : ''}${and}` : ', ', item];
  });
}

const words = (part: Part) => (typeof part === 'string' ? part : part.text);

/** The same with paragraphs: `supports A, opposes B and asks for C`. */
export function listedProse(items: readonly Prose[], lang: ProseLang): Prose {
  const texts = items.map((item) => item.map(words).join(''));
  return listedParts(texts, lang).flatMap((part, i) =>
    i % 2 === 0 ? (items[i / 2] ?? []) : [part],
  );
}

/** The first letter as a sentence begins: the rest is left as it is. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/** A paragraph whose first letter begins a sentence. */
export function sentenceOf(prose: Prose): Prose {
  const [first, ...rest] = prose;
  if (first === undefined) return prose;
  if (typeof first === 'string') return [sentence(first), ...rest];
  return [{ ...first, text: sentence(first.text) }, ...rest];
}

const NUMBERS: Readonly<Record<ProseLang, readonly string[]>> = {
  en: `no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty`.split(/\s+/),
  fr: `aucun un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize dix-sept dix-huit dix-neuf vingt`.split(/\s+/),
};

/** Up to twenty in words, as a newspaper writes them; `feminine` for French nouns. */
export function inWords(n: number, lang: ProseLang, feminine = false): string {
  const word = NUMBERS[lang][n];
  if (word === undefined) return formatNumber(n, lang);
  return feminine && lang === 'fr' && n < 2 ? `${word}e` : word;
}

/** `1,000`, `1,000–2,000`, `at least 40`, `jusqu’à 150`; null where no number is said. */
export function quantityText(quantity: Quantity | null, lang: ProseLang): string | null {
  const { min, max } = quantity ?? { min: null, max: null };
  const n = (value: number) => formatNumber(value, lang);
  if (min !== null && max !== null) return min === max ? n(min) : `${n(min)}–${n(max)}`;
  if (min !== null) return `${lang === 'fr' ? 'au moins' : 'at least'} ${n(min)}`;
  if (max !== null) return `${lang === 'fr' ? 'jusqu’à' : 'up to'} ${n(max)}`;
  return null;
}

const EN_DATES = {
  on: 'on',
  until: 'until',
  since: 'since',
  from: 'from',
  by: 'by',
  before: 'before',
} as const;
export type DateCase = keyof typeof EN_DATES;

/** `on 2 October 2023`, `in June 2024`, `jusqu’au 2 octobre 2023`, `depuis juin 2024`. */
export function dateAs(date: PartialDate, lang: ProseLang, as: DateCase = 'on'): string {
  const text = formatDate(date, lang);
  const day = precisionOf(date) === 'day';
  if (lang === 'en') return `${as === 'on' && !day ? 'in' : EN_DATES[as]} ${text}`;
  if (as === 'on') return day ? `le ${text}` : `en ${text}`;
  if (as === 'until') return day ? `jusqu’au ${text}` : `jusqu’en ${text}`;
  if (as === 'since') return day ? `depuis le ${text}` : `depuis ${text}`;
  if (as === 'from') {
    const of = /^[ao]/.test(text) ? 'd’' : 'de ';
    return `à compter ${day ? 'du ' : of}${text}`;
  }
  if (as === 'by') return day ? `d’ici au ${text}` : `d’ici à ${text}`;
  return day ? `avant le ${text}` : `avant ${text}`;
}

const UNITS: Readonly<Record<ProseLang, Readonly<Record<string, readonly [string, string]>>>> = {
  en: {
    Y: ['year', 'years'],
    M: ['month', 'months'],
    W: ['week', 'weeks'],
    D: ['day', 'days'],
  },
  fr: { Y: ['an', 'ans'], M: ['mois', 'mois'], W: ['semaine', 'semaines'], D: ['jour', 'jours'] },
};

/** `30 days`, `12 mois`: an ISO 8601 duration as a reader says it. */
export function spokenDuration(duration: string, lang: ProseLang): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, n, unit = 'D']) => {
    const [one, many] = UNITS[lang][unit] ?? ['', ''];
    return `${n} ${Number(n) === 1 ? one : many}`;
  });
  return listed(parts, lang);
}

/** `1 day`, `13 jours`. */
export function days(n: number, lang: ProseLang): string {
  const [one, many] = UNITS[lang].D ?? ['', ''];
  return `${formatNumber(n, lang)} ${Math.abs(n) === 1 ? one : many}`;
}

/** Signs of somebody's words inside a sentence: about two lines of a page. */
const QUOTED_MAX = 160;

/** Somebody's words in the quotation marks of the language, cut at a word where they are long. */
export function quoted(text: string, lang: ProseLang, max = QUOTED_MAX): string {
  const words = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/[,;:.]$/, '');
  const cut = words.length > max ? `${words.slice(0, max).replace(/\s\S*$/, '')} …` : words;
  return lang === 'fr' ? `«\u00a0${inner(cut, '“', '”')}\u00a0»` : `“${inner(cut, '‘', '’')}”`;
}

/** Quotation marks inside others take the other form. */
function inner(text: string, open: string, close: string): string {
  return text
    .replaceAll(/«\s?|“/g, open)
    .replaceAll(/\s?»|”/g, close)
    .replaceAll(/(^|[\s(])"/g, `$1${open}`)
    .replaceAll('"', close);
}
