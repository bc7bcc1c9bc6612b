// The acts of lists: a version is added, or the list is no longer screened against.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import type { ListKind } from '../../../engines/screening/index.ts';
import { isPartialDate, type Json, Problem } from '../../../kernel/index.ts';
import { type ListStep, type ListVersionAdded, listsOf, shortName } from './list.ts';
import { LIST_PROBLEMS } from './problems.ts';

const addInput = z.object({
  file: z
    .object({
      name: z.string().max(300),
      mediaType: z.string().max(200).optional(),
      content: z.string().describe('The bytes in base64'),
    })
    .describe('The list as its publisher gives it; OFAC’s aliases come as a file of their own'),
  name: z
    .string()
    .trim()
    .max(120)
    .nullish()
    .transform((text) => text || null)
    .describe('What a list of your own is called'),
  through: z
    .union([
      z
        .string()
        .trim()
        .refine((text) => text.length === 10 && isPartialDate(text), {
          error: 'is not a day: write 2026-02-27',
        }),
      z.literal(''),
    ])
    .nullish()
    .transform((day) => day || null)
    .describe('The day to which it holds, where the file does not say'),
});
export type AddListInput = z.infer<typeof addInput>;

const retireInput = z.object({
  list: z.string().trim().min(1),
  reason: z.string().trim().min(1, { error: 'is missing: say why' }).max(600),
});

/** What the file was found to be, with the parts that it stands beside. */
export interface Incoming {
  readonly kind: ListKind;
  readonly added: Omit<ListVersionAdded, 'list'>;
}

/** Lists that publishers keep have one short name each. */
const PUBLISHED: ReadonlySet<ListKind> = new Set(['un', 'ofac', 'eu', 'uk']);
const STREAM = 'screening-lists';
const EXAMPLE = { name: 'officers.csv', content: 'bmFtZQpBbiBpbnZlbnRlZCBuYW1lCg==' };

const kept = {
  start: [] as readonly ListStep[],
  evolve: (
    steps: readonly ListStep[],
    { type, payload, at, by }: { type: string; payload: Json; at: string; by: string },
  ): readonly ListStep[] => [
    ...steps,
    { type, payload: payload as unknown as ListStep['payload'], at, by },
  ],
};

export const addList = (look: NonNullable<Act<AddListInput, unknown, Incoming>['facts']>) =>
  defineAct<AddListInput, readonly ListStep[], Incoming>({
    name: 'vetting.add-list',
    says: 'Adds a version of a list that people are screened against, with its bytes.',
    example: { file: EXAMPLE, name: 'Dismissed officers' },
    input: addInput,
    stream: () => STREAM,
    ...kept,
    facts: look,
    decide(steps, { file, name }, { facts: { kind, added } }) {
      const list = PUBLISHED.has(kind) ? kind : shortName(name ?? file.name);
      if (list === '') return new Problem(LIST_PROBLEMS.needsName, { file: file.name });
      const before = listsOf(steps).find((each) => each.list === list);
      const last = before?.versions.at(-1);
      const answer = { list, kind, listed: added.listed, dataThrough: added.dataThrough };
      if (last && !before?.retired && sameParts(last, added))
        return { events: [], answer: { ...answer, version: last.version, already: true } };
      const older = olderThan(last, added, file.name);
      if (older) return older;
      const title = PUBLISHED.has(kind) ? added.title : (name ?? last?.title ?? added.title);
      const payload = { ...added, list, title } as unknown as Json;
      const version = (last?.version ?? 0) + 1;
      return {
        events: [{ type: 'ListVersionAdded', payload, on: added.dataThrough }],
        answer: { ...answer, version, already: false },
      };
    },
  });

function olderThan(
  last: ListVersionAdded | undefined,
  { dataThrough: through }: Incoming['added'],
  file: string,
): Problem | null {
  const kept = last?.dataThrough;
  if (!kept || !through || through >= kept) return null;
  return new Problem(LIST_PROBLEMS.olderThanKept, { file, through, kept });
}

const sameParts = (a: Pick<ListVersionAdded, 'parts'>, b: Pick<ListVersionAdded, 'parts'>) =>
  a.parts.map(({ sha256 }) => sha256).join() === b.parts.map(({ sha256 }) => sha256).join();

export const retireList = defineAct<z.infer<typeof retireInput>, readonly ListStep[]>({
  name: 'vetting.retire-list',
  says: 'Says that a list is no longer screened against, and why; its versions stay.',
  example: { list: 'dismissed-officers', reason: 'Its publisher has withdrawn it.' },
  input: retireInput,
  stream: () => STREAM,
  ...kept,
  decide(steps, { list, reason }) {
    const found = listsOf(steps).find((each) => each.list === list);
    if (!found) return new Problem(LIST_PROBLEMS.noList, { list });
    if (found.retired) return new Problem(LIST_PROBLEMS.retired, { list });
    return { events: [{ type: 'ListRetired', payload: { list, reason } }], answer: { list } };
  },
});
