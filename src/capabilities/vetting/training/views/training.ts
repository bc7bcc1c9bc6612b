// How a force stands on a day: of each contingent, how many hold what is asked, lack it, or hold it
// now and will not then. And who they are, by ids: a name only where it was opened.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { type ProseLang, proseLang } from '../../../../kernel/index.ts';
import { named } from '../../../claims/index.ts';
import { HOLDING_STATES, type Holding, type Requirement } from '../../holding.ts';
import { GROUPS, groupOf, requirementName, requirementsIn } from '../../requirement.ts';
import { choicesIn, choicesView } from '../../roster/choices.ts';
import { maybeState } from '../../roster/forms.ts';
import { RANK_NAMES, ROLE_LABELS } from '../../roster/labels.ts';
import { everybodyIn } from '../../roster/views/known.ts';
import { openedBy } from '../../roster/views/looks.ts';
import { shownName } from '../../roster/views/roster.ts';
import { holdingsAt, type MemberHolds, onDay } from '../../views/holdings.ts';
import { modulesOn } from '../module.ts';
import { moduleSteps } from './modules.ts';

const cell = z.object({
  requirement: z.string(),
  /** Who must hold it. */
  asked: z.number(),
  held: z.number(),
  unknown: z.number(),
  lapsed: z.number(),
  missing: z.number(),
  failed: z.number(),
  /** Of the lapsed: held on `asOf`, and no longer on the day. */
  expires: z.number(),
});
const standing = {
  people: z.number(),
  /** Who hold all that is asked of them. */
  complete: z.number(),
  cells: z.array(cell),
};
const trainingAnswer = z.object({
  /** The day that is asked for, such as that of arrival; and the one by which it is known. */
  on: z.string(),
  asOf: z.string(),
  requirements: z.array(
    z.object({ requirement: z.string(), name: z.string(), group: z.enum(GROUPS) }),
  ),
  total: z.object(standing),
  contingents: z.array(z.object({ contingent: z.string(), name: z.string(), ...standing })),
  units: z.array(
    z.object({
      unit: z.string(),
      contingent: z.string(),
      people: z.number(),
      complete: z.number(),
    }),
  ),
  invented: z.boolean(),
});
export type TrainingView = z.infer<typeof trainingAnswer>;

interface Both extends MemberHolds {
  /** What each requirement was on `asOf`. */
  readonly now: ReadonlyMap<string, Holding>;
}

async function bothDays(
  reach: Reach,
  asking: Asking,
  asked: { readonly on: string | null; readonly contingent: string | null },
): Promise<Both[]> {
  const { asOf } = asking.clocks;
  const then = await holdingsAt(reach, asking, asked);
  const same = asked.on === null || asked.on === asOf;
  // Who serves on the day may not serve yet: asked by their ids, as if they did.
  const before = same ? then : await holdingsAt(reach, asking, { ...asked, heldOn: asOf });
  const now = new Map(before.map(({ member, holdings }) => [member.person, holdings]));
  return then.map((each) => ({
    ...each,
    now: new Map(
      (now.get(each.member.person) ?? []).map((own) => [own.requirement as string, own]),
    ),
  }));
}

export const training = defineView({
  name: 'vetting.training',
  says: 'How many of each contingent hold, lack or will have lost what is asked, on a day.',
  query: z.object({ on: onDay, contingent: maybeState }),
  answer: trainingAnswer,
  async look({ on, contingent }, reach, asking) {
    const lang = proseLang(asking.lang);
    const day = on ?? asking.clocks.asOf;
    const all = await bothDays(reach, asking, { on, contingent });
    const modules = modulesOn(await moduleSteps(reach, asking), day);
    const requirements = requirementsIn(modules);
    const byState = grouped(all, ({ member }) => member.contingent);
    const byUnit = grouped(
      all.filter(({ member }) => member.unit !== null),
      ({ member }) => member.unit ?? '',
    );
    return {
      ...{ on: day, asOf: asking.clocks.asOf },
      requirements: requirements.map((requirement) => ({
        ...{ requirement, group: groupOf(requirement) },
        name: requirementName(requirement, modules, lang),
      })),
      total: counted(all, requirements),
      contingents: [...byState]
        .map(([state, own]) => ({
          ...{ contingent: state, name: named(state, asking.lang).name },
          ...counted(own, requirements),
        }))
        .sort((a, b) => b.people - a.people || (a.contingent < b.contingent ? -1 : 1)),
      units: [...byUnit].map(([unit, own]) => ({
        ...{ unit, contingent: own[0]?.member.contingent ?? '', people: own.length },
        complete: own.filter(isComplete).length,
      })),
      invented: all.length > 0 && all.every(({ member }) => member.invented),
    };
  },
  rows: ({ contingents }) =>
    contingents.flatMap(({ cells, contingent, people, complete }) =>
      cells.map((each) => ({ contingent, people, complete, ...each })),
    ),
});

const isComplete = ({ holdings }: Pick<Both, 'holdings'>) =>
  holdings.every(({ state }) => state === 'held');

