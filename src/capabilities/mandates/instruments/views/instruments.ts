// The list of instruments, what an act looks up of them, and a clause as something else cites it.
import { defineView, type Reach, z } from '../../../../acts/index.ts';
import { readInstrument } from '../../../../engines/instruments/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import { sameSymbol } from '../citing.ts';
import { isNamed, isUnread } from '../clause.ts';
import type { LookUp } from '../decide.ts';
import type { LookUpDraft } from '../drafting.ts';
import { INSTRUMENT_KINDS, INSTRUMENT_STATUSES, type Instrument } from '../instrument.ts';
import { instrumentRow, rowOf } from './rows.ts';
import { ALWAYS, instrumentNamed, instrumentsOf } from './steps.ts';

interface Cited {
  /** `unread`: the instrument is here, and nobody has read its clauses, or not all of them. */
  readonly found: 'clause' | 'unread' | 'no_clause' | 'no_instrument';
  readonly instrument: string | null;
  /** Null where the clause was typed, or is not there. */
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
}

/**
 * A clause as something else cites it: by the id, the symbol or the title of its instrument, and
 * its number or id.
 */
export async function citedClause(
  reach: Reach,
  mission: string,
  cited: { readonly instrument: string; readonly clause: string },
): Promise<Cited> {
  const one = await instrumentNamed(reach, { mission, clocks: ALWAYS }, cited.instrument);
  if (!one) return { found: 'no_instrument', instrument: null, passage: null };
  const { id, source, clauses } = one.instrument;
  const clause = clauses.find(isNamed(cited.clause));
  if (!clause) {
    const unread = clauses.length === 0 || clauses.some(isUnread);
    return { found: unread ? 'unread' : 'no_clause', instrument: id, passage: null };
  }
  const { start, end } = clause;
  const placed = source !== null && start !== null && end !== null;
  return { found: 'clause', instrument: id, passage: placed ? { source, start, end } : null };
}

/** What the engine calls a kind, as the record does. */
const KINDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(INSTRUMENT_KINDS.map((kind) => [kind, kind])),
  decision: 'national_decision',
  press_release: 'statement',
};

async function readFrom(reach: Reach, mission: string, id: string) {
  const source = await sourceOf(reach, mission, id);
  const { instrument, clauses } = readInstrument(await textOf(reach, source), source.pages);
  const { kind, symbol, title, body, adopted, date } = instrument;
  const read: Omit<Instrument, 'id' | 'source'> = {
    kind: KINDS[kind] ?? 'other',
    ...{ symbol, title: title ?? source.title, body, adoptedOn: adopted ?? date },
    ...{ proposedOn: null, inForceFrom: null, until: null },
    clauses: clauses.map(({ text: _, heading: __, ...place }) => place),
  };
  return { read, publishedOn: source.publishedOn };
}

/** Reads the source, and finds the instrument that bears a symbol already. */
export const lookUp: LookUp = async (input, reach, { mission }) => {
  const all = await instrumentsOf(reach, { mission, clocks: ALWAYS });
  const there = (symbol: string) =>
    all.find(({ instrument: { symbol: own } }) => own !== null && sameSymbol(own, symbol))
      ?.instrument.id ?? null;
  const read = input.source ? (await readFrom(reach, mission, input.source)).read : null;
  return { read, there };
};

export const lookUpDraft: LookUpDraft = async ({ source }, reach, { mission }) =>
  source ? readFrom(reach, mission, source) : { read: null, publishedOn: null };

const one = z.string().optional();

export const instruments = defineView({
  name: 'mandates.instruments',
  says: 'Every instrument with its days and its vote, oldest first.',
  query: z.object({
    kind: one.describe(`Only of this kind: ${INSTRUMENT_KINDS.join(', ')}`),
    status: one.describe(`Only those that have come to this: ${INSTRUMENT_STATUSES.join(', ')}`),
  }),
  answer: z.object({ rows: z.array(instrumentRow), all: z.number() }),
  async look({ kind, status }, reach, asking) {
    const all = (await instrumentsOf(reach, asking)).map((each) => rowOf(each, asking));
    const wanted = (row: (typeof all)[number]) =>
      (!kind || row.kind === kind) && (!status || row.status === status);
    return { rows: all.filter(wanted), all: all.length };
  },
  rows: ({ rows }) =>
    rows.map(({ body, vote, ...row }) => ({
      ...row,
      body: body?.name ?? null,
      ...{ for: vote?.for ?? null, against: vote?.against ?? null },
      ...{ abstained: vote?.abstained ?? null, outcome: vote?.outcome ?? null },
    })),
});
