// One line of an office's table of contributions as one act: the pledge, with what of it was signed
// and has come in. Each part is decided by its own act, so a deposit above its pledge is refused
// here as there.
import { defineAct } from '../../../acts/index.ts';
import { type EnterInput, enterInput } from './forms.ts';
import { contributionSheet } from './sheet.ts';

export const enterContribution = defineAct<EnterInput, null>({
  name: 'forces.enter-contribution',
  says: 'Enters a line of a table of contributions: what was pledged, signed and deposited.',
  example: {
    ...{ donor: 'FRA', fund: 'UN trust fund', kind: 'cash', currency: 'EUR' },
    ...{ pledged: '3000000', on: '2024-02-22', reference: 'note 7' },
  },
  input: enterInput,
  sheet: contributionSheet,
  stream: (_input, { id }) => `contribution:${id('con')}`,
  start: null,
  evolve: (state) => state,
  decide(_state, { pledged, signed, signedOn, deposited, depositedOn, ...line }, { id }) {
    const contribution = id('con');
    const { claims, source, quote, reference, kind } = line;
    const paper = { claims, source, quote, reference };
    const on = line.on ?? [signedOn, depositedOn].filter((day) => day !== null).sort()[0] ?? null;
    const input = { ...line, contribution, amount: pledged, on };
    const pledge = { act: 'forces.pledge-money', input };
    const step = (act: string, amount: number | null, day: string | null) =>
      amount === null && !(kind !== 'cash' && day)
        ? []
        : [{ act, input: { contribution, amount, on: day ?? on, ...paper } }];
    return {
      events: [],
      also: [
        pledge,
        ...step('forces.sign-money', signed, signedOn),
        ...step('forces.deposit-money', deposited, depositedOn),
      ],
      answer: { contribution },
    };
  },
});
