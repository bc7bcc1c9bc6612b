// What offices wrote down by hand, one row a step: approaches, engagements, questions, parties. A
// thing on a day is its steps that both clocks show, folded by the rule of its noun.
import type { Asking, Reach } from '../../../acts/index.ts';
import { type Day, dayOf, firstDay, type Json, type PartialDate } from '../../../kernel/index.ts';
import { type Projection, sql } from '../../../record/index.ts';
import { firstRecordDay } from '../../claims/index.ts';
import { sourcesOf } from '../../sources/index.ts';
import type { Evidence } from '../evidence.ts';
import { APPROACH_EVENTS } from '../outreach/approach.ts';
import { QUESTION_EVENTS } from '../stances/question.ts';
import { ENGAGEMENT_EVENTS } from '../talks/engagement.ts';

export type Thing = 'approach' | 'engagement' | 'question' | 'tie' | 'party';

/** Which noun an event belongs to, and the field that holds the id of its thing. */
const EVENTS: ReadonlyMap<string, Thing> = new Map([
  ...APPROACH_EVENTS.map((type) => [type, 'approach'] as const),
  ...ENGAGEMENT_EVENTS.map((type) => [type, 'engagement'] as const),
  ...QUESTION_EVENTS.map((type) => [type, 'question'] as const),
  ['PositionTied', 'tie'],
  ['PartyAdded', 'party'],
]);

export const stepsProjection: Projection = {
  name: 'diplomacy',
  tables: [
    {
      name: 'diplomacy_steps',
      columns: {
        id: 'text not null',
        thing: 'text not null',
        thing_id: 'text not null',
        type: 'text not null',
        payload: 'jsonb not null',
        said_on: 'text',
        source: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index diplomacy_steps_thing on diplomacy_steps (mission, thing)'],
    },
  ],
  project({ id, type, payload, at, by, on }) {
    const thing = EVENTS.get(type);
    if (!thing) return [];
    const p = payload as unknown as { readonly [field: string]: Json } & {
      readonly evidence?: Evidence | null;
    };
    const row = {
      ...{ id, thing, thing_id: p[thing] ?? null, type, payload, at, by },
      said_on: on,
      source: p.evidence?.source ?? null,
    };
    return [{ op: 'put', table: 'diplomacy_steps', row }];
  },
};

export interface StepRow {
  readonly thing: Thing;
  readonly id: string;
  readonly type: string;
  readonly payload: Json;
  readonly saidOn: PartialDate | null;
  readonly source: string | null;
  readonly at: string;
  readonly by: string;
  readonly entry: number;
}

type StepsAsking = Pick<Asking, 'mission' | 'clocks' | 'actor'>;

/**
 * The steps that both clocks show, in the order of the record. A step counts from its own day. It
 * is known from the day of its entry, before the record's first day from the publication of the
 * source that it rests on. What rests on no source is for the offices, not for every reader.
 * Questions, ties and the roll only say how a view is laid out: they hold for every day.
 */
export async function stepsOf(reach: Reach, asking: StepsAsking): Promise<StepRow[]> {
  const { mission, clocks, actor } = asking;
  const rows = await reach.rows<StepRow>(sql`
    select thing, thing_id as id, type, payload, said_on as "saidOn", source, at, by,
      entry_no::int as entry
    from diplomacy_steps where mission = ${mission} order by entry_no`);
  if (rows.length === 0) return rows;
  const first = await firstRecordDay(reach, mission);
  const byRecord = first === null || clocks.knownAt >= first;
  const published = byRecord ? new Map<string, Day>() : await publishedDays(reach, mission, rows);
  return rows.filter((row) => {
    if (actor.offices.length === 0 && !isOpen(row)) return false;
    const from = row.saidOn ? firstDay(row.saidOn) : dayOf(row.at);
    const defines = !IN_TIME.has(row.thing);
    if (!defines && from > clocks.asOf) return false;
    if (defines && !byRecord) return true;
    if (byRecord) return dayOf(row.at) <= clocks.knownAt;
    const day = published.get(row.source ?? '');
    return day !== undefined && day <= clocks.knownAt;
  });
}

const IN_TIME: ReadonlySet<Thing> = new Set(['approach', 'engagement']);

const isOpen = ({ thing, source }: StepRow) => source !== null || !IN_TIME.has(thing);

async function publishedDays(reach: Reach, mission: string, rows: readonly StepRow[]) {
  const ids = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  const sources = ids.length > 0 ? await sourcesOf(reach, mission, ids) : [];
  return new Map(
    sources.flatMap(({ id, publishedOn }) =>
      publishedOn ? [[id, firstDay(publishedOn)] as const] : [],
    ),
  );
}

/** The steps of one noun, by the thing that they belong to. */
export function stepsBy(rows: readonly StepRow[], thing: Thing): Map<string, StepRow[]> {
  const things = new Map<string, StepRow[]>();
  for (const row of rows) {
    if (row.thing !== thing) continue;
    const own = things.get(row.id);
    if (own) own.push(row);
    else things.set(row.id, [row]);
  }
  return things;
}
