// What presence is measured against: the ceiling that a body has set, and the sizes that were named
// without one. Authorisations and options are claims of `mandates`; only their numbers are read.
import { type ClaimFields, type Day, lastDay } from '../../kernel/index.ts';
import { byRule, type ClaimView } from '../claims/index.ts';

/** `of`: another mandate than this mission's; only a reviewer can say so. */
export type Authorisation = ClaimView<ClaimFields['authorisation'] & { of?: string | null }>;
export type Option = ClaimView<ClaimFields['option']>;

/** The ceiling in force on a day; a size that was only named, where no ceiling is. */
export type Measure =
  | { readonly kind: 'ceiling'; readonly size: number; readonly claim: Authorisation }
  | { readonly kind: 'plan'; readonly size: number; readonly claim: Option };

const GRANTS = new Set(['adopted', 'extended']);

/**
 * The latest ceiling of this mission's own mandate, unless that has ended or its last day is past.
 * A decision that names another mandate (`of`) says nothing of this one.
 */
export function ceilingOn(authorisations: readonly Authorisation[], day: Day): Measure | null {
  const decided = [...authorisations]
    .filter(({ fields }) => !fields.of && (GRANTS.has(fields.status) || fields.status === 'ended'))
    .sort(byRule);
  const last = decided.at(-1);
  if (!last || last.fields.status === 'ended') return null;
  const { until } = last.fields;
  if (until && lastDay(until) < day) return null;
  const claim = decided.filter(({ fields }) => fields.ceiling !== null).at(-1);
  if (!claim?.fields.ceiling) return null;
  return { kind: 'ceiling', size: claim.fields.ceiling, claim };
}

/** What presence is measured against on a day. */
export function measureOn(
  authorisations: readonly Authorisation[],
  options: readonly Option[],
  day: Day,
): Measure | null {
  const ceiling = ceilingOn(authorisations, day);
  if (ceiling) return ceiling;
  const claim = [...options]
    .filter(({ fields }) => fields.size !== null)
    .sort(byRule)
    .at(-1);
  return claim?.fields.size ? { kind: 'plan', size: claim.fields.size, claim } : null;
}
