// Who was looked into: every unit and every commander with how they stand; and one of them whole.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { Problem, proseLang } from '../../../../kernel/index.ts';
import { named } from '../../../claims/index.ts';
import { HOLDING_STATES, type HoldingState } from '../../holding.ts';
import { RANK_NAMES, ROLE_LABELS } from '../../roster/labels.ts';
import { COMMANDING } from '../../roster/member.ts';
import { unitsIn } from '../../roster/views/known.ts';
import { openedBy } from '../../roster/views/looks.ts';
import { membersOf } from '../../roster/views/members.ts';
import { namesFor } from '../../training/views/training.ts';
import { onDay } from '../../views/holdings.ts';
import { noteField } from '../decide.ts';
import { diligenceHolding, diligenceOn, POLICY_SOURCE } from '../diligence.ts';
import { subjectId } from '../forms.ts';
import { DILIGENCE_PROBLEMS } from '../problems.ts';
import { DECISIONS, type DiligenceNow, GROUNDS, MEASURES, RISKS } from '../terms.ts';
import { DECISION_NAMES, GROUND_NAMES, MEASURE_NAMES, RISK_NAMES } from '../words.ts';
import { diligenceAt, type StepKept } from './steps.ts';

const measureView = z.object({
  measure: z.enum(MEASURES),
  name: z.string(),
  due: z.string(),
  metOn: z.string().nullable(),
  late: z.boolean(),
});
const subjectRow = z.object({
  subject: z.string(),
  kind: z.enum(['unit', 'commander']),
  contingent: z.string(),
  contingentName: z.string(),
  /** Out of the vault; null where it was not opened today. */
  name: z.string().nullable(),
  /** Rank and role of a commander, size of a unit. */
  rankName: z.string().nullable(),
  roleName: z.string().nullable(),
  people: z.number(),
  state: z.enum(HOLDING_STATES),
  why: z.string(),
  assessment: z.string().nullable(),
  assessedOn: z.string().nullable(),
  risk: z.enum(RISKS).nullable(),
  riskName: z.string().nullable(),
  decisionName: z.string().nullable(),
  grounds: z.array(z.string()),
  measures: z.array(measureView),
  reviewOn: z.string().nullable(),
  reviewLate: z.boolean(),
  suspendedOn: z.string().nullable(),
});
export type SubjectRow = z.infer<typeof subjectRow>;

const choices = {
  /** Where the scale and the steps stand written. */
  source: z.object({ title: z.string(), address: z.string() }),
  risks: z.array(z.object({ risk: z.enum(RISKS), name: z.string() })),
  grounds: z.array(z.object({ ground: z.enum(GROUNDS), name: z.string() })),
  measures: z.array(z.object({ measure: z.enum(MEASURES), name: z.string() })),
  decisions: z.array(z.object({ decision: z.enum(DECISIONS), name: z.string() })),
};
const diligenceAnswer = z.object({
  on: z.string(),
  rows: z.array(subjectRow),
  counts: z.object({
    subjects: z.number(),
    held: z.number(),
    unknown: z.number(),
    lapsed: z.number(),
    missing: z.number(),
    failed: z.number(),
    suspended: z.number(),
  }),
  ...choices,
});
export type DiligenceView = z.infer<typeof diligenceAnswer>;

/** What waits for somebody first. */
const ORDER: readonly HoldingState[] = ['failed', 'lapsed', 'missing', 'unknown', 'held'];

export const diligence = defineView({
  name: 'vetting.diligence',
  says: 'Every unit and commander with the risk, the measures, the next look; what waits first.',
  query: z.object({ on: onDay }),
  answer: diligenceAnswer,
  async look({ on: asked }, reach, asking) {
    const on = asked ?? asking.clocks.asOf;
    const rows = await subjectRows(reach, asking, on);
    const of = (state: HoldingState) => rows.filter((row) => row.state === state).length;
    return {
      ...{ on, rows, ...choicesIn(asking) },
      counts: {
        subjects: rows.length,
        ...{ held: of('held'), unknown: of('unknown'), lapsed: of('lapsed') },
        ...{ missing: of('missing'), failed: of('failed') },
        suspended: rows.filter(({ suspendedOn }) => suspendedOn !== null).length,
      },
    };
  },
  rows: ({ rows }) =>
    rows.map(({ name: _name, grounds, measures, ...row }) => ({
      ...{ ...row, grounds: grounds.join('; ') },
      measures: measures.map(({ name, due }) => `${name} (${due})`).join('; '),
    })),
});

