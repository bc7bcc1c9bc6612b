// Pages, files and the API as they leave the program over HTTP: safe headers, two clocks, small and
// cached answers, and the same address for the data.
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer } from '../../src/server/index.ts';
import { Browser } from '../house/browser.ts';
import { printedPages } from '../house/pages.ts';
import { Served } from '../house/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.open();
  await served.ownerComes();
});
afterAll(() => served?.close());

const visitor = () => served.visitor();
const signedIn = async () => {
  const { browser: owner, csrf } = await served.owner();
  return { owner, csrf };
};
const shownTo = (who: Browser) => served.shownTo(who);

describe('a request', () => {
  it('for a name that is not ours is refused (DNS rebinding)', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '192.0.2.7:4707']) {
      const answer = await visitor().go('/haiti/sources', { headers: { host } });
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('Kenya');
    }
    const port = new URL(served.server.address).port;
    for (const host of [`localhost:${port}`, '127.0.0.1', '[::1]:9'])
      expect((await visitor().go('/haiti/sources', { headers: { host } })).status).toBe(200);
  });

  it('gets every header that keeps a page safe', async () => {
    for (const path of ['/', '/api/openapi.json', '/assets/page.css', '/nowhere/at/all']) {
      const { headers } = await visitor().go(path);
      const policy = headers['content-security-policy'];
      expect(policy).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;" +
          "font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';" +
          "frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('leaves no cookie where only something is read', async () => {
    const reader = visitor();
    await reader.go('/haiti/sources');
    expect(reader.cookies.size).toBe(0);
    await reader.go('/');
    expect([...reader.cookies.keys()]).toEqual([expect.stringMatching(/^muster-visitor-/)]);
  });

  it('is answered small, and not at all when nothing has changed', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const one = await visitor().go('/haiti/sources', { headers });
    expect(one.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(one.bytes).toString()).toContain('xxxx');
    expect(one.bytes.length).toBeLessThan(2000);
    const tag = String(one.headers.etag);
    const again = { headers: { ...headers, 'if-none-match': tag } };
    const two = await visitor().go('/haiti/sources', again);
    expect([two.status, two.bytes.length]).toEqual([304, 0]);
  });

  it('for a file of the program is kept for ever when its name has a hash', async () => {
    const hashed = await visitor().go('/assets/page-4F3A9C21.css');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const headers = { 'accept-encoding': 'br' };
    const small = await visitor().go('/assets/page-4F3A9C21.css', { headers });
    expect(small.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('text/css'),
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const plain = await visitor().go('/assets/page.css');
    expect(plain.headers['cache-control']).toBe('no-cache');
    for (const path of ['/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/'])
      expect((await visitor().go(path)).status).toBe(404);
  });

  it('stands in the log by its route, with no address, name or token', async () => {
    served.log.length = 0;
    const reader = visitor();
    await reader.go('/haiti/sources?on=2023-07-31&secret=token');
    await reader.call('/api/house/people.sign-in', { name: 'Owner', passphrase: 'wrong' });
    const text = JSON.stringify(served.log);
    expect(served.log.map((line) => [line.route, line.status])).toEqual([
      ['/:mission/sources', 200],
      ['/api/house/people.sign-in', 401],
    ]);
    expect(text).not.toMatch(/secret|token|wrong|Owner|127\.0/);
  });
});

describe('a failure of ours', () => {
  it('gives its caller a reference, and its cause to the log alone', async () => {
    const failures: [string, number, string][] = [
      ['/wrong', 500, 'server.bug'],
      ['/gone', 503, 'server.fault'],
    ];
    for (const [path, status, code] of failures) {
      served.log.length = 0;
      const answer = await visitor().go(path);
      expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(code)]);
      const failed = served.log.find((line) => line.level === 'error');
      expect(answer.text).toContain(failed?.request);
      expect(failed?.error?.where.join()).toContain('pages.ts');
      expect(answer.text + JSON.stringify(served.log)).not.toContain('Marie');
    }
  });
});

