import { describe, expect, it } from 'vitest';
import { type ClauseGround, suggestionsIn, triggerIn } from './suggestion.ts';

const trigger = (text: string, laidDown: string | null = '2023-10-02') =>
  triggerIn(text, laidDown, 'adoption');
const span = (period: string, working = false) => ({ period, working });

describe('what makes it fall due', () => {
  it('is an interval', () => {
    const every = { kind: 'every', from: '2023-10-02', of: 'adoption', until: null, times: null };
    expect(trigger('to report every three months')).toEqual({ ...every, span: span('P3M') });
    expect(trigger('at 90-day intervals')).toEqual({ ...every, span: span('P90D') });
    expect(trigger('présenter un rapport tous les six mois')).toEqual({
      ...every,
      span: span('P6M'),
    });
    expect(trigger('to report quarterly')).toEqual({ ...every, span: span('P3M') });
  });
  it('is a time from the day on which it was laid down', () => {
    const within = { kind: 'within', from: '2023-10-02', of: 'adoption' };
    expect(trigger('to report within 30 days')).toEqual({ ...within, span: span('P30D') });
    expect(trigger('présenter sous 30 jours un rapport')).toEqual({
      ...within,
      span: span('P30D'),
    });
    expect(trigger('to review the authorisation after nine months')).toEqual({
      ...within,
      span: span('P9M'),
    });
    expect(trigger('within ten working days')).toEqual({ ...within, span: span('P10D', true) });
  });
  it('is an event, or what comes before one', () => {
    expect(trigger('to tell the Council of every urgent temporary measure')).toEqual({
      kind: 'event',
      event: 'urgent temporary measure',
      span: null,
    });
    expect(trigger('to inform the Council, prior to the full deployment, of its goals')).toEqual({
      kind: 'before',
      event: 'full deployment',
    });
  });
  it('is nothing where the words say nothing, or count from no day', () => {
    expect(trigger('to keep the highest standards')).toEqual({ kind: 'standing' });
    expect(trigger('to report within 30 days', null)).toEqual({ kind: 'standing' });
  });
});

const GROUND: ClauseGround = {
  ...{ laidDown: '2023-10-02', of: 'adoption', until: '2024-10-02', by: 'UN Security Council' },
};
const suggests = (text: string, ground: Partial<ClauseGround> = {}) =>
  suggestionsIn(text, { ...GROUND, ...ground });
/** Owner, addressee and trigger of each, in short. */
const brief = (text: string, ground: Partial<ClauseGround> = {}) =>
  suggests(text, ground).map(({ owner, to, trigger: { kind, ...rest } }) => {
    const { span: told, of: _of, times: _times, ...more } = rest as Record<string, unknown>;
    const { period, working } = (told ?? {}) as { period?: string; working?: boolean };
    const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== null));
    return [owner, to, kind, ...(period ? [working ? `${period} working` : period] : []), given];
  });
const SG = 'UN Secretary-General';
const SC = 'UN Security Council';
const FROM = { from: '2023-10-02' };

