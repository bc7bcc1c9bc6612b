// One line a party: what it asked, was asked, said and attended, how often and when last.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named } from '../../claims/index.ts';
import type { Facts } from '../diplomacy.ts';
import { partyLines } from '../diplomacy.ts';
import { factsOf } from './facts.ts';

const partyRow = z.object({
  party: z.string(),
  name: z.string(),
  asked: z.number(),
  wasAsked: z.number(),
  said: z.number(),
  attended: z.number(),
  /** All claims in which it takes part, oldest first. */
  claims: z.array(claimView),
  last: z.string().nullable(),
});
export type PartyRow = z.infer<typeof partyRow>;

export function partyRows({ appeals, engagements, positions }: Facts, lang: Lang): PartyRow[] {
  return partyLines(appeals, engagements, positions).map((line) => ({
    ...named(line.party, lang),
    asked: line.asked.length,
    wasAsked: line.wasAsked.length,
    said: line.said.length,
    attended: line.attended.length,
    claims: [...line.claims],
    last: line.last,
  }));
}

export const parties = defineView({
  name: 'diplomacy.parties',
  says: 'One line a party: what it asked, said and attended, and when last.',
  query: z.object({ party: z.string().optional().describe('Only this one') }),
  answer: z.object({ rows: z.array(partyRow) }),
  async look({ party }, reach, asking) {
    const rows = partyRows(await factsOf(reach, asking), asking.lang);
    return { rows: party ? rows.filter((row) => row.party === party) : rows };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ name, claims }) =>
      claims.map((claim) => flatRow(claim, { party: name, status: claim.kind })),
    ),
});
