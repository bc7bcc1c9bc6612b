// The acts on certificates: issued, taken out of the vault again, suspended, restored, revoked.
// Signing and the vault are outside; the rules get what was signed as a fact.
import { type Act, defineAct, type FactsContext, type Reach } from '../../../acts/index.ts';
import { LIST_SIZE } from '../../../engines/credentials/index.ts';
import { dayOf, daysBetween, type Json, Problem } from '../../../kernel/index.ts';
import { absent, type OnRecord } from '../roster/people.ts';
import { ROSTER_PROBLEMS } from '../roster/problems.ts';
import {
  type CertificateState,
  CLAIMS,
  type ClaimName,
  evolve,
  type Issued,
  isMember,
  NO_CERTIFICATE,
  streamOf,
} from './certificate.ts';
import {
  type IssueForm,
  issueForm,
  type TakeOutForm,
  takeOutForm,
  type WordForm,
  wordForm,
} from './forms.ts';
import { currentKey, evolveOffice, NO_OFFICE, OFFICE_STREAM, type Office } from './office.ts';
import { CERTIFICATE_PROBLEMS as NO } from './problems.ts';

type Facts<I, F> = (input: I, reach: Reach, context: FactsContext) => Promise<F>;

/**
 * Two years: what a clearance rests on is looked at anew each year (docs/concepts/certificates.md).
 */
export const DAYS_MAX = 731;
/** More than half of the places given out, and the lot would look for long. */
export const CERTIFICATES_MAX = LIST_SIZE / 2;

/** What was signed; null where nothing may be. */
export interface Signed {
  readonly issued: Issued;
  readonly text: string;
  /** What a gate needs of it, for the picture on the card. */
  readonly card: string;
  /** Shown once, and kept nowhere. */
  readonly code: string | null;
}
export interface IssueFacts {
  readonly count: number;
  /** As the roster has them; null where the form names nobody of it. */
  readonly member: OnRecord | null;
  readonly signed: Signed | null;
}

/** Why nothing is to be issued; null where it may be. Asked before and after the signature. */
export function whyNot(office: Office, input: IssueForm, at: string): Problem | null {
  if (office.iss === null) return new Problem(NO.noOffice);
  if (!currentKey(office)) return new Problem(NO.noKey);
  const today = dayOf(at);
  const { validFrom, validUntil: until } = input;
  const from = validFrom ?? today;
  if (until < from) return new Problem(NO.backwards, { from, until });
  if (until < today) return new Problem(NO.over, { until, today });
  const days = daysBetween(from, until) + 1;
  if (days > DAYS_MAX) return new Problem(NO.tooLong, { days, daysMax: DAYS_MAX });
  const fields = Object.keys(CLAIMS) as (keyof typeof CLAIMS)[];
  if (!isMember(input.subject) && fields.every((field) => !input[field]))
    return new Problem(NO.empty, { fields: fields.join(', ') });
  return null;
}

/** Why the roster has nobody to issue it for; null where it has, or is not asked. */
export function whyNobody({ subject }: IssueForm, member: OnRecord | null): Problem | null {
  if (!isMember(subject)) return null;
  const no = absent(member, subject);
  if (no) return no;
  return member?.left ? new Problem(ROSTER_PROBLEMS.ended, { person: subject }) : null;
}

interface Outside {
  readonly sign: Facts<IssueForm, IssueFacts>;
  keep(input: IssueForm, reach: Reach): Promise<void>;
}

