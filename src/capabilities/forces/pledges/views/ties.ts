// The gates and criteria that a condition can be tied to, as `mandates` tells them. Gates ask facts
// of this capability and conditions ask gates; no fact here asks for a condition.
import type { PartialDate } from '../../../../kernel/index.ts';
import type { CriterionRow, GateLine } from '../../../mandates/index.ts';
import type { Tied } from '../pledge.ts';

export interface Ties {
  readonly gates: ReadonlyMap<string, Tied>;
  readonly criteria: ReadonlyMap<string, Tied & { readonly gate: string }>;
}

interface Asks {
  ask(question: { view: string; query: object; lang: 'en' }): Promise<unknown>;
}
type ViewAsks = { ask(view: string): Promise<unknown> };

const told = (gates: readonly GateLine[], criteria: readonly CriterionRow[]): Ties => ({
  gates: new Map(
    gates.map(({ gate, title, state, passedOn }) => [
      gate,
      // What the mission has passed is behind it, whatever its criteria say.
      passedOn ? { title, state: 'met', since: passedOn } : { title, state, since: null },
    ]),
  ),
  criteria: new Map(
    criteria.map(({ criterion, gate, title, state, since }) => [
      criterion,
      { title, state, gate, since: since as PartialDate | null },
    ]),
  ),
});

type Gates = { readonly gates: readonly GateLine[] };
type Criteria = { readonly rows: readonly CriterionRow[] };

/** For an act: as they stand today. */
export async function tiesOf({ ask }: Asks): Promise<Ties> {
  const one = (view: string) => ask({ view, query: {}, lang: 'en' });
  const [gates, criteria] = await Promise.all([one('mandates.gates'), one('mandates.criteria')]);
  return told((gates as Gates).gates, (criteria as Criteria).rows);
}

/** For a view: at its clocks, in its language. */
export async function tiesSeen(asking: ViewAsks): Promise<Ties> {
  const [gates, criteria] = await Promise.all([
    asking.ask('mandates.gates'),
    asking.ask('mandates.criteria'),
  ]);
  return told((gates as Gates).gates, (criteria as Criteria).rows);
}
