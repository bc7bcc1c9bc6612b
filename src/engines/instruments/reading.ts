// What comes out of an instrument. Offsets are UTF-16 code units into the text that was given, end
// exclusive: the words between them are the clause, as they stand there.
import type { Day } from '../../kernel/index.ts';

/**
 * `preambular` and `operative`: of a resolution. `annex`: what follows the word Annex. `article`:
 * of an agreement. `text`: paragraphs of anything else.
 */
export type Part = 'preambular' | 'operative' | 'annex' | 'article' | 'text';

export interface Clause {
  /**
   * As printed: `5`, `5(a)`, `5(a)(i)`, `1.2`; in an annex `annex 3`, `annex II 3`. Where nothing
   * is printed the program counts, and says so by the form: `pp4`, the fourth preambular paragraph;
   * `5[2]`, the second unnumbered paragraph under 5; `[7]`, the seventh paragraph.
   */
  readonly number: string;
  readonly part: Part;
  /** `Requests`, `Further requests`, `Noting with concern`; null where it does not begin so. */
  readonly verb: string | null;
  /**
   * The words between `start` and `end`, exactly, where they stand on one line. Where a line wraps
   * or a page breaks inside, the same words on one line, without what belongs to the page.
   */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parent: string | null;
  /** The heading that it stands under. */
  readonly heading: string | null;
}

export interface Noted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Footnote extends Noted {
  readonly mark: string;
}

export type Kind =
  | 'resolution'
  | 'statement'
  | 'press_release'
  | 'letter'
  | 'agreement'
  | 'ruling'
  | 'decision'
  | 'directive'
  | 'concept'
  | 'other';

export interface Vote {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** What the instrument says of itself; null where it does not. */
export interface Head {
  readonly kind: Kind;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly body: string | null;
  /** Its own date: of adoption where it says so. */
  readonly date: Day | null;
  readonly adopted: Day | null;
  readonly meeting: number | null;
  readonly vote: Vote | null;
  /** `counted`: a copy that has lost the numbers of its paragraphs, numbered in their order. */
  readonly numbering: 'printed' | 'counted' | 'none';
  /** Whether it ends as a whole text does; false where it is cut off. */
  readonly complete: boolean;
}

export interface InstrumentReading {
  readonly instrument: Head;
  readonly clauses: readonly Clause[];
  readonly headings: readonly Noted[];
  readonly footnotes: readonly Footnote[];
  /** What stands behind the last clause and belongs to none, such as the foot of a web page. */
  readonly rest: readonly Noted[];
}
