// The read model of due diligence: a row a step, in the order in which they were recorded.
import type { Reach } from '../../../../acts/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import { type At, byRecord, type Rows } from '../../attested/views/attested.ts';
import { COMMANDING } from '../../roster/member.ts';
import { foundOf } from '../../roster/views/found.ts';
import type { AssessmentFacts, SubjectFacts } from '../decide.ts';
import { type DiligenceStep, diligenceOn } from '../diligence.ts';
import type { DiligenceAssessed } from '../terms.ts';

const TYPES = new Set([
  ...['DiligenceAssessed', 'MeasureMet', 'DiligenceSuspended', 'SuspensionLifted'],
  'AssessmentWithdrawn',
]);

export const diligenceProjection: Projection = {
  name: 'vetting-diligence',
  tables: [
    {
      name: 'diligence_steps',
      columns: {
        id: 'text not null',
        subject: 'text not null',
        type: 'text not null',
        received_on: 'text not null',
        payload: 'jsonb not null',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index diligence_of on diligence_steps (mission, subject)'],
    },
  ],
  project: ({ id, type, payload, at, by }) => {
    if (!TYPES.has(type)) return [];
    const { subject, receivedOn } = payload as { subject: string; receivedOn: string };
    const row = { id, subject, type, received_on: receivedOn, payload, at, by };
    return [{ op: 'put', table: 'diligence_steps', row }];
  },
};

export interface StepKept extends DiligenceStep {
  readonly id: string;
}

/** By their subject: units and persons, each step known by then. */
export async function diligenceAt(
  reach: Rows,
  at: At,
): Promise<ReadonlyMap<string, readonly StepKept[]>> {
  const known = (await byRecord(reach, at))
    ? sql`substr(at, 1, 10) <= ${at.clocks.knownAt}`
    : sql`received_on <= ${at.clocks.knownAt}`;
  const rows = await reach.rows<StepKept & { subject: string }>(sql`
    select id, subject, type, payload, at, by, entry_no::int as entry from diligence_steps
    where mission = ${at.mission} and ${known} order by entry_no`);
  const groups = new Map<string, StepKept[]>();
  for (const { subject, ...step } of rows)
    groups.set(subject, [...(groups.get(subject) ?? []), step]);
  return groups;
}

type In = { readonly mission: string; readonly at: string };
const ALL_DAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' };

/** How it stands today; null for what is neither a unit nor a commander. */
export async function subjectFacts(
  { subject }: { readonly subject: string },
  reach: Reach,
  { mission, at }: In,
): Promise<SubjectFacts> {
  if (!(await isSubject(reach, mission, subject))) return null;
  const steps = await diligenceAt(reach, { mission, clocks: ALL_DAYS });
  return diligenceOn(subject, steps.get(subject) ?? [], at.slice(0, 10));
}

async function isSubject(reach: Reach, mission: string, subject: string): Promise<boolean> {
  if (subject.startsWith('unt_')) {
    const [row] = await reach.rows(sql`
      select unit from roster_units where mission = ${mission} and unit = ${subject}`);
    return row !== undefined;
  }
  const found = (await foundOf(reach, mission, [subject])).get(subject);
  return found !== undefined && !found.erased && COMMANDING.includes(found.post.role);
}

export async function assessmentFacts(
  { assessment }: { readonly assessment: string },
  reach: Reach,
  { mission, at }: In,
): Promise<AssessmentFacts> {
  const all = await diligenceAt(reach, { mission, clocks: ALL_DAYS });
  for (const [subject, steps] of all) {
    const own = steps.find(
      ({ type, payload }) =>
        type === 'DiligenceAssessed' &&
        (payload as unknown as DiligenceAssessed).assessment === assessment,
    );
    if (!own) continue;
    const assessed = own.payload as unknown as DiligenceAssessed;
    return { subject, assessed, steps, now: diligenceOn(subject, steps, at.slice(0, 10)) };
  }
  return { subject: null, assessed: null, steps: [], now: null };
}
