// Certificates: issued and checked, how many a second, beside the field's own library on the same
// ones; the list of states with 5,550 revoked; and 500 issued through the real house.
import { createHash } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { hasher } from '../../src/engines/credentials/hasher.ts';
import {
  pictureOf,
  type State,
  toCard,
  verifyCertificate,
} from '../../src/engines/credentials/index.ts';
import { hasSigned } from '../../src/engines/credentials/key.ts';
import { openTestHouse } from '../house/open.ts';
import {
  NOW,
  testCertificate,
  testList,
  testListToken,
  testOffice,
  testQuestion,
} from '../material/certificates.ts';

const MANY = 300;
const FORCE = 5_550;
const ISSUED = 500;

/** A place by lot, the same in each run. */
const lot = (i: number) => createHash('sha256').update(String(i)).digest().readUInt32BE() % 131_072;

const line = (what: string, said: string) => console.log(`${what.padEnd(44)}${said}`);
async function perSecond(what: string, count: number, work: (i: number) => unknown) {
  const start = performance.now();
  for (let i = 0; i < count; i++) await work(i);
  const ms = performance.now() - start;
  line(what, `${Math.round((count / ms) * 1000)} a second (${(ms / count).toFixed(2)} ms each)`);
}

for (const alg of ['ES256', 'EdDSA'] as const) {
  const office = testOffice('https://vetting.example', alg);
  const question = await testQuestion(office);
  const all: string[] = [];
  await perSecond(`${alg}: issue`, MANY, async () => all.push(await testCertificate(office)));
  await perSecond(`${alg}: check`, MANY, (i) => {
    if (!verifyCertificate(all[i] ?? '', question).counts) throw new Error('it must count');
  });
  const token = await testListToken(office);
  const key = office.trust.keys[0]?.jwk;
  const library = new SDJwtVcInstance({
    ...{ hasher, hashAlg: 'sha-256', statusListFetcher: async () => token },
    verifier: async (text, signature) => key !== undefined && hasSigned(key, text, signature),
    statusVerifier: async (text: string, signature: string) =>
      key !== undefined && hasSigned(key, text, signature),
  });
  await perSecond(`${alg}: check by @sd-jwt/sd-jwt-vc`, 30, (i) =>
    library.verify(all[i] ?? '', { currentDate: NOW }),
  );
}

const office = testOffice();
const states = new Map(Array.from({ length: FORCE }, (_, i) => [lot(i), 'revoked' as State]));
const token = await testListToken(office, states);
line(`list of states, ${FORCE} revoked`, `${(token.length / 1024).toFixed(1)} KiB to carry`);
await perSecond('list of states: made and opened', 10, () => testList(office, states));
const card = await toCard(await testCertificate(office));
const { size } = pictureOf(card);
line(
  'picture on the card',
  `${card.length} signs, ${size} squares, ${(60 / size).toFixed(2)} mm at 6 cm`,
);

const test = await openTestHouse();
await test.act('vetting.roll-certificate-key', { name: 'Office of tests' });
const validUntil = new Date(Date.now() + 86_400_000 * 90).toISOString().slice(0, 10);
await perSecond(`issued through the house, ${ISSUED}`, ISSUED, (i) =>
  test.act('vetting.issue-certificate', { validUntil, name: `Person ${i}`, state: 'KEN' }),
);
await perSecond('list of all of them', 5, () => test.see('vetting.certificates'));
await test.close();
