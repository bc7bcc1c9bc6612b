// Who is there, state by state, as the office counts: by its movements, by the last return, and by
// whoever settled the two. The counts stand beside each other and are never added.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { sql } from '../../../../record/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { maybeState } from '../../contingent.ts';
import { countedAt } from '../../views/known.ts';

const row = z.object({
  state: namedParty,
  /** By movements; null where none is on record. */
  movements: z
    .object({
      there: z.number(),
      missing: z.number(),
      dead: z.number(),
      injured: z.number(),
      came: z.number(),
      went: z.number(),
      /** Came, and no roster named them; came uncleared, by an override. */
      unchecked: z.number(),
      overridden: z.number(),
      count: z.number(),
      last: z.string(),
    })
    .nullable(),
  /** The last of the contingent, the mission or the host. */
  returned: z.object({ number: z.number(), on: z.string(), counter: z.string() }).nullable(),
  settled: z.object({ number: z.number(), on: z.string() }).nullable(),
  /** The figure that holds, how it came about, and of which day. */
  working: z.object({
    number: z.number(),
    how: z.enum(['settled', 'return', 'movements']),
    on: z.string(),
  }),
  /** What moved after the day of the working figure: it makes the figure old. */
  since: z.number(),
  /** Between movements and the last return, on the day of the return. */
  difference: z.number().nullable(),
});
export type PresentRow = z.infer<typeof row>;

interface Raw {
  readonly state: string;
  readonly count: number;
  readonly last: string | null;
  readonly there: number;
  readonly missing: number;
  readonly dead: number;
  readonly injured: number;
  readonly came: number;
  readonly went: number;
  readonly unchecked: number;
  readonly overridden: number;
  readonly r_on: string | null;
  readonly r_number: number | null;
  readonly counter: string | null;
  readonly s_on: string | null;
  readonly s_number: number | null;
  /** What the movements come to up to the return, and from the figure that holds on. */
  readonly then: number | null;
  readonly since: number | null;
}

export async function presentOf(
  reach: Reach,
  asking: Asking,
  of: string | null,
): Promise<PresentRow[]> {
  const { mission, clocks, lang } = asking;
  const [moved, counted] = [
    await countedAt(reach, asking, 'm'),
    await countedAt(reach, asking, 'r'),
  ];
  const only = (table: string) => (of ? sql`${sql.ref(`${table}.state`)} = ${of}` : sql`true`);
  const raws = await reach.rows<Raw>(sql`
    with returned as (
      select distinct on (r.state) r.state, r.on_day, r.number, r.counter from force_returns r
      where ${counted} and r.state is not null and r.unit is null and r.counter <> 'press'
        and ${only('r')} order by r.state, r.on_day desc, r.entry_no desc),
    settled as (
      select distinct on (s.state) s.state, s.on_day, s.number from force_settlements s
      where s.mission = ${mission} and s.state is not null and s.of = 'strength'
        and s.on_day <= ${clocks.asOf} and substr(s.at, 1, 10) <= ${clocks.knownAt} and ${only('s')}
      order by s.state, s.on_day desc, s.entry_no desc),
    days as (
      select coalesce(r.state, s.state) as state, r.on_day as r_on, r.number as r_number,
        r.counter, s.on_day as s_on, s.number as s_number,
        greatest(r.on_day, s.on_day) as base
      from returned r full join settled s on s.state = r.state),
    -- What moved after a day is little, and goes by the index; what moved in all is one sum.
    later as (
      select d.state,
        (select coalesce(sum(m.there), 0)::int from force_movements m
          where ${moved} and m.state = d.state and m.on_day > d.r_on) as after_return,
        (select coalesce(sum(m.there), 0)::int from force_movements m
          where ${moved} and m.state = d.state and m.on_day > d.base) as after_base
      from days d),
    moved as (
      select m.state, count(*)::int as count, max(m.on_day) as last,
        sum(m.there)::int as there, sum(m.missing)::int as missing, sum(m.dead)::int as dead,
        sum(m.injured)::int as injured, sum(m.came)::int as came, sum(m.went)::int as went,
        sum(m.unchecked)::int as unchecked, sum(m.overridden)::int as overridden
      from force_movements m where ${moved} and ${only('m')} group by m.state)
    select coalesce(m.state, d.state) as state, m.count, m.last, m.there, m.missing, m.dead,
      m.injured, m.came, m.went, m.unchecked, m.overridden, d.counter, d.s_on, d.s_number,
      m.there - l.after_return as then, l.after_base as since, d.r_on, d.r_number
    from moved m full join days d on d.state = m.state
      left join later l on l.state = d.state order by 1`);
  return raws.map((raw) => shown(raw, named(raw.state, lang)));
}

