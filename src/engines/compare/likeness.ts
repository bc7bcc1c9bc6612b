// How like two clauses are: the words that they share, each weighed by how rare it is in both
// texts, so that "Requests the Secretary-General to" makes no two clauses alike.

/** Words by their numbers, in order; a word that comes twice is there twice. */
export interface Bag {
  readonly words: readonly number[];
  readonly weight: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** The same text but for spaces, and for the forms of quotes and dashes that a copy may change. */
export const plainText = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010\u2011\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

export class Likeness {
  readonly #ids = new Map<string, number>();
  readonly #weights: number[] = [];

  /** @param texts every clause of both sides: how rare a word is */
  constructor(texts: readonly string[]) {
    const seen = new Map<number, number>();
    for (const text of texts)
      for (const word of new Set(wordsOf(text))) {
        const id = this.#idOf(word);
        seen.set(id, (seen.get(id) ?? 0) + 1);
      }
    for (const [id, times] of seen) this.#weights[id] = Math.log(1 + texts.length / times);
  }

  bagOf(text: string): Bag {
    const words = wordsOf(text)
      .map((word) => this.#idOf(word))
      .sort((x, y) => x - y);
    return { words, weight: words.reduce((sum, id) => sum + this.#weightOf(id), 0) };
  }

  /** From 0, no word shared, to 1, the same words. */
  of(x: Bag, y: Bag): number {
    const whole = x.weight + y.weight;
    return whole === 0 ? 0 : (2 * this.shared(x, y)) / whole;
  }

  /** The weight of the words that both have. */
  shared(x: Bag, y: Bag): number {
    let sum = 0;
    for (let i = 0, j = 0; i < x.words.length && j < y.words.length; ) {
      const [left = 0, right = 0] = [x.words[i], y.words[j]];
      if (left === right) sum += this.#weightOf(left);
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return sum;
  }

  #weightOf = (id: number): number => this.#weights[id] ?? 1;

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#ids.size);
    return this.#ids.size - 1;
  }
}
