import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimed, nth } from '../../../../tests/material/claims.ts';
import { Book } from '../../../../tests/material/duties.ts';
import { type Problem, plusDays } from '../../../kernel/index.ts';
import { reportObligation } from '../decide.ts';
import { deliverDuty, recordEvent, withdrawDelivery, withdrawEvent } from './deliver.ts';
import { changeDuty, layDownDuty, markUnobservable, supersedeDuty } from './lay-down.ts';
import { foremost } from './line.ts';
import { askWaiver, confirmWaiver, refuseWaiver, rejectProposal } from './waive.ts';

const REPORT = {
  owner: 'UN Secretary-General',
  to: 'UN Security Council',
  what: 'report on the options',
  trigger: { kind: 'within', span: 'P30D', from: '2023-07-14', of: 'adoption' },
};
const QUARTERLY = {
  ...REPORT,
  what: 'quarterly report',
  trigger: { kind: 'every', span: '3 months', from: '2023-10-02', of: 'adoption' },
};
const ARRESTS = {
  ...REPORT,
  what: 'tell of each arrest',
  trigger: { kind: 'event', event: 'Use of a power of arrest', span: '10 working days' },
};

function laid(given: object, book = new Book()): [Book, string] {
  return [book, book.act(layDownDuty, { ...given }).duty ?? ''];
}
const statuses = (book: Book, asOf: string) => book.lines(asOf).map(({ status }) => status);

/** The code of the problem with which a call is refused. */
function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Problem).code ?? (error as Error).message;
  }
  return 'done';
}

describe('a duty that was laid down', () => {
  it('says when it is due and why, and what became of it', () => {
    const [book, duty] = laid(REPORT);
    expect(book.why('2023-07-31')).toEqual([
      'Due 13 August 2023, in thirteen days: 30 days after adoption on 14 July 2023.',
    ]);
    book.act(deliverDuty, { duty, said: '2023-08-14', received: '2023-08-15' });
    expect(statuses(book, '2023-08-20')).toEqual(['met_late']);
    expect(book.why('2023-08-20')).toEqual([
      'Due 13 August 2023: 30 days after adoption on 14 July 2023; ' +
        'delivered 15 August 2023, two days late.',
    ]);
    expect(book.why('2023-08-20', 'fr')).toEqual([
      'À remettre le 13 août 2023 : 30 jours après « adoption », le 14 juillet 2023 ; ' +
        'remis le 15 août 2023, avec deux jours de retard.',
    ]);
    expect(statuses(book, '2023-08-14')).toEqual(['overdue']);
  });

  it('is overdue after its day only where a delivery would have been seen', () => {
    const [book, duty] = laid(REPORT);
    expect(statuses(book, '2023-08-13')).toEqual(['due']);
    expect(book.why('2023-08-15')[0]).toContain('nothing shows it delivered, two days after');
    book.act(markUnobservable, { duty, reason: 'a letter that nobody publishes' });
    expect(statuses(book, '2023-08-15')).toEqual(['unknown']);
    expect(book.why('2023-08-15')[0]).toContain('would not be seen here, so it is unknown');
  });

  it('is one line each time that it falls due', () => {
    const [book, duty] = laid(QUARTERLY);
    const due = (asOf: string) => book.lines(asOf, { until: asOf }).map((line) => line.due?.date);
    expect(due('2024-08-01')).toEqual([
      ...['2024-01-02', '2024-04-02', '2024-07-02', '2024-10-02'],
    ]);
    expect(refusal(() => book.act(deliverDuty, { duty, said: '2024-01-02' }))).toBe(
      'mandates.which-occurrence',
    );
    book.act(deliverDuty, { duty, occurrence: '2', said: '2024-04-01' });
    const two = book.lines('2024-05-01').find(({ id }) => id === `${duty}/2`);
    expect(two).toMatchObject({ status: 'met', met: { date: '2024-04-01' } });
    expect(foremost(book.lines('2024-05-01')).map(({ id }) => id)).toEqual([`${duty}/1`]);
  });

  it('falls due by each event, in the owner’s own days', () => {
    const book = new Book();
    const [, duty] = laid({ ...ARRESTS, zone: 'America/Port-au-Prince' }, book);
    expect(book.why('2024-06-01')).toEqual([
      'No date can be reckoned: ' +
        'it waits for “Use of a power of arrest”, of which none is on record.',
    ]);
    const when = '2024-07-02T02:00:00Z';
    const { occurrence = '' } = book.act(recordEvent, { event: 'use of a  power of arrest', when });
    // 1 July in Port-au-Prince; ten working days on is 15 July.
    expect(book.lines('2024-07-10').map(({ id, due }) => [id, due?.date])).toEqual([
      [`${duty}/${occurrence}`, '2024-07-15'],
    ]);
    book.act(withdrawEvent, { event: ARRESTS.trigger.event, occurrence, reason: 'a mistake' });
    expect(book.lines('2024-07-10')[0]?.due).toBeNull();
  });

  it('is due before an event that may not come, and a time before a date', () => {
    const before = { ...REPORT, trigger: { kind: 'before', event: 'full deployment' } };
    const [book] = laid(before);
    expect(statuses(book, '2024-01-01')).toEqual(['not_yet_due']);
    book.act(recordEvent, { event: 'Full deployment', when: '2025-01-01' });
    expect(statuses(book, '2025-02-01')).toEqual(['overdue']);
    const ahead = { kind: 'ahead', span: '3 weeks', before: '2024-07-02', of: 'the review' };
    const [other] = laid({ ...REPORT, trigger: ahead });
    expect(other.why('2024-06-01')).toEqual([
      'Due 11 June 2024, in ten days: 3 weeks before the review on 2 July 2024.',
    ]);
  });

  it('goes with another’s delivery', () => {
    const [book, duty] = laid(REPORT);
    laid({ ...REPORT, what: 'budget', trigger: { kind: 'with', duty } }, book);
    const budget = () => book.lines('2023-09-01').find(({ what }) => what === 'budget')?.due?.date;
    expect(budget()).toBe('2023-08-13');
    book.act(deliverDuty, { duty, said: '2023-08-15' });
    expect(budget()).toBe('2023-08-15');
  });

  it('replaces the line of the claims that it takes up, and hears what they say', () => {
    const fields = { owner: 'UN Secretary-General', what: 'report on the options', due: 'P30D' };
    const claims = claimed([
      { act: reportObligation, fields, on: '2023-07-14' },
      { act: reportObligation, fields: { ...fields, met: '2023-08-15' }, on: '2023-08-15' },
      { act: reportObligation, fields: { ...fields, what: 'set up a fund' } },
    ]);
    const book = new Book(claims);
    expect(book.lines('2023-09-01')).toHaveLength(2);
    book.act(layDownDuty, { ...REPORT, takes: [nth(1), nth(2)] });
    expect(book.lines('2023-09-01').map(({ what, status }) => [what, status])).toEqual([
      ['set up a fund', 'unknown'],
      ['report on the options', 'met_late'],
    ]);
    expect(refusal(() => book.act(layDownDuty, { ...REPORT, takes: [nth(1)] }))).toBe(
      'mandates.claim-taken-up',
    );
  });

  it('is superseded from a day on; what was due before is still owed', () => {
    const [book, duty] = laid(QUARTERLY);
    const from = '2024-06-01';
    book.act(supersedeDuty, { duty, from, reason: 'the next mandate asks for another' });
    expect(statuses(book, '2024-08-01').slice(0, 3)).toEqual([
      ...['overdue', 'overdue', 'superseded'],
    ]);
  });
});

