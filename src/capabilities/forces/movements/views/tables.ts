// The read models of movements and overrides. People stand there by their ids.
import type { Projection, TableSpec, Write } from '../../../../record/index.ts';
import { ENTRY, entryRow, withdrawnRow } from '../../views/known.ts';
import { changeOf, type Movement } from '../movement.ts';
import type { Override } from '../override.ts';

const TABLES: readonly TableSpec[] = [
  {
    name: 'force_movements',
    columns: {
      movement: 'text not null',
      state: 'text not null',
      unit: 'text',
      rotation: 'text',
      kind: 'text not null',
      number: 'integer not null',
      relief: 'integer not null',
      cause: 'text',
      there: 'integer not null',
      missing: 'integer not null',
      dead: 'integer not null',
      injured: 'integer not null',
      came: 'integer not null',
      went: 'integer not null',
      unchecked: 'integer not null',
      overridden: 'integer not null',
      override: 'text',
      reference: 'text',
      claim: 'text',
      named: 'integer not null',
      ...ENTRY,
    },
    key: ['movement'],
    indexes: [
      'create index force_movements_state on force_movements (mission, state, on_day)',
      'create index force_movements_recorded on force_movements (mission, recorded_day)',
    ],
  },
  {
    name: 'force_movers',
    columns: {
      movement: 'text not null',
      person: 'text not null',
      relieving: 'boolean not null',
    },
    key: ['movement', 'person'],
    indexes: ['create index force_movers_person on force_movers (mission, person)'],
  },
  {
    name: 'force_overrides',
    columns: {
      override: 'text not null',
      state: 'text not null',
      people: 'text[] not null',
      number: 'integer not null',
      on_day: 'text not null',
      reason: 'text not null',
      asked_by: 'text not null',
      asked_at: 'text not null',
      agrees: 'boolean',
      answered_by: 'text',
      answered_at: 'text',
      used_by: 'text',
      used_at: 'text',
    },
    key: ['override'],
  },
];

type Row = Extract<Write, { op: 'put' }>['row'];
const put = (table: string, row: Row): Write => ({ op: 'put', table, row });

export const movementsProjection: Projection = {
  name: 'movements',
  tables: TABLES,
  project({ type, payload, at, by }) {
    switch (type) {
      case 'MovementRecorded':
        return recorded(payload as unknown as Movement, { at, by });
      case 'MovementWithdrawn': {
        const { movement, reason } = payload as unknown as { movement: string; reason: string };
        const set = withdrawnRow({ at, by }, reason);
        return [{ op: 'patch', table: 'force_movements', key: { movement }, set }];
      }
      case 'ArrivalOverrideAsked': {
        const { override, state, people, number, on, reason } = payload as unknown as Override;
        const row = { override, state, people: [...people], number, on_day: on, reason };
        return [
          put('force_overrides', {
            ...{ ...row, asked_by: by, asked_at: at, agrees: null, answered_by: null },
            ...{ answered_at: null, used_by: null, used_at: null },
          }),
        ];
      }
      case 'ArrivalOverrideAnswered': {
        const { override, agrees } = payload as unknown as { override: string; agrees: boolean };
        const set = { agrees, answered_by: by, answered_at: at };
        return [{ op: 'patch', table: 'force_overrides', key: { override }, set }];
      }
      default:
        return [];
    }
  },
};

function recorded(move: Movement, entry: { at: string; by: string }): Write[] {
  const { movement, state, unit, rotation, kind, number, relief, cause, override } = move;
  const { unchecked, overridden, reference, claim, people, relieving } = move;
  const row = {
    ...{ movement, state, unit, rotation, kind, number, relief, cause, override },
    ...{ unchecked, overridden, reference, claim, named: people.length + relieving.length },
    ...changeOf(move),
    ...entryRow(entry, move),
  };
  const movers = [
    ...people.map((person) => ({ person, relieving: false })),
    ...relieving.map((person) => ({ person, relieving: true })),
  ];
  const used: Write[] = override
    ? [
        {
          ...{ op: 'patch', table: 'force_overrides', key: { override } },
          set: { used_by: movement, used_at: entry.at },
        },
      ]
    : [];
  return [
    put('force_movements', row),
    ...movers.map((mover) => put('force_movers', { movement, ...mover })),
    ...used,
  ];
}
