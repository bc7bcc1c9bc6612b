import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../acts/index.ts';
import { settled } from './clocks.ts';
import { nested, pathOf, type Shape, shaped } from './fields.ts';
import { findPage, localAddress } from './find-page.ts';
import { hostName, isOurHost, isOurOrigin } from './hosts.ts';
import { tellable } from './log.ts';
import { likedLang } from './preferences.ts';
import { typedDay } from './typed-day.ts';

describe('a field of a form', () => {
  it('finds its place by dots and brackets', () => {
    const fields: [string, string][] = [
      ['claim.state', 'KEN'],
      ['claim.quantity.min', '1000'],
      ['parties[]', 'KEN'],
      ['parties[]', 'HTI'],
      ['rows[1].name', 'b'],
      ['rows[0].name', 'a'],
      ['office', 'desk'],
      ['office', 'owner'],
    ];
    expect(nested(fields)).toEqual({
      claim: { state: 'KEN', quantity: { min: '1000' } },
      parties: ['KEN', 'HTI'],
      rows: [{ name: 'a' }, { name: 'b' }],
      office: ['desk', 'owner'],
    });
  });

  it('never reaches a prototype, whatever its name', () => {
    for (const name of ['__proto__.x', 'a.constructor.x', 'a[__proto__]', '', '.a', 'a..b', 'a['])
      expect(pathOf(name)).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (fields) => {
        const made = nested(fields);
        expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
        expect(({} as Record<string, unknown>).x).toBeUndefined();
      }),
    );
  });

  it('becomes what the form of the act asks for, and stays text where it does not fit', () => {
    const shape: Shape = {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        size: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        sample: { type: 'boolean' },
        offices: { type: 'array', items: { type: 'string' } },
        note: { type: 'string' },
      },
    };
    const typed = { name: '', size: '1000', sample: 'on', offices: 'desk', note: '', more: '1' };
    expect(shaped(typed, shape)).toEqual({
      name: '',
      size: 1000,
      sample: true,
      offices: ['desk'],
      more: '1',
    });
    expect(shaped({ size: '1,000', sample: 'false' }, shape)).toEqual({
      size: '1,000',
      sample: false,
    });
  });
});

describe('a typed date', () => {
  const today = '2026-11-24';

  it('is understood in four languages, and a month means its last day', () => {
    const typed: Record<string, string> = {
      '2023-07-31': '2023-07-31',
      '31 July 2023': '2023-07-31',
      'July 31st, 2023': '2023-07-31',
      'jul 2023': '2023-07-31',
      '1er août 2023': '2023-08-01',
      'juillet 2023': '2023-07-31',
      '2 de octubre de 2023': '2023-10-02',
      '15 jen 2024': '2024-06-15',
      '31/07/2023': '2023-07-31',
      '2024-02': '2024-02-29',
      '2022': '2022-12-31',
      today: today,
      hier: '2026-11-23',
      '6 months ago': '2026-05-24',
      'il y a 2 semaines': '2026-11-10',
      'hace 1 año': '2025-11-24',
    };
    for (const [text, day] of Object.entries(typed))
      expect([text, typedDay(text, today)]).toEqual([text, day]);
  });

  it('is null for a day that there is not, an unclear month, and anything else', () => {
    for (const text of [
      '31 February 2023',
      'jui 2023',
      '2023-14',
      'soon',
      '',
      '12',
      '__proto__',
      'constructor',
      'x'.repeat(99),
    ])
      expect(typedDay(text, today)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typedDay(text, today) ?? today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });

  it('settles into an address of whole days, and a settled one is left alone', () => {
    const clocks = { asOf: '2023-07-31', knownAt: today, asOfGiven: true, knownGiven: false };
    const query = { on: 'July 2023', known: '', q: 'kenya' };
    expect(settled('/haiti', query, clocks)).toBe('/haiti?on=2023-07-31&q=kenya');
    expect(settled('/haiti', { on: '2023-07-31', q: 'kenya' }, clocks)).toBeNull();
  });
});

describe('a host', () => {
  const rule = { hosts: ['Records.example.org'], origin: 'https://muster.example.org' };

  it('is ours by a loopback name, an allowed name, or the very address of this machine', () => {
    for (const ours of ['localhost', '127.0.0.1:80', '[::1]:4707', 'records.example.org:8080'])
      expect([ours, isOurHost(ours, rule, '10.0.0.5')]).toEqual([ours, true]);
    expect(isOurHost('muster.example.org', rule, undefined)).toBe(true);
    expect(isOurHost('10.0.0.5:4707', rule, '::ffff:10.0.0.5')).toBe(true);
  });

  it('is foreign by any other name, however close', () => {
    for (const foreign of ['localhost.example', '127.0.0.1.example', '10.0.0.6', 'a b', '', 'x:y'])
      expect([foreign, isOurHost(foreign, rule, '10.0.0.5')]).toEqual([foreign, false]);
    expect(hostName('[::1')).toBeNull();
  });

  it('takes writing requests from its own pages and from programs, never from another page', () => {
    const own = 'http://localhost:4707';
    expect(isOurOrigin({ origin: own, site: 'same-origin' }, own)).toBe(true);
    expect(isOurOrigin({ origin: undefined, site: undefined }, own)).toBe(true);
    expect(isOurOrigin({ origin: 'null', site: undefined }, own)).toBe(false);
    expect(isOurOrigin({ origin: undefined, site: 'cross-site' }, own)).toBe(false);
    expect(isOurOrigin({ origin: 'http://localhost:4708', site: 'same-site' }, own)).toBe(false);
  });
});

describe('an address to go back to', () => {
  const page = (path: string) => ({ path }) as Page;
  const pages = [page('/'), page('/:mission'), page('/people'), page('/:mission/sources/:source')];

  it('is one of this program, or the first page', () => {
    expect(localAddress('/haiti?on=2023')).toBe('/haiti?on=2023');
    for (const text of ['//x', 'https://x', '/\\x', '/a\nb', 'haiti', '', undefined])
      expect(localAddress(text)).toBe('/');
  });

  it('finds its page, a fixed part before a named one', () => {
    expect(findPage(pages, '/people')?.page.path).toBe('/people');
    expect(findPage(pages, '/haiti?on=2023-07-31')?.place).toEqual({
      path: '/haiti',
      params: { mission: 'haiti' },
      query: { on: '2023-07-31' },
    });
    expect(findPage(pages, '/haiti/sources/src_1%20')?.place.params).toEqual({
      mission: 'haiti',
      source: 'src_1 ',
    });
    expect(findPage(pages, '/haiti/sources')).toBeNull();
    expect(findPage(pages, '/%E0%A4%A')).toBeNull();
  });
});

describe('the language', () => {
  it('is the first of the reader’s that the pages speak', () => {
    expect(likedLang('ht, fr-HT;q=0.9, en;q=0.8', ['en', 'fr'])).toBe('fr');
    expect(likedLang('de, fr;q=0', ['en', 'fr'])).toBe('en');
    expect(likedLang(undefined, ['en', 'fr'])).toBe('en');
  });
});

describe('the log', () => {
  it('keeps the words of a library out, since they may quote what was sent', () => {
    const cause = Object.assign(new Error('key (name)=(Marie) exists'), { code: '23505' });
    const told = tellable(new TypeError('cannot read Marie', { cause }));
    expect(told).toMatchObject({ name: 'TypeError < Error 23505', message: '' });
    expect(JSON.stringify(told)).not.toContain('Marie');
    expect(told?.where.length).toBeGreaterThan(1);
  });
});
