// The read model of options, visits and decisions: one row a step. A thing on a day, as known on
// another, is its steps that are visible at both.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { dayOf, firstDay, type Json } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { firstRecordDay } from '../../../claims/index.ts';
import type { Ground, Thing } from '../ground.ts';

const TYPES: Readonly<Record<string, Thing>> = {
  OptionAdded: 'option',
  OptionDescribed: 'option',
  OptionChosen: 'option',
  OptionDropped: 'option',
  VisitPlanned: 'visit',
  VisitBegun: 'visit',
  VisitEnded: 'visit',
  VisitGroupAdded: 'visit',
  VisitQuestionAdded: 'visit',
  FindingAdded: 'visit',
  RecommendationAdded: 'visit',
  RecommendationFollowedUp: 'visit',
  DecisionAwaited: 'decision',
  DecisionTaken: 'decision',
};

export const weighingProjection: Projection = {
  name: 'mandates-weighing',
  tables: [
    {
      name: 'weighing_steps',
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
      indexes: ['create index weighing_steps_kind on weighing_steps (mission, kind)'],
    },
  ],
  project({ id, type, payload, at, by }) {
    const kind = TYPES[type];
    if (!kind) return [];
    const step = payload as unknown as StepPayload;
    const { publishedOn } = step.ground;
    const row = {
      ...{ id, kind, thing: String(step[kind]), type, payload, at, by },
      on_from: firstDay(step.on),
      published_from: publishedOn && firstDay(publishedOn),
    };
    return [{ op: 'put', table: 'weighing_steps', row: row as Record<string, Json> }];
  },
};

export interface StepPayload {
  readonly on: string;
  readonly ground: Ground;
  readonly [field: string]: unknown;
}

export interface Step {
  readonly thing: string;
  readonly type: string;
  readonly payload: StepPayload;
  readonly at: string;
  readonly by: string;
}

/**
 * Visible steps by the thing that they belong to, in the order in which they were recorded. Before
 * the record's first day *as known* goes by the day on which the source was published.
 */
export async function stepsOf(
  reach: Reach,
  { mission, clocks }: Pick<Asking, 'mission' | 'clocks'>,
  kind: Thing,
): Promise<Map<string, Step[]>> {
  const [rows, first] = await Promise.all([
    reach.rows<Step & { on_from: string; published_from: string | null }>(sql`
      select thing, type, payload, at, by, on_from, published_from from weighing_steps
      where mission = ${mission} and kind = ${kind} order by entry_no`),
    firstRecordDay(reach, mission),
  ]);
  // The record begins with its first claim or its first step, whichever came first.
  const days = [first, rows[0] ? dayOf(rows[0].at) : null].filter((day) => day !== null).sort();
  const byRecord = clocks.knownAt >= (days[0] ?? '');
  const visible = rows.filter(
    (row) =>
      row.on_from <= clocks.asOf &&
      (byRecord
        ? dayOf(row.at) <= clocks.knownAt
        : row.published_from !== null && row.published_from <= clocks.knownAt),
  );
  const things = new Map<string, Step[]>();
  for (const step of visible) things.set(step.thing, [...(things.get(step.thing) ?? []), step]);
  return things;
}
