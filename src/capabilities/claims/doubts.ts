// Doubts that can be told of any claims, whatever their kind: that all rests on one source, and
// that a source gives no day. What is doubtful in a figure is for the capability that owns it.
import { type Doubt, type Lang, proseLang } from '../../kernel/index.ts';
import type { ClaimView } from './claim.ts';
import { sourceName } from './shape.ts';

const WORDS = {
  en: {
    one: 'One source',
    oneText: (name: string) => `All of it rests on one source: ${name}.`,
    undated: 'No day given',
    undatedText: (n: number, all: number) =>
      n === all
        ? 'The sources give no day; each claim stands under the day on which it was published.'
        : `For ${n} of ${all} claims the source gives no day; they stand under the day on which ` +
          'it was published.',
    none: { head: 'Doubts', text: ['None on record.'] },
  },
  fr: {
    one: 'Une seule source',
    oneText: (name: string) => `Tout repose sur une seule source : ${name}.`,
    undated: 'Sans date',
    undatedText: (n: number, all: number) =>
      n === all
        ? 'Les sources ne donnent pas de jour ; chaque déclaration est rangée sous celui de sa ' +
          'publication.'
        : `Pour ${n} des ${all} déclarations, la source ne donne pas de jour ; elles sont ` +
          'rangées sous celui de sa publication.',
    none: { head: 'Doutes', text: ['Aucun au registre.'] },
  },
} as const;

/** That all rests on one source, or that days are not given. Empty where neither is so. */
export function sourceDoubts(claims: readonly ClaimView<object>[], lang: Lang): Doubt[] {
  const words = WORDS[proseLang(lang)];
  const [first] = claims;
  if (!first) return [];
  const undated = claims.filter(({ on, until, saidOn }) => !(on ?? until ?? saidOn));
  const doubts: Doubt[] = [];
  if (claims.length > 1 && claims.every(({ source }) => source.id === first.source.id))
    doubts.push({ head: words.one, text: [words.oneText(sourceName(first))] });
  if (undated.length > 0)
    doubts.push({
      head: words.undated,
      text: [words.undatedText(undated.length, claims.length)],
    });
  return doubts;
}

/** The doubts, or the word that there are none: the column is never empty. */
export function doubtsOrNone(doubts: readonly Doubt[], lang: Lang): readonly Doubt[] {
  return doubts.length > 0 ? doubts : [WORDS[proseLang(lang)].none];
}
