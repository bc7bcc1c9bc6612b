import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CODE,
  INDEX,
  NOW,
  testCertificate,
  testOffice,
  testQuestion,
} from '../../../tests/material/certificates.ts';
import {
  bearerKey,
  certificateName,
  codeOf,
  present,
  readCode,
  type Verdict,
  verifyCertificate,
} from './index.ts';

const whyOf = ({ refusal }: Verdict) => refusal?.code ?? 'counts';
const bearer = bearerKey(CODE, certificateName('https://vetting.example', INDEX));
const showing = { at: NOW, audience: 'gate of the base', nonce: 'n-4711', sign: bearer.sign };
const asked = { audience: showing.audience, nonce: showing.nonce, bearer: 'needed' } as const;

describe('who brings it', () => {
  const office = testOffice();

  it('is shown by the code that came with the card, however it is typed', async () => {
    const whole = await testCertificate(office);
    const question = await testQuestion(office, { bearer: 'needed' });
    expect(whyOf(verifyCertificate(whole, question))).toBe('certificates.not-bound');
    const typed = { ...question, code: 'k7qd-9xwm 3TRA-pb5h' };
    expect(verifyCertificate(whole, typed)).toMatchObject({ counts: true, bearer: 'code' });
    const wrong = verifyCertificate(whole, { ...question, code: 'K7QD-9XWM-3TRA-PB5J' });
    expect(whyOf(wrong)).toBe('certificates.wrong-bearer');
    const short = verifyCertificate(whole, { ...question, code: '1234' });
    expect(whyOf(short)).toBe('certificates.bad-code');
    const free = await testCertificate(office, { bearer: null });
    expect(whyOf(verifyCertificate(free, typed))).toBe('certificates.no-bearer-key');
    expect(whyOf(verifyCertificate(free, question))).toBe('certificates.not-bound');
  });

  it('is not shown by the code of another card of the same office', async () => {
    const list = { uri: office.uri, index: 9 };
    const other = await testCertificate(office, { list });
    const question = await testQuestion(office, { bearer: 'needed', code: CODE });
    expect(whyOf(verifyCertificate(other, question))).toBe('certificates.wrong-bearer');
  });

  it('is shown by a signature for this office, this question and this hour alone', async () => {
    const whole = await testCertificate(office);
    const question = { ...(await testQuestion(office)), ...asked };
    const shown = await present(whole, ['state'], showing);
    const why = (more: object) => whyOf(verifyCertificate(shown, { ...question, ...more }));
    expect(why({})).toBe('counts');
    expect(why({ audience: 'another gate' })).toBe('certificates.wrong-audience');
    expect(why({ audience: undefined })).toBe('certificates.wrong-audience');
    expect(why({ nonce: 'n-4712' })).toBe('certificates.replayed');
    expect(why({ nonce: undefined })).toBe('certificates.replayed');
    expect(why({ at: NOW + 301 })).toBe('certificates.stale-presentation');
    const [token, , answer] = shown.split('~');
    const bare = [token, answer].join('~');
    expect(whyOf(verifyCertificate(bare, question))).toBe('certificates.foreign-disclosure');
    const thief = bearerKey('0000000000000000', 'x');
    const stolen = await present(whole, ['state'], { ...showing, sign: thief.sign });
    expect(whyOf(verifyCertificate(stolen, question))).toBe('certificates.wrong-bearer');
    const unbound = await testCertificate(office, { bearer: null });
    const moved = await present(unbound, ['state'], showing);
    expect(whyOf(verifyCertificate(moved, question))).toBe('certificates.no-bearer-key');
  });

  it('makes codes that come back as they were, of letters that nobody mistakes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = codeOf(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        const plain = code.replaceAll('-', '');
        expect(readCode(code)).toBe(plain);
        expect(readCode(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(plain);
      }),
    );
    expect(codeOf(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(readCode('K7QD-9XWM-3TRA-PB5U')).toBeNull();
  });
});
