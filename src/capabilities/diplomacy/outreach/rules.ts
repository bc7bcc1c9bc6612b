// When a step on an approach is refused. Pure; each gives the refusal or null.
import {
  type Day,
  firstDay,
  lastDay,
  type PartialDate,
  type Party,
  Problem,
} from '../../../kernel/index.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { type Approach, type Begun, inTime } from './approach.ts';

/** The day of the first asking; null where it is only planned, or no source gives the day. */
const askedOn = (state: Approach): PartialDate | null => inTime(state.askings)[0]?.on ?? null;

const before = (a: PartialDate, b: PartialDate | null): boolean =>
  b !== null && lastDay(a) < firstDay(b);

export function noPlan(
  state: Approach,
  approach: string,
  given: {
    readonly to: Party;
    readonly by: Party;
    readonly asked: PartialDate | null;
    readonly followUpOn: Day | null;
  },
): Problem | null {
  if (state.subject) return new Problem(DIPLOMACY_PROBLEMS.approachThere, { approach });
  const { to, by, asked, followUpOn } = given;
  if (to === by) return new Problem(DIPLOMACY_PROBLEMS.selfAsked, { party: to });
  return early(followUpOn, asked);
}

export function noRenewal(
  state: Approach,
  approach: string,
  { on, followUpOn }: { on: PartialDate; followUpOn: Day | null },
): Problem | null {
  const asked = askedOn(state);
  if (before(on, asked))
    return new Problem(DIPLOMACY_PROBLEMS.renewedBeforeAsked, { on, asked: asked ?? '' });
  return notOpen(state, approach) ?? early(followUpOn, on);
}

export function noAnswer(
  state: Approach,
  approach: string,
  { on, followUpOn }: { on: PartialDate; followUpOn: Day | null },
): Problem | null {
  const refused = notOpen(state, approach);
  if (refused) return refused;
  if (state.askings.length === 0) return new Problem(DIPLOMACY_PROBLEMS.notAsked, { approach });
  const asked = askedOn(state);
  if (before(on, asked))
    return new Problem(DIPLOMACY_PROBLEMS.answerBeforeAsked, { on, asked: asked ?? '' });
  return early(followUpOn, on);
}

export function noFollowUp(state: Approach, approach: string, dueOn: Day): Problem | null {
  return notOpen(state, approach) ?? early(dueOn, askedOn(state) ?? state.planned?.on ?? null);
}

export function noClosing(state: Approach, approach: string, on: PartialDate): Problem | null {
  const refused = notOpen(state, approach);
  if (refused) return refused;
  const asked = askedOn(state);
  if (before(on, asked))
    return new Problem(DIPLOMACY_PROBLEMS.answerBeforeAsked, { on, asked: asked ?? '' });
  return null;
}

function notOpen({ subject, closed }: Approach, approach: string): Problem | null {
  if (!subject) return new Problem(DIPLOMACY_PROBLEMS.unknownApproach, { approach });
  if (!closed) return null;
  const { as: ended, on } = closed;
  return new Problem(DIPLOMACY_PROBLEMS.approachClosed, { approach, ended, on });
}

/** A day to ask again that lies before the asking. */
function early(dueOn: Day | null, asked: PartialDate | null): Problem | null {
  if (!dueOn || !asked || dueOn >= firstDay(asked)) return null;
  return new Problem(DIPLOMACY_PROBLEMS.followUpBeforeApproach, { dueOn, asked });
}

export function noTie(
  appeal: string,
  renews: string | null,
  { later, earlier }: { readonly later: Begun; readonly earlier: Begun | null },
): Problem | null {
  if (appeal === renews) return new Problem(DIPLOMACY_PROBLEMS.renewsItself, { appeal });
  const [on = null, asked = null] = [later, earlier].map((each) => each?.askings[0]?.on);
  if (on && before(on, asked))
    return new Problem(DIPLOMACY_PROBLEMS.renewedBeforeAsked, { on, asked: asked ?? '' });
  return null;
}
