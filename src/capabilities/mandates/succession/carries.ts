// Duties and gates outlive a mandate; a duty that the successor replaces or drops is superseded.
import type { Carry } from '../../../acts/index.ts';
import type { DutyRow } from '../obligations/row.ts';

/** A line of a duty that was laid down bears its id; one that only a source tells, its claim's. */
const dutyOf = ({ duty, id }: DutyRow) => duty ?? id;

const supersede = {
  act: 'mandates.supersede-duty',
  input: (
    duty: string,
    { from, by, reason }: { from: string; by: string | null; reason: string },
  ) => ({
    ...{ duty, from, by, reason },
  }),
};

export const obligationsCarried: Carry = {
  kind: 'obligation',
  view: 'mandates.obligations',
  query: { whole: true, status: 'open' },
  items: (answer) => {
    const { rows } = answer as { readonly rows: readonly DutyRow[] };
    const byId = new Map(rows.map((row) => [dutyOf(row), row]));
    return [...byId].map(([id, { owner, what }]) => ({ id, what: `${owner.name}: ${what}` }));
  },
  ends: { superseded: supersede, closed: supersede },
};

interface Gates {
  readonly gates: readonly { readonly gate: string; readonly title: string }[];
}

export const gatesCarried: Carry = {
  kind: 'gate',
  view: 'mandates.gates',
  items: (answer) => (answer as Gates).gates.map(({ gate, title }) => ({ id: gate, what: title })),
};
