// A clause of an instrument or of one of its drafts, and what becomes of a list of them as somebody
// writes one down, corrects one or takes one out.
import type { Json } from '../../../kernel/index.ts';

export interface ClausePlace {
  /** As printed; null where nobody has read the paragraph. */
  readonly number: string | null;
  readonly part: string;
  readonly verb: string | null;
  /** Its words in the source; null where it was typed, or where nobody here has read it. */
  readonly start: number | null;
  readonly end: number | null;
  readonly parent: string | null;
  /** Of a clause that was written down by hand. */
  readonly id?: string;
  /** The hash of its words, where somebody typed them. */
  readonly words?: string | null;
  /** What is told of it, in own words, where nobody here has read it. */
  readonly gist?: string | null;
}

/** What the entry of a clause by hand says of it. */
export interface ClauseSaid {
  /** The draft that it belongs to; null for the instrument itself. */
  readonly draft: string | null;
  readonly clause: ClausePlace;
  readonly id: string;
  readonly set: Partial<ClausePlace>;
  /** The clause behind which it stands: its id or number; null: at the end. */
  readonly after: string | null;
}

export interface ClauseStep {
  readonly type: string;
  readonly payload: Json;
}

export const isClauseStep = ({ type }: ClauseStep): boolean =>
  type === 'ClauseAdded' || type === 'ClauseAmended' || type === 'ClauseWithdrawn';

export function changedClauses(
  clauses: readonly ClausePlace[],
  { type, payload }: ClauseStep,
): readonly ClausePlace[] {
  const said = payload as unknown as ClauseSaid;
  if (type === 'ClauseAdded') return inserted(clauses, said.clause, said.after);
  if (type === 'ClauseAmended')
    return clauses.map((each) => (each.id === said.id ? { ...each, ...said.set } : each));
  return clauses.filter(({ id }) => id === undefined || id !== said.id);
}

function inserted(clauses: readonly ClausePlace[], one: ClausePlace, after: string | null) {
  const found = after === null ? -1 : clauses.findIndex(isNamed(after));
  const at = found < 0 ? clauses.length : found + 1;
  return [...clauses.slice(0, at), one, ...clauses.slice(at)];
}

/** Whether nobody here has read the paragraph: what is told of it is all that is known. */
export const isUnread = ({ start, words }: Pick<ClausePlace, 'start' | 'words'>): boolean =>
  start === null && !words;

/** A clause is named by the id that it was given, or by the number that is printed. */
export const isNamed = (name: string) => {
  const wanted = numberKey(name);
  return ({ id, number }: Pick<ClausePlace, 'id' | 'number'>) =>
    id === name || (number !== null && numberKey(number) === wanted);
};

const BEFORE =
  /^(?:op|operative|paragraphs?|paras?\.?|clauses?|articles?|arts?\.|§+|¶+)\s*(?=[\d(])/;

/** `1 (a)`, `1(a)`, `OP1(a)` and `para. 1 (a)` are one clause, however it is cited. */
export const numberKey = (number: string): string =>
  number.toLowerCase().replace(BEFORE, '').replace(/\s+/g, '').replace(/\.$/, '');
