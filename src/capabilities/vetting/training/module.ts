// Training: modules that a mission asks for by role, in versions; who was at which course; what
// that is worth on a day. A refresher renews what a full course gave, and is worth nothing alone.

import { type Day, plusMonths } from '../../../kernel/index.ts';
import type { Attested } from '../attested/attested.ts';
import type { RuleSource } from '../attested/naming.ts';
import { inForce } from '../attested/setting.ts';
import { type Holding, stateOn } from '../holding.ts';
import type { Role } from '../roster/member.ts';
import type { AREAS, Titles } from './course.ts';
import { TRAINING_WORDS as W } from './words.ts';

export interface ModuleSet {
  /** Its short name in addresses and requirements: `cptm-1`. */
  readonly module: string;
  readonly title: Titles;
  readonly area: (typeof AREAS)[number];
  readonly hours: number | null;
  /** How long a course counts; null: it does not lapse. */
  readonly months: number | null;
  /** Months after it lapsed in which a refresher is enough; null: there is no refresher. */
  readonly refresherWithin: number | null;
  /** Who needs it; null: everybody. An empty list: nobody must, some may. */
  readonly roles: readonly Role[] | null;
  readonly source: RuleSource;
  readonly from: Day;
}

export interface ModuleRetired {
  readonly module: string;
  readonly reason: string;
  readonly from: Day;
}

export interface ModuleStep {
  readonly type: string;
  readonly payload: ModuleSet | ModuleRetired;
}

export interface ModuleOn extends ModuleSet {
  /** From 1: how often it was set up to then. */
  readonly version: number;
}

/** A force of thousands asks for the same few days again and again. */
const days = new WeakMap<readonly ModuleStep[], Map<Day, readonly ModuleOn[]>>();

/** The modules that count on a day, in the order in which they were first set. */
export function modulesOn(steps: readonly ModuleStep[], on: Day): readonly ModuleOn[] {
  const known = days.get(steps) ?? new Map<Day, readonly ModuleOn[]>();
  days.set(steps, known);
  const found = known.get(on) ?? modulesSet(steps, on);
  known.set(on, found);
  return found;
}

function modulesSet(steps: readonly ModuleStep[], on: Day): ModuleOn[] {
  const names = [...new Set(steps.map(({ payload }) => payload.module))];
  return names.flatMap((name): ModuleOn[] => {
    const own = steps.filter(({ payload }) => payload.module === name && payload.from <= on);
    const last = inForce(
      own.map((step) => ({ ...step, from: step.payload.from })),
      on,
    );
    if (last?.type !== 'ModuleSet') return [];
    const version = own.filter(({ type }) => type === 'ModuleSet').length;
    return [{ ...(last.payload as ModuleSet), version }];
  });
}

interface Cover {
  readonly from: Day;
  readonly until: Day | null;
}

/**
 * For what days a person is covered by the courses of one module, the last first; a refresher that
 * came too late, or without a course before it, covers none.
 */
export function coversOf(courses: readonly Attested[], steps: readonly ModuleStep[]): Cover[] {
  const covers: Cover[] = [];
  for (const { what, on, startedOn, until: said, result, detail } of courses) {
    const module = modulesOn(steps, on).find((each) => each.module === what);
    if (result !== 'completed' || !module) continue;
    if (detail.course === 'refresher' && !refreshes(covers[0], module, startedOn ?? on)) continue;
    const until = said ?? (module.months === null ? null : plusMonths(on, module.months));
    covers.unshift({ from: on, until });
  }
  return covers;
}

/** Whether a refresher that begins on a day is enough after what stands. */
export function refreshes(
  last: Cover | undefined,
  { refresherWithin }: Pick<ModuleSet, 'refresherWithin'>,
  on: Day,
): boolean {
  if (!last || refresherWithin === null) return false;
  return last.until === null || on <= plusMonths(last.until, refresherWithin);
}

interface Trained {
  readonly subject: string;
  readonly role: Role;
  /** Courses of all modules, the first to have happened first. */
  readonly courses: readonly Attested[];
}

/** What one person holds of the modules that their role needs on a day. */
export function trainingHoldings(
  { subject, role, courses }: Trained,
  steps: readonly ModuleStep[],
  on: Day,
): Holding[] {
  const needed = modulesOn(steps, on).filter(({ roles }) => roles === null || roles.includes(role));
  return needed.map((module): Holding => {
    const own = courses.filter((each) => each.what === module.module && each.on <= on);
    const requirement = `training.${module.module}` as const;
    const [cover] = coversOf(own, steps);
    const last = own.at(-1);
    const { title } = module;
    const none = { subject, requirement, from: null, until: null };
    const state = cover ? stateOn(cover.from, cover.until, on) : 'missing';
    if (cover && state === 'held')
      return {
        ...{ subject, requirement, state, ...cover },
        // Put into words when it is asked for: counts of thousands need none.
        get why() {
          return W.held(title, cover);
        },
      };
    if (last?.result === 'failed')
      return { ...none, state: 'failed', why: W.failed(title, last.on) };
    if (cover) return { subject, requirement, state, ...cover, why: W.lapsed(title, cover) };
    const why = last?.result === 'absent' ? W.absent(title, last.on) : W.none(title);
    return { ...none, state: 'missing', why };
  });
}
