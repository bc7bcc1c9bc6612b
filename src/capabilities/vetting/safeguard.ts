// What is said of the safeguards around a force: vetting, training, rules, oversight and the like.
// Every measure has its line; one of which nothing is said is *unknown*, never absent.
import { type ClaimFields, type Measure, WORDS } from '../../kernel/index.ts';
import { byRule, type ClaimView } from '../claims/index.ts';

export type Safeguard = ClaimView<ClaimFields['safeguard']>;
export type Said = ClaimFields['safeguard']['status'];
export type MeasureStatus = Said | 'unknown';

/** How one measure stands: by the latest word, with all that was said before. */
export interface Standing {
  readonly measure: Measure;
  readonly status: MeasureStatus;
  /** The word that counts; null where nothing is said. */
  readonly word: Safeguard | null;
  /** All words on it, the one that counts first. */
  readonly claims: readonly Safeguard[];
}

/** Every measure, in the order of the vocabulary. */
export function standingsOf(claims: readonly Safeguard[]): Standing[] {
  return WORDS.measure.map((measure) => {
    const own = claims
      .filter(({ fields }) => fields.measure === measure)
      .sort((a, b) => Number(b.working) - Number(a.working) || byRule(b, a));
    const word = own[0] ?? null;
    return { measure, status: word?.fields.status ?? 'unknown', word, claims: own };
  });
}

/** Measures by what is said of them, each group in the order of the vocabulary. */
export function byStatus(standings: readonly Standing[], status: MeasureStatus): Standing[] {
  return standings.filter((standing) => standing.status === status);
}
