import type { ProblemKind } from '../kernel/index.ts';

export const CLI_PROBLEMS = {
  noValue: {
    code: 'cli.no-value',
    status: 400,
    title: '{flag} needs a value',
    remedy: 'Write {flag} VALUE, or look at the help of the verb with --help',
  },
  unknownVerb: {
    code: 'cli.unknown-verb',
    status: 400,
    title: 'There is no verb “{verb}”',
    remedy: 'Look at the list of verbs: ./muster help{near}',
  },
  missingOperand: {
    code: 'cli.missing-operand',
    status: 400,
    title: '{verb} needs {what}',
    remedy: 'For example: {example}',
  },
  noFile: {
    code: 'cli.no-file',
    status: 404,
    title: 'There is no file {file}, or it cannot be read',
    remedy: 'Check the name, and that you may read it',
  },
  whichMission: {
    code: 'cli.which-mission',
    status: 400,
    title: 'This record holds {count} missions, so say which: {missions}',
    remedy: 'Add --mission NAME, or set MUSTER_MISSION',
  },
  badJson: {
    code: 'cli.bad-json',
    status: 400,
    title: 'What --input gives is not JSON: {why}',
    remedy: 'Give one JSON object, or @FILE with one in it',
  },
  noClaim: {
    code: 'cli.no-such-claim',
    status: 400,
    title: 'The certificate has no “{claim}” to show',
    remedy: 'It has: {claims}',
  },
  badKeys: {
    code: 'cli.bad-keys',
    status: 400,
    title: '{file} is no file of an office’s keys: {why}',
    remedy: 'Get it from that office: ./muster vetting certificate-keys --json there',
  },
  noSuchDay: {
    code: 'cli.no-such-day',
    status: 400,
    title: '{flag} {value}: there is no such day',
    remedy: 'Write 2023-07-31, or 2023-07 for the end of that month',
  },
  noFormat: {
    code: 'cli.no-format',
    status: 400,
    title: 'There is no format “{format}”',
    remedy: 'Write --format csv, or --format xlsx with --out FILE',
  },
  notWritten: {
    code: 'cli.not-written',
    status: 403,
    title: 'The file {file} cannot be written',
    remedy: 'Check that its folder is there and that you may write into it',
  },
  notANumber: {
    code: 'cli.not-a-number',
    status: 400,
    title: '{flag} is a whole number, not “{value}”',
    remedy: 'For example: {flag} {example}',
  },
} as const satisfies Record<string, ProblemKind>;
