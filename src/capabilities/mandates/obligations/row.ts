// A line of the register as views give it out.
import { z } from '../../../acts/index.ts';
import type { Day, Lang } from '../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../claims/index.ts';
import { dutyName } from '../labels.ts';
import { DUTY_STATUSES } from '../obligation.ts';
import type { Evidence } from './duty.ts';
import type { Line } from './line.ts';
import type { World } from './occurrence.ts';
import { whyLine } from './why.ts';

export const evidenceView = z.object({
  source: z.string(),
  start: z.number(),
  end: z.number(),
  claim: z.string().nullable(),
});

export function shownEvidence(evidence: Evidence | null): z.infer<typeof evidenceView> | null {
  if (!evidence) return null;
  const { source, start, end, claim } = evidence;
  return { source, start, end, claim };
}

export const dutyRow = z.object({
  /** Stable: `dut_…/3`, or the id of the first claim that tells of it. */
  id: z.string(),
  /** Null where only claims tell of it. */
  duty: z.string().nullable(),
  /** The key of the occurrence within its duty. */
  occurrence: z.string().nullable(),
  owner: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  instrument: z.string().nullable(),
  clause: z.string().nullable(),
  /** As the source gives it: a date, or a period. */
  due: z.string().nullable(),
  /** The date on which it falls due, given or reckoned. */
  dueOn: z.string().nullable(),
  reckoned: z.boolean(),
  status: z.enum(DUTY_STATUSES),
  statusName: z.string(),
  daysLeft: z.number().nullable(),
  met: z.string().nullable(),
  outstanding: z.string().nullable(),
  /** A waiver that waits for a second person. */
  waiverAsked: z.boolean(),
  why: z.string(),
  claims: z.array(claimView),
  /** Where the duty stands in a source, and its delivery. */
  basis: evidenceView.nullable(),
  proof: evidenceView.nullable(),
});
export type DutyRow = z.infer<typeof dutyRow>;

export function dutyRows(
  lines: readonly Line[],
  { asOf, lang }: { asOf: Day; lang: Lang },
  duties: World['duties'],
): DutyRow[] {
  return lines.map((line) => {
    const { laid, due, status } = line;
    const terms = laid?.duty.terms ?? null;
    const kind = terms?.trigger.kind;
    return {
      id: line.id,
      duty: laid?.duty.id ?? null,
      occurrence: laid?.occurrence.key ?? null,
      owner: named(line.owner, lang),
      to: line.to === null ? null : named(line.to, lang),
      what: line.what,
      instrument: terms?.basis.instrument ?? null,
      clause: terms?.basis.clause ?? null,
      due: due?.claim?.fields.due ?? due?.date ?? null,
      dueOn: due?.date ?? null,
      reckoned: due?.reckoned != null || (due !== null && kind !== undefined && kind !== 'date'),
      status,
      statusName: dutyName(status, lang),
      daysLeft: line.daysLeft,
      met: line.met?.date ?? null,
      outstanding: line.outstanding?.date ?? null,
      waiverAsked: laid?.standing.asked != null,
      why: whyLine(line, asOf, lang, duties),
      claims: [...line.claims],
      basis: shownEvidence(laid?.duty.evidence ?? null),
      proof: shownEvidence(laid?.standing.delivered?.delivery?.evidence ?? null),
    };
  });
}
