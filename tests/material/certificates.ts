// Offices with keys and certificates for tests: real keys, made anew, signing as the record does.
import crypto from 'node:crypto';
import {
  type Algorithm,
  bearerKey,
  certificateName,
  type Draft,
  issueCertificate,
  openStatusList,
  type Question,
  type Signer,
  type State,
  type StatusList,
  signToken,
  statusPayload,
  type TrustedIssuer,
  thumbprint,
} from '../../src/engines/credentials/index.ts';
import { readJwk } from '../../src/engines/credentials/key.ts';
import { must, Problem } from '../../src/kernel/index.ts';

export const NOW = Date.parse('2026-06-25T12:00:00Z') / 1000;
export const DAY = 86_400;
export const KIND = 'urn:muster:certificate:clearance:1';
export const CODE = 'K7QD9XWM3TRAPB5H';
export const CLAIMS = {
  name: 'Achieng Example',
  state: 'KEN',
  role: 'section leader',
  card_number: '004217',
} as const;

export interface TestOffice {
  readonly iss: string;
  readonly uri: string;
  readonly signer: Signer;
  readonly trust: TrustedIssuer;
}

export function testSigner(alg: Algorithm): Signer & { jwk: ReturnType<typeof readJwk> } {
  const pair =
    alg === 'EdDSA'
      ? crypto.generateKeyPairSync('ed25519')
      : crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = must(readJwk(pair.publicKey.export({ format: 'jwk' })), 'a key has a public half');
  const sign = async (text: string) =>
    crypto.sign(alg === 'EdDSA' ? null : 'sha256', Buffer.from(text), {
      key: pair.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
  return { kid: thumbprint(jwk), alg, jwk, sign };
}

export function testOffice(iss = 'https://vetting.example', alg: Algorithm = 'ES256'): TestOffice {
  const signer = testSigner(alg);
  const { kid, jwk } = signer;
  const key = { kid, alg, jwk: must(jwk, 'a key'), until: null, withdrawn: null };
  const keys = [{ ...key, from: '2026-01-01T00:00:00.000Z' }];
  return { iss, uri: `${iss}/status`, signer, trust: { iss, name: 'Office of tests', keys } };
}

export const INDEX = 4217;

export function testDraft(office: TestOffice, more: Partial<Draft> = {}): Draft {
  return {
    ...{ iss: office.iss, kind: KIND, at: NOW, from: NOW - DAY, until: NOW + 30 * DAY },
    list: { uri: office.uri, index: INDEX },
    bearer: bearerKey(CODE, certificateName(office.iss, INDEX)).jwk,
    claims: CLAIMS,
    ...more,
  };
}

export const testCertificate = (office: TestOffice, more: Partial<Draft> = {}) =>
  issueCertificate(testDraft(office, more), office.signer, () => crypto.randomBytes(16));

export const testListToken = (
  { iss, uri, signer }: TestOffice,
  states: ReadonlyMap<number, State> = new Map(),
  at = NOW,
) =>
  signToken('statuslist+jwt', statusPayload({ iss, uri, at, until: at + 7 * DAY }, states), signer);

export async function testList(
  office: TestOffice,
  states: ReadonlyMap<number, State> = new Map(),
  at = NOW,
): Promise<StatusList> {
  const list = await openStatusList(await testListToken(office, states, at), [office.trust]);
  if (list instanceof Problem) throw list;
  return list;
}

export async function testQuestion(
  office: TestOffice,
  more: Partial<Question> = {},
): Promise<Question> {
  return {
    ...{ at: NOW, trust: [office.trust], lists: [await testList(office)], bearer: 'not-needed' },
    ...more,
  };
}
