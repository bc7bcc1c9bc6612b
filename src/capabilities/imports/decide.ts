// The rules of imports: a file is opened, its columns are told, its rows are taken, or it is put
// away.
import { type Act, defineAct, type Reach, z } from '../../acts/index.ts';
import { type Json, Problem } from '../../kernel/index.ts';
import type { Write } from '../../record/index.ts';
import { NOTHING_SAID, type RowsTaken, type Said, told } from './import.ts';
import type { Plan } from './plan.ts';
import { IMPORT_PROBLEMS } from './problems.ts';

const said = z.record(z.string(), z.string()).default({});
/** A form nests `fields.state`; here it is one name. */
function flat(given: unknown, path = ''): [string, unknown][] {
  if (typeof given !== 'object' || given === null) return [[path, given]];
  return Object.entries(given).flatMap(([name, inner]) =>
    flat(inner, path === '' ? name : `${path}.${name}`),
  );
}
const values = z
  .preprocess((given) => (given ? Object.fromEntries(flat(given)) : given), said)
  .describe('What is the same for every row, by field');
const openInput = z.object({
  act: z.string().describe('The act that each row does, such as mandates.add-option'),
  file: z.object({
    name: z.string().max(300),
    mediaType: z.string().max(200).optional(),
    content: z.string().describe('The bytes in base64'),
  }),
  values,
});
const mapInput = z.object({
  import: z.string(),
  columns: said.describe('Field by the letters over its column; empty leaves a column out'),
  answers: said.describe('Answers by the id of their question'),
  values,
});
const takeInput = z.object({
  import: z.string(),
  take: z.enum(['good-rows', 'all-or-none']).default('good-rows'),
});
const discardInput = z.object({ import: z.string() });

export type OpenInput = z.infer<typeof openInput>;
export type MapInput = z.infer<typeof mapInput>;
export type TakeInput = z.infer<typeof takeInput>;

/** What is known of a file that comes in. */
export interface Incoming {
  /** Hash of the act and the heads: what was said of one table is said of the next of its kind. */
  readonly head: string;
  readonly before: Said | null;
  /** The id under which the vault holds its bytes; null where they are no secret. */
  readonly inVault: string | null;
  /** Imports that nobody has touched for a month. */
  readonly stale: readonly string[];
}

/** An import as it is kept. */
export interface Kept {
  readonly act: string;
  readonly head: string;
  readonly said: Said;
  /** Where what is said of it is remembered, beside its head. */
  readonly remember: string | null;
  /** The text of its head by the letters over it, where one column alone has it. */
  readonly texts: Readonly<Record<string, string>>;
}

type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
const alone = { start: null, evolve: (state: null) => state } as const;
const EXAMPLE = 'imp_01h00000000000000000000000';

const merged = (a: Said, b: Said): Said => ({
  columns: { ...a.columns, ...b.columns },
  answers: { ...a.answers, ...b.answers },
  values: { ...a.values, ...b.values },
});
const drop = (mission: string, id: string): Write => ({
  ...{ op: 'drop', table: 'import_files', key: { mission, id } },
});

export const openSheet = (look: Look<OpenInput, Incoming>): Act =>
  defineAct<OpenInput, null, Incoming>({
    name: 'imports.open-sheet',
    says: 'Opens a spreadsheet for a dry run: nothing is recorded until its rows are taken.',
    example: {
      act: 'mandates.add-option',
      file: { name: 'options.csv', content: 'd2hhdCxzaXplCmEgbGFyZ2UgbWlzc2lvbiwyNTAwCg==' },
    },
    input: openInput,
    stream: ({ act }) => `import:${act}`,
    ...alone,
    facts: look,
    decide(_state, { act, file, values: given }, { id, at, actor, mission, facts }) {
      const key = facts.inVault ?? id('imp');
      const content = facts.inVault ? '' : file.content;
      const start = merged(facts.before ?? NOTHING_SAID, { ...NOTHING_SAID, values: given });
      const row = {
        ...{ mission, id: key, act, name: file.name, content, head: facts.head },
        ...{ said: start as unknown as Json, opened_by: actor.person, opened_at: at },
      };
      return {
        events: [],
        work: [
          ...facts.stale.map((old) => drop(mission, old)),
          { op: 'put', table: 'import_files', row },
        ],
        answer: { import: key },
      };
    },
  });

