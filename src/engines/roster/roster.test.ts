import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Facts,
  likenessOf,
  pairsIn,
  plainNumber,
  RANKS,
  readName,
  readRank,
} from './index.ts';

const apart = (name: string) => {
  const read = readName({ name });
  return [read?.given ?? null, read?.family ?? null, read?.rank ?? null];
};

describe('a name out of a roster', () => {
  it('has its family name told by capitals, first or last, with its particles', () => {
    expect(apart('OTIENO Amos K.')).toEqual(['Amos K.', 'OTIENO', null]);
    expect(apart('Amos K. OTIENO')).toEqual(['Amos K.', 'OTIENO', null]);
    expect(apart('María José de la CRUZ LÓPEZ')).toEqual(['María José', 'de la CRUZ LÓPEZ', null]);
    expect(apart('Jean-Robert D’ALMEIDA')).toEqual(['Jean-Robert', 'D’ALMEIDA', null]);
  });

  it('has its family name told by a comma', () => {
    expect(apart('Otieno, Amos K.')).toEqual(['Amos K.', 'Otieno', null]);
  });

  it('stays whole where nothing tells the family name', () => {
    expect(apart('Amos Kiprop Otieno')).toEqual([null, null, null]);
    expect(apart('AMOS OTIENO')).toEqual([null, null, null]);
    expect(readName({ name: 'محمد علي' })?.full).toBe('محمد علي');
  });

  it('comes in two columns or in four', () => {
    expect(readName({ given: 'Amos', family: 'OTIENO' })).toMatchObject({ full: 'Amos OTIENO' });
    expect(
      readName({ given: 'María', middle: 'José', family: 'López', family2: 'Cruz' }),
    ).toMatchObject({ full: 'María José López Cruz', given: 'María José', family: 'López Cruz' });
  });

  it('loses the rank that stands in it, and says which', () => {
    expect(apart('Insp. Amos OTIENO')).toEqual(['Amos', 'OTIENO', 'inspector']);
    expect(apart('Senior Superintendent Faith Achieng')).toEqual([
      ...[null, null, 'senior_superintendent'],
    ]);
    expect(apart('Otieno Amos (Sgt)')).toEqual([null, null, 'sergeant']);
    expect(apart('OTIENO Amos, Cpl')).toEqual(['Amos', 'OTIENO', 'corporal']);
    expect(readName({ given: 'Sgt Amos', family: 'Otieno' })).toMatchObject({
      ...{ full: 'Amos Otieno', rank: 'sergeant' },
    });
  });

  it('keeps a word that is also a rank where it is a name', () => {
    expect(apart('Major Ketsia')[2]).toBeNull();
    expect(apart('Si Wei Chen')[2]).toBeNull();
    expect(readName({ name: 'Major John Paul' }, 'constable')?.full).toBe('Major John Paul');
  });

  it('is none where there are no letters', () => {
    expect(readName({ name: '1234' })).toBeNull();
    expect(readName({})).toBeNull();
  });

  it('never loses a word but a rank or a title', () => {
    const word = fc.constantFrom('Amos', 'OTIENO', 'K.', 'de', 'la', 'Faith', "N'Diaye", '李', 'و');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const read = readName({ name: words.join(' ') });
        if (read) expect(read.full.split(' ').sort()).toEqual([...words].sort());
      }),
    );
  });
});

describe('a rank', () => {
  it('is known by its words in three languages, and one word is one rank', () => {
    expect(['Sgt.', 'SERGENT', 'sargento', 'Serjeant'].map(readRank)).toEqual(
      Array(4).fill('sergeant'),
    );
    expect(readRank('Wizard')).toBeNull();
    const names = Object.values(RANKS).flat();
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

const officer = (person: string, more: Partial<Facts>): Facts => ({
  ...{ person, contingent: 'KEN', name: 'Amos Otieno', born: '1985-04-03', number: 'PX-0207' },
  ...more,
});

describe('one person or two', () => {
  it('tells what speaks for and against', () => {
    const one = officer('a', {});
    expect(likenessOf(one, officer('b', { number: 'px 207' }))?.because).toEqual([
      ...['number', 'born', 'name'],
    ]);
    const again = officer('b', { name: 'OTIENNO Amoss', number: null });
    expect(likenessOf(one, again)?.because).toEqual(['born', 'name-like']);
    const turned = officer('b', { born: '1985-03-04', number: null });
    expect(likenessOf(one, turned)?.because).toEqual(['born-turned', 'name']);
    const other = officer('b', { name: 'Beatrice Wanjiru', born: '1990-01-01' });
    expect(likenessOf(one, other)?.because).toEqual(['number', 'born-other', 'name-other']);
  });

  it('is not proposed for a birth date alone, nor for a number of another state', () => {
    const one = officer('a', {});
    expect(likenessOf(one, officer('b', { name: 'Beatrice Wanjiru', number: null }))).toBeNull();
    const elsewhere = { contingent: 'JAM', name: 'Beatrice Wanjiru', born: null };
    expect(likenessOf(one, officer('b', elsewhere))).toBeNull();
  });

  it('is found among many, the likest first, each pair once', () => {
    const people = [
      ...[officer('a', {}), officer('b', { name: 'Otieno AMOS', number: 'PX 207' })],
      officer('c', { born: '1985-03-04', number: null, name: 'Amoss Otieno' }),
      officer('d', { name: 'Beatrice Wanjiru', number: 'PX-9', born: '1991-01-01' }),
    ];
    expect(pairsIn(people).map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc']);
    expect(pairsIn(people, people.slice(3))).toEqual([]);
  });

  it('goes by a number without its signs and leading zeros', () => {
    expect(plainNumber('px-0 0207')).toBe(plainNumber('PX207'));
    expect(plainNumber('PX-70')).not.toBe(plainNumber('PX-7'));
  });
});
