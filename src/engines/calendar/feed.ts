// Occurrences as a calendar program reads them (RFC 5545): whole days, with ids that stay, so that
// a later reading of the same address changes an event instead of doubling it.
import { type Day, type Instant, plusDays } from '../../kernel/index.ts';

export interface CalendarEvent {
  /** Stable: the same occurrence has the same id for ever. */
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  /** When it was last touched in the record. */
  readonly at: Instant;
  /** It no longer holds: shown as cancelled, not silently gone. */
  readonly cancelled: boolean;
}

/** Octets of a line, without its end (RFC 5545, 3.1). */
const OCTETS_MAX = 75;

export function iCalendar(name: string, host: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Muster//Obligations//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, host)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, host: string): string[] {
  const { id, day, title, text, url, at, cancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}@${host}`)}`,
    `DTSTAMP:${at.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    // The end is the first day that is no longer part of it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${plainDay(plusDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    ...(url === null ? [] : [`URL:${url.replaceAll(/[\r\n]/g, '')}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const plainDay = (day: Day): string => day.replaceAll('-', '');

/** Text of a property: a backslash before what would end it (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\p{Cc}]/gu, '');
}

/** A long line goes on in the next, after a space; never in the middle of a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  if (line.length * 3 <= OCTETS_MAX || encoder.encode(line).length <= OCTETS_MAX) return line;
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > OCTETS_MAX) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}
