// One approach, or one reported appeal with its renewals, by the id of any of its claims.
import { defineView, z } from '../../../acts/index.ts';
import { formatDate, Problem } from '../../../kernel/index.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { seriesRows } from './appeals.ts';
import { type Ground, groundOf } from './ground.ts';
import { type ApproachRow, approachRow, approachRows } from './outreach.ts';

export const approach = defineView({
  name: 'diplomacy.approach',
  says: 'One approach or appeal with every asking and answer.',
  query: z.object({ approach: z.string() }),
  answer: z.object({
    row: approachRow,
    title: z.string(),
    /** Whether a claim tells of it: then it may be tied to an earlier appeal. */
    claim: z.boolean(),
  }),
  async look({ approach: id }, reach, asking) {
    const ground = await groundOf(reach, asking);
    const own = approachRows(ground).find((each) => each.id === id);
    const row = own ?? reported(ground, id);
    if (!row) throw new Problem(DIPLOMACY_PROBLEMS.unknownApproach, { approach: id });
    const on = row.lastOn ? `, ${formatDate(row.lastOn, asking.lang)}` : '';
    const title = `${row.to?.name ?? row.by.name}: ${row.what}${on}`;
    return { row, title, claim: own === undefined };
  },
});

/** A series of appeals as one approach; what is written down on it goes to the claim asked for. */
function reported(ground: Ground, id: string): ApproachRow | null {
  const series = seriesRows(ground).rows.find(({ made }) =>
    made.some(({ claims }) => claims.some((claim) => claim.id === id)),
  );
  const [by] = series?.by ?? [];
  if (!series || !by) return null;
  return { ...series, id, by, to: series.to.at(-1) ?? null, question: null, plannedOn: null };
}
