// The read models of clearance: each step of each person, and the rules as they were set. No column
// says how anybody stands: that is computed for the two dates that are asked for.
import type { Reach } from '../../../../acts/index.ts';
import type { Day, Json } from '../../../../kernel/index.ts';
import { type Projection, sql, type Write } from '../../../../record/index.ts';
import { type At, firstDayOf } from '../../roster/views/members.ts';
import { DEFAULT_RULES, type Rules, type Step, type StepType } from '../clearance.ts';

export const clearanceProjection: Projection = {
  name: 'vetting-clearance',
  tables: [
    {
      name: 'clearance_steps',
      columns: {
        entry: 'text not null',
        person: 'text not null',
        type: 'text not null',
        on_day: 'text not null',
        until_day: 'text',
        reason: 'text',
        reference: 'text',
        override: 'text',
        waives: 'jsonb',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['entry', 'person'],
      indexes: ['create index clearance_steps_of on clearance_steps (mission, person)'],
    },
    {
      name: 'clearance_rules',
      columns: {
        entry: 'text not null',
        from_day: 'text not null',
        rules: 'jsonb not null',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['entry'],
    },
  ],
  project({ id: entry, type, payload, at, by }) {
    const said = payload as unknown as Said;
    const step = (person: string, of: StepType, more: Record<string, Json> = {}): Write => ({
      ...{ op: 'put', table: 'clearance_steps' },
      row: {
        ...{ entry, person, type: of, on_day: said.on, at, by, until_day: said.until ?? null },
        ...{ reason: said.reason ?? null, reference: said.reference ?? null, ...more },
      },
    });
    switch (type) {
      case 'ClearancesSigned':
        return said.signed.map((person) => step(person, 'signed'));
      case 'ClearancesSuspended':
        return said.persons.map((person) => step(person, 'suspended'));
      case 'SuspensionsLifted':
        return said.persons.map((person) => step(person, 'lifted'));
      case 'ClearancesRevoked':
        return said.persons.map((person) => step(person, 'revoked'));
      case 'OverrideProposed': {
        const { override, waives } = said;
        return [step(said.person, 'proposed', { override, waives: [...waives] })];
      }
      case 'OverrideDecided': {
        const of = said.agrees ? 'confirmed' : 'refused';
        return [step(said.person, of, { override: said.override })];
      }
      case 'ClearanceRulesSet': {
        const row = { entry, from_day: said.from, rules: payload, at, by };
        return [{ op: 'put', table: 'clearance_rules', row }];
      }
      default:
        return [];
    }
  },
};

/** What the payloads of clearance hold, each its own part. */
interface Said {
  readonly on: Day;
  readonly until?: Day;
  readonly reason?: string;
  readonly reference?: string | null;
  readonly signed: readonly string[];
  readonly persons: readonly string[];
  readonly person: string;
  readonly override: string;
  readonly waives: readonly string[];
  readonly agrees: boolean;
  readonly from: Day;
}

/**
 * SQL for: was known at this *as known*. Before this record was kept, what was signed then on paper
 * was known by then.
 */
async function known(reach: Reach, { mission, clocks }: At, day: 'on_day' | 'from_day') {
  const first = await firstDayOf(reach, mission);
  const { knownAt } = clocks;
  return first === null || knownAt >= first
    ? sql`substr(at, 1, 10) <= ${knownAt}`
    : sql`${sql.ref(day)} <= ${knownAt}`;
}

/** All that had been said by the two dates, by person; `persons`: of these alone. */
export async function stepsAt(
  reach: Reach,
  at: At,
  persons: readonly string[] | null = null,
): Promise<Map<string, Step[]>> {
  const which = persons === null ? sql`true` : sql`person = any(${[...persons]})`;
  const rows = await reach.rows<Omit<Step, 'waives'> & { waives: readonly string[] | null }>(sql`
    select person, type, on_day as "on", until_day as until, reason, reference, override, waives,
      entry_no::int as no, at, by
    from clearance_steps where mission = ${at.mission} and ${which}
      and on_day <= ${at.clocks.asOf} and ${await known(reach, at, 'on_day')}
    order by entry_no`);
  const steps = new Map<string, Step[]>();
  for (const { waives, ...row } of rows) {
    const step: Step = { ...row, waives: waives ?? [] };
    const own = steps.get(row.person);
    if (own) own.push(step);
    else steps.set(row.person, [step]);
  }
  return steps;
}

export interface RulesSet extends Rules {
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

/** The rules as they were set by the two dates, the last first. */
export async function ruleSetsAt(reach: Reach, at: At): Promise<RulesSet[]> {
  const rows = await reach.rows<{ rules: Rules; at: string; by: string; entry: number }>(sql`
    select rules, at, by, entry_no::int as entry from clearance_rules
    where mission = ${at.mission} and from_day <= ${at.clocks.asOf}
      and ${await known(reach, at, 'from_day')}
    order by from_day desc, entry_no desc`);
  return rows.map(({ rules, ...row }) => ({ ...rules, ...row }));
}

export async function rulesAt(reach: Reach, at: At): Promise<Rules> {
  return (await ruleSetsAt(reach, at))[0] ?? DEFAULT_RULES;
}
