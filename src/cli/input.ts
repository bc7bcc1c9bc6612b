// From flags to the input of an act: the form of the act says which flags there are, which of them
// are numbers or lists, and which are the fields of a claim (`--state KEN` for `fields.state`).
import { readFile } from 'node:fs/promises';
import { yesOrNo, z } from '../acts/index.ts';
import { Problem } from '../kernel/index.ts';
import type { Flag, Line } from './args.ts';
import { CLI_PROBLEMS } from './problems.ts';

export interface Property {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Property[];
}

/** The form as JSON Schema, as a caller writes it. */
export function schemaOf(form: z.ZodType): Property {
  return z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }) as Property;
}

/** Flags that are about the command itself and never part of an input. */
const OWN = new Set([
  ...['json', 'help', 'mission', 'home', 'lang', 'on', 'known', 'key', 'input', 'quiet', 'out'],
  ...['format', 'hxl'],
]);

/**
 * `--input JSON` or `--input @FILE` gives the whole input; other flags are laid over it, and
 * operands fill the required texts in their order. `clocks`: whether `--on` belongs to the view's
 * clocks.
 */
export async function inputFrom(
  form: z.ZodType,
  line: Line,
  operands: readonly string[],
  clocks: boolean,
): Promise<Record<string, unknown>> {
  const schema = schemaOf(form);
  const properties = schema.properties ?? {};
  const input: Record<string, unknown> = await whole(line);
  const required = (schema.required ?? []).filter((name) => properties[name]?.type !== 'object');
  operands.forEach((operand, i) => {
    const name = required[i] ?? Object.keys(properties)[i];
    if (name) input[name] = cast(operand, properties[name]);
  });
  for (const [flag, value] of Object.entries(line.flags)) {
    if (OWN.has(flag) && !(flag === 'on' && !clocks)) continue;
    place(input, properties, flag, value);
  }
  return input;
}

async function whole(line: Line): Promise<Record<string, unknown>> {
  const given = line.flags.input;
  if (typeof given !== 'string') return {};
  const text = given.startsWith('@') ? await fileText(given.slice(1)) : given;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new Problem(CLI_PROBLEMS.badJson, { why: (cause as Error).message }, { cause });
  }
}

export async function fileText(path: string): Promise<string> {
  return Buffer.from(await fileBytes(path)).toString('utf8');
}

/** @throws Problem cli.no-file */
export async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Problem(CLI_PROBLEMS.noFile, { file: path }, { cause });
  }
}

function place(
  input: Record<string, unknown>,
  properties: Readonly<Record<string, Property>>,
  flag: string,
  value: Flag,
): void {
  const [first = '', ...rest] = camel(flag).split('.');
  const inFields = !properties[first] && properties.fields?.properties?.[first];
  const path = inFields ? ['fields', first, ...rest] : [first, ...rest];
  let at = input;
  for (const name of path.slice(0, -1)) {
    at[name] ??= {};
    at = at[name] as Record<string, unknown>;
  }
  at[path.at(-1) ?? first] = cast(value, propertyAt(properties, path));
}

const camel = (flag: string) => flag.replaceAll(/-([a-z])/g, (_, c: string) => c.toUpperCase());

function propertyAt(
  properties: Readonly<Record<string, Property>>,
  path: readonly string[],
): Property | undefined {
  const [first = '', ...rest] = path;
  const property = properties[first];
  return rest.length === 0 ? property : propertyAt(property?.properties ?? {}, rest);
}

/** The types that a value may be of, beside nothing at all. */
export function typesOf(property: Property | undefined): readonly string[] {
  const { type = [], anyOf = [] } = property ?? {};
  return [...[type].flat(), ...anyOf.flatMap(typesOf)].filter((each) => each !== 'null');
}

function cast(value: Flag, property: Property | undefined): unknown {
  if (value === true) return true;
  if (typeof value !== 'string') return value;
  const types = typesOf(property);
  const only = (...wanted: string[]) =>
    types.length > 0 && types.every((type) => wanted.includes(type));
  if (value === 'null' && !types.includes('string')) return null;
  if (only('array')) return value.split(',').map((each) => each.trim());
  if (only('number', 'integer')) return value === '' ? value : Number(value);
  // Any other word is left as it is, for the form to refuse.
  if (only('boolean')) return yesOrNo(value) ?? value;
  if (/^[[{]/.test(value) || value === 'null') {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  return value;
}
