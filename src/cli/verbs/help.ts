// Help for every verb, with an example for each; the flags of an act come from its form.
import type { Act, Plan, View } from '../../acts/index.ts';
import { type Property, schemaOf, typesOf } from '../input.ts';
import { bold, type Terminal, wrapped } from '../terminal.ts';

interface Verb {
  readonly name: string;
  readonly says: string;
  readonly example: string;
  readonly flags?: readonly (readonly [string, string])[];
}

const CLOCKS = [
  ['--on DAY', 'as of this day: what was true or said by then'],
  ['--known DAY', 'as known on this day: what had been recorded by then'],
] as const;

const TABLES = [
  ['--format csv|xlsx', 'the answer as a table; xlsx needs --out'],
  ['--no-hxl', 'the table without its line of hashtags'],
  ['--out FILE', 'where the table is written'],
] as const;

export const OWN_VERBS: readonly Verb[] = [
  {
    name: 'start',
    says: 'Starts the program and opens the main page; loads the sample mission once.',
    example: './muster start --no-open --port 8080',
    flags: [
      ['--port N', 'the port (default 4707, or PORT)'],
      ['--host NAME', 'the address to listen on (default 127.0.0.1)'],
      ['--no-open', 'does not open a browser'],
      ['--empty', 'starts without the sample mission'],
    ],
  },
  {
    name: 'read',
    says: 'Reads a text and prints the claims that the engine proposes; records nothing.',
    example: './muster read article.txt --json',
    flags: [['--published DAY', 'the day of publication, for relative dates']],
  },
  {
    name: 'mandates read',
    says: 'Reads a resolution or another instrument clause by clause; records nothing.',
    example: './muster mandates read resolution.pdf --json',
  },
  {
    name: 'mandates compare',
    says: 'Compares two files clause by clause, or two instruments of the record; records nothing.',
    example: './muster mandates compare draft-1.pdf draft-2.pdf',
  },
  {
    name: 'names',
    says: 'Says for each row with two names how likely both are one; reads schema,name1,name2.',
    example: './muster names pairs.csv',
  },
  {
    name: 'screen',
    says: 'Screens people against lists and says why each hit is one; records nothing.',
    example:
      './muster screen --people roster.csv --list un.xml --list sdn.csv --list alt.csv --json',
    flags: [
      [
        '--people FILE',
        'CSV: full_name or first_name,middle_name,last_name; gender, date_of_birth, …',
      ],
      ['--list FILE', 'a list: UN, OFAC, EU, UK, FollowTheMoney or a CSV of your own; repeat it'],
    ],
  },
  {
    name: 'certificate issue',
    says: 'Issues a certificate that another office can check without asking this one.',
    example:
      './muster certificate issue --valid-until 2026-12-31 --name "Achieng Example" --out card.txt',
    flags: [
      ['--valid-until DAY', 'the last day on which it counts'],
      ['--kind KIND', 'clearance (the default), certification or training'],
      ['--name TEXT', 'as on the card; also --state, --contingent, --unit, --rank, --role, …'],
      ['--bind code|nobody', 'to a code that is handed over apart (the default), or to nobody'],
      ['--out FILE', 'where the certificate is written; printed where left out'],
    ],
  },
  {
    name: 'certificate show',
    says: 'Says what is in a certificate, or makes the part of it that its bearer shows.',
    example: './muster certificate show card.txt --reveal state,role --out shown.txt',
    flags: [
      ['--reveal NAMES', 'what is shown, by commas; all the rest stays hidden'],
      ['--code CODE', 'the bearer signs, with --audience and --nonce'],
      ['--audience NAME', 'to whom it is shown'],
      ['--nonce TEXT', 'what the other side made up for this question'],
      ['--out FILE', 'where it is written; printed where left out'],
      ['--qr FILE', 'its picture for a card, as SVG'],
    ],
  },
  {
    name: 'certificate verify',
    says: 'Checks a certificate with files alone; exits 3 when it does not count, 6 when changed.',
    example: './muster certificate verify shown.txt --keys keys.json --status states.jwt',
    flags: [
      ['--keys FILE', 'keys of offices that you trust; repeat it'],
      ['--status FILE', 'lists of states; repeat it'],
      ['--code CODE', 'the code that the bearer says'],
      ['--audience NAME', 'who asks, for a bearer who signed'],
      ['--nonce TEXT', 'what you made up for this question'],
      ['--bearer needed', 'it counts only for whom it was given to'],
      ['--at INSTANT', 'another time than now, such as 2026-06-25'],
    ],
  },
  {
    name: 'brief',
    says: 'Answers the seven questions for a date, with sources.',
    example: './muster brief --on 2023-07-31 --known 2023-07-31 --lang fr',
    flags: CLOCKS,
  },
  {
    name: 'import',
    says: 'Takes the rows of a spreadsheet through one act, after a dry run of each.',
    example: './muster import mandates.add-option options.xlsx --dry-run',
    flags: [
      ['--dry-run', 'says what would be taken and what must be mended; records nothing'],
      ['--all-or-none', 'takes all rows, or none where one must be mended (the default)'],
      ['--good-rows', 'takes the good rows and leaves the others'],
      ['--map COLUMN=FIELD', 'says which column is which: by its letters or its head'],
      ['--answer ID=ANSWER', 'answers what is asked once, such as the order of dates'],
      ['--set FIELD=VALUE', 'a value that every row has'],
      ['--out FILE', 'writes the rows that must be mended as a workbook'],
    ],
  },
  {
    name: 'export',
    says: 'Writes the whole record of a mission as one file that verifies offline.',
    example: './muster export --out haiti.muster',
  },
  {
    name: 'verify',
    says: 'Checks an exported record from its bytes; exits 6 when anything was changed.',
    example: './muster verify haiti.muster --checkpoint kept.txt',
    flags: [
      ['--key VKEY', 'the key that must have signed it, as text or in a file'],
      ['--checkpoint FILE', 'a checkpoint that you were handed earlier'],
    ],
  },
  {
    name: 'rebuild',
    says: 'Makes every read model again from the entries.',
    example: './muster rebuild',
  },
  {
    name: 'doctor',
    says: 'Looks at the machine, the record and the seal, and says what is wrong.',
    example: './muster doctor',
  },
  { name: 'help', says: 'Explains a verb.', example: './muster help claims accept' },
];

