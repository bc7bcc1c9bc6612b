// What an entry on a gate rests on, looked up before the rule decides: the claims and the passage
// are there, and their days.
import type { Reach } from '../../../../acts/index.ts';
import { type Day, firstDay, type PartialDate, Problem } from '../../../../kernel/index.ts';
import { type ClaimView, claimsOf } from '../../../claims/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import type { GroundInput } from '../forms.ts';
import { GATE_PROBLEMS } from '../problems.ts';
import type { Ground, Passage } from '../road.ts';

const ALWAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' };

export interface Grounds {
  readonly ground: Ground;
  readonly claims: readonly ClaimView[];
}

/**
 * @throws Problem mandates.no-claim, .half-passage, .passage-outside, .words-not-there,
 * sources.unknown
 */
export async function groundOf(
  given: GroundInput,
  reach: Reach,
  mission: string,
): Promise<Grounds> {
  const claims = await claimsAt(reach, mission, given.claims);
  const { passage, published: passageDay } = await passageOf(given, reach, mission);
  const published = [...claims.map(publishedOn), passageDay].filter((day) => day !== null).sort();
  const dated = claims.map(({ dated: day }) => day).find((day) => day !== null) ?? passageDay;
  const on: PartialDate | null = given.on ?? dated ?? null;
  const ids = claims.map(({ id }) => id);
  return {
    ground: { on, claims: ids, passage, published: published[0] ?? null, note: given.note },
    claims,
  };
}

const publishedOn = ({ source }: ClaimView): Day | null =>
  source.publishedOn && firstDay(source.publishedOn);

async function claimsAt(
  reach: Reach,
  mission: string,
  ids: readonly string[],
): Promise<ClaimView[]> {
  if (ids.length === 0) return [];
  const found = (await claimsOf(reach, { mission, clocks: ALWAYS }, { ids })) as ClaimView[];
  const missing = ids.find((id) => !found.some((claim) => claim.id === id));
  if (missing) throw new Problem(GATE_PROBLEMS.noClaim, { claim: missing });
  return ids.flatMap((id) => found.find((claim) => claim.id === id) ?? []);
}

async function passageOf(
  given: GroundInput,
  reach: Reach,
  mission: string,
): Promise<{ passage: Passage | null; published: Day | null }> {
  const { source, quote } = given;
  const none = [source, given.start, given.end, quote].every((part) => part === null);
  if (none) return { passage: null, published: null };
  if (source === null) throw new Problem(GATE_PROBLEMS.halfPassage);
  const found = await sourceOf(reach, mission, source);
  const { start, end } = placeIn(await textOf(reach, found), given);
  const published = found.publishedOn && firstDay(found.publishedOn);
  return { passage: { source, start, end }, published };
}

/** Where the words stand: by their two numbers, or found in the text. */
function placeIn(text: string, { source, start, end, quote }: GroundInput) {
  if (quote !== null && start === null && end === null) {
    const at = text.indexOf(quote);
    if (at < 0) throw new Problem(GATE_PROBLEMS.noWords, { source: source ?? '' });
    return { start: at, end: at + quote.length };
  }
  if (start === null || end === null) throw new Problem(GATE_PROBLEMS.halfPassage);
  if (start >= end || end > text.length || !text.slice(start, end).trim())
    throw new Problem(GATE_PROBLEMS.passageOutside, { start, end, length: text.length });
  return { start, end };
}
