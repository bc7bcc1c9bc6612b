import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS, WORDS } from '../../kernel/index.ts';
import { FIELDS } from '../claims/fields.ts';
import enClient from './en/client.json';
import frClient from './fr/client.json';
import { CATALOGUES, wordAt, words } from './words.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the labels of pages', () => {
  const en = new Map(leaves({ ...CATALOGUES.en, ...enClient }));
  const fr = new Map(leaves({ ...CATALOGUES.fr, ...frClient }));

  it('are written in both languages, none more and none less', () => {
    expect([...fr.keys()]).toEqual([...en.keys()]);
    expect([...en, ...fr].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const unlike = [...en].filter(
      ([key, text]) => values(text).join() !== values(fr.get(key) ?? '').join(),
    );
    expect(unlike).toEqual([]);
  });

  it('keep to plain words: no please, no oops, no exclamation mark', () => {
    const wrong = [...en, ...fr].filter(([, text]) =>
      /please|oops|successfully|s’il vous|!/i.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('have a word for every kind, field and word of a claim', () => {
    const t = words('fr');
    for (const kind of CLAIM_KINDS) {
      expect(en.has(`claim.kind.${kind}`)).toBe(true);
      for (const { name } of FIELDS[kind]) expect(en.has(`claim.field.${name}`)).toBe(true);
    }
    for (const [set, all] of Object.entries(WORDS))
      for (const word of all) {
        expect(en.has(`claim.${set}.${word}`), `${set}.${word}`).toBe(true);
        expect(wordAt(t, `claim.${set}`, word)).toBe(fr.get(`claim.${set}.${word}`));
      }
  });

  it('count in the plural of each language', () => {
    expect(words('en')('source.howMany', { count: 1, n: '1' })).toBe('1 source');
    expect(words('fr')('source.howMany', { count: 0, n: '0' })).toBe('0 source');
    expect(words('fr')('source.howMany', { count: 2, n: '2' })).toBe('2 sources');
  });
});
