// The rules of instruments: added by hand or from a source, and amended.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import { firstDay, lastDay, Problem } from '../../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, required } from '../../claims/index.ts';
import {
  evolve,
  INSTRUMENT_KINDS,
  type Instrument,
  type InstrumentState,
  NO_INSTRUMENT,
} from './instrument.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';

const days = {
  proposedOn: maybeDate.describe('The day on which it was proposed'),
  adoptedOn: maybeDate.describe('The day on which it was adopted, signed or handed down'),
  inForceFrom: maybeDate.describe('The day from which it is in force'),
  until: maybeDate.describe('Its last day'),
};

export const addInput = z.object({
  source: maybe.describe('The source to read its clauses from; left out for one added by hand'),
  kind: z.enum(INSTRUMENT_KINDS).optional(),
  symbol: maybe.describe('Such as S/RES/2699 (2023)'),
  title: maybe,
  body: maybeParty.describe('Who made it'),
  ...days,
});
export type AddInput = z.infer<typeof addInput>;

/** What the source says of itself, and the instrument that bears this symbol already. */
export interface AddFacts {
  readonly read: Omit<Instrument, 'id' | 'source'> | null;
  readonly there: (symbol: string) => string | null;
}

export type LookUp = Act<AddInput, InstrumentState, AddFacts>['facts'];

export const addInstrument = (lookUp: LookUp) =>
  defineAct<AddInput, InstrumentState, AddFacts>({
    name: 'mandates.add-instrument',
    says: 'Adds an instrument, by hand or from a source, clause by clause.',
    example: {
      kind: 'resolution',
      symbol: 'S/RES/2699 (2023)',
      title: 'Resolution 2699 (2023)',
      body: 'UN Security Council',
      adoptedOn: '2023-10-02',
    },
    input: addInput,
    stream: (_input, { id }) => `instrument:${id('ins')}`,
    start: NO_INSTRUMENT,
    evolve,
    facts: lookUp,
    decide(_state, input, { id, facts }) {
      const { read } = facts;
      if (input.source && (read === null || read.clauses.length === 0))
        return new Problem(INSTRUMENT_PROBLEMS.noClauses, { source: input.source });
      const symbol = input.symbol ?? read?.symbol ?? null;
      const there = symbol === null ? null : facts.there(symbol);
      if (symbol !== null && there !== null)
        return new Problem(INSTRUMENT_PROBLEMS.taken, { symbol, instrument: there });
      const whole: Instrument = {
        id: id('ins'),
        kind: input.kind ?? read?.kind ?? 'other',
        symbol,
        title: input.title ?? read?.title ?? symbol ?? 'Untitled',
        body: input.body ?? read?.body ?? null,
        proposedOn: input.proposedOn ?? null,
        adoptedOn: input.adoptedOn ?? read?.adoptedOn ?? null,
        inForceFrom: input.inForceFrom ?? null,
        until: input.until ?? null,
        source: input.source ?? null,
        clauses: read?.clauses ?? [],
      };
      const clauses = whole.clauses.map((clause) => ({ ...clause }));
      return (
        ordered(whole) ?? {
          events: [
            {
              type: 'InstrumentAdded',
              stream: `instrument:${whole.id}`,
              payload: { instrument: whole.id, whole: { ...whole, clauses } },
              on: whole.adoptedOn ?? whole.proposedOn,
            },
          ],
          answer: { instrument: whole.id, clauses: clauses.length },
        }
      );
    },
  });

/** Why its days cannot be; null where they can. */
function ordered({ proposedOn, inForceFrom, adoptedOn, until }: Instrument): Problem | null {
  if (proposedOn && adoptedOn && lastDay(adoptedOn) < firstDay(proposedOn))
    return new Problem(INSTRUMENT_PROBLEMS.adoptedBefore, { adoptedOn, proposedOn });
  const from = inForceFrom ?? adoptedOn;
  if (!from || !until || lastDay(until) >= firstDay(from)) return null;
  return new Problem(INSTRUMENT_PROBLEMS.endsBefore, { until, from });
}

const amendInput = z.object({
  instrument: required,
  kind: z.enum(INSTRUMENT_KINDS).optional(),
  symbol: maybe,
  title: maybe,
  body: maybeParty,
  ...days,
});
export const onInstrument = ({ instrument }: { instrument: string }) => `instrument:${instrument}`;

export const amendInstrument = defineAct<z.infer<typeof amendInput>, InstrumentState>({
  name: 'mandates.amend-instrument',
  says: 'Corrects what an instrument is called, its body or its days; what was said before stays.',
  example: { instrument: 'ins_01h00000000000000000000000', until: '2024-10-02' },
  input: amendInput,
  stream: onInstrument,
  start: NO_INSTRUMENT,
  evolve,
  decide({ instrument: before }, { instrument, ...given }) {
    if (!before) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    const said = Object.entries(given).filter(([, value]) => (value ?? null) !== null);
    if (said.length === 0) return { events: [] };
    const set = Object.fromEntries(said) as Record<string, string>;
    const refused = ordered({ ...before, ...set });
    return refused ?? { events: [{ type: 'InstrumentAmended', payload: { instrument, set } }] };
  },
});
