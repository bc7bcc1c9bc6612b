// What presence is measured against, in time: the ceiling in force, and sizes that were planned
// before there was one.
import { type Day, firstDay, lastDay, plusDays, type Quantity } from '../../../kernel/index.ts';
import { type Authorisation, ceilingOn, type Option } from '../requirement.ts';

export interface MeasureStep {
  readonly day: Day;
  /** Null from the day on which none is in force. */
  readonly quantity: Quantity | null;
  readonly claim: Authorisation | Option | null;
}

/** The days on which the ceiling changed, or ended, up to a day. */
export function ceilingSteps(authorisations: readonly Authorisation[], asOf: Day): MeasureStep[] {
  const dates = authorisations.flatMap(({ dated, fields: { until } }) => [
    ...(dated ? [firstDay(dated)] : []),
    ...(until ? [plusDays(lastDay(until), 1)] : []),
  ]);
  const steps: MeasureStep[] = [];
  for (const day of [...new Set(dates)].filter((each) => each <= asOf).sort()) {
    const then = authorisations.filter(({ dated }) => dated !== null && firstDay(dated) <= day);
    const ceiling = ceilingOn(then, day);
    const size = ceiling?.size ?? null;
    const before = steps.at(-1);
    if ((before?.quantity?.min ?? null) === size) continue;
    const quantity = size === null ? null : { min: size, max: size };
    steps.push({ day, quantity, claim: ceiling?.claim ?? null });
  }
  return steps;
}

/** Sizes that options named, each until the next; they end where a ceiling begins. */
export function planSteps(
  options: readonly Option[],
  ceilings: readonly MeasureStep[],
  asOf: Day,
): MeasureStep[] {
  const until = ceilings.find(({ quantity }) => quantity)?.day;
  return [...options]
    .flatMap((claim) => {
      const { size } = claim.fields;
      if (size === null || claim.dated === null) return [];
      return [{ day: firstDay(claim.dated), quantity: { min: size, max: size }, claim }];
    })
    .filter(({ day }) => day <= asOf && (until === undefined || day < until))
    .sort((a, b) => a.day.localeCompare(b.day));
}
