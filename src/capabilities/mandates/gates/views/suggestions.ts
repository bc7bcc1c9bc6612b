// Claims that may be evidence for a criterion, by the words that they share: proposals, never more.
import { z } from '../../../../acts/index.ts';
import { partyName } from '../../../../kernel/index.ts';
import type { ClaimView } from '../../../claims/index.ts';
import type { Criterion } from '../road.ts';

export const suggestion = z.object({ criterion: z.string(), claims: z.array(z.string()) });

const KINDS = new Set([
  ...['condition', 'authorisation', 'assessment', 'obligation', 'safeguard', 'engagement'],
  ...['offer', 'position', 'option'],
]);
/** Claims proposed for one criterion. */
const PROPOSED_MAX = 4;
/** Words that a claim and a criterion must share. */
const SHARED_MIN = 2;

export function suggestionsFor(
  criteria: readonly Criterion[],
  claims: ReadonlyMap<string, ClaimView>,
): z.infer<typeof suggestion>[] {
  const bags = [...claims.values()]
    .filter(({ kind }) => KINDS.has(kind))
    .map((claim) => ({ id: claim.id, words: wordsOf(`${claim.quote} ${textsIn(claim.fields)}`) }));
  return criteria.flatMap((criterion) => {
    if (criterion.metBy.kind !== 'finding') return [];
    const known = new Set([...criterion.claims, ...criterion.words.flatMap((word) => word.claims)]);
    const holder = criterion.holder ? partyName(criterion.holder, 'en') : '';
    const own = wordsOf(`${Object.values(criterion.title).join(' ')} ${holder}`);
    const near = bags
      .filter(({ id }) => !known.has(id))
      .map(({ id, words }) => ({ id, shared: [...own].filter((word) => words.has(word)).length }))
      .filter(({ shared }) => shared >= SHARED_MIN)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, PROPOSED_MAX);
    if (near.length === 0) return [];
    return [{ criterion: criterion.criterion, claims: near.map(({ id }) => id) }];
  });
}

function textsIn(fields: Readonly<Record<string, unknown>>): string {
  return Object.values(fields)
    .filter((value): value is string => typeof value === 'string')
    .join(' ');
}

function wordsOf(text: string): Set<string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return new Set((plain.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}
