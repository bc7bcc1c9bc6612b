// The program as a browser and as a program meet it over HTTP, on a real record: who gets in, what
// is refused, and that nothing is written twice or lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstOwner, mayListenBeyondLoopback } from '../../src/capabilities/people/index.ts';
import { sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import type { Browser } from '../house/browser.ts';
import { printedPages } from '../house/pages.ts';
import { PASSPHRASE, Served } from '../house/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.open();
});
afterAll(() => served?.close());

const visitor = () => served.visitor();
const signedIn = async () => {
  const { browser: owner, csrf } = await served.owner();
  return { owner, csrf };
};
const shownTo = (who: Browser) => served.shownTo(who);
const entries = (tree?: string) => served.entries(tree);

const IN_HOUSE = { mission: 'house' };
const TEXT = 'Kenya said it would send 1,000 police.';

describe('the first owner', () => {
  it('comes in by the printed link once, sets a passphrase, and only then others may listen', async () => {
    expect(await mayListenBeyondLoopback(served.test.house)).toBe(false);
    const outside = openServer({
      house: served.test.house,
      pages: printedPages(),
      host: '0.0.0.0',
    });
    await expect(outside).rejects.toMatchObject({ code: 'server.loopback-only' });

    const old = await firstOwner(served.test.house);
    const link = await firstOwner(served.test.house);
    const owner = visitor();
    expect((await visitor().go(`/enter/${old?.link}`)).status).toBe(422);
    const early = { 'sec-purpose': 'prefetch;prerender' };
    expect((await visitor().go(`/enter/${link?.link}`, { headers: early })).status).toBe(200);
    const entered = await owner.go(`/enter/${link?.link}`);
    expect(entered.status).toBe(303);
    expect(entered.headers['set-cookie']).toEqual([
      expect.stringMatching(/^muster-session-\d+=[\w-]{43}; .*HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^muster-visitor-\d+=;/),
    ]);
    expect((await visitor().go(`/enter/${link?.link}`)).status).toBe(422);

    const page = await shownTo(owner);
    expect(page.me.offices).toEqual(['owner']);
    const before = owner.cookies.get([...owner.cookies.keys()][0] ?? '');
    const weak = { csrf: page.csrf, back: '/', name: 'Owner', passphrase: 'short' };
    const refused = await owner.submit('/house/do/people.set-passphrase', weak);
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'people.weak-passphrase',
      refused: { act: 'people.set-passphrase', typed: { name: 'Owner' } },
    });
    expect(refused.text).not.toContain('short');
    const set = { csrf: page.csrf, back: '/', name: 'Owner', passphrase: PASSPHRASE };
    expect((await owner.submit('/house/do/people.set-passphrase', set)).status).toBe(303);
    expect(owner.cookies.get([...owner.cookies.keys()][0] ?? '')).not.toBe(before);
    expect((await shownTo(owner)).me).toEqual({ name: 'Owner', offices: ['owner'] });
    expect(await firstOwner(served.test.house)).toBeNull();
    expect(await mayListenBeyondLoopback(served.test.house)).toBe(true);
  });
});

