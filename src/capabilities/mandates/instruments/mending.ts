// Where an instrument stands, its vote, what it gives, or one of its clauses: claims of this record
// or a passage of a source. And what was recorded wrongly of it, taken back with a reason.
import { defineAct, z } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { maybe, required } from '../../claims/index.ts';
import { partialDate } from '../../sources/index.ts';
import { type Grounded, groundFields, type LookUpGround } from '../decisions/ground.ts';
import { isNamed } from './clause.ts';
import { onInstrument } from './decide.ts';
import {
  CITED,
  evolve,
  INSTRUMENT_STATUSES,
  type InstrumentState,
  NO_INSTRUMENT,
} from './instrument.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';

const shared = { start: NO_INSTRUMENT, stream: onInstrument, evolve };
const { claims, source, quote } = groundFields;

const citeInput = z.object({
  instrument: required,
  of: z.enum(CITED).default('itself').describe('What of it stands there'),
  clause: maybe.describe('The clause that stands there, by its number or id'),
  ...{ claims, source, quote },
});
type CiteInput = z.infer<typeof citeInput>;

export const citeInstrument = (lookUp: LookUpGround) =>
  defineAct<CiteInput, InstrumentState, Grounded>({
    name: 'mandates.cite-instrument',
    says: 'Cites where an instrument stands, its vote, what it gives, or one of its clauses.',
    example: {
      instrument: 'ins_01h00000000000000000000000',
      of: 'vote',
      claims: ['clm_01h00000000000000000000000'],
    },
    input: citeInput as unknown as z.ZodType<CiteInput>,
    ...shared,
    facts: (input, reach, context) => lookUp({ ...input, on: null }, reach, context),
    decide({ instrument }, { instrument: id, clause, ...input }, { facts: { ground } }) {
      if (!instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: id });
      if (ground.claims.length === 0 && ground.passage === null)
        return new Problem(INSTRUMENT_PROBLEMS.nothingCited);
      const found = clause === null ? null : instrument.clauses.find(isNamed(clause));
      if (clause !== null && !found)
        return new Problem(INSTRUMENT_PROBLEMS.noClauseHere, {
          ...{ clause, instrument: instrument.symbol ?? instrument.title },
        });
      const of = found ? 'clause' : input.of;
      const named = found ? (found.id ?? found.number) : null;
      const payload = { instrument: id, of, clause: named, ground } as unknown as Json;
      return { events: [{ type: 'InstrumentCited', payload }] };
    },
  });

const stepInput = z.object({
  instrument: required,
  status: z.enum(INSTRUMENT_STATUSES),
  on: partialDate.describe('The day of the step that is taken back'),
  reason: required,
});

export const withdrawStep = defineAct<z.infer<typeof stepInput>, InstrumentState>({
  name: 'mandates.withdraw-step',
  says: 'Takes back a step that was recorded wrongly, with a reason; its entry stays.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    status: 'pending',
    on: '2023-09-29',
    reason: 'it was another draft',
  },
  input: stepInput,
  ...shared,
  decide(state, { instrument, status, on, reason }) {
    if (!state.instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    if (!state.steps.some((step) => step.status === status && step.on === on))
      return new Problem(INSTRUMENT_PROBLEMS.noStep, { status, on });
    const payload = { instrument, status, on, reason };
    return { events: [{ type: 'InstrumentStepWithdrawn', payload }] };
  },
});

const draftInput = z.object({ instrument: required, draft: required, reason: required });

export const withdrawDraft = defineAct<z.infer<typeof draftInput>, InstrumentState>({
  name: 'mandates.withdraw-draft',
  says: 'Takes out a draft that was added wrongly, with a reason; its entry stays.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    draft: 'drf_01h00000000000000000000000',
    reason: 'it is a draft of another text',
  },
  input: draftInput,
  ...shared,
  decide(state, { instrument, draft, reason }) {
    if (!state.instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    if (!state.drafts.some(({ id }) => id === draft))
      return new Problem(INSTRUMENT_PROBLEMS.noDraft, { draft });
    return { events: [{ type: 'DraftWithdrawn', payload: { instrument, draft, reason } }] };
  },
});
