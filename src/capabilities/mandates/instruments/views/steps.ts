// The read model of instruments: one row a step. An instrument on a day is its steps up to then.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { dayOf, type Json } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { firstRecordDay } from '../../../claims/index.ts';
import { sourcesOf } from '../../../sources/index.ts';
import { sameSymbol } from '../citing.ts';
import { begins, evolve, type InstrumentState, NO_INSTRUMENT } from '../instrument.ts';

const TYPES = new Set([
  ...['InstrumentAdded', 'InstrumentAmended', 'VoteRecorded', 'DraftAdded'],
  ...['InstrumentStepRecorded', 'AuthorityRecorded'],
  ...['ClauseAdded', 'ClauseAmended', 'ClauseWithdrawn'],
  ...['InstrumentCited', 'InstrumentStepWithdrawn', 'DraftWithdrawn'],
]);

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
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index on instrument_steps (mission, instrument)'],
    },
  ],
  project({ id, type, payload, at, by }) {
    if (!TYPES.has(type)) return [];
    const { instrument } = payload as { instrument: string };
    const row = { id, instrument, type, payload, at, by };
    return [{ op: 'put', table: 'instrument_steps', row }];
  },
};

export interface StepRow {
  readonly instrument: string;
  readonly type: string;
  readonly payload: Json;
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

export interface Known extends InstrumentState {
  readonly instrument: NonNullable<InstrumentState['instrument']>;
}

interface Kept {
  readonly size: number;
  readonly steps: Promise<readonly StepRow[]>;
  /** The fold of all of them: what today and every later day see. */
  states: readonly Known[] | null;
}

/** By house, since two houses of one process may have missions of one name. */
const houses = new WeakMap<object, Map<string, Kept>>();

/** Every step of the mission, read again only where the record has grown since. */
async function keptOf(reach: Reach, mission: string): Promise<Kept> {
  const kept = houses.get(reach) ?? new Map<string, Kept>();
  houses.set(reach, kept);
  const { size } = await reach.head(mission);
  const before = kept.get(mission);
  if (before?.size === size) return before;
  const steps = reach.rows<StepRow>(sql`
    select instrument, type, payload, at, by, entry_no::int as entry from instrument_steps
    where mission = ${mission} order by entry_no`);
  const now: Kept = { size, steps, states: null };
  kept.set(mission, now);
  steps.catch(() => kept.delete(mission));
  return now;
}

export async function stepsOf(reach: Reach, mission: string): Promise<readonly StepRow[]> {
  return (await keptOf(reach, mission)).steps;
}

function folded(steps: readonly StepRow[]): Known[] {
  const states = new Map<string, InstrumentState>();
  for (const step of steps)
    states.set(step.instrument, evolve(states.get(step.instrument) ?? NO_INSTRUMENT, step));
  return [...states.values()]
    .filter((state): state is Known => state.instrument !== null)
    .sort((a, b) => (begins(a.instrument) ?? '9').localeCompare(begins(b.instrument) ?? '9'));
}

type At = Pick<Asking, 'mission' | 'clocks'>;

/**
 * Every instrument at the two clocks. Before the record's first day one that rests on a source is
 * known from the day of its publication.
 */
export async function instrumentsOf(reach: Reach, { mission, clocks }: At): Promise<Known[]> {
  const kept = await keptOf(reach, mission);
  const steps = await kept.steps;
  const { asOf, knownAt } = clocks;
  const begun = ({ instrument }: Known) => (begins(instrument) ?? '') <= asOf;
  const last = steps.at(-1);
  if (!last || dayOf(last.at) <= knownAt) {
    kept.states ??= folded(steps);
    return kept.states.filter(begun);
  }
  const first = await firstRecordDay(reach, mission);
  if (first === null || knownAt >= first)
    return folded(steps.filter(({ at }) => dayOf(at) <= knownAt)).filter(begun);
  const published = new Map((await sourcesOf(reach, mission)).map((s) => [s.id, s.publishedOn]));
  kept.states ??= folded(steps);
  return kept.states.filter(begun).filter(({ instrument }) => {
    const day = published.get(instrument.source ?? '') ?? begins(instrument);
    return day !== null && day !== undefined && day <= knownAt;
  });
}

/** Every day and everything known: what an act looks at. */
export const ALWAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' } as const;

/** The instrument of this id, or of this symbol. */
export async function instrumentNamed(reach: Reach, at: At, name: string): Promise<Known | null> {
  const all = await instrumentsOf(reach, at);
  const bySymbol = ({ instrument: { symbol } }: Known) =>
    symbol !== null && sameSymbol(symbol, name);
  return (
    all.find(({ instrument }) => instrument.id === name) ??
    all.find(bySymbol) ??
    all.find(({ instrument }) => instrument.title.toLowerCase() === name.trim().toLowerCase()) ??
    null
  );
}
