// What each member holds on a day: the answers of certification, selection, training and diligence
// together. Clearance asks for it here; a page or a caller by the view.
import { defineView, type Reach, z } from '../../../acts/index.ts';
import { type Day, isDay, proseLang } from '../../../kernel/index.ts';
import type { Attested } from '../attested/attested.ts';
import { type At, attestedAt } from '../attested/views/attested.ts';
import { settingsAt } from '../attested/views/settings.ts';
import {
  type CertificationRulesSet,
  certificationHoldings,
  rulesOn,
} from '../certification/certification.ts';
import { diligenceHolding, diligenceOn, personDiligence } from '../diligence/diligence.ts';
import type { DiligenceNow } from '../diligence/terms.ts';
import { diligenceAt } from '../diligence/views/steps.ts';
import { HOLDING_STATES, type Holding } from '../holding.ts';
import { maybeState } from '../roster/forms.ts';
import { COMMANDING, type MemberNow } from '../roster/member.ts';
import { everybodyIn } from '../roster/views/known.ts';
import { membersOf } from '../roster/views/members.ts';
import { type TestRuleSet, testHoldings, testRulesOn } from '../selection/test.ts';
import {
  type ModuleRetired,
  type ModuleSet,
  type ModuleStep,
  trainingHoldings,
} from '../training/module.ts';
import { MODULE_TYPES } from '../training/views/facts.ts';

export interface HoldingsAsked {
  /** Ids of persons; everybody where left out. */
  readonly people?: readonly string[];
  readonly contingent?: string | null;
  /** The day on which it must hold, such as that of arrival; `asOf` where left out. */
  readonly on?: Day | null;
  /** Those who serve on `on`, with what they hold on this day. */
  readonly heldOn?: Day;
}

export interface MemberHolds {
  readonly member: MemberNow;
  readonly holdings: readonly Holding[];
}

/**
 * Those who serve on that day, or are sent by then, with what each holds then: by what had happened
 * by `asOf` and was known by `knownAt`, so that a day to come shows what will have lapsed.
 */
export async function holdingsAt(
  reach: Reach,
  at: At,
  { people, contingent, on: asked, heldOn }: HoldingsAsked = {},
): Promise<MemberHolds[]> {
  const on = asked ?? at.clocks.asOf;
  const then = { ...at, clocks: { ...at.clocks, asOf: on } };
  const serving = await membersOf(reach, then, { coming: true });
  const ids = people && new Set(people);
  const members = serving.filter(
    (each) =>
      (!contingent || each.contingent === contingent) &&
      (!ids || [each.person, ...each.also].some((id) => ids.has(id))),
  );
  const file = await onFile(reach, at, { members, on: heldOn ?? on });
  return members.map((member) => ({ member, holdings: file(member) }));
}

interface Of {
  readonly members: readonly MemberNow[];
  readonly on: Day;
}

/** Everything that is on record of these people, ready for the rules. */
async function onFile(reach: Reach, at: At, { members, on }: Of) {
  const { mission, clocks } = at;
  const then = { mission, clocks: { ...clocks, asOf: clocks.asOf < on ? clocks.asOf : on } };
  const stands = new Map(
    members.flatMap(({ person, also }) => [person, ...also].map((id) => [id, person] as const)),
  );
  const persons = members.length < FEW ? { persons: [...stands.keys()] } : {};
  const words = grouped(await attestedAt(reach, then, persons), stands);
  const modules: ModuleStep[] = await settingsAt<ModuleSet | ModuleRetired>(reach, at, [
    ...MODULE_TYPES,
  ]);
  const rules = rulesOn(
    await payloads<CertificationRulesSet>(reach, at, 'CertificationRulesSet'),
    on,
  );
  const tests = testRulesOn(await payloads<TestRuleSet>(reach, at, 'TestRuleSet'), on);
  const diligence = await diligenceAt(reach, then);
  const looked = new Map<string, DiligenceNow>();
  const dueOn = (subject: string): DiligenceNow => {
    const before = looked.get(subject);
    if (before) return before;
    const steps = diligence.get(subject) ?? [];
    const past = steps.filter(({ payload }) => payload.on <= then.clocks.asOf);
    const now = diligenceOn(subject, past, on);
    looked.set(subject, now);
    return now;
  };
  const { people } = await everybodyIn(reach, mission);
  const born = new Map(people.map((each) => [each.person, each.born]));
  return ({ person: subject, also, role, unit }: MemberNow): Holding[] => {
    const own = words.get(subject) ?? [];
    const of = (kind: Attested['kind']) => own.filter((each) => each.kind === kind);
    const birth = [subject, ...also].map((id) => born.get(id) ?? null).find((day) => day !== null);
    return [
      ...certificationHoldings(
        { subject, born: birth ?? null, papers: of('certified') },
        rules,
        on,
      ),
      ...testHoldings({ subject, role, tests: of('test') }, tests, on),
      ...trainingHoldings({ subject, role, courses: of('training') }, modules, on),
      personDiligence(subject, {
        unit: unit === null ? null : dueOn(unit),
        own: COMMANDING.includes(role) ? dueOn(subject) : null,
      }),
    ];
  };
}

