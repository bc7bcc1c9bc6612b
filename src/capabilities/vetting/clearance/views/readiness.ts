// A contingent's readiness on one screen: how many may go, who may not and why, trouble first, and
// what ends before the planned arrival. Names only for who has said today why they look.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { plusDays, proseLang } from '../../../../kernel/index.ts';
import { named } from '../../../claims/index.ts';
import { choicesIn, choicesView } from '../../roster/choices.ts';
import { day, maybeState } from '../../roster/forms.ts';
import { RANK_NAMES, ROLE_LABELS } from '../../roster/labels.ts';
import { everybodyIn } from '../../roster/views/known.ts';
import { openedBy } from '../../roster/views/looks.ts';
import { shownName } from '../../roster/views/roster.ts';
import { isCleared, STANDINGS, type Standing } from '../clearance.ts';
import { checkName, requirementName, standingName } from '../sentences.ts';
import { whyText } from '../words.ts';
import { endsBefore, type Stood, standingsAt } from './standings.ts';

/** Days ahead that count as the planned arrival where nobody names one. */
const AHEAD_DAYS = 30;

const counts = z.object({
  people: z.number(),
  cleared: z.number(),
  byOverride: z.number(),
  lapsed: z.number(),
  suspended: z.number(),
  revoked: z.number(),
  notCleared: z.number(),
  /** Of those who are not cleared: pass every rule, and wait for a signature alone. */
  ready: z.number(),
  /** Of the cleared: something under it ends before the arrival. */
  ending: z.number(),
  /** Overrides that wait for a second person. */
  waiting: z.number(),
});
const because = z.object({
  requirement: z.string(),
  name: z.string(),
  state: z.string(),
  stateName: z.string(),
  people: z.number(),
});
const ending = z.object({
  requirement: z.string(),
  name: z.string(),
  people: z.number(),
  /** The first day on which it lapses for somebody. */
  first: z.string(),
});
const stateRow = counts.extend({
  contingent: z.string(),
  contingentName: z.string(),
  /** What holds up most of them, the most first. */
  because: z.array(because),
});
const personRow = z.object({
  person: z.string(),
  /** Null where it was not opened today, or was erased. */
  name: z.string().nullable(),
  contingent: z.string(),
  rankName: z.string().nullable(),
  roleName: z.string(),
  unitName: z.string().nullable(),
  standing: z.enum(STANDINGS),
  standingName: z.string(),
  why: z.string(),
  until: z.string().nullable(),
  /** What ends first, where it ends before the arrival. */
  endsName: z.string().nullable(),
  ready: z.boolean(),
  /** Has an override that waits for a second person. */
  waiting: z.boolean(),
});
export type ReadinessRow = z.infer<typeof personRow>;

const readiness = choicesView.extend({
  /** The planned arrival that was asked for, or 30 days from the day that is. */
  arrival: z.string(),
  on: z.string(),
  state: z.string().nullable(),
  stateName: z.string().nullable(),
  total: counts,
  /** Every contingent, that with the most who may not go first. */
  states: z.array(stateRow),
  /** Of what is asked for: what stands against people, and what ends before the arrival. */
  because: z.array(because),
  ending: z.array(ending),
  /** People, trouble first. */
  rows: z.array(personRow),
  found: z.number(),
  invented: z.boolean(),
  /** Whether names are shown. */
  opened: z.boolean(),
});
export type ReadinessView = z.infer<typeof readiness>;

const whole = z.coerce.number().int();
const query = z.object({
  state: maybeState,
  arrival: day.describe('The planned arrival; 30 days on where left out'),
  only: z
    .enum([...STANDINGS, 'ready', 'ending', 'trouble', ''])
    .nullish()
    .transform((given) => given || null),
  from: whole.min(0).default(0),
  limit: whole.min(0).max(20_000).default(100),
});
type Asked = z.infer<typeof query>;

export const readinessView = defineView({
  name: 'vetting.readiness',
  says: 'Who may go, by contingent: cleared or not and why, and what ends before an arrival.',
  query,
  answer: readiness,
  async look(asked, reach, asking) {
    const { lang, clocks } = asking;
    const { people } = await standingsAt(reach, asking);
    const arrival = asked.arrival ?? plusDays(clocks.asOf, AHEAD_DAYS);
    const { state } = asked;
    const own = state ? people.filter(({ contingent }) => contingent === state) : people;
    const fit = own.filter((each) => fits(each, asked.only, arrival));
    const sorted = asked.limit === 0 ? [] : [...fit].sort(troubleFirst);
    const shown = sorted.slice(asked.from, asked.from + asked.limit);
    const names = await namesFor(reach, asking, shown);
    return {
      ...choicesIn(lang),
      ...{ arrival, on: clocks.asOf, state, stateName: state && named(state, lang).name },
      total: counted(own, arrival),
      states: statesOf(people, arrival, lang),
      because: reasonsOf(own, lang),
      ending: endingOf(own, arrival, lang),
      rows: shown.map((each) => rowOf(each, { arrival, lang, names })),
      found: fit.length,
      invented: own.some(({ invented }) => invented),
      opened: names.opened,
    };
  },
  // A table that is taken away holds no names, of people or of units.
  rows: ({ rows }) => rows.map(({ name: _name, unitName: _unit, ...row }) => row),
});

const isEnding = (each: Stood, arrival: string) =>
  isCleared(each.standing.standing) && endsBefore(each, arrival);
const isReady = ({ standing: { standing, passes } }: Stood) =>
  passes && (standing === 'not-cleared' || standing === 'lapsed');
const isWaiting = ({ standing: { overrides } }: Stood) =>
  overrides.some(({ state }) => state === 'proposed');

