// What is needed, line by line, against who is there and what the mandate allows.
import { type Asking, defineFact, defineView, type Reach, z } from '../../../../acts/index.ts';
import {
  citedIn,
  type Lang,
  Problem,
  type Prose,
  plain,
  type Quantity,
} from '../../../../kernel/index.ts';
import { claimView, prose } from '../../../claims/index.ts';
import { grounds } from '../../../mandates/index.ts';
import { CAPABILITIES, capabilityName } from '../../capability.ts';
import { totalOf } from '../../picture.ts';
import { type AllFacts, factsOf } from '../../views/facts.ts';
import { quantityView } from '../../views/offers.ts';
import { presenceLines } from '../../views/presence.ts';
import { fillingOf, thereOf } from '../filling.ts';
import { capability as capabilityForm } from '../forms.ts';
import { REQUIREMENT_PROBLEMS } from '../problems.ts';
import {
  isDue,
  LINE_FIELDS,
  LINE_UNITS,
  type RequirementLine,
  requiredOf,
  type Version,
} from '../requirement.ts';
import { askedText, ceilingSentence, fillingSentence, requirementFinding } from '../words.ts';
import { inForce, type OptionName, optionNames, requirementLines } from './lines.ts';

const text = z.string().nullable();

const fields = {
  capability: z.enum(CAPABILITIES),
  capabilityName: z.string(),
  quantity: quantityView,
  unit: z.enum(LINE_UNITS),
  /** The number with what it counts; null where none is asked for. */
  amount: text,
  ...{ what: text, equipment: text, language: text, from: text, until: text, where: text },
  why: text,
};

const filled = z.object({
  state: z.enum(['met', 'not_met', 'unknown']),
  present: quantityView,
  sentence: prose,
});

export const requirementRow = z.object({
  requirement: z.string(),
  ...fields,
  option: z.object({ option: z.string(), what: z.string() }).nullable(),
  under: text,
  /** `open`: asked for; `other`: of an option that is not chosen; `over`: its last day is past. */
  state: z.enum(['open', 'other', 'over', 'dropped']),
  /** Whether it is needed already on the day. */
  due: z.boolean(),
  dropped: z.object({ on: z.string(), reason: z.string() }).nullable(),
  /** The day from which it reads so, and which version that is. */
  on: z.string(),
  version: z.number(),
  /** People only; null of equipment. */
  filled: filled.nullable(),
  ground: grounds.view,
});
export type RequirementRow = z.infer<typeof requirementRow>;

const versionRow = z.object({
  no: z.number(),
  on: z.string(),
  by: z.string(),
  at: z.string(),
  reason: text,
  changed: z.array(z.object({ field: z.enum(LINE_FIELDS), was: text, is: text })),
  ground: grounds.view,
});
export type VersionRow = z.infer<typeof versionRow>;

interface Showing {
  readonly facts: AllFacts;
  readonly lang: Lang;
  readonly open: ReadonlySet<string>;
  readonly options: readonly OptionName[];
  show(ground: Version['ground']): z.infer<typeof grounds.view>;
}

const fieldsOf = (version: Version, lang: Lang) => {
  const { capability, quantity, unit, what, equipment, language, from, until, where, why } =
    version;
  return {
    ...{ capability, quantity, unit, what, equipment, language, from, until, where, why },
    capabilityName: capabilityName(capability, lang),
    amount: askedText(quantity, unit, lang),
  };
};

function rowOf(line: RequirementLine, { facts, lang, open, options, show }: Showing) {
  const { id, now, dropped, under } = line;
  const option = options.find((each) => each.option === line.option);
  const filling =
    now.unit === 'equipment' ? null : fillingOf(now.quantity, thereOf(facts, now.capability));
  const last = now.until !== null && now.until < facts.asOf.slice(0, now.until.length);
  return {
    ...fieldsOf(now, lang),
    ...{
      requirement: id,
      under,
      dropped,
      on: now.on,
      version: now.no,
      due: isDue(line, facts.asOf),
    },
    option:
      line.option === null ? null : { option: line.option, what: option?.what ?? line.option },
    state: dropped ? 'dropped' : open.has(id) ? 'open' : last ? 'over' : 'other',
    filled: filling && {
      ...{ state: filling.state, present: filling.present },
      sentence: fillingSentence(filling, lang, now.unit),
    },
    ground: show(now.ground),
  } as RequirementRow;
}

