// The permission table of the docs, from the sentences alone: one row a name, one column an office.
import { OFFICE_NAMES, OFFICES } from './office.ts';
import { may, type Policy } from './policy.ts';

/** What `planHouse` gives, as far as the table needs it. */
export interface Named {
  readonly policy: Policy;
  readonly acts: { keys(): Iterable<string> };
  readonly views: { keys(): Iterable<string> };
}

/** Markdown: the offices, then a table for each capability, with its sentences above it. */
export function permissionTable(plan: Named): string {
  const names = [
    ...[...plan.acts.keys()].map((name) => ({ name, act: true })),
    ...[...plan.views.keys()].map((name) => ({ name, act: false })),
  ];
  const rooms = [...new Set(names.map(({ name }) => roomOf(name)))];
  const offices = OFFICE_NAMES.map((office) => `- **${office}**: ${OFFICES[office]}`);
  const parts = rooms.map((room) =>
    tableOf(
      room,
      names.filter(({ name }) => roomOf(name) === room),
      plan.policy,
    ),
  );
  return ['## Offices', '', ...offices, '', parts.join('\n\n'), ''].join('\n');
}

function tableOf(
  room: string,
  names: readonly { readonly name: string; readonly act: boolean }[],
  policy: Policy,
): string {
  const sentences = policy
    .filter((sentence) => sentence.may.some((name) => roomOf(name) === room))
    .map(({ who, because }) => `- ${whoOf(who)}: ${because}`);
  const rows = names.map(({ name, act }) => {
    const marks = OFFICE_NAMES.map((office) =>
      may(policy, { person: 'x', offices: [office] }, name) ? '●' : '–',
    );
    const open = may(policy, { person: 'x', offices: [] }, name) ? '●' : '–';
    return `| \`${name}\` | ${act ? 'act' : 'view'} | ${[...marks, open].join(' | ')} |`;
  });
  const head = `| name | | ${OFFICE_NAMES.join(' | ')} | anyone |`;
  const rule = `|---|---|${':-:|'.repeat(OFFICE_NAMES.length + 1)}`;
  return [`## ${room}`, '', ...sentences, '', head, rule, ...rows].join('\n');
}

function whoOf(who: Policy[number]['who']): string {
  if (who === 'anyone') return 'Anyone';
  if (who === 'signed-in') return 'Whoever is signed in';
  return who.join(', ');
}

function roomOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}