function counted(all: readonly Both[], requirements: readonly Requirement[]) {
  const cells = new Map(
    requirements.map((requirement) => [
      requirement as string,
      {
        ...{ requirement, asked: 0, held: 0, unknown: 0, lapsed: 0, missing: 0, failed: 0 },
        expires: 0,
      },
    ]),
  );
  for (const { holdings, now } of all)
    for (const { requirement, state } of holdings) {
      const own = cells.get(requirement);
      if (!own) continue;
      own.asked++;
      own[state]++;
      if (state !== 'held' && now.get(requirement)?.state === 'held') own.expires++;
    }
  return {
    ...{ people: all.length, complete: all.filter(isComplete).length },
    cells: [...cells.values()],
  };
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

const lackingPart = z.object({
  requirement: z.string(),
  name: z.string(),
  state: z.enum(HOLDING_STATES),
  /** Holds on `asOf`, and no longer on the day. */
  expires: z.boolean(),
  until: z.string().nullable(),
  why: z.string(),
});
const personRow = z.object({
  person: z.string(),
  /** Out of the vault; null where it was not opened today. */
  name: z.string().nullable(),
  contingent: z.string(),
  contingentName: z.string(),
  unit: z.string().nullable(),
  rankName: z.string().nullable(),
  roleName: z.string(),
  lacking: z.array(lackingPart),
});
export type LackingRow = z.infer<typeof personRow>;

const whole = z.coerce.number().int();
/** Rows of one answer: the largest force that was planned, with room. */
const ROWS_MAX = 20_000;

const lackingAnswer = z.object({
  on: z.string(),
  purposes: choicesView.shape.purposes,
  rows: z.array(personRow),
  total: z.number(),
  /** Whether names of all these contingents are shown. */
  opened: z.boolean(),
});
export type LackingView = z.infer<typeof lackingAnswer>;

export const lacking = defineView({
  name: 'vetting.lacking',
  says: 'Who lacks what on a day, and what will have lapsed by then: by ids, names where opened.',
  query: z.object({
    on: onDay,
    contingent: maybeState,
    unit: z.string().max(40).nullish(),
    requirement: z.string().max(60).nullish(),
    from: whole.min(0).default(0),
    limit: whole.min(1).max(ROWS_MAX).default(100),
  }),
  answer: lackingAnswer,
  async look({ on, contingent, unit, requirement, from, limit }, reach, asking) {
    const lang = proseLang(asking.lang);
    const day = on ?? asking.clocks.asOf;
    const all = await bothDays(reach, asking, { on, contingent });
    const modules = modulesOn(await moduleSteps(reach, asking), day);
    const nameOf = await namesFor(reach, asking);
    const fit = all.flatMap((each): LackingRow[] => {
      const { member } = each;
      if (unit && member.unit !== unit) return [];
      const parts = lackingOf(each, { lang, modules }).filter(
        (part) => !requirement || part.requirement === requirement,
      );
      if (parts.length === 0) return [];
      return [
        {
          ...{ person: member.person, contingent: member.contingent, unit: member.unit },
          name: nameOf(member),
          contingentName: named(member.contingent, asking.lang).name,
          rankName: member.rank && RANK_NAMES[lang][member.rank],
          roleName: ROLE_LABELS[lang][member.role],
          lacking: parts,
        },
      ];
    });
    // Those with the most first.
    fit.sort(
      (a, b) =>
        b.lacking.length - a.lacking.length ||
        (a.contingent === b.contingent ? 0 : a.contingent < b.contingent ? -1 : 1) ||
        (a.person < b.person ? -1 : 1),
    );
    return {
      purposes: choicesIn(asking.lang).purposes,
      ...{ on: day, rows: fit.slice(from, from + limit), total: fit.length },
      opened: all.every(({ member }) => nameOf(member) !== null),
    };
  },
  // A table that is taken away holds no names.
  rows: ({ rows }) =>
    rows.flatMap(({ name: _name, lacking: parts, ...row }) =>
      parts.map((part) => ({ ...row, ...part })),
    ),
});

function lackingOf(
  { holdings, now }: Both,
  { lang, modules }: { lang: ProseLang; modules: Parameters<typeof requirementName>[1] },
) {
  return holdings
    .filter(({ state }) => state !== 'held')
    .map(({ requirement, state, until, why }) => ({
      ...{ requirement, state, until, why: why[lang] },
      name: requirementName(requirement, modules, lang),
      expires: now.get(requirement)?.state === 'held',
    }));
}

/** Names of those whom this actor has opened today, by themselves or with their contingent. */
export async function namesFor(reach: Reach, asking: Asking) {
  const rosters = await openedBy(reach, asking, 'roster');
  const persons = await openedBy(reach, asking, 'person');
  const { people } = await everybodyIn(reach, asking.mission);
  const known = new Map(people.map((each) => [each.person, each]));
  return ({ person, contingent }: { readonly person: string; readonly contingent: string }) => {
    const seen = rosters.has(null) || rosters.has(contingent) || persons.has(person);
    const officer = seen ? known.get(person) : undefined;
    return officer ? shownName(officer) : null;
  };
}
