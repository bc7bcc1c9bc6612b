// What each column of an export of forces is, in the Humanitarian Exchange Language 1.1
// (https://hxlstandard.org/standard/1-1final/dictionary/): a second line under the heads. One name
// means one thing within a group of views, and may mean another in the next.
import type { View } from '../../acts/index.ts';

type Tags = Readonly<Record<string, string>>;

/** What a source says, and where it says so. */
const CLAIM: Tags = {
  date: '#date',
  party: '#org+name',
  words: '#description+said',
  status: '#status',
  source: '#meta+source+name',
  publisher: '#meta+source+org',
  address: '#meta+source+url',
  start: '#meta+source+start',
  end: '#meta+source+end',
  claim: '#meta+claim+id',
};

/** Who said that they would come, who came, and what is needed. */
const PEOPLE: Tags = {
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
  state: '#country+name',
  stance: '#status+stance',
  amount: '#capacity+said',
  last: '#date+said+last',
  until: '#date+end',
  stale: '#meta+stale',
  waits: '#status+waits',
  conditions: '#description+conditions',
  readiness: '#status+readiness',
  requirement: '#meta+requirement+id',
  capability: '#sector+capability',
  what: '#item+name',
  equipment: '#item+equipment',
  language: '#meta+language',
  from: '#date+start',
  where: '#loc+name',
  why: '#description+why',
  option: '#activity+option',
  under: '#meta+mandate',
  on: '#date',
  version: '#meta+version+num',
  filled: '#status+filled',
  day: '#date',
  scope: '#meta+scope',
  line: '#indicator+name',
  code: '#country+code',
  before: '#capacity+before',
  after: '#capacity+after',
  open: '#meta+open',
};

/** What an office counts: units, movements, returns, equipment. */
const COUNTED: Tags = {
  ...{ state: '#country+code', name: '#country+name', unit: '#org+unit+code' },
  ...{ capability: '#sector+capability+code', capabilityName: '#sector+capability' },
  ...{ planned: '#capacity+planned', from: '#date+start', until: '#date+end' },
  ...{ there: '#capacity+present', missing: '#affected+missing', dead: '#affected+killed' },
  ...{ injured: '#affected+injured', present: '#capacity+present', how: '#meta+method' },
  ...{ on: '#date', since: '#capacity+since', difference: '#indicator+difference+num' },
  ...{ movements: '#capacity+moved', movement: '#meta+movement+id', date: '#date' },
  ...{ returned: '#capacity+returned', returnedOn: '#date+returned' },
  ...{ settled: '#capacity+settled', settledOn: '#date+settled', working: '#capacity+working' },
  ...{ unchecked: '#capacity+unchecked', overridden: '#capacity+overridden' },
  ...{ rotation: '#org+rotation+code', kind: '#event+type+code', kindName: '#event+type' },
  ...{ number: '#capacity', relief: '#capacity+relief', named: '#capacity+named' },
  ...{ cause: '#cause+code', causeName: '#cause+name', override: '#meta+override+id' },
  ...{ notedOn: '#date+noted', recordedAt: '#date+recorded', by: '#meta+recorded+by' },
  ...{ reference: '#meta+document+id', claim: '#meta+claim+id', reason: '#description+reason' },
  ...{ people: '#capacity+named', at: '#date+recorded', standing: '#status' },
  ...{ answeredBy: '#meta+answered+by', answeredAt: '#date+answered' },
  ...{ of: '#indicator+name', agreement: '#status+agreement', counts: '#description+counts' },
  ...{ explains: '#description+explanation', item: '#item+code', itemName: '#item+name' },
  ...{ promised: '#item+promised+num', shipped: '#item+shipped+num' },
  ...{ arrived: '#item+arrived+num', lost: '#item+lost+num' },
  ...{ serviceable: '#item+serviceable+num', serviceableOn: '#date+serviceable' },
};
const COUNTING = [
  ...['units', 'present', 'movements', 'whereabouts', 'overrides', 'reconciliation', 'equipment'],
].map((name) => `forces.${name}`);

const MONEY: Tags = {
  ...{ donor: '#org+funder+name', party: '#org+funder+name', holder: '#org+fund+holder' },
  ...{ fund: '#activity+fund+name', fund_id: '#meta+fund+id', group: '#meta+group' },
  ...{ kind: '#value+type', what: '#item+name', conditions: '#description+conditions' },
  ...{ min: '#value+min', max: '#value+max', currency: '#currency+code', amount: '#value' },
  ...{ stage: '#status+stage', current: '#meta+current', need: '#value+need+year' },
  ...{ pledged: '#value+pledged', pledged_by: '#meta+pledged+method' },
  ...{ pledged_currency: '#currency+pledged+code', signed: '#value+signed' },
  ...{ signed_by: '#meta+signed+method', signed_currency: '#currency+signed+code' },
  ...{ deposited: '#value+deposited', deposited_by: '#meta+deposited+method' },
  ...{ deposited_currency: '#currency+deposited+code', allotted: '#value+allotted' },
  ...{ allotted_by: '#meta+allotted+method', allotted_currency: '#currency+allotted+code' },
  ...{ spent: '#value+spent', spent_by: '#meta+spent+method' },
  ...{ spent_currency: '#currency+spent+code', outstanding: '#value+outstanding' },
  ...{ unvalued: '#meta+unvalued+num', bare: '#meta+undocumented+num' },
  ...{ contradiction: '#description+contradiction', contribution: '#meta+contribution+id' },
  ...{ line: '#meta+line+id', total: '#value+total', total_currency: '#currency+total+code' },
  ...{ rate: '#value+rate', rate_on: '#date+rate', rate_by: '#org+rate+name' },
  ...{ rates_asked_on: '#date+asked', from: '#currency+from+code', to: '#currency+to+code' },
  ...{ units: '#value+rate', on: '#date', by: '#org+name', text: '#description' },
  ...{ reference: '#meta+document+id', state: '#country+code', name: '#country+name' },
  ...{ person_days_min: '#indicator+person_days+min+num', days_by: '#meta+method' },
  ...{ person_days_max: '#indicator+person_days+max+num', dead: '#affected+killed' },
};
const OF_MONEY = [
  ...['money', 'donors', 'contributions', 'contribution', 'funds', 'fund', 'money-totals'],
  ...['rates', 'burden'],
].map((name) => `forces.${name}`);

/** Where a view has its own word for one column. */
const OF_VIEW: Readonly<Record<string, Tags>> = {
  'forces.rates': { rate: '#meta+rate+id', by: '#org+rate+name' },
  'forces.requirements': { state: '#status' },
};

const groupOf = (name: string): Tags =>
  OF_MONEY.includes(name) ? MONEY : COUNTING.includes(name) ? COUNTED : PEOPLE;

/** A view with the hashtags of its columns, unless it brings its own. */
export function tagged(view: View): View {
  return { tags: { ...CLAIM, ...groupOf(view.name), ...OF_VIEW[view.name] }, ...view };
}
