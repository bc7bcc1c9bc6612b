// How words of an answer are tied to the claims behind them.
import { languageByWords } from '../../engines/language/index.ts';
import { type Figure, type ProseLang, quoted } from '../../kernel/index.ts';
import type { ClaimView } from './claim.ts';

type Cited = Pick<ClaimView, 'id' | 'also'>;

/** Words of ours that these claims, and those that say the same, stand behind. */
export function cite(text: string, claims: readonly Cited[], mark?: Figure['mark']): Figure {
  const cites = [...new Set(claims.flatMap(({ id, also }) => [id, ...also]))];
  return mark ? { text, cites, mark } : { text, cites };
}

/** Somebody's own words, quoted from the passage. */
export function citeWords(claim: Cited & Pick<ClaimView, 'quote'>, lang: ProseLang): Figure {
  return cite(quoted(claim.quote, lang), [claim], 'words');
}

/**
 * A short text that a reviewer took from a passage: in quotation marks where it stands there word
 * for word, plain where it is its sense in the language of the sentence; else the passage itself.
 */
export function citeSense(
  text: string,
  claim: Cited & Pick<ClaimView, 'quote' | 'source'>,
  lang: ProseLang,
): Figure {
  const flat = (words: string) => words.replaceAll(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
  if (flat(claim.quote).includes(flat(text))) return cite(quoted(text, lang), [claim], 'words');
  const tongue = languageByWords(text) ?? claim.source.language ?? 'en';
  return tongue === lang ? cite(text, [claim]) : citeWords(claim, lang);
}
