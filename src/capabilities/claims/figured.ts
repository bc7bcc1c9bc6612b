// A figure in a sentence from the claim that says it: second sources cited with it, rivals beside.
import type { Figure } from '../../kernel/index.ts';
import type { ClaimView } from './claim.ts';

type Standing = Pick<ClaimView, 'id' | 'also' | 'rivals'>;

/**
 * The figure of a claim as `worded` prints it. A rival out of `near` that prints the same is only a
 * further source; the others stand beside it, each text once with all who say it.
 */
export function figureOf<C extends Standing>(
  claim: C,
  worded: (claim: C) => string,
  near: readonly C[] = [],
): Figure {
  const text = worded(claim);
  const cites = [claim.id, ...claim.also];
  const rivals = new Map<string, string[]>();
  for (const other of near) {
    if (!claim.rivals.includes(other.id)) continue;
    const theirs = worded(other);
    if (theirs === text) cites.push(other.id);
    else rivals.set(theirs, [...(rivals.get(theirs) ?? []), other.id]);
  }
  if (rivals.size === 0) return { text, cites };
  return { text, cites, rivals: [...rivals].map(([words, ids]) => ({ text: words, cites: ids })) };
}
