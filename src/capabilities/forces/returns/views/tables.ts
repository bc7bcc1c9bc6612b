// The read models of returns and settlements.
import type { Projection, TableSpec, Write } from '../../../../record/index.ts';
import { ENTRY, entryRow, withdrawnRow } from '../../views/known.ts';
import type { Settled, StrengthReturn } from '../return.ts';

const TABLES: readonly TableSpec[] = [
  {
    name: 'force_returns',
    columns: {
      return: 'text not null',
      state: 'text',
      unit: 'text',
      number: 'integer not null',
      counter: 'text not null',
      reference: 'text',
      claim: 'text',
      ...ENTRY,
    },
    key: ['return'],
    // In the order in which the last return of each state is looked for.
    indexes: [
      'create index force_returns_state on force_returns ' +
        '(mission, state, on_day desc, entry_no desc)',
    ],
  },
  {
    name: 'force_settlements',
    columns: {
      settlement: 'text not null',
      state: 'text',
      of: 'text not null',
      on_day: 'text not null',
      number: 'integer not null',
      reason: 'text not null',
      by: 'text not null',
      at: 'text not null',
    },
    key: ['settlement'],
  },
];

export const returnsProjection: Projection = {
  name: 'force_returns',
  tables: TABLES,
  project({ type, payload, at, by }): readonly Write[] {
    switch (type) {
      case 'ReturnRecorded': {
        const said = payload as unknown as StrengthReturn;
        const { return: id, state, unit, number, counter, reference, claim } = said;
        const row = { return: id, state, unit, number, counter, reference, claim };
        return [
          { op: 'put', table: 'force_returns', row: { ...row, ...entryRow({ at, by }, said) } },
        ];
      }
      case 'ReturnWithdrawn': {
        const { return: id, reason } = payload as unknown as { return: string; reason: string };
        const set = withdrawnRow({ at, by }, reason);
        return [{ op: 'patch', table: 'force_returns', key: { return: id }, set }];
      }
      case 'CountSettled': {
        const said = payload as unknown as Settled;
        const { settlement, state, of, on, number, reason } = said;
        const row = { settlement, state, of, on_day: on, number, reason, by, at };
        return [{ op: 'put', table: 'force_settlements', row }];
      }
      default:
        return [];
    }
  },
};