function fits(each: Stood, only: Asked['only'], arrival: string): boolean {
  const { standing } = each.standing;
  if (only === null) return true;
  if (only === 'ready') return isReady(each);
  if (only === 'ending') return isEnding(each, arrival);
  return only === 'trouble' ? !isCleared(standing) : standing === only;
}

const ORDER: ReadonlyMap<Standing, number> = new Map(STANDINGS.map((each, i) => [each, i]));

function troubleFirst(a: Stood, b: Stood): number {
  const [x, y] = [a.standing, b.standing];
  return (
    (ORDER.get(x.standing) ?? 0) - (ORDER.get(y.standing) ?? 0) ||
    Number(x.passes) - Number(y.passes) ||
    (x.until ?? '9999').localeCompare(y.until ?? '9999') ||
    (a.person < b.person ? -1 : 1)
  );
}

function counted(people: readonly Stood[], arrival: string): z.infer<typeof counts> {
  const of = new Map<Standing, number>();
  let [ready, ends, waiting] = [0, 0, 0];
  for (const each of people) {
    const { standing } = each.standing;
    of.set(standing, (of.get(standing) ?? 0) + 1);
    if (isReady(each)) ready++;
    if (isEnding(each, arrival)) ends++;
    if (isWaiting(each)) waiting++;
  }
  const n = (standing: Standing) => of.get(standing) ?? 0;
  return {
    ...{ people: people.length, cleared: n('cleared'), byOverride: n('cleared-by-override') },
    ...{ lapsed: n('lapsed'), suspended: n('suspended'), revoked: n('revoked') },
    ...{ notCleared: n('not-cleared'), ready, ending: ends, waiting },
  };
}

function statesOf(people: readonly Stood[], arrival: string, lang: Asking['lang']) {
  const groups = new Map<string, Stood[]>();
  for (const each of people) {
    const own = groups.get(each.contingent);
    if (own) own.push(each);
    else groups.set(each.contingent, [each]);
  }
  const rows = [...groups].map(([contingent, own]) => ({
    ...{ contingent, contingentName: named(contingent, lang).name, ...counted(own, arrival) },
    because: reasonsOf(own, lang).slice(0, 3),
  }));
  const trouble = (row: z.infer<typeof counts>) => row.people - row.cleared - row.byOverride;
  return rows.sort(
    (a, b) => trouble(b) - trouble(a) || (a.contingentName < b.contingentName ? -1 : 1),
  );
}

/** What stands against those who may not go, by requirement, the most first. */
function reasonsOf(people: readonly Stood[], lang: Asking['lang']): z.infer<typeof because>[] {
  const found = new Map<string, z.infer<typeof because>>();
  for (const { standing } of people) {
    if (isCleared(standing.standing)) continue;
    for (const { requirement, state } of standing.hindrances) {
      if (requirement === 'signature' && state === 'unsigned') continue;
      const key = `${requirement} ${state}`;
      const before = found.get(key);
      if (before) before.people++;
      else {
        const word = state === 'word' || state === 'over' || state === 'unsigned';
        const stateName = word ? '' : checkName(state, lang);
        const name = requirementName(requirement, lang);
        found.set(key, { requirement, name, state, stateName, people: 1 });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
}

function endingOf(people: readonly Stood[], arrival: string, lang: Asking['lang']) {
  const found = new Map<string, z.infer<typeof ending>>();
  for (const each of people) {
    const { ends, until } = each.standing;
    if (!isEnding(each, arrival) || ends === null || until === null) continue;
    const before = found.get(ends);
    const first = before && before.first < until ? before.first : until;
    const people = (before?.people ?? 0) + 1;
    found.set(ends, { requirement: ends, name: requirementName(ends, lang), people, first });
  }
  return [...found.values()].sort((a, b) => (a.first < b.first ? -1 : 1));
}

interface Names {
  readonly opened: boolean;
  of(person: string): string | null;
  unit(unit: string | null): string | null;
}

/** The vault is asked only where this actor has said today why they look. */
async function namesFor(reach: Reach, asking: Asking, rows: readonly Stood[]): Promise<Names> {
  const rosters = await openedBy(reach, asking, 'roster');
  const people = await openedBy(reach, asking, 'person');
  const seen = new Set(
    rows
      .filter((row) => rosters.has(null) || rosters.has(row.contingent) || people.has(row.person))
      .map(({ person }) => person),
  );
  const opened = rows.length > 0 && rows.every(({ person }) => seen.has(person));
  if (seen.size === 0) return { opened: false, of: () => null, unit: () => null };
  const everybody = await everybodyIn(reach, asking.mission);
  const known = new Map(everybody.people.map((each) => [each.person, shownName(each)]));
  return {
    opened,
    of: (person) => (seen.has(person) ? (known.get(person) ?? null) : null),
    unit: (unit) => (opened && unit ? (everybody.units.get(unit) ?? null) : null),
  };
}

interface Drawn {
  readonly arrival: string;
  readonly lang: Asking['lang'];
  readonly names: Names;
}

function rowOf(each: Stood, { arrival, lang, names }: Drawn): ReadinessRow {
  const { standing } = each;
  const said = proseLang(lang);
  const ends = isEnding(each, arrival) ? standing.ends : null;
  return {
    ...{ person: each.person, contingent: each.contingent, name: names.of(each.person) },
    rankName: each.rank && RANK_NAMES[said][each.rank],
    ...{ roleName: ROLE_LABELS[said][each.role], unitName: names.unit(each.unit) },
    ...{ standing: standing.standing, standingName: standingName(standing.standing, lang) },
    ...{ why: whyText(standing, lang), until: standing.until, ready: isReady(each) },
    ...{ endsName: ends && requirementName(ends, lang), waiting: isWaiting(each) },
  };
}
