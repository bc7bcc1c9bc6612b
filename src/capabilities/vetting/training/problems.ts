import type { ProblemKind } from '../../../kernel/index.ts';

export const TRAINING_PROBLEMS = {
  noModule: {
    code: 'vetting.no-such-module',
    status: 404,
    title: 'On {day} the catalogue has no module {module}',
    remedy: 'Look at the catalogue of modules, or set it with a day from which it counts',
  },
  noRefresher: {
    code: 'vetting.no-refresher',
    status: 422,
    title: 'The module {module} has no refresher',
    remedy: 'Record it as a full course, or set the module with a time for refreshers',
  },
  refresherAlone: {
    code: 'vetting.refresher-without-course',
    status: 422,
    title: 'Row {line}: a refresher renews nothing here, since no course before it still counts',
    remedy: 'Record the full course first; where it lapsed too long ago, it is to be taken again',
  },
  refresherAmong: {
    code: 'vetting.refresher-without-course-among',
    status: 422,
    title:
      'A refresher renews nothing for these, since no course of theirs still counts: {persons}',
    remedy: 'Leave each out by a row with skip, and record the full course for them',
  },
  retired: {
    code: 'vetting.module-not-in-use',
    status: 409,
    title: 'On {day} the module {module} is not asked of anybody',
    remedy: 'Nothing has to be done',
  },
} as const satisfies Record<string, ProblemKind>;
