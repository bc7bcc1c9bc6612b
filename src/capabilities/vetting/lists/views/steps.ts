// The read model of lists: a row a step, in the order in which they were recorded.
import type { Clocks, Reach } from '../../../../acts/index.ts';
import { dayOf } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { type KeptList, type ListStep, listsOf } from '../list.ts';

const TYPES = new Set(['ListVersionAdded', 'ListRetired']);

export const listsProjection: Projection = {
  name: 'vetting-lists',
  tables: [
    {
      name: 'screening_list_steps',
      columns: {
        id: 'text not null',
        type: 'text not null',
        payload: 'jsonb not null',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
    },
  ],
  project: ({ id, type, payload, at, by }) =>
    TYPES.has(type)
      ? [{ op: 'put', table: 'screening_list_steps', row: { id, type, payload, at, by } }]
      : [],
};

/** A list is there from the day on which it was added, whichever clock is asked. */
export async function listsAt(
  reach: Reach,
  mission: string,
  { asOf, knownAt }: Clocks,
): Promise<KeptList[]> {
  const steps = await reach.rows<ListStep>(sql`
    select type, payload, at, by from screening_list_steps
    where mission = ${mission} order by entry_no`);
  const until = asOf < knownAt ? asOf : knownAt;
  return listsOf(steps.filter(({ at }) => dayOf(at) <= until));
}
