import type { ProblemKind } from '../../../kernel/index.ts';

export const CERTIFICATE_PROBLEMS = {
  noOffice: {
    code: 'vetting.no-certificate-office',
    status: 409,
    title: 'This mission has no key yet that signs certificates',
    remedy:
      'Take the first key with vetting.roll-certificate-key, and say what the office is called',
  },
  noName: {
    code: 'vetting.certificate-office-unnamed',
    status: 422,
    title: 'The office that issues certificates has no name',
    remedy: 'Say with the first key what people call it, such as “Vetting office of the mission”',
  },
  otherAddress: {
    code: 'vetting.certificate-address-fixed',
    status: 409,
    title: 'The office issues as {issuer}, which stands in every certificate and cannot change',
    remedy: 'Leave the address out',
  },
  noKey: {
    code: 'vetting.no-certificate-key',
    status: 409,
    title: 'The key that signs certificates was withdrawn, and no other took its place',
    remedy: 'Take a new key with vetting.roll-certificate-key',
  },
  keyChanged: {
    code: 'vetting.certificate-key-changed',
    status: 409,
    title: 'The key that signs certificates changed at this moment',
    remedy: 'Do it again: the new key signs then',
  },
  unknownKey: {
    code: 'vetting.no-such-certificate-key',
    status: 404,
    title: 'This office never signed with a key {key}',
    remedy: 'Look at the list of its keys: vetting.certificate-office',
  },
  keyGone: {
    code: 'vetting.certificate-key-withdrawn',
    status: 409,
    title: 'The key {key} was withdrawn already',
    remedy: 'Look at the list of its keys: vetting.certificate-office',
  },
  backwards: {
    code: 'vetting.certificate-ends-before-it-starts',
    status: 422,
    title: 'It would count from {from} until {until}, which is before',
    remedy: 'Look at both days',
  },
  over: {
    code: 'vetting.certificate-over-already',
    status: 422,
    title: 'It would count until {until}, and today is {today}',
    remedy: 'Give a later last day: a certificate that is over helps nobody',
  },
  tooLong: {
    code: 'vetting.certificate-too-long',
    status: 422,
    title: 'It would count for {days} days; at most {daysMax} are allowed',
    remedy: 'Give an earlier last day: what it rests on lapses too, and then a new one is issued',
  },
  empty: {
    code: 'vetting.certificate-empty',
    status: 422,
    title: 'It would certify nothing',
    remedy: 'Give at least one of: {fields}',
  },
  badBearerKey: {
    code: 'vetting.bad-bearer-key',
    status: 422,
    title: 'The key of the bearer is no public key of Ed25519 or P-256',
    remedy: 'Give it as a JWK, its public half alone, or let the program make a code',
  },
  full: {
    code: 'vetting.certificate-list-full',
    status: 409,
    title: 'The list of states has no free place: {count} certificates are on it',
    remedy: 'Ask whoever runs this record: half of its places may be given out',
  },
  unknown: {
    code: 'vetting.no-certificate',
    status: 404,
    title: 'This office has issued no certificate {certificate}',
    remedy: 'Look at the list of certificates for its number',
  },
  revokedAlready: {
    code: 'vetting.certificate-revoked',
    status: 409,
    title: 'The certificate {certificate} was revoked, which is for ever',
    remedy: 'Issue a new one, where there is a ground for it',
  },
  suspendedAlready: {
    code: 'vetting.certificate-suspended',
    status: 409,
    title: 'The certificate {certificate} is suspended already',
    remedy: 'Restore it or revoke it',
  },
  notSuspended: {
    code: 'vetting.certificate-not-suspended',
    status: 409,
    title: 'The certificate {certificate} is not suspended',
    remedy: 'Only what is suspended can be restored',
  },
  textGone: {
    code: 'vetting.certificate-text-gone',
    status: 404,
    title: 'The text of the certificate {certificate} is not in the vault any more',
    remedy: 'Revoke it and issue a new one; where the person was erased, nobody can have it again',
  },
  notInIt: {
    code: 'vetting.certificate-has-no-such-claim',
    status: 422,
    title: 'The certificate {certificate} does not certify “{claim}”',
    remedy: 'It certifies: {claims}',
  },
  badKeys: {
    code: 'vetting.bad-key-file',
    status: 422,
    title: 'This is no file of an office’s keys: {why}',
    remedy: 'Get it again from that office: it is what vetting.certificate-keys gives',
  },
  ownKeys: {
    code: 'vetting.own-key-file',
    status: 409,
    title: 'These are the keys of this office itself',
    remedy: 'Give them to others; here they are trusted already',
  },
  notTrusted: {
    code: 'vetting.office-not-trusted',
    status: 404,
    title: 'The office {issuer} is not among those that are trusted here',
    remedy: 'Look at the list of offices: vetting.certificate-office',
  },
  olderList: {
    code: 'vetting.older-status-list',
    status: 409,
    title: 'A newer list of this office is here already, of {on}',
    remedy: 'Keep that one',
  },
} as const satisfies Record<string, ProblemKind>;
