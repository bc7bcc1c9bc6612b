// What a step of a sample points at, filled in: ids are made anew at each load, so a file names a
// source by its file, a claim and a passage by their words, and an earlier step by its name.
//   { "$source": "14-x.txt" }                          the id of that source
//   { "$passage": { "source": "14-x.txt", "words": "…" } }  { source, start, end }; beside other
//                                                      fields it adds these three to them
//   { "$claim": "words of it", "kind": "offer", "of": "KEN" }  the id of that claim; its kind, and
//                                                      what one of its fields says, may be left out
//   { "$answer": "name.field" }                        what the step of that name answered
//   { "$subject": { "of": "KEN", "kind": "unit", "nth": 1 } }  the id of a unit of a
//                                                      contingent, the largest first, or of a
//                                                      commander
//   { "$person": "desk 2" }                            the id of that person of the sample
import { assert } from '../kernel/index.ts';

export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Which of the claims with the same words is meant. */
export interface Such {
  readonly kind: string | null;
  /** What one of its fields says, such as the state whose offer it is. */
  readonly of: string | null;
}

/** A unit, or a commander, of the rosters: they have names in the vault alone. */
export interface Subject {
  readonly of: string;
  readonly kind: 'unit' | 'commander';
  /** From 1. */
  readonly nth: number;
}

/** How each kind of reference is looked up; each throws when there is no such thing. */
export interface Lookups {
  source(file: string): Promise<string>;
  passage(source: string, words: string): Promise<Passage>;
  claim(words: string, such: Such): Promise<string>;
  answer(step: string, field: string): Promise<unknown>;
  subject(which: Subject): Promise<string>;
  person(name: string): Promise<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The input with every reference in it, at any depth, replaced by what it means. */
export async function filled(value: unknown, lookups: Lookups): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((each) => filled(each, lookups)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields;
  if ('$source' in fields) return lookups.source(text(fields.$source));
  if ('$person' in fields) return lookups.person(text(fields.$person));
  if ('$subject' in fields) return lookups.subject(fields.$subject as Subject);
  if ('$claim' in fields)
    return lookups.claim(text(fields.$claim), { kind: maybe(fields.kind), of: maybe(fields.of) });
  if ('$answer' in fields) {
    const [step = '', field = ''] = text(fields.$answer).split('.');
    return lookups.answer(step, field);
  }
  const { $passage, ...rest } = fields;
  const passage = $passage === undefined ? {} : await passageOf($passage as Fields, lookups);
  const filledIn: Record<string, unknown> = { ...passage };
  for (const [name, each] of Object.entries(rest)) filledIn[name] = await filled(each, lookups);
  return filledIn;
}

const passageOf = ({ source, words }: Fields, lookups: Lookups) =>
  lookups.passage(text(source), text(words));

const maybe = (value: unknown): string | null => (value === undefined ? null : text(value));

function text(value: unknown): string {
  assert(typeof value === 'string', 'a reference of a sample is a text');
  return value;
}
