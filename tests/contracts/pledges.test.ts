// What bears on an offer through the real house: conditions tied to gates, readiness with evidence,
// words that were not renewed, rivals beside the working figure.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../house/open.ts';

const TEXT =
  'Kenya would positively consider sending 1,000 police. Benin gave notice of 1,500 people. ' +
  'Benin will send 2,000 people. The Bahamas declined to take part. ' +
  'The Council voted on 2 October 2023. The papers of Benin were handed in.';

let house: TestHouse;
let source: string;
const offers = new Map<string, string>();
beforeAll(async () => {
  house = await openTestHouse();
  const added = await house.act('sources.add', { text: TEXT, publishedOn: '2023-08-01' });
  source = (added as { source: string }).source;
  const said: [string, string, object, string][] = [
    ['KEN', 'Kenya would positively consider', { stance: 'considering', quantity: '1000' }, ''],
    ['BEN', 'Benin gave notice of 1,500', { stance: 'notified', quantity: '1500' }, '2024-02-28'],
    ['BEN2', 'Benin will send 2,000', { stance: 'committed', quantity: '2000' }, '2024-02-27'],
    ['BHS', 'The Bahamas declined', { stance: 'declined' }, ''],
  ];
  for (const [key, quote, fields, saidOn] of said) {
    const start = TEXT.indexOf(quote);
    const state = key.slice(0, 3);
    const { claim } = (await house.act('forces.report-offer', {
      ...{ source, start, end: start + quote.length, saidOn },
      fields: { state, unit: 'personnel', ...fields },
    })) as { claim: string };
    offers.set(key, claim);
  }
  const council = { gate: 'council', title: { en: 'Going to the Council' }, on: '2023-07-31' };
  await house.act('mandates.add-gate', council);
  await house.act('mandates.add-criterion', {
    ...{ gate: 'council', criterion: 'vote', title: { en: 'vote of the Council' } },
    on: '2023-07-31',
  });
});
afterAll(() => house.close());

const refusal = (act: string, input: object) =>
  house.act(act, input).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
interface Condition {
  readonly condition: string;
  readonly stands: string;
  readonly waits: boolean;
  readonly since: string | null;
  readonly sentence: string;
}
interface Offer {
  readonly title: string;
  readonly conditions: readonly Condition[];
  readonly readiness: readonly {
    level: string;
    scale: { level: string; reached: boolean; on: string | null }[];
  }[];
  readonly fresh: { stale: boolean; sentence: string; last: string } | null;
  readonly rivals: readonly { amount: string }[];
  readonly whyWorking: string | null;
  readonly line: readonly object[];
}
const offer = (key: string, clocks = {}) =>
  house.see('forces.offer', { offer: offers.get(key) }, clocks) as Promise<Offer>;

const tie = { what: 'vote of the Council', criterion: 'vote', on: '2023-07-31' };

describe('an offer that waits for a vote', () => {
  it('says so, on every day until the vote', async () => {
    const tied = await house.act('forces.tie-condition', { ...tie, claim: offers.get('KEN') });
    expect(tied).toMatchObject({ state: 'KEN' });
    const { title, conditions } = await offer('KEN');
    expect(title).toBe('Kenya: considering, 1,000 people');
    expect(conditions).toMatchObject([
      { stands: 'open', waits: true, sentence: 'Waits for: vote of the Council.' },
    ]);
  });

  it('says when the vote came, and that it waited before', async () => {
    const quote = 'The Council voted on 2 October 2023.';
    const start = TEXT.indexOf(quote);
    const evidence = { source, start, end: start + quote.length, on: '2023-10-02' };
    await house.act('mandates.cite-evidence', { criterion: 'vote', shows: 'met', ...evidence });
    expect((await offer('KEN', { asOf: '2023-10-01' })).conditions[0]?.waits).toBe(true);
    expect((await offer('KEN')).conditions).toMatchObject([
      {
        ...{ stands: 'met', waits: false, since: '2023-10-02' },
        sentence: 'Waited for: vote of the Council; it came on 2 October 2023.',
      },
    ]);
  });

  it('lets nobody type over what its gate computes', async () => {
    const { conditions } = await offer('KEN');
    const one = { state: 'KEN', condition: conditions[0]?.condition, reason: 'heard so' };
    expect(await refusal('forces.meet-condition', one)).toBe('forces.condition-computed');
  });

  it('can hang on what no gate knows, until a person finds it met', async () => {
    const bare = { state: 'BEN', what: 'money for a year', on: '2024-03-01' };
    const { condition } = (await house.act('forces.tie-condition', bare)) as Condition;
    expect((await offer('BEN')).conditions[0]).toMatchObject({ stands: 'open' });
    const met = { state: 'BEN', condition, reason: 'the fund holds it', on: '2024-05-01' };
    await house.act('forces.meet-condition', met);
    expect((await offer('BEN')).conditions[0]).toMatchObject({
      stands: 'met',
      since: '2024-05-01',
    });
    expect(await refusal('forces.meet-condition', met)).toBe('forces.condition-over');
  });

  it('is refused a tie to nothing, to two things, or to the offer of another state', async () => {
    const codes: [object, string][] = [
      [{ ...tie, state: 'KEN', criterion: 'nix' }, 'forces.no-such-gate'],
      [{ ...tie, state: 'KEN', gate: 'council' }, 'forces.condition-tied-twice'],
      [{ ...tie, state: 'BEN', claim: offers.get('KEN') }, 'forces.offer-of-another'],
      [{ ...tie, claim: 'clm_none' }, 'forces.no-such-offer'],
      [{ ...tie }, 'acts.invalid-input'],
      [{ ...tie, state: 'KEN', on: '2999-01-01' }, 'forces.yet-to-come'],
    ];
    for (const [input, code] of codes)
      expect(await refusal('forces.tie-condition', input), code).toBe(code);
  });
});

