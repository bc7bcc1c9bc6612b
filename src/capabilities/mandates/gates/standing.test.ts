import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brief, criterion, found, gate, stepsOf, takes } from './made-roads.ts';
import { walked } from './road.ts';
import { before, outlookOf } from './schedule.ts';
import { isSeen } from './seen.ts';
import { standingsOf } from './standing.ts';
import { whatIfOf } from './what-if.ts';
import { answerOf, gistOf, headOf, whyOf } from './words.ts';

const at = (briefs: readonly Brief[], asOf: string) => {
  const road = walked(stepsOf(briefs));
  const seen = (on: string | null) => on === null || on <= asOf;
  const steps = stepsOf(briefs).filter(({ payload }) => seen(payload.on as string | null));
  return { road, standings: standingsOf(walked(steps), { asOf, computed: new Map() }) };
};
const stateOf = (briefs: readonly Brief[], asOf: string, id: string) =>
  at(briefs, asOf).standings.criteria.get(id)?.state;

describe('a criterion', () => {
  const road = [gate('go'), criterion('vote', 'go')];

  it('is not met while nothing is on record, or unknown where it would not be seen', () => {
    expect(stateOf(road, '2023-07-31', 'vote')).toBe('not_met');
    const unseen = [gate('go'), criterion('vetting', 'go', { silence: 'unknown' })];
    expect(stateOf(unseen, '2023-07-31', 'vetting')).toBe('unknown');
  });

  it('is met by the latest word, and is open again when a court says so', () => {
    const history = [
      ...road,
      found('vote', 'met', '2023-11-16'),
      { type: 'CriterionReopened', criterion: 'vote', on: '2024-01-26' } as Brief,
      found('vote', 'met', '2024-03-01'),
    ];
    const days = ['2023-10-01', '2023-11-16', '2024-01-26', '2024-03-01'];
    expect(days.map((day) => stateOf(history, day, 'vote'))).toEqual([
      ...['not_met', 'met', 'not_met', 'met'],
    ]);
    const open = at(history, '2024-02-01').standings;
    const standing = open.criteria.get('vote');
    expect(standing && whyOf(standing, open.gates, 'en')).toBe(
      'Open again since 26 January 2024, after it was met.',
    );
  });

  it('is not settled by what only bears on it, whose note stands in the box', () => {
    const history = [
      ...road,
      {
        type: 'EvidenceCited',
        criterion: 'vote',
        shows: 'nothing',
        on: '2023-07-31',
        note: { en: 'being drafted', fr: 'en rédaction' },
      } as Brief,
    ];
    const { standings } = at(history, '2023-07-31');
    const standing = standings.criteria.get('vote');
    expect(standing?.state).toBe('not_met');
    expect(standing && gistOf(standing, 'fr')).toBe('en rédaction');
  });
});

describe('a waiver', () => {
  const asked = (until = '2024-06-30'): Brief => ({
    type: 'CriterionWaiverAsked',
    criterion: 'base',
    waiver: 'w',
    reason: 'tents',
    ...{ on: '2024-06-01', until, at: '2024-06-01T09:00:00.000Z' },
  });
  const confirmed: Brief = {
    type: 'CriterionWaiverConfirmed',
    criterion: 'base',
    waiver: 'w',
    by: 'ben',
    at: '2024-06-02T09:00:00.000Z',
  };
  const road = [gate('land'), criterion('base', 'land')];

  it('holds only once a second person has confirmed it, and to its last day', () => {
    expect(stateOf([...road, asked()], '2024-06-10', 'base')).toBe('not_met');
    const both = [...road, asked(), confirmed];
    expect(stateOf(both, '2024-06-01', 'base')).toBe('not_met');
    expect(stateOf(both, '2024-06-02', 'base')).toBe('waived');
    expect(stateOf(both, '2024-06-30', 'base')).toBe('waived');
    expect(stateOf(both, '2024-07-01', 'base')).toBe('not_met');
  });

  it('shows for ever on every gate that relies on it, also when it has run out', () => {
    const later = [
      ...road,
      gate('full'),
      criterion('landed', 'full', { metBy: { kind: 'gate', gate: 'land' } }),
      asked(),
      confirmed,
    ];
    const { standings } = at(later, '2025-01-01');
    expect(standings.gates.get('full')?.waivers).toHaveLength(1);
    expect(at(later, '2024-06-10').standings.gates.get('full')?.state).toBe('waived');
  });
});