const ALWAYS: Verb['flags'] = [
  ['--json', 'prints the answer as JSON'],
  ['--mission NAME', 'which mission, where the record holds several (or MUSTER_MISSION)'],
  ['--home FOLDER', 'where the record lies (or MUSTER_HOME)'],
  ['--lang en|fr', 'the language of the answer'],
];

export function helpVerb(plan: Plan, words: readonly string[], t: Terminal): void {
  const [first, second] = words;
  const own = OWN_VERBS.find(({ name }) => name === first || name === `${first} ${second}`);
  const item = second
    ? (plan.acts.get(`${first}.${second}`) ?? plan.views.get(`${first}.${second}`))
    : null;
  const family = second ? [] : OWN_VERBS.filter(({ name }) => name.startsWith(`${first} `));
  const known = plan.capabilities.some(({ name }) => name === first);
  if (own) explained(own, t);
  else if (family.length > 0 && !known) for (const each of family) explained(each, t);
  else if (item) explained(verbOf(item), t);
  else overview(plan, first, t);
}

function overview(plan: Plan, only: string | undefined, t: Terminal): void {
  t.out(bold(t, 'muster VERB [OPERANDS] [--FLAGS]'));
  if (!only) for (const { name, says } of OWN_VERBS) t.out(`  ${name.padEnd(26)}${says}`);
  for (const capability of plan.capabilities) {
    if (only && capability.name !== only) continue;
    t.out('');
    t.out(bold(t, capability.name));
    for (const { name, says } of [...capability.acts, ...capability.views])
      t.out(wrappedAfter(`  ${name.replace('.', ' ').padEnd(26)}`, says, t.columns));
  }
  t.out('');
  t.out('One verb with its flags and an example: ./muster help VERB');
}

const wrappedAfter = (head: string, says: string, columns: number) =>
  head + wrapped(says, columns, ' '.repeat(28)).trimStart();

function explained({ name, says, example, flags = [] }: Verb, t: Terminal): void {
  t.out(bold(t, `muster ${name}`));
  t.out(wrapped(says, t.columns));
  t.out('');
  for (const [flag, what] of [...flags, ...(ALWAYS ?? [])]) t.out(`  ${flag.padEnd(26)}${what}`);
  t.out('');
  t.out(`For example: ${example}`);
}

function verbOf(item: Act | View): Verb {
  const act = 'input' in item ? item : null;
  const schema = schemaOf(act ? act.input : (item as View).query);
  const required = new Set(schema.required ?? []);
  const flags = Object.entries(flat(schema.properties ?? {})).map(
    ([name, property]) =>
      [
        `--${name} ${shape(property)}`,
        `${required.has(name) ? 'required. ' : ''}${property.description ?? ''}`,
      ] as const,
  );
  const name = item.name.replace('.', ' ');
  return {
    name,
    says: item.says,
    example: `./muster ${name}${act ? exampleFlags(act.example) : ''}`,
    flags: act ? flags : [...flags, ...CLOCKS, ...TABLES],
  };
}

/** The fields of a claim stand among the other flags, as the command line takes them. */
function flat(properties: Readonly<Record<string, Property>>): Record<string, Property> {
  const { fields, ...rest } = properties;
  return { ...(fields?.properties ?? {}), ...rest };
}

function shape(property: Property): string {
  const options = property.enum ?? property.anyOf?.find((each) => each.enum)?.enum;
  if (options) return options.filter((each) => each !== '').join('|');
  const [type] = typesOf(property);
  if (type === 'boolean') return 'true|false';
  return type === 'integer' || type === 'number' ? 'N' : type === 'array' ? 'A,B' : 'TEXT';
}

export function exampleFlags(example: Readonly<Record<string, unknown>>): string {
  const { fields, ...rest } = example as { fields?: Record<string, unknown> };
  return Object.entries({ ...rest, ...fields })
    .map(([name, value]) => ` --${name} ${quoted(value)}`)
    .join('');
}

function quoted(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
