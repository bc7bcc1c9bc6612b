// The sentences that the answers of mandates are made of, for each language to write. Dates and
// parties come in ready to print, with their preposition or article.
import type { Figure, PartialDate, Party, Prose } from '../../kernel/index.ts';
import type { Status } from './ladder.ts';

type Text = string | Figure;

/** A decision as a sentence names it. */
export interface Decided {
  readonly by: Text;
  readonly plural: boolean;
  readonly extended: boolean;
  readonly instrument: string | null;
  /** `on 2 October 2023`; empty where no source gives the day. */
  readonly on: string;
  /** `12 months`. */
  readonly term: string | null;
  readonly vote: string | null;
}

export interface MandateSentences {
  readonly unknown: string;
  readonly unknownMeans: string;
  no(step: Prose): Prose;
  expired(on: Text): Prose;
  ended(by: Text, on: string): Prose;
  notYet(until: Text | null, things: number): Prose;
  /** `head`: how the first gate that puts people on the ground stands. */
  blocked(until: Text | null, head: Prose): Prose;
  /** `left` is null where the end is only about a month. */
  yes(until: Text, left: string | null): Prose;
  yesOpen(by: Text, plural: boolean): Prose;

  asked(by: Figure, plural: boolean, on: string): Prose;
  nobodyDecided(steps: Prose): Prose;
  step(status: Exclude<Status, 'adopted' | 'extended' | 'ended'>, of: string, un: boolean): string;
  decided(decision: Decided): Prose;
  atLatest(text: string): string;
  atMost(text: string): string;
  about(month: PartialDate, as: 'on' | 'until'): string;
  runs(until: Text, left: string | null): Prose;
  ran(until: Text, ago: string): Prose;
  readonly noEnd: string;
  ceiling(people: Figure): Prose;
  national(by: Figure, plural: boolean, approved: boolean, on: string): Prose;

  /** `what`: the title of the ruling, in quotation marks. */
  ruled(by: Figure, on: string, what: string): Prose;

  topic(topic: 'vote' | 'assessment', by: Party | null, planned: string): string;
  first(things: Prose, many: boolean): Prose;
  said(holder: string | null, words: Figure): Prose;
  readonly moreFirst: string;
  readonly nothingFirst: string;
  readonly nothingFirstMeans: string;
  waits(who: string, plural: boolean, words: Figure): Prose;
  optionCount(n: number): string;
  options(count: Figure, options: Prose, latest: boolean): Prose;
  readonly noneChosen: string;

  /** Why a condition stands as it stands. */
  whyOpen(on: string): string;
  metByWord(on: string): string;
  metByDecision(by: string, instrument: string | null, on: string): string;
  metByVisit(by: string, on: string): string;
  overtaken(by: string, on: string): string;

  readonly heads: Readonly<
    Record<'reckoned' | 'undated' | 'differ' | 'notKnown' | 'planned' | 'others', string>
  >;
  reckoned(term: string, from: string, extends_: boolean): string;
  readonly undated: string;
  differ(ceilings: Figure): Prose;
  notKnown(n: number): string;
  toEnd(on: string): string;
  others(n: number, names: string): string;
}
