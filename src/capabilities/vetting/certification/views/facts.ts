// What the rules of certification must know.
import { type Reach, yesOrNo } from '../../../../acts/index.ts';
import { isDay } from '../../../../kernel/index.ts';
import { lastWord, type Rows } from '../../attested/views/attested.ts';
import { batchFacts, judging } from '../../attested/views/batch.ts';
import { settingsAt } from '../../attested/views/settings.ts';
import {
  ageFits,
  type CertificationRules,
  type CertificationRulesSet,
  isCertifier,
  rulesOn,
} from '../certification.ts';
import type { CertifyFacts } from '../decide.ts';
import type { CertifyInput, RulesInput, WithdrawInput } from '../forms.ts';

type In = { readonly mission: string };
const ALL_DAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' };

/** As they are set now, for any day. */
async function rulesNow(reach: Rows, mission: string, on: string): Promise<CertificationRules> {
  const at = { mission, clocks: ALL_DAYS };
  const steps = await settingsAt<CertificationRulesSet>(reach, at, ['CertificationRulesSet']);
  return rulesOn(
    steps.map(({ payload }) => payload),
    on,
  );
}

export async function certifyFacts(
  input: CertifyInput,
  reach: Reach,
  { mission }: In,
): Promise<CertifyFacts> {
  const { by: what, signedOn: on } = input;
  const facts = await batchFacts(reach, mission, input, { kind: 'certified', what, on });
  return { ...facts, rules: await rulesNow(reach, mission, on) };
}

export const withdrawFacts = (input: WithdrawInput, reach: Reach, { mission }: In) =>
  lastWord(reach, mission, input);

export const rulesFacts = ({ from }: RulesInput, reach: Reach, { mission }: In) =>
  rulesNow(reach, mission, from);

const yes = (value: unknown) => yesOrNo(textOf(value));
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export const judgeCertified = judging(async (shared, reach, mission) => {
  const [by, on] = [textOf(shared.by), textOf(shared.signedOn)];
  if (!isCertifier(by))
    return {
      ...{ state: 'wrong', field: 'by', why: 'is certified by neither state nor candidate' },
      cure: 'Say above the table who certifies: state or candidate',
    };
  if (!isDay(on))
    return {
      ...{ state: 'wrong', field: 'signedOn', why: 'has no day of signing such as 2024-06-25' },
      cure: 'Say above the table on which day it was signed',
    };
  const rules = await rulesNow(reach, mission, on);
  return {
    ...{ kind: 'certified', what: by, on, contingent: textOf(shared.contingent) || null },
    part: (row) => ({
      result: 'yes',
      detail: {
        convicted: (row.convicted ?? yes(shared.convicted)) as boolean | null,
        investigated: (row.investigated ?? yes(shared.investigated)) as boolean | null,
      },
    }),
    also: ({ born }) =>
      ageFits(born, on, rules) === false
        ? {
            ...{ state: 'wrong', field: 'number', why: 'is of an age outside the rule' },
            cure: `Look at the date of birth: ${rules.ageMin} to ${rules.ageBelow - 1} years`,
          }
        : null,
  };
});
