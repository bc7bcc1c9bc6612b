// A safeguard: something that keeps the force fit or answerable, and how far a source says that it has
// come. The present word on a measure is the latest one; earlier words stay beside it.
import { type Measure, WORDS } from '../../kernel/index.ts';
import { byRule, type ClaimView } from '../claims/index.ts';

export type SafeguardClaim = ClaimView<{
  measure: Measure;
  status: (typeof WORDS.safeguard)[number];
}>;

export interface Standing {
  readonly measure: Measure;
  /** `unknown`: no source says anything of it, which is not that there is nothing. */
  readonly status: SafeguardClaim['fields']['status'] | 'unknown';
  readonly latest: SafeguardClaim | null;
  readonly earlier: readonly SafeguardClaim[];
}

/** Every measure there is, with the present word on it; the order is that of the measures. */
export function standings(claims: readonly SafeguardClaim[]): Standing[] {
  return WORDS.measure.map((measure) => {
    const said = claims
      .filter(({ fields }) => fields.measure === measure)
      .sort((a, b) => byRule(b as ClaimView, a as ClaimView));
    const [latest = null, ...earlier] = said;
    return { measure, status: latest?.fields.status ?? 'unknown', latest, earlier };
  });
}
