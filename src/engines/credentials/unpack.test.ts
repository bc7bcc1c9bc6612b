// What a certificate shows against what was signed, after RFC 9901, section 7.1.
import { describe, expect, it } from 'vitest';
import { digestOf, toBase64url, utf8 } from './bytes.ts';
import type { Disclosed } from './token.ts';
import { unpack } from './unpack.ts';

function disclosed(name: string | null, value: unknown): Disclosed & { digest: string } {
  const parts = name === null ? ['salt', value] : ['salt', name, value];
  const text = toBase64url(utf8(JSON.stringify(parts)));
  return { text, name, value, digest: digestOf(text) };
}

describe('unpacking', () => {
  const name = disclosed('name', 'A');
  const element = disclosed(null, 'second');

  it('puts claims and elements in their places, in what was disclosed too', () => {
    const gate = disclosed('gate', 2);
    const place = disclosed('place', { base: 'North', _sd: [gate.digest] });
    const payload = { _sd: [place.digest, 'decoy'], list: ['first', { '...': element.digest }] };
    const whole = { place: { base: 'North', gate: 2 }, list: ['first', 'second'] };
    expect(unpack(payload, [place, gate, element])).toEqual(whole);
    expect(unpack(payload, [place])).toEqual({ place: { base: 'North' }, list: ['first'] });
    expect(unpack(payload, [])).toEqual({ list: ['first'] });
  });

  it('refuses a digest that stands twice, wherever it stands', () => {
    const { digest } = name;
    for (const payload of [
      { _sd: [digest, digest] },
      { _sd: [digest], inner: { _sd: [digest] } },
      { _sd: [digest], list: [{ '...': digest }] },
      { list: [{ '...': digest }, { '...': digest }] },
    ])
      expect(unpack(payload, [])).toBe('repeated');
  });

  it('refuses what nothing in the payload refers to, or what lies only inside of it', () => {
    expect(unpack({}, [name])).toBe('foreign');
    const gate = disclosed('gate', 2);
    const place = disclosed('place', { _sd: [gate.digest] });
    expect(unpack({ _sd: [place.digest] }, [gate])).toBe('foreign');
  });

  it('refuses a claim under a name that is taken, or that is no name of a claim', () => {
    const { digest } = name;
    expect(unpack({ name: 'B', _sd: [digest] }, [name])).toBe('repeated');
    for (const taken of ['_sd', '...', '__proto__']) {
      const odd = disclosed(taken, 'x');
      expect(unpack({ _sd: [odd.digest] }, [odd])).toBe('foreign');
    }
  });

  it('refuses an element where a claim is, and a claim where an element is', () => {
    expect(unpack({ _sd: [element.digest] }, [element])).toBe('foreign');
    expect(unpack({ list: [{ '...': name.digest }] }, [name])).toBe('foreign');
  });

  it('refuses digests of another form, and claims without a bottom', () => {
    expect(unpack({ _sd: 'all' }, [])).toBe('foreign');
    expect(unpack({ _sd: [7] }, [])).toBe('foreign');
    let deep: unknown = 'bottom';
    for (let i = 0; i < 40; i++) deep = [deep];
    expect(unpack({ deep }, [])).toBe('foreign');
  });
});
