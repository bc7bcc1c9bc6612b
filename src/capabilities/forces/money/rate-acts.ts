// The act on rates: what one currency is in another on a day, and who set it.
import { defineAct } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { happening } from './decide.ts';
import type { Documented } from './document.ts';
import { factsOfDocument } from './facts.ts';
import { type RateInput, rateInput } from './forms.ts';
import { MONEY_PROBLEMS } from './problems.ts';
import { yetToCome } from './rules.ts';

export const recordRate = defineAct<RateInput, null, Documented>({
  name: 'forces.record-rate',
  says: 'Records what one currency is in another on a day, and who set the rate.',
  example: {
    ...{ from: 'EUR', to: 'USD', units: 1.0813, on: '2024-03-22' },
    by: 'European Central Bank',
  },
  input: rateInput,
  stream: ({ from, to }) => `rate:${[from, to].sort().join('-')}`,
  start: null,
  evolve: (state) => state,
  facts: factsOfDocument,
  decide(_state, { from, to, units, on, by }, { facts, id, at }) {
    if (from === to) return new Problem(MONEY_PROBLEMS.sameCurrency, { from });
    const refused = yetToCome(on, at);
    if (refused) return refused;
    const rate = id('rat');
    const payload = { rate, from, to, units, on, by, document: facts.document };
    return { events: [happening('RateRecorded', payload)], answer: { rate } };
  },
});
