// The read model of instruments: one row a step. An instrument on a day is its steps up to then.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { readInstrument } from '../../../../engines/instruments/index.ts';
import { dayOf, type Json, Problem } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { firstRecordDay, named, namedParty } from '../../../claims/index.ts';
import { sourceOf, sourcesOf, textOf } from '../../../sources/index.ts';
import type { LookUp } from '../decide.ts';
import {
  begins,
  evolve,
  INSTRUMENT_KINDS,
  type InstrumentState,
  NO_INSTRUMENT,
  outcomeOf,
} from '../instrument.ts';
import { INSTRUMENT_PROBLEMS } from '../problems.ts';

const TYPES = new Set(['InstrumentAdded', 'InstrumentAmended', 'VoteRecorded']);

export const instrumentsProjection: Projection = {
  name: 'instruments',
  tables: [
    {
      name: 'instrument_steps',
      columns: {
        id: 'text not null',
        instrument: 'text not null',
        type: 'text not null',
        payload: 'jsonb not null',
        at: 'text not null',
      },
      key: ['id'],
      indexes: ['create index on instrument_steps (mission, instrument)'],
    },
  ],
  project({ id, type, payload, at }) {
    if (!TYPES.has(type)) return [];
    const { instrument } = payload as { instrument: string };
    return [{ op: 'put', table: 'instrument_steps', row: { id, instrument, type, payload, at } }];
  },
};

interface Step {
  readonly instrument: string;
  readonly type: string;
  readonly payload: Json;
  readonly at: string;
}

interface Known extends InstrumentState {
  readonly instrument: NonNullable<InstrumentState['instrument']>;
}

/**
 * Every instrument at the two clocks. Before the record's first day one that rests on a source is
 * known from the day of its publication.
 */
export async function instrumentsOf(
  reach: Reach,
  { mission, clocks }: Pick<Asking, 'mission' | 'clocks'>,
): Promise<Known[]> {
  const steps = await reach.rows<Step>(sql`
    select instrument, type, payload, at from instrument_steps
    where mission = ${mission} order by entry_no`);
  const first = await firstRecordDay(reach, mission);
  const before = first !== null && clocks.knownAt < first;
  const published = new Map(
    before ? (await sourcesOf(reach, mission)).map((s) => [s.id, s.publishedOn]) : [],
  );
  const states = new Map<string, InstrumentState>();
  for (const step of steps) {
    if (!before && dayOf(step.at) > clocks.knownAt) continue;
    states.set(step.instrument, evolve(states.get(step.instrument) ?? NO_INSTRUMENT, step));
  }
  return [...states.values()]
    .filter((state): state is Known => {
      const { instrument } = state;
      if (instrument === null || (begins(instrument) ?? '') > clocks.asOf) return false;
      if (!before) return true;
      const day = published.get(instrument.source ?? '') ?? begins(instrument);
      return day !== null && day !== undefined && day <= clocks.knownAt;
    })
    .sort((a, b) => (begins(a.instrument) ?? '9').localeCompare(begins(b.instrument) ?? '9'));
}

