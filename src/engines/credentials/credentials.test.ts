// Certificates as an office issues them, a bearer shows them and another office looks at them; and
// the same things by the field's own library, in both directions.
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIMS,
  CODE,
  DAY,
  INDEX,
  KIND,
  NOW,
  type TestOffice,
  testCertificate,
  testListToken,
  testOffice,
  testQuestion,
  testSigner,
} from '../../../tests/material/certificates.ts';
import { must } from '../../kernel/index.ts';
import { fromBase64url, jsonIn, toBase64url, utf8 } from './bytes.ts';
import { hasher } from './hasher.ts';
import { bearerKey, certificateName, present, type Verdict, verifyCertificate } from './index.ts';
import { hasSigned } from './key.ts';

const whyOf = ({ refusal }: Verdict) => refusal?.code ?? 'counts';
const bearer = bearerKey(CODE, certificateName('https://vetting.example', INDEX));
const showing = { at: NOW, audience: 'gate of the base', nonce: 'n-4711', sign: bearer.sign };
const asked = { audience: showing.audience, nonce: showing.nonce, bearer: 'needed' } as const;

/** The same certificate signed again by the same office, with other members. */
async function altered(
  office: TestOffice,
  change: { header?: object; payload?: object; without?: string },
): Promise<string> {
  const [token = '', ...rest] = (await testCertificate(office)).split('~');
  const [head = '', body = ''] = token.split('.');
  const payload = { ...(jsonIn(body) as Record<string, unknown>), ...change.payload };
  if (change.without) delete payload[change.without];
  const header = { ...(jsonIn(head) as object), ...change.header };
  const part = (value: unknown) => toBase64url(utf8(JSON.stringify(value)));
  const signed = `${part(header)}.${part(payload)}`;
  const signature = toBase64url(await office.signer.sign(signed));
  return [`${signed}.${signature}`, ...rest].join('~');
}

