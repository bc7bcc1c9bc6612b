// Who asked, and who answered what.
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView } from '../../claims/index.ts';
import { answerOf } from '../words.ts';
import { factsOf } from './facts.ts';

export const answer = defineView({
  name: 'diplomacy.answer',
  says: 'Who asked for the mission, who met whom, and what each party is for or against.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const facts = await factsOf(reach, asking);
    const claims = [...facts.appeals, ...facts.engagements, ...facts.positions];
    return answered(answerOf(facts, asking.lang), claims);
  },
});