describe('a gate', () => {
  it('is met only when every criterion is, and unknown when none is known to be open', () => {
    const road = [gate('go'), criterion('a', 'go'), criterion('b', 'go', { silence: 'unknown' })];
    const state = (more: Brief[]) => at([...road, ...more], '2024-01-01').standings.gates.get('go');
    expect(state([])?.state).toBe('not_met');
    expect(state([found('a', 'met', '2023-02-01')])?.state).toBe('unknown');
    const both = [found('a', 'met', '2023-02-01'), found('b', 'met', '2023-02-01')];
    expect(state(both)?.state).toBe('met');
  });

  it('without criteria is not passed by silence', () => {
    expect(at([gate('go')], '2024-01-01').standings.gates.get('go')?.state).toBe('unknown');
  });

  it('that was passed with criteria open says so', () => {
    const road = [
      gate('land', { title: { en: 'First arrival' } }),
      criterion('base', 'land'),
      { type: 'GatePassed', gate: 'land', on: '2024-06-25' } as Brief,
    ];
    const { standings } = at(road, '2024-07-01');
    const land = standings.gates.get('land');
    if (!land) throw new Error('no gate');
    const facts = { gate: land, before: before(standings, land), outlook: null };
    expect(
      headOf(facts, 'en')
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join(''),
    ).toBe('First arrival: passed on 25 June 2024, with one criterion open');
  });

  it('states follow from the entries and the day: later entries change no earlier day', () => {
    const words = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b'),
        shows: fc.constantFrom('met', 'not_met', 'unknown'),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 28 }), (all, day) => {
        const road = [gate('go'), criterion('a', 'go'), criterion('b', 'go')];
        const entries = all.map(({ id, shows, day: on }) => found(id, shows, `2023-03-${on}`));
        const until = entries.filter(({ on }) => String(on) <= `2023-03-${day}`);
        const [whole, part] = [entries, until].map((each) =>
          ['a', 'b'].map((id) => stateOf([...road, ...each], `2023-03-${day}`, id)),
        );
        expect(whole).toEqual(part);
      }),
    );
  });
});

describe('when a gate can come', () => {
  const road = [
    gate('land', { title: { en: 'First arrival', fr: 'Première arrivée' } }),
    criterion('visit', 'land'),
    criterion('decision', 'land', { after: ['visit'] }),
    criterion('report', 'land'),
    takes('visit', [10, 20, 30], '2023-07-31'),
    takes('decision', [5, 10, 40], '2023-07-31'),
    takes('report', [14, 14, 14], '2023-07-31'),
  ];
  const outlook = (briefs: readonly Brief[], asOf: string, tried = new Map()) =>
    outlookOf(at(briefs, asOf).standings, 'land', asOf, tried);

  it('is a range from the longest chain, and names the criterion that moves it most', () => {
    expect(outlook(road, '2023-07-31')).toMatchObject({
      earliest: '2023-08-15',
      likely: '2023-08-30',
      latest: '2023-10-09',
      chain: [{ criterion: 'visit' }, { criterion: 'decision' }],
      mover: { criterion: { criterion: 'decision' }, sooner: 5, later: 30 },
    });
  });

  it('has no latest day while something has no estimate', () => {
    const open = [...road, criterion('base', 'land')];
    expect(outlook(open, '2023-07-31')).toMatchObject({
      latest: null,
      unestimated: [{ criterion: 'base' }],
    });
  });

  it('uses up the days of what can go on, and not of what waits', () => {
    expect(outlook(road, '2023-08-05')?.likely).toBe('2023-08-30');
    const done = [...road, found('visit', 'met', '2023-08-10')];
    expect(outlook(done, '2023-08-15')?.likely).toBe('2023-08-20');
  });

  it('is nothing once all is met', () => {
    const met = ['visit', 'decision', 'report'].map((id) => found(id, 'met', '2023-08-10'));
    expect(outlook([...road, ...met], '2023-08-15')).toBeNull();
  });

  it('can be tried with other days, which are not recorded', () => {
    const tried = whatIfOf('decision:5-15, report:60', () => true);
    expect(outlook(road, '2023-07-31', tried as Map<string, never>)?.likely).toBe('2023-09-29');
    expect(() => whatIfOf('decision', () => true)).toThrow('cannot be read');
    expect(() => whatIfOf('decision:20-10', () => true)).toThrow('runs backwards');
    expect(() => whatIfOf('nothing:20', () => false)).toThrow('no criterion nothing');
  });

  it('is told in a sentence of each language, with what blocks it', () => {
    const { standings } = at(road, '2023-07-31');
    const land = standings.gates.get('land');
    if (!land) throw new Error('no gate');
    const facts = {
      gate: land,
      before: before(standings, land),
      outlook: outlook(road, '2023-07-31'),
    };
    const said = (lang: 'en' | 'fr') =>
      answerOf(facts, lang).map((paragraph) =>
        paragraph.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
      );
    expect(said('en')).toEqual([
      'First arrival is blocked by 3 of 3: visit; decision; report.',
      'It can come on 15 August 2023 at the earliest and on 9 October 2023 at the latest, if the ' +
        'estimates hold. Most hangs on decision: alone it moves the day by up to 35 days. ' +
        'Estimates that no source gives are our own example.',
    ]);
    expect(said('fr')[0]).toBe(
      'Première arrivée : 3 critères sur 3 bloquent encore : visit ; decision ; report.',
    );
  });
});

