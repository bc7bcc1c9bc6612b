// Every measure that guards a force, with the latest word on it and all before it.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, WORDS } from '../../../kernel/index.ts';
import { claimsOf, claimView, flatRow, sourceName } from '../../claims/index.ts';
import { measureName, statusName } from '../labels.ts';
import { type Safeguard, standingsOf } from '../safeguard.ts';

const safeguardRow = z.object({
  measure: z.enum(WORDS.measure),
  measureName: z.string(),
  /** `unknown`: nothing is said of it, which is not *absent*. */
  status: z.enum([...WORDS.safeguard, 'unknown']),
  statusName: z.string(),
  /** Whose word it is: the publisher, or the title of the source. */
  says: z.string().nullable(),
  date: z.string().nullable(),
  /** All words on it, the one that counts first. */
  claims: z.array(claimView),
});
export type SafeguardRow = z.infer<typeof safeguardRow>;

export function safeguardRows(claims: readonly Safeguard[], lang: Lang): SafeguardRow[] {
  return standingsOf(claims).map(({ measure, status, word, claims: own }) => ({
    ...{ measure, status, claims: [...own] },
    measureName: measureName(measure, lang),
    statusName: statusName(status, lang),
    says: word && sourceName(word),
    date: word?.dated ?? null,
  }));
}

export const safeguards = defineView({
  name: 'vetting.safeguards',
  says: 'What is said of vetting, training, rules and oversight; silence is shown as silence.',
  query: z.object({}),
  answer: z.object({ rows: z.array(safeguardRow) }),
  async look(_query, reach, asking) {
    const claims = await claimsOf(reach, asking, { kinds: ['safeguard'] });
    return { rows: safeguardRows(claims, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ measure, says, claims }) =>
      claims.map((claim) =>
        flatRow(claim, { party: says, status: String(claim.fields.status), measure }),
      ),
    ),
});