function shown(raw: Raw, state: PresentRow['state']): PresentRow {
  const { count, last, there, missing, dead, injured, came, went, unchecked, overridden } = raw;
  const movements = last === null ? null : { there, missing, dead, injured, came, went };
  const returned =
    raw.r_on === null
      ? null
      : { number: raw.r_number ?? 0, on: raw.r_on, counter: raw.counter ?? '' };
  const settled = raw.s_on === null ? null : { number: raw.s_number ?? 0, on: raw.s_on };
  const working = workingOf(settled, returned, { number: there, on: last ?? '' });
  return {
    ...{ state, returned, settled, working },
    movements: movements && { ...movements, unchecked, overridden, count, last: last ?? '' },
    since: movements && working.how !== 'movements' ? (raw.since ?? 0) : 0,
    difference: movements && returned ? returned.number - (raw.then ?? 0) : null,
  };
}

interface Figure {
  readonly number: number;
  readonly on: string;
}

/** A person's word of a day goes before the return of that day; a later return before both. */
export function workingOf(
  settled: Figure | null,
  returned: Figure | null,
  movements: Figure,
): PresentRow['working'] {
  if (settled && (!returned || settled.on >= returned.on))
    return { number: settled.number, how: 'settled', on: settled.on };
  if (returned) return { number: returned.number, how: 'return', on: returned.on };
  return { number: movements.number, how: 'movements', on: movements.on };
}

export const listPresent = defineView({
  name: 'forces.present',
  says: 'Who is there by state, as the office counts: by movements, returns, and who settled.',
  query: z.object({ state: maybeState }),
  answer: z.object({
    rows: z.array(row),
    total: z.object({
      /** By movements alone. */
      there: z.number(),
      missing: z.number(),
      dead: z.number(),
      injured: z.number(),
      unchecked: z.number(),
      overridden: z.number(),
    }),
  }),
  async look({ state }, reach, asking) {
    const rows = await presentOf(reach, asking, state);
    const sum = (of: 'there' | 'missing' | 'dead' | 'injured' | 'unchecked' | 'overridden') =>
      rows.reduce((n, { movements }) => n + (movements?.[of] ?? 0), 0);
    return {
      rows,
      total: {
        ...{ there: sum('there'), missing: sum('missing'), dead: sum('dead') },
        ...{ injured: sum('injured'), unchecked: sum('unchecked'), overridden: sum('overridden') },
      },
    };
  },
  rows: ({ rows }) =>
    rows.map(({ state, movements, returned, settled, working, since, difference }) => ({
      ...{ state: state.party, name: state.name, present: working.number, how: working.how },
      ...{ on: working.on, since, difference },
      ...{ there: movements?.there ?? null, missing: movements?.missing ?? null },
      ...{ dead: movements?.dead ?? null, injured: movements?.injured ?? null },
      ...{ unchecked: movements?.unchecked ?? null, overridden: movements?.overridden ?? null },
      ...{ returned: returned?.number ?? null, returnedOn: returned?.on ?? null },
      ...{ settled: settled?.number ?? null, settledOn: settled?.on ?? null },
    })),
});
