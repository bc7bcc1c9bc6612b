// What states said about taking part was said of the mission, and goes on under its successor.
import type { Carry } from '../../acts/index.ts';
import type { OfferRow } from './views/offers.ts';

const OVER = new Set(['declined', 'withdrawn']);

export const carries: Carry = {
  kind: 'offer',
  view: 'forces.offers',
  items: (answer) => {
    // The latest word of each state.
    const latest = new Map<string, OfferRow>();
    for (const row of (answer as { readonly rows: readonly OfferRow[] }).rows)
      if (row.state) latest.set(`${row.state.party}/${row.role}`, row);
    return [...latest.values()]
      .filter(({ stance }) => !OVER.has(stance))
      .map(({ claim, state, stanceName, amount }) => ({
        id: claim.id,
        what: [state?.name, stanceName, amount].filter(Boolean).join(', '),
      }));
  },
};
