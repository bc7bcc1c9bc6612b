// The read models of screening: each run, and each step of each hit. No column holds a name.
import type { Clocks, Reach } from '../../../../acts/index.ts';
import { type Day, dayOf, type Instant, type Json } from '../../../../kernel/index.ts';
import { type Projection, sql, type Write } from '../../../../record/index.ts';
import { firstDayOf } from '../../roster/views/members.ts';
import { type HitNow, type HitStep, hitsOf, type PeopleScreened } from '../hit.ts';

export const screeningProjection: Projection = {
  name: 'vetting-screening',
  tables: [
    {
      name: 'screening_runs',
      columns: {
        entry: 'text not null',
        contingent: 'text',
        lists: 'jsonb not null',
        people: 'integer not null',
        unscreened: 'jsonb not null',
        run_on: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['entry'],
    },
    {
      name: 'screening_hit_steps',
      columns: {
        entry: 'text not null',
        hit: 'text not null',
        type: 'text not null',
        found: 'jsonb',
        answer: 'text',
        agrees: 'boolean',
        run_on: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['entry', 'hit'],
    },
  ],
  project({ id: entry, type, payload, at, by }) {
    const step = (hit: string, more: Record<string, Json>): Write => ({
      ...{ op: 'put', table: 'screening_hit_steps' },
      row: { entry, hit, at, by, ...more },
    });
    if (type === 'PeopleScreened') {
      const run = payload as unknown as PeopleScreened;
      const { contingent, on = null, lists, people, unscreened, found, gone } = run;
      const of = { run_on: on };
      return [
        {
          ...{ op: 'put', table: 'screening_runs' },
          row: { entry, contingent, people, at, by, ...of, ...({ lists, unscreened } as object) },
        },
        ...found.map((one) =>
          step(one.hit, { type: 'found', ...of, found: one as unknown as Json }),
        ),
        ...gone.map((hit) => step(hit, { type: 'gone', ...of })),
      ];
    }
    const said = payload as { hit: string; answer: string; agrees: boolean };
    if (type === 'HitAnswered') return [step(said.hit, { type: 'answered', answer: said.answer })];
    if (type === 'HitConfirmed')
      return [step(said.hit, { type: 'confirmed', agrees: said.agrees })];
    return [];
  },
};

export interface Run extends Pick<PeopleScreened, 'contingent' | 'lists' | 'unscreened'> {
  /** The number of its entry: who was enrolled after it was not screened by it. */
  readonly no: number;
  /** The day that it stands for. */
  readonly day: Day;
  readonly people: number;
  readonly at: string;
  readonly by: string;
}

const EVER: Clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };

interface Dated {
  readonly at: Instant;
  readonly on: Day | null;
}

/**
 * What counts by two dates: screening is an act of the record, so its day is that on which it was
 * recorded; a run from before this record stands for its own, and was known from then on.
 */
async function countsAt(reach: Reach, mission: string, { asOf, knownAt }: Clocks) {
  const first = await firstDayOf(reach, mission);
  const byRecord = first === null || knownAt >= first;
  return ({ at, on }: Dated): boolean => {
    const day = on ?? dayOf(at);
    return day <= asOf && (byRecord ? dayOf(at) : day) <= knownAt;
  };
}

/** The runs until a day, the last first. */
export async function runsAt(reach: Reach, mission: string, clocks: Clocks = EVER): Promise<Run[]> {
  const runs = await reach.rows<Omit<Run, 'day'> & Dated>(sql`
    select entry_no::int as no, contingent, lists, unscreened, people, run_on as "on", at, by
    from screening_runs where mission = ${mission}
    order by coalesce(run_on, substr(at, 1, 10)) desc, entry_no desc`);
  const counts = await countsAt(reach, mission, clocks);
  return runs.filter(counts).map(({ on, ...run }) => ({ ...run, day: on ?? dayOf(run.at) }));
}

export async function stepsAt(
  reach: Reach,
  mission: string,
  clocks: Clocks = EVER,
): Promise<HitStep[]> {
  const steps = await reach.rows<HitStep & Dated>(sql`
    select hit, type, entry_no::int as no, at, by, found, answer, agrees, run_on as "on"
    from screening_hit_steps where mission = ${mission} order by entry_no`);
  const counts = await countsAt(reach, mission, clocks);
  return steps.filter(counts);
}

export async function hitsAt(
  reach: Reach,
  mission: string,
  clocks: Clocks = EVER,
): Promise<Map<string, HitNow>> {
  return hitsOf(await stepsAt(reach, mission, clocks));
}
