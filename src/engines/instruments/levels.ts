// Which paragraph a letter or a roman number stands under: (a), then (i) below it, then (b) again.
import { readingsOf, type Style } from './markers.ts';

interface Level {
  readonly number: string;
  readonly style: Style | null;
  readonly ordinal: number;
}

/** How a mark is meant where it can be read in two ways. */
export interface Around {
  /** The next mark below; tells (i) after (h) from the first roman number. */
  readonly next: string | null;
  /** Whether the words before it end in a colon, as above a list. */
  readonly opensList: boolean;
  /** Whether a list may begin here at all. */
  readonly mayOpen: boolean;
  /** Whether a list may begin in its middle: a copy that has lost its beginning. */
  readonly loose: boolean;
}

export class Levels {
  #open: Level[] = [];

  /** Begins a paragraph of the top. */
  begin(number: string): void {
    this.#open = [{ number, style: null, ordinal: 0 }];
  }

  get top(): string | null {
    return this.#open[0]?.number ?? null;
  }

  /** The paragraph in hand. */
  get last(): string | null {
    return this.#open.at(-1)?.number ?? null;
  }

  /** Goes to where this mark stands. @returns its number and parent; null where it has no place */
  enter(mark: string, around: Around): { number: string; parent: string } | null {
    if (this.#open.length === 0) return null;
    const ways = readingsOf(mark);
    const nextWays = around.next === null ? [] : readingsOf(around.next);
    const goesOn = (way: (typeof ways)[number]) =>
      nextWays.some(({ style, ordinal }) => style === way.style && ordinal === way.ordinal + 1);
    const follow = ways.flatMap((way) => {
      const at = this.#open.findLastIndex(
        ({ style, ordinal }) => style === way.style && ordinal + 1 === way.ordinal,
      );
      return at > 0 ? [{ way, at }] : [];
    });
    const fresh = ways.filter((way) => way.ordinal === 1 && this.#mayOpen(way.style, around));
    const opening = fresh[0];
    const following = follow.sort((a, b) => b.at - a.at)[0];
    if (opening && following) {
      const opens = goesOn(opening) || (around.opensList && !goesOn(following.way));
      return opens ? this.#push(mark, opening) : this.#replace(following.at, mark, following.way);
    }
    if (following) return this.#replace(following.at, mark, following.way);
    if (opening) return this.#push(mark, opening);
    const [way] = ways;
    if (!around.loose || !way) return null;
    const same = this.#open.findLastIndex((l) => l.style === way.style && l.ordinal < way.ordinal);
    if (same > 0) return this.#replace(same, mark, way);
    return this.#open.length === 1 ? this.#push(mark, way) : null;
  }

  #mayOpen(style: Style, { opensList, mayOpen }: Around): boolean {
    if (!mayOpen) return false;
    return opensList || !this.#open.some((level) => level.style === style);
  }

  #push(mark: string, way: { style: Style; ordinal: number }) {
    const parent = this.#open.at(-1)?.number ?? '';
    const number = `${parent}(${mark})`;
    this.#open.push({ number, ...way });
    return { number, parent };
  }

  #replace(at: number, mark: string, way: { style: Style; ordinal: number }) {
    this.#open.length = at;
    return this.#push(mark, way);
  }
}
