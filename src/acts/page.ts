// What a page is, for the two edges that do not know each other: `web` writes pages, `server` asks
// their views and sends them. No HTTP and no view library here: a page takes answers, gives text.
import type { Actor, Office } from '../access/index.ts';
import type { Day, Json, Lang, Problem } from '../kernel/index.ts';
import type { Clocks } from './view.ts';

/** Whether a clock stands in the address, or is only today's. */
export interface PageClocks extends Clocks {
  readonly asOfGiven: boolean;
  readonly knownGiven: boolean;
}

/** A form that was refused: the act, and every field as it was typed (files are not kept). */
export interface Refused {
  readonly act: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** A form that was carried out, whose answer must be shown once (a one-time link). */
export interface Done {
  readonly act: string;
  readonly answer: Json;
}

/** Everything that a page may know of who asks for it and how. */
export interface PageRequest {
  /** The path without query, e.g. `/haiti/forces`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly clocks: PageClocks;
  readonly today: Day;
  readonly actor: Actor;
  /** The name out of the vault; null when nobody is signed in or the person was forgotten. */
  readonly me: { readonly name: string | null; readonly offices: readonly Office[] };
  /** For the hidden field `csrf` of every form. */
  readonly csrf: string;
  /** For the hidden field `key` of every form: the same form sent twice is one entry. */
  readonly key: string;
  /** The slug in the address; null on pages that belong to no mission. */
  readonly mission: string | null;
  /** `auto` follows the reader's machine. */
  readonly theme: 'light' | 'dark' | 'auto';
  /** Set when a form of this page was refused; `render` gets the problem beside it. */
  readonly refused: Refused | null;
  /** Set when a form of this page with the field `show` was carried out. */
  readonly done: Done | null;
  /** The policy's word, so that a page shows no control that would be refused. */
  may(name: string): boolean;
}

/** A view to ask; in the mission of the address, or the one named here (`house` for people). */
export interface PageQuestion {
  readonly view: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly mission?: string;
}

export interface Page {
  /** `/:mission/forces`: what stands after a colon comes back in `params`. */
  readonly path: string;
  /** The views that it needs, each under the name by which `render` finds the answer. */
  views(request: PageRequest): Readonly<Record<string, PageQuestion>>;
  /** Which of them is the page's data, for `?format=json` and `?format=csv`; null when none is. */
  readonly main: string | null;
  /** `problem`: the act that a form of this page asked for was refused. */
  render(
    request: PageRequest,
    answers: Readonly<Record<string, unknown>>,
    problem?: Problem,
  ): { readonly status?: number; readonly html: string };
}

export interface Pages {
  readonly list: readonly Page[];
  /** The languages that the pages speak; English and French where left out. */
  readonly langs?: readonly Lang[];
  /** The page for a "no", a missing page or a fault: what, why, the cure, the code in small. */
  problem(request: PageRequest, problem: Problem): string;
  /** A "no" in a language of the pages, for the scripts of a page; English where left out. */
  told?(problem: Problem, lang: Lang): { readonly title: string; readonly remedy: string };
  /** The folder that is served under `/assets/`; a name with a hash in it is kept for ever. */
  readonly assets: { readonly dir: string };
}
