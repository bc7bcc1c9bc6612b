// Claims for tests of rules, made by the real acts: what an act decides is what a view gives, with
// rivals and working figures settled as in the record. No database.
import type { Act, Clocks } from '../../src/acts/index.ts';
import {
  type Claim,
  type ClaimView,
  datedOf,
  daysOf,
} from '../../src/capabilities/claims/claim.ts';
import { type Choice, type Compared, settled } from '../../src/capabilities/claims/figures.ts';
import type { Json } from '../../src/kernel/index.ts';

export interface Said {
  readonly act: Act;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly quote?: string;
  readonly on?: string;
  readonly until?: string;
  readonly saidOn?: string;
  readonly note?: string;
  readonly source?: Partial<ClaimView['source']>;
  /** The day on which it is recorded; a day long after everything where it is left out. */
  readonly recordedOn?: string;
}

const EVER: Clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };
const RECORDED = '2026-04-12';

/** The id of the nth claim, from 1. */
export const nth = (n: number): string => `clm_${String(n).padStart(26, '0')}`;

/**
 * The claims in order, ids `nth(1)`, `nth(2)` …, as visible at the clocks. *As known* goes by the
 * day of publication unless a claim has its own `recordedOn`.
 */
export function claimed(
  said: readonly Said[],
  clocks: Clocks = EVER,
  choices: readonly Choice[] = [],
): ClaimView[] {
  const all = said.map((each, i) => viewed(each, i + 1));
  const seen = all.filter(({ from, known }) => from <= clocks.asOf && known <= clocks.knownAt);
  return settled(
    seen.map(({ view }) => view),
    choices,
  );
}

function viewed(said: Said, n: number): { view: Compared; from: string; known: string } {
  const claim = decided(said, n);
  const days = daysOf(claim);
  const source = sourceOf(said, n);
  const { kind, fields, start, end, page, saidOn, on, until, note, supersedes } = claim;
  const view: Compared = {
    ...{ id: claim.id, kind, fields: { ...fields }, quote: said.quote ?? `words ${n}`, source },
    ...{ start, end, page, saidOn, on, until, dated: datedOf(claim), note, supersedes },
    recordedAt: `${said.recordedOn ?? RECORDED}T09:00:00.000Z`,
    recordedBy: 'per_test',
    entry: n,
    figure: claim.figure?.key ?? null,
    compared: claim.figure,
    ...{ rivals: [], also: [], working: true, chosen: null },
  };
  const known = said.recordedOn ?? days.publishedFrom ?? RECORDED;
  return { view, from: days.asOfFrom ?? '', known };
}

function sourceOf({ source }: Said, n: number): ClaimView['source'] {
  return {
    ...{ id: `src_${n}`, title: `Source ${n}`, publisher: null, address: null, publishedOn: null },
    ...{ language: 'en', reliability: 'C', credibility: 3, invented: false, ...source },
  };
}

/** The claim as the act records it. @throws Problem where the act refuses. */
function decided(said: Said, n: number): Claim {
  const { act, fields, quote = `words ${n}`, on, until, saidOn, note } = said;
  const source = sourceOf(said, n);
  const input = act.input.parse({
    ...{ source: source.id, start: 0, end: quote.length, claim: nth(n), fields },
    ...{ on, until, saidOn, note },
  });
  const decision = act.decide(act.start, input, {
    ...{ mission: 'test', actor: { person: 'per_test', offices: [] }, at: `${RECORDED}T09:00:00Z` },
    facts: { source: { ...source, textSha256: '', pages: [] }, text: quote },
    id: (prefix) => `${prefix}_${n}`,
  });
  if (decision instanceof Error) throw decision;
  const [event] = decision.events;
  return (event?.payload as { claim: Json })?.claim as unknown as Claim;
}
