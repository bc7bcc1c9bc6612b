// The read model of cases: one row a step. A case on a day is its steps up to that day.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { type Day, dayOf, Problem } from '../../../kernel/index.ts';
import { type Projection, sql } from '../../../record/index.ts';
import { type ClaimView, claimsOf, claimView } from '../../claims/index.ts';
import { type CaseState, clockOf, evolve, NO_CASE, type Step } from '../case.ts';
import { CASE_PROBLEMS } from '../problems.ts';

const TYPES = new Set(['CaseOpened', 'CaseAnswered', 'CaseExtended', 'CaseClosed']);

export const casesProjection: Projection = {
  name: 'cases',
  tables: [
    {
      name: 'case_steps',
      columns: {
        id: 'text not null',
        case_id: 'text not null',
        type: 'text not null',
        words: 'text',
        claim: 'text',
        owner: 'text',
        due_on: 'text',
        outcome: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index case_steps_case on case_steps (mission, case_id)'],
    },
  ],
  project({ id, type, payload, at, by }) {
    if (!TYPES.has(type)) return [];
    const step = payload as unknown as Step;
    const row = {
      id,
      case_id: step.case,
      type,
      words: step.words,
      claim: step.claim ?? null,
      owner: step.owner ?? null,
      due_on: step.dueOn ?? null,
      outcome: step.outcome ?? null,
      at,
      by,
    };
    return [{ op: 'put', table: 'case_steps', row }];
  },
};

const stepView = z.object({
  type: z.string(),
  words: z.string().nullable(),
  dueOn: z.string().nullable(),
  outcome: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  entry: z.number(),
});

export const caseView = z.object({
  id: z.string(),
  question: z.string().nullable(),
  owner: z.string(),
  claim: claimView.nullable(),
  openedAt: z.string(),
  openedBy: z.string(),
  dueOn: z.string().nullable(),
  clock: z.enum(['no_date', 'due', 'overdue', 'closed']),
  days: z.number().nullable(),
  outcome: z.string().nullable(),
  steps: z.array(stepView),
});
export type CaseView = z.infer<typeof caseView>;

interface StepRow {
  caseId: string;
  type: string;
  words: string | null;
  claim: string | null;
  owner: string | null;
  dueOn: Day | null;
  outcome: string | null;
  at: string;
  by: string;
  entry: number;
}

/** Every case with its steps up to both clocks; a step is known from the day of its entry. */
export async function casesOf(reach: Reach, asking: Asking): Promise<CaseView[]> {
  const { mission, clocks } = asking;
  const last = clocks.asOf < clocks.knownAt ? clocks.asOf : clocks.knownAt;
  const rows = await reach.rows<StepRow>(sql`
    select case_id as "caseId", type, words, claim, owner, due_on as "dueOn", outcome, at, by,
      entry_no::int as entry
    from case_steps where mission = ${mission} and substr(at, 1, 10) <= ${last} order by entry_no`);
  const claims = await claimsOfCases(reach, asking, rows);
  const byCase = new Map<string, StepRow[]>();
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  return Promise.all([...byCase].map(([id, steps]) => shown(reach, { id, steps, claims, last })));
}

async function claimsOfCases(reach: Reach, asking: Asking, rows: readonly StepRow[]) {
  const ids = rows.flatMap(({ claim }) => (claim ? [claim] : []));
  if (ids.length === 0) return new Map<string, ClaimView>();
  const always = { ...asking, clocks: { asOf: '9999-12-31', knownAt: asking.today } };
  const claims = (await claimsOf(reach, always, { ids })) as ClaimView[];
  return new Map(claims.map((claim) => [claim.id, claim]));
}

async function shown(
  reach: Reach,
  given: { id: string; steps: StepRow[]; claims: ReadonlyMap<string, ClaimView>; last: Day },
): Promise<CaseView> {
  const { id, steps, claims, last } = given;
  const state: CaseState = steps.reduce(
    (before, { type, dueOn, outcome }) =>
      evolve(before, { type, payload: { dueOn, outcome: outcome ?? undefined } }),
    NO_CASE,
  );
  const texts = await Promise.all(
    steps.map(({ words }) => (words ? reach.files.text(words) : Promise.resolve(null))),
  );
  const first = steps[0];
  return {
    id,
    question: texts[0] ?? null,
    owner: first?.owner ?? 'oversight',
    claim: claims.get(first?.claim ?? '') ?? null,
    openedAt: first?.at ?? '',
    openedBy: first?.by ?? '',
    dueOn: state.dueOn,
    ...clockOf(state, last),
    outcome: state.closedAs,
    steps: steps.map(({ type, dueOn, outcome, at, by, entry }, i) => ({
      ...{ type, dueOn, outcome, at, by, entry },
      words: texts[i] ?? null,
    })),
  };
}

/** @throws Problem claims.unknown, through the door of claims */
export async function recordedClaimExists(reach: Reach, mission: string, id: string) {
  const clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };
  const [claim] = await claimsOf(reach, { mission, clocks }, { ids: [id] });
  if (!claim) throw new Problem(CASE_PROBLEMS.noClaim, { claim: id });
}

export const listCases = defineView({
  name: 'cases.list',
  says: 'Every question that was opened, past its day first.',
  query: z.object({}),
  answer: z.object({ cases: z.array(caseView) }),
  async look(_query, reach, asking) {
    const cases = await casesOf(reach, asking);
    const rank = { overdue: 0, due: 1, no_date: 2, closed: 3 };
    cases.sort(
      (a, b) => rank[a.clock] - rank[b.clock] || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
    );
    return { cases };
  },
  rows: ({ cases }) =>
    cases.map(({ id, question, owner, openedAt, dueOn, clock, outcome, claim }) => ({
      ...{ id, question, owner, opened: dayOf(openedAt), dueOn, clock, outcome },
      claim: claim?.id ?? null,
      words: claim?.quote ?? null,
    })),
});

export const showCase = defineView({
  name: 'cases.show',
  says: 'One question with everything that was done about it.',
  query: z.object({ case: z.string() }),
  answer: z.object({ case: caseView }),
  async look({ case: id }, reach, asking) {
    const found = (await casesOf(reach, asking)).find((each) => each.id === id);
    if (!found) throw new Problem(CASE_PROBLEMS.unknown, { case: id });
    return { case: found };
  },
});
