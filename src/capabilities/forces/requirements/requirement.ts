// A line of what is needed: so many of one capability, with what, speaking what, when, where and
// why. A line that changes keeps its past; a dropped one stays on the days on which it stood.
import {
  canonical,
  type Day,
  firstDay,
  type Json,
  lastDay,
  type PartialDate,
  type Quantity,
} from '../../../kernel/index.ts';
import type { ForceCapability } from '../capability.ts';
import { sum } from '../quantities.ts';

/** Claims, or the words of a source; see `grounds` of `mandates`. */
export interface Ground {
  readonly claims: readonly string[];
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
  readonly publishedOn: PartialDate | null;
}

export const LINE_UNITS = ['police', 'military', 'personnel', 'equipment'] as const;
export type LineUnit = (typeof LINE_UNITS)[number];

/** What can be said, and changed, of a line. */
export interface LineFields {
  readonly capability: ForceCapability;
  /** People, or pieces of equipment, as `unit` says; null where nobody has said how many. */
  readonly quantity: Quantity | null;
  readonly unit: LineUnit;
  readonly what: string | null;
  readonly equipment: string | null;
  readonly language: string | null;
  /** When it is needed. */
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly where: string | null;
  /** The clause or the words that ask for it. */
  readonly why: string | null;
}
export const LINE_FIELDS = [
  'capability',
  'quantity',
  'unit',
  'what',
  'equipment',
  'language',
  'from',
  'until',
  'where',
  'why',
] as const satisfies readonly (keyof LineFields)[];
export type LineField = (typeof LINE_FIELDS)[number];

export interface Version extends LineFields {
  /** 1 for what the line was first. */
  readonly no: number;
  /** The day from which it holds. */
  readonly on: PartialDate;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly ground: Ground;
  /** What is otherwise than in the version before. */
  readonly changed: readonly LineField[];
}

export interface RequirementLine {
  readonly id: string;
  /** The option that asks for it; null where the mandate does. */
  readonly option: string | null;
  /** The mandate or plan by name, where one is given. */
  readonly under: string | null;
  readonly versions: readonly Version[];
  readonly now: Version;
  readonly dropped: { readonly on: PartialDate; readonly reason: string } | null;
}

export interface Step {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>> & {
    readonly on: PartialDate;
    readonly ground: Ground;
  };
  readonly at: string;
  readonly by: string;
}

/** Null where the steps do not begin with its first. */
export function lineOf(id: string, steps: readonly Step[]): RequirementLine | null {
  let line: RequirementLine | null = null;
  for (const step of steps) line = after(id, line, step);
  return line;
}

function after(id: string, line: RequirementLine | null, step: Step): RequirementLine | null {
  const { type, payload, at, by } = step;
  const { on, ground } = payload;
  const told = { on, at, by, ground };
  if (type === 'RequirementAdded') {
    const fields = fieldsIn(payload as unknown as LineFields);
    const first = { ...fields, ...told, no: 1, reason: null, changed: [] };
    const { option = null, under = null } = payload as { option?: string; under?: string };
    return { id, option, under, versions: [first], now: first, dropped: null };
  }
  if (!line) return null;
  if (type === 'RequirementChanged') {
    const { set, reason } = payload as unknown as { set: Partial<LineFields>; reason: string };
    const changed = changesIn(line.now, set);
    const next = { ...line.now, ...set, ...told, no: line.versions.length + 1, reason, changed };
    return { ...line, versions: [...line.versions, next], now: next };
  }
  if (type === 'RequirementDropped')
    return { ...line, dropped: { on, reason: String(payload.reason) } };
  return line;
}

const fieldsIn = (given: LineFields): LineFields =>
  Object.fromEntries(LINE_FIELDS.map((field) => [field, given[field] ?? null])) as never;

/** Which of the fields that are given say something else than before. */
export function changesIn(before: LineFields, set: Partial<LineFields>): LineField[] {
  return LINE_FIELDS.filter((field) => {
    const value = set[field];
    return value !== undefined && canonical(value as Json) !== canonical(before[field] as Json);
  });
}

/** Whether a last day lies before the first. */
export function isBackwards({ from, until }: Pick<LineFields, 'from' | 'until'>): boolean {
  return from !== null && until !== null && lastDay(until) < firstDay(from);
}

/** Whether it is asked for on the day: said, not dropped, and not over. */
export function isOpen({ now, dropped }: RequirementLine, day: Day): boolean {
  return dropped === null && (now.until === null || lastDay(now.until) >= day);
}

/** Whether it is needed on the day already, or only later. */
export function isDue({ now }: RequirementLine, day: Day): boolean {
  return now.from === null || firstDay(now.from) <= day;
}

export interface Required {
  /** People that are asked for, all together; null where no line gives a number. */
  readonly people: Quantity | null;
  /** The lines whose numbers it is. */
  readonly lines: readonly RequirementLine[];
}

const counts = ({ now }: RequirementLine) => now.unit !== 'equipment' && now.quantity !== null;

/**
 * The people that lines ask for together. A line for people of any kind is the whole, of which
 * lines for one capability are parts; without one, the parts are added. Lines of the mandate go
 * before those of the option from which it was made.
 */
export function requiredOf(lines: readonly RequirementLine[]): Required {
  const numbered = lines.filter(counts);
  const of = (some: readonly RequirementLine[]): Required => ({
    people: some.length === 0 ? null : sum(some.flatMap(({ now }) => now.quantity ?? [])),
    lines: some,
  });
  const own = numbered.filter(({ option }) => option === null);
  const some = own.length > 0 ? own : numbered;
  const wholes = some.filter(({ now }) => now.capability === 'people');
  return of(wholes.length > 0 ? wholes : some);
}

/** What says that two lines of a table, or of an option, are one. */
export function lineKey(line: Pick<LineFields, 'capability' | 'unit' | 'what'>): string {
  return [line.capability, line.unit, line.what ?? ''].join('/').toLowerCase();
}
