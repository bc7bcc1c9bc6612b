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
  // Money and the burden by state.
  state: '#country+code',
  name: '#country+name',
  person_days_min: '#indicator+person_days+min+num',
  person_days_max: '#indicator+person_days+max+num',
  days_by: '#meta+method',
  dead: '#affected+killed',
  pledged_currency: '#currency+pledged+code',
  signed_currency: '#currency+signed+code',
  allotted_currency: '#currency+allotted+code',
  spent_currency: '#currency+spent+code',
  donor: '#org+funder+name',
  holder: '#org+fund+holder',
  group: '#meta+group',
  kind: '#value+type',
  what: '#item+name',
  conditions: '#description+conditions',
  pledged: '#value+pledged',
  pledged_by: '#meta+pledged+method',
  signed: '#value+signed',
  signed_by: '#meta+signed+method',
  deposited: '#value+deposited',
  deposited_by: '#meta+deposited+method',
  deposited_currency: '#currency+deposited+code',
  allotted: '#value+allotted',
  allotted_by: '#meta+allotted+method',
  spent: '#value+spent',
  spent_by: '#meta+spent+method',
  outstanding: '#value+outstanding',
  unvalued: '#meta+unvalued+num',
  bare: '#meta+undocumented+num',
  contradiction: '#description+contradiction',
  contribution: '#meta+contribution+id',
  stage: '#status+stage',
  amount: '#value',
  need: '#value+need+year',
  fund_id: '#meta+fund+id',
  line: '#meta+line+id',
  total: '#value+total',
  total_currency: '#currency+total+code',
  rate: '#value+rate',
  rate_on: '#date+rate',
  rate_by: '#org+rate',
  rates_asked_on: '#date+asked',
  from: '#currency+from+code',
  to: '#currency+to+code',
  units: '#value+rate',
  on: '#date',
  by: '#org+name',
  reference: '#meta+document+id',
  text: '#description',
};

/** Where a name means something else: money is no capacity. */
const OF_VIEW: Readonly<Record<string, Tags>> = {
  'forces.rates': { rate: '#meta+rate+id', by: '#org+rate+name' },
  'forces.money': { party: '#org+funder+name', min: '#value+min', max: '#value+max' },
};

/** A view with the hashtags of its columns, unless it brings its own. */
export function tagged(view: View): View {
  return { tags: { ...COLUMNS, ...OF_VIEW[view.name] }, ...view };
}
