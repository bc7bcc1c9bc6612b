// What is owed: one line a duty, with its computed status and the sentence that explains it.
import { defineView, z } from '../../../acts/index.ts';
import type { Day, Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { dutyName } from '../labels.ts';
import { type Duty, dutiesOf } from '../obligation.ts';
import { whyOf } from '../owed.ts';
import { obligations as read } from './facts.ts';

const dutyRow = z.object({
  owner: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  /** As the source gives it: a date, or a period. */
  due: z.string().nullable(),
  /** The date on which it falls due, given or reckoned. */
  dueOn: z.string().nullable(),
  reckoned: z.boolean(),
  status: z.enum(['not_yet_due', 'due', 'overdue', 'met', 'unknown']),
  statusName: z.string(),
  daysLeft: z.number().nullable(),
  met: z.string().nullable(),
  outstanding: z.string().nullable(),
  why: z.string(),
  claims: z.array(claimView),
});
export type DutyRow = z.infer<typeof dutyRow>;

export function dutyRows(duties: readonly Duty[], asOf: Day, lang: Lang): DutyRow[] {
  return duties.map((duty) => ({
    owner: named(duty.owner, lang),
    to: duty.to === null ? null : named(duty.to, lang),
    what: duty.what,
    due: duty.due?.claim.fields.due ?? null,
    dueOn: duty.due?.date ?? null,
    reckoned: duty.due?.reckoned != null,
    status: duty.status,
    statusName: dutyName(duty.status, lang),
    daysLeft: duty.daysLeft,
    met: duty.met?.date ?? null,
    outstanding: duty.outstanding?.date ?? null,
    why: whyOf(duty, asOf, lang),
    claims: [...duty.claims],
  }));
}

export const obligations = defineView({
  name: 'mandates.obligations',
  says: 'Who owes what to whom, by when, and how that stands on the day.',
  query: z.object({}),
  answer: z.object({ rows: z.array(dutyRow) }),
  async look(_query, reach, asking) {
    const { asOf } = asking.clocks;
    const duties = dutiesOf(await read(reach, asking), asOf);
    return { rows: dutyRows(duties, asOf, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ owner, to, what, dueOn, status, claims }) =>
      claims.map((claim) =>
        flatRow(claim, { party: owner.name, status, to: to?.name ?? null, what, due: dueOn }),
      ),
    ),
});
