// The reference pages of the docs, written from the code: acts and views, permissions, problems.
import { permissionTable } from '../src/access/index.ts';
import { ACT_PROBLEMS, planHouse } from '../src/acts/index.ts';
import { capabilities } from '../src/capabilities/index.ts';
import { CLI_PROBLEMS } from '../src/cli/problems.ts';
import { exampleFlags, OWN_VERBS } from '../src/cli/verbs/help.ts';
import { SCREENING_PROBLEMS } from '../src/engines/screening/index.ts';
import { exitOf, type ProblemKind } from '../src/kernel/index.ts';
import { RECORD_PROBLEMS } from '../src/record/index.ts';
import { SERVER_PROBLEMS } from '../src/server/problems.ts';

const plan = planHouse(capabilities);
const MADE = 'Made from the code by `npm run docs`; do not edit.';

function acts(): string {
  const parts = plan.capabilities.map((capability) => {
    const rows = [
      ...capability.acts.map((act) => ['act', act.name, act.says, exampleFlags(act.example)]),
      ...capability.views.map((view) => ['view', view.name, view.says, '']),
    ].map(
      ([what, name = '', says, flags]) =>
        `| \`${name}\` | ${what} | ${says} | \`muster ${name.replace('.', ' ')}${flags}\` |`,
    );
    return `## ${capability.name}\n\n| name | | what it does | on the command line |\n|---|---|---|---|\n${rows.join('\n')}`;
  });
  const own = OWN_VERBS.map(
    ({ name, says, example }) => `| \`${name}\` | ${says} | \`${example}\` |`,
  );
  return `# Acts and views

${MADE}

One name everywhere: an act \`forces.report-offer\` is \`POST /api/{mission}/forces.report-offer\`,
\`muster forces report-offer\`, the permission, and the \`act\` of the entries that it makes. A view is
\`GET /api/{mission}/{name}\` and takes \`on\` (as of), \`known\` (as known) and \`lang\`. What belongs to
the installation rather than to a mission stands under \`/api/house/\`.

${parts.join('\n\n')}

## Verbs of the command line alone

| verb | what it does | example |
|---|---|---|
${own.join('\n')}
`;
}

/** Every registered "no"; those of the command line alone are in CLI_PROBLEMS too. */
export const everyProblem: readonly ProblemKind[] = [
  ...Object.values(ACT_PROBLEMS),
  ...plan.problems,
  ...Object.values(CLI_PROBLEMS),
  ...Object.values(RECORD_PROBLEMS),
  ...Object.values(SCREENING_PROBLEMS),
  ...Object.values(SERVER_PROBLEMS),
];

function problems(): string {
  const rows = everyProblem
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(
      ({ code, status, title, remedy }) =>
        `| \`${code}\` | ${status} | ${exitOf(status)} | ${title} | ${remedy} |`,
    );
  return `# Every "no" and its cure

${MADE}

| code | HTTP | exit | what it says | cure |
|---|---|---|---|---|
${[...new Set(rows)].join('\n')}
`;
}

export const pages: Readonly<Record<string, string>> = {
  'docs/reference/acts.md': acts(),
  'docs/reference/permissions.md': `# Who may do what\n\n${MADE}\n\n${permissionTable(plan)}`,
  'docs/reference/problems.md': problems(),
};
