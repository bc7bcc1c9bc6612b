// The passage on which something rests, found before it is recorded.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { type ClaimView, claimsOf } from '../../../claims/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import { WEIGHING_PROBLEMS } from '../../decisions/problems.ts';
import type { Evidence } from '../duty.ts';
import type { EvidenceInput } from '../forms.ts';
import { DUTY_PROBLEMS } from '../problems.ts';

/** Claims whatever the clocks: for what an act cites. */
export async function claimsNow(
  reach: Reach,
  { mission }: Pick<FactsContext, 'mission'>,
  ids: readonly string[],
): Promise<ClaimView[]> {
  if (ids.length === 0) return [];
  const clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };
  return (await claimsOf(reach, { mission, clocks }, { ids })) as ClaimView[];
}

/** @throws Problem mandates.no-such-claim, sources.unknown, mandates.words-not-in-text */
export async function evidenceOf(
  reach: Reach,
  context: Pick<FactsContext, 'mission'>,
  given: EvidenceInput,
): Promise<Evidence | null> {
  if (!given) return null;
  if (given.claim) return passageOfClaim(reach, context, given.claim);
  const source = await sourceOf(reach, context.mission, given.source ?? '');
  const text = await textOf(reach, source);
  const { publishedOn } = source;
  if (given.quote) {
    const start = text.indexOf(given.quote);
    if (start < 0) throw new Problem(DUTY_PROBLEMS.notInText, { source: source.title });
    const end = start + given.quote.length;
    return { source: source.id, start, end, claim: null, publishedOn };
  }
  const { start, end } = { start: given.start ?? 0, end: given.end ?? text.length };
  if (start >= end || end > text.length)
    throw new Problem(DUTY_PROBLEMS.passageOutside, { start, end, length: text.length });
  return { source: source.id, start, end, claim: null, publishedOn };
}

async function passageOfClaim(
  reach: Reach,
  context: Pick<FactsContext, 'mission'>,
  id: string,
): Promise<Evidence> {
  const [claim] = await claimsNow(reach, context, [id]);
  if (!claim) throw new Problem(WEIGHING_PROBLEMS.noClaim, { claim: id });
  const { start, end, source } = claim;
  return { source: source.id, start, end, claim: id, publishedOn: source.publishedOn };
}
