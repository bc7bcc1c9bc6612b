// Two drafts or two instruments side by side, clause by clause.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { compareClauses } from '../../../../engines/compare/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { INSTRUMENT_PROBLEMS } from '../problems.ts';
import { type ClauseRow, clauseRow, clausesShown } from './clauses.ts';
import { instrumentNamed, instrumentsOf, type Known } from './steps.ts';

/** One side as a page or a table names it. */
const sideView = z.object({
  instrument: z.string(),
  symbol: z.string().nullable(),
  title: z.string(),
  draft: z.string().nullable(),
  draftTitle: z.string().nullable(),
  on: z.string().nullable(),
  clauses: z.number(),
});

const pieceView = z.object({ as: z.enum(['same', 'added', 'dropped']), text: z.string() });

const compareRow = z.object({
  kind: z.enum(['same', 'changed', 'moved', 'added', 'dropped', 'unread']),
  changed: z.boolean(),
  renumbered: z.boolean(),
  a: z.array(clauseRow),
  b: z.array(clauseRow),
  pieces: z.array(pieceView),
});
export type CompareRow = z.infer<typeof compareRow>;

const count = z.number();
const answer = z.object({
  a: sideView,
  b: sideView,
  counts: z.object({
    ...{ same: count, changed: count, moved: count },
    ...{ added: count, dropped: count, unread: count },
  }),
  rows: z.array(compareRow),
});
export type CompareView = z.infer<typeof answer>;

const SIDE = 'An instrument by id or symbol, one of its drafts by id, or by place: SYMBOL~2';

export const compare = defineView({
  name: 'mandates.compare',
  says: 'Two drafts or two instruments clause by clause: moved, changed by word, added, dropped.',
  query: z.object({ a: z.string().describe(SIDE), b: z.string().describe(SIDE) }),
  answer,
  async look(query, reach, asking) {
    const [a, b] = [await sideOf(query.a, reach, asking), await sideOf(query.b, reach, asking)];
    const { rows, counts } = compareClauses(a.clauses, b.clauses);
    const at = (clauses: readonly ClauseRow[], places: readonly number[]) =>
      places.flatMap((place) => clauses[place] ?? []);
    return {
      ...{ a: a.side, b: b.side, counts },
      rows: rows.map(({ pieces, ...row }) => ({
        ...row,
        pieces: [...pieces],
        ...{ a: at(a.clauses, row.a), b: at(b.clauses, row.b) },
      })),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ kind, changed, renumbered, a, b }) => ({
      kind,
      ...{ changed, renumbered },
      ...{ numberA: numbers(a), numberB: numbers(b), textA: texts(a), textB: texts(b) },
    })),
});

const numbers = (clauses: readonly ClauseRow[]) => clauses.map((c) => c.number ?? '').join(' ');
const texts = (clauses: readonly ClauseRow[]) => clauses.map((c) => c.text ?? '').join('\n');

async function sideOf(name: string, reach: Reach, asking: Asking) {
  const { state, draft } = await found(name, reach, asking);
  const { id, symbol, title, adoptedOn, clauses: own } = state.instrument;
  const shown = draft ?? state.instrument;
  const side: z.infer<typeof sideView> = {
    ...{ instrument: id, symbol, title },
    ...{ draft: draft?.id ?? null, draftTitle: draft?.title ?? null },
    on: draft ? draft.on : adoptedOn,
    clauses: (draft?.clauses ?? own).length,
  };
  return { side, clauses: await clausesShown(reach, asking.mission, shown) };
}

async function found(name: string, reach: Reach, asking: Asking) {
  const [of = '', order] = name.split('~');
  if (of.startsWith('drf_')) {
    for (const state of await instrumentsOf(reach, asking)) {
      const draft = state.drafts.find(({ id }) => id === of);
      if (draft) return { state, draft };
    }
    throw new Problem(INSTRUMENT_PROBLEMS.noDraft, { draft: of });
  }
  const state: Known | null = await instrumentNamed(reach, asking, of);
  if (!state) throw new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: of });
  if (order === undefined) return { state, draft: null };
  const draft = state.drafts.find((each) => String(each.order) === order);
  if (!draft) throw new Problem(INSTRUMENT_PROBLEMS.noDraft, { draft: order });
  return { state, draft };
}
