// Selection tests: language, interview, driving, firearms, and the medical examination. Each has a
// result and a time for which it counts; the last one taken is what stands.
import { type Day, plusMonths } from '../../../kernel/index.ts';
import type { Attested } from '../attested/attested.ts';
import type { RuleSource } from '../attested/naming.ts';
import { inForce } from '../attested/setting.ts';
import { type Holding, stateOn, TESTS, type TestKind } from '../holding.ts';
import type { Role } from '../roster/member.ts';
import { SELECTION_WORDS as W } from './words.ts';

export interface TestRule {
  readonly test: TestKind;
  /** How long it counts; null: it does not lapse. */
  readonly months: number | null;
  /** Who needs it; null: everybody. An empty list: nobody. */
  readonly roles: readonly Role[] | null;
  readonly source: RuleSource;
}
export interface TestRuleSet extends TestRule {
  readonly from: Day;
}

const ASSESSED: RuleSource = {
  title:
    'United Nations Police: Information for individual police officers (who passes the ' +
    'assessment is cleared for 24 months)',
  address: 'https://police.un.org/en/information-individual-police-officers',
};
const ARMED: readonly Role[] = [
  ...(['commander', 'deputy_commander', 'unit_commander', 'officer', 'specialist'] as const),
];

/** What counts until the mission sets its own. */
export const TEST_DEFAULTS: Readonly<Record<TestKind, TestRule>> = {
  language: { test: 'language', months: 24, roles: null, source: ASSESSED },
  interview: { test: 'interview', months: 24, roles: null, source: ASSESSED },
  driving: { test: 'driving', months: 24, roles: null, source: ASSESSED },
  firearms: { test: 'firearms', months: 24, roles: ARMED, source: ASSESSED },
  medical: {
    ...{ test: 'medical', months: 12, roles: null },
    // No published term was found for police of states: a cautious year, for the mission to set.
    source: { title: 'Muster’s own default, for the mission to set', address: null },
  },
};

export const testRulesOn = (steps: readonly TestRuleSet[], on: Day): readonly TestRule[] =>
  TESTS.map((test) => {
    const own = steps.filter((step) => step.test === test);
    return inForce(own, on) ?? TEST_DEFAULTS[test];
  });

interface Tested {
  readonly subject: string;
  readonly role: Role;
  /** Of this person, the first to have happened first. */
  readonly tests: readonly Attested[];
}

/** What one person holds of the tests that their role needs. */
export function testHoldings(
  { subject, role, tests }: Tested,
  rules: readonly TestRule[],
  on: Day,
): Holding[] {
  const needed = rules.filter(({ roles }) => roles === null || roles.includes(role));
  return needed.map(({ test, months }): Holding => {
    const last = tests.filter(({ what, on: day }) => what === test && day <= on).at(-1);
    const requirement = `test.${test}` as const;
    const none = { subject, requirement, from: null, until: null };
    if (!last) return { ...none, state: 'missing', why: W.none(test) };
    if (last.result !== 'passed') return { ...none, state: 'failed', why: W.failed(test, last.on) };
    const until = last.until ?? (months === null ? null : plusMonths(last.on, months));
    const state = stateOn(last.on, until, on);
    return {
      ...{ subject, requirement, state, from: last.on, until },
      // Put into words when it is asked for: counts of thousands need none.
      get why() {
        return W.passed(test, { on: last.on, until, lapsed: state === 'lapsed' });
      },
    };
  });
}
