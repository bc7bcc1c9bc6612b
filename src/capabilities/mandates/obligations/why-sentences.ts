// The parts of the sentence that explains how a duty stands, for each language to write. Dates come
// in as they are, parties ready to print.
export interface WhySentences {
  /** `due 13 August 2023`. */
  due(date: string): string;
  dueIn(date: string, days: number): string;
  dueToday(date: string): string;
  readonly noDate: string;
  readonly standing: string;
  /** After the colon: why on that day. */
  within(span: string, of: string | null, from: string): string;
  /** `no`: which time it is; null for all of them. */
  every(span: string, of: string | null, from: string, no: string | null): string;
  readonly yearly: string;
  /** `on 31 March and 30 September of each year`. */
  yearlyOn(days: string): string;
  onDate(date: string): string;
  ahead(span: string, of: string | null, before: string): string;
  event(span: string, event: string, on: string): string;
  eventAny(event: string, on: string): string;
  eventNone(event: string): string;
  /** Of every event of this name; `span` is empty where no time is given. */
  eventEach(span: string, event: string): string;
  before(event: string, on: string): string;
  beforeNone(event: string): string;
  beforeAny(event: string): string;
  together(what: string): string;
  /** After the semicolon: what became of it. */
  delivered(date: string, by: string | null): string;
  late(days: number): string;
  early(days: number): string;
  readonly inTime: string;
  past(days: number): string;
  stillOwed(date: string): string;
  readonly unseen: string;
  readonly nothingSeen: string;
  saidBoth(met: string, owed: string): string;
  waived(date: string, reason: string): string;
  waiverAsked(date: string): string;
  superseded(date: string, reason: string): string;
  span(period: string, working: boolean): string;
  readonly colon: string;
  readonly semicolon: string;
}
