import type { Policy } from '../../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'force-generation', 'liaison'],
    may: ['vetting.record-tests', 'vetting.correct-test'],
    because: 'Those who test, and the states that test at home, bring the results.',
  },
  {
    who: ['owner', 'force-generation', 'oversight'],
    may: ['vetting.set-test-rule'],
    because:
      'What is asked of everybody is set by those who answer for the force, with its source.',
  },
];
