// Requirement lines at the two clocks, with the options that some of them come from.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { needSteps } from '../../views/steps.ts';
import { isOpen, lineOf, type RequirementLine } from '../requirement.ts';

export interface OptionName {
  readonly option: string;
  readonly what: string;
  readonly chosen: boolean;
}

interface Columns {
  readonly columns: readonly {
    readonly option: string | null;
    readonly what: string;
    readonly state: string;
  }[];
}

export async function optionNames(asking: Asking): Promise<OptionName[]> {
  const { columns } = (await asking.ask('mandates.options')) as Columns;
  return columns.flatMap(({ option, what, state }) =>
    option === null ? [] : [{ option, what, chosen: state === 'chosen' }],
  );
}

export async function requirementLines(reach: Reach, asking: Asking): Promise<RequirementLine[]> {
  const things = await needSteps(reach, asking, 'requirement');
  return [...things].flatMap(([id, steps]) => lineOf(id, steps) ?? []);
}

/** Asked for on the day, by the mandate or by the option that was chosen. */
export function inForce(
  lines: readonly RequirementLine[],
  options: readonly OptionName[],
  asOf: string,
): RequirementLine[] {
  const chosen = new Set(options.filter((each) => each.chosen).map(({ option }) => option));
  return lines.filter(
    (line) => isOpen(line, asOf) && (line.option === null || chosen.has(line.option)),
  );
}
