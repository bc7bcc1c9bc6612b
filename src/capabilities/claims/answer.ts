// The form in which every capability answers its question: a finding in one sentence, an answer of
// a few, the doubts beside it, and the claims that all of it rests on.
import { z } from '../../acts/index.ts';
import { citedIn, type Doubt, type Prose } from '../../kernel/index.ts';
import { type ClaimView, claimView } from './claim.ts';

const rival = z.object({ text: z.string(), cites: z.array(z.string()) });
const figure = z.object({
  text: z.string(),
  cites: z.array(z.string()),
  rivals: z.array(rival).optional(),
  mark: z.enum(['figure', 'reckoned', 'unknown', 'words']).optional(),
});
export const prose = z.array(z.union([z.string(), figure]));

export const answerView = z.object({
  /** One sentence that says what was found; the title of the capability's page. */
  finding: prose,
  /** Two or three paragraphs for the brief. */
  answer: z.array(prose),
  /** Rivals, unknowns, data through; never empty: no doubt reads "None on record". */
  doubts: z.array(z.object({ head: z.string(), text: prose })),
  /** Every claim that the words above cite, for popovers and the list of sources. */
  cited: z.array(claimView),
});
export type AnswerView = z.infer<typeof answerView>;

/** Puts an answer together with the claims that it cites, out of those at hand. */
export function answered(
  parts: { finding: Prose; answer: readonly Prose[]; doubts: readonly Doubt[] },
  claims: readonly ClaimView[],
): AnswerView {
  const texts = [parts.finding, ...parts.answer, ...parts.doubts.map((doubt) => doubt.text)];
  const ids = new Set(texts.flatMap(citedIn));
  const cited = claims.filter((claim) => ids.has(claim.id));
  return structuredClone({ ...parts, cited }) as AnswerView;
}
