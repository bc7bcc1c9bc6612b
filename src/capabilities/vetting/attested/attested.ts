// What somebody attests of a person on a day: that they are certified, how a test went, that they
// were at a course. All three come in batches (one letter, one test day, one course), are corrected
// by a later word that takes the place of the first, and are never deleted.
import type { Day, Instant, Json } from '../../../kernel/index.ts';

export const ATTESTED_KINDS = ['certified', 'test', 'training'] as const;
export type AttestedKind = (typeof ATTESTED_KINDS)[number];

/** Why a word takes the place of an earlier one. */
export const CORRECTION_REASONS = [
  ...(['entered_wrongly', 'wrong_person', 'appeal', 'annulled', 'forged'] as const),
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** What is told beside the result; which of it, goes by the kind. */
export interface AttestedDetail {
  /** Of a certification: what kind of paper, who signs by office, and its answers. */
  readonly form?: string;
  readonly signatory?: string;
  readonly convicted?: boolean | null;
  readonly investigated?: boolean | null;
  /** File by which an age outside the rule is allowed. */
  readonly ageExcept?: string | null;
  /** Of a test. */
  readonly assessor?: string;
  readonly language?: string | null;
  readonly score?: number | null;
  /** Of a course: `full` or `refresher`, who gave it, the number of the certificate. */
  readonly course?: string;
  readonly provider?: string;
  readonly certificate?: string | null;
  /** Number of the letter, the list, the register. */
  readonly document?: string | null;
}

/** What is on record of one person by one batch, as its last word has it. */
export interface Attested {
  readonly batch: string;
  readonly kind: AttestedKind;
  /** `state` or `candidate`; the test; the module. */
  readonly what: string;
  readonly person: string;
  /** `yes` of a certification; `passed`, `failed`; `completed`, `absent`, `failed`. */
  readonly result: string;
  readonly startedOn: Day | null;
  /** When it was signed, taken, finished. */
  readonly on: Day;
  /** Last day, where the paper says one; else it goes by the rule. */
  readonly until: Day | null;
  /** When it came: what was known before this record was kept goes by it. */
  readonly receivedOn: Day;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly entry: number;
  readonly detail: AttestedDetail;
  /** Why this word took the place of the one before; null for a first word. */
  readonly reason: string | null;
  /** No longer counts at all, as if it had not been said. */
  readonly void: boolean;
}

/** What an entry says of one person. */
export interface AttestedPart extends Pick<Attested, 'person' | 'result'> {
  /** Its place in the list that was sent, the first is 1. */
  readonly line: number;
  readonly detail: AttestedDetail;
}

export interface PeopleAttested
  extends Pick<Attested, 'batch' | 'kind' | 'what' | 'startedOn' | 'on' | 'until' | 'receivedOn'> {
  readonly import: string | null;
  /** What is the same for all of them. */
  readonly detail: AttestedDetail;
  readonly people: readonly AttestedPart[];
}

/** The whole of what stands now, so that it is read without what it took the place of. */
export interface AttestationCorrected
  extends Omit<Attested, 'recordedAt' | 'by' | 'entry' | 'reason'> {
  readonly reason: string;
}

export const ATTESTING: Readonly<Record<AttestedKind, string>> = {
  certified: 'PeopleCertified',
  test: 'TestsRecorded',
  training: 'TrainingRecorded',
};
export const CORRECTING: Readonly<Record<AttestedKind, string>> = {
  certified: 'CertificationWithdrawn',
  test: 'TestCorrected',
  training: 'TrainingCorrected',
};

export function corrected(
  before: Attested,
  change: Partial<Attested> & { readonly reason: string; readonly receivedOn: Day },
): Json {
  const { recordedAt: _at, by: _by, entry: _entry, ...rest } = before;
  return { ...rest, ...change } as unknown as Json;
}
