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

const WORDS = `none no one two three four five six seven eight nine ten eleven twelve thirteen
  fourteen fifteen`.split(/\s+/);
const COUNT = `(\\d{1,2}|${WORDS.join('|')}|aucune)`;
const VOTES = '(?:votes?\\s+|voix\\s+)?';

const TRIPLE = /\b(\d{1,2})\s?[-–]\s?(\d{1,2})\s?[-–]\s?(\d{1,2})\b/;
const IN_FAVOUR = [
  new RegExp(`\\b${COUNT}\\s+${VOTES}(?:in favou?r|for|pour)\\b`, 'i'),
  new RegExp(`\\b${COUNT}\\s+votes?\\s+to\\b`, 'i'),
];
const AGAINST = [
  new RegExp(`\\b${COUNT}\\s+${VOTES}(?:against|contre)\\b`, 'i'),
  new RegExp(`\\bvotes?\\s+to\\s+${COUNT}\\b`, 'i'),
];
const ABSTAINED = [new RegExp(`\\b${COUNT}\\s+abst`, 'i')];

function counted(quote: string, forms: readonly RegExp[]): number | null {
  const text = forms.map((form) => form.exec(quote)?.[1]).find((found) => found !== undefined);
  if (text === undefined) return null;
  if (/\d/.test(text)) return Number(text);
  // "none" and "no" are the first two words; "one" is the third.
  return Math.max(0, WORDS.indexOf(text.toLowerCase()) - 1);
}

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
  const yes = counted(quote, IN_FAVOUR);
  if (yes === null || yes > MEMBERS_MAX) return null;
  return {
    unanimous: false,
    inFavour: yes,
    against: counted(quote, AGAINST),
    abstained: counted(quote, ABSTAINED),
  };
}
