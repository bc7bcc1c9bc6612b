// The list of states: two bits for each certificate, signed by the office that issued it, small
// enough to be carried in a file. Form: IETF token status list (typ statuslist+jwt).
import { StatusList as Packed } from '@sd-jwt/jwt-status-list';
import { type Problem, Problem as Refusal } from '../../kernel/index.ts';
import { fromBase64url, isObject } from './bytes.ts';
import { inflated } from './deflate.ts';
import { hasSigned } from './key.ts';
import { keyFor } from './keys-in-time.ts';
import { CREDENTIAL_PROBLEMS as NO } from './problems.ts';
import { readToken, secondsIn, type Token } from './token.ts';
import type { TrustedIssuer } from './trust.ts';

export const STATES = ['valid', 'revoked', 'suspended'] as const;
export type State = (typeof STATES)[number];

/** Two bits hold the three states that the standard names. */
const BITS = 2;
/** Certificates on one list: 32 KiB before it is compressed, a few hundred bytes after. */
export const LIST_SIZE = 131_072;
/** What a list may unpack to: 64 times ours. A small file must not fill the memory. */
const UNPACKED_BYTES_MAX = 2 * 1024 * 1024;
const TOKEN_CHARS_MAX = 2 * 1024 * 1024;
/** How long a list counts where nobody says otherwise: a patrol's week without a network. */
export const LIST_DAYS = 7;

export interface StatusList {
  /** The address that certificates name. */
  readonly uri: string;
  readonly iss: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly until: number;
  /** Null outside the list, or for a value that the standard does not name. */
  stateOf(index: number): State | null;
}

/** The unsigned token: header and payload of a list on which these certificates are not valid. */
export function statusPayload(
  { iss, uri, at, until }: { iss: string; uri: string; at: number; until: number },
  states: ReadonlyMap<number, State>,
): Readonly<Record<string, unknown>> {
  const values = new Array<number>(LIST_SIZE).fill(0);
  for (const [index, state] of states) values[index] = STATES.indexOf(state);
  const lst = new Packed(values, BITS).compressStatusList();
  const ttl = Math.min(until - at, 43_200);
  return { iss, sub: uri, iat: at, exp: until, ttl, status_list: { bits: BITS, lst } };
}

/** Opens a list that an office signed. A no where it is none, or nobody trusted signed it. */
export async function openStatusList(
  text: string,
  trust: readonly TrustedIssuer[],
): Promise<StatusList | Problem> {
  const token = text.length > TOKEN_CHARS_MAX ? null : readToken(text.trim());
  if (!token) return bad('it is no signed token');
  const { typ, kid, alg } = token.header;
  if (typ !== 'statuslist+jwt') return bad(`it is of type ${said(typ)}, not statuslist+jwt`);
  const { iss, sub, iat, exp } = token.payload;
  const [issuedAt, until] = [secondsIn(iat), secondsIn(exp)];
  if (typeof iss !== 'string' || typeof sub !== 'string') return bad('it does not say whose it is');
  if (issuedAt === null || until === null) return bad('it does not say until when it counts');
  const key = keyFor(trust, { iss, kid, alg, at: issuedAt });
  if (key instanceof Refusal) return key;
  if (!hasSigned(key.jwk, token.signed, token.signature))
    return bad('its signature is wrong, so somebody changed it');
  const states = await unpacked(token);
  if (typeof states === 'string') return bad(states);
  return { uri: sub, iss, issuedAt, until, stateOf: states };
}

async function unpacked({ payload }: Token): Promise<StatusList['stateOf'] | string> {
  const list = payload.status_list;
  if (!isObject(list)) return 'it holds no list';
  const { bits, lst } = list;
  const packed = typeof lst === 'string' ? fromBase64url(lst) : null;
  if (!packed || !(bits === 1 || bits === 2 || bits === 4 || bits === 8))
    return 'the list in it is not of its form';
  const bytes = await inflated(packed, UNPACKED_BYTES_MAX);
  if (!bytes) return 'the list in it cannot be unpacked';
  return (index) => {
    const at = index * bits;
    const byte = Number.isSafeInteger(index) && index >= 0 ? bytes[at >> 3] : undefined;
    if (byte === undefined) return null;
    return STATES[(byte >> (at & 7)) & (2 ** bits - 1)] ?? null;
  };
}

const said = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : 'none');
const bad = (why: string): Problem => new Refusal(NO.badStatusList, { why });
