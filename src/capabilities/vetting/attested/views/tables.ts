// The read model of what is attested: one row a person and entry; the last entry of a batch is what
// stands. No column holds what the vault holds.
import type { Json } from '../../../../kernel/index.ts';
import type { Projection, Write } from '../../../../record/index.ts';
import {
  ATTESTING,
  type AttestationCorrected,
  CORRECTING,
  type PeopleAttested,
} from '../attested.ts';

const FIRST = new Set(Object.values(ATTESTING));
const LATER = new Set(Object.values(CORRECTING));

export const attestedProjection: Projection = {
  name: 'vetting-attested',
  tables: [
    {
      name: 'attested',
      columns: {
        batch: 'text not null',
        person: 'text not null',
        entry: 'text not null',
        kind: 'text not null',
        what: 'text not null',
        result: 'text not null',
        started_on: 'text',
        on_day: 'text not null',
        until: 'text',
        received_on: 'text not null',
        recorded_at: 'text not null',
        by: 'text not null',
        line: 'int not null',
        detail: 'jsonb not null',
        reason: 'text',
        void: 'boolean not null',
      },
      key: ['batch', 'person', 'entry'],
      indexes: ['create index attested_person on attested (mission, person)'],
    },
  ],
  project({ id: entry, type, payload, at: recorded_at, by }): Write[] {
    if (FIRST.has(type)) {
      const { people, detail, ...whole } = payload as unknown as PeopleAttested;
      return people.map(({ person, result, line, detail: own }) => ({
        ...{ op: 'put' as const, table: 'attested' },
        row: {
          ...{ ...daysOf(whole), person, result, line, entry, recorded_at, by },
          ...{ detail: { ...detail, ...own } as unknown as Json, reason: null, void: false },
        },
      }));
    }
    if (!LATER.has(type)) return [];
    const { person, result, detail, reason, ...whole } = payload as unknown as AttestationCorrected;
    const row = {
      ...{ ...daysOf(whole), person, result, line: 0, entry, recorded_at, by },
      ...{ detail: detail as unknown as Json, reason, void: whole.void },
    };
    return [{ op: 'put', table: 'attested', row }];
  },
};

type Days = Pick<
  PeopleAttested,
  'batch' | 'kind' | 'what' | 'startedOn' | 'on' | 'until' | 'receivedOn'
>;

const daysOf = ({ batch, kind, what, startedOn, on, until, receivedOn }: Days) => ({
  ...{ batch, kind, what, started_on: startedOn, on_day: on, until, received_on: receivedOn },
});
