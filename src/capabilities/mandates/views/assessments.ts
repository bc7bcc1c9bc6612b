// Visits to find out facts: planned, under way, done.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { visitName } from '../labels.ts';
import type { Assessment } from '../mandate.ts';
import { assessments as read } from './facts.ts';

const visitRow = z.object({
  claim: claimView,
  by: namedParty,
  place: z.string().nullable(),
  when: z.string().nullable(),
  status: z.enum(['planned', 'under_way', 'done']),
  statusName: z.string(),
});
export type VisitRow = z.infer<typeof visitRow>;

export function visitRows(claims: readonly Assessment[], lang: Lang): VisitRow[] {
  return claims.map((claim) => {
    const { by, place, when, status } = claim.fields;
    return {
      claim,
      by: named(by, lang),
      ...{ place, when, status, statusName: visitName(status, lang) },
    };
  });
}

export const assessments = defineView({
  name: 'mandates.assessments',
  says: 'Who went, or will go, to see for itself, oldest first.',
  query: z.object({}),
  answer: z.object({ rows: z.array(visitRow) }),
  async look(_query, reach, asking) {
    return { rows: visitRows(await read(reach, asking), asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, by, place, when, status }) =>
      flatRow(claim, { party: by.name, status, place, when }),
    ),
});
