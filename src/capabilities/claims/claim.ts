// A claim in the record: what a source says, with the passage that says it and two clocks. Claims
// are never changed; a correction is a new claim that supersedes, and a withdrawal is one more
// entry. Every capability's claims have this form; only their fields differ.
import { z } from '../../acts/index.ts';
import {
  CLAIM_KINDS,
  type ClaimKind,
  type Day,
  firstDay,
  type Json,
  lastDay,
  type PartialDate,
} from '../../kernel/index.ts';

/**
 * What claims are compared by. Two claims of one `key` whose days overlap and whose values differ
 * are rivals; where the values agree, one is a second source of the other.
 */
export interface FigureKey {
  readonly key: string;
  /** Canonical text of the value, so that equal values are equal strings. */
  readonly value: string;
  readonly from: Day;
  readonly to: Day;
}

/** The payload of every event that records a claim: `{claim: Claim}`. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly fields: Readonly<Record<string, Json | undefined>>;
  readonly source: string;
  /** sha-256 of the text that the offsets count in; with them it names the exact words. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly publishedOn: PartialDate | null;
  /** When the source says it was said; null where it is the day of publication. */
  readonly saidOn: PartialDate | null;
  /** When it is true, and until when where it speaks of a span. */
  readonly on: PartialDate | null;
  readonly until: PartialDate | null;
  readonly figure: FigureKey | null;
  readonly supersedes: string | null;
  readonly proposal: string | null;
  readonly note: string | null;
}

/** The days that the two clocks go by; `null` where nothing in the claim gives one. */
export interface ClaimDays {
  /** First day on which it counts for *as of*: when it was true or said, whichever came first. */
  readonly asOfFrom: Day | null;
  /** First day of the source's publication, for *as known* before the record's first day. */
  readonly publishedFrom: Day | null;
}

export function daysOf(claim: Pick<Claim, 'on' | 'until' | 'saidOn' | 'publishedOn'>): ClaimDays {
  const said = claim.saidOn ?? claim.publishedOn;
  // A count over a span is complete on its last day, not before.
  const trueFrom = claim.until ? lastDay(claim.until) : claim.on && firstDay(claim.on);
  const saidFrom = said && firstDay(said);
  const days = [trueFrom, saidFrom].filter((day): day is string => day !== null).sort();
  return {
    asOfFrom: days[0] ?? null,
    publishedFrom: claim.publishedOn && firstDay(claim.publishedOn),
  };
}

/** The date that a page prints beside a claim: true on, else said on, else published. */
export function datedOf(
  claim: Pick<Claim, 'on' | 'until' | 'saidOn' | 'publishedOn'>,
): PartialDate | null {
  return claim.until ?? claim.on ?? claim.saidOn ?? claim.publishedOn;
}

const day = z.string().nullable();

/** A claim as views give it out, with its source, its rivals and its standing among them. */
export const claimView = z.object({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  fields: z.record(z.string(), z.unknown()),
  /** The words as the source has them. */
  quote: z.string(),
  source: z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    address: z.string().nullable(),
    publishedOn: day,
    language: z.string().nullable(),
    reliability: z.string(),
    credibility: z.number(),
    invented: z.boolean(),
  }),
  start: z.number(),
  end: z.number(),
  page: z.number().nullable(),
  saidOn: day,
  on: day,
  until: day,
  /** The date to print: true on, else said on, else published. */
  dated: day,
  recordedAt: z.string(),
  recordedBy: z.string(),
  entry: z.number(),
  note: z.string().nullable(),
  figure: z.string().nullable(),
  /** Ids of claims that say otherwise of the same figure and day. */
  rivals: z.array(z.string()),
  /** Ids of claims that say the same of the same figure and day. */
  also: z.array(z.string()),
  /** Whether it is the one that counts among its rivals. */
  working: z.boolean(),
  /** Set where a named person chose it, with the reason. */
  chosen: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  supersedes: z.string().nullable(),
});

/** With the fields of its kind; `fields` of a stored claim always have the form of the kind. */
export type ClaimView<F = Record<string, unknown>> = Omit<z.infer<typeof claimView>, 'fields'> & {
  fields: F;
};
