import crypto from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SigningKeys } from './signing-keys.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'muster-keys-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('keys that an office signs with', () => {
  it.each(['ES256', 'EdDSA'] as const)('sign by %s what the public half checks', async (alg) => {
    const { kid, jwk } = await new SigningKeys(home).make(alg);
    // Another program on the same home signs with the same key.
    const signature = await new SigningKeys(home).sign(kid, 'words');
    expect(signature).toHaveLength(64);
    const key = crypto.createPublicKey({ key: { ...jwk }, format: 'jwk' });
    const digest = alg === 'EdDSA' ? null : 'sha256';
    const how = { key, dsaEncoding: 'ieee-p1363' } as const;
    expect(crypto.verify(digest, Buffer.from('words'), how, signature)).toBe(true);
    expect(crypto.verify(digest, Buffer.from('other'), how, signature)).toBe(false);
    expect(JSON.stringify(jwk)).not.toContain('"d"');
  });

  it('lie in files for their owner alone, named by their public half', async () => {
    const { kid } = await new SigningKeys(home).make('ES256');
    const file = join(home, 'keys', `certificate-${kid}.pem`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const left = (await readdir(join(home, 'keys'))).filter((name) => !name.endsWith('.pem'));
    expect(left, 'no draft is left behind').toEqual([]);
    await chmod(file, 0o644);
    await expect(new SigningKeys(home).sign(kid, 'words')).rejects.toMatchObject({
      code: 'record.open-keys',
    });
    await chmod(file, 0o600);
  });

  it('are missed by name, and by no path that leads out of their folder', async () => {
    const keys = new SigningKeys(home);
    for (const name of ['a'.repeat(43), '../signing', 'certificate', ''])
      await expect(keys.sign(name, 'words')).rejects.toMatchObject({
        code: 'record.no-signing-key',
      });
  });

  it('are refused where the file is none', async () => {
    const { kid } = await new SigningKeys(home).make('EdDSA');
    await writeFile(join(home, 'keys', `certificate-${kid}.pem`), 'not a key');
    await expect(new SigningKeys(home).sign(kid, 'words')).rejects.toMatchObject({
      code: 'record.bad-key',
    });
  });
});
