// What each column of an export of forces is, in the Humanitarian Exchange Language 1.1
// (https://hxlstandard.org/standard/1-1final/dictionary/): a second line under the heads.
import type { View } from '../../acts/index.ts';

type Tags = Readonly<Record<string, string>>;

/** Columns that mean one thing in every table of forces. */
const COLUMNS: Tags = {
  date: '#date',
  party: '#org+name',
  words: '#description+said',
  status: '#status',
  role: '#org+role',
  min: '#capacity+min',
  max: '#capacity+max',
  unit: '#capacity+type',
  counts: '#meta+counts',
  working: '#meta+working',
  spoken: '#capacity+said',
  promised: '#capacity+promised',
  notified: '#capacity+notified',
  present: '#capacity+present',
  how: '#meta+method',
  presentOn: '#date+present',
  currency: '#currency+code',
  fund: '#activity+fund+name',
  current: '#meta+current',
  source: '#meta+source+name',
  publisher: '#meta+source+org',
  address: '#meta+source+url',
  start: '#meta+source+start',
  end: '#meta+source+end',
  claim: '#meta+claim+id',
};

/** Where a name means something else: money is no capacity. */
const OF_VIEW: Readonly<Record<string, Tags>> = {
  'forces.money': { party: '#org+funder+name', min: '#value+min', max: '#value+max' },
};

/** A view with the hashtags of its columns, unless it brings its own. */
export function tagged(view: View): View {
  return { tags: { ...COLUMNS, ...OF_VIEW[view.name] }, ...view };
}
