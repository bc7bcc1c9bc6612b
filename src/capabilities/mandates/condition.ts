// What must happen before the mission can go on, as sources say. A condition is met where a passage
// says so, or where the record holds the very thing: the vote, the visit. One that was said before
// the mandate was decided, and of which nothing was said since, is unknown.
import { type Day, firstDay, isState, type PartialDate, type Party } from '../../kernel/index.ts';
import { isDecided, type Rung } from './ladder.ts';
import { alike, grouped } from './likeness.ts';
import { type Assessment, type Condition, startDay } from './mandate.ts';

/** What kind of thing must happen; *other* is told in the source's words. */
export type Topic = 'vote' | 'assessment' | 'national' | 'agreement' | 'other';

/** Order matters: a vote of a parliament is national before it is a vote. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'national',
    /\b(?:parliament|cabinet|senate|congress|courts?|ruling|parlement|sénat|cour|tribunal)/i,
  ],
  ['assessment', /\b(?:assess|evaluat|reconnaissance|fact-finding|évaluation)/i],
  ['vote', /\b(?:vote|mandate|authori[sz]|resolution|security council|mandat|autoris|résolution)/i],
  ['agreement', /\b(?:agreement|arrangement|memorand|consent|permit|accord|consentement)/i],
];

export function topicOf(what: string): Topic {
  return TOPICS.find(([, words]) => words.test(what))?.[0] ?? 'other';
}

export type GateState = 'open' | 'met' | 'unknown';

/** What shows that a condition is met, or that its word is overtaken. */
export type Shown =
  | { readonly by: 'word'; readonly date: PartialDate; readonly claim: Condition }
  | { readonly by: 'decision'; readonly rung: Rung }
  | { readonly by: 'visit'; readonly claim: Assessment }
  | { readonly by: 'overtaken'; readonly rung: Rung };

/** One condition, however many sources tell of it. */
export interface Gate {
  readonly topic: Topic;
  readonly what: string;
  readonly holder: Party | null;
  readonly before: string | null;
  /** The first day on which it was said. */
  readonly since: PartialDate | null;
  readonly claims: readonly [Condition, ...Condition[]];
  readonly state: GateState;
  readonly shown: Shown | null;
}

/** What else the record holds that may meet a condition. */
export interface Around {
  readonly rungs: readonly Rung[];
  readonly assessments: readonly Assessment[];
  readonly asOf: Day;
}

const ORDER: Readonly<Record<GateState, number>> = { open: 0, unknown: 1, met: 2 };

/** Open ones first, each state in the order in which they were said. */
export function gatesOf(claims: readonly Condition[], around: Around): Gate[] {
  const said = [...claims].sort(
    (a, b) => (startDay(a) ?? '').localeCompare(startDay(b) ?? '') || a.start - b.start,
  );
  const groups = grouped(said, (first, other) => {
    const [a, b] = [first.fields, other.fields];
    const near = (x: string | null, y: string | null) => x === null || y === null || x === y;
    const sameHold = a.before === null || b.before === null || alike(a.before, b.before);
    return near(a.holder, b.holder) && sameHold && alike(a.what, b.what);
  });
  return groups
    .map((group) => gateOf(group, around))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state]);
}

function gateOf(claims: readonly [Condition, ...Condition[]], around: Around): Gate {
  const [{ fields, ...first }] = claims;
  const gate = {
    topic: topicOf(fields.what),
    what: fields.what,
    holder: claims.find((claim) => claim.fields.holder)?.fields.holder ?? null,
    before: claims.find((claim) => claim.fields.before)?.fields.before ?? null,
    since: startDay(first),
    claims,
  };
  const shown = shownFor(gate, around);
  return { ...gate, shown, state: stateOf(shown) };
}

function stateOf(shown: Shown | null): GateState {
  if (!shown) return 'open';
  return shown.by === 'overtaken' ? 'unknown' : 'met';
}

type Asked = Pick<Gate, 'topic' | 'holder' | 'since' | 'claims'>;

function shownFor(gate: Asked, around: Around): Shown | null {
  const { asOf } = around;
  const from = gate.since ? firstDay(gate.since) : '';
  for (const claim of gate.claims) {
    const date = claim.fields.met ?? null;
    if (date !== null && firstDay(date) <= asOf) return { by: 'word', date, claim };
  }
  const later = ({ date }: Rung) => date !== null && firstDay(date) >= from;
  const past = (rung: Rung) => later(rung) && firstDay(rung.date ?? '9999') <= asOf;
  if (gate.topic === 'national') {
    const rung = around.rungs.find(
      (each) => each.kind === 'national' && each.status === 'adopted' && past(each),
    );
    if (rung && (gate.holder === null || gate.holder === rung.body))
      return { by: 'decision', rung };
  }
  const rung = around.rungs.find(
    (each) => each.kind === 'mandate' && isDecided(each.status) && past(each),
  );
  if (gate.topic === 'vote' && rung) return { by: 'decision', rung };
  const visit = gate.topic === 'assessment' ? visitFor(gate, around, from) : null;
  if (visit) return { by: 'visit', claim: visit };
  return rung && firstDay(rung.date ?? '') > from ? { by: 'overtaken', rung } : null;
}

/** A visit that was made since, by the state that holds the condition or that had planned one. */
function visitFor({ holder }: Asked, { assessments, asOf }: Around, from: Day): Assessment | null {
  const planners = assessments
    .filter(({ fields }) => fields.status !== 'done')
    .map(({ fields }) => fields.by);
  const day = ({ fields, dated }: Assessment) => firstDay(fields.when ?? dated ?? '9999');
  return (
    assessments.find((claim) => {
      const { by, status } = claim.fields;
      const theirs = holder !== null && isState(holder) ? by === holder : planners.includes(by);
      return status === 'done' && theirs && day(claim) >= from && day(claim) <= asOf;
    }) ?? null
  );
}