export const mapColumns = (look: Look<MapInput, Kept | null>): Act =>
  defineAct<MapInput, null, Kept | null>({
    name: 'imports.map-columns',
    says: 'Says which column is which, answers what was asked, and gives what all rows share.',
    example: { import: EXAMPLE, columns: { B: 'size' }, answers: { 'date-order_on': 'dmy' } },
    input: mapInput,
    stream: ({ import: key }) => `import:${key}`,
    ...alone,
    facts: look,
    decide(_state, { import: key, ...more }, { facts, mission }) {
      if (!facts) return new Problem(IMPORT_PROBLEMS.unknown, { import: key });
      const next = merged(facts.said, more);
      const byText = Object.fromEntries(
        Object.entries(next.columns).flatMap(([letters, field]) => {
          const text = facts.texts[letters];
          return text === undefined ? [] : [[text, field]];
        }),
      );
      const remembered = (head: string, said: Said): Write => ({
        ...{ op: 'put', table: 'import_heads' },
        row: { mission, head, act: facts.act, said: said as unknown as Json },
      });
      return {
        events: [],
        work: [
          {
            ...{ op: 'patch', table: 'import_files' },
            ...{ key: { mission, id: key }, set: { said: next as unknown as Json } },
          },
          remembered(facts.head, next),
          ...(facts.remember
            ? [remembered(facts.remember, { ...next, columns: byText, values: {} })]
            : []),
        ],
        answer: { import: key },
      };
    },
  });

/** Forgets the file of an import that is no more. */
export type PutAway = (input: { import: string }, reach: Reach) => Promise<void>;

export const takeRows = (look: Look<TakeInput, Plan | null>, putAway: PutAway): Act =>
  defineAct<TakeInput, null, Plan | null>({
    name: 'imports.take-rows',
    says: 'Takes the good rows of an import, or all or none; a row taken before changes nothing.',
    example: { import: EXAMPLE, take: 'good-rows' },
    input: takeInput,
    stream: ({ import: key }) => `import:${key}`,
    ...alone,
    facts: look,
    decide(_state, { import: key, take }, { facts: plan, mission }) {
      if (!plan) return new Problem(IMPORT_PROBLEMS.unknown, { import: key });
      const refused = refusal(plan, take);
      if (refused) return refused;
      const good = plan.calls.filter(({ state }) => state === 'good');
      const { counts } = plan.dryRun;
      const rest = counts.wrong + counts.waiting;
      const answer = { import: key, taken: counts.good, rest, before: counts.before };
      const work = rest === 0 ? [drop(mission, key)] : [];
      if (good.length === 0) return { events: [], work, answer };
      if (plan.many) {
        const { into, shared } = plan.many;
        const input = { ...shared, import: key, [into]: good.map((call) => call.input) };
        return { events: [], also: [{ act: plan.act, input }], work, answer };
      }
      const marks: RowsTaken = {
        act: plan.act,
        rows: good.map((call) => ({ key: call.key, content: call.content })),
      };
      return {
        events: [{ type: 'RowsTaken', payload: marks as unknown as Json }],
        also: good.map(({ input }) => ({ act: plan.act, input })),
        work,
        answer,
      };
    },
    after: putAway,
  });

function refusal({ dryRun, many }: Plan, take: TakeInput['take']): Problem | null {
  const { questions, counts, wrong } = dryRun;
  const [question] = questions;
  if (question && (take === 'all-or-none' || counts.good === 0))
    return new Problem(IMPORT_PROBLEMS.questions, {
      count: counts.waiting,
      question: many
        ? `${question.kind} of ${question.head}`
        : `${question.kind} of ${question.head} (${question.examples.join(', ')})`,
    });
  const [first] = wrong;
  if (!first) return null;
  if (take === 'all-or-none')
    return new Problem(IMPORT_PROBLEMS.notAllGood, {
      wrong: counts.wrong,
      // A problem may be logged: what stands in the cell of a person is not repeated.
      first: told(many ? { ...first, found: '' } : first),
    });
  return null;
}

type LookFor = Look<{ import: string }, { readonly act: string } | null>;

export const discard = (look: LookFor, putAway: PutAway): Act =>
  defineAct<{ import: string }, null, { readonly act: string } | null>({
    name: 'imports.discard',
    says: 'Puts an import away with its file; what was taken of it stays in the record.',
    example: { import: EXAMPLE },
    input: discardInput,
    stream: ({ import: key }) => `import:${key}`,
    ...alone,
    facts: look,
    decide: (_state, { import: key }, { facts, mission }) =>
      facts
        ? { events: [], work: [drop(mission, key)], answer: { import: key } }
        : new Problem(IMPORT_PROBLEMS.unknown, { import: key }),
    after: putAway,
  });
