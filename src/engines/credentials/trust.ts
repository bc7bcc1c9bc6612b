// Whose signatures count: the offices that the verifier trusts, with every key that each has used
// and from when until when. The file that carries it from one office to another has this form too.
import { isObject } from './bytes.ts';
import {
  ALGORITHMS,
  type Algorithm,
  algorithmOf,
  type PublicJwk,
  readJwk,
  thumbprint,
} from './key.ts';

export interface TrustedKey {
  /** The thumbprint of the key. */
  readonly kid: string;
  readonly alg: Algorithm;
  readonly jwk: PublicJwk;
  /** The instant from which it signs. */
  readonly from: string;
  /** The instant at which another took its place; what it signed before stays good. */
  readonly until: string | null;
  /** The instant at which it was withdrawn as lost or stolen: nothing that it signed counts. */
  readonly withdrawn: string | null;
}

export interface TrustedIssuer {
  /** As it stands in the certificates. */
  readonly iss: string;
  /** As people call the office. */
  readonly name: string;
  readonly keys: readonly TrustedKey[];
}

/** The first member of the file, so that it says what it is. */
export const TRUST_FORM = 'muster.certificate-keys/1';
const NAME_LENGTH_MAX = 300;
const ISSUERS_MAX = 500;
const KEYS_MAX = 100;

export interface TrustFile {
  readonly form: typeof TRUST_FORM;
  readonly issuers: readonly TrustedIssuer[];
}

/** Reads a file of keys; a text says what is wrong with it. */
export function readTrust(value: unknown): readonly TrustedIssuer[] | string {
  if (!isObject(value) || value.form !== TRUST_FORM) return `it does not begin with ${TRUST_FORM}`;
  const { issuers } = value;
  if (!Array.isArray(issuers) || issuers.length > ISSUERS_MAX) return 'it lists no offices';
  const read = issuers.map(issuerIn);
  const wrong = read.find((each) => typeof each === 'string');
  if (wrong !== undefined) return String(wrong);
  const found = read.filter((each) => typeof each !== 'string');
  const names = new Set(found.map(({ iss }) => iss));
  return names.size === found.length ? found : 'it names one office twice';
}

function issuerIn(value: unknown): TrustedIssuer | string {
  if (!isObject(value)) return 'an office in it is not of its form';
  const { iss, name, keys } = value;
  if (!isName(iss) || !isName(name)) return 'an office in it has no name';
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > KEYS_MAX)
    return `${iss} has no keys`;
  const read = keys.map(keyIn);
  if (read.includes(null)) return `a key of ${iss} is not of its form`;
  return { iss, name, keys: read.filter((key) => key !== null) };
}

function keyIn(value: unknown): TrustedKey | null {
  if (!isObject(value)) return null;
  const { kid, alg, from, until = null, withdrawn = null } = value;
  const jwk = readJwk(value.jwk);
  const known = ALGORITHMS.find((each) => each === alg);
  if (!jwk || !known || algorithmOf(jwk) !== known || thumbprint(jwk) !== kid) return null;
  if (!isInstant(from) || !(until === null || isInstant(until))) return null;
  if (!(withdrawn === null || isInstant(withdrawn))) return null;
  return { kid, alg: known, jwk, from, until, withdrawn };
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= NAME_LENGTH_MAX;
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

export const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
export const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