export const issueCertificate = ({ sign, keep }: Outside): Act =>
  defineAct<IssueForm, Office, IssueFacts>({
    name: 'vetting.issue-certificate',
    says: 'Issues a certificate that another office can check without asking this one.',
    example: {
      ...{ kind: 'clearance', validUntil: '2026-12-31', name: 'Achieng Example' },
      ...{ state: 'KEN', contingent: 'first', role: 'section leader', cardNumber: '004217' },
    },
    input: issueForm,
    stream: () => OFFICE_STREAM,
    start: NO_OFFICE,
    evolve: evolveOffice,
    facts: sign,
    decide(office, input, { at, facts: { signed, count, member } }) {
      const refused = whyNot(office, input, at) ?? whyNobody(input, member);
      if (refused) return refused;
      if (count >= CERTIFICATES_MAX) return new Problem(NO.full, { count });
      if (!signed || signed.issued.key !== currentKey(office)?.kid)
        return new Problem(NO.keyChanged);
      const { issued, text, card, code } = signed;
      const { certificate, subject, validUntil } = issued;
      return {
        events: [
          {
            type: 'CertificateIssued',
            // The stream of its place on the list: two writers cannot give out the same one.
            stream: streamOf(certificate),
            payload: issued as unknown as Json,
          },
        ],
        answer: { certificate, subject, validUntil, text, card, code },
      };
    },
    // A crash before this leaves a certificate whose text nobody has: it is revoked and issued
    // anew.
    after: async (input, reach) => keep(input, reach),
  });

interface WordSpec {
  readonly name: string;
  readonly says: string;
  readonly event: string;
  check(last: CertificateState['last'], certificate: string): Problem | null;
}

const wordAct = ({ name, says, event, check }: WordSpec): Act =>
  defineAct<WordForm, CertificateState>({
    ...{ name, says, input: wordForm, start: NO_CERTIFICATE, evolve },
    example: { certificate: 'crt_004217', reason: 'lost' },
    stream: ({ certificate }) => streamOf(certificate),
    decide({ issued, last, subject }, { certificate, reason, reference }) {
      if (!issued) return new Problem(NO.unknown, { certificate });
      const refused = check(last, certificate);
      if (refused) return refused;
      return { events: [{ type: event, payload: { certificate, subject, reason, reference } }] };
    },
  });

export const certificateWords = [
  wordAct({
    name: 'vetting.revoke-certificate',
    says: 'Revokes a certificate for ever: the next list of states says so.',
    event: 'CertificateRevoked',
    check: (last, certificate) =>
      last === 'revoked' ? new Problem(NO.revokedAlready, { certificate }) : null,
  }),
  wordAct({
    name: 'vetting.suspend-certificate',
    says: 'Suspends a certificate until it is restored or revoked.',
    event: 'CertificateSuspended',
    check(last, certificate) {
      if (last === 'revoked') return new Problem(NO.revokedAlready, { certificate });
      return last === 'suspended' ? new Problem(NO.suspendedAlready, { certificate }) : null;
    },
  }),
  wordAct({
    name: 'vetting.restore-certificate',
    says: 'Lets a suspended certificate count again.',
    event: 'CertificateRestored',
    check(last, certificate) {
      if (last === 'revoked') return new Problem(NO.revokedAlready, { certificate });
      return last === 'suspended' ? null : new Problem(NO.notSuspended, { certificate });
    },
  }),
];

export interface TakenOut {
  /** What it certifies; empty where the vault has it no more. */
  readonly claims: readonly ClaimName[];
  readonly shown: readonly ClaimName[];
  /** The certificate with those alone; null where there is none to show. */
  readonly text: string | null;
  readonly card: string;
  readonly validUntil: string;
}

export const takeOutCertificate = (take: Facts<TakeOutForm, TakenOut>): Act =>
  defineAct<TakeOutForm, CertificateState, TakenOut>({
    name: 'vetting.take-out-certificate',
    says: 'Takes a certificate out of the vault, to print the card again; the record says why.',
    example: { certificate: 'crt_004217', reason: 'reprint', show: 'name,state,role' },
    input: takeOutForm,
    stream: ({ certificate }) => streamOf(certificate),
    start: NO_CERTIFICATE,
    evolve,
    facts: take,
    decide({ issued, subject }, { certificate, reason, reference, show }, { facts }) {
      if (!issued) return new Problem(NO.unknown, { certificate });
      const { claims, shown, text, card, validUntil } = facts;
      const odd = show?.find((name) => !claims.includes(name));
      if (text !== null && odd)
        return new Problem(NO.notInIt, { certificate, claim: odd, claims: claims.join(', ') });
      if (text === null) return new Problem(NO.textGone, { certificate });
      return {
        events: [
          {
            type: 'CertificateTakenOut',
            payload: { certificate, subject, shown: [...shown], reason, reference },
          },
        ],
        answer: { certificate, subject, validUntil, text, card, code: null },
      };
    },
  });
