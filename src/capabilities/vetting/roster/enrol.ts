// Enrolling: the rows of a roster become members. Whoever is on record as the row says is left as
// they are, so that the same roster twice changes nothing. Names go to the vault before the entry.
import { type Act, defineAct, type Reach, yesNo, z } from '../../../acts/index.ts';
import { type Json, must, Problem } from '../../../kernel/index.ts';
import type { NewEntry } from '../../../record/index.ts';
import { ROSTER_COLUMNS } from './columns.ts';
import { day, memberForm } from './forms.ts';
import {
  AGES,
  ageOn,
  type Enrolled,
  type Member,
  type MembersEnrolled,
  type Officer,
} from './member.ts';
import { ROSTER_PROBLEMS } from './problems.ts';

const enrolInput = z.object({
  members: z.array(memberForm).min(1).describe('The rows of the roster'),
  receivedOn: day.describe('When the state sent it'),
  from: day.describe('From when they serve'),
  invented: yesNo.default(false).describe('Made up, to practise with'),
  import: z.string().max(60).nullish().describe('The import that they come from'),
});
export type EnrolInput = z.infer<typeof enrolInput>;

/** What is on record already. */
export interface EnrolFacts {
  /** Whether the member is on record as they stand here, one a row. */
  readonly there: readonly boolean[];
  /** Units by contingent and plain name. */
  readonly units: ReadonlyMap<string, string>;
  unitKey(member: Pick<Member, 'contingent' | 'unit'>): string;
  /** Rows of one number that differ, by their places. */
  readonly clash: readonly [number, number] | null;
}

export interface EnrolDoing {
  facts: NonNullable<Act<EnrolInput, null, EnrolFacts>['facts']>;
  judge: NonNullable<NonNullable<Act['sheet']>['many']>['judge'];
  keep(people: ReadonlyMap<string, Officer>, reach: Reach, of: string | null): Promise<void>;
  keepUnits(units: ReadonlyMap<string, string>, reach: Reach): Promise<void>;
}

/** Members of one entry: it stays a text that can be shown. */
const AT_ONCE = 500;

export const enrol = (doing: EnrolDoing): Act =>
  defineAct<EnrolInput, null, EnrolFacts>({
    name: 'vetting.enrol',
    says: 'Enrols members of a contingent; names go to the vault, an opaque id to the record.',
    example: {
      members: [{ contingent: 'KEN', name: 'Amos EXAMPLE', born: '1985-04-03', rank: 'inspector' }],
      invented: true,
    },
    input: enrolInput,
    sheet: {
      of: { en: 'members of a force', fr: 'membres d’une force' },
      columns: ROSTER_COLUMNS,
      personal: true,
      many: {
        into: 'members',
        row: memberForm,
        rememberBy: 'contingent',
        shared: [
          {
            field: 'receivedOn',
            label: { en: 'Received on', fr: 'Reçue le' },
            kind: 'day',
          },
          { field: 'from', label: { en: 'Serving from', fr: 'En service dès le' }, kind: 'day' },
          { field: 'invented', label: { en: 'Invented', fr: 'Inventée' }, kind: 'yes' },
        ],
        judge: doing.judge,
      },
    },
    stream: (_input, { id }) => id('rst'),
    start: null,
    evolve: (state) => state,
    facts: doing.facts,
    decide(_state, input, { at, id, facts }) {
      const no = refusal(input, facts, at.slice(0, 10));
      if (no) return no;
      const { members, fresh } = membersIn(input, id, facts);
      const roster = id('rst');
      const before = input.members.length - members.length;
      const answer = { roster, enrolled: members.length, before };
      const { receivedOn, from, invented, import: of = null } = input;
      const events = chunked(members).map((some, i) => {
        const event: MembersEnrolled = {
          ...{ roster, receivedOn, from, invented, import: of ?? null },
          units: i === 0 ? fresh : [],
          members: some,
        };
        return { type: 'MembersEnrolled', on: from, payload: event as unknown as Json };
      });
      return { events, answer };
    },
    async keep(input, reach, entries) {
      const { people, units } = kept(input, entries);
      await doing.keepUnits(units, reach);
      await doing.keep(people, reach, input.import ?? null);
      return () => reach.vault.forgetMany([...people.keys(), ...units.keys()]);
    },
  });

const chunked = (members: readonly Enrolled[]) =>
  Array.from({ length: Math.ceil(members.length / AT_ONCE) }, (_, i) =>
    members.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );

/** Those who are not on record yet, with the units that are not either. */
function membersIn({ members }: EnrolInput, id: (prefix: string) => string, facts: EnrolFacts) {
  const units = new Map(facts.units);
  const fresh: { unit: string; contingent: string }[] = [];
  const unitOf = (member: Member): string | null => {
    if (member.unit === null) return null;
    const key = facts.unitKey(member);
    const known = units.get(key);
    if (known) return known;
    const unit = id('unt');
    units.set(key, unit);
    fresh.push({ unit, contingent: member.contingent });
    return unit;
  };
  const enrolled = members.flatMap((member, i): Enrolled[] => {
    if (facts.there[i]) return [];
    const { contingent, rank, role } = member;
    return [{ person: id('off'), line: i + 1, contingent, unit: unitOf(member), rank, role }];
  });
  return { members: enrolled, fresh };
}

function refusal(
  { members }: EnrolInput,
  { clash, there }: EnrolFacts,
  today: string,
): Problem | null {
  if (clash) {
    const [first, line] = clash;
    return new Problem(ROSTER_PROBLEMS.clash, { first, line });
  }
  for (const [i, { born }] of members.entries()) {
    const age = ageOn(born, today);
    if (there[i] || age === null || (age >= AGES.min && age <= AGES.max)) continue;
    return new Problem(ROSTER_PROBLEMS.age, { line: i + 1, age });
  }
  return null;
}

/** What the vault gets, by the ids that the entries speak of. */
function kept({ members }: EnrolInput, entries: readonly NewEntry[]) {
  const people = new Map<string, Officer>();
  const units = new Map<string, string>();
  const events = entries.map(({ payload }) => payload as unknown as MembersEnrolled);
  const fresh = new Set(events.flatMap((event) => event.units.map(({ unit }) => unit)));
  for (const { person, line, unit } of events.flatMap((event) => event.members)) {
    const member = must(members[line - 1], 'a row for each member');
    people.set(person, officerOf(member));
    if (unit && member.unit && fresh.has(unit)) units.set(unit, member.unit);
  }
  return { people, units };
}

export function officerOf(member: Officer): Officer {
  const { name, given, family, born, number, sex, nationality, birthPlace, document } = member;
  return { name, given, family, born, number, sex, nationality, birthPlace, document };
}
