// The safeguards of the force: each measure with the present word on it and the earlier ones.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { proseLang, WORDS } from '../../../kernel/index.ts';
import {
  answered,
  answerView,
  type ClaimView,
  claimsOf,
  claimView,
  flatRow,
} from '../../claims/index.ts';
import { type SafeguardClaim, type Standing, standings } from '../safeguard.ts';
import { answerOf, MEASURES } from '../words.ts';

const row = z.object({
  measure: z.enum(WORDS.measure),
  name: z.string(),
  status: z.enum([...WORDS.safeguard, 'unknown']),
  latest: claimView.nullable(),
  earlier: z.array(claimView),
});
export type SafeguardRow = z.infer<typeof row>;

async function standing(reach: Reach, asking: Asking): Promise<Standing[]> {
  const claims = await claimsOf(reach, asking, { kinds: ['safeguard'] });
  return standings(claims as SafeguardClaim[]);
}

export const listSafeguards = defineView({
  name: 'vetting.safeguards',
  says: 'What is said of vetting, training, rules, oversight and answering for harm; silence too.',
  query: z.object({}),
  answer: z.object({ rows: z.array(row) }),
  async look(_query, reach, asking) {
    const names = MEASURES[proseLang(asking.lang)];
    const all = await standing(reach, asking);
    return { rows: all.map((each) => ({ ...each, name: names[each.measure] })) as SafeguardRow[] };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ measure, status, latest, earlier }) =>
      latest === null
        ? [{ date: null, party: null, words: null, status, measure }]
        : [latest, ...earlier].map((claim) =>
            flatRow(claim, { party: null, status: String(claim.fields.status), measure }),
          ),
    ),
});

export const answer = defineView({
  name: 'vetting.answer',
  says: 'Are they fit: what is said of the safeguards, and what nobody says anything of.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const all = await standing(reach, asking);
    const claims = all.flatMap(({ latest, earlier }) => (latest ? [latest, ...earlier] : []));
    return answered(answerOf(all, asking.lang), claims as ClaimView<object>[] as ClaimView[]);
  },
});
