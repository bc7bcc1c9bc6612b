// Certificates through the real house: issued by one office, looked at by another, with every refusal;
// what the record holds of a person, and what it does not.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openStatusList,
  present,
  type TrustedIssuer,
  verifyCertificate,
} from '../../src/engines/credentials/index.ts';
import { Problem, plusDays } from '../../src/kernel/index.ts';
import { ALL_OFFICES, openTestHouse, type TestHouse } from '../house/open.ts';

const NAME = 'Achieng Example';
const today = new Date().toISOString().slice(0, 10);
const WHO = { name: NAME, state: 'KEN', contingent: 'first', role: 'driver', cardNumber: '004217' };
const FORM = { ...WHO, validUntil: plusDays(today, 90) };

interface Made {
  readonly certificate: string;
  readonly subject: string;
  readonly text: string;
  readonly code: string;
}
interface Answer {
  readonly counts: boolean;
  readonly refusal: { readonly code: string; readonly remedy: string } | null;
  readonly shown: Readonly<Record<string, string>>;
  readonly bearer: string;
}

/** Two offices: the state that vets at home, and the mission that is shown what it must be. */
let home: TestHouse;
let mission: TestHouse;
let clock = 0;
beforeAll(async () => {
  const now = () => new Date(Date.now() + clock).toISOString();
  [home, mission] = await Promise.all([openTestHouse({ now }), openTestHouse({ now })]);
});
afterAll(() => Promise.all([home?.close(), mission?.close()]));

const refused = (house: TestHouse, act: string, input: object, actor = ALL_OFFICES) =>
  house.act(act, input, { actor }).then(
    () => 'done',
    ({ code }: Problem) => code,
  );
const issue = (more: object = {}): Promise<Made> =>
  home.act('vetting.issue-certificate', { ...FORM, ...more });
const check = (text: string, more: object = {}, house = mission): Promise<Answer> =>
  house.act('vetting.check-certificate', { text, bearer: 'not-needed', ...more });
const why = async (text: string, more: object = {}, house = mission) =>
  (await check(text, more, house)).refusal?.code ?? 'counts';
const text = async (view: string) => {
  const { content } = (await home.see(view)) as { content: string };
  return Buffer.from(content, 'base64').toString('utf8');
};
const carry = async () => {
  await mission.act('vetting.trust-office', { text: await text('vetting.certificate-keys') });
  await mission.act('vetting.keep-status-list', { text: await text('vetting.status-list') });
};
const standing = async (certificate: string, clocks = {}) =>
  (
    (await home.see('vetting.certificate', { certificate }, clocks)) as {
      certificate: { standing: string; reason: string | null };
    }
  ).certificate;

describe('the office', () => {
  it('issues nothing before it has a key, and takes none without a name', async () => {
    expect(await refused(home, 'vetting.issue-certificate', FORM)).toBe(
      'vetting.no-certificate-office',
    );
    expect(await refused(home, 'vetting.roll-certificate-key', {})).toBe(
      'vetting.certificate-office-unnamed',
    );
    const keys = async () =>
      (await readdir(join(home.home, 'keys'))).filter((name) => name.startsWith('certificate-'));
    expect(await keys()).toEqual([]);
    const taken = await home.act('vetting.roll-certificate-key', { name: 'Office of the state' });
    expect(taken).toMatchObject({ issuer: expect.stringMatching(/^urn:muster:office:/) });
    const [file] = await keys();
    expect((await stat(join(home.home, 'keys', file ?? ''))).mode & 0o777).toBe(0o600);
    expect((await stat(join(home.home, 'keys'))).mode & 0o777).toBe(0o700);
  });

  it('refuses an address that is not its own', async () => {
    const input = { address: 'https://elsewhere.example' };
    expect(await refused(home, 'vetting.roll-certificate-key', input)).toBe(
      'vetting.certificate-address-fixed',
    );
  });
});

