// A hit: one person beside one entry of one list. The record holds ids, a score and who answered
// what; names stay in the vault and in the list.
import type { Day, Instant } from '../../../kernel/index.ts';

/** What a reviewer says of a hit. */
export const HIT_ANSWERS = ['different', 'same', 'cannot_tell'] as const;
export type HitAnswer = (typeof HIT_ANSWERS)[number];

/**
 * `same_proposed`: one person has said "the same", and a second must. `gone`: person and list have
 * come apart, by a correction or a new version.
 */
export const HIT_STATES = [
  'open',
  'cannot_tell',
  'same_proposed',
  'same',
  'different',
  'gone',
] as const;
export type HitState = (typeof HIT_STATES)[number];

/** What has changed since a hit was answered, for which it is asked again. */
export const HIT_CHANGES = ['person', 'list'] as const;
export type HitChange = (typeof HIT_CHANGES)[number];

export interface HitFound {
  readonly hit: string;
  readonly person: string;
  readonly list: string;
  readonly version: number;
  /** The list's own reference. */
  readonly entry: string;
  /** Probability, from 0 to 1, of two places. */
  readonly score: number;
  /** Empty for a new one. */
  readonly changed: readonly HitChange[];
}

export interface PeopleScreened {
  /** Null: everybody. */
  readonly contingent: string | null;
  /** The day that it stands for, where it was run before this record was kept; else null. */
  readonly on?: Day | null;
  readonly lists: readonly { readonly list: string; readonly version: number }[];
  /** How many had a name to screen by. */
  readonly people: number;
  /** Who had none: not screened, which is not clear. */
  readonly unscreened: readonly string[];
  readonly found: readonly HitFound[];
  /** Hits that no longer are. */
  readonly gone: readonly string[];
}

export interface HitAnswered {
  readonly hit: string;
  readonly answer: HitAnswer;
}

export interface HitConfirmed {
  readonly hit: string;
  readonly agrees: boolean;
}

/** One thing that befell a hit, in the order of the record. */
export interface HitStep {
  readonly hit: string;
  readonly type: 'found' | 'gone' | 'answered' | 'confirmed';
  readonly no: number;
  readonly at: Instant;
  readonly by: string;
  readonly found: HitFound | null;
  readonly answer: HitAnswer | null;
  readonly agrees: boolean | null;
}

export interface HitNow extends HitFound {
  readonly state: HitState;
  /** Who said "the same" and waits for a second. */
  readonly proposedBy: string | null;
  /** The last answer: which, by whom, when, against which version of the list. */
  readonly decided: {
    readonly answer: HitAnswer;
    readonly by: string;
    readonly second: string | null;
    readonly at: Instant;
    readonly no: number;
    readonly version: number;
  } | null;
}

/** The hits as the steps leave them, in the order in which they were found. */
export function hitsOf(steps: readonly HitStep[]): Map<string, HitNow> {
  const hits = new Map<string, HitNow>();
  for (const step of steps) {
    const next = after(hits.get(step.hit) ?? null, step);
    if (next) hits.set(step.hit, next);
  }
  return hits;
}

function after(hit: HitNow | null, step: HitStep): HitNow | null {
  if (step.found) {
    const state = hit && step.found.changed.length === 0 ? hit.state : 'open';
    const back = hit?.state === 'gone' ? 'open' : state;
    return { ...step.found, state: back, proposedBy: null, decided: hit?.decided ?? null };
  }
  if (!hit) return null;
  if (step.type === 'gone') return { ...hit, state: 'gone' };
  const { by, at, no } = step;
  if (step.answer) {
    const { answer } = step;
    if (answer === 'same') return { ...hit, state: 'same_proposed', proposedBy: by };
    const decided = { answer, by, second: null, at, no, version: hit.version };
    return { ...hit, state: answer, proposedBy: null, decided };
  }
  if (!step.agrees) return { ...hit, state: 'open', proposedBy: null };
  const first = hit.proposedBy ?? by;
  const decided = { answer: 'same' as const, by: first, second: by, at, no, version: hit.version };
  return { ...hit, state: 'same', proposedBy: null, decided };
}

/** Hits that stand between a person and a clear screening. */
export const isOpen = ({ state }: Pick<HitNow, 'state'>): boolean =>
  state === 'open' || state === 'cannot_tell' || state === 'same_proposed';

/** A match as the engine gave it. */
export interface Match {
  readonly person: string;
  readonly list: string;
  readonly version: number;
  readonly entry: string;
  readonly score: number;
}

/** A hit that the record has, with what has changed since it was answered. */
export interface KnownHit extends HitNow {
  readonly changedSince: readonly HitChange[];
}

/**
 * What a run says that the record does not say yet. A match that was answered stays answered until
 * the person or the entry has changed; then it is open again, and shown with what changed.
 */
export function runOf(
  matches: readonly Match[],
  known: readonly KnownHit[],
  makeId: () => string,
): Pick<PeopleScreened, 'found' | 'gone'> {
  const byPair = new Map(known.map((hit) => [pairOf(hit), hit]));
  const matched = new Set(matches.map(pairOf));
  const found = matches.flatMap((match): HitFound[] => {
    const hit = byPair.get(pairOf(match));
    if (!hit) return [{ ...match, hit: makeId(), changed: [] }];
    const { changedSince: changed } = hit;
    const back = hit.state === 'gone';
    return back || changed.length > 0 ? [{ ...match, hit: hit.hit, changed }] : [];
  });
  const gone = known.filter((hit) => hit.state !== 'gone' && !matched.has(pairOf(hit)));
  return { found, gone: gone.map(({ hit }) => hit) };
}

const pairOf = ({ person, list, entry }: Pick<Match, 'person' | 'list' | 'entry'>): string =>
  JSON.stringify([person, list, entry]);
