// What a party said on one question, whatever it was said in: a position, an offer, an answer to an
// approach. Where its stance moved, and how two of its own statements differ. Pure.
import {
  type ClaimFields,
  firstDay,
  lastDay,
  type PartialDate,
  type Party,
  type Quantity,
  type Stance,
} from '../../../kernel/index.ts';
import type { ClaimView } from '../../claims/index.ts';
import type { Position } from '../diplomacy.ts';
import type { AnswerStance } from '../outreach/approach.ts';
import { bare, OTHER, type Question, questionOf } from './question.ts';

export type Offer = ClaimView<ClaimFields['offer'] & { readonly counts?: string | null }>;

/** How a stance lies: for, open, against; `call` and `note` take no side. */
export type Tone = 'for' | 'open' | 'against' | 'concern' | 'call' | 'note';

export interface Statement {
  /** The claim's id, or the entry of an answer: `answer:17`. */
  readonly id: string;
  readonly party: Party;
  readonly question: string;
  readonly from: 'position' | 'offer' | 'answer';
  readonly stance: Position['fields']['stance'] | Stance | AnswerStance;
  readonly tone: Tone;
  readonly quantity: Quantity | null;
  readonly unit: string | null;
  /** On what, as the statement has it. */
  readonly on: string | null;
  readonly dated: PartialDate | null;
  /** The words: of the passage, or as they were written down. */
  readonly words: string | null;
  readonly claim: ClaimView | null;
  readonly approach: string | null;
  /** A deed that was counted, not a word that was said. */
  readonly deed: boolean;
}

const POSITION_TONES = {
  support: 'for',
  oppose: 'against',
  concern: 'concern',
  call: 'call',
} as const;
const OFFER_TONES = {
  considering: 'open',
  offered: 'for',
  committed: 'for',
  notified: 'for',
  deployed: 'for',
  declined: 'against',
  withdrawn: 'against',
} as const;
const ANSWER_TONES = {
  agrees: 'for',
  agrees_on_conditions: 'open',
  considers: 'open',
  takes_note: 'note',
  declines: 'against',
} as const;

export function ofPosition(
  claim: Position,
  questions: readonly Question[],
  ties: ReadonlyMap<string, string | null>,
): Statement {
  const { actor, stance, on } = claim.fields;
  const tied = ties.has(claim.id) ? ties.get(claim.id) : questionOf(on, questions);
  return {
    ...{ id: claim.id, party: actor, question: tied ?? OTHER, from: 'position', stance },
    ...{ tone: POSITION_TONES[stance], quantity: null, unit: null, on, approach: null },
    ...{ dated: claim.dated, words: claim.quote, claim: claim as ClaimView<object> as ClaimView },
    deed: false,
  };
}

const PEOPLE = new Set(['police', 'military', 'personnel']);

export function ofOffer(claim: Offer): Statement | null {
  const { state, stance, quantity, unit, counts } = claim.fields;
  // People who went home by turns are a movement, which `forces` counts, and no change of mind.
  if (state === null || (stance === 'withdrawn' && counts === 'arrival')) return null;
  const question = unit === null || PEOPLE.has(unit) ? 'people' : 'means';
  return {
    ...{ id: claim.id, party: state, question, from: 'offer', stance, tone: OFFER_TONES[stance] },
    ...{ quantity, unit, on: null, dated: claim.dated, words: claim.quote, approach: null },
    claim: claim as ClaimView<object> as ClaimView,
    deed: counts === 'arrival' || counts === 'strength' || stance === 'deployed',
  };
}

export interface AnswerOf {
  readonly entry: number;
  readonly approach: string;
  readonly by: Party;
  readonly stance: AnswerStance;
  readonly on: PartialDate;
  readonly words: string | null;
  readonly what: string;
  readonly question: string | null;
  readonly claim: ClaimView | null;
}

export function ofAnswer(answer: AnswerOf, questions: readonly Question[]): Statement {
  const { entry, approach, by, stance, on, words, what, question, claim } = answer;
  return {
    ...{ id: `answer:${entry}`, party: by, from: 'answer', stance, tone: ANSWER_TONES[stance] },
    question: question ?? questionOf(what, questions) ?? OTHER,
    ...{ quantity: null, unit: null, on: what, dated: on, claim, approach, deed: false },
    words: words ?? claim?.quote ?? null,
  };
}

/** Oldest first; on one day in the order of the record. */
export function inTime(statements: readonly Statement[]): Statement[] {
  const day = ({ dated }: Statement) => (dated ? lastDay(dated) : '');
  const order = ({ from, claim, id }: Statement) =>
    from === 'answer' ? Number(id.split(':')[1]) : (claim?.entry ?? 0);
  return [...statements].sort(
    (a, b) => day(a).localeCompare(day(b)) || order(a) - order(b) || a.id.localeCompare(b.id),
  );
}

/** How two statements of one party on one question differ. */
export interface Pair {
  readonly was: Statement;
  readonly is: Statement;
  readonly differs: readonly ('stance' | 'figure')[];
  /** `moved`: the second is later. `at_odds`: the sources do not say which came first. */
  readonly how: 'moved' | 'at_odds';
}

/** Pairs of neighbours in time that differ; deeds that were counted are no words of the party. */
export function pairsOf(statements: readonly Statement[]): Pair[] {
  const threads = new Map<string, Statement[]>();
  for (const statement of inTime(statements)) {
    if (statement.deed && statement.stance !== 'deployed') continue;
    const key = threadOf(statement, threads);
    threads.set(key, [...(threads.get(key) ?? []), statement]);
  }
  return [...threads.values()].flatMap(neighbours);
}

/** A thread is a question; what is tied to none is only compared where it is on the same. */
function threadOf(statement: Statement, threads: ReadonlyMap<string, Statement[]>): string {
  const { party, question, on, unit } = statement;
  if (question !== OTHER) return `${party} ${question} ${question === 'means' ? (unit ?? '') : ''}`;
  for (const [key, all] of threads)
    if (all.some((each) => each.question === OTHER && alike(each, statement))) return key;
  return `${party} ${OTHER} ${on ?? statement.id}`;
}

const WORD_MIN = 5;
const content = (text: string | null) =>
  new Set((bare(text ?? '').match(/\p{L}+/gu) ?? []).filter((word) => word.length >= WORD_MIN));

function alike(a: Statement, b: Statement): boolean {
  if (a.party !== b.party) return false;
  const words = content(a.on);
  return [...content(b.on)].some((word) => words.has(word));
}

function neighbours(thread: readonly Statement[]): Pair[] {
  return thread.flatMap((is, i): Pair[] => {
    const was = thread[i - 1];
    if (!was || was.claim?.also.includes(is.id)) return [];
    const differs = differenceOf(was, is);
    if (differs.length === 0) return [];
    const later = was.dated && is.dated && lastDay(was.dated) < firstDay(is.dated);
    return [{ was, is, differs, how: later ? 'moved' : 'at_odds' }];
  });
}

function differenceOf(was: Statement, is: Statement): ('stance' | 'figure')[] {
  const differs: ('stance' | 'figure')[] = [];
  // "Considering" in an offer and "considers it" in an answer are one word.
  const other = was.from === is.from ? was.stance !== is.stance : was.tone !== is.tone;
  if (other) differs.push('stance');
  const figures = was.quantity && is.quantity && was.unit === is.unit && !was.deed && !is.deed;
  if (figures && JSON.stringify(was.quantity) !== JSON.stringify(is.quantity))
    differs.push('figure');
  return differs;
}
