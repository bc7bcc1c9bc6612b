// The picture on a card: what an ordinary reader of QR codes reads from it is the certificate
// again.
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import {
  CODE,
  INDEX,
  NOW,
  testCertificate,
  testOffice,
  testQuestion,
} from '../../../tests/material/certificates.ts';
import { Problem } from '../../kernel/index.ts';
import { fromCard, pictureOf, svgOf, toCard } from './card.ts';
import { bearerKey, certificateName, present, verifyCertificate } from './index.ts';

const office = testOffice();

/** Paper under a camera: every square some dots wide, on white. */
function photographed(card: string, dots: number) {
  const { size, path } = pictureOf(card);
  const side = size * dots;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = '', n = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row++)
      for (let at = Number(x) * dots; at < (Number(x) + Number(n)) * dots; at++)
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
  return { data, width: side, height: side };
}

describe('a card', () => {
  it('is read from its picture, and counts', async () => {
    const whole = await testCertificate(office);
    const card = await toCard(whole);
    const read = decodeQR(photographed(card, 3), { timeLimit: 5000 });
    expect(read).toBe(card);
    expect(await fromCard(read)).toBe(whole);
    expect(verifyCertificate(await fromCard(read), await testQuestion(office)).counts).toBe(true);
  });

  it('is small enough to be printed six centimetres wide and read by a phone', async () => {
    const claims = {
      ...{ name: 'Maximiliana Achieng Example-Placeholder', state: 'KEN', contingent: 'first' },
      ...{ role: 'commander of the second section', card_number: '004217' },
    };
    const { size } = pictureOf(await toCard(await testCertificate(office, { claims })));
    // Half a millimetre a square, which is what phones read from paper.
    expect(60 / size).toBeGreaterThan(0.45);
  });

  it('comes back sign for sign, with and without what the bearer signs', async () => {
    const whole = await testCertificate(office);
    const { sign } = bearerKey(CODE, certificateName(office.iss, INDEX));
    const showing = { at: NOW, audience: 'gate', nonce: 'n', sign };
    for (const text of [whole, await present(whole, []), await present(whole, ['state'], showing)])
      expect(await fromCard(await toCard(text))).toBe(text);
    expect(await fromCard(` ${whole}\n`)).toBe(whole);
    await expect(toCard('no certificate')).rejects.toBeInstanceOf(Problem);
  });

  it('that was cut or changed is no certificate that counts', async () => {
    const card = await toCard(await testCertificate(office));
    const question = await testQuestion(office);
    const counts = async (text: string) => {
      try {
        return verifyCertificate(await fromCard(text), question).counts;
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
        return false;
      }
    };
    expect(await counts(card)).toBe(true);
    const place = fc.nat({ max: card.length - 1 });
    const sign = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
    await fc.assert(
      fc.asyncProperty(place, sign, fc.nat({ max: 2 }), async (at, letter, cut) => {
        const changed = card.slice(0, at) + letter + card.slice(at + cut);
        fc.pre(changed !== card);
        expect(await counts(changed)).toBe(false);
      }),
      { numRuns: 400 },
    );
    for (const odd of ['MC1:', 'MC1:A', 'MC1:::::', 'MC1:é']) expect(await counts(odd)).toBe(false);
  });

  it('is a picture that draws each run of dark squares once', async () => {
    const svg = svgOf(pictureOf(await toCard(await testCertificate(office))));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg).not.toMatch(/style|script/);
  });
});
