// Fields of a form become the input of an act: `claim.quantity.min`, `offices[]`, `rows[0].name`
// are nested, and what was typed becomes a number or a yes where the act's form (JSON Schema) says
// so.

type Tree = { [key: string]: unknown };

/** The part of JSON Schema that is looked at. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
}

/** Deeper than any form of ours. */
const DEPTH_MAX = 6;
/** A list longer than this is an import, which comes as a file. */
const INDEX_MAX = 500;
/** Names that would reach into the prototype of an object. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** `a.b[0][]` → ['a', 'b', 0, '']; null for a name that is no path. */
export function pathOf(name: string): (string | number)[] | null {
  if (!/^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d{0,4}\])*$/.test(name)) return null;
  const parts = [...name.matchAll(/[A-Za-z_][\w-]*|\[(\d*)\]/g)].map(([part, index]) => {
    if (index === undefined) return part;
    return index === '' ? '' : Number(index);
  });
  const wild = parts.some((p) => FORBIDDEN.has(String(p)) || Number(p) > INDEX_MAX);
  return wild || parts.length > DEPTH_MAX ? null : parts;
}

/** Puts every field in its place. A name that comes twice is a list; a wild one is left out. */
export function nested(fields: Iterable<readonly [string, unknown]>): Tree {
  const root: Tree = Object.create(null);
  for (const [name, value] of fields) {
    const path = pathOf(name);
    if (path) place(root, path, value);
  }
  return plainTree(root) as Tree;
}

function place(root: Tree, path: readonly (string | number)[], value: unknown): void {
  let at = root;
  for (const [i, part] of path.entries()) {
    const key = part === '' ? String(Object.keys(at).length) : String(part);
    if (i === path.length - 1) {
      const before = at[key];
      at[key] =
        before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
      return;
    }
    const next = at[key];
    if (!isTree(next))
      at[key] = typeof path[i + 1] === 'string' && path[i + 1] !== '' ? tree() : list();
    at = at[key] as Tree;
  }
}

const LIST = Symbol('list');

function tree(): Tree {
  return Object.create(null);
}

/** A list while it is filled: its keys are its indexes. */
function list(): Tree {
  return Object.assign(Object.create(null), { [LIST]: true });
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

function plainTree(value: unknown): unknown {
  if (!isTree(value)) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, plainTree(inner)] as const);
  if (LIST in value)
    return pairs.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  return Object.fromEntries(pairs);
}

/**
 * Text as the shape wants it. An empty field that need not be there is left out; a tick is true; a
 * single value where a list is wanted is a list of one. What does not fit stays text, so that the
 * act's own check names the field.
 */
export function shaped(value: unknown, shape: Shape | undefined): unknown {
  if (!shape) return value;
  const forms = formsOf(shape);
  const list = forms.find((form) => typesOf(form).includes('array'));
  if (list && !Array.isArray(value) && forms.every((form) => !typesOf(form).includes('string')))
    return value === '' ? [] : [shaped(value, itemOf(list))];
  if (Array.isArray(value))
    return list ? value.filter((v) => v !== '').map((v) => shaped(v, itemOf(list))) : value;
  if (typeof value === 'string') return scalar(value, forms.flatMap(typesOf));
  const object = forms.find((form) => form.properties);
  if (object && isPlain(value)) return shapedObject(value, object);
  return value;
}

function shapedObject(value: Tree, shape: Shape): Tree {
  const out: Tree = {};
  for (const [key, inner] of Object.entries(value)) {
    const { properties = {} } = shape;
    const of = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const wanted = shape.required?.includes(key) ?? false;
    if (inner === '' && of && !wanted) continue;
    out[key] = shaped(inner, of);
  }
  return out;
}

function scalar(text: string, types: readonly string[]): unknown {
  if (types.includes('string')) return text;
  if (types.includes('boolean') && /^(?:true|on|yes|1)$/.test(text)) return true;
  if (types.includes('boolean') && /^(?:false|off|no|0|)$/.test(text)) return false;
  const numeric = types.includes('number') || types.includes('integer');
  if (numeric && /^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (types.includes('null') && text === '') return null;
  return text;
}

function formsOf(shape: Shape): readonly Shape[] {
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return parts.length === 0 ? [shape] : parts.flatMap(formsOf);
}

function typesOf(shape: Shape): readonly string[] {
  return typeof shape.type === 'string' ? [shape.type] : (shape.type ?? []);
}

function itemOf(shape: Shape): Shape | undefined {
  return typeof shape.items === 'object' ? shape.items : undefined;
}

function isPlain(value: unknown): value is Tree {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