describe('a waiver', () => {
  it('takes a reason and a second person', () => {
    const [book, duty] = laid(REPORT);
    expect(refusal(() => book.act(askWaiver, { duty, reason: ' ' }))).toContain('give a reason');
    const { waiver } = book.act(askWaiver, { duty, reason: 'overtaken by the letter' });
    expect(statuses(book, '2023-09-01')).toEqual(['overdue']);
    expect(book.why('2023-09-01')[0]).toContain('waits for a second person');
    expect(refusal(() => book.act(confirmWaiver, { duty, waiver }))).toBe('mandates.second-person');
    book.act(confirmWaiver, { duty, waiver }, { person: 'per_two' });
    expect(statuses(book, '2023-09-01')).toEqual(['waived']);
    expect(book.why('2023-09-01')[0]).toContain('by two people: overtaken by the letter');
    const again = () => book.act(refuseWaiver, { duty, waiver }, { person: 'per_two' });
    expect(refusal(again)).toBe('mandates.duty-waiver-answered');
  });

  it('that was refused changes nothing', () => {
    const [book, duty] = laid(REPORT);
    const { waiver } = book.act(askWaiver, { duty, occurrence: '1', reason: 'no session' });
    book.act(refuseWaiver, { duty, waiver }, { person: 'per_two' });
    expect(statuses(book, '2023-09-01')).toEqual(['overdue']);
  });
});