function versionRows(line: RequirementLine, { lang, show }: Showing): VersionRow[] {
  return line.versions.map((version, i) => {
    const before = line.versions[i - 1];
    const { no, on, by, at, reason, changed, ground } = version;
    return {
      ...{ no, on, by, at, reason, ground: show(ground) },
      changed: changed.map((field) => ({
        field,
        was: before ? fieldText(before, field, lang) : null,
        is: fieldText(version, field, lang),
      })),
    };
  });
}

function fieldText(version: Version, field: (typeof LINE_FIELDS)[number], lang: Lang) {
  if (field === 'quantity') return askedText(version.quantity, version.unit, lang);
  return field === 'capability' ? capabilityName(version.capability, lang) : version[field];
}

async function all(reach: Reach, asking: Asking) {
  const [lines, options, facts] = await Promise.all([
    requirementLines(reach, asking),
    optionNames(asking),
    factsOf(reach, asking),
  ]);
  const open = inForce(lines, options, asking.clocks.asOf);
  const seen = lines.flatMap(({ versions }) => versions.map(({ ground }) => ground));
  const { show, cited } = await grounds.shown(reach, asking, seen);
  const showing = { facts, lang: asking.lang, options, show, open: new Set(open.map((l) => l.id)) };
  return { lines, options, facts, open, showing, cited };
}

const byWeight = (a: RequirementRow, b: RequirementRow) =>
  Number(b.state === 'open') - Number(a.state === 'open') ||
  CAPABILITIES.indexOf(a.capability) - CAPABILITIES.indexOf(b.capability) ||
  (b.quantity?.min ?? 0) - (a.quantity?.min ?? 0) ||
  a.requirement.localeCompare(b.requirement);

/** The claims that say who is there, behind what the rows say of being filled. */
function behind({ offers, standings, measure }: AllFacts, rows: readonly RequirementRow[]) {
  const sentences = rows.flatMap(({ filled: each }) => each?.sentence ?? []);
  const ids = new Set(citedIn(sentences as Prose));
  for (const claim of totalOf({ standings })?.claims ?? []) ids.add(claim.id);
  return [...offers.filter(({ id }) => ids.has(id)), ...(measure ? [measure.claim] : [])];
}

const TAGS = {
  requirement: '#meta+requirement+id',
  state: '#status',
  capability: '#capacity+type',
  min: '#capacity+required+min',
  max: '#capacity+required+max',
  unit: '#capacity+unit',
  what: '#activity+description',
  from: '#date+start',
  until: '#date+end',
  where: '#loc+name',
  why: '#description+reason',
  on: '#date',
  present: '#capacity+present+min',
};

const ceiling = z.object({ size: z.number(), from: text, claim: claimView });

