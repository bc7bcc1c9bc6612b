// The read model of cases: one row a step. A case on a day is its steps up to that day.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { type Day, dayOf, Problem } from '../../../kernel/index.ts';
import { type Projection, sql } from '../../../record/index.ts';
import { type ClaimView, claimsOf, claimView, named, namedParty } from '../../claims/index.ts';
import { sourceOf, textOf } from '../../sources/index.ts';
import { type CaseState, clockOf, evolve, NO_CASE, type Passage, type Step } from '../case.ts';
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
        said_by: 'text',
        said_on: 'text',
        passage: 'jsonb',
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
      said_by: step.saidBy ?? null,
      said_on: step.saidOn ?? null,
      passage: step.passage ? { ...step.passage } : null,
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
  /** Who answered, and when; null for other steps, or where nobody is named. */
  saidBy: namedParty.nullable(),
  saidOn: z.string().nullable(),
  /** Where the answer stands in a source, with its words. */
  passage: z
    .object({ source: z.string(), start: z.number(), end: z.number(), quote: z.string() })
    .nullable(),
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
  saidBy: string | null;
  saidOn: string | null;
  passage: Passage | null;
  at: string;
  by: string;
  entry: number;
}

/** Every case with its steps up to both clocks; a step is known from the day of its entry. */
export async function casesOf(reach: Reach, asking: Asking): Promise<CaseView[]> {
  const { mission, clocks } = asking;
  const [last = clocks.asOf] = [clocks.asOf, clocks.knownAt].sort();
  const rows = await reach.rows<StepRow>(sql`
    select case_id as "caseId", type, words, claim, owner, due_on as "dueOn", outcome, at, by,
      said_by as "saidBy", said_on as "saidOn", passage,
      entry_no::int as entry
    from case_steps where mission = ${mission} and substr(at, 1, 10) <= ${last} order by entry_no`);
  const claims = await claimsOfCases(reach, asking, rows);
  const byCase = new Map<string, StepRow[]>();
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  return Promise.all(
    [...byCase].map(([id, steps]) => shown(reach, asking, { id, steps, claims, last })),
  );
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
  asking: Asking,
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
    steps: await Promise.all(
      steps.map(async ({ type, dueOn, outcome, saidBy, saidOn, passage, at, by, entry }, i) => ({
        ...{ type, dueOn, outcome, saidOn, at, by, entry },
        saidBy: saidBy ? named(saidBy, asking.lang) : null,
        passage: passage && (await quotedPassage(reach, asking.mission, passage)),
        words: texts[i] ?? null,
      })),
    ),
  };
}

async function quotedPassage(reach: Reach, mission: string, passage: Passage) {
  const text = await textOf(reach, await sourceOf(reach, mission, passage.source));
  return { ...passage, quote: text.slice(passage.start, passage.end) };
}

/** @throws Problem cases.no-claim */
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