describe('a page', () => {
  it('goes by two clocks, and settles what was typed into an address that can be sent', async () => {
    const typed = await visitor().go('/haiti?on=31%20July%202023&known=2023-08');
    expect(typed.status).toBe(303);
    expect(typed.headers.location).toBe('/haiti?on=2023-07-31&known=2023-08-31');
    const page = await visitor().go(String(typed.headers.location));
    expect(page.json()).toMatchObject({
      clocks: { asOf: '2023-07-31', knownAt: '2023-08-31', asOfGiven: true, knownGiven: true },
    });
    const odd = await visitor().go('/haiti?on=the%20day%20after');
    expect(odd.status).toBe(400);
    expect(odd.text).toContain('server.no-such-date');
  });

  it('speaks the language that was asked for, then that of the cookie, then the browser’s', async () => {
    const reader = visitor();
    const lang = async (path: string, liked: string) =>
      (
        (await reader.go(path, { headers: { 'accept-language': liked } })).json() as {
          lang: string;
        }
      ).lang;
    expect(await lang('/', 'fr-HT,fr;q=0.9,en;q=0.8')).toBe('fr');
    expect(await lang('/', 'ht, de;q=0.5')).toBe('en');
    expect(await lang('/?lang=fr&theme=dark', 'en')).toBe('fr');
    expect(await lang('/', 'en')).toBe('fr');
    expect((await reader.go('/')).json()).toMatchObject({ theme: 'dark' });
  });

  it('has the same address for its data', async () => {
    const json = await visitor().go('/haiti/sources?format=json');
    expect(json.json()).toMatchObject({ sources: expect.any(Array) });
    const csv = await visitor().go('/haiti/sources?format=csv&on=2026-01-01');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toContain('haiti-sources.list-2026-01-01.csv');
    expect(csv.text.startsWith('\uFEFFid,title,')).toBe(true);
    const none = await visitor().go('/haiti?format=csv');
    expect(none.status).toBe(404);
  });

  it('that a visitor may not see names the office to ask', async () => {
    const answer = await visitor().go('/people');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('owner, oversight');
    const { owner } = await signedIn();
    expect((await owner.go('/people')).text).toContain('Owner');
  });

  it('that is not there says so, to a person as a page and to a program as a problem', async () => {
    const page = await visitor().go('/haiti/nowhere', { headers: { accept: 'text/html' } });
    expect([page.status, page.text]).toEqual([
      404,
      expect.stringContaining('<h1>There is no page'),
    ]);
    const data = await visitor().go('/haiti/nowhere', { headers: { accept: 'application/json' } });
    expect(data.json()).toMatchObject({ code: 'server.no-page' });
    const mission = await visitor().go('/kenya');
    expect(mission.status).toBe(404);
  });

  it('shows an answer once where a form asks for it: the link of an invitation', async () => {
    const { owner } = await signedIn();
    const { csrf, key } = await shownTo(owner);
    const fields = { csrf, key, back: '/', show: '1', name: 'Marie', 'offices[]': 'desk' };
    const invited = await owner.submit('/house/do/people.invite', fields);
    expect(invited.status).toBe(200);
    const { done } = invited.json() as { done: { answer: { person: string; link: string } } };
    const marie = visitor();
    expect((await marie.go(`/enter/${done.answer.link}`)).status).toBe(303);
    expect((await shownTo(marie)).me).toEqual({ name: 'Marie', offices: ['desk'] });
    const entry = JSON.stringify(await served.test.house.store.stream('house', done.answer.person));
    expect(entry).not.toMatch(/marie/i);
    expect(entry).not.toContain(done.answer.link.slice(27));
  });
});

describe('the API', () => {
  it('describes itself in OpenAPI 3.1 and in a plain list', async () => {
    const api = (await visitor().go('/api/openapi.json')).json() as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(api.openapi).toBe('3.1.0');
    expect(api.paths['/api/{mission}/sources.add']?.post?.operationId).toBe('sources.add');
    const list = await visitor().go('/api');
    expect(list.text).toContain('POST /api/{mission}/sources.add');
  });

  it('takes typed text in the query of a view as its form asks', async () => {
    const answer = await visitor().go('/api/house/missions.show?mission=haiti&on=2023');
    expect(answer.json()).toMatchObject({ mission: 'haiti', name: 'A mission', sample: false });
    const csv = await visitor().go('/api/house/missions.list?format=csv');
    expect(csv.text).toContain('haiti');
  });

  it('takes ten tries with a secret a minute from one address, by default', async () => {
    const strict = await openServer({
      house: served.test.house,
      pages: printedPages(),
      log: () => {},
    });
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await new Browser(strict.address).go('/enter/nonsense')).status);
    await strict.close();
    expect(statuses).toEqual([...Array(10).fill(400), 429]);
  });

  it('hands out the bytes of a source as a file to keep, not to show', async () => {
    const text = '<script>alert(1)</script> The Council met.';
    const added = await served.test.act('sources.add', { text, title: 'Réunion' });
    const { source } = added as { source: string };
    const path = `/api/haiti/sources.original?source=${source}&format=file`;
    const file = await visitor().go(path);
    expect(file.text).toBe(text);
    expect(file.headers['content-type']).toBe('application/octet-stream');
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="/);
    const none = await visitor().go('/api/haiti/sources.list?format=file');
    expect(none.json()).toMatchObject({ code: 'server.no-data' });
  });

  it('slows down whoever guesses one name', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) {
      const input = { name: 'Guessed', passphrase: `guess number ${i}` };
      const answer = await visitor().call('/api/house/people.sign-in', input);
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });
});
