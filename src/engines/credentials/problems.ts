import type { ProblemKind } from '../../kernel/index.ts';

/** Why a certificate, or a list of states, does not count: one code for each cause. */
export const CREDENTIAL_PROBLEMS = {
  unreadable: {
    code: 'certificates.unreadable',
    status: 400,
    title: 'This is no certificate: {why}',
    remedy: 'Scan or copy it again, whole, from its first sign to its last',
  },
  badType: {
    code: 'certificates.bad-type',
    status: 422,
    title: 'Its type is “{type}”, which is not that of a certificate',
    remedy: 'Ask the bearer for the certificate itself: its type is dc+sd-jwt',
  },
  badKind: {
    code: 'certificates.bad-kind',
    status: 422,
    title: 'It certifies “{kind}”, which is not what is asked for here',
    remedy: 'Ask the bearer for a certificate of the right kind',
  },
  badAlgorithm: {
    code: 'certificates.bad-algorithm',
    status: 422,
    title: 'It is signed by “{alg}”, which is not how the key of that office signs',
    remedy: 'Do not let it count; ask the office for one signed with ES256 or EdDSA',
  },
  unknownIssuer: {
    code: 'certificates.unknown-issuer',
    status: 422,
    title: 'Nobody here has said that the office “{issuer}” is trusted',
    remedy: 'Get its file of keys by a way that you trust, and have it taken in',
  },
  unknownKey: {
    code: 'certificates.unknown-key',
    status: 422,
    title: 'The office “{issuer}” is not known to sign with the key “{key}”',
    remedy: 'Get the newest file of its keys: it may have changed its key since',
  },
  keyWithdrawn: {
    code: 'certificates.key-withdrawn',
    status: 422,
    title: 'The office “{issuer}” withdrew the key on {on}: nothing that it signed counts',
    remedy: 'Ask the office for a new certificate',
  },
  keyOutOfTime: {
    code: 'certificates.key-out-of-time',
    status: 422,
    title: 'It says that the office “{issuer}” signed it on {on}, when that key was not in use',
    remedy: 'Do not let it count; ask the office, which keeps what it issued',
  },
  badSignature: {
    code: 'certificates.bad-signature',
    status: 422,
    title: 'The signature is wrong: somebody changed the certificate',
    remedy: 'Do not let it count; scan it again once, then ask the office that issued it',
  },
  foreignDisclosure: {
    code: 'certificates.foreign-disclosure',
    status: 422,
    title: 'It shows something that the office did not certify',
    remedy: 'Do not let it count; ask the bearer for the certificate as it was issued',
  },
  repeatedDisclosure: {
    code: 'certificates.repeated-disclosure',
    status: 422,
    title: 'It shows one thing twice, which no certificate does',
    remedy: 'Do not let it count; ask the bearer for the certificate as it was issued',
  },
  notYetValid: {
    code: 'certificates.not-yet-valid',
    status: 422,
    title: 'It counts from {from}, and now it is {now}',
    remedy: 'Come back on that day; check the clock of this machine too',
  },
  expired: {
    code: 'certificates.expired',
    status: 422,
    title: 'It counted until {until}, and now it is {now}',
    remedy: 'Ask the office for a new one; check the clock of this machine too',
  },
  revoked: {
    code: 'certificates.revoked',
    status: 422,
    title: 'The office revoked it, by the list of {on}',
    remedy: 'Do not let it count; the office says why',
  },
  suspended: {
    code: 'certificates.suspended',
    status: 422,
    title: 'The office suspended it, by the list of {on}',
    remedy: 'Do not let it count until a newer list says otherwise; the office says why',
  },
  noStatusList: {
    code: 'certificates.no-status-list',
    status: 422,
    title: 'Whether it was revoked is not known: the list “{list}” is not here',
    remedy: 'Take in the list from its address or from a file, then look again',
  },
  staleStatusList: {
    code: 'certificates.stale-status-list',
    status: 422,
    title: 'Whether it was revoked since is not known: the list counted until {until}',
    remedy: 'Take in a newer list from its address or from a file, then look again',
  },
  notOnList: {
    code: 'certificates.not-on-list',
    status: 422,
    title: 'It has no place on the list of states that it names',
    remedy: 'Do not let it count; ask the office that issued it',
  },
  badStatusList: {
    code: 'certificates.bad-status-list',
    status: 422,
    title: 'This list of states does not count: {why}',
    remedy: 'Get the list again from the office that issued it',
  },
  notBound: {
    code: 'certificates.not-bound',
    status: 422,
    title: 'Nothing shows that whoever brings it is whom it was given to',
    remedy: 'Ask the bearer for the code that came with the card, or to sign on their own device',
  },
  noBearerKey: {
    code: 'certificates.no-bearer-key',
    status: 422,
    title: 'It was issued without a key of its bearer, so a code proves nothing',
    remedy: 'Ask the office for a certificate that is bound to its bearer',
  },
  wrongBearer: {
    code: 'certificates.wrong-bearer',
    status: 422,
    title: 'The code or the signature is not that of the person to whom it was given',
    remedy: 'Have the code typed again; if it is still wrong, the card is somebody else’s',
  },
  badCode: {
    code: 'certificates.bad-code',
    status: 400,
    title: 'This is no code of a card: it has sixteen letters and digits',
    remedy: 'Type it as it was handed over, such as K7QD-9XWM-3TRA-PB5H',
  },
  wrongAudience: {
    code: 'certificates.wrong-audience',
    status: 422,
    title: 'It was shown to somebody else, not to “{audience}”',
    remedy: 'Ask the bearer to show it again, to you',
  },
  replayed: {
    code: 'certificates.replayed',
    status: 422,
    title: 'It answers another question than the one just asked: it may be a copy',
    remedy: 'Ask the bearer to show it again, with the number on your screen',
  },
  stalePresentation: {
    code: 'certificates.stale-presentation',
    status: 422,
    title: 'The bearer signed it at {at}, and now it is {now}',
    remedy: 'Ask the bearer to show it again; check the clocks of both machines',
  },
} as const satisfies Record<string, ProblemKind>;

/** Where the bytes are not what the office signed, rather than the time or the list against it. */
export const INTEGRITY_CODES: ReadonlySet<string> = new Set<string>([
  CREDENTIAL_PROBLEMS.badType.code,
  CREDENTIAL_PROBLEMS.badAlgorithm.code,
  CREDENTIAL_PROBLEMS.badSignature.code,
  CREDENTIAL_PROBLEMS.foreignDisclosure.code,
  CREDENTIAL_PROBLEMS.repeatedDisclosure.code,
]);