function choicesIn({ lang: reader }: Pick<Asking, 'lang'>) {
  const lang = proseLang(reader);
  return {
    source: { ...POLICY_SOURCE },
    risks: RISKS.map((risk) => ({ risk, name: RISK_NAMES[lang][risk] })),
    grounds: GROUNDS.map((ground) => ({ ground, name: GROUND_NAMES[lang][ground] })),
    measures: MEASURES.map((measure) => ({ measure, name: MEASURE_NAMES[lang][measure] })),
    decisions: DECISIONS.map((decision) => ({ decision, name: DECISION_NAMES[lang][decision] })),
  };
}

async function subjectRows(reach: Reach, asking: Asking, on: string): Promise<SubjectRow[]> {
  const { mission, clocks } = asking;
  const lang = proseLang(asking.lang);
  const day = clocks.asOf < on ? on : clocks.asOf;
  const at = { mission, clocks: { ...clocks, asOf: day } };
  const members = await membersOf(reach, at, { coming: true });
  const steps = await diligenceAt(reach, asking);
  const names = new Map((await unitsIn(reach, mission)).map((each) => [each.unit, each.name]));
  const rosters = await openedBy(reach, asking, 'roster');
  const nameOf = await namesFor(reach, asking);
  const now = (subject: string) => {
    const past = (steps.get(subject) ?? []).filter(({ payload }) => payload.on <= clocks.asOf);
    return diligenceOn(subject, past, on);
  };
  const units = new Map<string, { contingent: string; people: number }>();
  for (const { unit, contingent } of members) {
    if (unit === null) continue;
    units.set(unit, { contingent, people: (units.get(unit)?.people ?? 0) + 1 });
  }
  const ofUnits = [...units].map(([unit, { contingent, people }]) => {
    const opened = rosters.has(null) || rosters.has(contingent);
    const name = opened ? (names.get(unit) ?? null) : null;
    const who = { kind: 'unit', contingent, name, people, rankName: null, roleName: null } as const;
    return rowOf(now(unit), who, asking);
  });
  const ofCommanders = members
    .filter(({ role }) => COMMANDING.includes(role))
    .map((member) => {
      const { contingent, rank, role } = member;
      const who = {
        ...{ kind: 'commander' as const, contingent, name: nameOf(member), people: 1 },
        ...{ rankName: rank && RANK_NAMES[lang][rank], roleName: ROLE_LABELS[lang][role] },
      };
      return rowOf(now(member.person), who, asking);
    });
  return [...ofUnits, ...ofCommanders].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      (a.contingentName < b.contingentName ? -1 : a.contingentName > b.contingentName ? 1 : 0) ||
      (a.subject < b.subject ? -1 : 1),
  );
}

type Who = Pick<SubjectRow, 'kind' | 'contingent' | 'name' | 'people' | 'rankName' | 'roleName'>;

function rowOf(now: DiligenceNow, who: Who, { lang: reader }: Pick<Asking, 'lang'>): SubjectRow {
  const lang = proseLang(reader);
  const { subject, assessed, measures, suspended, reviewLate, state } = now;
  const grounds = suspended?.grounds.length ? suspended.grounds : (assessed?.grounds ?? []);
  return {
    ...{ ...who, subject, state, reviewLate, contingentName: named(who.contingent, reader).name },
    ...{ why: diligenceHolding(now).why[lang], assessment: assessed?.assessment ?? null },
    ...{ assessedOn: assessed?.on ?? null, reviewOn: assessed?.reviewOn ?? null },
    ...{ risk: assessed?.risk ?? null, riskName: assessed && RISK_NAMES[lang][assessed.risk] },
    decisionName: assessed && DECISION_NAMES[lang][assessed.decision],
    grounds: grounds.map((ground) => GROUND_NAMES[lang][ground]),
    measures: measures.map((each) => ({ ...each, name: MEASURE_NAMES[lang][each.measure] })),
    suspendedOn: suspended?.on ?? null,
  };
}

