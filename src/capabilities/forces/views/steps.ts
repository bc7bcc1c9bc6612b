// The read model of what offices wrote down about requirements and pledges: one row a step. A thing
// on a day, as known on another, is its steps that are visible at both.
import type { Asking, Reach } from '../../../acts/index.ts';
import { dayOf, firstDay, type Json } from '../../../kernel/index.ts';
import { type Projection, sql } from '../../../record/index.ts';
import { firstRecordDay } from '../../claims/index.ts';
import type { Ground } from '../requirements/requirement.ts';

export type StepKind = 'requirement' | 'pledge';

/** Which field of the payload names the thing. */
const TYPES: Readonly<Record<string, readonly [kind: StepKind, field: string]>> = {
  RequirementAdded: ['requirement', 'requirement'],
  RequirementChanged: ['requirement', 'requirement'],
  RequirementDropped: ['requirement', 'requirement'],
  ConditionTied: ['pledge', 'state'],
  ConditionMet: ['pledge', 'state'],
  ConditionDropped: ['pledge', 'state'],
  ReadinessRecorded: ['pledge', 'state'],
  PledgeRenewed: ['pledge', 'state'],
  PledgeLifeSet: ['pledge', 'state'],
};

export const needProjection: Projection = {
  name: 'forces-need',
  tables: [
    {
      name: 'need_steps',
      columns: {
        id: 'text not null',
        kind: 'text not null',
        thing: 'text not null',
        type: 'text not null',
        payload: 'jsonb not null',
        on_from: 'text not null',
        published_from: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index need_steps_kind on need_steps (mission, kind)'],
    },
  ],
  project({ id, type, payload, at, by }) {
    const [kind, field] = TYPES[type] ?? [];
    if (!kind || !field) return [];
    const step = payload as unknown as StepPayload;
    const { publishedOn } = step.ground;
    const row = {
      ...{ id, kind, thing: String(step[field] ?? ''), type, payload, at, by },
      on_from: firstDay(step.on),
      published_from: publishedOn && firstDay(publishedOn),
    };
    return [{ op: 'put', table: 'need_steps', row: row as Record<string, Json> }];
  },
};

export interface StepPayload {
  readonly on: string;
  readonly ground: Ground;
  readonly [field: string]: unknown;
}

export interface StepRow {
  readonly thing: string;
  readonly type: string;
  readonly payload: StepPayload;
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

/**
 * Visible steps by the thing that they belong to, in the order of the record. Before the record's
 * first day *as known* goes by the day on which the source behind a step was published.
 */
export async function needSteps(
  reach: Reach,
  { mission, clocks }: Pick<Asking, 'mission' | 'clocks'>,
  kind: StepKind,
): Promise<Map<string, StepRow[]>> {
  const [rows, first] = await Promise.all([
    reach.rows<StepRow & { on_from: string; published_from: string | null }>(sql`
      select thing, type, payload, at, by, entry_no::int as entry, on_from, published_from
      from need_steps where mission = ${mission} and kind = ${kind} order by entry_no`),
    firstRecordDay(reach, mission),
  ]);
  const days = [first, rows[0] ? dayOf(rows[0].at) : null].filter((day) => day !== null).sort();
  const byRecord = clocks.knownAt >= (days[0] ?? '');
  const things = new Map<string, StepRow[]>();
  for (const { on_from: from, published_from: published, ...step } of rows) {
    const known = byRecord ? dayOf(step.at) : published;
    if (from > clocks.asOf || known === null || known > clocks.knownAt) continue;
    const own = things.get(step.thing);
    if (own) own.push(step);
    else things.set(step.thing, [step]);
  }
  return things;
}
