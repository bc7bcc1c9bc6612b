// Open questions outlive a mandate.
import type { Carry } from '../../acts/index.ts';

interface Listed {
  readonly cases: readonly { readonly id: string; readonly clock: string }[];
}

export const carries: Carry = {
  kind: 'case',
  view: 'cases.list',
  // A question may name people, and the record of a succession is read by more than its owners.
  items: (answer) =>
    (answer as Listed).cases
      .filter(({ clock }) => clock !== 'closed')
      .map(({ id }) => ({ id, what: null })),
  ends: {
    closed: {
      act: 'cases.close',
      input: (id, { reason }) => ({ case: id, outcome: 'referred', reason }),
    },
  },
};
