// How much money there is, in sentences.
import { defineView, z } from '../../../../acts/index.ts';
import { answered, answerView, type ClaimView } from '../../../claims/index.ts';
import { documentsOf } from '../contribution.ts';
import { isBare } from '../document.ts';
import { totalsOf } from '../totals.ts';
import { type MoneyWords, moneyAnswer, moneyDoubts, moneyFinding } from '../words.ts';
import { type MoneyFacts, moneyFacts } from './donors.ts';
import { ledgerItems } from './totals.ts';

export function wordsFrom({ ledger, lines, rows, names }: MoneyFacts): MoneyWords {
  const contributions = [...ledger.contributions.values()];
  const documents = contributions.flatMap(documentsOf);
  const bare = documents.filter(isBare).length;
  const claims = [...new Set(documents.flatMap((each) => each.claims))];
  return {
    ...{ rows, lines, funds: ledger.funds, bare, claims },
    contributions: contributions.length,
    totals: totalsOf(ledgerItems(ledger)),
    nameOf: (fund) => ledger.funds.get(fund)?.name ?? names.get(fund) ?? fund,
  };
}

export const moneyAnswerView = defineView({
  name: 'forces.money-answer',
  says: 'How much money there is: what came in, what is only pledged, what contradicts what.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const facts = await moneyFacts(reach, asking);
    const words = wordsFrom(facts);
    const { lang } = asking;
    return answered(
      {
        finding: moneyFinding(words, lang),
        answer: moneyAnswer(words, lang),
        doubts: moneyDoubts(words, lang),
      },
      facts.offers as unknown as ClaimView[],
    );
  },
});
