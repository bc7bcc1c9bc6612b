// The words of the page at a gate in the four languages of those who stand there. A word that the
// certificate or a cause brings, and that is not among these, is shown as it is.
import type { Lang } from '../../kernel/index.ts';
import en from '../words/gate/en.json';
import es from '../words/gate/es.json';
import fr from '../words/gate/fr.json';
import ht from '../words/gate/ht.json';

export const GATE_WORDS = { en, fr, ht, es } as const satisfies Record<Lang, unknown>;
export type GateWords = (typeof GATE_WORDS)['en'];

/** How each language calls itself. */
export const GATE_LANGS: readonly (readonly [Lang, string])[] = [
  ['en', 'English'],
  ['fr', 'Français'],
  ['ht', 'Kreyòl'],
  ['es', 'Español'],
];

export const gateLang = (asked: string | undefined, page: Lang): Lang =>
  GATE_LANGS.find(([lang]) => lang === asked)?.[0] ?? page;
