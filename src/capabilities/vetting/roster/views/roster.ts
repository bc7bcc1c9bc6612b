// The roster as a table: names only for who has said today why they look.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { RANKS, type Rank } from '../../../../engines/roster/index.ts';
import { xlsxOf } from '../../../../engines/sheets/index.ts';
import { type Lang, proseLang } from '../../../../kernel/index.ts';
import { named } from '../../../claims/index.ts';
import { choicesIn, choicesView } from '../choices.ts';
import { maybeState, role } from '../forms.ts';
import { RANK_NAMES, ROLE_LABELS } from '../labels.ts';
import { COMMANDING, type MemberNow } from '../member.ts';
import { type Everybody, everybodyIn, type Known } from './known.ts';
import { mustBeOpened, openedBy } from './looks.ts';
import { membersOf, memberView } from './members.ts';
import { openPairs } from './queue.ts';

const rosterRow = memberView.extend({
  /** Out of the vault; null where it was not opened today, or was erased. */
  name: z.string().nullable(),
  number: z.string().nullable(),
  unitName: z.string().nullable(),
  contingentName: z.string(),
  rankName: z.string().nullable(),
  roleName: z.string(),
  /** Higher goes first: for sorting by rank. */
  rankOrder: z.number(),
  /** Whether the names may be shown: then one that is null was erased. */
  seen: z.boolean(),
  /** Entries that may be the same person. */
  alike: z.number(),
});
export type RosterRow = z.infer<typeof rosterRow>;

/** Rows of one answer: the largest force that was planned, with room. */
const ROWS_MAX = 20_000;
const SORTS = ['name', 'contingent', 'unit', 'rank', 'role', 'from'] as const;
export type RosterSort = (typeof SORTS)[number];
const whole = z.coerce.number().int();

const query = z.object({
  contingent: maybeState,
  role,
  unit: z.string().max(40).nullish(),
  /** Words of a name, a number, a unit. */
  find: z.string().trim().max(100).nullish(),
  sort: z.enum(SORTS).default('contingent'),
  from: whole.min(0).default(0),
  limit: whole.min(1).max(ROWS_MAX).default(100),
});

const contingentRow = z.object({
  contingent: z.string(),
  name: z.string(),
  members: z.number(),
  commanders: z.number(),
  units: z.number(),
});

const rosterAnswer = choicesView.extend({
  rows: z.array(rosterRow),
  /** Of this question, before it is cut into pages. */
  total: z.number(),
  /** Of all questions. */
  members: z.number(),
  /** Whether names are shown; `some`: of some contingents. */
  opened: z.enum(['all', 'some', 'none']),
  invented: z.boolean(),
  contingents: z.array(contingentRow),
  units: z.array(z.object({ unit: z.string(), name: z.string(), contingent: z.string() })),
  /** Pairs that wait for a decision. */
  alike: z.number(),
});
export type RosterAnswer = z.infer<typeof rosterAnswer>;

export const roster = defineView({
  name: 'vetting.roster',
  says: 'The members of the force at the two dates; names only once opened with a reason.',
  query,
  answer: rosterAnswer,
  async look(asked, reach, asking) {
    const { all, seen, pairs } = await everyRow(reach, asking);
    const fit = all.filter((row) => fits(row, asked)).sort(by[asked.sort]);
    const rows = fit.slice(asked.from, asked.from + asked.limit);
    return {
      ...choicesIn(asking.lang),
      ...{ rows, total: fit.length, members: all.length, alike: pairs },
      invented: all.some((row) => row.invented),
      opened: all.every((row) => seen(row))
        ? 'all'
        : all.some((row) => seen(row))
          ? 'some'
          : 'none',
      contingents: contingentsOf(all),
      units: unitsOf(all),
    };
  },
  // A table that is taken away holds no names: that is an export, with a right of its own.
  rows: ({ rows }) => rows.map(({ name: _name, number: _number, also: _also, ...row }) => row),
});

async function everyRow(reach: Reach, asking: Asking) {
  const [now, everybody] = await Promise.all([
    membersOf(reach, asking),
    everybodyIn(reach, asking.mission),
  ]);
  const opened = await openedBy(reach, asking, 'roster');
  const people = await openedBy(reach, asking, 'person');
  const seen = ({ contingent, person }: MemberNow) =>
    opened.has(null) || opened.has(contingent) || people.has(person);
  const waiting = await openPairs(reach, asking.mission, everybody);
  const alike = new Map<string, number>();
  for (const { a, b } of waiting)
    for (const one of [a, b]) alike.set(one, (alike.get(one) ?? 0) + 1);
  const known = new Map(everybody.people.map((each) => [each.person, each]));
  const all = now.map((member) =>
    rowOf(member, { known, everybody, lang: asking.lang, seen: seen(member), alike }),
  );
  return { all, seen, pairs: waiting.length };
}

interface RowOf {
  readonly known: ReadonlyMap<string, Known>;
  readonly everybody: Everybody;
  readonly lang: Lang;
  readonly seen: boolean;
  readonly alike: ReadonlyMap<string, number>;
}

const ORDER: ReadonlyMap<Rank, number> = new Map(
  (Object.keys(RANKS) as Rank[]).map((rank, i) => [rank, i]),
);

