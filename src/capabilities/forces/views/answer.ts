// Who comes?
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView, type ClaimView } from '../../claims/index.ts';
import { answerOf } from '../words.ts';
import { factsOf } from './facts.ts';

export const answer = defineView({
  name: 'forces.answer',
  says: 'Who comes: who is there of how many, who promised what, and what has come down.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const facts = await factsOf(reach, asking);
    const { offers, authorisations, options } = facts;
    const claims = [...offers, ...authorisations, ...options] as ClaimView<object>[];
    return answered(answerOf(facts, asking.lang), claims as ClaimView[]);
  },
});
