// What a page says of itself: JSON-LD first, which papers keep for search engines and keep right,
// then meta elements, then the page's own marks. Everything is text from strangers: cut, tidied,
// and an address only counts when it is http or https.
import type { PartialDate } from '../../../kernel/index.ts';
import { printedDate } from './dates.ts';
import { domText } from './dom-text.ts';
import type { Found } from './extracted.ts';
import * as LIMIT from './limits.ts';
import { oneLine } from './tidy.ts';

const JSON_LD_SCRIPTS_MAX = 20;
const JSON_LD_CHARS_MAX = 200_000;
const JSON_LD_THINGS_MAX = 200;
const ARTICLE = /(?:Article|Posting|Report|WebPage|PressRelease|Statement)$/;

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'citation_title'];
const PUBLISHERS = ['og:site_name', 'dc.publisher', 'citation_publisher', 'application-name'];
const AUTHORS = ['author', 'article:author', 'parsely-author', 'dc.creator', 'citation_author'];
const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'citation_publication_date',
];

type Thing = Readonly<Record<string, unknown>>;

/** Reads the page without changing it. The language is the page's own word for it, unchecked. */
export function foundIn(document: Document): Found & { readonly heading: string | null } {
  const article = articleOf(document);
  const metas = metasOf(document);
  const cut = (text: unknown) => oneLine(textOf(text), LIMIT.FOUND_CHARS_MAX);
  const h1 = document.querySelector('article h1, main h1') ?? document.querySelector('h1');
  const heading = h1 && cut(domText(h1, { frame: true }));
  const titles = [cut(article.headline), ...metas.all(TITLES).map(cut), heading];
  return {
    heading,
    title: titles.find((t) => t !== null) ?? cut(document.querySelector('title')?.textContent),
    publisher: cut(nameOf(article.publisher)) ?? cut(metas.first(PUBLISHERS)),
    author: cut(nameOf(article.author)) ?? notAddress(cut(metas.first(AUTHORS))),
    address: addressOf(document, metas.first(['og:url'])),
    publishedOn:
      printedDate(textOf(article.datePublished)) ?? metas.date(DATES) ?? timeElement(document),
    language: languageNamed(document.documentElement?.getAttribute('lang')),
  };
}

function articleOf(document: Document): Thing {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'));
  const things = scripts.slice(0, JSON_LD_SCRIPTS_MAX).flatMap((s) => thingsIn(s.textContent));
  const typed = things.filter((t) => ARTICLE.test(textOf(t['@type']) ?? ''));
  return typed.find((t) => t.datePublished !== undefined) ?? typed[0] ?? {};
}

function thingsIn(json: string | null): Thing[] {
  if (!json || json.length > JSON_LD_CHARS_MAX) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  const top = Array.isArray(parsed) ? parsed : [parsed];
  const graph = top.filter(isThing).flatMap((t) => (Array.isArray(t['@graph']) ? t['@graph'] : []));
  return [...top, ...graph].filter(isThing).slice(0, JSON_LD_THINGS_MAX);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string, or the first of a list of them. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : null;
}

/** `"Reuters"`, `{ "name": "Reuters" }` or a list of either, joined by commas. */
function nameOf(value: unknown): string | null {
  const all: unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  const names = all.map((v) => (isThing(v) ? textOf(v.name) : textOf(v)));
  const known = names.filter((name) => name !== null && notAddress(name) !== null);
  return known.length === 0 ? null : known.join(', ');
}

function metasOf(document: Document) {
  const content = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll('meta[content]'))) {
    const names = ['name', 'property', 'itemprop'].map((a) => meta.getAttribute(a)?.toLowerCase());
    const value = meta.getAttribute('content')?.trim();
    for (const name of names) if (name && value && !content.has(name)) content.set(name, value);
  }
  const all = (names: readonly string[]): string[] =>
    names.map((name) => content.get(name)).filter((value) => value !== undefined);
  return {
    all,
    first: (names: readonly string[]): string | null => all(names)[0] ?? null,
    date: (names: readonly string[]): PartialDate | null =>
      all(names)
        .map(printedDate)
        .find((date) => date !== null) ?? null,
  };
}

/** The marked time of publication; else the one time on the page, which can be of nothing else. */
function timeElement(document: Document): PartialDate | null {
  const marked = document.querySelector('[itemprop="datePublished"], time[pubdate]');
  const times = Array.from(document.querySelectorAll('time'));
  const time = marked ?? (times.length === 1 ? times[0] : document.querySelector('header time'));
  const written = time?.getAttribute('datetime') ?? time?.getAttribute('content');
  return printedDate(written) ?? printedDate(time?.textContent);
}

function addressOf(document: Document, ogUrl: string | null): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return webAddress(canonical) ?? webAddress(ogUrl);
}

/** An absolute http or https address without a name or password in it, or null. */
export function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > LIMIT.ADDRESS_CHARS_MAX) return null;
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return null;
  }
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}

function notAddress(text: string | null): string | null {
  return text && !/^https?:/i.test(text) ? text : null;
}

function languageNamed(tag: string | null | undefined): Found['language'] {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (primary === 'en' || primary === 'fr' || primary === 'es' || primary === 'ht') return primary;
  return null;
}
