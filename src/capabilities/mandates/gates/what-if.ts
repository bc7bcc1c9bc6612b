// Days to try out without recording them: `vetting:20-40, base-ready:10/15/30`.
import type { Days } from '../../../engines/graph/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { GATE_PROBLEMS } from './problems.ts';
import type { WhatIf } from './schedule.ts';

const ONE = /^([a-z0-9-]+):(\d{1,4})(?:[-–](\d{1,4})|\/(\d{1,4})\/(\d{1,4}))?$/;

/** @throws Problem mandates.bad-what-if, .estimate-order, .no-criterion */
export function whatIfOf(text: string | null, knows: (criterion: string) => boolean): WhatIf {
  const tried = new Map<string, Days>();
  for (const part of (text ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [, criterion = '', first, to, likely, most] = ONE.exec(part) ?? [];
    if (first === undefined)
      throw new Problem(GATE_PROBLEMS.badWhatIf, { text: part.slice(0, 80) });
    if (!knows(criterion)) throw new Problem(GATE_PROBLEMS.noCriterion, { criterion });
    const low = Number(first);
    const high = Number(most ?? to ?? first);
    const days = { low, likely: Number(likely ?? Math.round((low + high) / 2)), high };
    if (low > days.likely || days.likely > high)
      throw new Problem(GATE_PROBLEMS.estimateOrder, days);
    tried.set(criterion, days);
  }
  return tried;
}
