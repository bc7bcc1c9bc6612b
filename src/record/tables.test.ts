import { describe, expect, it } from 'vitest';
import { functionsSql } from './functions.ts';
import type { Projection, TableSpec } from './table.ts';
import { checkWrite, createSql, declare } from './tables.ts';

const offers: TableSpec = {
  name: 'offers',
  columns: {
    id: 'text not null',
    party: 'text',
    words: 'text',
    found: "tsvector generated always as (to_tsvector('simple', words)) stored",
  },
  key: ['id'],
  indexes: ['create index offers_party on offers (mission, party)'],
};
const forces: Projection = { name: 'forces', tables: [offers], project: () => [] };
const jobs: TableSpec = { name: 'jobs', columns: { id: 'text', state: 'text' }, key: ['id'] };
const declared = declare([forces], [jobs]);

describe('a declared table', () => {
  it.each<[string, TableSpec]>([
    ['a name that SQL would have to escape', { ...offers, name: 'offers"; drop' }],
    ['a name of the record itself', { ...offers, name: 'entries' }],
    [
      'a column that the record fills',
      { ...offers, columns: { mission: 'text' }, key: ['mission'] },
    ],
    ['a key of no column', { ...offers, key: [] }],
    ['a key that is not a column', { ...offers, key: ['nothing'] }],
  ])('is refused for %s', (_, spec) => {
    expect(() => declare([{ ...forces, tables: [spec] }], [])).toThrow();
  });

  it('has a name of its own among projections and work tables', () => {
    expect(() => declare([forces], [{ ...jobs, name: 'offers' }])).toThrow(/two tables/);
  });

  it('gets the mission, first in its key, and the number of the entry', () => {
    const found = declared.get('offers');
    const sql = found ? createSql(found) : '';
    expect(sql).toContain('mission text not null, entry_no bigint not null');
    expect(sql).toContain('primary key ("mission", "id")');
    expect(sql).toContain('create index offers_party');
  });

  it('is another table when its spec or the version of its projection changes', () => {
    const hash = (p: Projection) => declare([p], []).get('offers')?.hash;
    const wider = { ...offers, columns: { ...offers.columns, more: 'text' } };
    expect(hash({ ...forces, version: 2 })).not.toBe(hash(forces));
    expect(hash({ ...forces, tables: [wider] })).not.toBe(hash(forces));
  });

  it('is never filled in columns that PostgreSQL computes', () => {
    expect(functionsSql(declared)).not.toContain('r."found"');
  });
});

describe('a write', () => {
  const row = { id: '1', party: 'KE' };

  it('of a projection goes to its own tables', () => {
    checkWrite(declared, { op: 'put', table: 'offers', row }, 'forces');
    expect(() => checkWrite(declared, { op: 'put', table: 'offers', row }, 'other')).toThrow();
    expect(() => checkWrite(declared, { op: 'put', table: 'jobs', row }, 'forces')).toThrow();
  });

  it('outside the record goes to work tables', () => {
    checkWrite(declared, { op: 'put', table: 'jobs', row: { id: '1' } });
    expect(() => checkWrite(declared, { op: 'put', table: 'offers', row })).toThrow();
  });

  it('names columns that are there, and a whole key', () => {
    const put = (wrong: Record<string, string>) => () =>
      checkWrite(declared, { op: 'put', table: 'offers', row: wrong }, 'forces');
    expect(put({ id: '1', colour: 'red' })).toThrow(/no colour/);
    expect(put({ party: 'KE' })).toThrow(/key/);
  });

  it('never touches all rows of a table', () => {
    expect(() => checkWrite(declared, { op: 'drop', table: 'jobs', key: {} })).toThrow();
    expect(() => checkWrite(declared, { op: 'drop', table: 'jobs', key: { id: null } })).toThrow();
  });
});
