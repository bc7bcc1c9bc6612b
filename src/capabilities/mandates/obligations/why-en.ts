// Why a duty stands as it stands, in English.
import { inWords, spokenDuration } from '../../../kernel/index.ts';
import type { WhySentences } from './why-sentences.ts';

const days = (n: number) => `${inWords(n, 'en')} day${n === 1 ? '' : 's'}`;

export const WHY_EN: WhySentences = {
  due: (date) => `due ${date}`,
  dueIn: (date, n) => `due ${date}, in ${days(n)}`,
  dueToday: (date) => `due ${date}, today`,
  noDate: 'no date can be reckoned',
  standing: 'holds all the time, with no date',
  within: (span, of, from) => `${span} after ${of ? `${of} on ` : ''}${from}`,
  every: (span, of, from, no) =>
    `every ${span} from ${of ? `${of} on ` : ''}${from}${no ? `, time ${no}` : ''}`,
  yearly: 'on a fixed day of the year',
  yearlyOn: (days) => `on ${days} of each year`,
  onDate: (date) => `on ${date}`,
  ahead: (span, of, before) => `${span} before ${of ? `${of} on ` : ''}${before}`,
  event: (span, event, on) => `${span} after “${event}” on ${on}`,
  eventAny: (event, on) => `after “${event}” on ${on}, and no time is given`,
  eventNone: (event) => `it waits for “${event}”, of which none is on record`,
  eventEach: (span, event) => (span ? `${span} after each “${event}”` : `by each “${event}”`),
  before: (event, on) => `before “${event}”, which happened on ${on}`,
  beforeNone: (event) => `before “${event}”, which is not on record`,
  beforeAny: (event) => `before “${event}”`,
  together: (what) => `with “${what}”`,
  delivered: (date, by) => `delivered ${date}${by ? ` by ${by}` : ''}`,
  late: (n) => `, ${days(n)} late`,
  early: (n) => `, ${days(n)} before the day`,
  inTime: ', in time',
  past: (n) => `nothing shows it delivered, ${days(n)} after the day`,
  stillOwed: (date) => `a source says that it was still owed in ${date}`,
  unseen: 'a delivery would not be seen here, so it is unknown',
  nothingSeen: 'nothing on record shows it delivered',
  saidBoth: (met, owed) => `said to be delivered ${met}, and said to be still owed ${owed}`,
  waived: (date, reason) => `waived ${date} by two people: ${reason}`,
  waiverAsked: (date) => `a waiver was asked for ${date} and waits for a second person`,
  superseded: (date, reason) => `superseded from ${date}: ${reason}`,
  span: (period, working) => {
    const text = spokenDuration(period, 'en');
    return working ? text.replace(/(days?)$/, 'working $1') : text;
  },
  colon: ': ',
  semicolon: '; ',
};
