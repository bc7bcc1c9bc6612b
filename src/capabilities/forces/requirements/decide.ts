// The acts of requirements: a line is added, changed with its past kept, dropped; the lines of an
// option become requirements.
import {
  defineAct,
  type FactsContext,
  type Happening,
  type Reach,
  z,
} from '../../../acts/index.ts';
import {
  firstDay,
  type Json,
  type PartialDate,
  Problem,
  type Unit,
} from '../../../kernel/index.ts';
import type { Entry } from '../../../record/index.ts';
import { maybe, required } from '../../claims/index.ts';
import { grounds } from '../../mandates/index.ts';
import { capability, lineFields, unitField } from './forms.ts';
import { REQUIREMENT_PROBLEMS } from './problems.ts';
import {
  changesIn,
  isBackwards,
  LINE_FIELDS,
  type LineFields,
  type LineUnit,
  lineKey,
  lineOf,
  type RequirementLine,
  type Step,
} from './requirement.ts';
import { requirementSheet } from './sheet.ts';

const streamOf = (requirement: string) => `requirement:${requirement}`;
const EXAMPLE = 'req_01h00000000000000000000000';

type Grounded = Awaited<ReturnType<typeof grounds.lookUp>>;

const dayIn = (on: PartialDate | null, { ground, on: found }: Grounded, at: string) =>
  on ?? found ?? ground.publishedOn ?? at.slice(0, 10);

const unitFor = (given: LineUnit | null, kind: LineFields['capability']): LineUnit =>
  given ?? (kind === 'equipment' ? 'equipment' : 'personnel');

const addInput = z.object({
  capability: capability.describe('What it can do'),
  ...lineFields,
  unit: unitField,
  option: maybe.describe('The option that asks for it; empty where the mandate does'),
  under: maybe.describe('The mandate or plan by name'),
  ...grounds.fields,
});
type AddInput = z.infer<typeof addInput>;

export const addRequirement = defineAct<AddInput, null, Grounded>({
  name: 'forces.add-requirement',
  says: 'Adds a line of what is needed: a capability, how many, with what, when, where and why.',
  example: {
    ...{ capability: 'formed_police_unit', quantity: '140', language: 'French' },
    ...{ where: 'Port-au-Prince', from: '2024-06', why: 'concept of operations' },
  },
  input: addInput,
  sheet: requirementSheet,
  stream: (_input, { id }) => streamOf(id('req')),
  start: null,
  evolve: (state) => state,
  facts: (input, reach, context) => grounds.lookUp(input, reach, context),
  decide(_state, input, { facts, id, at }) {
    const { claims: _, source: __, quote: ___, on, unit, ...given } = input;
    if (isBackwards(given)) return backwards(given);
    const requirement = id('req');
    const day = dayIn(on, facts, at);
    const fields = { ...given, unit: unitFor(unit, given.capability) };
    const payload = { requirement, ...fields, on: day, ground: facts.ground };
    const event = { type: 'RequirementAdded', stream: streamOf(requirement), on: day };
    return {
      events: [{ ...event, payload: payload as unknown as Json }],
      answer: { requirement },
    };
  },
});

const backwards = ({ from, until }: Pick<LineFields, 'from' | 'until'>) =>
  new Problem(REQUIREMENT_PROBLEMS.backwards, { from: String(from), until: String(until) });

/** The entries of a line, in order: a rule folds them once, when it decides. */
type Steps = readonly Step[];
const evolve = (steps: Steps, { type, payload, at, by }: Pick<Entry, keyof Step>): Steps => [
  ...steps,
  { type, payload: payload as unknown as Step['payload'], at, by },
];

/** The line while it is asked for, or why nothing more can be said of it. */
function openLine(requirement: string, steps: Steps): RequirementLine | Problem {
  const line = lineOf(requirement, steps);
  if (line === null) return new Problem(REQUIREMENT_PROBLEMS.unknown, { requirement });
  if (line.dropped === null) return line;
  return new Problem(REQUIREMENT_PROBLEMS.dropped, { requirement, on: line.dropped.on });
}

const changeInput = z.object({
  requirement: required.describe('The line, by its id'),
  capability: capability.optional(),
  ...Object.fromEntries(
    Object.entries(lineFields).map(([name, form]) => [name, (form as z.ZodType).optional()]),
  ),
  unit: unitField.optional(),
  reason: required.describe('Why it is otherwise now'),
  ...grounds.fields,
}) as unknown as z.ZodType<ChangeInput>;
type ChangeInput = Partial<LineFields> & {
  readonly requirement: string;
  readonly reason: string;
} & z.infer<z.ZodObject<typeof grounds.fields>>;