const stepView = z.object({
  type: z.string(),
  on: z.string(),
  at: z.string(),
  by: z.string(),
  entry: z.number(),
  assessment: z.string().nullable(),
  riskName: z.string().nullable(),
  decisionName: z.string().nullable(),
  grounds: z.array(z.string()),
  measures: z.array(z.object({ name: z.string(), due: z.string().nullable() })),
  reviewOn: z.string().nullable(),
  document: z.string().nullable(),
  reason: z.string().nullable(),
  /** Why, out of the vault, once it was opened. */
  note: z.string().nullable(),
});
export type DiligenceStepView = z.infer<typeof stepView>;

const oneAnswer = z.object({
  subject: subjectRow,
  /** Whether the notes are shown. */
  opened: z.boolean(),
  steps: z.array(stepView),
  ...choices,
});
export type DiligenceOf = z.infer<typeof oneAnswer>;

export const diligenceOf = defineView({
  name: 'vetting.diligence-of',
  says: 'One unit or commander: every assessment, measure, suspension; why, once opened.',
  query: z.object({ subject: subjectId }),
  answer: oneAnswer,
  async look({ subject: id }, reach, asking) {
    const rows = await subjectRows(reach, asking, asking.clocks.asOf);
    const subject = rows.find((each) => each.subject === id);
    if (!subject) throw new Problem(DILIGENCE_PROBLEMS.noSubject, { subject: id });
    const rosters = await openedBy(reach, asking, 'roster');
    const persons = await openedBy(reach, asking, 'person');
    const opened = rosters.has(null) || rosters.has(subject.contingent) || persons.has(id);
    const steps = (await diligenceAt(reach, asking)).get(id) ?? [];
    const notes = opened ? ((await reach.vault.get(id)) ?? {}) : {};
    const past = steps.filter(({ payload }) => payload.on <= asking.clocks.asOf);
    return {
      ...{ subject, opened, ...choicesIn(asking) },
      steps: past.map((step) => stepOf(step, notes, asking)).reverse(),
    };
  },
  rows: ({ steps }) => steps.map(({ note: _note, ...step }) => step),
});

function stepOf(
  { id, type, payload, at, by, entry }: StepKept,
  notes: Readonly<Record<string, unknown>>,
  { lang: reader }: Pick<Asking, 'lang'>,
): DiligenceStepView {
  const lang = proseLang(reader);
  const said = payload as unknown as Partial<
    { risk: 'low'; decision: 'go'; grounds: 'torture'[]; measure: 'training' } & {
      measures: { measure: 'training'; due: string }[];
    } & Record<'assessment' | 'reviewOn' | 'document' | 'reason', string | null>
  >;
  const { assessment, reviewOn, document, reason } = said;
  const note = notes[noteField(id)];
  return {
    ...{ type, on: payload.on, at, by, entry },
    ...{ assessment: assessment ?? null, reviewOn: reviewOn ?? null },
    ...{ document: document ?? null, reason: reason ?? null },
    riskName: said.risk ? RISK_NAMES[lang][said.risk] : null,
    decisionName: said.decision ? DECISION_NAMES[lang][said.decision] : null,
    grounds: (said.grounds ?? []).map((ground) => GROUND_NAMES[lang][ground]),
    measures: [
      ...(said.measures ?? []),
      ...(said.measure ? [{ measure: said.measure, due: null }] : []),
    ].map(({ measure, due }) => ({ name: MEASURE_NAMES[lang][measure], due })),
    note: typeof note === 'string' ? note : null,
  };
}
