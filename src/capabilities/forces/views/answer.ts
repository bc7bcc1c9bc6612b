// Who comes?
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView, type ClaimView } from '../../claims/index.ts';
import { wordsFrom } from '../money/views/answer.ts';
import { moneyFacts } from '../money/views/donors.ts';
import { ledgerSentence } from '../money/words.ts';
import { answerOf } from '../words.ts';
import { factsOf } from './facts.ts';

export const answer = defineView({
  name: 'forces.answer',
  says: 'Who comes: who is there of how many, who promised what, and what has come down.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const [facts, money] = await Promise.all([factsOf(reach, asking), moneyFacts(reach, asking)]);
    const { offers, authorisations, options } = facts;
    const claims = [...offers, ...authorisations, ...options] as ClaimView<object>[];
    const told = answerOf(facts, asking.lang);
    // What an office entered of money, beside what sources say.
    const ledger = ledgerSentence(wordsFrom(money), asking.lang);
    const answer = ledger.length > 0 ? [...told.answer, ledger] : told.answer;
    return answered({ ...told, answer }, claims as ClaimView[]);
  },
});
