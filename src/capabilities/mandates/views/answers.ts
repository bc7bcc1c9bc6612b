// "May it go?" and "What is owed?".
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView } from '../../claims/index.ts';
import { rungsOf, standingOn } from '../ladder.ts';
import { dutiesOf } from '../obligation.ts';
import { owedOf } from '../owed.ts';
import { answerOf } from '../words.ts';
import { authorisations, factsOf, obligations } from './facts.ts';

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

export const owed = defineView({
  name: 'mandates.owed',
  says: 'What is owed? How many duties, how they stand, and what comes next.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const { asOf } = asking.clocks;
    const decisions = await authorisations(reach, asking);
    const duties = await obligations(reach, asking);
    const standing = standingOn(rungsOf(decisions), asOf);
    const facts = { asOf, duties: dutiesOf(duties, asOf), standing };
    return answered(owedOf(facts, asking.lang), [...decisions, ...duties]);
  },
});
