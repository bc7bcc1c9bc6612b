// What comes before an instrument and after it: its drafts in order, the steps of its history, and
// what it gives the mission.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import { type Json, Problem, plusDuration } from '../../../kernel/index.ts';
import { maybe, maybeDate, required } from '../../claims/index.ts';
import { partialDate } from '../../sources/index.ts';
import { onInstrument } from './decide.ts';
import {
  type Authority,
  type Draft,
  evolve,
  INSTRUMENT_STATUSES,
  type Instrument,
  type InstrumentState,
  NO_INSTRUMENT,
} from './instrument.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';

const shared = { start: NO_INSTRUMENT, stream: onInstrument, evolve };
const number = (least: number, most: number) =>
  z.preprocess(
    (given) => (given === '' || given === undefined ? null : given),
    z.coerce.number().int().min(least).max(most).nullable(),
  );

/** More drafts than any text has gone through. */
const DRAFTS_MAX = 200;
const draftInput = z.object({
  instrument: required,
  title: maybe.describe('Such as "zero draft", or "in blue"'),
  symbol: maybe.describe('Such as S/2023/729'),
  on: maybeDate.describe('The day on which it was put round'),
  source: maybe.describe('The source to read its clauses from; left out for one written by hand'),
  order: number(1, DRAFTS_MAX).describe('Its place among the drafts; the last where left out'),
});
type DraftInput = z.infer<typeof draftInput>;

/** What the source of a draft says of itself. */
export interface DraftFacts {
  readonly read: Pick<Instrument, 'symbol' | 'title' | 'clauses'> | null;
  /** The day on which the source was published. */
  readonly publishedOn: string | null;
}
export type LookUpDraft = Act<DraftInput, InstrumentState, DraftFacts>['facts'];

export const addDraft = (lookUp: LookUpDraft) =>
  defineAct<DraftInput, InstrumentState, DraftFacts>({
    name: 'mandates.add-draft',
    says: 'Adds a draft of an instrument in its order, read from a source or written by hand.',
    example: {
      instrument: 'ins_01h00000000000000000000000',
      title: 'first draft',
      on: '2023-09-20',
    },
    input: draftInput as unknown as z.ZodType<DraftInput>,
    ...shared,
    facts: lookUp,
    decide(state, input, { id, facts }) {
      const { instrument, source } = input;
      if (!state.instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
      const { read } = facts;
      if (source && (read === null || read.clauses.length === 0))
        return new Problem(INSTRUMENT_PROBLEMS.noClauses, { source });
      const order = Math.min(input.order ?? DRAFTS_MAX, state.drafts.length + 1);
      const draft: Draft = {
        ...{ id: id('drf'), order, source },
        title: input.title ?? read?.title ?? `${order}`,
        symbol: input.symbol ?? read?.symbol ?? null,
        on: input.on ?? facts.publishedOn,
        clauses: read?.clauses ?? [],
      };
      const payload = { instrument, draft } as unknown as Json;
      return {
        events: [{ type: 'DraftAdded', payload, on: draft.on }],
        answer: { instrument, draft: draft.id, clauses: draft.clauses.length },
      };
    },
  });

const stepInput = z.object({
  instrument: required,
  status: z.enum(INSTRUMENT_STATUSES),
  on: partialDate.describe('The day on which it came to this'),
  note: maybe.describe('How, in a few words'),
});
type StepInput = z.infer<typeof stepInput>;

export const recordStep = defineAct<StepInput, InstrumentState>({
  name: 'mandates.record-step',
  says: 'Records a step of an instrument: proposed, drafting, pending, adopted, rejected, ended …',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    status: 'pending',
    on: '2023-09-29',
    note: 'put under silence, then into blue',
  },
  input: stepInput as unknown as z.ZodType<StepInput>,
  ...shared,
  decide(state, { instrument, ...step }) {
    if (!state.instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    const there = state.steps.some(({ status, on }) => status === step.status && on === step.on);
    if (there) return { events: [] };
    return {
      events: [{ type: 'InstrumentStepRecorded', payload: { instrument, step }, on: step.on }],
    };
  },
});

/** Powers of one mandate, and signs of one: what a page can show. */
const [POWERS_MAX, POWER_MAX] = [60, 400];
/** One a line, or parted by semicolons: a power has commas of its own. */
const powers = z.preprocess(
  (given) => {
    const texts = typeof given === 'string' ? given.split(/[;\n]/) : (given ?? []);
    return Array.isArray(texts) ? texts.map((text) => String(text).trim()).filter(Boolean) : texts;
  },
  z.array(z.string().max(POWER_MAX)).max(POWERS_MAX),
);

const isPeriod = (text: string) => plusDuration('2000-01-01', text) !== null;
/** More people than any such mission was ever allowed. */
const CEILING_MAX = 1_000_000;
const authorityInput = z.object({
  instrument: required,
  effect: z.enum(['gives', 'extends', 'ends']).describe('What it does to the mandate'),
  term: z
    .union([
      z.literal(''),
      z.string().trim().refine(isPeriod, {
        error: 'is not a period: write P12M for twelve months, P30D for thirty days',
      }),
    ])
    .nullish()
    .transform((text) => text || null)
    .describe('How long it runs, such as P12M'),
  ceiling: number(1, CEILING_MAX).describe('The most personnel that it allows'),
  powers: powers.describe('What it allows the mission to do, one by one'),
  of: maybe.describe('The instrument whose mandate it extends or ends; that in force if left out'),
});
type AuthorityInput = z.infer<typeof authorityInput>;

export const recordAuthority = defineAct<AuthorityInput, InstrumentState>({
  name: 'mandates.record-authority',
  says: 'Records what an instrument gives the mission: its term, its ceiling, its powers.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    effect: 'gives',
    term: 'P12M',
    powers: ['support to planning and conducting joint operations', 'protection of sites'],
  },
  input: authorityInput as unknown as z.ZodType<AuthorityInput>,
  ...shared,
  decide(state, { instrument, ...given }) {
    if (!state.instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    const authority: Authority = given;
    const payload = { instrument, authority: { ...authority, powers: [...authority.powers] } };
    const { adoptedOn } = state.instrument;
    return { events: [{ type: 'AuthorityRecorded', payload, on: adoptedOn }] };
  },
});