export const requirements = defineView({
  name: 'forces.requirements',
  says: 'What is needed: the lines in force and of other options, against presence and ceiling.',
  query: z.object({}),
  answer: z.object({
    finding: prose,
    /** How it lies to the ceiling. */
    answer: z.array(prose),
    rows: z.array(requirementRow),
    /** People that the lines in force ask for together. */
    required: quantityView,
    /** Every ceiling that a body has set, oldest first; the last that counts is in force. */
    ceilings: z.array(ceiling),
    /** Options that were laid side by side, for those who make requirements of one. */
    options: z.array(z.object({ option: z.string(), what: z.string(), chosen: z.boolean() })),
    cited: z.array(claimView),
  }),
  async look(_query, reach, asking) {
    const { lines, options, facts, open, showing, cited } = await all(reach, asking);
    const required = requiredOf(open);
    const whole = fillingOf(required.people, thereOf(facts, 'people'));
    const told = { required, whole, measure: facts.measure };
    const second = ceilingSentence(told, asking.lang);
    const rows = lines.map((line) => rowOf(line, showing)).sort(byWeight);
    return {
      finding: [...requirementFinding(told, asking.lang)] as never,
      answer: second.length > 0 ? [[...second] as never] : [],
      rows,
      required: required.people,
      ceilings: presenceLines(facts).filter(({ kind }) => kind === 'ceiling'),
      options,
      cited: [...cited, ...behind(facts, rows)] as never,
    };
  },
  tags: TAGS,
  rows: ({ rows }) =>
    rows.map((row) => ({
      ...{ requirement: row.requirement, state: row.state, capability: row.capability },
      ...{ min: row.quantity?.min ?? null, max: row.quantity?.max ?? null, unit: row.unit },
      ...{ what: row.what, equipment: row.equipment, language: row.language, from: row.from },
      ...{ until: row.until, where: row.where, why: row.why, option: row.option?.what ?? null },
      ...{ under: row.under, on: row.on, version: row.version },
      filled: row.filled?.state ?? null,
      present: row.filled?.present?.min ?? null,
    })),
});

export const requirement = defineView({
  name: 'forces.requirement',
  says: 'One requirement line with every version of it: what was changed, when, by whom and why.',
  query: z.object({ requirement: z.string() }),
  answer: z.object({
    row: requirementRow,
    versions: z.array(versionRow),
    cited: z.array(claimView),
  }),
  async look({ requirement: id }, reach, asking) {
    const { lines, facts, showing, cited } = await all(reach, asking);
    const line = lines.find((each) => each.id === id);
    if (!line) throw new Problem(REQUIREMENT_PROBLEMS.unknown, { requirement: id });
    const row = rowOf(line, showing);
    const versions = versionRows(line, showing);
    return { row, versions, cited: [...cited, ...behind(facts, [row])] as never };
  },
  rows: ({ versions }) =>
    versions.map(({ no, on, reason, changed }) => ({
      ...{ version: no, on, reason },
      changed: changed
        .map(({ field, was, is }) => `${field}: ${was ?? '–'} → ${is ?? '–'}`)
        .join('; '),
    })),
});

const share = z.coerce
  .number()
  .min(1)
  .max(100)
  .optional()
  .describe('How many of a hundred that are asked for are enough; all where left out');

export const requirementFilled = defineFact({
  name: 'forces.requirement-filled',
  says: 'Whether the people that are required are there: a line, a capability, or all together.',
  query: z.object({
    requirement: z.string().optional().describe('One line, by its id'),
    capability: capabilityForm.optional().describe('All lines in force for this capability'),
    share,
  }),
  async look({ requirement: id, capability, share: part = 100 }, reach, asking) {
    const { lines, open, facts } = await factGround(reach, asking);
    const one = id === undefined ? null : (lines.find((each) => each.id === id) ?? null);
    if (id !== undefined && one === null)
      throw new Problem(REQUIREMENT_PROBLEMS.unknown, { requirement: id });
    const some = one
      ? [one]
      : open.filter(({ now }) => capability === undefined || now.capability === capability);
    const kind = one?.now.capability ?? capability ?? 'people';
    const asked = partOf(requiredOf(some).people, part);
    const filling = fillingOf(asked, thereOf(facts, kind));
    const sentence = plain(fillingSentence(filling, asking.lang) as Prose);
    return { state: filling.state, sentence, cites: [...filling.claims] };
  },
});

/** What the fact is reckoned from. It asks nothing of gates: they ask it. */
async function factGround(reach: Reach, asking: Asking) {
  const [lines, options, facts] = await Promise.all([
    requirementLines(reach, asking),
    optionNames(asking),
    factsOf(reach, asking),
  ]);
  return { lines, facts, open: inForce(lines, options, asking.clocks.asOf) };
}

function partOf(people: Quantity | null, part: number): Quantity | null {
  const need = people?.min ?? people?.max ?? null;
  if (need === null) return null;
  const least = Math.ceil((need * part) / 100);
  return { min: least, max: least };
}
