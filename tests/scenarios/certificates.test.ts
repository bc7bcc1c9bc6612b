// A certificate from one office to another by hand: the state issues on its machine, the officer shows
// a part, the mission checks on a machine that has neither a record nor a network.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const muster = resolve(import.meta.dirname, '../../muster');
let place = '';

/** `home`: where this office's record lies; the checking machine has none. */
function run(args: readonly string[], home = 'nowhere') {
  const { status, stdout, stderr } = spawnSync(muster, args, {
    cwd: place,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...{ ...process.env, MUSTER_HOME: join(place, home), LANG: 'en' },
      // No server of PostgreSQL either.
      DATABASE_URL: home === 'nowhere' ? 'postgres://nobody@127.0.0.1:1/none' : '',
    },
  });
  return { status, stdout, stderr };
}
const certificate = (...args: string[]) => run(['certificate', ...args]);
const read = (file: string) => readFileSync(join(place, file), 'utf8');
const verify = (file: string, ...args: string[]) =>
  certificate('verify', file, '--keys', 'keys.json', '--status', 'states.jwt', ...args);

let code = '';
let number = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'muster-certificate-'));
  const issue = (...args: string[]) => run(args, 'state');
  expect(
    issue('missions', 'open', '--slug', 'drill', '--name.en', 'Drill', '--place', 'HTI').status,
  ).toBe(0);
  const none = ['certificate', 'issue', '--valid-until', '2099-12-31', '--name', 'A'];
  expect(run(none, 'state')).toMatchObject({
    status: 5,
    stderr: expect.stringContaining('no key'),
  });
  issue('vetting', 'roll-certificate-key', '--name', 'Office of the state');
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const made = issue(
    ...['certificate', 'issue', '--valid-until', until, '--name', 'Achieng Example'],
    ...['--state', 'KEN', '--role', 'driver', '--out', 'card.txt', '--json'],
  );
  expect(made.status).toBe(0);
  ({ code, certificate: number } = JSON.parse(made.stdout) as {
    code: string;
    certificate: string;
  });
  carry();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function carry(): void {
  writeFileSync(
    join(place, 'keys.json'),
    run(['vetting', 'certificate-keys', '--json'], 'state').stdout,
  );
  const list = run(['vetting', 'status-list', '--json'], 'state').stdout;
  writeFileSync(join(place, 'states.jwt'), (JSON.parse(list) as { text: string }).text);
}

describe('muster certificate', () => {
  it('keeps the certificate for its owner alone, and the code in no file', () => {
    expect(statSync(join(place, 'card.txt')).mode & 0o777).toBe(0o600);
    expect(read('card.txt')).not.toContain(code.replaceAll('-', ''));
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  });

  it('shows what is in it, unchecked, and makes the part that the bearer shows', () => {
    const all = certificate('show', 'card.txt');
    expect(all.stdout).toContain('name: Achieng Example');
    expect(all.stdout).toContain('Nothing of this was checked');
    const part = certificate('show', 'card.txt', '--reveal', 'state,role', '--out', 'part.txt');
    expect(part.stdout).toBe('part.txt shows state, role.\n');
    expect(read('part.txt').length).toBeLessThan(read('card.txt').length);
    expect(certificate('show', 'card.txt', '--reveal', 'rank')).toMatchObject({
      ...{ status: 2, stderr: expect.stringContaining('no “rank” to show') },
    });
    certificate('show', 'card.txt', '--reveal', 'state', '--out', 'x.txt', '--qr', 'card.svg');
    expect(read('card.svg')).toMatch(/^<svg/);
  });

  it('checks it with files alone, and says what it was shown', () => {
    const good = verify('part.txt');
    expect(good).toMatchObject({ status: 0, stdout: expect.stringContaining('counts') });
    expect(good.stdout).toContain('Office of the state');
    expect(good.stdout).not.toContain('Achieng');
    const json = JSON.parse(verify('part.txt', '--json', '--code', code).stdout);
    expect(json).toMatchObject({
      ...{ counts: true, refusal: null, bearer: 'code', shown: { state: 'KEN', role: 'driver' } },
    });
  });

  it('refuses a wrong code with 3, a changed sign with 6, nonsense with 2, and no file with 4', () => {
    expect(verify('part.txt', '--code', '0000-0000-0000-0000')).toMatchObject({ status: 3 });
    expect(verify('part.txt', '--code', '12')).toMatchObject({ status: 2 });
    expect(verify('part.txt', '--bearer', 'needed')).toMatchObject({ status: 3 });
    const text = read('part.txt');
    const at = text.indexOf('~') - 10;
    const other = text[at] === 'x' ? 'y' : 'x';
    writeFileSync(join(place, 'bad.txt'), text.slice(0, at) + other + text.slice(at + 1));
    const bad = verify('bad.txt');
    expect(bad).toMatchObject({ status: 6, stdout: expect.stringContaining('somebody changed') });
    writeFileSync(join(place, 'odd.txt'), 'a letter');
    expect(verify('odd.txt')).toMatchObject({ status: 2 });
    expect(verify('none.txt')).toMatchObject({ status: 4 });
    expect(certificate('verify', 'part.txt')).toMatchObject({ status: 2 });
    expect(certificate('verify', 'part.txt', '--keys', 'odd.txt')).toMatchObject({ status: 2 });
    expect(certificate('verify', 'part.txt', '--keys', 'keys.json')).toMatchObject({
      ...{ status: 3, stdout: expect.stringContaining('Whether it was revoked is not known') },
    });
    expect(verify('part.txt', '--at', '2099-01-01', '--json')).toMatchObject({
      ...{ status: 3, stdout: expect.stringContaining('certificates.expired') },
    });
  });

  it('takes a bearer’s answer to this question once, and to no other', () => {
    const answer = ['--code', code, '--audience', 'gate', '--nonce', 'n-1'];
    const out = ['--reveal', 'state', '--out', 'answer.txt'];
    expect(certificate('show', 'card.txt', ...out, ...answer).status).toBe(0);
    const ask = (nonce: string) =>
      verify('answer.txt', '--audience', 'gate', '--nonce', nonce, '--bearer', 'needed', '--json');
    expect(JSON.parse(ask('n-1').stdout)).toMatchObject({ counts: true, bearer: 'signature' });
    expect(ask('n-2')).toMatchObject({
      ...{ status: 3, stdout: expect.stringContaining('certificates.replayed') },
    });
    const half = certificate('show', 'card.txt', ...out, '--nonce', 'n-1');
    expect(half).toMatchObject({ status: 2, stderr: expect.stringContaining('together') });
  });

  it('refuses it once it is revoked and the list was carried over again', () => {
    const revoke = ['vetting', 'revoke-certificate', number, '--reason', 'lost'];
    expect(run(revoke, 'state').status).toBe(0);
    expect(verify('part.txt').status, 'the old list does not know').toBe(0);
    carry();
    expect(verify('part.txt')).toMatchObject({
      ...{ status: 3, stdout: expect.stringContaining('The office revoked it') },
    });
  });
});
