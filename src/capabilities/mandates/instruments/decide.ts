// The rules of instruments: added by hand or from a source, amended, voted on.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import { firstDay, lastDay, Problem } from '../../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, party, required } from '../../claims/index.ts';
import {
  evolve,
  INSTRUMENT_KINDS,
  type Instrument,
  type InstrumentState,
  NO_INSTRUMENT,
  PERMANENT,
  type VoteCast,
} from './instrument.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';
import { voteSheet } from './sheet.ts';

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

function ordered({ inForceFrom, adoptedOn, until }: Instrument): Problem | null {
  const from = inForceFrom ?? adoptedOn;
  if (!from || !until || lastDay(until) >= firstDay(from)) return null;
  return new Problem(INSTRUMENT_PROBLEMS.endsBefore, { until, from });
}

const amendInput = z.object({ instrument: required, symbol: maybe, title: maybe, ...days });
const onInstrument = ({ instrument }: { instrument: string }) => `instrument:${instrument}`;

export const amendInstrument = defineAct<z.infer<typeof amendInput>, InstrumentState>({
  name: 'mandates.amend-instrument',
  says: 'Corrects the symbol, the title or the days of an instrument; what was said before stays.',
  example: { instrument: 'ins_01h00000000000000000000000', until: '2024-10-02' },
  input: amendInput,
  stream: onInstrument,
  start: NO_INSTRUMENT,
  evolve,
  decide({ instrument: before }, { instrument, ...given }) {
    if (!before) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    const said = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
    if (said.length === 0) return { events: [] };
    const set = Object.fromEntries(said) as Record<string, string>;
    const refused = ordered({ ...before, ...set });
    return refused ?? { events: [{ type: 'InstrumentAmended', payload: { instrument, set } }] };
  },
});

const parties = z.union([z.array(party), party.transform((one) => [one])]).default([]);
const count = z.coerce.number().int().min(0).max(1000).optional();
const voteInput = z.object({
  instrument: required,
  for: count.describe('How many voted for it, where members are not named'),
  against: count,
  abstained: count,
  absent: count,
  membersFor: parties.describe('The members who voted for it'),
  membersAgainst: parties,
  membersAbstained: parties,
  membersAbsent: parties,
  members: z.coerce.number().int().min(1).max(1000).default(15).describe('How many sit'),
  required: z.coerce.number().int().min(1).max(1000).default(9).describe('Votes that it needs'),
  veto: z.coerce.boolean().default(true).describe('Whether permanent members have a veto'),
});
type VoteInput = z.infer<typeof voteInput>;

export const recordVote = defineAct<VoteInput, InstrumentState>({
  name: 'mandates.record-vote',
  says: 'Records the vote on an instrument, by member or as counts; the outcome is computed.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    for: 13,
    membersAbstained: ['CHN', 'RUS'],
  },
  input: voteInput,
  sheet: voteSheet,
  stream: onInstrument,
  start: NO_INSTRUMENT,
  evolve,
  decide(state, input) {
    const { instrument } = input;
    if (!state.instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    const vote = castOf(input);
    const seen = new Set<string>();
    for (const { member } of vote.by) {
      if (seen.has(member)) return new Problem(INSTRUMENT_PROBLEMS.twice, { member });
      seen.add(member);
    }
    const votes = vote.for + vote.against + vote.abstained + vote.absent;
    if (votes > vote.members)
      return new Problem(INSTRUMENT_PROBLEMS.tooMany, { votes, members: vote.members });
    const by = vote.by.map((each) => ({ ...each }));
    const payload = { instrument, vote: { ...vote, by, vetoes: [...vote.vetoes] } };
    return { events: [{ type: 'VoteRecorded', payload, on: state.instrument.adoptedOn }] };
  },
});

function castOf(input: VoteInput): VoteCast {
  const by = (
    [
      ['for', input.membersFor],
      ['against', input.membersAgainst],
      ['abstained', input.membersAbstained],
      ['absent', input.membersAbsent],
    ] as const
  ).flatMap(([cast, members]) => members.map((member) => ({ member, cast })));
  const counted = (cast: VoteCast['by'][number]['cast']) =>
    Math.max(input[cast] ?? 0, by.filter((each) => each.cast === cast).length);
  return {
    ...{ members: input.members, required: input.required, by },
    ...{ for: counted('for'), against: counted('against') },
    ...{ abstained: counted('abstained'), absent: counted('absent') },
    vetoes: input.veto ? PERMANENT : [],
  };
}
