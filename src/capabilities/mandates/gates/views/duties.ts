// The obligations that a criterion can be met by, as the register of obligations gives them.
import type { Asking, FactsContext, Reach } from '../../../../acts/index.ts';
import { dayOf, Problem } from '../../../../kernel/index.ts';
import { type DutyStatus, isEnded } from '../../obligation.ts';
import type { Line } from '../../obligations/line.ts';
import { registerAt } from '../../obligations/views/register.ts';
import { whyLine } from '../../obligations/why.ts';
import { GATE_PROBLEMS } from '../problems.ts';
import type { Computed } from '../standing.ts';

/** What was waived or superseded is no longer asked for. */
const STATES: Readonly<Record<DutyStatus, Computed['state']>> = {
  met: 'met',
  met_late: 'met',
  waived: 'met',
  superseded: 'met',
  overdue: 'not_met',
  due: 'not_met',
  not_yet_due: 'not_met',
  unknown: 'unknown',
};

/**
 * How each obligation stands, by the id of its line, of its duty and of every claim that tells of
 * it.
 * Of a duty that recurs, the first occurrence counts that is still open.
 */
export async function dutyStandings(
  reach: Reach,
  asking: Asking,
): Promise<ReadonlyMap<string, Computed>> {
  const { asOf } = asking.clocks;
  const { lines, world } = await registerAt(reach, asking);
  const byId = new Map<string, Line>();
  for (const line of lines)
    for (const id of idsOf(line)) {
      const before = byId.get(id);
      if (!before || (isEnded(before.status) && !isEnded(line.status))) byId.set(id, line);
    }
  return new Map(
    [...byId].map(([id, line]) => [
      id,
      {
        state: STATES[line.status],
        sentence: whyLine(line, asOf, asking.lang, world.duties),
        cites: line.claims.map((claim) => claim.id),
      },
    ]),
  );
}

const idsOf = ({ id, laid, claims }: Line): string[] => [
  id,
  ...(laid ? [laid.duty.id] : []),
  ...claims.map((claim) => claim.id),
];

/** @throws Problem mandates.no-obligation */
export async function obligationExists(
  reach: Reach,
  { mission, at }: Pick<FactsContext, 'mission' | 'at'>,
  id: string,
): Promise<void> {
  const clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };
  const { lines } = await registerAt(reach, { mission, clocks, today: dayOf(at) } as Asking);
  if (!lines.some((line) => idsOf(line).includes(id)))
    throw new Problem(GATE_PROBLEMS.noObligation, { obligation: id });
}
