// What is said of each row of a roster before it is taken, and what enrolling must know.
import type { ManyRows, Reach, Verdict } from '../../../../acts/index.ts';
import { type Facts, pairsIn, plainNumber } from '../../../../engines/roster/index.ts';
import type { Json } from '../../../../kernel/index.ts';
import type { EnrolFacts, EnrolInput } from '../enrol.ts';
import { AGES, ageOn, type Member, type Officer } from '../member.ts';
import { everybodyIn, type Known, rowKey, unitKey } from './known.ts';

export const factsOf = (each: Known): Facts => ({
  ...{ person: each.person, contingent: each.contingent, name: each.name },
  ...{ born: each.born, number: each.number },
});

export const judge: ManyRows['judge'] = async (given, reach, { mission, today }) => {
  const { people, rows } = await everybodyIn(reach, mission);
  const seen = new Set<string>();
  const numbers = new Map<string, number>();
  const verdicts = given.map(({ input, row }): Verdict => {
    const member = input as unknown as Member;
    const key = rowKey(member);
    if (rows.has(key)) return { state: 'before' };
    if (seen.has(key)) return { state: 'repeated' };
    seen.add(key);
    return wrongIn(member, row, { numbers, today }) ?? { state: 'good' };
  });
  const good = given.flatMap(({ input }, i): Facts[] => {
    if (verdicts[i]?.state !== 'good') return [];
    const { contingent, name, born, number } = input as unknown as Member;
    return [{ person: `row ${i}`, contingent, name, born, number }];
  });
  // The likest first, so that the first word on a row stands.
  const like = new Map<string, string>();
  for (const { a, b } of pairsIn(people.map(factsOf), good)) {
    const [row, person] = a.startsWith('row ') ? [a, b] : [b, a];
    if (!like.has(row)) like.set(row, person);
  }
  return verdicts.map((verdict, i) => {
    const person = like.get(`row ${i}`);
    return person === undefined ? verdict : { state: 'good', like: person };
  });
};

interface Among {
  /** The row in which a number stood first. */
  readonly numbers: Map<string, number>;
  readonly today: string;
}

function wrongIn(member: Member, row: number, { numbers, today }: Among): Verdict | null {
  const age = ageOn(member.born, today);
  if (age !== null && (age < AGES.min || age > AGES.max))
    return {
      ...{ state: 'wrong', field: 'born', why: `would make the person ${age} years old` },
      cure: 'Look at the year, and at the order of day and month',
    };
  const number = plainNumber(member.number);
  if (number === '') return null;
  const first = numbers.get(`${member.contingent} ${number}`);
  if (first !== undefined)
    return {
      ...{ state: 'wrong', field: 'number', why: `stands in row ${first} too, with other content` },
      cure: 'Correct one of the two rows, or take one out',
    };
  numbers.set(`${member.contingent} ${number}`, row);
  return null;
}

export async function enrolFacts(
  { members }: EnrolInput,
  reach: Reach,
  { mission }: { mission: string },
): Promise<EnrolFacts> {
  const { rows, byName } = await everybodyIn(reach, mission);
  const seen = new Set(rows);
  const there = members.map((member) => {
    const key = rowKey(member);
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
  const numbers = new Map<string, number>();
  let clash: EnrolFacts['clash'] = null;
  for (const [i, { contingent, number }] of members.entries()) {
    const key = `${contingent} ${plainNumber(number)}`;
    if (there[i] || key.endsWith(' ')) continue;
    const first = numbers.get(key);
    if (first !== undefined) clash ??= [first, i + 1];
    numbers.set(key, i + 1);
  }
  return { there, units: byName, unitKey, clash };
}

/** Persons that go to the vault between two words on how far it is. */
const AT_ONCE = 2_000;

export async function keepPeople(
  people: ReadonlyMap<string, Officer>,
  reach: Reach,
  of: string | null,
): Promise<void> {
  const all = [...people].map(
    ([person, officer]) => [person, { officer: officer as unknown as Json }] as const,
  );
  for (let done = 0; done < all.length; done += AT_ONCE) {
    if (of) reach.progress.tell(of, { step: 'keeping', done, total: all.length });
    await reach.vault.putMany(new Map(all.slice(done, done + AT_ONCE)));
  }
  if (of) reach.progress.tell(of, { step: 'recording', done: all.length, total: all.length });
}

export async function keepUnits(units: ReadonlyMap<string, string>, reach: Reach): Promise<void> {
  const named = [...units].map(([unit, name]) => [unit, { unit: { name } }] as const);
  if (named.length > 0) await reach.vault.putMany(new Map(named));
}
