// Instants and days in a time zone. The zones themselves are those of the machine's own tables.
import { Temporal } from 'temporal-polyfill';
import { type Day, isDay } from '../../kernel/index.ts';

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a point in time, with its offset: `2024-06-25T21:40:00-04:00`. */
export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The day on which an instant falls in a zone; a day is itself. */
export function dayWhere(when: string, zone: string): Day {
  if (isDay(when)) return when;
  return Temporal.Instant.from(when).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Zones that have crossed the date line, and so went without a day. */
const WITHOUT_A_DAY = new Set([
  ...['Pacific/Apia', 'Pacific/Fakaofo', 'Pacific/Kwajalein', 'Pacific/Enderbury'],
  ...['Pacific/Kanton', 'Pacific/Kiritimati'],
]);

/** The day itself, or the next one that there was: Samoa had no 30 December 2011. */
export function realDay(day: Day, zone: string): Day {
  if (!WITHOUT_A_DAY.has(zone)) return day;
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toPlainDate().toString();
}
