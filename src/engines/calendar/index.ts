// The door of the calendar engine.
export { type Almanac, isWorkingDay, PLAIN_ALMANAC, workingDays } from './almanac.ts';
export { type CalendarEvent, iCalendar } from './feed.ts';
export { type Due, type Rule, schedule } from './schedule.ts';
export { isEmptySpan, minusSpan, plusSpan, readSpan, type Span } from './span.ts';
export { dayWhere, isInstant, isZone, realDay } from './zone.ts';
