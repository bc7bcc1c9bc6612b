// Clauses and duties on a real record: what a clause suggests, what a duty cites, and a proposal
// that two people take up at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DutyProposal, DutyRow } from '../../src/capabilities/mandates/index.ts';
import { Served } from '../house/serve.ts';

/** Made up, in our own words, laid out as the Council's are. */
const RESOLUTION = `Resolution 9901 (2024)
Adopted by the Security Council at its 9876th meeting, on 3 May 2024
The Security Council,
Noting with concern the harm to the people of the region,
1. Authorizes Member States to deploy a mission for twelve months;
2. Requests the Secretary-General to report to the Council within 30 days of the adoption of
this resolution on the full range of options, and every three months thereafter;
3. Requests the mission:
(a) To notify the Council within 10 working days of each use of a power of arrest;
(b) To keep the highest standards;
4. Decides to remain actively seized of the matter.
`;
const PASSAGE = 'The Secretary-General was asked to report within 30 days on all options.';
const TRIGGER = { kind: 'within', span: '30 days', from: '2024-05-03', of: 'adoption' };
const TERMS = { owner: 'UN Secretary-General', what: 'report on the options', trigger: TRIGGER };

let served: Served;
let instrument = '';
let passage = { source: '', start: 0, end: 0 };
const act = (name: string, input: object) =>
  served.test.act(name, input) as Promise<Record<string, string>>;
const proposals = async () =>
  ((await served.test.see('mandates.duty-proposals')) as { proposals: DutyProposal[] }).proposals;
const rows = async () =>
  ((await served.test.see('mandates.obligations', { whole: 'true' })) as { rows: DutyRow[] }).rows;

beforeAll(async () => {
  served = await Served.open();
  const added = { text: RESOLUTION, title: 'Resolution 9901 (2024)', publishedOn: '2024-05-03' };
  const { source } = await act('sources.add', added);
  instrument = (await act('mandates.add-instrument', { source })).instrument ?? '';
  const told = await act('sources.add', { text: PASSAGE, publishedOn: '2024-05-04' });
  passage = { source: told.source ?? '', start: 0, end: PASSAGE.length };
});
afterAll(() => served?.close());