describe('what is refused', () => {
  const [book, duty] = laid(REPORT);
  const kept = book.steps.length;
  const lay = (trigger: object, more: object = {}) =>
    refusal(() => book.act(layDownDuty, { ...REPORT, trigger, ...more }));

  it('a date that does not exist', () => {
    expect(lay({ kind: 'date', on: '2023-02-30' })).toContain('that month has 28 days');
    expect(lay({ kind: 'date', on: '2023-14-01' })).toContain('there is no month 14');
  });
  it('an interval of zero', () => {
    for (const span of ['P0D', '0 days', 'P0M'])
      expect(lay({ kind: 'every', span, from: '2023-07-14' })).toBe('mandates.interval-of-zero');
  });
  it('an interval that ends before it falls due', () => {
    const every = { kind: 'every', span: 'P1Y', from: '2023-07-14', until: '2023-12-31' };
    expect(lay(every)).toBe('mandates.ends-before-it-falls-due');
  });
  it('a trigger on itself, at once or in a circle', () => {
    const self = 'dut_00000000000000000000000099';
    expect(lay({ kind: 'with', duty: self }, { duty: self })).toBe('mandates.trigger-on-itself');
    const [, second] = laid({ ...REPORT, trigger: { kind: 'with', duty } }, book);
    const turn = () =>
      book.act(changeDuty, { duty, trigger: { kind: 'with', duty: second }, reason: 'a slip' });
    expect(refusal(turn)).toBe('mandates.trigger-on-itself');
    expect(lay({ kind: 'with', duty: 'dut_gone' })).toBe('mandates.no-such-duty');
  });
  it('a delivery before its duty, or one that has not happened', () => {
    const on = (said: string) => refusal(() => book.act(deliverDuty, { duty, said }));
    expect(on('2023-07-13')).toBe('mandates.delivered-before-duty');
    expect(on('2027-01-01')).toBe('mandates.delivered-ahead');
    expect(on('2023-07-14')).toBe('done');
  });
  it('a zone, a claim, an occurrence or a delivery that is not there', () => {
    expect(lay(REPORT.trigger, { zone: 'Mars/Olympus' })).toContain('is no time zone');
    expect(lay(REPORT.trigger, { takes: ['clm_gone'] })).toBe('mandates.no-such-obligation-claim');
    expect(
      refusal(() => book.act(deliverDuty, { duty, occurrence: '7', said: '2023-08-01' })),
    ).toBe('mandates.no-occurrence');
    expect(
      refusal(() => book.act(withdrawDelivery, { duty, delivery: 'del_gone', reason: 'so' })),
    ).toBe('mandates.no-delivery');
  });
  it('and nothing of it is kept', () => {
    expect(book.steps.length).toBe(kept + 2);
  });
  it('a proposal that was rejected stays rejected', () => {
    const proposal = 'clause/ins_1/9';
    book.act(rejectProposal, { proposal, reason: 'no duty of this mission' });
    expect(lay(REPORT.trigger, { proposal })).toBe('mandates.duty-proposal-decided');
  });
});

const when = fc.integer({ min: 0, max: 900 }).map((n) => plusDays('2023-07-14', n));
const instant = (n: number) => `${plusDays('2024-01-01', n)}T09:00:00.000Z`;

/** A record of some twenty acts, each on a later day than the one before. */
const histories = fc.array(
  fc.record({ what: fc.constantFrom('deliver', 'event', 'waive', 'supersede', 'hide'), on: when }),
  { maxLength: 12 },
);

function recorded(history: readonly { what: string; on: string }[]): Book {
  const book = new Book();
  const [, duty] = [book, book.act(layDownDuty, REPORT, { at: instant(0) }).duty ?? ''];
  const arrests = book.act(layDownDuty, ARRESTS, { at: instant(1) }).duty ?? '';
  book.act(layDownDuty, QUARTERLY, { at: instant(2) });
  history.forEach(({ what, on }, i) => {
    const at = instant(900 + i);
    const by = { at };
    try {
      if (what === 'deliver') book.act(deliverDuty, { duty, said: on }, by);
      if (what === 'event') book.act(recordEvent, { event: ARRESTS.trigger.event, when: on }, by);
      if (what === 'supersede') book.act(supersedeDuty, { duty, from: on, reason: 'so' }, by);
      if (what === 'hide') book.act(markUnobservable, { duty: arrests, reason: 'so' }, by);
      if (what === 'waive') {
        const { waiver } = book.act(askWaiver, { duty, reason: 'so' }, by);
        book.act(confirmWaiver, { duty, waiver }, { ...by, person: 'per_two' });
      }
    } catch {
      // An act that is refused adds nothing; so it is in the record.
    }
  });
  return book;
}

const seen = (book: Book, asOf: string, knownAt: string) =>
  book.lines(asOf, { knownAt }).map(({ id, status, due, met }) => [id, status, due, met]);

