// The clearance of one person: every rule with its answer, evidence and day, and all that was ever
// said of it. No name is in it, so no look has to be recorded for it.
import { defineView, z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { personId } from '../../roster/forms.ts';
import {
  GROUPS,
  groupOf,
  LIFT_REASONS,
  OVERRIDE_REASONS,
  REVOKE_REASONS,
  type Reason,
  STANDINGS,
  STEP_TYPES,
  type Standings,
  SUSPEND_REASONS,
} from '../clearance.ts';
import {
  checkName,
  overrideStateName,
  reasonName,
  requirementName,
  standingName,
  stepName,
} from '../sentences.ts';
import { hindranceText } from '../words.ts';
import { askedFor, standingFor } from './standings.ts';
import { rulesAt } from './tables.ts';

const reasons = z.array(z.object({ reason: z.string(), name: z.string() }));
const checkView = z.object({
  requirement: z.string(),
  name: z.string(),
  state: z.enum(['held', 'unknown', 'lapsed', 'missing', 'failed']),
  stateName: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  why: z.string(),
  /** Whether the rules ask for it. */
  asked: z.boolean(),
});
const stepView = z.object({
  type: z.enum(STEP_TYPES),
  name: z.string(),
  on: z.string(),
  until: z.string().nullable(),
  reasonName: z.string().nullable(),
  reference: z.string().nullable(),
  waives: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  entry: z.number(),
});
const overrideView = z.object({
  override: z.string(),
  state: z.enum(['proposed', 'refused', 'in-force', 'expired', 'ended']),
  stateName: z.string(),
  on: z.string(),
  until: z.string(),
  waives: z.array(z.string()),
  reasonName: z.string(),
  by: z.string(),
  second: z.string().nullable(),
});

const answer = z.object({
  person: z.string(),
  standing: z.enum(STANDINGS),
  standingName: z.string(),
  until: z.string().nullable(),
  endsName: z.string().nullable(),
  why: z.array(z.string()),
  passes: z.boolean(),
  suspended: z.boolean(),
  revoked: z.boolean(),
  /** Whether there is a clearance to suspend or revoke. */
  any: z.boolean(),
  /** Those that are asked for and do not hold first. */
  checks: z.array(checkView),
  overrides: z.array(overrideView),
  /** The last first. */
  history: z.array(stepView),
  validDays: z.number(),
  overrideDays: z.number(),
  reasons: z.object({ suspend: reasons, revoke: reasons, lift: reasons, override: reasons }),
});
export type ClearanceAnswer = z.infer<typeof answer>;

const names = (of: readonly Reason[], lang: Lang) =>
  of.map((reason) => ({ reason, name: reasonName(reason, lang) }));

export const clearance = defineView({
  name: 'vetting.clearance',
  says: 'The clearance of one person: every rule with its answer and day, and all said of it.',
  query: z.object({ person: personId }),
  answer,
  async look({ person }, reach, asking) {
    const { lang } = asking;
    const stood = (await askedFor(reach, asking, [person])).get(person) ?? null;
    const standing = standingFor(stood);
    const rules = await rulesAt(reach, asking);
    const asks: ReadonlySet<string> = new Set(rules.requires);
    const checks = (stood?.checks ?? []).map(({ why, ...check }) => ({
      ...check,
      ...{ name: requirementName(check.requirement, lang), why: lang === 'fr' ? why.fr : why.en },
      ...{ stateName: checkName(check.state, lang), asked: asks.has(groupOf(check.requirement)) },
    }));
    return {
      ...{ person, standing: standing.standing, until: standing.until, passes: standing.passes },
      standingName: standingName(standing.standing, lang),
      endsName: standing.ends && requirementName(standing.ends, lang),
      why: standing.hindrances.map((each) => hindranceText(each, standing, lang)),
      suspended: standing.word?.type === 'suspended',
      revoked: standing.word?.type === 'revoked',
      any: standing.signed !== null || standing.overrides.some(({ state }) => state === 'in-force'),
      checks: checks.sort(againstFirst),
      overrides: overridesOf(standing, lang),
      history: [...(stood?.steps ?? [])].reverse().map((step) => ({
        ...{ type: step.type, name: stepName(step.type, lang), on: step.on, until: step.until },
        ...{ reasonName: step.reason && reasonName(step.reason, lang), reference: step.reference },
        waives: step.waives.map((each) => requirementName(each, lang)),
        ...{ at: step.at, by: step.by, entry: step.no },
      })),
      ...{ validDays: rules.validDays, overrideDays: rules.overrideDays },
      reasons: {
        ...{ suspend: names(SUSPEND_REASONS, lang), revoke: names(REVOKE_REASONS, lang) },
        ...{ lift: names(LIFT_REASONS, lang), override: names(OVERRIDE_REASONS, lang) },
      },
    };
  },
  rows: ({ checks }) => checks,
});

interface Sorting {
  readonly state: string;
  readonly asked: boolean;
  readonly requirement: string;
}
const ORDER: readonly string[] = GROUPS;
const group = ({ requirement }: Sorting) => ORDER.indexOf(groupOf(requirement));
const againstFirst = (a: Sorting, b: Sorting) =>
  Number(b.asked) - Number(a.asked) ||
  Number(a.state === 'held') - Number(b.state === 'held') ||
  group(a) - group(b) ||
  (a.requirement < b.requirement ? -1 : 1);

const overridesOf = ({ overrides }: Standings, lang: Lang) =>
  [...overrides].reverse().map(({ waives, reason, reference: _file, ...each }) => ({
    ...each,
    stateName: overrideStateName(each.state, lang),
    reasonName: reasonName(reason, lang),
    waives: waives.map((name) => requirementName(name, lang)),
  }));
