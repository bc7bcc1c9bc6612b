import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'desk', 'force-generation', 'oversight'],
    may: [
      'mandates.report-option',
      'mandates.report-authorisation',
      'mandates.report-obligation',
      'mandates.report-assessment',
      'mandates.report-condition',
    ],
    because: 'Those who keep the record write down what was decided, owed and made a condition.',
  },
  {
    who: 'anyone',
    may: [
      'mandates.ladder',
      'mandates.term',
      'mandates.terms',
      'mandates.conditions',
      'mandates.options',
      'mandates.assessments',
      'mandates.answer',
    ],
    because: 'Whether a mission may go is for everybody to know.',
  },
];
