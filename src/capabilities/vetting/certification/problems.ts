import type { ProblemKind } from '../../../kernel/index.ts';

export const CERTIFICATION_PROBLEMS = {
  age: {
    code: 'vetting.age-outside-rule',
    status: 422,
    title: 'Row {line}: on the day of signing the person is not between {min} and {max} years old',
    remedy:
      'Look at the date of birth on the roster; where a decision allows it, give its number as ' +
      'ageExcept',
  },
  ageAmong: {
    code: 'vetting.age-outside-rule-among',
    status: 422,
    title: 'On the day of signing these are not between {min} and {max} years old: {persons}',
    remedy:
      'Leave each out by a row with skip; where a decision allows them, give its number as ' +
      'ageExcept',
  },
  ages: {
    code: 'vetting.ages-backwards',
    status: 422,
    title: 'Nobody is at least {min} and not yet {below} years old',
    remedy: 'Give a youngest age that is below the age that must not be reached',
  },
} as const satisfies Record<string, ProblemKind>;