describe('the register', () => {
  it('is a function of the entries and the two days', () => {
    fc.assert(
      fc.property(histories, when, (history, asOf) => {
        const book = recorded(history);
        const copy = recorded(history);
        expect(seen(copy, asOf, '9999-12-31')).toEqual(seen(book, asOf, '9999-12-31'));
      }),
      { numRuns: 60 },
    );
  });

  it('never changes what it said on an earlier day as known', () => {
    fc.assert(
      fc.property(histories, histories, when, (history, later, asOf) => {
        const before = recorded(history);
        const knownAt = instant(900 + history.length).slice(0, 10);
        const said = seen(before, asOf, knownAt);
        const after = recorded([...history, ...later.map((one) => ({ ...one }))]);
        // The later acts are recorded after that day.
        const steps = after.steps.filter(({ at }) => at.slice(0, 10) < knownAt);
        expect(steps.length).toBeLessThanOrEqual(after.steps.length);
        expect(seen(after, asOf, plusDays(knownAt, -1))).toEqual(
          seen(before, asOf, plusDays(knownAt, -1)),
        );
        expect(said).toEqual(seen(before, asOf, '9999-12-31'));
      }),
      { numRuns: 60 },
    );
  });

  it('shows on a day as known what a record that ended on that day would show', () => {
    const known = fc.integer({ min: 0, max: 930 });
    fc.assert(
      fc.property(histories, known, when, (history, n, asOf) => {
        const whole = recorded(history);
        const knownAt = instant(n).slice(0, 10);
        const ended = new Book();
        ended.steps.push(...whole.steps.filter(({ at }) => at.slice(0, 10) <= knownAt));
        // A record that had not begun shows nothing that rests on nobody's word but its writer's.
        expect(seen(whole, asOf, knownAt)).toEqual(seen(ended, asOf, '9999-12-31'));
      }),
      { numRuns: 80 },
    );
  });

  it('says of every line what its entries alone say, and nothing else of the record', () => {
    fc.assert(
      fc.property(histories, when, (history, asOf) => {
        const book = recorded(history);
        const all = seen(book, asOf, '9999-12-31');
        const others = new Set(book.steps.map(({ duty }) => duty));
        for (const duty of others) {
          const alone = new Book();
          alone.steps.push(...book.steps.filter((step) => step.duty === duty || !step.duty));
          const own = seen(alone, asOf, '9999-12-31').filter(([id]) =>
            String(id).startsWith(`${duty}/`),
          );
          expect(own).toEqual(all.filter(([id]) => String(id).startsWith(`${duty}/`)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with a plain reading of what was delivered, waived and ended', () => {
    fc.assert(
      fc.property(histories, when, (history, asOf) => {
        const book = recorded(history);
        for (const { due, status, laid: one } of book.lines(asOf)) {
          if (!one || !due) continue;
          const { duty, occurrence } = one;
          const delivered = duty.deliveries
            .filter(({ key }) => key === occurrence.key)
            .map(({ said }) => said)
            .sort()[0];
          const waived = duty.waivers.some(
            ({ key, answer }) => answer?.confirmed && (key === null || key === occurrence.key),
          );
          const ended = duty.superseded !== null && due.to >= duty.superseded.from;
          const past = asOf > due.to;
          if (delivered) expect(status).toBe(delivered > due.to ? 'met_late' : 'met');
          else if (waived) expect(status).toBe('waived');
          else if (ended) expect(status).toBe('superseded');
          else if (past) expect(status).toBe(duty.terms?.observable ? 'overdue' : 'unknown');
          else expect(['due', 'not_yet_due']).toContain(status);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('reckons from an event in the days of who owes, in five zones', () => {
    const zones = [
      ...['America/Port-au-Prince', 'Africa/Nairobi', 'Pacific/Kiritimati', 'Asia/Kathmandu'],
      'America/New_York',
    ];
    const moment = fc.integer({ min: 0, max: 900 * 24 * 60 }).map((minutes) => {
      const start = Date.parse('2023-07-14T00:00:00Z');
      return new Date(start + minutes * 60_000).toISOString();
    });
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(moment, days, fc.constantFrom(...zones), (at, n, zone) => {
        const book = new Book();
        const trigger = { ...ARRESTS.trigger, span: `P${n}D` };
        book.act(layDownDuty, { ...ARRESTS, trigger, zone });
        book.act(recordEvent, { event: trigger.event, when: at });
        // The same day as another reader of the zone's tables finds.
        const there = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));
        const [line] = book.lines('2026-04-01');
        expect(line?.due?.date).toBe(plusDays(there, n));
        expect((line?.due?.from ?? '') >= there).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('has no date before the anchor from which it is reckoned', () => {
    fc.assert(
      fc.property(histories, when, (history, asOf) => {
        for (const { due, laid: one } of recorded(history).lines(asOf)) {
          const anchor = one?.occurrence.event?.when ?? one?.duty.since;
          if (due && anchor) expect(due.from >= anchor.slice(0, 10)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
