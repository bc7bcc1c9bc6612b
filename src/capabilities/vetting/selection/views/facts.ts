// What the rules of selection tests must know.
import type { Reach } from '../../../../acts/index.ts';
import { isDay } from '../../../../kernel/index.ts';
import { lastWord } from '../../attested/views/attested.ts';
import { batchFacts, judging } from '../../attested/views/batch.ts';
import { TESTS } from '../../holding.ts';
import type { CorrectInput, RecordInput } from '../forms.ts';

type In = { readonly mission: string };

export const recordFacts = (input: RecordInput, reach: Reach, { mission }: In) => {
  const { test: what, takenOn: on } = input;
  return batchFacts(reach, mission, input, { kind: 'test', what, on });
};

export const correctFacts = (input: CorrectInput, reach: Reach, { mission }: In) =>
  lastWord(reach, mission, input);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export const judgeTests = judging(async (shared) => {
  const [test, on, all] = [textOf(shared.test), textOf(shared.takenOn), textOf(shared.result)];
  if (!(TESTS as readonly string[]).includes(test))
    return {
      ...{ state: 'wrong', field: 'result', why: 'is of no test that there is' },
      cure: `Say above the table which test it was: ${TESTS.join(', ')}`,
    };
  if (!isDay(on))
    return {
      ...{ state: 'wrong', field: 'takenOn', why: 'has no day of the test such as 2024-06-25' },
      cure: 'Say above the table on which day it was taken',
    };
  return {
    ...{ kind: 'test', what: test, on, contingent: textOf(shared.contingent) || null },
    part: (row) => ({
      result: textOf(row.result) || all,
      detail: { score: (row.score ?? null) as number | null },
    }),
    also: (_found, row) =>
      textOf(row.result) || all
        ? null
        : {
            ...{ state: 'wrong', field: 'result', why: 'says neither passed nor not passed' },
            cure: 'Write the result, or say one for all rows above the table',
          },
  };
});
