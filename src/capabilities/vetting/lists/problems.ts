import type { ProblemKind } from '../../../kernel/index.ts';

export const LIST_PROBLEMS = {
  noList: {
    code: 'vetting.no-list',
    status: 404,
    title: 'There is no list {list} in this mission',
    remedy: 'Look at vetting.lists for the lists and their short names',
  },
  noVersion: {
    code: 'vetting.no-list-version',
    status: 404,
    title: 'The list {list} has no version {version}',
    remedy: 'It has the versions 1 to {last}',
  },
  retired: {
    code: 'vetting.list-retired',
    status: 409,
    title: 'The list {list} is retired already',
    remedy: 'Add a version of it, and it is screened against again',
  },
  needsName: {
    code: 'vetting.list-needs-name',
    status: 422,
    title: 'A list of your own needs a name, and {file} gives none',
    remedy: 'Give a name, such as “Dismissed officers of 2019”',
  },
  addresses: {
    code: 'vetting.list-addresses',
    status: 422,
    title: '{file} has OFAC’s addresses, and nobody is screened by an address',
    remedy: 'Add sdn.csv and alt.csv; leave this file out',
  },
  olderThanKept: {
    code: 'vetting.list-older',
    status: 409,
    title: '{file} has data through {through}, but the version that is kept goes through {kept}',
    remedy: 'Fetch the newest list from its publisher; an older one would hide who was added since',
  },
} satisfies Record<string, ProblemKind>;
