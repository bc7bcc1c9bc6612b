// What happens there?
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView } from '../../claims/index.ts';
import { answerOf } from '../words.ts';
import { factsOf } from './facts.ts';

export const answer = defineView({
  name: 'situation.answer',
  says: 'What happens there: counts, events, sites, and how old the data are.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const facts = await factsOf(reach, asking);
    return answered(answerOf(facts, asking.lang), facts.claims);
  },
});
