// Canonical JSON (RFC 8785 for the values that we use): sorted keys, no space, so that the same
// value always gives the same bytes, and a hash of the bytes is a hash of the value.

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [k: string]: Json | undefined };

/**
 * The canonical text of a JSON value: keys sorted by UTF-16 code unit, `undefined` members left
 * out, numbers as ECMAScript prints them. @throws RangeError for a number that is not finite.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`no JSON for the number ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`;
  if (typeof value === 'object') return members(value as Readonly<Record<string, unknown>>);
  throw new RangeError(`no JSON for a ${typeof value}`);
}

/** A plain loop: every append comes through here. */
function members(object: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(value)}`;
  }
  return `{${text}}`;
}
