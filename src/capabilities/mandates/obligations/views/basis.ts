// The clause on which a duty rests, looked up among the clauses of the instrument that it cites.
import type { Reach } from '../../../../acts/index.ts';
import { isNamed } from '../../instruments/clause.ts';
import { clausesShown } from '../../instruments/views/clauses.ts';
import { citedClause } from '../../instruments/views/instruments.ts';
import { ALWAYS, instrumentNamed } from '../../instruments/views/steps.ts';
import type { Basis } from '../duty.ts';

export interface BasisFound {
  readonly clause: string;
  /** Why it is not there; null where it is, or where nobody has read its instrument in full. */
  readonly why: string | null;
  /** What to do then. */
  readonly cure: string;
  /** The words of the clause, in the source of the instrument. */
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
}

/** Numbers that a sentence can name before it grows too long. */
const NUMBERS_MAX = 12;

export async function basisFound(
  reach: Reach,
  mission: string,
  { instrument, clause }: Basis,
): Promise<BasisFound | null> {
  if (clause === null) return null;
  const no = (why: string, cure: string): BasisFound => ({ clause, why, cure, passage: null });
  if (instrument === null)
    return no('no instrument is named with it', 'Name its instrument, or leave the clause out');
  const { found, passage } = await citedClause(reach, mission, { instrument, clause });
  if (found === 'no_instrument')
    return no(
      `no instrument ${instrument} is in this record`,
      'Add the instrument first (mandates.add-instrument), or leave the clause out',
    );
  if (found !== 'no_clause') return { clause, why: null, cure: '', passage };
  const one = await instrumentNamed(reach, { mission, clocks: ALWAYS }, instrument);
  const numbers = (one?.instrument.clauses ?? []).flatMap(({ number, parent, part }) =>
    parent === null && part !== 'preambular' && number !== null ? [number] : [],
  );
  const listed = numbers.slice(0, NUMBERS_MAX).join(', ');
  const more = numbers.length > NUMBERS_MAX ? ' …' : '';
  return no(
    `${instrument} has no clause of that number`,
    numbers.length > 0
      ? `Its clauses are ${listed}${more}: give one of them, or leave the clause out`
      : 'Look at its clauses for the number, or leave the clause out',
  );
}

export interface ClauseWords {
  readonly instrument: string;
  readonly number: string | null;
  /** As it stands there; null where nobody here has read it, and what is told of it instead. */
  readonly text: string | null;
  readonly gist: string | null;
  readonly source: string | null;
}

/** The words of the clause that a duty cites; null where it cites none, or none is on record. */
export async function clauseWords(
  reach: Reach,
  mission: string,
  { instrument, clause }: Basis,
): Promise<ClauseWords | null> {
  if (instrument === null || clause === null) return null;
  const one = (await instrumentNamed(reach, { mission, clocks: ALWAYS }, instrument))?.instrument;
  const found = one?.clauses.find(isNamed(clause));
  if (!one || !found) return null;
  const { source } = one;
  const [row] = await clausesShown(reach, mission, { source, clauses: [found] });
  const { text = null, gist = null } = row ?? {};
  const read = found.start === null ? null : source;
  return { instrument: one.id, number: found.number, text, gist, source: read };
}