describe('a certificate', () => {
  it('counts at another office, which learns only what is shown', async () => {
    const made = await issue();
    expect(await why(made.text)).toBe('certificates.unknown-issuer');
    await mission.act('vetting.trust-office', { text: await text('vetting.certificate-keys') });
    expect(await why(made.text)).toBe('certificates.no-status-list');
    await mission.act('vetting.keep-status-list', { text: await text('vetting.status-list') });
    const whole = await check(made.text, { code: made.code, bearer: 'needed' });
    expect(whole).toMatchObject({ counts: true, bearer: 'code' });
    expect(whole.shown).toEqual({
      ...{ name: NAME, state: 'KEN', contingent: 'first', role: 'driver', card_number: '004217' },
    });
    const less = await present(made.text, ['state', 'role']);
    expect((await check(less)).shown).toEqual({ state: 'KEN', role: 'driver' });
    expect(await why(made.text, { bearer: 'needed' })).toBe('certificates.not-bound');
    expect(await why(made.text, { code: '0000-0000-0000-0000' })).toBe('certificates.wrong-bearer');
  });

  it('leaves ids in the record, and no word of what it says of a person', async () => {
    const { certificate, subject } = await issue();
    const entries = await home.house.store.entries('test');
    const own = entries.filter(({ stream }) => stream === `certificate:${certificate}`);
    expect(own.map(({ type }) => type)).toEqual(['CertificateIssued']);
    expect(own[0]?.payload).toMatchObject({ certificate, subject, bound: 'code' });
    expect(JSON.stringify(entries)).not.toMatch(/Achieng|004217|driver/);
    const rows = (await home.see('vetting.certificates', { subject })) as { rows: unknown[] };
    expect(rows.rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Achieng');
  });

  it('is taken out again with a reason that is recorded, and is gone when its person is', async () => {
    const { certificate, subject } = await issue();
    const input = { certificate, reason: 'reprint', show: 'name,state' };
    const taken = (await home.act('vetting.take-out-certificate', input)) as Made;
    expect((await check(taken.text)).shown).toEqual({ name: NAME, state: 'KEN' });
    const { steps } = (await home.see('vetting.certificate', { certificate })) as {
      steps: unknown[];
    };
    expect(steps).toMatchObject([{ word: 'taken_out', reason: 'reprint', by: 'tester' }]);
    const odd = { ...input, show: 'rank' };
    expect(await refused(home, 'vetting.take-out-certificate', odd)).toBe(
      'vetting.certificate-has-no-such-claim',
    );
    await home.house.store.vault.forget(subject);
    expect(await refused(home, 'vetting.take-out-certificate', input)).toBe(
      'vetting.certificate-text-gone',
    );
    expect(await refused(home, 'vetting.issue-certificate', { ...FORM, subject })).toBe(
      'record.person-forgotten',
    );
  });

  it('is suspended, restored and revoked, and the next list carries it abroad', async () => {
    const { certificate, text: made } = await issue();
    const act = (word: string) =>
      refused(home, `vetting.${word}-certificate`, {
        ...{ certificate, reason: 'lost', reference: 'OC-2026/4' },
      });
    expect(await act('restore')).toBe('vetting.certificate-not-suspended');
    expect(await act('suspend')).toBe('done');
    expect(await act('suspend')).toBe('vetting.certificate-suspended');
    expect(await why(made, {}, home)).toBe('certificates.suspended');
    expect(await why(made), 'the list that was carried is older').toBe('counts');
    await carry();
    expect(await why(made)).toBe('certificates.suspended');
    expect(await act('restore')).toBe('done');
    await carry();
    expect(await why(made)).toBe('counts');
    expect(await standing(certificate)).toMatchObject({ standing: 'valid', reason: null });
    expect(await act('revoke')).toBe('done');
    for (const word of ['revoke', 'suspend', 'restore'])
      expect(await act(word)).toBe('vetting.certificate-revoked');
    await carry();
    expect(await why(made)).toBe('certificates.revoked');
    expect(await standing(certificate)).toMatchObject({
      ...{ standing: 'revoked', reason: 'lost' },
    });
    const yesterday = plusDays(today, -1);
    await expect(standing(certificate, { knownAt: yesterday })).rejects.toMatchObject({
      code: 'vetting.no-certificate',
    });
  });

  it('is refused where it would certify nothing, run backwards, be over or too long', async () => {
    const input = (more: object) => ({ ...FORM, ...more });
    for (const [more, code] of [
      [{ validFrom: plusDays(today, 100) }, 'vetting.certificate-ends-before-it-starts'],
      [
        { validFrom: plusDays(today, -9), validUntil: plusDays(today, -1) },
        'vetting.certificate-over-already',
      ],
      [{ validUntil: plusDays(today, 800) }, 'vetting.certificate-too-long'],
      [{ bearerKey: { kty: 'RSA' } }, 'acts.invalid-input'],
      [{ validUntil: '2026-02-30' }, 'acts.invalid-input'],
      [{ subject: 'Achieng' }, 'acts.invalid-input'],
      [{ state: 'Achieng' }, 'acts.invalid-input'],
    ] as const)
      expect([more, await refused(home, 'vetting.issue-certificate', input(more))]).toEqual([
        more,
        code,
      ]);
    const empty = { validUntil: FORM.validUntil };
    expect(await refused(home, 'vetting.issue-certificate', empty)).toBe(
      'vetting.certificate-empty',
    );
    for (const word of ['revoke', 'suspend', 'restore', 'take-out'])
      expect(
        await refused(home, `vetting.${word}-certificate`, {
          certificate: 'crt_999999',
          reason: word === 'take-out' ? 'audit' : 'mistake',
        }),
      ).toBe('vetting.no-certificate');
  });

  it('of tomorrow counts tomorrow, and of last week no more', async () => {
    const { text: made } = await issue({ validFrom: plusDays(today, 2) });
    expect(await why(made, {}, home)).toBe('certificates.not-yet-valid');
    const { text: short } = await issue({ validUntil: plusDays(today, 1) });
    clock = 3 * 86_400_000;
    expect(await why(made, {}, home)).toBe('counts');
    expect(await why(short, {}, home)).toBe('certificates.expired');
    clock = 9 * 86_400_000;
    expect(await why(made)).toBe('certificates.stale-status-list');
    clock = 0;
  });
});

describe('a certificate of somebody on a roster', () => {
  const rows = [
    {
      name: 'OTIENO, Achieng',
      number: 'PX-2207',
      rank: 'inspector',
      contingent: 'KEN',
      role: 'staff',
    },
  ];

  it('is filled from the roster, is theirs, and goes with them when they are erased', async () => {
    await home.act('vetting.enrol', { members: rows });
    const entries = await home.house.store.entries('test');
    const enrolled = entries.find(({ type }) => type === 'MembersEnrolled')?.payload;
    const { members } = enrolled as unknown as { members: readonly { person: string }[] };
    const subject = members[0]?.person ?? '';
    const made = await home.act('vetting.issue-certificate', {
      ...{ subject, validUntil: plusDays(today, 30), cardNumber: '17', role: 'driver' },
    });
    const { shown } = await check((made as Made).text, {}, home);
    expect(shown).toEqual({
      ...{ name: expect.stringMatching(/Otieno/i), state: 'KEN', service_number: 'PX-2207' },
      ...{ rank: 'inspector', role: 'driver', card_number: '17' },
    });
    expect(JSON.stringify(await home.house.store.entries('test'))).not.toMatch(/otieno|PX-2207/i);
    await home.act('vetting.erase-person', { person: subject });
    const again = { certificate: (made as Made).certificate, reason: 'reprint' };
    expect(await refused(home, 'vetting.take-out-certificate', again)).toBe(
      'vetting.certificate-text-gone',
    );
    const input = { subject, validUntil: plusDays(today, 30) };
    expect(await refused(home, 'vetting.issue-certificate', input)).toBe('vetting.erased-person');
  });

  it('is not issued for somebody whom no roster has', async () => {
    const input = { subject: `off_${'0'.repeat(26)}`, validUntil: plusDays(today, 30) };
    expect(await refused(home, 'vetting.issue-certificate', input)).toBe('vetting.unknown-person');
  });
});

describe('keys', () => {
  it('follow one another; what the first signed stays good until it is withdrawn', async () => {
    const before = await issue();
    const { key: second } = (await home.act('vetting.roll-certificate-key', {
      algorithm: 'EdDSA',
    })) as { key: string };
    const after = await issue({ bind: 'nobody' });
    expect(await why(after.text)).toBe('certificates.unknown-key');
    await carry();
    expect(await why(before.text)).toBe('counts');
    expect(await why(after.text)).toBe('counts');
    expect(await why(after.text, { code: '0000-0000-0000-0000' })).toBe(
      'certificates.no-bearer-key',
    );
    const office = (await home.see('vetting.certificate-office')) as {
      keys: { kid: string; until: string | null }[];
    };
    const [first] = office.keys;
    expect(office.keys.map(({ until }) => until !== null)).toEqual([true, false]);
    const input = { key: first?.kid ?? '', reason: 'the disk was stolen' };
    expect(await refused(home, 'vetting.withdraw-certificate-key', input)).toBe('done');
    expect(await refused(home, 'vetting.withdraw-certificate-key', input)).toBe(
      'vetting.certificate-key-withdrawn',
    );
    await carry();
    expect(await why(before.text)).toBe('certificates.key-withdrawn');
    expect(await standing(before.certificate)).toMatchObject({ standing: 'key_withdrawn' });
    expect(await why(after.text)).toBe('counts');
    await home.act('vetting.withdraw-certificate-key', { key: second, reason: 'so was this' });
    expect(await refused(home, 'vetting.issue-certificate', FORM)).toBe(
      'vetting.no-certificate-key',
    );
    const none = { key: 'x', reason: 'r' };
    expect(await refused(home, 'vetting.withdraw-certificate-key', none)).toBe(
      'vetting.no-such-certificate-key',
    );
    await home.act('vetting.roll-certificate-key', { name: 'Office of the state, renamed' });
    await carry();
  });

  it('of a stranger, of oneself, or broken, are not taken in', async () => {
    const own = await text('vetting.certificate-keys');
    expect(await refused(home, 'vetting.trust-office', { text: own })).toBe('vetting.own-key-file');
    for (const bad of ['', '{}', own.replace(/"x": "./, '"x": "'), '[1]'])
      expect(await refused(mission, 'vetting.trust-office', { text: bad })).toBe(
        'vetting.bad-key-file',
      );
    const list = await text('vetting.status-list');
    expect(await refused(home, 'vetting.keep-status-list', { text: list })).toBe(
      'certificates.bad-status-list',
    );
    expect(await refused(mission, 'vetting.keep-status-list', { text: 'x' })).toBe(
      'certificates.bad-status-list',
    );
  });

  it('of an office that is distrusted count no more, nor do its lists', async () => {
    const { text: made } = await issue();
    expect(await why(made)).toBe('counts');
    const { trusted } = (await mission.see('vetting.certificate-office')) as {
      trusted: { iss: string; name: string }[];
    };
    expect(trusted[0]?.name).toBe('Office of the state, renamed');
    const input = { issuer: trusted[0]?.iss ?? '', reason: 'it lost its keys' };
    await mission.act('vetting.distrust-office', input);
    expect(await why(made)).toBe('certificates.unknown-issuer');
    expect(await refused(mission, 'vetting.distrust-office', input)).toBe(
      'vetting.office-not-trusted',
    );
    const list = await text('vetting.status-list');
    expect(await refused(mission, 'vetting.keep-status-list', { text: list })).toBe(
      'certificates.unknown-issuer',
    );
  });
});

describe('a machine without a network', () => {
  it('has everything that it needs in one file', async () => {
    const { text: made, code } = await issue();
    const { issuers, lists } = (await home.see('vetting.certificate-trust')) as {
      issuers: TrustedIssuer[];
      lists: string[];
    };
    const opened = await Promise.all(lists.map((each) => openStatusList(each, issuers)));
    const verdict = verifyCertificate(made, {
      ...{ at: Math.floor(Date.now() / 1000), trust: issuers, code, bearer: 'needed' },
      lists: opened.flatMap((list) => (list instanceof Problem ? [] : [list])),
    });
    expect(verdict).toMatchObject({ counts: true, bearer: 'code' });
  });

  it('checks without writing anything into the record', async () => {
    const before = (await mission.house.store.head('test')).size;
    await check((await issue()).text);
    expect((await mission.house.store.head('test')).size).toBe(before);
  });
});

it('gives one place on the list to one certificate, when many are issued at once', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => issue()));
  expect(new Set(made.map(({ certificate }) => certificate)).size).toBe(8);
  await home.house.store.rebuild('test');
  const { rows, counts } = (await home.see('vetting.certificates')) as {
    rows: { certificate: string }[];
    counts: { valid: number };
  };
  for (const { certificate } of made)
    expect(rows.map((row) => row.certificate)).toContain(certificate);
  expect(counts.valid).toBeGreaterThanOrEqual(8);
});
