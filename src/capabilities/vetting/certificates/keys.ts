// The acts of the office: its keys one after another, and whose certificates count here.
import { type Act, defineAct, type FactsContext, type Reach } from '../../../acts/index.ts';
import {
  readTrust,
  type StatusList,
  type TrustedIssuer,
  type TrustedKey,
} from '../../../engines/credentials/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import {
  type CarriedForm,
  type CheckForm,
  carriedForm,
  checkForm,
  type DistrustForm,
  distrustForm,
  type RollForm,
  rollForm,
  type WithdrawForm,
  withdrawForm,
} from './forms.ts';
import {
  evolveOffice,
  evolveTrust,
  NO_OFFICE,
  NO_TRUST,
  namesOf,
  OFFICE_STREAM,
  type Office,
  TRUST_STREAM,
  type Trust,
} from './office.ts';
import { CERTIFICATE_PROBLEMS as NO } from './problems.ts';

type Facts<I, F> = (input: I, reach: Reach, context: FactsContext) => Promise<F>;
export type NewKey = Pick<TrustedKey, 'kid' | 'alg' | 'jwk'>;

/** Why no new key is to be taken; null where one may be. Asked before it is made, and after. */
export function whyNotRoll(
  { iss }: Office,
  { name, address }: RollForm,
  mission: string,
): Problem | null {
  if (iss === null) return name ? null : new Problem(NO.noName);
  if (address === null || namesOf(address, mission, '').iss === iss) return null;
  return new Problem(NO.otherAddress, { issuer: iss });
}

export const rollKey = (make: Facts<RollForm, NewKey | null>): Act =>
  defineAct<RollForm, Office, NewKey | null>({
    name: 'vetting.roll-certificate-key',
    says: 'Takes a new key that signs certificates; what the one before it signed stays good.',
    example: { name: 'Vetting office of the mission', algorithm: 'ES256' },
    input: rollForm,
    stream: () => OFFICE_STREAM,
    start: NO_OFFICE,
    evolve: evolveOffice,
    facts: make,
    decide(office, input, { facts: key, mission }) {
      const refused = whyNotRoll(office, input, mission);
      if (refused) return refused;
      if (!key) return new Problem(NO.keyChanged);
      const { kid, alg, jwk } = key;
      const { name, address } = input;
      const rolled = { kid, alg, jwk: jwk as unknown as Json };
      const { iss, uri } = office.iss ? office : namesOf(address, mission, kid);
      const opened = { type: 'CertificateOfficeOpened', payload: { name, iss, uri } };
      const renamed = { type: 'CertificateOfficeRenamed', payload: { name } };
      const before = office.iss === null ? [opened] : name && name !== office.name ? [renamed] : [];
      return {
        events: [...before, { type: 'CertificateKeyRolled', payload: rolled }],
        answer: { key: kid, issuer: iss },
      };
    },
  });

export const withdrawKey = defineAct<WithdrawForm, Office>({
  name: 'vetting.withdraw-certificate-key',
  says: 'Withdraws a key that was lost or stolen: nothing that it ever signed counts any more.',
  example: { key: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k', reason: 'the disk was stolen' },
  input: withdrawForm,
  stream: () => OFFICE_STREAM,
  start: NO_OFFICE,
  evolve: evolveOffice,
  decide({ keys }, { key, reason }) {
    const found = keys.find(({ kid }) => kid === key);
    if (!found) return new Problem(NO.unknownKey, { key });
    if (found.withdrawn !== null) return new Problem(NO.keyGone, { key });
    return { events: [{ type: 'CertificateKeyWithdrawn', payload: { key, reason } }] };
  },
});

/** The text of what was carried here, and how this office issues itself. */
export interface Carried {
  readonly text: string;
  readonly own: string | null;
}

export const trustOffice = (read: Facts<CarriedForm, Carried>): Act =>
  defineAct<CarriedForm, Trust, Carried>({
    name: 'vetting.trust-office',
    says: 'Takes in the file of keys of another office: from now on its certificates count here.',
    example: { text: '{"form":"muster.certificate-keys/1","issuers":[]}' },
    input: carriedForm,
    stream: () => TRUST_STREAM,
    start: NO_TRUST,
    evolve: evolveTrust,
    facts: read,
    decide(_state, _input, { facts: { text, own } }) {
      const issuers = issuersIn(text);
      if (typeof issuers === 'string') return new Problem(NO.badKeys, { why: issuers });
      if (issuers.length === 0) return new Problem(NO.badKeys, { why: 'it names no office' });
      if (issuers.some(({ iss }) => iss === own)) return new Problem(NO.ownKeys);
      return {
        events: issuers.map((issuer) => ({
          type: 'OfficeTrusted',
          payload: { issuer: issuer as unknown as Json },
        })),
        answer: { offices: issuers.map(({ name }) => name) },
      };
    },
  });

function issuersIn(text: string): readonly TrustedIssuer[] | string {
  try {
    return readTrust(JSON.parse(text));
  } catch {
    return 'it is no JSON';
  }
}

export const distrustOffice = defineAct<DistrustForm, Trust>({
  name: 'vetting.distrust-office',
  says: 'Takes an office out of those whose certificates count here.',
  example: { issuer: 'https://vetting.example/haiti', reason: 'it lost its keys' },
  input: distrustForm,
  stream: () => TRUST_STREAM,
  start: NO_TRUST,
  evolve: evolveTrust,
  decide({ issuers }, { issuer, reason }) {
    if (!issuers.some(({ iss }) => iss === issuer)) return new Problem(NO.notTrusted, { issuer });
    return { events: [{ type: 'OfficeDistrusted', payload: { issuer, reason } }] };
  },
});

export interface ReadList {
  /** A no where it does not count. */
  readonly list: StatusList | Problem;
  readonly sha256: string;
}

export const keepStatusList = (read: Facts<CarriedForm, ReadList>): Act =>
  defineAct<CarriedForm, Trust, ReadList>({
    name: 'vetting.keep-status-list',
    says: 'Takes in a list of states of a trusted office, carried here as a file.',
    example: { text: 'eyJ0eXAiOiJzdGF0dXNsaXN0K2p3dCJ9.e30.AA' },
    input: carriedForm,
    stream: () => TRUST_STREAM,
    start: NO_TRUST,
    evolve: evolveTrust,
    facts: read,
    decide({ lists }, _input, { facts: { list, sha256 } }) {
      if (list instanceof Problem) return list;
      const { iss, uri, issuedAt, until } = list;
      const before = lists.find((each) => each.uri === uri);
      if (before && before.issuedAt > issuedAt)
        return new Problem(NO.olderList, { on: dayOfSeconds(before.issuedAt) });
      return {
        events: [{ type: 'StatusListKept', payload: { iss, uri, sha256, issuedAt, until } }],
        answer: { issuer: iss, until: dayOfSeconds(until) },
      };
    },
  });

const dayOfSeconds = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 10);

/** Writes nothing: who was looked at by whom at a gate is in no record. */
export const checkCertificate = (look: Facts<CheckForm, Json>): Act =>
  defineAct<CheckForm, null, Json>({
    name: 'vetting.check-certificate',
    says: 'Says whether a certificate counts here and now, and why not; records nothing.',
    example: { text: 'eyJ0eXAiOiJkYytzZC1qd3QifQ.e30.AA~', code: 'K7QD-9XWM-3TRA-PB5H' },
    input: checkForm,
    stream: () => TRUST_STREAM,
    start: null,
    evolve: (state) => state,
    facts: look,
    decide: (_state, _input, { facts }) => ({ events: [], answer: facts }),
  });
