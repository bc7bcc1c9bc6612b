import { describe, expect, it } from 'vitest';
import { suggestionIn, triggerIn } from './suggestion.ts';

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

describe('a clause', () => {
  it('suggests a duty where it asks somebody for something that can be delivered', () => {
    const text =
      'Requests the Secretary-General, in consultation with Haiti, to report to the Council ' +
      'within 30 days on the full range of options;';
    expect(suggestionIn(text, '2023-07-14')).toEqual({
      owner: 'UN Secretary-General',
      to: 'UN Security Council',
      what: 'report to the Council within 30 days on the full range of options',
      trigger: { kind: 'within', span: span('P30D'), from: '2023-07-14', of: 'adoption' },
    });
  });
  it('suggests nothing else', () => {
    expect(suggestionIn('Welcomes the report of the Secretary-General', '2023-07-14')).toBeNull();
    expect(suggestionIn('Decides to remain actively seized of the matter', null)).toBeNull();
  });
});
