// The obligations that a criterion can be met by, as the register of obligations gives them.
import type { Asking, Reach } from '../../../../acts/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { dutiesOf } from '../../obligation.ts';
import { whyOf } from '../../owed.ts';
import { obligations } from '../../views/facts.ts';
import { GATE_PROBLEMS } from '../problems.ts';
import type { Computed } from '../standing.ts';

/** How each obligation stands, by its id. */
export interface DutyPort {
  standings(reach: Reach, asking: Asking): Promise<ReadonlyMap<string, Computed>>;
  /** @throws Problem where there is none of this id */
  check(reach: Reach, mission: string, id: string): Promise<void>;
}

const STATES = {
  met: 'met',
  overdue: 'not_met',
  due: 'not_met',
  not_yet_due: 'not_met',
  unknown: 'unknown',
} as const;

/** Obligations that sources tell of: each is known by every claim that tells of it. */
export const dutyPort: DutyPort = {
  async standings(reach, asking) {
    const { asOf } = asking.clocks;
    const duties = dutiesOf(await obligations(reach, asking), asOf);
    return new Map(
      duties.flatMap((duty) => {
        const cites = duty.claims.map(({ id }) => id);
        const answer: Computed = {
          state: STATES[duty.status],
          sentence: whyOf(duty, asOf, asking.lang),
          cites,
        };
        return cites.map((id) => [id, answer] as const);
      }),
    );
  },
  async check(reach, mission, id) {
    const clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };
    const all = await obligations(reach, { mission, clocks } as Asking);
    if (!all.some((claim) => claim.id === id))
      throw new Problem(GATE_PROBLEMS.noClaim, { claim: id });
  },
};