/** `S/RES/2699 (2023)` and `S/RES/2699` are one: resolutions are numbered through the years. */
export const sameSymbol = (a: string, b: string) => bare(a) === bare(b);
const bare = (symbol: string) =>
  symbol
    .replace(/\s*\(\d{4}\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/**
 * A clause as something else cites it: by the id or the symbol of its instrument, and its number.
 * `unread`: the instrument is here, and nobody has read its clauses.
 */
export async function citedClause(
  reach: Reach,
  mission: string,
  cited: { readonly instrument: string; readonly clause: string },
): Promise<{ readonly found: 'clause' | 'unread' | 'no_clause' | 'no_instrument' } & Cited> {
  const always = { mission, clocks: { asOf: '9999-12-31', knownAt: '9999-12-31' } };
  const all = await instrumentsOf(reach, always);
  const one = all.find(
    ({ instrument: { id, symbol } }) =>
      id === cited.instrument || (symbol !== null && sameSymbol(symbol, cited.instrument)),
  )?.instrument;
  if (!one) return { found: 'no_instrument', instrument: null, passage: null };
  const { id, source, clauses } = one;
  if (clauses.length === 0) return { found: 'unread', instrument: id, passage: null };
  const clause = clauses.find(({ number }) => number === cited.clause);
  if (!clause || source === null) return { found: 'no_clause', instrument: id, passage: null };
  const { start, end } = clause;
  return { found: 'clause', instrument: id, passage: { source, start, end } };
}

interface Cited {
  readonly instrument: string | null;
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
}

/** Reads the source, and finds the instrument that bears a symbol already. */
export const lookUp: LookUp = async (input, reach, { mission }) => {
  const always = { mission, clocks: { asOf: '9999-12-31', knownAt: '9999-12-31' } };
  const all = await instrumentsOf(reach, always);
  const there = (symbol: string) =>
    all.find(({ instrument: { symbol: own } }) => own !== null && sameSymbol(own, symbol))
      ?.instrument.id ?? null;
  if (!input.source) return { read: null, there };
  const source = await sourceOf(reach, mission, input.source);
  const { instrument, clauses } = readInstrument(await textOf(reach, source), source.pages);
  const { kind, symbol, title, body, adopted, date } = instrument;
  const read = {
    kind: (INSTRUMENT_KINDS as readonly string[]).includes(kind) ? kind : 'other',
    ...{ symbol, title: title ?? source.title, body, adoptedOn: adopted ?? date },
    ...{ proposedOn: null, inForceFrom: null, until: null },
    clauses: clauses.map(({ text: _, heading: __, ...place }) => place),
  };
  return { read, there };
};

const voteView = z.object({
  members: z.number(),
  required: z.number(),
  for: z.number(),
  against: z.number(),
  abstained: z.number(),
  absent: z.number(),
  by: z.array(z.object({ member: namedParty, cast: z.string() })),
  outcome: z.enum(['adopted', 'failed', 'vetoed', 'unknown']),
});

const instrumentRow = z.object({
  id: z.string(),
  kind: z.string(),
  symbol: z.string().nullable(),
  title: z.string(),
  body: namedParty.nullable(),
  proposedOn: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  until: z.string().nullable(),
  source: z.string().nullable(),
  clauseCount: z.number(),
  vote: voteView.nullable(),
});

function rowOf({ instrument, vote }: Known, { lang }: Asking): z.infer<typeof instrumentRow> {
  const { clauses, body, ...rest } = instrument;
  const by = vote?.by.map(({ member, cast }) => ({ member: named(member, lang), cast })) ?? [];
  return {
    ...rest,
    body: body ? named(body, lang) : null,
    clauseCount: clauses.length,
    vote: vote && { ...vote, by, outcome: outcomeOf(vote) },
  };
}

export const instruments = defineView({
  name: 'mandates.instruments',
  says: 'Every instrument with its days and its vote, oldest first.',
  query: z.object({}),
  answer: z.object({ rows: z.array(instrumentRow) }),
  async look(_query, reach, asking) {
    return { rows: (await instrumentsOf(reach, asking)).map((one) => rowOf(one, asking)) };
  },
  rows: ({ rows }) =>
    rows.map(({ body, vote, ...row }) => ({
      ...row,
      body: body?.name ?? null,
      ...{ for: vote?.for ?? null, against: vote?.against ?? null },
      ...{ abstained: vote?.abstained ?? null, outcome: vote?.outcome ?? null },
    })),
});

const clauseRow = z.object({
  number: z.string().nullable(),
  part: z.string(),
  verb: z.string().nullable(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  parent: z.string().nullable(),
});

export const instrument = defineView({
  name: 'mandates.instrument',
  says: 'One instrument, clause by clause, each with the place of its words in the source.',
  query: z.object({ instrument: z.string() }),
  answer: z.object({ instrument: instrumentRow, clauses: z.array(clauseRow) }),
  async look({ instrument: id }, reach, asking) {
    const found = (await instrumentsOf(reach, asking)).find((one) => one.instrument.id === id);
    if (!found) throw new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: id });
    const { source: from, clauses } = found.instrument;
    const source = from === null ? null : await sourceOf(reach, asking.mission, from);
    const text = source ? await textOf(reach, source) : '';
    const read = source ? readInstrument(text, source.pages).clauses : [];
    const words = new Map(read.map((clause) => [`${clause.start} ${clause.end}`, clause.text]));
    return {
      instrument: rowOf(found, asking),
      clauses: clauses.map((clause) => ({
        ...clause,
        text: words.get(`${clause.start} ${clause.end}`) ?? text.slice(clause.start, clause.end),
      })),
    };
  },
  rows: ({ clauses }) => clauses,
});
