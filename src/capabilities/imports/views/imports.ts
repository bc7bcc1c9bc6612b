// What can be imported, what is under way, the dry run of a file, and the rows that are left of it.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { xlsxOf } from '../../../engines/sheets/index.ts';
import { Problem, proseLang } from '../../../kernel/index.ts';
import { dryRunForm } from '../import.ts';
import type { Plan } from '../plan.ts';
import { IMPORT_PROBLEMS } from '../problems.ts';
import { planOf, sheetOf } from './planning.ts';
import { fileOf, filesOf } from './tables.ts';

const file = z.object({ name: z.string(), content: z.string() });
const one = z.object({ import: z.string() });

export const importActs = defineView({
  name: 'imports.acts',
  says: 'The acts whose rows can be imported from a spreadsheet, with their columns.',
  query: z.object({}),
  answer: z.object({
    acts: z.array(
      z.object({
        act: z.string(),
        of: z.string(),
        says: z.string(),
        columns: z.array(z.object({ field: z.string(), name: z.string(), needed: z.boolean() })),
      }),
    ),
  }),
  async look(_query, reach, { lang }) {
    return {
      acts: reach.sheets().map(({ name, says, sheet }) => ({
        ...{ act: name, of: sheet.of[proseLang(lang)], says },
        columns: sheet.columns.map(({ field, names, needed }) => ({
          ...{ field, name: names[0] ?? field, needed: needed ?? false },
        })),
      })),
    };
  },
});

export const listImports = defineView({
  name: 'imports.list',
  says: 'The imports that you have under way, the latest first.',
  query: z.object({}),
  answer: z.object({
    imports: z.array(
      z.object({ import: z.string(), act: z.string(), name: z.string(), at: z.string() }),
    ),
  }),
  async look(_query, reach, { mission, actor }) {
    const rows = await filesOf(reach, mission, actor.person);
    return { imports: rows.map(({ id, act, name, at }) => ({ import: id, act, name, at })) };
  },
});

/** @throws Problem imports.unknown */
async function planFor(id: string, reach: Reach, asking: Asking): Promise<Plan> {
  const { mission, actor, rehearse } = asking;
  const found = await fileOf(reach, mission, { id, person: actor.person });
  if (!found) throw new Problem(IMPORT_PROBLEMS.unknown, { import: id });
  return planOf(found, { reach, mission, rehearse, today: asking.today, lang: asking.lang });
}

export const dryRun = defineView({
  name: 'imports.dry-run',
  says: 'What would become of each row of an import; nothing is written.',
  query: one,
  answer: dryRunForm,
  look: async ({ import: id }, reach, asking) => (await planFor(id, reach, asking)).dryRun,
  rows: ({ wrong }) => wrong,
});

export const progress = defineView({
  name: 'imports.progress',
  says: 'How far the work on an import has come: reading, judging, keeping, recording.',
  query: one,
  answer: z.object({
    progress: z.object({ step: z.string(), done: z.number(), total: z.number() }).nullable(),
  }),
  look: async ({ import: id }, reach) => ({ progress: reach.progress.of(id) }),
});

export const restOfImport = defineView({
  name: 'imports.rest',
  says: 'The rows of an import that must be mended, as a workbook of just those rows.',
  query: one,
  answer: file,
  async look({ import: id }, reach, asking) {
    const { dryRun: told, rest } = await planFor(id, reach, asking);
    const sheets = told.sheets
      .filter(({ name }) => rest.some(({ sheet }) => sheet === name))
      .map(({ name, heads }) => ({
        name,
        head: [...heads.map(({ text }) => text), 'Row', 'To mend'],
        lines: rest
          .filter(({ sheet }) => sheet === name)
          .map(({ cells, row, why }) => [...heads.map((_, i) => cells[i] ?? ''), row, why]),
      }));
    const empty = { name: 'Nothing', head: ['Nothing is left to mend'], lines: [] };
    const bytes = await xlsxOf(sheets.length > 0 ? sheets : [empty]);
    const base = told.name.replace(/\.[^.]*$/, '');
    return { name: `${base}-to-mend.xlsx`, content: Buffer.from(bytes).toString('base64') };
  },
});

export const template = defineView({
  name: 'imports.template',
  says: 'An empty workbook with the columns of an act, to be filled.',
  query: z.object({ act: z.string() }),
  answer: file,
  async look({ act }, reach) {
    const { columns, of } = sheetOf(reach, act);
    const head = columns.map(({ field, names }) => names[0] ?? field);
    const bytes = await xlsxOf([{ name: of.en, head, lines: [] }]);
    return { name: `${of.en}.xlsx`, content: Buffer.from(bytes).toString('base64') };
  },
});
