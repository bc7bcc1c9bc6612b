// Parties by questions for a day: the latest stance with its words; an empty cell says that nothing
// is on record, and since when the party has been asked without an answer.
import { defineView, z } from '../../../acts/index.ts';
import { type Day, isDay, plusMonths } from '../../../kernel/index.ts';
import { namedParty } from '../../claims/index.ts';
import { questionName } from '../stances/labels.ts';
import { matrixOf } from '../stances/matrix.ts';
import { OTHER, STANDING_QUESTIONS } from '../stances/question.ts';
import { type Ground, groundOf } from './ground.ts';
import { type ApproachRow, approachRows } from './outreach.ts';
import { statementRow, statementsOf, statementView } from './statements.ts';

const questionView = z.object({
  id: z.string(),
  name: z.string(),
  /** Words that a position on it has in it; empty for those that every mission has. */
  terms: z.array(z.string()),
  /** Whether an office put it and may drop it. */
  own: z.boolean(),
});
export type QuestionView = z.infer<typeof questionView>;

function questionViews({ questions, lang }: Ground): QuestionView[] {
  const view = (id: string, terms: readonly string[], own: boolean) => ({
    ...{ id, name: questionName(id, questions, lang), terms: [...terms], own },
  });
  return [
    ...STANDING_QUESTIONS.map((id) => view(id, [], false)),
    ...questions.map(({ id, terms }) => view(id, terms, true)),
    view(OTHER, [], false),
  ];
}

export const questions = defineView({
  name: 'diplomacy.questions',
  says: 'The questions of the matrix: those of every mission, and those that an office put.',
  query: z.object({}),
  answer: z.object({ questions: z.array(questionView) }),
  look: async (_query, reach, asking) => ({
    questions: questionViews(await groundOf(reach, asking)),
  }),
});

const cell = z.object({
  question: z.string(),
  latest: statementView.nullable(),
  was: statementView.nullable(),
  changed: z.boolean(),
  /** Asked on this question, and nothing came: how long. */
  silent: z
    .object({ approach: z.string(), sentence: z.string(), days: z.number().nullable() })
    .nullable(),
});
const matrixRow = z.object({ party: namedParty, cells: z.array(cell) });
export type MatrixRowView = z.infer<typeof matrixRow>;

const since = z
  .union([
    z
      .string()
      .trim()
      .refine((text) => isDay(text), { error: 'is not a day: write 2023-07-01' }),
    z.literal(''),
  ])
  .optional();

export const matrix = defineView({
  name: 'diplomacy.matrix',
  says: 'Parties by questions for a day: the latest stance of each, and what is not known.',
  query: z.object({
    since: since.describe('Cells that changed after this day are marked; a month back if left out'),
  }),
  answer: z.object({
    since: z.string(),
    questions: z.array(questionView),
    rows: z.array(matrixRow),
  }),
  async look({ since: day }, reach, asking) {
    const ground = await groundOf(reach, asking);
    const from: Day = day || plusMonths(ground.asOf, -1);
    const all = questionViews(ground);
    const statements = statementsOf(ground);
    const approaches = approachRows(ground);
    const asked = approaches.flatMap(({ to }) => to?.party ?? []);
    const ids = all.map(({ id }) => id);
    const rows = matrixOf(statements, ids, { also: asked, since: from }).map((row) => ({
      party: ground.named(row.party),
      cells: row.cells.map(({ question, latest, was, changed }) => ({
        ...{ question, changed },
        latest: latest && statementRow(ground, latest),
        was: was && statementRow(ground, was),
        silent: latest ? null : silentOn(approaches, row.party, question),
      })),
    }));
    return { since: from, questions: all.filter(usedIn(rows)), rows };
  },
  rows: ({ rows, questions: all }) =>
    rows.flatMap(({ party, cells }) =>
      cells.map(({ question, latest, was, changed, silent }) => ({
        ...{ party: party.name, question: all.find(({ id }) => id === question)?.name ?? question },
        stance: latest?.stance ?? (silent ? 'no answer' : 'not on record'),
        ...{ words: latest?.words ?? silent?.sentence ?? null, date: latest?.dated ?? null },
        ...{ changed: changed ? 'yes' : 'no', was: was?.stance ?? null },
        ...{ source: latest?.claim?.source.title ?? null, claim: latest?.claim?.id ?? null },
      })),
    ),
});

/** "Other matters" has a column only where something stands in it. */
const usedIn = (rows: readonly MatrixRowView[]) => {
  const some = rows.some(({ cells }) => cells.at(-1)?.latest);
  return ({ id }: QuestionView) => id !== OTHER || some;
};

function silentOn(approaches: readonly ApproachRow[], party: string, question: string) {
  const own = approaches.find(
    (row) =>
      row.to?.party === party &&
      row.standing === 'silent' &&
      (row.question?.id ?? OTHER) === question,
  );
  return own ? { approach: own.id, sentence: own.sentence, days: own.silentDays } : null;
}