describe.each(['ES256', 'EdDSA'] as const)('a certificate signed by %s', (alg) => {
  const office = testOffice('https://vetting.example', alg);

  it('counts at another office, offline, and shows what it says', async () => {
    const verdict = verifyCertificate(await testCertificate(office), await testQuestion(office));
    expect(whyOf(verdict)).toBe('counts');
    expect(verdict.shown).toEqual(CLAIMS);
    expect(verdict.said).toEqual({
      ...{ issuer: office.iss, office: 'Office of tests', kind: KIND, kid: office.signer.kid },
      ...{ issuedAt: '2026-06-25T12:00:00.000Z', from: '2026-06-24T12:00:00.000Z' },
      ...{ until: '2026-07-25T12:00:00.000Z', index: INDEX },
    });
    expect(verdict).toMatchObject({ bearer: 'open', listUntil: '2026-07-02T12:00:00.000Z' });
  });

  it('is refused after a change of any one of its signs', async () => {
    const whole = await present(await testCertificate(office), ['state'], null);
    const question = await testQuestion(office);
    expect(whyOf(verifyCertificate(whole, question))).toBe('counts');
    const passed: string[] = [];
    for (let i = 0; i < whole.length; i++) {
      // The nearest sign, so that a flipped last bit of a byte is among the changes.
      const code = whole.charCodeAt(i);
      for (const sign of [String.fromCharCode(code ^ 1), i % 2 ? 'A' : '~']) {
        if (sign === whole[i]) continue;
        const changed = whole.slice(0, i) + sign + whole.slice(i + 1);
        if (verifyCertificate(changed, question).counts) passed.push(`${i}: ${sign}`);
      }
    }
    expect(passed).toEqual([]);
  });

  it('is refused after any cut, doubling or insertion in what its bearer has signed', async () => {
    const shown = await present(await testCertificate(office), ['state', 'role'], showing);
    const question = { ...(await testQuestion(office)), ...asked };
    expect(verifyCertificate(shown, question)).toMatchObject({ counts: true, bearer: 'signature' });
    const place = fc.nat({ max: shown.length - 1 });
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 3 }), (from, length, inserted) => {
        const changed = shown.slice(0, from) + inserted + shown.slice(from + (length % 9));
        fc.pre(changed.trim() !== shown);
        expect(verifyCertificate(changed, question).counts).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('is one that the field’s own library takes, and the other way about', async () => {
    const key = must(office.trust.keys[0], 'a key').jwk;
    const library = new SDJwtVcInstance({
      ...{ hasher, hashAlg: 'sha-256', signAlg: alg },
      saltGenerator: () => toBase64url(crypto.getRandomValues(new Uint8Array(16))),
      signer: async (text) => toBase64url(await office.signer.sign(text)),
      verifier: async (text, signature) => hasSigned(key, text, signature),
      kbVerifier: async (text, signature) => hasSigned(bearer.jwk, text, signature),
      statusListFetcher: () => testListToken(office),
      statusVerifier: async (text: string, signature: string) => hasSigned(key, text, signature),
    });
    const shown = await present(await testCertificate(office), ['role'], showing);
    const read = await library.verify(shown, { currentDate: NOW, keyBindingNonce: 'n-4711' });
    expect(read.payload).toMatchObject({ role: 'section leader', vct: KIND });
    expect(read.payload).not.toHaveProperty('name');
    const { iss, uri, signer } = office;
    const theirs = await library.issue(
      {
        ...{
          iss,
          vct: KIND,
          iat: NOW,
          nbf: NOW,
          exp: NOW + DAY,
          place: { base: 'North', gate: 2 },
        },
        ...{ status: { status_list: { idx: 9, uri } }, units: ['first', 'second'] },
      },
      { _sd: ['place'], place: { _sd: ['gate'] }, units: { _sd: [1] } } as never,
      { header: { kid: signer.kid } },
    );
    const verdict = verifyCertificate(theirs, await testQuestion(office));
    expect(whyOf(verdict)).toBe('counts');
    expect(verdict.shown).toEqual({
      place: { base: 'North', gate: 2 },
      units: ['first', 'second'],
    });
    const less = await library.present(theirs, { place: true } as never);
    expect(verifyCertificate(less, await testQuestion(office)).shown).toEqual({
      place: { base: 'North' },
      units: ['first'],
    });
  });
});

describe('what a bearer shows', () => {
  const office = testOffice();

  it('is any part of it, and no more', async () => {
    const whole = await testCertificate(office);
    const question = await testQuestion(office);
    const names = Object.keys(CLAIMS) as (keyof typeof CLAIMS)[];
    await fc.assert(
      fc.asyncProperty(fc.subarray(names), async (chosen) => {
        const shown = await present(whole, chosen);
        const verdict = verifyCertificate(shown, question);
        expect(whyOf(verdict)).toBe('counts');
        expect(Object.keys(verdict.shown).sort()).toEqual([...chosen].sort());
        for (const name of names)
          if (!chosen.includes(name)) expect(atobAll(shown)).not.toContain(CLAIMS[name]);
      }),
      { numRuns: 20 },
    );
  });

  it('does not say by the number of digests how much is hidden', async () => {
    const digests = async (claims: Record<string, string>) => {
      const [token = ''] = (await testCertificate(office, { claims })).split('~');
      return (jsonIn(token.split('.')[1] ?? '') as { _sd: string[] })._sd.length;
    };
    expect(await digests({ name: 'A' })).toBe(await digests({ name: 'A', state: 'KEN', x: 'y' }));
  });
});

/** Everything that can be read in a certificate without a key. */
const atobAll = (text: string) =>
  text
    .split(/[~.]/)
    .map((part) => new TextDecoder().decode(fromBase64url(part) ?? new Uint8Array()))
    .join(' ');

describe('a certificate', () => {
  const office = testOffice();
  const other = testOffice('https://other.example');

  it('is refused before its time, after it, and without an end', async () => {
    const question = await testQuestion(office);
    const early = await testCertificate(office, { from: NOW + DAY });
    expect(whyOf(verifyCertificate(early, question))).toBe('certificates.not-yet-valid');
    const late = verifyCertificate(await testCertificate(office, { until: NOW - DAY }), question);
    expect(whyOf(late)).toBe('certificates.expired');
    expect(late.refusal?.message).toBe(
      'It counted until 2026-06-24 12:00 UTC, and now it is 2026-06-25 12:00 UTC',
    );
    expect(late.refusal?.remedy).toContain('Ask the office for a new one');
    const endless = await altered(office, { without: 'exp' });
    expect(whyOf(verifyCertificate(endless, question))).toBe('certificates.unreadable');
    const ahead = await testCertificate(office, { at: NOW + DAY });
    expect(whyOf(verifyCertificate(ahead, question))).toBe('certificates.not-yet-valid');
  });

  it('is refused when it says that it is not signed, or in another way than its key', async () => {
    const question = await testQuestion(office);
    for (const alg of ['none', 'HS256', 'EdDSA', null]) {
      const forged = await altered(office, { header: { alg } });
      expect([alg, whyOf(verifyCertificate(forged, question))]).toEqual([
        alg,
        'certificates.bad-algorithm',
      ]);
    }
    const [token = '', ...rest] = (await altered(office, { header: { alg: 'none' } })).split('~');
    const unsigned = [`${token.split('.').slice(0, 2).join('.')}.`, ...rest].join('~');
    expect(verifyCertificate(unsigned, question).counts).toBe(false);
  });

  it('is refused with a type, a kind or a demand that is not known', async () => {
    const question = await testQuestion(office);
    const why = async (change: Parameters<typeof altered>[1], more = {}) =>
      whyOf(verifyCertificate(await altered(office, change), { ...question, ...more }));
    expect(await why({ header: { typ: 'JWT' } })).toBe('certificates.bad-type');
    expect(await why({ header: { typ: 'statuslist+jwt' } })).toBe('certificates.bad-type');
    expect(await why({ header: { crit: ['exp'] } })).toBe('certificates.unreadable');
    expect(await why({}, { kinds: ['urn:other'] })).toBe('certificates.bad-kind');
    expect(await why({}, { kinds: [KIND] })).toBe('counts');
    expect(await why({ without: 'status' })).toBe('certificates.unreadable');
    expect(await why({ payload: { _sd_alg: 'md5' } })).toBe('certificates.unreadable');
  });

  it('is refused from an office or by a key that nobody here trusts', async () => {
    const question = await testQuestion(office);
    const stranger = await testCertificate(other);
    expect(whyOf(verifyCertificate(stranger, question))).toBe('certificates.unknown-issuer');
    const unknown = await testCertificate({ ...office, signer: testSigner('ES256') });
    expect(whyOf(verifyCertificate(unknown, question))).toBe('certificates.unknown-key');
    // A trusted office in the name of another one.
    const posing = await testCertificate({ ...other, iss: office.iss, uri: office.uri });
    const both = { ...question, trust: [office.trust, other.trust] };
    expect(whyOf(verifyCertificate(posing, both))).toBe('certificates.unknown-key');
    // The right name of the key over a strange signature.
    const forger = { ...testSigner('ES256'), kid: office.signer.kid };
    const forged = await testCertificate({ ...office, signer: forger });
    expect(whyOf(verifyCertificate(forged, question))).toBe('certificates.bad-signature');
  });

  it('outlives a change of the key, but not its withdrawal', async () => {
    const next = testSigner('EdDSA');
    const first = must(office.trust.keys[0], 'a key');
    const changed = '2026-06-26T00:00:00.000Z';
    const fresh = { ...first, kid: next.kid, alg: next.alg, jwk: must(next.jwk, 'a key') };
    const keys = [
      { ...first, until: changed },
      { ...fresh, from: changed },
    ];
    const trust = [{ ...office.trust, keys }];
    const at = NOW + 2 * DAY;
    const question = { ...(await testQuestion(office)), at, trust };
    const before = await testCertificate(office);
    expect(whyOf(verifyCertificate(before, question))).toBe('counts');
    const after = await testCertificate({ ...office, signer: next }, { at });
    expect(whyOf(verifyCertificate(after, question))).toBe('counts');
    const old = await testCertificate(office, { at });
    expect(whyOf(verifyCertificate(old, question))).toBe('certificates.key-out-of-time');
    const ahead = await testCertificate({ ...office, signer: next }, { at: NOW });
    expect(whyOf(verifyCertificate(ahead, question))).toBe('certificates.key-out-of-time');
    const stolen = [{ ...office.trust, keys: [{ ...first, withdrawn: changed }] }];
    expect(whyOf(verifyCertificate(before, { ...question, trust: stolen }))).toBe(
      'certificates.key-withdrawn',
    );
  });

  it('is refused with a disclosure that is doubled, strange, or part of the frame', async () => {
    const question = await testQuestion(office);
    const whole = await testCertificate(office);
    const [token = '', first = '', ...rest] = whole.split('~');
    const twice = [token, first, first, ...rest].join('~');
    expect(whyOf(verifyCertificate(twice, question))).toBe('certificates.repeated-disclosure');
    const strange = toBase64url(utf8(JSON.stringify(['salt', 'rank', 'general'])));
    const added = [token, strange, first, ...rest].join('~');
    expect(whyOf(verifyCertificate(added, question))).toBe('certificates.foreign-disclosure');
    const hidden = toBase64url(utf8(JSON.stringify(['salt', 'exp', NOW + 900 * DAY])));
    const digests = { _sd: [toBase64url(hasher(hidden, 'sha-256'))] };
    const endless = await altered(office, { payload: digests });
    const framed = [endless.split('~')[0], hidden, ''].join('~');
    expect(whyOf(verifyCertificate(framed, question))).toBe('certificates.foreign-disclosure');
    const open = { _sd: [toBase64url(hasher(strange, 'sha-256'))], rank: 'constable' };
    const doubled = [(await altered(office, { payload: open })).split('~')[0], strange, ''];
    expect(whyOf(verifyCertificate(doubled.join('~'), question))).toBe(
      'certificates.repeated-disclosure',
    );
    const listed = digests._sd[0] ?? '';
    const same = await altered(office, { payload: { _sd: [listed, listed] } });
    const repeated = [same.split('~')[0], ''].join('~');
    expect(whyOf(verifyCertificate(repeated, question))).toBe('certificates.repeated-disclosure');
  });

  it('is refused when it is cut, empty, or another thing', async () => {
    const question = await testQuestion(office);
    const whole = await testCertificate(office);
    for (const text of ['', '~', 'a.b.c~', whole.split('~')[0] ?? '', `${whole}x`, '{}'])
      expect(whyOf(verifyCertificate(text, question))).toBe('certificates.unreadable');
    expect(whyOf(verifyCertificate('~'.repeat(20_000), question))).toBe('certificates.unreadable');
    expect(whyOf(verifyCertificate(` ${whole}\n`, question))).toBe('counts');
  });
});
