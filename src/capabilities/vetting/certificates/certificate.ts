// A certificate of this mission's office: what kinds there are, what each may certify, and how one
// stands. Entries name what was certified by ids and names of claims, never by what they say.
import type { Day, Instant } from '../../../kernel/index.ts';

/** What a certificate says of a person, by the name that stands in it. */
export const KINDS = {
  clearance: 'urn:muster:certificate:clearance:1',
  certification: 'urn:muster:certificate:certification:1',
  training: 'urn:muster:certificate:training:1',
} as const;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]];

/** Fields of the form, and the claims of the certificate that they become. */
export const CLAIMS = {
  name: 'name',
  state: 'state',
  contingent: 'contingent',
  unit: 'unit',
  rank: 'rank',
  role: 'role',
  serviceNumber: 'service_number',
  cardNumber: 'card_number',
  basis: 'basis',
  listsThrough: 'lists_through',
} as const;
export type ClaimField = keyof typeof CLAIMS;
export const CLAIM_NAMES = Object.values(CLAIMS);
export type ClaimName = (typeof CLAIM_NAMES)[number];

/** What a gate must see of the bearer; the rest stays hidden unless somebody chooses it. */
export const SHOWN_AT_THE_GATE: readonly ClaimName[] = [
  'name',
  'state',
  'contingent',
  'role',
  'card_number',
];

/**
 * A certificate's number is its place on the list of states: chosen by lot, so it tells nothing.
 */
export const numberOf = (index: number): string => `crt_${String(index).padStart(6, '0')}`;
export const NUMBER = /^crt_\d{6}$/;
export const indexOf = (certificate: string): number => Number(certificate.slice('crt_'.length));
/** Somebody of a roster: what is left out of the form is taken from there. */
export const isMember = (subject: string | null): subject is string =>
  subject?.startsWith('off_') ?? false;
export const streamOf = (certificate: string): string => `certificate:${certificate}`;

/** What the entry of its issue says. */
export interface Issued {
  readonly certificate: string;
  /** Whose it is: an opaque id. */
  readonly subject: string;
  readonly kind: Kind;
  readonly state: string | null;
  readonly claims: readonly ClaimName[];
  readonly validFrom: Day;
  readonly validUntil: Day;
  /** The key that signed it. */
  readonly key: string;
  /** SHA-256 of what was signed, which holds salted digests only. */
  readonly digest: string;
  readonly bound: 'code' | 'key' | 'nobody';
}

export type Word = 'revoked' | 'suspended' | 'restored';

/** Why something is done to a certificate: a closed list, since free words might hold a name. */
export const WORD_REASONS = [
  ...(['lost', 'stolen', 'worn', 'replaced', 'clearance_ended', 'under_review'] as const),
  ...(['cleared_up', 'left', 'mistake'] as const),
] as const;
export const TAKE_REASONS = ['reprint', 'own_request', 'audit', 'complaint'] as const;
export type Reason = (typeof WORD_REASONS)[number] | (typeof TAKE_REASONS)[number];

/** What was said of a certificate after its issue. */
export interface Said {
  readonly word: Word;
  readonly reason: Reason;
  /** Number of a file, never words. */
  readonly reference: string | null;
  readonly at: Instant;
  readonly by: string;
}

export interface CertificateState {
  readonly issued: boolean;
  readonly subject: string | null;
  readonly last: Word | null;
}
export const NO_CERTIFICATE: CertificateState = { issued: false, subject: null, last: null };

const WORDS: Readonly<Record<string, Word>> = {
  CertificateRevoked: 'revoked',
  CertificateSuspended: 'suspended',
  CertificateRestored: 'restored',
};
export const wordOf = (type: string): Word | null => WORDS[type] ?? null;

export function evolve(
  state: CertificateState,
  { type, payload }: { type: string; payload: unknown },
): CertificateState {
  if (type === 'CertificateIssued')
    return { issued: true, subject: (payload as Issued).subject, last: null };
  const word = wordOf(type);
  return word ? { ...state, last: word } : state;
}

export const STANDINGS = [
  ...(['valid', 'not_yet', 'expired', 'suspended', 'revoked', 'key_withdrawn'] as const),
] as const;
export type Standing = (typeof STANDINGS)[number];

/** How it stands on a day: what somebody said goes before the time, a lost key before both. */
export function standingOf(
  { validFrom, validUntil }: Pick<Issued, 'validFrom' | 'validUntil'>,
  last: Word | null,
  { day, keyWithdrawn }: { day: Day; keyWithdrawn: boolean },
): Standing {
  if (last === 'revoked') return 'revoked';
  if (keyWithdrawn) return 'key_withdrawn';
  if (last === 'suspended') return 'suspended';
  if (day < validFrom) return 'not_yet';
  return day > validUntil ? 'expired' : 'valid';
}