function rowOf(member: MemberNow, { known, everybody, lang, seen, alike }: RowOf): RosterRow {
  const officer = seen ? known.get(member.person) : undefined;
  const in_ = proseLang(lang);
  return {
    ...member,
    ...{ also: [...member.also], seen },
    ...{ name: officer ? shownName(officer) : null, number: officer?.number ?? null },
    // The name of a unit may be that of its commander.
    unitName: seen && member.unit ? (everybody.units.get(member.unit) ?? null) : null,
    contingentName: named(member.contingent, lang).name,
    rankName: member.rank && RANK_NAMES[in_][member.rank],
    roleName: ROLE_LABELS[in_][member.role],
    rankOrder: member.rank ? (ORDER.get(member.rank) ?? -1) : -1,
    alike: alike.get(member.person) ?? 0,
  };
}

/** `OTIENO, Amos K.`; as it was written where no family name is known. */
export const shownName = ({ name, given, family }: Pick<Known, 'name' | 'given' | 'family'>) =>
  family && given ? `${family}, ${given}` : name;

type Asked = z.infer<typeof query>;

function fits(row: RosterRow, { contingent, role: wanted, unit, find }: Asked): boolean {
  if (contingent && row.contingent !== contingent) return false;
  if (wanted && row.role !== wanted) return false;
  if (unit && row.unit !== unit) return false;
  if (!find) return true;
  const text = [row.name, row.number, row.unitName, row.rankName, row.contingentName, row.person]
    .filter(Boolean)
    .join(' ');
  return plain(find)
    .split(' ')
    .every((word) => plain(text).includes(word));
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const text = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : collator.compare(a, b);
const collator = new Intl.Collator('fr', { numeric: true });
type Compare = (a: RosterRow, b: RosterRow) => number;
const then =
  (...ways: readonly Compare[]): Compare =>
  (a, b) =>
    ways.reduce((found, way) => found || way(a, b), 0);

const byName: Compare = (a, b) => text(a.name, b.name);
const byRank: Compare = (a, b) => b.rankOrder - a.rankOrder;
const byState: Compare = (a, b) => text(a.contingentName, b.contingentName);
const byUnit: Compare = (a, b) => text(a.unitName ?? a.unit, b.unitName ?? b.unit);
const last: Compare = (a, b) => text(a.person, b.person);
const by: Readonly<Record<RosterSort, Compare>> = {
  name: then(byName, byState, last),
  contingent: then(byState, byRank, byName, last),
  unit: then(byState, byUnit, byRank, byName, last),
  rank: then(byRank, byState, byName, last),
  role: then((a, b) => text(a.roleName, b.roleName), byState, byName, last),
  from: then((a, b) => text(a.from, b.from), byState, byName, last),
};

function contingentsOf(all: readonly RosterRow[]): z.infer<typeof contingentRow>[] {
  const groups = new Map<string, RosterRow[]>();
  for (const row of all) {
    const group = groups.get(row.contingent);
    if (group) group.push(row);
    else groups.set(row.contingent, [row]);
  }
  return [...groups]
    .map(([contingent, rows]) => ({
      ...{ contingent, name: rows[0]?.contingentName ?? contingent, members: rows.length },
      commanders: rows.filter((row) => COMMANDING.includes(row.role)).length,
      units: new Set(rows.flatMap(({ unit }) => unit ?? [])).size,
    }))
    .sort((a, b) => text(a.name, b.name));
}

function unitsOf(all: readonly RosterRow[]) {
  const units = new Map(
    all.flatMap(({ unit, unitName, contingent }) =>
      unit ? [[unit, { unit, name: unitName ?? unit.slice(-4), contingent }] as const] : [],
    ),
  );
  return [...units.values()].sort((a, b) => text(a.name, b.name));
}

export const rosterFile = defineView({
  name: 'vetting.roster-file',
  says: 'The roster as a workbook with names, for who has said today why they take it away.',
  query: z.object({ contingent: maybeState }),
  answer: z.object({ name: z.string(), content: z.string() }),
  async look({ contingent }, reach, asking) {
    await mustBeOpened(reach, asking, { what: 'export', of: contingent });
    const [now, { people, units }] = await Promise.all([
      membersOf(reach, asking),
      everybodyIn(reach, asking.mission),
    ]);
    const known = new Map(people.map((each) => [each.person, each]));
    const lines = now
      .filter((each) => !contingent || each.contingent === contingent)
      .map(({ person, unit, ...post }) => {
        const officer = known.get(person);
        return [
          ...[post.contingent, unit ? units.get(unit) : '', post.rank, post.role],
          ...[officer?.family, officer?.given, officer?.name, officer?.number, officer?.born],
          ...[officer?.sex, officer?.nationality, officer?.birthPlace, officer?.document],
          ...[post.from, person],
        ];
      });
    const head = [
      ...['Contingent', 'Unit', 'Rank', 'Role', 'Surname', 'Given name', 'Full name'],
      ...['Service number', 'Date of birth', 'Sex', 'Nationality', 'Place of birth', 'Passport'],
      ...['Serving from', 'Person'],
    ];
    const bytes = await xlsxOf([{ name: contingent ?? 'Roster', head, lines }]);
    const name = `roster-${(contingent ?? asking.mission).toLowerCase()}.xlsx`;
    return { name, content: Buffer.from(bytes).toString('base64') };
  },
});