export const changeRequirement = defineAct<ChangeInput, Steps, Grounded>({
  name: 'forces.change-requirement',
  says: 'Says otherwise of a requirement line from a day on; what it was before stays.',
  example: { requirement: EXAMPLE, quantity: '280', reason: 'the concept was revised' },
  input: changeInput,
  stream: ({ requirement }) => streamOf(requirement),
  start: [],
  evolve,
  facts: (input, reach, context) => grounds.lookUp(input, reach, context),
  decide(steps, input, { facts, at }) {
    const { requirement, reason, on } = input;
    const line = openLine(requirement, steps);
    if (line instanceof Problem) return line;
    const given = Object.fromEntries(
      LINE_FIELDS.flatMap((field) => (input[field] === undefined ? [] : [[field, input[field]]])),
    ) as Partial<LineFields>;
    const changed = changesIn(line.now, given);
    if (changed.length === 0) return new Problem(REQUIREMENT_PROBLEMS.nothingChanged);
    const set = Object.fromEntries(changed.map((field) => [field, given[field]]));
    const next = { ...line.now, ...set };
    if (isBackwards(next)) return backwards(next);
    const day = dayIn(on, facts, at);
    if (firstDay(day) < firstDay(line.now.on))
      return new Problem(REQUIREMENT_PROBLEMS.earlier, { on: day, since: line.now.on });
    const payload = { requirement, set, reason, on: day, ground: facts.ground };
    return {
      events: [{ type: 'RequirementChanged', payload: payload as unknown as Json, on: day }],
      answer: { requirement, changed },
    };
  },
});

const dropInput = z.object({ requirement: required, reason: required, ...grounds.fields });

export const dropRequirement = defineAct<z.infer<typeof dropInput>, Steps, Grounded>({
  name: 'forces.drop-requirement',
  says: 'Takes a requirement line back, with the reason; it stays on the days on which it stood.',
  example: { requirement: EXAMPLE, reason: 'the host provides it' },
  input: dropInput,
  stream: ({ requirement }) => streamOf(requirement),
  start: [],
  evolve,
  facts: (input, reach, context) => grounds.lookUp(input, reach, context),
  decide(steps, { requirement, reason, on }, { facts, at }) {
    const line = openLine(requirement, steps);
    if (line instanceof Problem) return line;
    const day = dayIn(on, facts, at);
    if (firstDay(day) < firstDay(line.now.on))
      return new Problem(REQUIREMENT_PROBLEMS.earlier, { on: day, since: line.now.on });
    const payload = { requirement, reason, on: day, ground: facts.ground };
    return {
      events: [{ type: 'RequirementDropped', payload: payload as unknown as Json, on: day }],
    };
  },
});

interface OptionAsks extends Grounded {
  readonly what: string;
  readonly lines: readonly {
    readonly unit: Unit;
    readonly quantity: LineFields['quantity'];
    readonly task: string | null;
  }[];
}

const optionInput = z.object({
  option: required.describe('The option, by its id'),
  from: lineFields.from,
  until: lineFields.until,
  ...grounds.fields,
});
type OptionInput = z.infer<typeof optionInput>;

async function optionAsks(input: OptionInput, reach: Reach, context: FactsContext) {
  const query = { option: input.option };
  const asked = await context.ask({ view: 'mandates.option-lines', query, lang: 'en' });
  return { ...(await grounds.lookUp(input, reach, context)), ...(asked as OptionAsks) };
}

const isUnit = (unit: Unit): unit is LineUnit => unit === 'police' || unit === 'military';

/** The keys of the lines that were taken of an option. */
type Taken = readonly string[];

export const requireOption = defineAct<OptionInput, Taken, OptionAsks>({
  name: 'forces.require-option',
  says: 'Makes requirement lines of what an option asks for; lines that it has already stay.',
  example: { option: 'opt_01h00000000000000000000000', from: '2024-01' },
  input: optionInput,
  stream: ({ option }) => `option-requirement:${option}`,
  start: [],
  evolve: (taken, { payload }) => [...taken, ...(payload as unknown as { keys: Taken }).keys],
  facts: optionAsks,
  decide(taken, { option, from, until, on }, { facts, id, at }) {
    if (isBackwards({ from, until })) return backwards({ from, until });
    if (facts.lines.length === 0) return new Problem(REQUIREMENT_PROBLEMS.optionEmpty, { option });
    const day = dayIn(on, facts, at);
    const { ground } = facts;
    const lines = facts.lines
      .map(({ unit, quantity, task }) => ({
        ...{ capability: 'people' as const, unit: isUnit(unit) ? unit : ('personnel' as const) },
        ...{ quantity, what: task, equipment: null, language: null, from, until, where: null },
        ...{ why: facts.what, option, under: null, on: day, ground },
      }))
      .filter((line) => !taken.includes(lineKey(line)));
    if (lines.length === 0) return new Problem(REQUIREMENT_PROBLEMS.optionTaken, { option });
    const added = lines.map((line): Happening & { readonly id: string } => {
      const requirement = id('req');
      const payload = { requirement, ...line } as unknown as Json;
      const event = { type: 'RequirementAdded', stream: streamOf(requirement), on: day };
      return { ...event, payload, id: requirement };
    });
    const keys = lines.map(lineKey);
    const told = { type: 'OptionRequired', on: day, payload: { option, keys, on: day } };
    return {
      events: [told, ...added.map(({ id: _, ...event }) => event)],
      answer: { requirements: added.map(({ id: requirement }) => requirement) },
    };
  },
});
