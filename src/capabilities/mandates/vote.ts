// The vote behind a decision, as a passage tells it. Read from the words, so that nobody types it.
import type { Authorisation } from './mandate.ts';

export interface Vote {
  readonly claim: Authorisation;
  readonly unanimous: boolean;
  /** Null where the passage does not say. */
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
}

/** Members of the largest body that mandates such missions by a vote. */
const MEMBERS_MAX = 15;

const TRIPLE = /\b(\d{1,2})\s?[-–]\s?(\d{1,2})\s?[-–]\s?(\d{1,2})\b/;
const IN_FAVOUR = /\b(\d{1,2})\s+(?:votes?\s+|voix\s+)?(?:in favou?r|for|pour)\b/i;
const AGAINST = /\b(\d{1,2}|none|aucune)\s+(?:votes?\s+|voix\s+)?(?:against|contre)\b/i;
const ABSTAINED = /\b(\d{1,2})\s+(?:abst\w+)/i;

/** The first passage of a decision that tells its vote; null where none does. */
export function voteOf(claims: readonly Authorisation[]): Vote | null {
  for (const claim of claims) {
    const vote = voteIn(claim.quote);
    if (vote) return { claim, ...vote };
  }
  return null;
}

function voteIn(quote: string): Omit<Vote, 'claim'> | null {
  const none = { unanimous: false, inFavour: null, against: null, abstained: null };
  if (/\bunanim/i.test(quote)) return { ...none, unanimous: true };
  const triple = TRIPLE.exec(quote)?.slice(1).map(Number);
  const [inFavour = 0, against = 0, abstained = 0] = triple ?? [];
  if (triple && inFavour + against + abstained <= MEMBERS_MAX)
    return { unanimous: false, inFavour, against, abstained };
  const yes = IN_FAVOUR.exec(quote)?.[1];
  if (!yes) return null;
  const no = AGAINST.exec(quote)?.[1];
  const away = ABSTAINED.exec(quote)?.[1];
  return {
    unanimous: false,
    inFavour: Number(yes),
    against: no === undefined ? null : Number(no) || 0,
    abstained: away === undefined ? null : Number(away),
  };
}
