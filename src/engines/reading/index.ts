// The reading engine: from a text to the claims that it makes, each tied to its passage. Pure: no
// model, no network, no clock. It proposes; a person accepts. It never invents a quote, and says
// that a text is unread where it cannot read its language.
import type { Lang, PartialDate } from '../../kernel/index.ts';
import { languageByWords } from '../language/index.ts';
import { readText } from './read.ts';
import type { Reading } from './reading.ts';

export type { ReadClaim, Reading } from './reading.ts';

/** Rises when the same text would be read otherwise. */
export const READING_VERSION = '3';

export interface ReadOptions {
  readonly publishedOn?: PartialDate | null;
  /** The language, where it is known already; null where nobody could tell it. */
  readonly language?: Lang | null;
}

/**
 * Reads a text. Never throws; a text in Spanish, Kreyòl or an unknown language comes back
 * unread.
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const language = options.language === undefined ? languageByWords(text) : options.language;
  if (language !== 'en' && language !== 'fr') return { language, unread: true, claims: [] };
  return { language, unread: false, claims: readText(text, language, options.publishedOn ?? null) };
}
