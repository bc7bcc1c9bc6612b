// Names for things that nobody chose: a prefix that says what it is, and 26 Crockford base-32
// signs, of which the first 10 are the time (ULID), so that ids sort by when they were made.

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id such as `clm_01hzy3…` from a time in milliseconds and at least 16 random bytes. Pure: time
 * and randomness come in, so that a rule can be tested.
 */
export function makeId(prefix: string, millis: number, random: Uint8Array): string {
  let time = '';
  for (let n = millis, i = 0; i < 10; i++, n = Math.floor(n / 32)) time = SIGNS[n % 32] + time;
  let rest = '';
  for (let i = 0; i < 16; i++) rest += SIGNS[(random[i] ?? 0) % 32];
  return `${prefix}_${time}${rest}`;
}
