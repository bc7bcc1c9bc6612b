// The command line as a person meets it: exit codes, plain refusals with a cure, JSON where asked, and
// a record that verifies, or names what was changed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const muster = resolve(import.meta.dirname, '../../muster');
let place = '';
let home = '';

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(muster, args, {
    cwd: place,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, MUSTER_HOME: home, LANG: 'en', ...env },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'muster-cli-'));
  home = join(place, 'home');
  writeFileSync(
    join(place, 'article.txt'),
    'Kenya offered 1,000 police officers on 29 July 2023.\nJamaica will send 200 soldiers.\n',
  );
  const opening = ['missions', 'open', '--slug', 'drill', '--name.en', 'Drill', '--place', 'HTI'];
  expect(run(opening).status).toBe(0);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('muster', () => {
  it('prints help with an example for every verb, and no colours into a pipe', () => {
    const help = run(['help']).stdout;
    for (const verb of ['start', 'read', 'brief', 'sources add', 'claims accept', 'verify'])
      expect(help).toContain(verb);
    expect(help).not.toContain('\u001b');
    expect(run(['help', 'claims', 'accept']).stdout).toContain(
      'For example: ./muster claims accept',
    );
  });

  it('says what is wrong with a verb, a flag, a file, a date, and exits 2 or 4', () => {
    expect(run(['fly'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('muster help'),
    });
    expect(run(['brief', '--on'])).toMatchObject({ status: 2 });
    expect(run(['brief', '--on', '2023-02-30'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no such day'),
    });
    expect(run(['read', 'nowhere.txt'])).toMatchObject({ status: 4 });
    expect(run(['sources', 'show', 'src_x', '--mission', 'drill'])).toMatchObject({ status: 4 });
  });

  it('reads a text into claims in the published form, with true offsets', () => {
    const { stdout, status } = run(['read', 'article.txt', '--json']);
    const text = readFileSync(join(place, 'article.txt'), 'utf8');
    const { claims } = JSON.parse(stdout) as {
      claims: { kind: string; start: number; end: number; quote: string; state?: string }[];
    };
    expect(status).toBe(0);
    expect(claims.filter(({ kind }) => kind === 'offer').map(({ state }) => state)).toEqual([
      'KEN',
      'JAM',
    ]);
    for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
  });

  it('adds, says that it has it already, and gives JSON', () => {
    const add = ['sources', 'add', 'article.txt', '--json'];
    const first = JSON.parse(run([...add, '--published-on', '2023-07-31']).stdout);
    const second = JSON.parse(run(add).stdout);
    expect(first.answer.already).toBe(false);
    expect(second).toMatchObject({
      first: null,
      answer: { already: true, source: first.answer.source },
    });
  });

  it('accepts a proposal once: a second time is a conflict and exits 5', () => {
    const { proposals } = JSON.parse(run(['claims', 'proposals', '--json']).stdout);
    const offer = proposals.find((each: { kind: string }) => each.kind === 'offer').id;
    expect(run(['claims', 'accept', offer]).status).toBe(0);
    expect(run(['claims', 'accept', offer])).toMatchObject({ status: 5 });
    expect(run(['claims', 'list', '--json']).stdout).toContain('Kenya offered 1,000');
  });

  it('answers the seven questions, in French too', () => {
    const english = run(['brief', '--on', '2023-07-31', '--known', '2023-07-31']).stdout;
    for (const question of ['May it go?', 'Who comes?', 'What is owed?', 'How do we know?'])
      expect(english).toContain(question);
    expect(english).toContain('Kenya');
    expect(run(['brief', '--lang', 'fr']).stdout).toContain('Qui vient ?');
  });

  it('finds the record sound', () => {
    expect(run(['doctor'])).toMatchObject({ status: 0, stdout: expect.stringContaining('sealed') });
    expect(run(['rebuild']).status).toBe(0);
  });
});

describe('export and verify', () => {
  const bundle = () => join(place, 'drill.muster');

  it('writes one file that verifies with neither database nor server', () => {
    expect(run(['export', '--out', 'drill.muster']).status).toBe(0);
    const { status, stdout } = run(['verify', 'drill.muster']);
    expect(status).toBe(0);
    expect(stdout).toContain('a key known on this machine');
    const elsewhere = run(['verify', 'drill.muster'], { MUSTER_HOME: join(place, 'nobody') });
    expect(elsewhere.status).toBe(0);
  });

  it('exits 6 and names the entry for a changed byte, a cut tail, a stranger’s key', () => {
    const bytes = readFileSync(bundle());
    const at = bytes.indexOf('OfferReported');
    const changed = Buffer.from(bytes);
    changed[at] = 'o'.charCodeAt(0);
    writeFileSync(join(place, 'changed.muster'), changed);
    expect(run(['verify', 'changed.muster'])).toMatchObject({
      status: 6,
      stdout: expect.stringMatching(/entry \d+/),
    });
    writeFileSync(join(place, 'cut.muster'), bytes.subarray(0, bytes.length - 200));
    expect(run(['verify', 'cut.muster']).status).toBe(6);
    const other = { MUSTER_HOME: join(place, 'other') };
    run(['missions', 'open', '--slug', 'drill', '--name.en', 'Drill', '--place', 'HTI'], other);
    run(['sources', 'add', 'article.txt'], other);
    run(['export', '--out', 'other.muster'], other);
    const [header = ''] = readFileSync(join(place, 'other.muster'), 'utf8').split('\n');
    const key = (JSON.parse(header) as { vkey: string }).vkey;
    expect(run(['verify', 'drill.muster', '--key', key]).status).toBe(6);
  });
});

describe('duties', () => {
  it('refuses a duty that cannot be, with cause and cure, and keeps nothing of it', () => {
    const lay = (...flags: string[]) =>
      run([
        ...['mandates', 'lay-down-duty', '--mission', 'drill', '--owner', 'KEN'],
        ...['--what', 'a report', ...flags],
      ]);
    const kind = (name: string) => ['--trigger.kind', name];
    const every = [...kind('every'), '--trigger.from', '2024-05-03', '--trigger.span'];
    const cases: readonly (readonly [ReturnType<typeof run>, RegExp])[] = [
      [lay(...kind('date'), '--trigger.on', '2023-02-30'), /that month has 28 days/],
      [lay(...every, '0 days'), /has no length.*Give at least a day/s],
      [
        lay(...every, '3 months', '--instrument', 'S/RES/1', '--clause', '9'),
        /clause 9 .* not there: no instrument S\/RES\/1.*Add the instrument first/s,
      ],
      [lay(...kind('with'), '--trigger.duty', 'dut_gone'), /there is no such duty.*Lay that one/s],
    ];
    for (const [{ status, stderr }, why] of cases) {
      expect(status, stderr).toBeGreaterThan(0);
      expect(stderr).toMatch(why);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    const laid = lay(...every, '3 months', '--json');
    const { answer } = JSON.parse(laid.stdout) as { answer: { duty: string } };
    const { duty } = answer;
    const deliver = ['mandates', 'deliver-duty', '--mission', 'drill', '--duty', duty];
    const early = run([...deliver, '--occurrence', '1', '--said', '2024-05-02']);
    expect(early.status).toBeGreaterThan(0);
    expect(early.stderr).toMatch(/lies before the duty itself.*Look at both dates/s);
    const count = ['mandates', 'duty-reminder-count', '--mission', 'drill', '--json'];
    const before = JSON.parse(run(count).stdout) as { total: number; fresh: number };
    expect(before.total).toBeGreaterThan(0);
    expect(before.fresh).toBe(before.total);
    expect(run(['mandates', 'look-at-duties', '--mission', 'drill']).status).toBe(0);
    expect(JSON.parse(run(count).stdout)).toEqual({ total: before.total, fresh: 0 });
  }, 300_000);
});
