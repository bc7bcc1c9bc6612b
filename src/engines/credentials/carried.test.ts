import { describe, expect, it } from 'vitest';
import {
  CODE,
  DAY,
  INDEX,
  NOW,
  testCertificate,
  testDraft,
  testList,
  testListToken,
  testOffice,
  testQuestion,
} from '../../../tests/material/certificates.ts';
import { Problem } from '../../kernel/index.ts';
import { toBase64url } from './bytes.ts';
import {
  bearerKey,
  certificateName,
  openStatusList,
  readTrust,
  STATES,
  signToken,
  TRUST_FORM,
  thumbprint,
  type Verdict,
  verifyCertificate,
} from './index.ts';

const whyOf = ({ refusal }: Verdict) => refusal?.code ?? 'counts';
const bearer = bearerKey(CODE, certificateName('https://vetting.example', INDEX));

describe('a list of states', () => {
  const office = testOffice();

  it('says which certificate is revoked, which suspended, and of no other anything', async () => {
    const states = new Map([
      [INDEX, 'revoked'],
      [INDEX + 1, 'suspended'],
      [0, 'revoked'],
      [131_071, 'suspended'],
    ] as const);
    const list = await testList(office, states);
    for (const index of [0, 1, INDEX - 1, INDEX, INDEX + 1, INDEX + 2, 131_070, 131_071])
      expect([index, list.stateOf(index)]).toEqual([index, states.get(index) ?? 'valid']);
    for (const index of [131_072, -1, 1.5]) expect(list.stateOf(index)).toBeNull();
    const whole = await testCertificate(office);
    const question = await testQuestion(office, { lists: [list] });
    expect(whyOf(verifyCertificate(whole, question))).toBe('certificates.revoked');
    const next = { list: { uri: office.uri, index: INDEX + 1 } };
    const suspended = verifyCertificate(await testCertificate(office, next), question);
    expect(whyOf(suspended)).toBe('certificates.suspended');
    const outside = { list: { uri: office.uri, index: 200_000 } };
    const off = verifyCertificate(await testCertificate(office, outside), question);
    expect(whyOf(off)).toBe('certificates.not-on-list');
  });

  it('that is missing, old or of another office clears nobody', async () => {
    const whole = await testCertificate(office);
    const question = await testQuestion(office);
    const none = verifyCertificate(whole, { ...question, lists: [] });
    expect(whyOf(none)).toBe('certificates.no-status-list');
    const at = NOW + 8 * DAY;
    const old = verifyCertificate(whole, { ...question, at });
    expect(whyOf(old)).toBe('certificates.stale-status-list');
    const other = testOffice('https://other.example');
    const theirs = { ...(await testList({ ...other, uri: office.uri })) };
    const foreign = verifyCertificate(whole, { ...question, lists: [theirs] });
    expect(whyOf(foreign)).toBe('certificates.no-status-list');
    const later = await testList(office, new Map(), NOW + DAY);
    expect(whyOf(verifyCertificate(whole, { ...question, lists: [later] }))).toBe(
      'certificates.bad-status-list',
    );
    // The newest of two counts, and an old one that says no is believed.
    const revoked = await testList(office, new Map([[INDEX, 'revoked']]), NOW - DAY);
    const lists = [revoked, await testList(office)];
    expect(whyOf(verifyCertificate(whole, { ...question, lists }))).toBe('counts');
    expect(whyOf(verifyCertificate(whole, { ...question, at, lists: [revoked] }))).toBe(
      'certificates.revoked',
    );
  });

  it('is refused when it was changed, is another thing, or unpacks without end', async () => {
    const trust = [office.trust];
    const token = await testListToken(office);
    const why = async (text: string) => {
      const opened = await openStatusList(text, trust);
      return opened instanceof Problem ? opened.code : 'opened';
    };
    expect(await why(token)).toBe('opened');
    let passed = 0;
    for (let i = 0; i < token.length; i++) {
      const sign = String.fromCharCode(token.charCodeAt(i) ^ 1);
      if ((await why(token.slice(0, i) + sign + token.slice(i + 1))) === 'opened') passed += 1;
    }
    expect(passed).toBe(0);
    const bomb = new Blob([new Uint8Array(8 * 1024 * 1024)]).stream();
    const packed = await new Response(
      bomb.pipeThrough(new CompressionStream('deflate')),
    ).arrayBuffer();
    const frame = { iss: office.iss, sub: office.uri, iat: NOW, exp: NOW + DAY };
    const lst = toBase64url(new Uint8Array(packed));
    const sign = (payload: object, type = 'statuslist+jwt') =>
      signToken(type, { ...frame, ...payload }, office.signer);
    expect(await why(await sign({ status_list: { bits: 2, lst } }))).toBe(
      'certificates.bad-status-list',
    );
    expect(await why(await sign({ status_list: { bits: 3, lst } }))).toBe(
      'certificates.bad-status-list',
    );
    expect(await why(await sign({ status_list: { bits: 1, lst: 'AAAA' } }))).toBe(
      'certificates.bad-status-list',
    );
    expect(await why(await sign({}, 'dc+sd-jwt'))).toBe('certificates.bad-status-list');
  });

  it('reads the two lists that the standard gives as its examples', async () => {
    // IETF token status list, sections 4.1 and 4.2: sixteen states of one bit, twelve of two.
    const frame = { iss: office.iss, sub: office.uri, iat: NOW, exp: NOW + DAY };
    const read = async (bits: number, lst: string, count: number) => {
      const token = await signToken(
        'statuslist+jwt',
        { ...frame, status_list: { bits, lst } },
        office.signer,
      );
      const list = await openStatusList(token, [office.trust]);
      if (list instanceof Problem) throw list;
      return Array.from({ length: count }, (_, i) => list.stateOf(i));
    };
    const one = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1].map((value) => STATES[value]);
    expect(await read(1, 'eNrbuRgAAhcBXQ', 16)).toEqual(one);
    const two = [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3].map((value) => STATES[value] ?? null);
    expect(await read(2, 'eNo76fITAAPfAgc', 12)).toEqual(two);
  });
});

describe('keys', () => {
  it('have the name that the standard reckons from them', () => {
    // RFC 8037, appendix A.3.
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
    expect(thumbprint(jwk)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('are taken from a file only when every part of it fits', () => {
    const { trust } = testOffice();
    const file = (issuers: unknown) => readTrust({ form: TRUST_FORM, issuers });
    expect(file([trust])).toEqual([trust]);
    const [key] = trust.keys;
    const broken: unknown[] = [
      [trust, trust],
      [{ ...trust, keys: [] }],
      [{ ...trust, name: '' }],
      [{ ...trust, keys: [{ ...key, kid: 'another' }] }],
      [{ ...trust, keys: [{ ...key, alg: 'EdDSA' }] }],
      [{ ...trust, keys: [{ ...key, from: 'long ago' }] }],
      'none',
    ];
    for (const issuers of broken) expect(typeof file(issuers)).toBe('string');
    expect(typeof readTrust([trust])).toBe('string');
  });

  it('in a file never bring a private half in', () => {
    const { trust } = testOffice();
    const [key] = trust.keys;
    const secret = { ...key, jwk: { ...key?.jwk, d: 'secret' } };
    const read = readTrust({ form: TRUST_FORM, issuers: [{ ...trust, keys: [secret] }] });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('sign with the half that was given out for this draft alone', async () => {
    const office = testOffice();
    expect(testDraft(office).bearer).toEqual(bearer.jwk);
  });
});
