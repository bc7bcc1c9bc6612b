// An option: a form that the mission could take, with what is known of it, cell by cell. A cell
// keeps what it rests on; the last word counts, and an unknown cell stays one.
import type { PartialDate, Party, Quantity, Unit } from '../../../kernel/index.ts';
import type { Ground } from '../decisions/ground.ts';

export const FIELDS = [
  'force',
  'size',
  'powers',
  'tasks',
  'command',
  'cost',
  'funding',
  'risks',
  'proposedBy',
  'favouredBy',
] as const;
export type Field = (typeof FIELDS)[number];

export type Force = 'police' | 'military' | 'mixed' | 'none';

export interface Values {
  readonly force: Force | null;
  readonly size: Quantity | null;
  readonly powers: string | null;
  readonly tasks: string | null;
  readonly command: string | null;
  readonly cost: string | null;
  readonly funding: string | null;
  readonly risks: string | null;
  readonly proposedBy: Party | null;
  readonly favouredBy: readonly Party[];
}

export interface Cell<F extends Field = Field> {
  readonly value: NonNullable<Values[F]>;
  readonly ground: Ground;
  readonly on: PartialDate;
}

export interface Choice {
  readonly by: Party | null;
  readonly reason: string;
  readonly decision: string | null;
  readonly on: PartialDate;
  readonly ground: Ground;
}

export interface Option {
  readonly id: string;
  readonly what: string;
  /** Claims of an option that it takes up. */
  readonly takes: readonly string[];
  readonly on: PartialDate;
  readonly ground: Ground;
  readonly cells: { readonly [F in Field]?: Cell<F> };
  readonly choice: Choice | null;
  readonly dropped: { readonly reason: string; readonly on: PartialDate } | null;
}

interface Step {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>> & {
    readonly on: PartialDate;
    readonly ground: Ground;
  };
}

/** Null where the steps do not begin with its first. */
export function optionOf(id: string, steps: readonly Step[]): Option | null {
  let option: Option | null = null;
  for (const step of steps) option = after(id, option, step);
  return option;
}

function after(id: string, option: Option | null, { type, payload }: Step): Option | null {
  const { on, ground } = payload;
  if (type === 'OptionAdded') {
    const { what, takes } = payload as unknown as { what: string; takes: readonly string[] };
    const start = { id, what, takes, on, ground, choice: null, dropped: null };
    return { ...start, cells: cellsIn(payload) };
  }
  if (!option) return null;
  if (type === 'OptionDescribed')
    return { ...option, cells: { ...option.cells, ...cellsIn(payload) } };
  if (type === 'OptionChosen') {
    const { by, reason, decision } = payload as unknown as Choice;
    return { ...option, choice: { by, reason, decision, on, ground } };
  }
  if (type === 'OptionDropped')
    return { ...option, dropped: { reason: String(payload.reason), on } };
  return option;
}

function cellsIn(payload: Step['payload']): Option['cells'] {
  const { on, ground } = payload;
  const cells = FIELDS.flatMap((field) => {
    const value = payload[field];
    const empty = value === null || value === undefined || (Array.isArray(value) && !value[0]);
    return empty ? [] : [[field, { value, on, ground }] as const];
  });
  return Object.fromEntries(cells) as Option['cells'];
}

/** One that is chosen after another takes its place: the latest choice counts. */
export function chosenOf(options: readonly Option[]): Option | null {
  const chosen = options.filter(({ choice, dropped }) => choice !== null && dropped === null);
  return (
    chosen.sort((a, b) => (a.choice?.on ?? '').localeCompare(b.choice?.on ?? '')).at(-1) ?? null
  );
}

export interface RequirementLine {
  readonly unit: Unit;
  readonly quantity: Quantity | null;
  readonly task: string | null;
}

const UNITS: Readonly<Record<Force, Unit | null>> = {
  police: 'police',
  military: 'military',
  mixed: 'personnel',
  none: null,
};

/** What the option would ask of states: one line for its people, one for each task it names. */
export function requirementLines(values: {
  readonly force: Force | null;
  readonly size: Quantity | null;
  readonly tasks: string | null;
}): RequirementLine[] {
  const unit = values.force === null ? 'personnel' : UNITS[values.force];
  if (unit === null || (values.force === null && values.size === null)) return [];
  const tasks = (values.tasks ?? '')
    .split(/[;\n]/)
    .map((task) => task.trim())
    .filter(Boolean);
  const whole = { unit, quantity: values.size, task: null };
  return [whole, ...tasks.map((task) => ({ unit, quantity: null, task }))];
}
