// The office that issues: its name in certificates, its keys one after another, and the other
// offices whose certificates it trusts. One stream a mission, so that two keys cannot be in use at
// once.
import type { TrustedIssuer, TrustedKey } from '../../../engines/credentials/index.ts';
import type { Instant, Json } from '../../../kernel/index.ts';

export const OFFICE_STREAM = 'certificate-office';
export const TRUST_STREAM = 'certificate-trust';

export interface Office {
  /** Null until the first key is taken. */
  readonly iss: string | null;
  readonly name: string;
  /** The address of its list of states, as certificates name it. */
  readonly uri: string;
  /** Oldest first. */
  readonly keys: readonly TrustedKey[];
}
export const NO_OFFICE: Office = { iss: null, name: '', uri: '', keys: [] };

interface Step {
  readonly type: string;
  readonly payload: Json;
  readonly at: Instant;
}

export function evolveOffice(office: Office, { type, payload, at }: Step): Office {
  const said = payload as unknown as Record<string, never>;
  switch (type) {
    case 'CertificateOfficeOpened':
      return { ...office, iss: said.iss ?? null, name: said.name ?? '', uri: said.uri ?? '' };
    case 'CertificateOfficeRenamed':
      return { ...office, name: said.name ?? office.name };
    case 'CertificateKeyRolled': {
      const { kid, alg, jwk } = payload as unknown as Pick<TrustedKey, 'kid' | 'alg' | 'jwk'>;
      const before = office.keys.map((key) => (key.until ? key : { ...key, until: at }));
      const key = { kid, alg, jwk, from: at, until: null, withdrawn: null };
      return { ...office, keys: [...before, key] };
    }
    case 'CertificateKeyWithdrawn':
      return {
        ...office,
        keys: office.keys.map((key) =>
          key.kid === String(said.key) ? { ...key, withdrawn: at } : key,
        ),
      };
    default:
      return office;
  }
}

/** The key that signs now; null where there is none, or it was withdrawn. */
export function currentKey({ keys }: Office): TrustedKey | null {
  const last = keys.at(-1);
  return last && last.withdrawn === null ? last : null;
}

/** As another office takes it in; null before the first key. */
export function issuerOf({ iss, name, keys }: Office): TrustedIssuer | null {
  return iss === null || keys.length === 0 ? null : { iss, name, keys };
}

/** A list of states of another office, by the hash of its text. */
export interface KeptList {
  readonly iss: string;
  readonly uri: string;
  readonly sha256: string;
  readonly issuedAt: number;
  readonly until: number;
}

export interface Trust {
  readonly issuers: readonly (TrustedIssuer & { readonly since: Instant; readonly by: string })[];
  readonly lists: readonly KeptList[];
}
export const NO_TRUST: Trust = { issuers: [], lists: [] };

export function evolveTrust(trust: Trust, step: Step & { readonly by: string }): Trust {
  const { type, payload, at, by } = step;
  const without = (iss: string) => trust.issuers.filter((each) => each.iss !== iss);
  switch (type) {
    case 'OfficeTrusted': {
      const { issuer } = payload as unknown as { issuer: TrustedIssuer };
      return { ...trust, issuers: [...without(issuer.iss), { ...issuer, since: at, by }] };
    }
    case 'OfficeDistrusted': {
      const { issuer } = payload as unknown as { issuer: string };
      return {
        issuers: without(issuer),
        lists: trust.lists.filter(({ iss }) => iss !== issuer),
      };
    }
    case 'StatusListKept': {
      const list = payload as unknown as KeptList;
      return { ...trust, lists: [...trust.lists.filter(({ uri }) => uri !== list.uri), list] };
    }
    default:
      return trust;
  }
}

/** The office's name in certificates: its address, or one made from its first key. */
export function namesOf(
  address: string | null,
  mission: string,
  kid: string,
): { iss: string; uri: string } {
  if (address === null) {
    const iss = `urn:muster:office:${kid.slice(0, 22)}`;
    return { iss, uri: `${iss}:status` };
  }
  const iss = `${address.replace(/\/+$/, '')}/${mission}`;
  return { iss, uri: `${iss}/certificates/status` };
}