describe('a clause', () => {
  it('suggests a duty where it asks somebody for something that can be delivered', () => {
    const text =
      'Requests the Secretary-General, in consultation with Haiti, to report to the Council ' +
      'within 30 days on the full range of options;';
    expect(suggests(text, { laidDown: '2023-07-14' })).toEqual([
      {
        owner: SG,
        to: SC,
        what: 'report to the Council within 30 days on the full range of options',
        trigger: { kind: 'within', span: span('P30D'), from: '2023-07-14', of: 'adoption' },
      },
    ]);
  });

  it('suggests nothing else', () => {
    for (const text of [
      'Welcomes the report of the Secretary-General',
      'Decides to remain actively seized of the matter.',
      'Encourages Member States to provide logistical support to the mission;',
      'Decides to extend the present mandate of the mission;',
      'Urges all parties to cooperate fully, including with monitoring and reporting;',
      'Recalls its request to the Secretary-General to report within 30 days;',
    ])
      expect(suggests(text), text).toEqual([]);
  });

  it.each([
    [
      'Requests the Secretary-General to provide the Council, within 30 days of the adoption of ' +
        'this resolution, with a written report;',
      [[SG, SC, 'within', 'P30D', FROM]],
    ],
    [
      'Calls upon States taking part in the mission to inform the Council every three months of ' +
        'its work, and requests the leadership of the mission to inform the Council, prior to ' +
        'the full deployment, of its goals and rules;',
      [
        ['States taking part in the mission', SC, 'every', 'P3M', FROM],
        ['leadership of the mission', SC, 'before', { event: 'full deployment' }],
      ],
    ],
    [
      'Authorizes States to deploy a mission for an initial period of twelve months following ' +
        'the adoption of this resolution, to be reviewed nine months after its adoption;',
      [[SC, null, 'within', 'P9M', FROM]],
    ],
    [
      'Requests the Secretary-General to submit a report within sixty (60) days and every 90 ' +
        'days thereafter;',
      [
        [SG, null, 'within', 'P60D', FROM],
        [SG, null, 'every', 'P90D', { from: '2023-12-01' }],
      ],
    ],
    [
      'Expresses its intention to review by 31 January 2024 the mandate of the mission, and ' +
        'requests the Secretary-General to provide to it a report three weeks before this date;',
      [
        [SC, null, 'date', { on: '2024-01-31' }],
        [SG, SC, 'ahead', 'P3W', { before: '2024-01-31' }],
      ],
    ],
    [
      'Requests the Panel of Experts to provide to the Committee a midterm report no later than ' +
        '15 March 2024, and a final report no later than 15 September 2024;',
      [
        ['Panel of Experts', 'Committee', 'date', { on: '2024-03-15' }],
        ['Panel of Experts', 'Committee', 'date', { on: '2024-09-15' }],
      ],
    ],
    [
      'Requests the Secretary-General to report to it orally, quarterly, starting on 15 January ' +
        '2024;',
      [[SG, SC, 'every', 'P3M', { from: '2023-10-15' }]],
    ],
    [
      'Requests the mission to notify the Council within 10 working days of each use of a power ' +
        'of arrest;',
      [['mission', SC, 'event', 'P10D working', { event: 'use of a power of arrest' }]],
    ],
    [
      'Requests the Secretary-General to present recommendations 30 days before the expiry of ' +
        'the mandate of the mission;',
      [[SG, null, 'ahead', 'P30D', { before: '2024-10-02' }]],
    ],
    [
      'Decides that the mission shall report to the Council by 31 March and 30 September of ' +
        'each year;',
      [['mission', SC, 'yearly', { days: ['03-31', '09-30'], ...FROM }]],
    ],
    [
      'Also requests that the Secretary-General report by the end of February 2024 on progress;',
      [[SG, null, 'date', { on: '2024-02-29' }]],
    ],
    [
      'Requests Kenya to inform the Council of the day of deployment within two weeks;',
      [['KEN', SC, 'within', 'P2W', FROM]],
    ],
    [
      'Prie le Secrétaire général de lui présenter un rapport dans un délai de 30 jours suivant ' +
        'l’adoption de la présente résolution, puis tous les six mois;',
      [
        [SG, SC, 'within', 'P30D', FROM],
        [SG, SC, 'every', 'P6M', { from: '2023-11-01' }],
      ],
    ],
    [
      'Demande au Gouvernement d’Haïti d’informer le Conseil au plus tard le 31 mars 2024;',
      [['HTI', SC, 'date', { on: '2024-03-31' }]],
    ],
    [
      'The Participating States shall report to the Joint Commission every six months and shall ' +
        'notify any incident within 24 days.',
      [
        ['Participating States', null, 'every', 'P6M', FROM],
        ['Participating States', null, 'event', 'P24D', { event: 'incident' }],
      ],
    ],
  ])('reads %s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('takes no day that does not exist, and none that was over when it was laid down', () => {
    expect(brief('Requests the Secretary-General to report by 31 February 2024;')).toEqual([
      [SG, null, 'standing', {}],
    ]);
    expect(brief('Requests the Panel to submit the report due by 1 May 2022;')).toEqual([
      ['Panel', null, 'standing', {}],
    ]);
  });
});
