// What changed since a day: the brief of then and of now hold different claims.
import { defineView, z } from '../../../acts/index.ts';
import { formatDate, isDay } from '../../../kernel/index.ts';
import { type ClaimView, claimsOf, claimView, flatRow } from '../../claims/index.ts';
import { changesBetween } from '../changes.ts';

const since = z
  .string()
  .trim()
  .refine((text) => isDay(text), { error: 'is not a day: write 2023-07-01' });

export const changed = defineView({
  name: 'reports.changed',
  says: 'What is new between a day and the day asked for: recorded since, or dated since.',
  query: z.object({ since: since.describe('The day from which on: 2023-07-01') }),
  answer: z.object({
    since: z.string(),
    title: z.string(),
    /** Claims that were not in the view of that day, as it was known then. */
    claims: z.array(claimView),
    /** Ids of those about that day or before: only the knowledge is new. */
    knownLater: z.array(z.string()),
    /** Claims of that view that are gone: corrected or withdrawn. */
    gone: z.array(claimView),
    /** Figures that go by another claim than then. */
    turned: z.array(z.object({ was: claimView, is: claimView })),
  }),
  async look({ since: day }, reach, asking) {
    const then = { ...asking, clocks: { asOf: day, knownAt: day } };
    const [before, now] = (await Promise.all([
      claimsOf(reach, then),
      claimsOf(reach, asking),
    ])) as unknown as [ClaimView[], ClaimView[]];
    const { came, knownLater, went, turned } = changesBetween(before, now, day);
    const [from, to] = [day, asking.clocks.asOf].map((each) => formatDate(each, asking.lang));
    return {
      since: day,
      title: `${from} – ${to}`,
      claims: [...came],
      knownLater: knownLater.map(({ id }) => id),
      gone: [...went],
      turned: [...turned],
    };
  },
  rows: ({ claims, gone }) => [
    ...claims.map((claim) => flatRow(claim, { party: null, status: 'new', kind: claim.kind })),
    ...gone.map((claim) => flatRow(claim, { party: null, status: 'gone', kind: claim.kind })),
  ],
});
