// The clause on which a duty rests, looked up among the clauses of the instrument that it cites.
import type { Reach } from '../../../../acts/index.ts';
import { citedClause, instrumentsOf, sameSymbol } from '../../instruments/views/instruments.ts';
import type { Basis } from '../duty.ts';

export interface BasisFound {
  readonly clause: string;
  /** Why it is not there, and what to do; null where it is, or where nobody has read the clauses. */
  readonly why: string | null;
  readonly cure: string;
  /** The words of the clause, in the source of the instrument. */
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
}

/** `para. 5 (a)`, `§ 5(a)` and `5(a)` are one. */
export function clauseNumber(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:operative |op\.? ?)?(?:para(?:graph|graphe)?s?\b\.?|§+|clause|article|art\.?|no\.?)\s*/i,
      '',
    )
    .replaceAll(/\s+(?=\()/g, '');
}

export const ALWAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' };

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
  const all = await instrumentsOf(reach, { mission, clocks: ALWAYS });
  const one = all.find(({ instrument: { id, symbol, title } }) =>
    symbol !== null && sameSymbol(symbol, instrument)
      ? true
      : id === instrument || title.toLowerCase() === instrument.toLowerCase(),
  )?.instrument;
  if (!one)
    return no(
      `no instrument ${instrument} is in this record`,
      'Add the instrument first (mandates.add-instrument), or leave the clause out',
    );
  const cited = { instrument: one.id, clause: clauseNumber(clause) };
  const { found, passage } = await citedClause(reach, mission, cited);
  if (found !== 'no_clause') return { clause, why: null, cure: '', passage };
  const numbers = one.clauses.flatMap(({ number, parent }) =>
    parent === null ? (number ?? []) : [],
  );
  const shown = numbers.filter((each) => !each.startsWith('pp'));
  const listed = (shown.length > 0 ? shown : numbers).slice(0, NUMBERS_MAX).join(', ');
  return no(
    `${instrument} has no clause of that number`,
    `Its clauses are ${listed}${shown.length > NUMBERS_MAX ? ' …' : ''}: give one of them, or leave the clause out`,
  );
}
