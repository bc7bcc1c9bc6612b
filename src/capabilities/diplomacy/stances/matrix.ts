// Parties by questions on a day: each cell the latest word, or that there is none. Pure.
import { type Day, firstDay, type Party } from '../../../kernel/index.ts';
import { unique } from '../diplomacy.ts';
import { inTime, type Statement } from './statement.ts';

export interface Cell {
  readonly question: string;
  /** Null: nothing on record. That is shown, and is no "no". */
  readonly latest: Statement | null;
  /** What it said until then, where the cell has changed since the day asked for. */
  readonly was: Statement | null;
  readonly changed: boolean;
}

export interface MatrixRow {
  readonly party: Party;
  readonly cells: readonly Cell[];
}

/** `also`: parties that were asked and said nothing: they have a row too. */
export function matrixOf(
  statements: readonly Statement[],
  questions: readonly string[],
  given: { readonly also: readonly Party[]; readonly since: Day | null },
): MatrixRow[] {
  const { also, since } = given;
  const byCell = new Map<string, Statement[]>();
  for (const statement of inTime(statements)) {
    const key = `${statement.party}\n${statement.question}`;
    const own = byCell.get(key);
    if (own) own.push(statement);
    else byCell.set(key, [statement]);
  }
  const parties = unique([...statements.map(({ party }) => party), ...also]);
  const rows = parties.map((party) => ({
    party,
    cells: questions.map((question) =>
      cellOf(question, byCell.get(`${party}\n${question}`), since),
    ),
  }));
  const known = ({ cells }: MatrixRow) => cells.filter(({ latest }) => latest).length;
  return rows.sort((a, b) => known(b) - known(a));
}

function cellOf(question: string, own: readonly Statement[] = [], since: Day | null): Cell {
  const latest = own.at(-1) ?? null;
  if (!since || !latest) return { question, latest, was: null, changed: false };
  const before = own.filter(({ dated }) => dated !== null && firstDay(dated) <= since).at(-1);
  if (before?.id === latest.id) return { question, latest, was: null, changed: false };
  const same = before?.stance === latest.stance;
  const figure = JSON.stringify(before?.quantity ?? null) === JSON.stringify(latest.quantity);
  const changed = !(before && same && figure);
  return { question, latest, was: changed ? (before ?? null) : null, changed };
}
