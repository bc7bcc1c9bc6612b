// What a mandate's claims are. The fields are those of the kernel and a few that only a reviewer
// sets with a passage: to which mandate a decision belongs, that a thing was delivered or met.
import type { ClaimFields, PartialDate } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';

export type AuthorisationFields = ClaimFields['authorisation'] & {
  /** Another mandate that it is about, such as a sanctions regime; null: this mission's own. */
  readonly of: string | null;
};
export type ObligationFields = ClaimFields['obligation'] & {
  /** The day on which it was delivered, as the passage says. */
  readonly met: PartialDate | null;
  /** A day on which it was still owed, as the passage says. */
  readonly outstanding: PartialDate | null;
};
export type ConditionFields = ClaimFields['condition'] & {
  /** The day on which it was met, as the passage says. */
  readonly met: PartialDate | null;
};

export type Authorisation = ClaimView<AuthorisationFields>;
export type Obligation = ClaimView<ObligationFields>;
export type Condition = ClaimView<ConditionFields>;
export type Assessment = ClaimView<ClaimFields['assessment']>;
export type Option = ClaimView<ClaimFields['option']>;

/** The day that the source itself gives; null where only its day of publication is known. */
export function givenDay(claim: Pick<ClaimView, 'on' | 'saidOn'>): PartialDate | null {
  return claim.on ?? claim.saidOn;
}

/** The day from which a term or a duty counts: the given day, else that of publication. */
export function startDay(claim: Pick<ClaimView, 'on' | 'saidOn' | 'source'>): PartialDate | null {
  return givenDay(claim) ?? claim.source.publishedOn;
}
