// What is asked for in time: what the requirement lines that stand on a day come to.
import { type Day, firstDay, lastDay, plusDays } from '../../../kernel/index.ts';
import { isOpen, type RequirementLine, requiredOf } from '../requirements/requirement.ts';
import type { LineStep } from './lines.ts';

/** A line as it read on a day; null before its first. */
function lineOn(line: RequirementLine, day: Day): RequirementLine | null {
  const versions = line.versions.filter(({ on }) => firstDay(on) <= day);
  const now = versions.at(-1);
  if (!now) return null;
  const { dropped } = line;
  return {
    ...line,
    versions,
    now,
    dropped: dropped && firstDay(dropped.on) <= day ? dropped : null,
  };
}

/** Steps of the lines of the mandate, and of options that were chosen, up to a day. */
export function requiredSteps(
  lines: readonly RequirementLine[],
  chosen: ReadonlySet<string>,
  asOf: Day,
): LineStep[] {
  const own = lines.filter(({ option }) => option === null || chosen.has(option));
  const days = own.flatMap(({ versions, dropped }) => [
    ...versions.flatMap(({ on, until }) => [
      firstDay(on),
      ...(until ? [plusDays(lastDay(until), 1)] : []),
    ]),
    ...(dropped ? [firstDay(dropped.on)] : []),
  ]);
  const steps: LineStep[] = [];
  for (const day of [...new Set(days)].filter((each) => each <= asOf).sort()) {
    const open = own.flatMap((line) => lineOn(line, day) ?? []).filter((line) => isOpen(line, day));
    const { people, lines: counted } = requiredOf(open);
    const before = steps.at(-1)?.quantity ?? null;
    if (before?.min === people?.min && before?.max === people?.max) continue;
    const last = counted.toSorted((a, b) => a.now.on.localeCompare(b.now.on)).at(-1);
    const why = last ? [last.now.what, last.now.why].filter(Boolean).join('; ') : null;
    steps.push({
      ...{ day, quantity: people, open: 0, sure: null, rivals: [] },
      changes: [
        {
          ...{ state: null, before, after: people, open: false, date: last?.now.on ?? day },
          ...{ how: null, claims: [], why: why || null },
        },
      ],
    });
  }
  return steps;
}
