import { describe, expect, it } from 'vitest';
import { claimed, nth, type Said } from '../../../tests/material/claims.ts';
import { reportIncident, reportSite } from './decide.ts';

const incident = (fields: object, more: Partial<Said> = {}): Said => ({
  act: reportIncident,
  fields: { type: 'attack', place: 'Pont-Sondé', ...fields },
  ...more,
});
const first = (...said: Said[]) => claimed(said)[0];

describe('what incidents are compared by', () => {
  it('takes the day of the event from its field where no other is given', () => {
    expect(first(incident({ when: '2024-10-03', killed: 70 }))?.dated).toBe('2024-10-03');
  });

  it('makes two reports of one place on about one day rivals, whatever the word for it', () => {
    const claim = first(
      incident({ when: '2024-10-03', killed: 70 }),
      incident({ when: '2024-10-04', killed: 115, type: 'killing', place: 'Pont Sonde' }),
    );
    expect(claim?.rivals).toEqual([nth(2)]);
  });

  it('leaves events apart that have no place, or only a month', () => {
    const nowhere = { place: null, when: '2024-10-03' };
    const near = (fields: object) =>
      first(incident({ ...fields, killed: 3 }), incident({ ...fields, killed: 4 }))?.rivals;
    expect(near(nowhere)).toEqual([]);
    expect(near({ when: '2024-10' })).toEqual([]);
    expect(near({ when: '2024-10-03' })).toEqual([nth(2)]);
  });

  it('compares a count with counts of the same span, place and side alone', () => {
    const quarter = { on: '2025-04', until: '2025-06' };
    const haiti = { place: 'Haiti', type: 'killing', killed: 1520 };
    const rivals = (fields: object, more: object) =>
      first(incident(haiti, quarter), incident({ ...haiti, killed: 1600, ...fields }, more))
        ?.rivals;
    expect(rivals({ place: 'Haïti' }, { on: '2025-04-01', until: '2025-06-30' })).toEqual([nth(2)]);
    expect(rivals({}, { on: '2025-01', until: '2025-12' })).toEqual([]);
    expect(rivals({ by: 'gangs' }, quarter)).toEqual([]);
    expect(rivals({ type: 'attack', killed: null, injured: 9 }, quarter)).toEqual([]);
  });

  it('never compares a count over a span with an event inside it', () => {
    const count = incident({ place: 'Haiti', killed: 1520 }, { on: '2025-04', until: '2025-06' });
    const event = incident({ place: 'Haiti', killed: 12, when: '2025-05-02' });
    expect(first(count, event)?.rivals).toEqual([]);
  });
});

describe('what is said of sites', () => {
  const site = (name: string, status: string, on: string): Said => ({
    ...{ act: reportSite, fields: { name, status }, on },
  });

  it('contradicts what was said within days, and follows what was said later', () => {
    const rivals = (on: string) =>
      first(
        site('Main fuel terminal', 'blocked', '2022-11-01'),
        site('the main fuel terminal', 'open', on),
      )?.rivals;
    expect(rivals('2022-11-03')).toEqual([nth(2)]);
    expect(rivals('2022-11-20')).toEqual([]);
  });
});
