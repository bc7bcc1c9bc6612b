// The read model of what is asked, by whom set: rules and modules, a row a step, each with the day
// from which it counts.
import type { Day, Instant } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { type At, byRecord, type Rows } from './attested.ts';

const TYPES = new Set(['CertificationRulesSet', 'TestRuleSet', 'ModuleSet', 'ModuleRetired']);

export const settingsProjection: Projection = {
  name: 'vetting-settings',
  tables: [
    {
      name: 'vetting_settings',
      columns: {
        id: 'text not null',
        type: 'text not null',
        from_day: 'text not null',
        payload: 'jsonb not null',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
    },
  ],
  project: ({ id, type, payload, at, by }) => {
    if (!TYPES.has(type)) return [];
    const from_day = (payload as { from: Day }).from;
    return [{ op: 'put', table: 'vetting_settings', row: { id, type, from_day, payload, at, by } }];
  },
};

export interface SettingStep<P> {
  readonly type: string;
  readonly payload: P;
  readonly at: Instant;
  readonly by: string;
  readonly entry: number;
}

/** Those known by then, in the order of the record; whether one counts goes by its day. */
export async function settingsAt<P>(
  reach: Rows,
  at: At,
  types: readonly string[],
): Promise<SettingStep<P>[]> {
  const known = (await byRecord(reach, at))
    ? sql`substr(at, 1, 10) <= ${at.clocks.knownAt}`
    : sql`from_day <= ${at.clocks.knownAt}`;
  return reach.rows<SettingStep<P>>(sql`
    select type, payload, at, by, entry_no::int as entry from vetting_settings
    where mission = ${at.mission} and type = any(${[...types]}) and ${known}
    order by entry_no`);
}