describe('a road as an earlier day shows it', () => {
  it('may go round in a circle that was dropped since, and is then told without a day', () => {
    const round = [
      gate('one'),
      gate('two'),
      criterion('a', 'one', { metBy: { kind: 'gate', gate: 'two' } }),
      criterion('b', 'two', { metBy: { kind: 'gate', gate: 'one' } }),
    ];
    const { standings } = at(round, '2023-07-31');
    expect([...standings.gates.values()].map(({ state }) => state)).toEqual([
      ...['unknown', 'unknown'],
    ]);
    expect(outlookOf(standings, 'one', '2023-07-31')).toBeNull();
  });

  it('names a waiver once, by however many gates it comes', () => {
    const wide = [
      gate('base'),
      criterion('water', 'base'),
      ...['left', 'right'].flatMap((id) => [
        gate(id),
        criterion(`${id}-base`, id, { metBy: { kind: 'gate', gate: 'base' } }),
      ]),
      gate('end'),
      ...['left', 'right'].map((id) =>
        criterion(`end-${id}`, 'end', { metBy: { kind: 'gate', gate: id } }),
      ),
      {
        ...{ type: 'CriterionWaiverAsked', criterion: 'water', waiver: 'w', reason: 'r' },
        ...{ until: '2024-01-01', on: '2023-01-01' },
      } as Brief,
      { type: 'CriterionWaiverConfirmed', criterion: 'water', waiver: 'w', by: 'bob' } as Brief,
    ];
    const { standings } = at(wide, '2023-07-31');
    expect(standings.gates.get('end')?.waivers.map(({ waiver }) => waiver.waiver)).toEqual(['w']);
    expect(standings.gates.get('end')?.state).toBe('waived');
  });
});

describe('what counts at the two clocks', () => {
  const clocked = { asOf: '2023-07-31', knownAt: '2023-07-31', firstDay: '2026-01-01' };
  const seen = (payload: object, more: object = {}) =>
    isSeen(
      {
        type: 'CriterionAdded',
        payload: { ...payload },
        at: '2026-01-01T00:00:00.000Z',
        by: 'ann',
        entry: 0,
      },
      { ...clocked, sees: () => false, ...more },
    );

  it('goes by the day of publication before the record began', () => {
    expect(seen({ on: '2023-07-31', published: '2023-07-31' })).toBe(true);
    expect(seen({ on: '2023-07-31', published: '2023-08-01' })).toBe(false);
    expect(seen({ on: '2023-08-01', published: '2023-07-31' })).toBe(false);
  });

  it('goes by its own day where no source is behind it', () => {
    expect(seen({ on: '2023-07-31', published: null })).toBe(true);
    expect(seen({ on: null, published: null })).toBe(false);
  });

  it('goes by the day of recording once the record has begun', () => {
    expect(seen({ on: null }, { knownAt: '2026-01-01' })).toBe(true);
    expect(seen({ on: null }, { knownAt: '2025-12-31', firstDay: '2025-01-01' })).toBe(false);
  });
});
