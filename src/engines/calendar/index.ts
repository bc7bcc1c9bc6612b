// The door of the calendar engine.
export { type Almanac, PLAIN_ALMANAC } from './almanac.ts';
export { type CalendarEvent, iCalendar } from './feed.ts';
export { type Due, type Rule, schedule } from './schedule.ts';
export { isEmptySpan, plusSpan, readSpan, type Span } from './span.ts';
export { dayWhere, isInstant, isZone } from './zone.ts';