describe('a session', () => {
  it('begins with the right passphrase and ends when its person signs out', async () => {
    const { owner, csrf } = await signedIn();
    expect((await shownTo(owner)).me.offices).toEqual(['owner']);
    const cookies = new Map(owner.cookies);
    const out = await owner.call('/api/house/people.sign-out', {}, { 'x-csrf-token': csrf });
    expect(out.status).toBe(200);
    for (const [name, value] of cookies) owner.cookies.set(name, value);
    expect((await shownTo(owner)).me.offices).toEqual([]);
  });

  it('never gives its token away but as a cookie', async () => {
    const owner = visitor();
    const input = { name: 'owner ', passphrase: PASSPHRASE };
    const answer = await owner.call('/api/house/people.sign-in', input);
    const [token = ''] = [...owner.cookies.values()];
    expect(answer.text).not.toContain(token);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('refuses a wrong passphrase and an unknown name alike, and both are entries', async () => {
    const before = await entries('house');
    const answers = [];
    for (const name of ['Owner', 'Nobody']) {
      const input = { name, passphrase: 'not the one that it is' };
      answers.push(await visitor().call('/api/house/people.sign-in', input));
    }
    const [known, stranger] = answers.map((each) => {
      const { reference: _, ...body } = each.json() as { reference: string };
      return { ...body, media: each.headers['content-type'] };
    });
    expect(known).toEqual(stranger);
    expect(known).toMatchObject({ status: 401, code: 'people.wrong-sign-in' });
    expect(known?.media).toBe('application/problem+json; charset=utf-8');
    expect((await entries('house')) - before).toBe(2);
    const recorded = await served.test.house.store.entries('house', { from: before });
    expect(recorded.map((entry) => entry.type)).toEqual(['SignInFailed', 'SignInFailed']);
    expect(JSON.stringify(recorded)).not.toMatch(/nobody|not the one|127\.0/i);
  });
});

describe('many at once', () => {
  it('use a one-time link once', async () => {
    const invited = await served.test.act('people.invite', { offices: ['reader'] }, IN_HOUSE);
    const { link } = invited as { link: string };
    const tries = Array.from({ length: 6 }, () => visitor().go(`/enter/${link}`));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([303, 422, 422, 422, 422, 422]);
  });

  it('guess no more often than one after another', async () => {
    const guesses = Array.from({ length: 12 }, (_, i) => {
      const input = { name: 'Guessed at once', passphrase: `guess number ${i}` };
      return visitor().call('/api/house/people.sign-in', input);
    });
    const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
  });
});

describe('a person who is forgotten', () => {
  it('has no name, no session and no way back in, and the entries stay', async () => {
    const input = { name: 'Paul Forgotten', offices: ['reader'] };
    const { person, link } = (await served.test.act('people.invite', input, IN_HOUSE)) as {
      person: string;
      link: string;
    };
    const paul = visitor();
    await paul.go(`/enter/${link}`);
    const { csrf } = await shownTo(paul);
    const form = { csrf, back: '/', passphrase: PASSPHRASE };
    expect((await paul.submit('/house/do/people.set-passphrase', form)).status).toBe(303);

    await served.test.act('people.forget', { person }, IN_HOUSE);
    expect((await shownTo(paul)).me).toEqual({ name: null, offices: [] });
    const back = { name: 'Paul Forgotten', passphrase: PASSPHRASE };
    expect((await visitor().call('/api/house/people.sign-in', back)).status).toBe(401);
    const { people } = (await served.test.see('people.list')) as {
      people: { person: string; name: string | null; forgotten: boolean }[];
    };
    const row = people.find((each) => each.person === person);
    expect(row).toMatchObject({ name: null, forgotten: true });
    const types = (await served.test.house.store.stream('house', person)).map(({ type }) => type);
    expect(types).toEqual(['PersonInvited', 'SignedIn', 'PassphraseSet', 'PersonForgotten']);
  });
});

describe('time', () => {
  it('ends an idle session after twelve hours, a busy one after two weeks, a link after a day', async () => {
    const { owner } = await signedIn();
    served.later(11);
    expect((await shownTo(owner)).me.offices).toEqual(['owner']);
    served.later(11);
    expect((await shownTo(owner)).me.offices).toEqual(['owner']);
    served.later(13);
    expect((await shownTo(owner)).me.offices).toEqual([]);

    const busy = await signedIn();
    for (let hours = 0; hours < 14 * 24 - 8; hours += 8) {
      served.later(8);
      expect((await shownTo(busy.owner)).me.offices).toEqual(['owner']);
    }
    served.later(8);
    expect((await shownTo(busy.owner)).me.offices).toEqual([]);

    const invited = await served.test.act('people.invite', { offices: ['reader'] }, IN_HOUSE);
    const { link } = invited as { link: string };
    served.later(24);
    expect((await visitor().go(`/enter/${link}`)).status).toBe(422);
    await (await openServer({ house: served.test.house, pages: printedPages() })).close();
    const rows = await served.test.house.reach.rows(
      sql`select 1 from one_time_links union all select 1 from sessions`,
    );
    expect(rows).toEqual([]);
  });
});

describe('an act', () => {
  it('is performed by the API, once for one key', async () => {
    const { owner, csrf } = await signedIn();
    const before = await entries();
    const headers = { 'x-csrf-token': csrf, 'idempotency-key': 'once' };
    await served.test.act('people.assign-office', await meAsDesk(owner), { mission: 'house' });
    const one = await owner.call('/api/haiti/sources.add', { text: TEXT }, headers);
    const two = await owner.call('/api/haiti/sources.add', { text: TEXT }, headers);
    expect([one.status, two.status], two.text).toEqual([200, 200]);
    expect(one.json()).toMatchObject({ outcome: 'done', first: before });
    expect((await entries()) - before).toBe(1);
  });

  it('is refused without the token of the session, with a wrong one, and with another’s', async () => {
    const { owner } = await signedIn();
    const other = await signedIn();
    for (const csrf of [undefined, 'nonsense', other.csrf]) {
      const headers: Record<string, string> = csrf ? { 'x-csrf-token': csrf } : {};
      const answer = await owner.call('/api/haiti/sources.add', { text: 'No.' }, headers);
      expect(answer.status).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'server.stale-form' });
    }
  });

  it('comes by a form, which sends the browser on; the same form twice is one entry', async () => {
    const { owner } = await signedIn();
    const { csrf, key } = await shownTo(owner);
    const before = await entries();
    const fields = { csrf, key, back: '/haiti/sources', text: 'The Council met on 2 October.' };
    // biome-ignore lint/suspicious/noThenProperty: a field of a form; nobody awaits it
    const form = { ...fields, then: '/haiti/sources/{source}' };
    const one = await owner.submit('/haiti/do/sources.add', form);
    const two = await owner.submit('/haiti/do/sources.add', form);
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(one.headers.location).toMatch(/^\/haiti\/sources\/src_/);
    expect((await entries()) - before).toBe(1);
  });

  it('shows the page again with what was typed when the form is refused', async () => {
    const { owner } = await signedIn();
    const { csrf, key } = await shownTo(owner);
    const typed = { text: 'A text.', publishedOn: '2023-14-01' };
    const form = { csrf, key, back: '/?lang=fr', ...typed };
    const answer = await owner.submit('/haiti/do/sources.add', form);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({
      refused: { act: 'sources.add', typed },
      code: 'acts.invalid-input',
    });
  });

  it('is refused when the form has no token, or the page that sent it is another site’s', async () => {
    const { owner } = await signedIn();
    const { csrf, key } = await shownTo(owner);
    const fields = { csrf, key, back: '/', text: 'Never.' };
    const { csrf: _, ...without } = fields;
    const again = await owner.go('/haiti/do/sources.add');
    expect([again.status, again.headers.location]).toEqual([303, '/haiti']);
    const stale = await owner.submit('/haiti/do/sources.add', without);
    expect(stale.status).toBe(403);
    expect(stale.json()).toMatchObject({ refused: { typed: { text: 'Never.' } } });
    for (const origin of ['https://evil.example', 'null', `${served.server.address}0`]) {
      const answer = await owner.submit('/haiti/do/sources.add', fields, { origin });
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('Never.');
    }
    const body = new URLSearchParams(fields).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
    };
    const sent = { method: 'POST', headers, body };
    expect((await owner.go('/haiti/do/sources.add', sent)).status).toBe(403);
  });

  it('never sends a browser to another site after a form', async () => {
    const { owner } = await signedIn();
    for (const [n, back] of ['//evil.example', 'https://evil.example', '/\\evil'].entries()) {
      const { csrf, key } = await shownTo(owner);
      const fields = { csrf, key, back, text: `Text number ${n}.` };
      const answer = await owner.submit('/haiti/do/sources.add', fields);
      expect(answer.headers.location).toBe('/');
    }
  });

  it('is refused to a visitor, who learns which office may', async () => {
    const answer = await visitor().call('/api/haiti/sources.add', { text: TEXT });
    expect(answer.status).toBe(403);
    expect(answer.json()).toMatchObject({
      code: 'acts.not-allowed',
      remedy: expect.stringContaining('desk'),
    });
  });

  it('begins no mission by a slip of the pen, and none of the house inside a mission', async () => {
    const { owner, csrf } = await signedIn();
    const headers = { 'x-csrf-token': csrf };
    const slip = await owner.call('/api/hayti/sources.add', { text: TEXT }, headers);
    expect(slip.json()).toMatchObject({ status: 404, code: 'acts.no-mission' });
    const astray = await owner.call('/api/haiti/people.invite', {}, headers);
    expect(astray.json()).toMatchObject({ status: 404, code: 'acts.unknown' });
    expect(await served.test.house.store.missions()).toEqual(['haiti', 'house']);
  });

  it('says a conflict plainly', async () => {
    const { owner, csrf } = await signedIn();
    const headers = { 'x-csrf-token': csrf };
    const opening = { slug: 'haiti', name: { en: 'Again' }, place: 'HTI' };
    const answer = await owner.call('/api/house/missions.open', opening, headers);
    expect(answer.json()).toMatchObject({ status: 409, code: 'missions.name-taken' });
  });

  it('that nobody knows is a problem with a cure', async () => {
    for (const path of ['/api/haiti/sources.burn', '/api/nonsense', '/api/house/people.fly']) {
      const answer = await visitor().go(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toMatchObject({ type: expect.stringMatching(/^\/api#/), status: 404 });
    }
  });
});

describe('a file', () => {
  const multipart = (fields: Readonly<Record<string, string>>, file: Buffer) => {
    const edge = 'edge-of-a-part';
    const texts = Object.entries(fields).map(
      ([name, value]) =>
        `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n`;
    const body = Buffer.concat([
      Buffer.from(texts.join('') + head),
      file,
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]);
    return { body, type: `multipart/form-data; boundary=${edge}` };
  };

  it('comes with a form and becomes a source; the same bytes again are the same source', async () => {
    const { owner } = await signedIn();
    const before = await entries();
    for (let i = 0; i < 2; i++) {
      const { csrf, key } = await shownTo(owner);
      const fields = { csrf, key, back: '/haiti/sources', publisher: 'A paper' };
      const { body, type } = multipart(fields, Buffer.from('The mission was asked for in 2022.'));
      const headers = { 'content-type': type, origin: served.server.address };
      const sent = { method: 'POST', headers, body };
      const answer = await owner.go('/haiti/do/sources.add', sent);
      expect(answer.status, answer.text).toBe(303);
    }
    expect((await entries()) - before).toBe(1);
  });

  it('that is too large is refused with the limit, and nothing is added', async () => {
    const { owner } = await signedIn();
    const { csrf, key } = await shownTo(owner);
    const before = await entries();
    const big = Buffer.alloc(25 * 1024 * 1024 + 1, 'a');
    const { body, type } = multipart({ csrf, key, back: '/haiti/sources' }, big);
    const headers = { 'content-type': type, origin: served.server.address };
    const answer = await owner.go('/haiti/do/sources.add', { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('25 MB');
    expect(await entries()).toBe(before);
  });

  it('of any size is refused to a visitor before it is read', async () => {
    const { body, type } = multipart({ back: '/' }, Buffer.alloc(1024 * 1024));
    const headers = { 'content-type': type };
    const answer = await visitor().go('/haiti/do/sources.add', { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
  });
});

async function meAsDesk(owner: Browser) {
  const { me } = (await owner.go('/api/house/people.me')).json() as { me: { person: string } };
  return { person: me.person, office: 'desk' };
}
