// Obligations on a real record: the two clocks, claims that are taken up, reminders, and a calendar
// at an address that can be revoked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import type { DutyRow } from '../../src/capabilities/mandates/index.ts';
import { Served } from '../house/serve.ts';

const TEXT = `The Council asked the Secretary-General to report within 30 days on all options.
The Secretary-General reported on 15 August 2023.
`;
const SECOND: Actor = { person: 'second', offices: ['desk'] };

let served: Served;
let source = '';
let duty = '';
const act = (name: string, input: object, actor?: Actor) =>
  served.test.act(name, input, actor ? { actor } : {}) as Promise<Record<string, string>>;
const rows = async (clocks = {}, query = {}) =>
  ((await served.test.see('mandates.obligations', query, clocks)) as { rows: DutyRow[] }).rows;

beforeAll(async () => {
  served = await Served.open();
  const added = { text: TEXT, title: 'A release', publishedOn: '2023-07-14' };
  source = (await act('sources.add', added)).source ?? '';
});
afterAll(() => served?.close());

describe('obligations on a record', () => {
  it('a claim that is taken up gives its line to the duty', async () => {
    const words = 'report within 30 days on all options';
    const start = TEXT.indexOf(words);
    const fields = { owner: 'UN Secretary-General', what: 'report on all options', due: 'P30D' };
    const passage = { source, start, end: start + words.length, on: '2023-07-14' };
    const { claim } = await act('mandates.report-obligation', { ...passage, fields });
    const { proposals } = (await served.test.see('mandates.duty-proposals')) as {
      proposals: { id: string; trigger: object; triggerText: string }[];
    };
    expect(proposals).toMatchObject([
      { id: `claim/${claim}`, triggerText: '30 days after 14 July 2023' },
    ]);
    const [first] = proposals;
    const terms = { ...fields, due: undefined, trigger: first?.trigger, proposal: first?.id };
    duty = (await act('mandates.lay-down-duty', terms)).duty ?? '';
    const [row, ...more] = await rows({ asOf: '2023-07-31' });
    expect(more).toEqual([]);
    expect(row).toMatchObject({ duty, status: 'due', dueOn: '2023-08-13', basis: { claim } });
    expect(await served.test.see('mandates.duty-proposals')).toEqual({ proposals: [] });
  });

  it('a delivery counts from its day, with the passage that tells of it', async () => {
    const quote = 'The Secretary-General reported on 15 August 2023';
    const delivery = { duty, said: '2023-08-15', evidence: { source, quote } };
    await act('mandates.deliver-duty', delivery);
    expect((await rows({ asOf: '2023-08-14' }))[0]?.status).toBe('overdue');
    expect((await rows({ asOf: '2023-08-15' }))[0]).toMatchObject({
      status: 'met_late',
      why: 'Due 13 August 2023: 30 days after 14 July 2023; delivered 15 August 2023, two days late.',
    });
    // Before the record began, what was public on that day counts.
    const known = { asOf: '2023-07-31', knownAt: '2023-07-31' };
    expect((await rows(known))[0]?.status).toBe('due');
    expect(await rows({ asOf: '2023-07-31', knownAt: '2023-07-01' })).toEqual([]);
    const shown = (await served.test.see('mandates.duty', { duty })) as {
      duty: { deliveries: { passage: { quote: string } }[] };
    };
    expect(shown.duty.deliveries[0]?.passage.quote).toBe(quote);
  });

  it('refuses words that no source has, and writes nothing', async () => {
    const before = await served.entries();
    const evidence = { source, quote: 'no such words' };
    await expect(
      act('mandates.deliver-duty', { duty, said: '2023-08-16', evidence }),
    ).rejects.toMatchObject({ code: 'mandates.words-not-in-text' });
    await expect(act('mandates.deliver-duty', { duty, said: '2023-02-30' })).rejects.toMatchObject({
      code: 'acts.invalid-input',
    });
    expect(await served.entries()).toBe(before);
  });

  it('reminds of what went past its day until the person has looked', async () => {
    const trigger = { kind: 'every', span: '3 months', from: '2025-10-02', of: 'adoption' };
    await act('mandates.lay-down-duty', { owner: 'KEN', to: 'HTI', what: 'a report', trigger });
    const reminders = async () =>
      (await served.test.see('mandates.duty-reminders')) as { total: number; fresh: number };
    const first = await reminders();
    expect(first.total).toBeGreaterThan(0);
    expect(first.fresh).toBe(first.total);
    await act('mandates.look-at-duties', {});
    expect(await reminders()).toMatchObject({ total: first.total, fresh: 0 });
    // What is recorded after the look is new, though its day was over long before.
    const late = { owner: 'KEN', what: 'a plan', trigger: { kind: 'date', on: '2025-01-31' } };
    await act('mandates.lay-down-duty', late);
    const seen = (await served.test.see('mandates.duty-reminders')) as { on: string; at: string };
    expect(await reminders()).toMatchObject({ total: first.total + 1, fresh: 1 });
    // A page that was open meanwhile says what it showed, so nothing is lost by its button.
    await act('mandates.lay-down-duty', { ...late, what: 'another plan' });
    await act('mandates.look-at-duties', { on: seen.on, at: seen.at });
    expect(await reminders()).toMatchObject({ total: first.total + 2, fresh: 1 });
    expect(await served.test.see('mandates.duty-reminder-count')).toEqual({
      ...{ total: first.total + 2, fresh: 1 },
    });
    await act('mandates.choose-duty-party', { party: 'HND' });
    expect(await reminders()).toMatchObject({ party: 'HND', total: 0 });
  });

  it('gives out a page of lines, or all that a question finds', async () => {
    const found = await rows({}, { owner: 'KEN', whole: 'true' });
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ owner }) => owner.party === 'KEN')).toBe(true);
    const { rows: month } = (await served.test.see('mandates.duty-calendar', {
      month: '2030-01',
    })) as { rows: DutyRow[] };
    expect(month.map(({ dueOn }) => dueOn)).toEqual(['2030-01-02']);
  });

  it('a waiver of one occurrence shows as waived with both people', async () => {
    const [row] = await rows({}, { owner: 'KEN' });
    const asked = { duty: row?.duty, occurrence: row?.occurrence, reason: 'no session' };
    const { waiver } = await act('mandates.ask-duty-waiver', asked);
    const answer = { duty: row?.duty, waiver };
    await expect(act('mandates.confirm-duty-waiver', answer)).rejects.toMatchObject({
      code: 'mandates.second-person',
    });
    await act('mandates.confirm-duty-waiver', answer, SECOND);
    const now = await rows({}, { owner: 'KEN', status: 'waived' });
    expect(now.map(({ occurrence }) => occurrence)).toEqual([row?.occurrence]);
  });

  it('a calendar answers at its secret address until that is revoked', async () => {
    const { feed, address = '' } = await act('mandates.make-duty-feed', { party: 'KEN' });
    const browser = served.visitor();
    const answer = await browser.go(address);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.text).toContain('DTSTART;VALUE=DATE:20260102');
    expect(answer.headers.etag).toMatch(/^W\/"/);
    const entries = JSON.stringify(await served.test.house.store.entries('haiti'));
    expect(entries).not.toContain(address.split('/').at(-1)?.replace('.ics', ''));
    await act('mandates.revoke-duty-feed', { feed });
    expect((await browser.go(address)).status).toBe(404);
  });
});
