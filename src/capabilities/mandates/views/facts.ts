// What the views of mandates read, at the two clocks.
import { type Asking, type Reach, z } from '../../../acts/index.ts';
import type { ClaimKind } from '../../../kernel/index.ts';
import { type ClaimView, claimsOf } from '../../claims/index.ts';
import type { Appeal } from '../../diplomacy/index.ts';
import { gatesOf } from '../condition.ts';
import type { Facts } from '../facts.ts';
import { standingOn } from '../ladder.ts';
import type { Assessment, Authorisation, Condition, Obligation, Option } from '../mandate.ts';
import { rungsAt } from './rungs.ts';

/**
 * Claims of one kind with the fields that the acts of this capability give them: each passed the
 * form of its act before it was recorded.
 */
async function read<C extends ClaimView<object>>(
  reach: Reach,
  asking: Asking,
  kind: ClaimKind,
): Promise<C[]> {
  return (await claimsOf(reach, asking, { kinds: [kind] })) as unknown as C[];
}

export const authorisations = (reach: Reach, asking: Asking) =>
  read<Authorisation>(reach, asking, 'authorisation');
export const obligations = (reach: Reach, asking: Asking) =>
  read<Obligation>(reach, asking, 'obligation');
export const assessments = (reach: Reach, asking: Asking) =>
  read<Assessment>(reach, asking, 'assessment');
export const options = (reach: Reach, asking: Asking) => read<Option>(reach, asking, 'option');

const mission = z.object({ lead: z.string().nullable() });

export async function factsOf(reach: Reach, asking: Asking): Promise<Omit<Facts, 'arrival'>> {
  const { asOf } = asking.clocks;
  const rungs = await rungsAt(reach, asking);
  const standing = standingOn(rungs, asOf);
  const visits = await assessments(reach, asking);
  const conditions = await read<Condition>(reach, asking, 'condition');
  return {
    asOf,
    lead: mission.parse(await asking.ask('missions.show')).lead,
    appeals: await read<Appeal>(reach, asking, 'appeal'),
    rungs,
    standing,
    gates: gatesOf(conditions, { rungs, assessments: visits, asOf }),
    options: await options(reach, asking),
    assessments: visits,
  };
}
