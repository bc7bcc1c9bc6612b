// Which clause of one text is which of the other. Symmetric: the two sides may change places.
import type { Side } from './comparison.ts';
import { type Bag, Likeness, plainText, wordsOf } from './likeness.ts';

/** A pair, or one clause with the two or three that it became or came from. */
export interface Tie {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Likeness from which two clauses are taken for one, and where number and first word agree. */
const [LIKE, LIKE_BY_NUMBER] = [0.5, 0.3];
/** How much better a clause must fit with a second part than without it. */
const GAIN = 0.08;
/** Words from which a part is more than a connecting phrase. */
const PART_WORDS = 4;
/** Share of a part's words that must come from the clause that was cut. */
const OUT_OF = 0.6;
/** Places between the parts of one clause. */
const APART_MAX = 2;

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly score: number;
  readonly off: number;
}

export function align(a: readonly Side[], b: readonly Side[]): Tie[] {
  const matching = new Matching(a, b);
  matching.equals();
  matching.likes();
  return matching.withParts();
}

class Matching {
  readonly #likeness: Likeness;
  readonly #bags: { readonly a: readonly Bag[]; readonly b: readonly Bag[] };
  readonly #ofA = new Map<number, number>();
  readonly #ofB = new Map<number, number>();

  constructor(
    private readonly a: readonly Side[],
    private readonly b: readonly Side[],
  ) {
    const texts = (side: readonly Side[]) => side.map(({ text }) => text ?? '');
    this.#likeness = new Likeness([...texts(a), ...texts(b)]);
    const bags = (side: readonly Side[]) => texts(side).map((text) => this.#likeness.bagOf(text));
    this.#bags = { a: bags(a), b: bags(b) };
  }

  /** Clauses of equal words; of several, those that are nearest to one another. */
  equals(): void {
    const places = new Map<string, number[]>();
    this.b.forEach(({ text }, j) => {
      if (text !== null) places.set(plainText(text), [...(places.get(plainText(text)) ?? []), j]);
    });
    const found = this.a.flatMap(({ text }, i) =>
      text === null ? [] : (places.get(plainText(text)) ?? []).map((j) => this.#candidate(i, j, 1)),
    );
    this.#take(found);
  }

  /** Of the rest, the likest first. */
  likes(): void {
    const [free, other] = [this.#free(this.a, this.#ofA), this.#free(this.b, this.#ofB)];
    const found = free.flatMap((i) =>
      other.flatMap((j) => {
        const like = this.#likeness.of(this.#bag('a', i), this.#bag('b', j));
        const near = this.#numbered(i, j) ? LIKE_BY_NUMBER : LIKE;
        return like >= near ? [this.#candidate(i, j, like)] : [];
      }),
    );
    this.#take(found);
  }

  /** With clauses that were cut in two, or put together: what is left and fits beside a pair. */
  withParts(): Tie[] {
    const ties = [...this.#ofA].map(([i, j]) => ({ a: [i], b: [j] }));
    const parts = [
      ...this.#free(this.a, this.#ofA).flatMap((i) => this.#partFor('a', i, ties)),
      ...this.#free(this.b, this.#ofB).flatMap((j) => this.#partFor('b', j, ties)),
    ].sort((x, y) => y.gain - x.gain || x.at - y.at || (x.tie.a[0] ?? 0) - (y.tie.a[0] ?? 0));
    const used = { a: new Set<number>(), b: new Set<number>() };
    for (const { side, at, tie } of parts) {
      const other = side === 'a' ? tie.b : tie.a;
      // A clause is cut, or put together with others; not both at once.
      if (used[side].has(at) || other.length > 1) continue;
      if (tie[side].length > 1 && !this.#stillFits(side, at, tie)) continue;
      tie[side].push(at);
      tie[side].sort((x, y) => x - y);
      used[side].add(at);
    }
    return ties;
  }

  #partFor(side: 'a' | 'b', at: number, ties: readonly Mutable[]) {
    const other = side === 'a' ? 'b' : 'a';
    const text = this[side][at]?.text ?? '';
    if (wordsOf(text).length < PART_WORDS) return [];
    const own = this.#bag(side, at);
    return ties.flatMap((tie) => {
      const [mate = 0] = tie[side];
      const [whole = 0] = tie[other];
      if (Math.abs(mate - at) > APART_MAX) return [];
      const from = this.#likeness.shared(own, this.#bag(other, whole)) / (own.weight || 1);
      const gain = this.#fit(side, [mate, at], whole) - this.#fit(side, [mate], whole);
      return from >= OUT_OF && gain >= GAIN ? [{ side, at, tie, gain }] : [];
    });
  }

  #stillFits(side: 'a' | 'b', at: number, tie: Mutable): boolean {
    const [whole = 0] = tie[side === 'a' ? 'b' : 'a'];
    const gain = this.#fit(side, [...tie[side], at], whole) - this.#fit(side, tie[side], whole);
    return gain >= GAIN;
  }

  /** How like a clause is to several of the other side, taken as one. */
  #fit(side: 'a' | 'b', parts: readonly number[], whole: number): number {
    const text = parts.map((at) => this[side][at]?.text ?? '').join(' ');
    const bag = this.#bag(side === 'a' ? 'b' : 'a', whole);
    return this.#likeness.of(this.#likeness.bagOf(text), bag);
  }

  #bag = (side: 'a' | 'b', at: number): Bag => this.#bags[side][at] ?? { words: [], weight: 0 };

  /** Whether both bear one number and begin with one word. */
  #numbered(i: number, j: number): boolean {
    const [one, two] = [this.a[i], this.b[j]];
    if (!one?.number || one.number !== two?.number) return false;
    return wordsOf(one.text ?? '')[0] === wordsOf(two.text ?? '')[0];
  }

  #free = (side: readonly Side[], taken: ReadonlyMap<number, number>): number[] =>
    side.flatMap(({ text }, at) => (text === null || taken.has(at) ? [] : [at]));

  #candidate(i: number, j: number, score: number): Candidate {
    return { i, j, score, off: Math.abs(i * this.b.length - j * this.a.length) };
  }

  #take(candidates: Candidate[]): void {
    candidates.sort((x, y) => y.score - x.score || x.off - y.off || x.i + x.j - (y.i + y.j));
    for (const { i, j } of candidates) {
      if (this.#ofA.has(i) || this.#ofB.has(j)) continue;
      this.#ofA.set(i, j);
      this.#ofB.set(j, i);
    }
  }
}

interface Mutable {
  readonly a: number[];
  readonly b: number[];
}
