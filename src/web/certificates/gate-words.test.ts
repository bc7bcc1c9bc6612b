import { describe, expect, it } from 'vitest';
import { CREDENTIAL_PROBLEMS } from '../../engines/credentials/index.ts';
import { toldOf, type VerdictView } from '../client/verdict.ts';
import { GATE_LANGS, GATE_WORDS, gateLang } from './gate-words.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

const verdict = (more: Partial<VerdictView>): VerdictView => ({
  ...{ counts: true, signed: true, refusal: null, said: null, shown: {}, bearer: 'code' },
  ...more,
});

describe('the words at a gate', () => {
  const en = new Map(leaves(GATE_WORDS.en));

  it('are the same in all four languages, with the same values in them', () => {
    for (const [lang] of GATE_LANGS) {
      const words = new Map(leaves(GATE_WORDS[lang]));
      expect([...words.keys()], lang).toEqual([...en.keys()]);
      for (const [key, text] of words)
        expect([lang, key, values(text)]).toEqual([lang, key, values(en.get(key) ?? '')]);
    }
  });

  it('have a cause and a cure for every refusal', () => {
    const causes = Object.values(CREDENTIAL_PROBLEMS).map(({ code }) => code.split('.')[1]);
    expect(Object.keys(GATE_WORDS.en.cause).sort()).toEqual(causes.sort());
  });

  it('keep to plain words', () => {
    for (const [lang] of GATE_LANGS)
      for (const [, text] of leaves(GATE_WORDS[lang]))
        expect(text).not.toMatch(/please|oops|s’il vous|por favor|!/i);
  });

  it('follow the language that was asked for, else that of the page', () => {
    expect(gateLang('ht', 'en')).toBe('ht');
    expect(gateLang('xx', 'fr')).toBe('fr');
    expect(gateLang(undefined, 'es')).toBe('es');
  });
});

describe('a verdict in words', () => {
  const said = {
    ...{ issuer: 'urn:x', office: 'Office', kind: 'urn:muster:certificate:training:1' },
    ...{ until: '2026-12-31T23:59:59.000Z', index: 42 },
  };

  it('gives what is shown in the order of a card, what is strange to it last', () => {
    const shown = { odd: { a: 1 }, role: 'driver', name: 'A' };
    const { facts, mark } = toldOf(verdict({ said, shown }), GATE_WORDS.en);
    expect(mark).toBe('met');
    expect(facts).toEqual([
      ['Name', 'A'],
      ['Role', 'driver'],
      ['odd', '{"a":1}'],
      ['Certifies', 'trained'],
      ['Issued by', 'Office'],
      ['Counts until', '2026-12-31'],
      ['Number', 'crt_000042'],
    ]);
  });

  it('shows nothing of what nobody signed', () => {
    const refusal = {
      ...{ code: 'certificates.bad-signature', title: 'T', remedy: 'R', detail: {} },
    };
    const told = toldOf(verdict({ counts: false, signed: false, refusal, said }), GATE_WORDS.fr);
    expect(told).toMatchObject({ mark: 'over', facts: [], code: 'certificates.bad-signature' });
    expect(told.lines[0]).toContain('la signature est fausse');
  });

  it('fills in days and names, and asks for the code where that alone is missing', () => {
    const old = {
      ...{ code: 'certificates.expired', title: 'T', remedy: 'R' },
      detail: { until: '2026-01-01 23:59 UTC', now: '2026-06-01 12:00 UTC' },
    };
    const expired = toldOf(verdict({ counts: false, refusal: old, said }), GATE_WORDS.en);
    expect(expired.lines[0]).toBe(
      'It counted until 2026-01-01 23:59 UTC. Now it is 2026-06-01 12:00 UTC.',
    );
    const bare = { code: 'certificates.not-bound', title: 'T', remedy: 'R', detail: {} };
    expect(toldOf(verdict({ counts: false, refusal: bare, said }), GATE_WORDS.ht)).toMatchObject({
      ...{ mark: 'due', head: 'Kounye a mande kòd la' },
    });
  });

  it('says a cause that it has no words for as the check says it', () => {
    const odd = { code: 'certificates.new', title: 'Something new', remedy: 'Ask', detail: {} };
    const told = toldOf(verdict({ counts: false, refusal: odd }), GATE_WORDS.es);
    expect(told.lines).toEqual(['Something new.', 'Ask.']);
  });
});
