import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash } from './hash.ts';
import { cosign, openCheckpoint, signCheckpoint } from './note.ts';
import { makeKey, readVkey, vkeyOf } from './vkey.ts';

const key = makeKey('example.org/record');
const head = { origin: 'example.org/record/haiti', size: 17, root: leafHash('a') };
const note = signCheckpoint(head, key);

describe('a checkpoint', () => {
  it('has the three lines and the signature line of C2SP', () => {
    const [origin, size, root, empty, signature, end] = note.split('\n');
    expect([origin, size, root]).toEqual([head.origin, '17', head.root.toString('base64')]);
    expect([empty, end]).toEqual(['', '']);
    expect(signature).toMatch(/^\u2014 example\.org\/record [A-Za-z0-9+/]{91}=$/);
  });

  it('opens with the key that signed it', () => {
    expect(openCheckpoint(note, key.vkey)).toEqual({ ...head, signedBy: [key.name] });
  });

  it('opens with a key that was stored and read again', () => {
    const stored = { name: key.name, pem: key.pem };
    expect(vkeyOf(stored)).toBe(key.vkey);
    expect(openCheckpoint(signCheckpoint(head, stored), key.vkey).size).toBe(17);
  });

  it('does not open with another key of the same name', () => {
    expect(() => openCheckpoint(note, makeKey(key.name).vkey)).toThrow('has not signed');
  });

  it('does not open when any sign of it is changed', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 127 }), (at, mask) => {
        const sign = String.fromCharCode(note.charCodeAt(at) ^ mask);
        expect(() =>
          openCheckpoint(note.slice(0, at) + sign + note.slice(at + 1), key.vkey),
        ).toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('does not open when it is cut or has something added', () => {
    for (let n = 0; n < note.length; n++)
      expect(() => openCheckpoint(note.slice(0, n), key.vkey)).toThrow();
    expect(() => openCheckpoint(`${note}x`, key.vkey)).toThrow();
    expect(() => openCheckpoint(`${note}\n`, key.vkey)).toThrow();
  });
});

describe('a co-signature', () => {
  const witness = makeKey('observer.example', 'witness');
  const plain = makeKey('ministry.example');
  const seen = cosign(cosign(note, witness, 1_690_000_000), plain);

  it('is named when its key is known, of a witness or of a plain signer', () => {
    expect(openCheckpoint(seen, key.vkey, [witness.vkey, plain.vkey]).signedBy).toEqual([
      key.name,
      witness.name,
      plain.name,
    ]);
  });

  it('is passed over when its key is not known', () => {
    expect(openCheckpoint(seen, key.vkey).signedBy).toEqual([key.name]);
    expect(openCheckpoint(seen, key.vkey, [makeKey(witness.name).vkey]).signedBy).toEqual([
      key.name,
    ]);
  });

  it('does not stand in for the signature of the record', () => {
    const [text = '', lines = ''] = seen.split('\n\n');
    const without = `${text}\n\n${lines.split('\n').slice(1).join('\n')}`;
    expect(openCheckpoint(without, plain.vkey).signedBy).toEqual([plain.name]);
    expect(() => openCheckpoint(without, key.vkey, [witness.vkey])).toThrow('has not signed');
  });

  it('of a known key refuses the whole when it is wrong', () => {
    const other = signCheckpoint({ ...head, size: 18 }, key);
    const moved = other + seen.slice(note.length);
    expect(openCheckpoint(moved, key.vkey).size).toBe(18);
    expect(() => openCheckpoint(moved, key.vkey, [witness.vkey])).toThrow(/observer.*is wrong/);
  });
});

describe('a checkpoint of others', () => {
  it('opens with the key of the Go checksum database', () => {
    const vkey = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
    const text = [
      ...['go.sum database tree', '6476701', 'mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=', ''],
      '\u2014 sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnr',
    ].join('\n');
    const latest = `${text}sa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\n`;
    expect(openCheckpoint(latest, vkey)).toMatchObject({ size: 6476701 });
    expect(() => openCheckpoint(latest.replace('6476701', '6476702'), vkey)).toThrow('is wrong');
  });

  it('opens with the key of a public witness, who signs the time too', () => {
    const name = 'witness.navigli.sunlight.geomys.org';
    const vkey = `${name}+a3e00fe2+BNy/co4C1Hn1p+INwJrfUlgz7W55dSZReusH/GhUhJ/G`;
    const start = [
      'coachandhorses2026h1.staging.certificate.transparency.goog',
      ...['185550722', 'YXAM0VmnrfvLaBCOOYSJhCaE5F10oGBOo+hkbDa1kng=', ''],
      `\u2014 ${name} o+AP4gAAAABqb7DzNrGFRJnQ9vrJ8xpnwZyt`,
    ].join('\n');
    const rest = 'nr/ZYczDIsvwvouiSjwOjn7a72ccxBk+lKnZ7dKqkYKER1s/KxLTaVwQD7lJZTC/CQ==\n';
    const seen = start + rest;
    expect(openCheckpoint(seen, vkey)).toMatchObject({ size: 185550722, signedBy: [name] });
    expect(() => openCheckpoint(seen.replace('qb7Dz', 'qb7Ez'), vkey)).toThrow();
  });
});

describe('a vkey', () => {
  it('of the C2SP documents is read', () => {
    const known = readVkey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    expect(known).toMatchObject({ name: 'example.com/foo', role: 'record' });
  });

  it('is refused when any sign of it is changed', () => {
    fc.assert(
      fc.property(fc.nat(key.vkey.length - 1), fc.integer({ min: 1, max: 127 }), (at, mask) => {
        const sign = String.fromCharCode(key.vkey.charCodeAt(at) ^ mask);
        expect(() => readVkey(key.vkey.slice(0, at) + sign + key.vkey.slice(at + 1))).toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('has no space and no plus in its name', () => {
    expect(() => makeKey('a b')).toThrow();
    expect(() => makeKey('a+b')).toThrow();
    expect(() => makeKey('')).toThrow();
  });
});
