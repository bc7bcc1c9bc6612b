// The door of credentials: certificates that another office checks without asking anybody.
export { type BearerKey, bearerKey, CODE_BYTES, codeOf, readCode } from './binding.ts';
export { fromCard, type Picture, pictureOf, svgOf, toCard } from './card.ts';
export { type Draft, issueCertificate, type Signer, signToken } from './issue.ts';
export { ALGORITHMS, type Algorithm, type PublicJwk, readJwk, thumbprint } from './key.ts';
export { present, type Showing } from './present.ts';
export { CREDENTIAL_PROBLEMS, INTEGRITY_CODES } from './problems.ts';
export {
  LIST_DAYS,
  LIST_SIZE,
  openStatusList,
  STATES,
  type State,
  type StatusList,
  statusPayload,
} from './status.ts';
export {
  readTrust,
  TRUST_FORM,
  type TrustedIssuer,
  type TrustedKey,
  type TrustFile,
} from './trust.ts';
export {
  certificateName,
  type Question,
  type Said,
  saidBy,
  type Verdict,
  verifyCard,
  verifyCertificate,
} from './verify.ts';
