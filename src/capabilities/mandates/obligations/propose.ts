// What a claim suggests as a trigger: its own date or period, else what its passage says.
import { readSpan } from '../../../engines/calendar/index.ts';
import { type Day, isPartialDate } from '../../../kernel/index.ts';
import type { Obligation } from '../mandate.ts';
import type { Trigger } from './duty.ts';
import { triggerIn } from './suggestion.ts';

export function ofClaim(
  { fields, quote }: Pick<Obligation, 'fields' | 'quote'>,
  laidDown: Day | null,
): Trigger {
  const { due } = fields;
  if (due !== null && isPartialDate(due)) return { kind: 'date', on: due };
  const span = due === null ? null : readSpan(due);
  if (span && laidDown) return { kind: 'within', span, from: laidDown, of: null };
  return triggerIn(quote, laidDown, null);
}
