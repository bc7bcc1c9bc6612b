// How one duty stands, for the gates that wait for it.
import type { Asking, Reach } from '../../../../acts/index.ts';
import type { ClaimView } from '../../../claims/index.ts';
import type { DutyStatus } from '../../obligation.ts';
import { foremost } from '../line.ts';
import { whyLine } from '../why.ts';
import { registerAt } from './register.ts';

export interface DutyStanding {
  /** `dut_…`, or `dut_…/3` for one occurrence. */
  readonly id: string;
  readonly what: string;
  readonly status: DutyStatus;
  readonly dueOn: string | null;
  readonly met: string | null;
  readonly why: string;
  readonly claims: readonly ClaimView<object>[];
}

/**
 * A duty by its id, or one occurrence by `duty/key`, at the two clocks of the asking. Of a duty
 * that falls due more than once, the first that is past or ahead speaks. Null where it was not yet
 * laid down, or not known.
 */
export async function dutyStanding(
  reach: Reach,
  asking: Asking,
  id: string,
): Promise<DutyStanding | null> {
  const { lines, world } = await registerAt(reach, asking);
  const own = lines.filter((line) => line.id === id || line.laid?.duty.id === id);
  const [line] = foremost(own);
  if (!line) return null;
  const { what, status, due, met, claims } = line;
  const why = whyLine(line, asking.clocks.asOf, asking.lang, world.duties);
  return {
    id: line.id,
    what,
    status,
    dueOn: due?.date ?? null,
    met: met?.date ?? null,
    why,
    claims,
  };
}
