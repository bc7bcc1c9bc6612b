// Visits to find out facts: planned, under way, done; what claims say of them and what was laid
// down by hand, in one register.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../../claims/index.ts';
import { groundView, shownGrounds } from '../../decisions/views/ground.ts';
import { decisionsAt } from '../../decisions/views/kept.ts';
import { stepsOf } from '../../decisions/views/steps.ts';
import { visitName } from '../../labels.ts';
import type { Assessment } from '../../mandate.ts';
import { assessments as read } from '../../views/facts.ts';
import { standingOf, statusOf, type Visit, visitOf } from '../visit.ts';

const status = z.enum(['planned', 'under_way', 'done']);
const visitRow = z.object({
  claim: claimView,
  by: namedParty,
  place: z.string().nullable(),
  when: z.string().nullable(),
  status,
  statusName: z.string(),
  /** The visit that takes this claim up; null where none does. */
  visit: z.string().nullable(),
});
export type VisitRow = z.infer<typeof visitRow>;

const told = { on: z.string(), ground: groundView };
const visitForm = z.object({
  ...{ visit: z.string(), by: namedParty, place: z.string().nullable(), ...told },
  ...{ purpose: z.string().nullable(), from: z.string().nullable(), until: z.string().nullable() },
  ...{ status, statusName: z.string() },
  begun: z.object(told).nullable(),
  ended: z.object(told).nullable(),
  groups: z.array(
    z.object({
      ...{ name: z.string(), place: z.string().nullable(), when: z.string().nullable(), ...told },
      ...{ members: z.string().nullable(), counterparts: z.array(z.string()) },
    }),
  ),
  questions: z.array(
    z.object({ id: z.string(), question: z.string(), answered: z.boolean(), ...told }),
  ),
  findings: z.array(z.object({ finding: z.string(), question: z.string().nullable(), ...told })),
  recommendations: z.array(
    z.object({
      ...{ id: z.string(), what: z.string(), owner: namedParty, dueOn: z.string().nullable() },
      ...{ ...told, standing: z.enum(['open', 'done', 'overdue']) },
      followUps: z.array(z.object({ what: z.string(), done: z.boolean(), ...told })),
    }),
  ),
  /** Decisions that wait, or waited, for it. */
  decisions: z.array(
    z.object({ decision: z.string(), what: z.string(), state: z.enum(['pending', 'taken']) }),
  ),
});
export type VisitView = z.infer<typeof visitForm>;

function visitRows(
  claims: readonly Assessment[],
  visits: readonly Visit[],
  lang: Lang,
): VisitRow[] {
  return claims.map((claim) => {
    const { by, place, when, status: said } = claim.fields;
    return {
      claim,
      by: named(by, lang),
      ...{ place, when, status: said, statusName: visitName(said, lang) },
      visit: visits.find(({ takes }) => takes.includes(claim.id))?.id ?? null,
    };
  });
}

/** Visits that were laid down, at the two clocks. */
async function visitsAt(reach: Reach, asking: Asking): Promise<Visit[]> {
  const things = await stepsOf(reach, asking, 'visit');
  return [...things].flatMap(([id, steps]) => visitOf(id, steps) ?? []);
}

export const assessments = defineView({
  name: 'mandates.assessments',
  says: 'Who went, or will go, to see for itself: groups, questions, findings, recommendations.',
  query: z.object({}),
  answer: z.object({
    /** What claims say, oldest first. */
    rows: z.array(visitRow),
    visits: z.array(visitForm),
    cited: z.array(claimView),
  }),
  async look(_query, reach, asking) {
    const [claims, visits, decisions] = await Promise.all([
      read(reach, asking),
      visitsAt(reach, asking),
      decisionsAt(reach, asking),
    ]);
    const grounds = visits.flatMap((visit) => [
      ...[visit.ground, visit.begun?.ground ?? null, visit.ended?.ground ?? null],
      ...[...visit.groups, ...visit.questions, ...visit.findings].map(({ ground }) => ground),
      ...visit.recommendations.flatMap(({ ground, followUps }) => [
        ...[ground, ...followUps.map((each) => each.ground)],
      ]),
    ]);
    const { show, cited } = await shownGrounds(reach, asking, grounds);
    const shown = visits.map((visit): VisitView => {
      const own = claims.filter(({ id }) => visit.takes.includes(id));
      const now = statusOf(
        visit,
        own.map(({ fields }) => fields.status),
      );
      return {
        ...visitView(visit, show, asking),
        ...{ status: now, statusName: visitName(now, asking.lang) },
        decisions: decisions
          .filter(({ waitsFor }) => waitsFor.includes(visit.id))
          .map(({ id, what, taken }) => ({
            ...{ decision: id, what, state: taken ? 'taken' : 'pending' },
          })),
      };
    });
    return { rows: visitRows(claims, visits, asking.lang), visits: shown, cited };
  },
  rows: ({ rows, visits }) => [
    ...visits.map(({ by, place, from, until, status: now, findings, recommendations }) => ({
      ...{ date: from, party: by.name, words: null, status: now, place, when: until },
      ...{ findings: findings.length, recommendations: recommendations.length },
    })),
    ...rows.map(({ claim, by, place, when, status: said }) =>
      flatRow(claim, { party: by.name, status: said, place, when }),
    ),
  ],
});

type Show = Awaited<ReturnType<typeof shownGrounds>>['show'];

function visitView(visit: Visit, show: Show, { lang, clocks }: Asking) {
  const dated = <T extends { on: string; ground: Visit['ground'] }>(each: T) => ({
    ...each,
    ground: show(each.ground),
  });
  const { id, by, takes: _, ...rest } = visit;
  return {
    ...rest,
    ...{ visit: id, by: named(by, lang), ground: show(visit.ground) },
    begun: visit.begun && dated(visit.begun),
    ended: visit.ended && dated(visit.ended),
    groups: visit.groups.map((each) => ({
      ...dated(each),
      counterparts: each.counterparts.map((name) => named(name, lang).name),
    })),
    questions: visit.questions.map((each) => ({
      ...dated(each),
      answered: visit.findings.some(({ question }) => question === each.id),
    })),
    findings: visit.findings.map(dated),
    recommendations: visit.recommendations.map((each) => ({
      ...dated(each),
      owner: named(each.owner, lang),
      standing: standingOf(each, clocks.asOf),
      followUps: each.followUps.map(dated),
    })),
  };
}
