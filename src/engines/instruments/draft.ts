// A clause while its lines are being gathered.
import type { Line } from './lines.ts';
import type { Part } from './reading.ts';

export interface Draft {
  readonly number: string;
  readonly part: Part;
  readonly parent: string | null;
  readonly heading: string | null;
  readonly lines: Line[];
}

/** What a walk over the lines found. */
export interface Walked {
  readonly drafts: readonly Draft[];
  readonly headings: readonly Line[];
  readonly rest: readonly Line[];
  readonly numbering: 'printed' | 'counted' | 'none';
}

/** Drafts in their order, each number once. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly #numbers = new Set<string>();

  get last(): Draft | null {
    return this.all.at(-1) ?? null;
  }

  has(number: string): boolean {
    return this.#numbers.has(number);
  }

  add(draft: Draft): Draft {
    let { number } = draft;
    // A number that is printed twice is kept apart, so that each can be cited.
    while (this.#numbers.has(number)) number += '*';
    this.#numbers.add(number);
    const added = { ...draft, number };
    this.all.push(added);
    return added;
  }

  /** The words that came last; empty where there are none. */
  get tail(): string {
    return this.last?.lines.at(-1)?.text ?? '';
  }
}
