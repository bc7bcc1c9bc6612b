// Staff, citizens and embassies that left, sheltered, came back or were reinforced.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, WORDS } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { actionName } from '../labels.ts';
import type { PostureClaim } from '../site.ts';
import { factsOf } from './facts.ts';

const row = z.object({
  claim: claimView,
  actor: namedParty,
  action: z.enum(WORDS.posture),
  actionName: z.string(),
  place: z.string().nullable(),
  dated: z.string().nullable(),
});
export type PostureRow = z.infer<typeof row>;

export function postureRows(claims: readonly PostureClaim[], lang: Lang): PostureRow[] {
  return claims.map((claim) => {
    const { actor, action, place } = claim.fields;
    return {
      ...{ claim, action, place, dated: claim.dated, actor: named(actor, lang) },
      actionName: actionName(action, lang),
    };
  });
}

export const listPostures = defineView({
  name: 'situation.postures',
  says: 'Who withdrew, evacuated, closed, came back or was reinforced, oldest first.',
  query: z.object({}),
  answer: z.object({ rows: z.array(row) }),
  async look(_query, reach, asking) {
    return { rows: postureRows((await factsOf(reach, asking)).postures, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, actor, action, place }) =>
      flatRow(claim, { party: actor.name, status: action, place }),
    ),
});