/** Fewer are asked for by their ids; more come faster all together. */
const FEW = 500;

async function payloads<P>(reach: Reach, at: At, type: string): Promise<P[]> {
  return (await settingsAt<P>(reach, at, [type])).map(({ payload }) => payload);
}

function grouped(
  words: readonly Attested[],
  stands: ReadonlyMap<string, string>,
): ReadonlyMap<string, Attested[]> {
  const groups = new Map<string, Attested[]>();
  for (const word of words) {
    const person = stands.get(word.person);
    if (person === undefined) continue;
    const group = groups.get(person);
    if (group) group.push(word);
    else groups.set(person, [word]);
  }
  return groups;
}

/** Of units themselves: what due diligence says of each on the day. */
export async function unitHoldingsAt(
  reach: Reach,
  at: At,
  units: readonly string[],
  on: Day = at.clocks.asOf,
): Promise<Holding[]> {
  const steps = await diligenceAt(reach, at);
  return units.map((unit) => {
    const past = (steps.get(unit) ?? []).filter(({ payload }) => payload.on <= at.clocks.asOf);
    return diligenceHolding(diligenceOn(unit, past, on));
  });
}

const ids = z
  .union([z.array(z.string().max(40)).max(20_000), z.string().max(2_000)])
  .nullish()
  .transform((given) => (typeof given === 'string' ? given.split(/[\s,]+/) : (given ?? [])))
  .transform((given) => given.filter((each) => each !== ''));
export const onDay = z
  .string()
  .trim()
  .nullish()
  .transform((given) => given || null)
  .refine((given) => given === null || isDay(given), { error: 'is no day such as 2024-06-25' });

const holdingRow = z.object({
  subject: z.string(),
  contingent: z.string().nullable(),
  unit: z.string().nullable(),
  requirement: z.string(),
  state: z.enum(HOLDING_STATES),
  from: z.string().nullable(),
  until: z.string().nullable(),
  why: z.string(),
});

export const holdings = defineView({
  name: 'vetting.holdings',
  says: 'What each member holds on a day of all that is asked, by opaque ids; units too.',
  query: z.object({ people: ids, contingent: maybeState, on: onDay }),
  answer: z.object({ on: z.string(), holdings: z.array(holdingRow) }),
  async look({ people, contingent, on }, reach, asking) {
    const lang = proseLang(asking.lang);
    const which = { contingent, on, ...(people.length > 0 ? { people } : {}) };
    const all = await holdingsAt(reach, asking, which);
    const units = [...new Set(all.flatMap(({ member }) => member.unit ?? []))];
    const day = on ?? asking.clocks.asOf;
    const ofUnits = await unitHoldingsAt(reach, asking, units, day);
    const told = (holding: Holding, contingentOf: string | null, unit: string | null) => ({
      ...holding,
      ...{ contingent: contingentOf, unit, why: holding.why[lang] },
    });
    return {
      on: day,
      holdings: [
        ...all.flatMap(({ member, holdings: own }) =>
          own.map((each) => told(each, member.contingent, member.unit)),
        ),
        ...ofUnits.map((each) => {
          const home = all.find(({ member }) => member.unit === each.subject)?.member.contingent;
          return told(each, home ?? null, each.subject);
        }),
      ],
    };
  },
});
