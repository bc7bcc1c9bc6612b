// Overrides of arrivals: who asked, who answered, what came of it. They are shown for ever.
import { defineView, z } from '../../../../acts/index.ts';
import { sql } from '../../../../record/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { maybeState } from '../../contingent.ts';

const row = z.object({
  override: z.string(),
  state: namedParty,
  number: z.number(),
  people: z.array(z.string()),
  on: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  standing: z.enum(['asked', 'confirmed', 'refused', 'used']),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  movement: z.string().nullable(),
});
export type ArrivalOverrideRow = z.infer<typeof row>;

interface Raw {
  readonly override: string;
  readonly state: string;
  readonly number: number;
  readonly people: string[];
  readonly on: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly agrees: boolean | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly movement: string | null;
}

export const listOverrides = defineView({
  name: 'forces.overrides',
  says: 'Arrivals of people who were not cleared: who asked with which reason, and who agreed.',
  query: z.object({ state: maybeState }),
  answer: z.object({ rows: z.array(row) }),
  async look({ state }, reach, { mission, clocks, lang }) {
    const day = clocks.knownAt;
    const by = (column: 'asked_at' | 'answered_at' | 'used_at') =>
      sql`substr(${sql.ref(column)}, 1, 10) <= ${day}`;
    const raws = await reach.rows<Raw>(sql`
      select override, state, number, people, on_day as "on", reason, asked_by as by,
        asked_at as at,
        case when ${by('answered_at')} then agrees end as agrees,
        case when ${by('answered_at')} then answered_by end as "answeredBy",
        case when ${by('answered_at')} then answered_at end as "answeredAt",
        case when ${by('used_at')} then used_by end as movement
      from force_overrides
      where mission = ${mission} and ${by('asked_at')}
        and ${state ? sql`state = ${state}` : sql`true`}
      order by asked_at desc`);
    return {
      rows: raws.map(({ agrees, ...raw }) => ({
        ...{ ...raw, state: named(raw.state, lang) },
        standing: raw.movement
          ? ('used' as const)
          : agrees === null
            ? ('asked' as const)
            : agrees
              ? ('confirmed' as const)
              : ('refused' as const),
      })),
    };
  },
});
