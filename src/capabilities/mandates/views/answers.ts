// "May it go?"
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView } from '../../claims/index.ts';
import { answerOf } from '../words.ts';
import { factsOf } from './facts.ts';

export const answer = defineView({
  name: 'mandates.answer',
  says: 'May it go? What was decided, until when, and what still comes first.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const facts = await factsOf(reach, asking);
    const { appeals, rungs, gates, options } = facts;
    const inGroups = [...rungs, ...gates].flatMap(({ claims }) => [...claims]);
    return answered(answerOf(facts, asking.lang), [...appeals, ...inGroups, ...options]);
  },
});
