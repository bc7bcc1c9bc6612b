// A visit to find out facts: who goes, in which groups, with what questions; what was found, what
// is recommended and what became of that. Planned, under way or done is computed, never typed.
import { firstDay, type PartialDate, type Party } from '../../../kernel/index.ts';
import type { Ground } from '../decisions/ground.ts';

interface Told {
  readonly on: PartialDate;
  readonly ground: Ground;
}
export interface Group extends Told {
  readonly name: string;
  readonly place: string | null;
  readonly when: PartialDate | null;
  readonly members: string | null;
  readonly counterparts: readonly string[];
}
export interface Question extends Told {
  readonly id: string;
  readonly question: string;
}
export interface Finding extends Told {
  readonly finding: string;
  /** The question that it answers, if it answers one. */
  readonly question: string | null;
}
export interface FollowUp extends Told {
  readonly what: string;
  readonly done: boolean;
}
export interface Recommendation extends Told {
  readonly id: string;
  readonly what: string;
  readonly owner: Party;
  readonly dueOn: PartialDate | null;
  readonly followUps: readonly FollowUp[];
}

export interface Visit extends Told {
  readonly id: string;
  readonly by: Party;
  readonly place: string | null;
  readonly purpose: string | null;
  /** As planned. */
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly takes: readonly string[];
  readonly begun: Told | null;
  readonly ended: Told | null;
  readonly groups: readonly Group[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
}

export type VisitStatus = 'planned' | 'under_way' | 'done';
const RANK: readonly VisitStatus[] = ['planned', 'under_way', 'done'];

/** What was said here and what claims say: the furthest of both. */
export function statusOf(visit: Visit, claimed: readonly VisitStatus[]): VisitStatus {
  const own: VisitStatus = visit.ended ? 'done' : visit.begun ? 'under_way' : 'planned';
  return [own, ...claimed].reduce((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a));
}

/** Open, done, or past its day; a recommendation without a day is open until it is done. */
export function standingOf(
  { followUps, dueOn }: Recommendation,
  asOf: string,
): 'open' | 'done' | 'overdue' {
  if (followUps.some(({ done }) => done)) return 'done';
  return dueOn !== null && firstDay(dueOn) < asOf && dueOn < asOf.slice(0, dueOn.length)
    ? 'overdue'
    : 'open';
}

interface Step {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>> & Told;
}

/** Null where the steps do not begin with its first. */
export function visitOf(id: string, steps: readonly Step[]): Visit | null {
  return steps.reduce<Visit | null>((visit, step) => {
    const { type, payload } = step;
    if (type === 'VisitPlanned')
      return {
        ...(payload as unknown as Visit),
        ...{ id, begun: null, ended: null },
        ...{ groups: [], questions: [], findings: [], recommendations: [] },
      };
    return visit && evolve(visit, step);
  }, null);
}

function evolve(visit: Visit, { type, payload }: Step): Visit {
  const { on, ground } = payload;
  const part = { ...payload, id: payload.part } as unknown;
  switch (type) {
    case 'VisitBegun':
      return { ...visit, begun: { on, ground } };
    case 'VisitEnded':
      return { ...visit, ended: { on, ground } };
    case 'VisitGroupAdded':
      return { ...visit, groups: [...visit.groups, part as Group] };
    case 'VisitQuestionAdded':
      return { ...visit, questions: [...visit.questions, part as Question] };
    case 'FindingAdded':
      return { ...visit, findings: [...visit.findings, part as Finding] };
    case 'RecommendationAdded': {
      const added = { ...(part as Recommendation), followUps: [] };
      return { ...visit, recommendations: [...visit.recommendations, added] };
    }
    case 'RecommendationFollowedUp': {
      const followUp = payload as unknown as FollowUp & { recommendation: string };
      return {
        ...visit,
        recommendations: visit.recommendations.map((each) =>
          each.id === followUp.recommendation
            ? { ...each, followUps: [...each.followUps, followUp] }
            : each,
        ),
      };
    }
    default:
      return visit;
  }
}