describe('what clauses suggest', () => {
  it('is a proposal with owner, addressee, trigger, clause and passage', async () => {
    const found = await proposals();
    expect(found.map(({ id }) => id)).toEqual([
      ...[`clause/${instrument}/2`, `clause/${instrument}/2~2`, `clause/${instrument}/3(a)`],
    ]);
    expect(found[1]).toMatchObject({
      ...{ instrument: 'S/RES/9901 (2024)', clause: '2', since: '2024-05-03' },
      owner: { party: 'UN Secretary-General' },
      to: { party: 'UN Security Council' },
      trigger: { kind: 'every', span: { period: 'P3M' }, from: '2024-06-02' },
    });
    expect(found[2]).toMatchObject({
      owner: { party: 'mission' },
      triggerText: '10 working days after each “use of a power of arrest”',
      quote: 'To notify the Council within 10 working days of each use of a power of arrest;',
    });
  });

  it('is taken up once, even by two people at the same moment, with its passage', async () => {
    const [, , third] = await proposals();
    const { trigger, id: proposal } = third as DutyProposal;
    const input = { owner: 'mission', what: 'a notice', trigger, proposal };
    const both = await Promise.allSettled([
      act('mandates.lay-down-duty', input),
      act('mandates.lay-down-duty', { ...input, what: 'the same notice' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((each) => each.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'mandates.duty-proposal-decided', status: 409 });
    const taken = (await rows()).filter(({ what }) => /notice$/.test(what));
    expect(taken).toHaveLength(1);
    const { basis } = taken[0] as DutyRow;
    expect(RESOLUTION.slice(basis?.start, basis?.end)).toContain('use of a power of arrest');
    expect((await proposals()).map(({ clause }) => clause)).toEqual(['2', '2']);
    await expect(act('mandates.reject-duty-proposal', { proposal, reason: 'no' })).rejects.toThrow(
      /decided already/,
    );
  });

  it('is rejected or taken up, never both', async () => {
    const [, second] = await proposals();
    const { trigger, id: proposal } = second as DutyProposal;
    const both = await Promise.allSettled([
      act('mandates.lay-down-duty', { ...TERMS, trigger, proposal }),
      act('mandates.reject-duty-proposal', { proposal, reason: 'told elsewhere' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await proposals()).map(({ id }) => id)).toEqual([`clause/${instrument}/2`]);
  });

  it('is settled by a duty that somebody laid down on that clause', async () => {
    await act('mandates.lay-down-duty', { ...TERMS, instrument: 'S/RES/9901', clause: 'para. 2' });
    expect(await proposals()).toEqual([]);
  });

  it('a claim is taken up once, even by two acts at the same moment', async () => {
    const fields = { owner: 'KEN', what: 'a plan of deployment', due: 'P30D' };
    const { claim } = await act('mandates.report-obligation', { ...passage, fields });
    const input = { ...TERMS, owner: 'KEN', takes: [claim] };
    const tries = Array.from({ length: 4 }, (_, i) =>
      act('mandates.lay-down-duty', { ...input, what: `plan ${i}` }),
    );
    const settled = await Promise.allSettled(tries);
    const refused = settled.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'mandates.claim-taken-up', status: 409 });
    const lines = (await rows()).filter(({ owner }) => owner.party === 'KEN');
    expect(lines).toHaveLength(1);
  });

  it('a proposal that nobody made is neither taken up nor rejected', async () => {
    for (const proposal of [`clause/${instrument}/77`, 'claim/clm_gone', 'clause/ins_gone/1', 'so'])
      for (const [name, input] of [
        ['mandates.reject-duty-proposal', { proposal, reason: 'no' }],
        ['mandates.lay-down-duty', { ...TERMS, proposal }],
      ] as const)
        await expect(act(name, input)).rejects.toMatchObject({
          code: expect.stringMatching(/^mandates\.no-(?:duty-proposal|such-claim)$/),
        });
  });
});

describe('the clause that a duty cites', () => {
  it.each([
    ['S/RES/9901', '2'],
    ['S/RES/9901 (2024)', 'para. 3 (a)'],
    ['Resolution 9901 (2024)', '§ 4'],
  ])('is found by %s and %s', async (cited, clause) => {
    const { duty } = await act('mandates.lay-down-duty', { ...TERMS, instrument: cited, clause });
    const { duty: shown } = (await served.test.see('mandates.duty', { duty })) as {
      duty: { clauseWords: { text: string } | null };
    };
    expect(RESOLUTION.replaceAll(/\s+/g, ' ')).toContain(
      shown.clauseWords?.text.replaceAll(/\s+/g, ' '),
    );
  });

  it.each([
    [{ instrument: 'S/RES/9901', clause: '12' }, /no clause of that number/, /1, 2, 3, 4/],
    [{ instrument: 'S/RES/8888', clause: '2' }, /no instrument S\/RES\/8888/, /Add the instrument/],
    [{ clause: '2' }, /no instrument is named/, /Name its instrument/],
  ])('is refused where it is not there: %o', async (basis, why, cure) => {
    const before = await served.entries();
    const refused = act('mandates.lay-down-duty', { ...TERMS, ...basis });
    await expect(refused).rejects.toMatchObject({
      code: 'mandates.no-such-clause',
      message: expect.stringMatching(why),
      remedy: expect.stringMatching(cure),
    });
    expect(await served.entries()).toBe(before);
  });

  it('is refused when a duty is changed to it, and may be left out', async () => {
    const { duty } = await act('mandates.lay-down-duty', { ...TERMS, instrument: 'S/RES/8888' });
    const to = (basis: object) => act('mandates.change-duty', { duty, ...basis, reason: 'read' });
    await expect(to({ clause: '2' })).rejects.toMatchObject({ code: 'mandates.no-such-clause' });
    await to({ instrument: 'S/RES/9901', clause: '2' });
    await expect(to({ clause: '9' })).rejects.toMatchObject({ code: 'mandates.no-such-clause' });
  });

  it('is taken as given where nobody has read the clauses of its instrument', async () => {
    const other = {
      kind: 'letter',
      symbol: 'S/2024/1',
      title: 'A letter',
      adoptedOn: '2024-05-01',
    };
    await act('mandates.add-instrument', other);
    await act('mandates.lay-down-duty', { ...TERMS, instrument: 'S/2024/1', clause: '2' });
  });
});
