import { describe, expect, it } from 'vitest';
import { type CalendarEvent, iCalendar } from './index.ts';

const event: CalendarEvent = {
  id: 'dut_1-1',
  day: '2023-08-13',
  title: 'Report; options, all',
  text: 'Due 13 August 2023:\nthirty days after the adoption of the résolution, à remettre.',
  url: null,
  at: '2023-07-14T10:00:00.000Z',
  cancelled: false,
};

describe('a calendar for other programs', () => {
  const text = iCalendar('Haïti', 'example.org', [event]);

  it('has whole days that end on the next', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20230813\r\nDTEND;VALUE=DATE:20230814\r\n');
    expect(text).toContain('DTSTAMP:20230714T100000Z\r\n');
    expect(text).toContain('UID:dut_1-1@example.org\r\n');
  });

  it('escapes what would end a property, and folds lines of more than 75 octets', () => {
    expect(text).toContain('SUMMARY:Report\\; options\\, all\r\n');
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const whole = text.replaceAll('\r\n ', '');
    expect(whole).toContain(
      '2023:\\nthirty days after the adoption of the résolution\\, à remettre',
    );
  });

  it('is the same text for the same days', () => {
    expect(iCalendar('Haïti', 'example.org', [event])).toBe(text);
  });
});
