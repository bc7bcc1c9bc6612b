// Successor mandates on a day, and what one would take over on a day.
import { type Asking, type Clocks, defineView, type Reach, z } from '../../../../acts/index.ts';
import { dayOf, LANGS, Problem, plusDays } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { firstRecordDay } from '../../../claims/index.ts';
import { ALWAYS, instrumentNamed } from '../../instruments/views/steps.ts';
import type { EndOf, LookUpSuccession, Open } from '../decide.ts';
import { FATES, type Recorded } from '../succession.ts';

export const successionsProjection: Projection = {
  name: 'successions',
  tables: [
    {
      name: 'successions',
      columns: {
        succession: 'text not null',
        since: 'text not null',
        payload: 'jsonb not null',
        at: 'text not null',
      },
      key: ['succession'],
    },
  ],
  project({ type, payload, at }) {
    if (type !== 'MissionSucceeded') return [];
    const { succession, from } = payload as { succession: string; from: string };
    return [{ op: 'put', table: 'successions', row: { succession, since: from, payload, at } }];
  },
};

type Ask = (view: string, query: Readonly<Record<string, unknown>>, at: Clocks) => Promise<unknown>;

interface Found extends Open {
  readonly what: string | null;
}

/**
 * What is open at the two clocks, of every capability that declares it. What this reader may not
 * ask is left out.
 */
async function openAt(reach: Reach, ask: Ask, at: Clocks): Promise<Found[]> {
  const all = await Promise.all(
    reach.carries.map(async ({ kind, view, query = {}, items, ends }) => {
      const answer = await allowedOnly(() => ask(view, query, at));
      if (answer === null) return [];
      return items(answer).map(({ id, what }): Found => {
        const end = (how: 'superseded' | 'closed'): EndOf | undefined => {
          const { act, input } = ends?.[how] ?? {};
          // A claim that nobody laid down as a duty has no act that ends it.
          if (!act || !input || id.startsWith('clm_')) return undefined;
          return (why) => ({ act, input: input(id, why) });
        };
        const [superseded, closed] = [end('superseded'), end('closed')];
        return {
          ...{ kind, id, what },
          ends: { ...(superseded ? { superseded } : {}), ...(closed ? { closed } : {}) },
        };
      });
    }),
  );
  return all.flat();
}

async function allowedOnly<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Problem && error.status === 403) return null;
    throw error;
  }
}

export const lookUpSuccession: LookUpSuccession = async (input, reach, context) => {
  const { mission, at } = context;
  const always = { mission, clocks: ALWAYS };
  const named = await instrumentNamed(reach, always, input.instrument);
  const before = input.before ? await instrumentNamed(reach, always, input.before) : null;
  const clocks = { asOf: plusDays(input.from, -1), knownAt: dayOf(at) };
  const ask: Ask = (view, query, when) => context.ask({ view, query, lang: 'en', clocks: when });
  return {
    instrument: named && {
      id: named.instrument.id,
      adoptedOn: named.instrument.adoptedOn,
    },
    before: input.before ? before?.instrument.id : null,
    open: await openAt(reach, ask, clocks),
  };
};

const carriedView = z.object({ kind: z.string(), id: z.string(), what: z.string().nullable() });

export const carried = defineView({
  name: 'mandates.carried',
  says: 'What a successor mandate would take over: all that is open on the day.',
  query: z.object({}),
  answer: z.object({ items: z.array(carriedView) }),
  async look(_query, reach, asking) {
    const open = await openAt(reach, asking.ask, asking.clocks);
    return { items: open.map(({ kind, id, what }) => ({ kind, id, what })) };
  },
  rows: ({ items }) => items,
});

const names = z.partialRecord(z.enum(LANGS), z.string());
const cited = z.object({
  id: z.string(),
  symbol: z.string().nullable(),
  title: z.string(),
});

const successionView = z.object({
  succession: z.string(),
  from: z.string(),
  reason: z.string(),
  instrument: cited.nullable(),
  before: cited.nullable(),
  name: names.nullable(),
  /** The name that the mission bore on the day before, and on the first day. */
  nameBefore: z.string(),
  nameAfter: z.string(),
  counts: z.object({ kept: z.number(), superseded: z.number(), closed: z.number() }),
  items: z.array(carriedView.extend({ fate: z.enum(FATES), by: z.string().nullable() })),
  /** Things of which this reader may not be told. */
  hidden: z.number(),
  entry: z.number(),
});
export type SuccessionView = z.infer<typeof successionView>;

async function recorded(reach: Reach, { mission, clocks }: Pick<Asking, 'mission' | 'clocks'>) {
  const rows = await reach.rows<{
    payload: Omit<Recorded, 'at' | 'entry'>;
    at: string;
    entry: number;
  }>(
    sql`
    select payload, at, entry_no::int as entry from successions
    where mission = ${mission} and since <= ${clocks.asOf} order by since, entry_no`,
  );
  const first = await firstRecordDay(reach, mission);
  const before = first !== null && clocks.knownAt < first;
  // Before the record's first day it was known from the day on which it began.
  const known = ({ at, payload }: (typeof rows)[number]) =>
    (before ? payload.from : dayOf(at)) <= clocks.knownAt;
  return rows.filter(known).map(({ payload, ...rest }): Recorded => ({ ...payload, ...rest }));
}

const shown = z.object({ name: z.string() });

export const successions = defineView({
  name: 'mandates.successions',
  says: 'Each successor mandate by the day: what was kept, superseded, closed; before and after.',
  query: z.object({}),
  answer: z.object({ successions: z.array(successionView) }),
  async look(_query, reach, asking) {
    const all = await recorded(reach, asking);
    return { successions: await Promise.all(all.map((one) => shownOf(one, reach, asking))) };
  },
  rows: ({ successions: all }) =>
    all.flatMap(({ from, instrument, items }) =>
      items.map((item) => ({ from, instrument: instrument?.symbol ?? null, ...item })),
    ),
});

async function shownOf(one: Recorded, reach: Reach, asking: Asking): Promise<SuccessionView> {
  const { knownAt } = asking.clocks;
  const eve = { asOf: plusDays(one.from, -1), knownAt };
  const open = await openAt(reach, asking.ask, eve);
  const what = new Map(open.map((each) => [each.id, each.what]));
  const seen = one.items.filter(({ id }) => what.has(id));
  const nameAt = async (clocks: Clocks) =>
    shown.parse(await asking.ask('missions.show', {}, clocks)).name;
  const instrument = async (id: string | null) => {
    const found = id ? await instrumentNamed(reach, { ...asking, clocks: ALWAYS }, id) : null;
    if (!found) return null;
    const { symbol, title } = found.instrument;
    return { id: found.instrument.id, symbol, title };
  };
  const count = (fate: string) => one.items.filter((item) => item.fate === fate).length;
  const { succession, from, reason, name, entry } = one;
  return {
    ...{ succession, from, reason, name, entry },
    instrument: await instrument(one.instrument),
    before: await instrument(one.before),
    nameBefore: await nameAt(eve),
    nameAfter: await nameAt({ asOf: from, knownAt }),
    counts: { kept: count('kept'), superseded: count('superseded'), closed: count('closed') },
    items: seen.map((item) => ({ ...item, what: what.get(item.id) ?? null })),
    hidden: one.items.length - seen.length,
  };
}
