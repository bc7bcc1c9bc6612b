// One act for many people: each row is somebody on a roster, nobody comes twice, what is on record
// already is left as it is, and what is on record otherwise is refused: that is a correction.
import { type Day, type Json, Problem } from '../../../kernel/index.ts';
import { ATTESTING, type Attested, type AttestedPart, type PeopleAttested } from './attested.ts';
import { ATTESTED_PROBLEMS } from './problems.ts';

export interface BatchFacts {
  /** One a row, in their order. */
  readonly named: readonly (
    | { readonly person: string; readonly born: string | null }
    | 'nobody'
    | 'several'
    | 'other-name'
  )[];
  /** Where everybody of a contingent is meant: those whom no row names. */
  readonly others: readonly { readonly person: string; readonly born: string | null }[];
  /** What stands of these people for the same thing on the same day. */
  readonly there: readonly Attested[];
}

const NOT_FOUND = {
  nobody: ATTESTED_PROBLEMS.notOnRoster,
  several: ATTESTED_PROBLEMS.several,
  'other-name': ATTESTED_PROBLEMS.otherName,
} as const;

export interface Part extends Pick<AttestedPart, 'result' | 'detail'> {
  readonly skip?: boolean;
}

/**
 * @param all what comes of those whom no row names, where everybody is meant: who has a word of
 *   that day keeps it
 * @returns the rows that are new, with the people they mean; or why the batch is refused
 */
export function partsIn(
  rows: readonly Part[],
  { named, there, others }: BatchFacts,
  all: (line: number) => Part,
): { readonly fresh: readonly AttestedPart[]; readonly before: number } | Problem {
  const seen = new Map<string, number>();
  const fresh: AttestedPart[] = [];
  const stands = new Map(there.map((each) => [each.person, each]));
  let before = 0;
  for (const [i, row] of rows.entries()) {
    const line = i + 1;
    const who = named[i] ?? 'nobody';
    if (typeof who === 'string') return new Problem(NOT_FOUND[who], { line });
    const first = seen.get(who.person);
    if (first !== undefined) return new Problem(ATTESTED_PROBLEMS.twice, { first, line });
    seen.set(who.person, line);
    if (row.skip) continue;
    const known = stands.get(who.person);
    if (!known) fresh.push(partOf(row, who.person, line));
    else if (isSame(known, row)) before++;
    else return new Problem(ATTESTED_PROBLEMS.otherwise, { line });
  }
  for (const [i, { person }] of others.entries()) {
    const line = rows.length + i + 1;
    if (stands.has(person)) before++;
    else fresh.push(partOf(all(line), person, line));
  }
  return { fresh, before };
}

const partOf = ({ result, detail }: Part, person: string, line: number): AttestedPart => ({
  ...{ person, line, result, detail },
});

/** Numbers of papers may be added later; another result or answer is another word. */
export function isSame(known: Pick<Attested, 'result' | 'detail'>, row: Part): boolean {
  const told = ['convicted', 'investigated', 'score'] as const;
  return (
    known.result === row.result &&
    told.every((name) => (row.detail[name] ?? null) === (known.detail[name] ?? null))
  );
}

/** People of one entry: it stays a text that can be shown. */
const AT_ONCE = 500;

/** The entries of a batch; none where all of it was there before. */
export function attesting(
  whole: Omit<PeopleAttested, 'people'>,
  parts: readonly AttestedPart[],
): { readonly type: string; readonly on: Day; readonly payload: Json }[] {
  return Array.from({ length: Math.ceil(parts.length / AT_ONCE) }, (_, i) => {
    const people = parts.slice(i * AT_ONCE, (i + 1) * AT_ONCE);
    const payload: PeopleAttested = { ...whole, people };
    return { type: ATTESTING[whole.kind], on: whole.on, payload: payload as unknown as Json };
  });
}

/** The no to days that cannot be: one after another, none yet to come. */
export function daysRefused(
  days: {
    readonly from?: Day | null;
    readonly on: Day;
    readonly until?: Day | null;
    readonly receivedOn?: Day | null;
  },
  today: Day,
): Problem | null {
  const { from = null, on, until = null, receivedOn = null } = days;
  if (from !== null && from > on)
    return new Problem(ATTESTED_PROBLEMS.backwards, { from, until: on });
  if (until !== null && until < on)
    return new Problem(ATTESTED_PROBLEMS.backwards, { from: on, until });
  for (const day of [on, receivedOn])
    if (day !== null && day > today) return new Problem(ATTESTED_PROBLEMS.yetToCome, { day });
  return null;
}
