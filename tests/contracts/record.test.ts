// The contract of the record, the same on every database that it may run on.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openRecord, type Store, sql } from '../../src/record/index.ts';
import {
  inclusionProof,
  leafHash,
  openCheckpoint,
  rootOf,
  verifyBundle,
  verifyInclusion,
} from '../../src/seal/index.ts';
import { entry, plan } from './record-fixture.ts';
import { type DatabasePlace, placeMakers } from './record-places.ts';

for (const [name, make] of Object.entries(placeMakers))
  describe(`the record on ${name}`, () => contract(make));

function contract(make: () => Promise<DatabasePlace>): void {
  let place: DatabasePlace;
  let store: Store;
  beforeAll(async () => {
    place = await make();
    store = await openRecord({ ...place.options, ...plan });
  });
  afterEach(() => place.release());
  afterAll(async () => {
    await store?.close();
    await place?.close();
  });
  const text = (id: string, mission: string) =>
    store.rows<{ text: string; entry_no: number }>(
      sql`select text, entry_no from notes where mission = ${mission} and id = ${id}`,
    );

  describe('an append', () => {
    it('gives entries their numbers in one order per mission, from 0', async () => {
      const one = await store.append({ mission: 'a', entries: [entry('x', 1), entry('y', 1)] });
      const two = await store.append({ mission: 'a', entries: [entry('x', 2)] });
      const other = await store.append({ mission: 'b', entries: [entry('x', 1)] });
      expect(one).toMatchObject({ outcome: 'appended', first: 0, last: 1 });
      expect(two).toMatchObject({ outcome: 'appended', first: 2, last: 2 });
      expect(other).toMatchObject({ outcome: 'appended', first: 0, last: 0 });
      expect((await store.stream('a', 'x')).map((e) => e.version)).toEqual([1, 2]);
      expect((await store.entries('a', { from: 1, limit: 1 })).map((e) => e.no)).toEqual([1]);
      expect((await store.entries('a', { upTo: 2 })).map((e) => e.no)).toEqual([0, 1]);
      expect(await store.missions()).toEqual(['a', 'b']);
    });

    it('keeps every part of an entry as it was given', async () => {
      const payload = { 'odd "key"\n': ['é\\', 1e-7, -0.5, true, null, '😀', '$$', "'", '{}'] };
      const given = entry('parts', 1, { payload, on: '2023-07', type: 'OtherThing' });
      const { first } = appended(await store.append({ mission: 'parts', entries: [given] }));
      const expected = { ...given, mission: 'parts', no: first };
      expect(await store.find('parts', given.id)).toEqual(expected);
      expect(await store.stream('parts', 'parts')).toEqual([expected]);
    });

    it('of a stream that has moved names its true version, and writes nothing', async () => {
      await store.append({ mission: 'c', entries: [entry('x', 1), entry('x', 2)] });
      for (const version of [1, 2, 4]) {
        const batch = [entry('fresh', 1), entry('x', version)];
        const answer = await store.append({ mission: 'c', entries: batch });
        expect(answer).toEqual({ outcome: 'conflict', stream: 'x', version: 2 });
      }
      expect(await store.stream('c', 'fresh')).toEqual([]);
      expect((await store.head('c')).size).toBe(2);
      expect(await text('fresh', 'c')).toEqual([]);
    });

    it('sent twice with one key is one append', async () => {
      const batch = { mission: 'd', key: 'once', entries: [entry('x', 1)] };
      const first = await store.append(batch);
      const again = await store.append({ ...batch, entries: [entry('x', 1)] });
      expect(again).toEqual({ ...first, outcome: 'repeated' });
      expect((await store.head('d')).size).toBe(1);
      const elsewhere = await store.append({ ...batch, mission: 'd2', entries: [entry('x', 1)] });
      expect(elsewhere).toMatchObject({ outcome: 'appended' });
    });

    it('of many at the same time takes each once, in a gapless order', async () => {
      // Twins side by side, so that one waits while the other appends.
      const calls = Array.from({ length: 60 }, (_, i) => {
        const own = i % 4 === 0 ? `own-${i}` : `shared-${i >> 1}`;
        const entries = [entry(own, 1), entry(`s-${i >> 1}`, 1)];
        return store.append({ mission: 'crowd', key: `key-${i >> 1}`, entries });
      });
      const answers = await Promise.all(calls);
      expect(answers.filter((a) => a.outcome === 'appended')).toHaveLength(30);
      expect(answers.filter((a) => a.outcome === 'repeated')).toHaveLength(30);
      const entries = await store.entries('crowd');
      expect(entries.map((e) => e.no)).toEqual([...Array(60).keys()]);
      expect(entries.map((e) => e.at)).toEqual(entries.map((e) => e.at).sort());
    });

    it('never goes back in time: it takes the last instant where the clock does', async () => {
      const at = '2031-01-01T00:00:00.000Z';
      await store.append({ mission: 'clock', entries: [entry('x', 1, { at })] });
      const late = entry('x', 2, { at: '2030-01-01T00:00:00.000Z' });
      expect(await store.append({ mission: 'clock', entries: [late] })).toMatchObject({ at });
      expect((await store.find('clock', late.id))?.at).toBe(at);
      expect(await store.sizeAt('clock', '2030-12-31T23:59:59.999Z')).toBe(0);
      expect(await store.sizeAt('clock', at)).toBe(2);
      expect(await store.sizeAt('nowhere', at)).toBe(0);
    });

    it('refuses an id that is taken and text that is no text', async () => {
      const taken = entry('x', 1);
      await store.append({ mission: 'e', entries: [taken] });
      const again = store.append({ mission: 'e', entries: [{ ...taken, version: 2 }] });
      await expect(again).rejects.toMatchObject({ code: 'record.id-taken' });
      const odd = store.append({
        mission: 'e',
        entries: [entry('x', 2, { payload: { text: 'a\0' } })],
      });
      await expect(odd).rejects.toMatchObject({ code: 'record.text-not-storable' });
      expect((await store.head('e')).size).toBe(1);
    });

    it('writes work tables in the same transaction', async () => {
      const work = [{ op: 'put', table: 'jobs', row: { id: 'w', state: 'done' } }] as const;
      await store.append({ mission: 'f', key: 'w', work, entries: [entry('x', 1)] });
      const state = () => store.rows(sql`select state from jobs where id = 'w'`);
      expect(await state()).toEqual([{ state: 'done' }]);
      const other = [{ op: 'put', table: 'jobs', row: { id: 'w', state: 'lost' } }] as const;
      await store.append({ mission: 'f', key: 'w', work: other, entries: [entry('x', 2)] });
      await store.append({ mission: 'f', work: other, entries: [entry('x', 9)] });
      expect(await state()).toEqual([{ state: 'done' }]);
    });
  });

  describe('a read model', () => {
    it('follows each entry: put, patch and drop, with the number of who put it', async () => {
      const payload = { text: 'Première', tags: ['a', 'b"c'], weight: 1.5, more: { deep: [1] } };
      await store.append({ mission: 'g', entries: [entry('n', 1, { payload }), entry('m', 1)] });
      const [row] = await store.rows(sql`select * from notes where mission = 'g' and id = 'n'`);
      expect(row).toEqual({
        ...{ mission: 'g', entry_no: 0, id: 'n', on_day: '2024-06-25', found: "'première':1" },
        ...payload,
      });
      await store.append({ mission: 'g', entries: [entry('n', 2)] });
      expect(await text('n', 'g')).toEqual([{ text: 'n 2', entry_no: 0 }]);
      await store.append({ mission: 'g', entries: [entry('n', 3, { type: 'NoteStruck' })] });
      expect(await text('n', 'g')).toEqual([]);
      expect(await text('m', 'g')).toHaveLength(1);
    });

    it('never touches the rows of another mission', async () => {
      await store.append({ mission: 'h1', entries: [entry('n', 1)] });
      await store.append({ mission: 'h2', entries: [entry('n', 1)] });
      await store.append({ mission: 'h1', entries: [entry('n', 2, { type: 'NoteStruck' })] });
      expect(await text('n', 'h1')).toEqual([]);
      expect(await text('n', 'h2')).toHaveLength(1);
    });

    it('finds a name without its accents, and one with a slip', async () => {
      await store.append({
        mission: 'names',
        entries: [entry('n', 1, { payload: { text: 'Pétion-Ville' } })],
      });
      const found = await store.rows(
        sql`select id from notes where mission = 'names' and fold(text) % fold(${'Petionvile'})`,
      );
      expect(found).toEqual([{ id: 'n' }]);
    });

    it('is the same, byte for byte, when it is rebuilt from the entries', async () => {
      const owner = await place.owner();
      const bytes = async () => {
        const { rows } = await owner.query(
          `select (select string_agg(n::text, e'\\n' order by mission, id) from notes n) as notes,
            (select string_agg(s::text, e'\\n' order by mission, stream, version)
              from seen s) as seen`,
        );
        return rows[0];
      };
      const before = await bytes();
      expect(before.seen.length).toBeGreaterThan(500);
      await owner.query(`delete from seen; update notes set text = 'altered'; delete from notes
        where id = 'm'; insert into notes (mission, entry_no, id) values ('g', 0, 'planted')`);
      const { missions, entries } = await store.rebuild();
      expect(await bytes()).toEqual(before);
      expect(missions).toBe((await store.missions()).length);
      expect(entries).toBeGreaterThan(30);
      await owner.query(`update notes set text = 'altered'`);
      await store.rebuild('g');
      expect((await bytes()).notes).toContain('altered');
      await store.rebuild();
      expect(await bytes()).toEqual(before);
    });

    it('can only be read by a view', async () => {
      for (const query of [
        sql`update notes set text = 'x'`,
        sql`delete from entries`,
        sql`select write_work('[]')`,
        sql`select * from vault_keys`,
      ])
        await expect(store.rows(query)).rejects.toMatchObject({ mark: 'fatal' });
    });
  });

  describe('the seal', () => {
    it('has the root that RFC 6962 gives for the leaves, at any size', async () => {
      for (let i = 1; i <= 20; i++) {
        await store.append({ mission: 'tree', entries: [entry('x', i)] });
        const { size, root } = await store.head('tree');
        expect(size).toBe(i);
        expect(Buffer.from(root)).toEqual(rootOf(await store.hashes('tree')));
      }
      const many = Array.from({ length: 45 }, (_, i) => entry('x', 21 + i));
      await store.append({ mission: 'tree', entries: many });
      const hashes = await store.hashes('tree');
      const { size, root } = await store.head('tree');
      expect(Buffer.from(root)).toEqual(rootOf(hashes));
      const [leaf = root, path] = [hashes[7], inclusionProof(hashes, 7)];
      expect(verifyInclusion({ index: 7, size, leaf, path, root })).toBe(true);
    });

    it('signs a checkpoint once per size, and keeps it', async () => {
      await store.append({ mission: 'cp', entries: [entry('x', 1)] });
      const note = await store.checkpoint('cp');
      expect(await store.checkpoint('cp')).toBe(note);
      await store.append({ mission: 'cp', entries: [entry('x', 2)] });
      const next = await store.checkpoint('cp');
      expect(openCheckpoint(next, store.vkey)).toMatchObject({
        ...{ origin: 'record.test/cp', size: 2 },
      });
      expect((await store.checkpoints('cp')).map((c) => c.note)).toEqual([note, next]);
    });

    it('exports a bundle that verifies from its bytes', async () => {
      const pieces: string[] = [];
      for await (const piece of store.exportBundle('tree')) pieces.push(piece);
      const verdict = await verifyBundle([pieces.join('')], { key: store.vkey });
      expect(verdict).toMatchObject({ ok: true, size: 65, mission: 'tree' });
      const empty: string[] = [];
      for await (const piece of store.exportBundle('nothing')) empty.push(piece);
      expect(await verifyBundle(empty)).toMatchObject({ ok: true, size: 0 });
    });

    it('shows whoever alters an entry behind the triggers', async () => {
      await store.append({ mission: 'forged', entries: [entry('x', 1), entry('x', 2)] });
      await store.checkpoint('forged');
      const owner = await place.owner();
      await owner.query(`alter table entries disable trigger refuse;
        update entries set leaf = replace(leaf, 'x 1', 'x 7') where mission = 'forged';
        alter table entries enable always trigger refuse`);
      const pieces: string[] = [];
      for await (const piece of store.exportBundle('forged')) pieces.push(piece);
      expect(await verifyBundle(pieces)).toMatchObject({ ok: false, firstWrong: { entry: 0 } });
    });
  });

  describe('the database itself', () => {
    it('refuses to change what was recorded, even for the owner', async () => {
      const owner = await place.owner();
      for (const statement of [
        'update entries set leaf = leaf',
        'delete from entries',
        `delete from entries where mission = 'nobody'`,
        'truncate entries',
        'update checkpoints set note = note',
        'delete from checkpoints',
        'truncate checkpoints cascade',
      ])
        await expect(owner.query(statement), statement).rejects.toMatchObject({ code: 'MU001' });
    });

    it('gives the program a role that may append but neither change nor insert', async () => {
      expect(store.guard).toBe('roles');
      const owner = await place.owner();
      await owner.query('set role muster_app');
      for (const statement of [
        'update entries set leaf = leaf',
        'delete from entries',
        'truncate entries',
        `insert into entries values ('m', 0, 'i', 's', 1, 't', now(), '{}', '', '')`,
        'delete from checkpoints',
        'update notes set text = null',
        'alter table entries disable trigger refuse',
        'drop table entries',
      ])
        await expect(owner.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('a work table', () => {
    const row = (id: string) => store.rows(sql`select state, counted from jobs where id = ${id}`);

    it('is written all or nothing, and not at all when a row is not as expected', async () => {
      const put = (state: string) =>
        ({ op: 'put', table: 'jobs', row: { id: 'j', state } }) as const;
      expect(await store.write([put('open'), { ...put('late'), ifNew: true }])).toBe(true);
      expect(await row('j')).toEqual([{ state: 'open', counted: null }]);
      const take = (by: string) => ({
        ...({ op: 'patch', table: 'jobs', key: { id: 'j' }, set: { by_whom: by } } as const),
        expect: { by_whom: null },
      });
      const both = await Promise.all([store.write([take('ann')]), store.write([take('ben')])]);
      expect(both.sort()).toEqual([false, true]);
      const close = { ...take('eve'), set: { state: 'closed' }, expect: { state: 'open' } };
      expect(await store.write([close, take('eve')])).toBe(false);
      expect(await row('j')).toEqual([{ state: 'open', counted: null }]);
      const drop = { op: 'drop', table: 'jobs', key: { id: 'j' } } as const;
      expect(await store.write([{ ...drop, expect: { state: 'closed' } }])).toBe(false);
      expect(await store.write([{ ...drop, expect: { state: 'open' } }])).toBe(true);
      expect(await row('j')).toEqual([]);
    });
  });

  describe('files', () => {
    it('are kept once by their hash, and come back as they were', async () => {
      const bytes = Buffer.from([0, 255, 10, 13, 0x25]);
      const put = await store.files.put(bytes, 'application/pdf');
      expect(put).toMatchObject({ size: 5, media: 'application/pdf', isNew: true });
      expect(await store.files.put(bytes, 'x/y')).toMatchObject({ isNew: false, ...{ size: 5 } });
      expect(Buffer.from((await store.files.get(put.sha256))?.bytes ?? '')).toEqual(bytes);
      const text = await store.files.putText('Ayiti, 25 jen');
      expect(await store.files.text(text.sha256)).toBe('Ayiti, 25 jen');
      await store.files.drop(put.sha256);
      expect(await store.files.get(put.sha256)).toBeNull();
    });

    it('are refused when they are too large', async () => {
      const large = store.files.put(Buffer.alloc(50_000_001), 'x/y');
      await expect(large).rejects.toMatchObject({ code: 'record.file-too-large' });
    });
  });

  describe('the vault', () => {
    it('keeps personal data in no readable form', async () => {
      await store.vault.put('p1', { name: 'Marie-Claire Dupont', born: 1985 });
      await store.vault.put('p1', { phone: ['+509 0000'] });
      const fields = { name: 'Marie-Claire Dupont', born: 1985, phone: ['+509 0000'] };
      expect(await store.vault.get('p1')).toEqual(fields);
      const owner = await place.owner();
      const { rows } = await owner.query(`select encode(sealed, 'escape') as s from vault_fields`);
      expect(rows.map((r) => r.s).join()).not.toContain('Dupont');
      expect(await store.vault.get('nobody')).toBeNull();
    });

    it('forgets a person for good, and no other', async () => {
      await store.vault.put('p2', { name: 'A' });
      await store.vault.put('p3', { name: 'B' });
      await store.vault.forget('p2');
      expect(await store.vault.get('p2')).toBeNull();
      expect(await store.vault.get('p3')).toEqual({ name: 'B' });
      const again = store.vault.put('p2', { name: 'A' });
      await expect(again).rejects.toMatchObject({ code: 'record.person-forgotten' });
      await store.vault.forget('p2');
      const owner = await place.owner();
      const { rows } = await owner.query(
        `select (select count(*) from vault_keys where person = 'p2')
          + (select count(*) from vault_fields where person = 'p2') as left`,
      );
      expect(Number(rows[0].left)).toBe(0);
    });
  });

  it('keeps its keys where only their owner can read them', async () => {
    const folder = path.join(place.options.home, 'keys');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const secret = (await readdir(folder)).filter((file) => !file.endsWith('.vkey'));
    expect(secret).toEqual(['signing.json', 'vault.key']);
    for (const file of secret)
      expect((await stat(path.join(folder, file))).mode & 0o777, file).toBe(0o600);
  });

  it('keeps what it has when it is opened again, and asks for no step', async () => {
    const before = await store.head('tree');
    const { vkey } = store;
    await store.close();
    const steps: string[] = [];
    store = await openRecord({ ...place.options, ...plan, onStep: (step) => steps.push(step) });
    expect(steps).toEqual([]);
    expect(await store.head('tree')).toEqual(before);
    expect(store.vkey).toBe(vkey);
    expect(leafHash('x')).toHaveLength(32);
  });
}

function appended<T extends { outcome: string }>(answer: T): Extract<T, { first: number }> {
  expect(answer.outcome).toBe('appended');
  return answer as Extract<T, { first: number }>;
}
