import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csrfToken,
  hashName,
  hashPassphrase,
  maskToken,
  may,
  newToken,
  nextTryAt,
  type Policy,
  permissionTable,
  rightPassphrase,
  sessionEndsAt,
  unmaskToken,
  weakness,
} from './index.ts';

const POLICY: Policy = [
  { who: ['owner'], may: ['a.close'], because: 'Closing is final.' },
  { who: 'signed-in', may: ['a.show'], because: 'Those who work here see it.' },
  { who: 'anyone', may: ['a.list'], because: 'It is public.' },
];

describe('a policy', () => {
  it('refuses what no sentence allows, to every office', () => {
    expect(may(POLICY, { person: 'x', offices: ['owner'] }, 'a.burn')).toBe(false);
  });

  it('tells a person without an office from one who has signed in to work', () => {
    expect(may(POLICY, { person: 'x', offices: [] }, 'a.show')).toBe(false);
    expect(may(POLICY, { person: 'x', offices: ['reader'] }, 'a.show')).toBe(true);
  });

  it('prints as a table with its reasons', () => {
    const acts = new Map([['a.close', null]]);
    const views = new Map([
      ['a.list', null],
      ['a.show', null],
    ]);
    const table = permissionTable({ policy: POLICY, acts, views });
    expect(table).toContain('- owner: Closing is final.');
    expect(table).toContain('| `a.close` | act | ● | – | – | – | – | – | – | – |');
    expect(table).toContain('| `a.show` | view | ● | ● | ● | ● | ● | ● | ● | – |');
    expect(table).toContain('| `a.list` | view | ● | ● | ● | ● | ● | ● | ● | ● |');
  });
});

describe('a passphrase', () => {
  it('is long, varied, and not the name of its person', () => {
    expect(weakness('short')).toContain('15');
    expect(weakness('aaaaaaaaaaaaaaaaaaaa')).toContain('repeats');
    expect(weakness('Marie Dupont-Jean 1', ['marie dupont-jean'])).toContain('your own name');
    expect(weakness('x'.repeat(300))).toContain('most');
    expect(weakness('four words or even five', ['Marie'])).toBeNull();
  });

  it('is right only as it was set, and nobody’s is never right', async () => {
    const kept = await hashPassphrase('quatre mots déjà écrits');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await rightPassphrase(kept, 'quatre mots de\u0301ja\u0300 e\u0301crits')).toBe(true);
    expect(await rightPassphrase(kept, 'quatre mots deja ecrits')).toBe(false);
    expect(await rightPassphrase(null, 'nobody has this passphrase')).toBe(false);
  });
});

describe('tries', () => {
  const at = '2026-01-01T10:00:00.000Z';
  const wait = (tries: number) => {
    const next = nextTryAt({ tries, lastAt: at }, at);
    return next === null ? 0 : (Date.parse(next) - Date.parse(at)) / 1000;
  };

  it('are free five times, then wait twice as long each time, at most a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 9, 10, 50, 5000].map(wait)).toEqual([
      ...[0, 0, 30, 60, 120],
      ...[480, 900, 900, 900],
    ]);
  });

  it('are forgotten after a day', () => {
    const lastAt = '2025-12-31T10:00:00.000Z';
    expect(nextTryAt({ tries: 50, lastAt }, at)).toBeNull();
  });
});

describe('a token', () => {
  it('is unmasked whatever the mask, and nonsense is no token', () => {
    const token = csrfToken(newToken());
    expect(unmaskToken(maskToken(token))).toBe(token);
    expect(maskToken(token)).not.toBe(maskToken(token));
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unmaskToken(text)).not.toBe(token);
      }),
    );
  });

  it('of a name is the same however the name is typed, and another under another key', () => {
    expect(hashName('k', ' Marie  DUPONT ')).toBe(hashName('k', 'marie dupont'));
    expect(hashName('k', 'marie dupont')).not.toBe(hashName('j', 'marie dupont'));
  });
});

describe('a session', () => {
  it('ends after twelve idle hours, and after two weeks however busy', () => {
    const beganAt = '2026-01-01T08:00:00.000Z';
    expect(sessionEndsAt({ beganAt, seenAt: beganAt })).toBe('2026-01-01T20:00:00.000Z');
    const seenAt = '2026-01-15T07:00:00.000Z';
    expect(sessionEndsAt({ beganAt, seenAt })).toBe('2026-01-15T08:00:00.000Z');
  });
});
