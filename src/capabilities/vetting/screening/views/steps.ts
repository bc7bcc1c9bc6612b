// The read models of screening: each run, and each step of each hit. No column holds a name.
import type { Clocks, Reach } from '../../../../acts/index.ts';
import { dayOf, type Json } from '../../../../kernel/index.ts';
import { type Projection, sql, type Write } from '../../../../record/index.ts';
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
      const { contingent, lists, people, unscreened, found, gone } = run;
      return [
        {
          ...{ op: 'put', table: 'screening_runs' },
          row: { entry, contingent, people, at, by, ...({ lists, unscreened } as object) },
        },
        ...found.map((one) => step(one.hit, { type: 'found', found: one as unknown as Json })),
        ...gone.map((hit) => step(hit, { type: 'gone' })),
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
  readonly people: number;
  readonly at: string;
  readonly by: string;
}

/** Screening is an act of the record: a day is that on which it was recorded. */
const until = ({ asOf, knownAt }: Clocks) => (asOf < knownAt ? asOf : knownAt);
const EVER: Clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };

/** The runs until a day, the last first. */
export async function runsAt(reach: Reach, mission: string, clocks: Clocks = EVER): Promise<Run[]> {
  const runs = await reach.rows<Run>(sql`
    select entry_no::int as no, contingent, lists, unscreened, people, at, by from screening_runs
    where mission = ${mission} order by entry_no desc`);
  return runs.filter(({ at }) => dayOf(at) <= until(clocks));
}

export async function stepsAt(
  reach: Reach,
  mission: string,
  clocks: Clocks = EVER,
): Promise<HitStep[]> {
  const steps = await reach.rows<HitStep>(sql`
    select hit, type, entry_no::int as no, at, by, found, answer, agrees
    from screening_hit_steps where mission = ${mission} order by entry_no`);
  return steps.filter(({ at }) => dayOf(at) <= until(clocks));
}

export async function hitsAt(
  reach: Reach,
  mission: string,
  clocks: Clocks = EVER,
): Promise<Map<string, HitNow>> {
  return hitsOf(await stepsAt(reach, mission, clocks));
}