describe('readiness', () => {
  it('is a scale of its own, each step with what shows it, and can go down', async () => {
    const step = { state: 'BEN', level: 'documents', on: '2024-03-10' };
    expect(await refusal('forces.record-readiness', step)).toBe('forces.no-evidence');
    const shown = { ...step, source, quote: 'The papers of Benin were handed in.' };
    await house.act('forces.record-readiness', shown);
    expect(await refusal('forces.record-readiness', shown)).toBe('forces.readiness-unchanged');
    await house.act('forces.record-readiness', { ...shown, level: 'agreement', on: '2024-06' });
    const { readiness } = await offer('BEN');
    expect(readiness[0]?.scale.map(({ level, reached, on }) => [level, reached, on])).toEqual([
      ['documents', true, '2024-03-10'],
      ['assessed', true, null],
      ['agreement', true, '2024-06'],
      ['deployable', false, null],
    ]);
    await house.act('forces.record-readiness', { ...shown, level: 'documents', on: '2024-09-01' });
    expect((await offer('BEN')).readiness[0]?.level).toBe('documents');
    expect((await offer('BEN', { asOf: '2024-08-31' })).readiness[0]?.level).toBe('agreement');
  });
});

describe('a promise that was not renewed', () => {
  it('goes stale after the days of the rule, and says so', async () => {
    expect((await offer('BEN', { asOf: '2024-08-29' })).fresh?.stale).toBe(false);
    const { fresh } = await offer('BEN', { asOf: '2024-08-30' });
    expect(fresh).toMatchObject({ stale: true, last: '2024-02-28' });
    expect(fresh?.sentence).toBe(
      'Last said on 28 February 2024, 184 days ago, and not renewed since; ' +
        'a word counts 183 days.',
    );
  });

  it('is fresh again when the state stands by it, with what shows that', async () => {
    const renewed = { state: 'BEN', on: '2024-09-15' };
    expect(await refusal('forces.renew-pledge', renewed)).toBe('forces.no-evidence');
    const shown = { ...renewed, claims: [offers.get('BEN')] };
    await house.act('forces.renew-pledge', shown);
    expect((await offer('BEN', { asOf: '2024-10-01' })).fresh?.stale).toBe(false);
    expect(await refusal('forces.renew-pledge', { ...shown, state: 'BHS' })).toBe(
      'forces.offer-over',
    );
    expect(await refusal('forces.renew-pledge', { ...shown, state: 'TCD' })).toBe(
      'forces.said-nothing',
    );
  });

  it('goes by the days that an office sets with its reason', async () => {
    const set = { days: '10', reason: 'the conference meets each week', on: '2024-09-20' };
    await house.act('forces.set-pledge-life', set);
    expect((await offer('BEN', { asOf: '2024-09-19' })).fresh?.stale).toBe(false);
    expect((await offer('BEN', { asOf: '2024-10-01' })).fresh?.stale).toBe(true);
    const { life, rows } = (await house.see('forces.pledges')) as {
      life: { days: number; own: boolean };
      rows: { state: { party: string }; fresh: { stale: boolean } | null }[];
    };
    expect(life).toMatchObject({ days: 10, own: false });
    expect(rows.map(({ state, fresh }) => [state.party, fresh?.stale ?? null])).toEqual([
      ['BEN', true],
      ['KEN', true],
      ['BHS', null],
    ]);
  });
});

describe('figures that differ', () => {
  it('stand side by side with what chose the working one', async () => {
    const { rivals, whyWorking, line } = await offer('BEN');
    expect(line).toHaveLength(2);
    expect(rivals).toEqual([]);
    expect(whyWorking).toBeNull();
    const quote = 'Benin gave notice of 1,500 people';
    const start = TEXT.indexOf(quote);
    const fields = { state: 'BEN', unit: 'personnel', stance: 'notified', quantity: '1600' };
    await house.act('forces.report-offer', {
      ...{ source, start, end: start + quote.length, saidOn: '2024-02-20', fields },
    });
    const after = await offer('BEN');
    expect(after.rivals).toMatchObject([{ amount: '1,600 people' }]);
    expect(after.whyWorking).toBe('The first counts: it is later.');
  });
});
