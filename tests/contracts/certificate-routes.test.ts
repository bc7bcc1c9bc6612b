// What other offices fetch by HTTP: the list of states, the public keys, and the right to a camera
// on the one page that reads cards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openStatusList,
  readTrust,
  type TrustedIssuer,
} from '../../src/engines/credentials/index.ts';
import { Problem } from '../../src/kernel/index.ts';
import { Served } from '../house/serve.ts';

let served: Served;
let iss = '';
beforeAll(async () => {
  served = await Served.open();
  const address = 'https://vetting.example/';
  const input = { name: 'Office', address };
  ({ issuer: iss } = await served.test.act('vetting.roll-certificate-key', input, {
    mission: 'haiti',
  }));
});
afterAll(() => served?.close());

const get = (path: string) => served.visitor().go(path);

describe('the addresses that stand in certificates', () => {
  it('are those at which the list and the keys are', async () => {
    expect(iss).toBe('https://vetting.example/haiti');
    const keys = await get('/haiti/certificates/keys');
    const trust = readTrust(keys.json()) as TrustedIssuer[];
    expect(trust).toMatchObject([{ iss, name: 'Office' }]);
    const list = await get('/haiti/certificates/status');
    expect(list.headers).toMatchObject({
      'content-type': 'application/statuslist+jwt',
      'access-control-allow-origin': '*',
    });
    const opened = await openStatusList(list.text, trust);
    expect(opened instanceof Problem).toBe(false);
    expect(opened).toMatchObject({ uri: `${iss}/certificates/status`, iss });
  });

  it('have the issuer’s metadata where wallets look for them', async () => {
    const { issuer, jwks } = (await get('/.well-known/jwt-vc-issuer/haiti')).json() as {
      issuer: string;
      jwks: { keys: { kid: string; alg: string; kty: string; d?: string }[] };
    };
    expect(issuer).toBe(iss);
    expect(jwks.keys).toMatchObject([{ alg: 'ES256', kty: 'EC', use: 'sig' }]);
    expect(jwks.keys[0]?.d).toBeUndefined();
  });

  it('hand out files to carry', async () => {
    const file = await get('/api/haiti/vetting.certificate-trust?format=file');
    expect(file.headers['content-disposition']).toContain('haiti-certificate-trust.json');
    expect(JSON.parse(file.text)).toMatchObject({ form: 'muster.certificate-keys/1' });
  });

  it('answer for a mission that there is, and for no other', async () => {
    expect((await get('/nowhere/certificates/status')).status).toBe(404);
    await served.test.act(
      'missions.open',
      { slug: 'other', name: { en: 'Other' }, place: 'HTI' },
      { mission: 'house' },
    );
    const none = await get('/other/certificates/keys');
    expect(none).toMatchObject({ status: 409 });
    expect(none.text).toContain('vetting.no-certificate-office');
  });
});

it('gives the camera to the pages that read cards, and to no other', async () => {
  const camera = async (path: string) =>
    /camera=\([^)]*\)/.exec(String((await get(path)).headers['permissions-policy']))?.[0];
  expect(await camera('/haiti/certificates/verify')).toBe('camera=(self)');
  expect(await camera('/haiti/certificates/verify?words=ht')).toBe('camera=(self)');
  expect(await camera('/haiti/certificates/show')).toBe('camera=(self)');
  for (const path of ['/', '/haiti', '/haiti/certificates/keys', '/x?/certificates/verify'])
    expect(await camera(path)).toBe('camera=()');
});
