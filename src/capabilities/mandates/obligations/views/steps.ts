// The read model of duties: one row a step, with the days that the two clocks go by. A duty on a
// day is its steps up to that day.
import type { Clocks, Reach } from '../../../../acts/index.ts';
import { dayOf, firstDay, type Json } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { firstRecordDay } from '../../../claims/index.ts';
import { DUTY_STEPS, type Evidence } from '../duty.ts';
import { type KeptStep, visibleAt } from '../world.ts';

const TYPES: ReadonlySet<string> = new Set([
  ...DUTY_STEPS,
  'TriggerEventRecorded',
  'TriggerEventWithdrawn',
  'DutyProposalRejected',
]);

export const dutiesProjection: Projection = {
  name: 'duties',
  tables: [
    {
      name: 'duty_steps',
      columns: {
        id: 'text not null',
        duty: 'text',
        type: 'text not null',
        payload: 'jsonb not null',
        as_of_from: 'text',
        source: 'text',
        published_from: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index duty_steps_source on duty_steps (mission, source)'],
    },
  ],
  project({ id, type, payload, on, at, by }) {
    if (type === 'SourceDescribed') return described(payload);
    if (!TYPES.has(type)) return [];
    const given = payload as { duty?: string; evidence?: Evidence | null };
    const evidence = given.evidence ?? null;
    const row = {
      id,
      duty: given.duty ?? null,
      type,
      payload,
      as_of_from: on && firstDay(on),
      source: evidence?.source ?? null,
      published_from: evidence?.publishedOn ? firstDay(evidence.publishedOn) : null,
      ...{ at, by },
    };
    return [{ op: 'put', table: 'duty_steps', row }];
  },
};

/** A corrected day of publication moves the clock of every step that rests on that source. */
function described(payload: Json) {
  const { source, set } = payload as { source: string; set: { publishedOn?: string } };
  if (!set.publishedOn) return [];
  const moved = { published_from: firstDay(set.publishedOn) };
  return [{ op: 'patch' as const, table: 'duty_steps', key: { source }, set: moved }];
}

export interface StepRow extends KeptStep {
  readonly id: string;
  readonly entry: number;
}

interface Kept {
  readonly size: number;
  readonly steps: Promise<readonly StepRow[]>;
}

/** By house, since two houses of one process may have missions of one name. */
const houses = new WeakMap<object, Map<string, Kept>>();

/** Every step of the mission, read again only where the record has grown since. */
export async function stepsOf(reach: Reach, mission: string): Promise<readonly StepRow[]> {
  const kept = houses.get(reach) ?? new Map<string, Kept>();
  houses.set(reach, kept);
  const { size } = await reach.head(mission);
  const before = kept.get(mission);
  if (before?.size === size) return before.steps;
  const steps = reach.rows<StepRow>(sql`
    select id, duty, type, payload, as_of_from as "asOfFrom", published_from as "publishedFrom",
      at, by, entry_no::int as entry
    from duty_steps where mission = ${mission} order by entry_no`);
  kept.set(mission, { size, steps });
  steps.catch(() => kept.delete(mission));
  return steps;
}

/** The first day on which anything of this mission was recorded, a claim or a duty. */
async function firstDayOf(reach: Reach, mission: string, steps: readonly StepRow[]) {
  const days = [await firstRecordDay(reach, mission), steps[0] ? dayOf(steps[0].at) : null];
  return days.filter((day): day is string => day !== null).sort()[0] ?? null;
}

/** The steps that count on a day and were known on another. */
export async function stepsAt(
  reach: Reach,
  mission: string,
  clocks: Clocks,
): Promise<readonly StepRow[]> {
  const steps = await stepsOf(reach, mission);
  return visibleAt(steps, clocks, await firstDayOf(reach, mission, steps));
}
