// What every part of one page can ask: who reads, at which dates, in which language, and the
// sources that the page has cited so far. One sheet is made for each page that is written, and
// thrown away.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageRequest } from '../../acts/index.ts';
import type { TermView } from '../../capabilities/mandates/index.ts';
import type { MissionView } from '../../capabilities/missions/index.ts';
import { type Lang, must, type Problem } from '../../kernel/index.ts';
import { type Translate, words } from '../words/words.ts';
import { inMission, type Query } from './address.ts';
import { Citations } from './citations.ts';

/** The answer of `claims.timeline`. */
export interface Timeline {
  readonly months: readonly { readonly month: string; readonly claims: number }[];
  readonly days: readonly string[];
  readonly instruments: readonly { readonly date: string; readonly name: string }[];
  readonly firstRecordDay: string | null;
  readonly byPublication: boolean;
  readonly hidden: number;
  readonly claims: number;
}

/** People by their ids, for those who may read names; null who was forgotten. */
export type Names = Readonly<Record<string, string | null>>;

/** The names of the files under `/assets/`. */
export interface Assets {
  readonly style: string;
  readonly page: string;
  readonly review: string;
  /** What checks certificates, and what keeps its page for a machine without a network. */
  readonly gate: string;
  readonly worker: string;
  readonly fonts: readonly string[];
}

/** The answer of `mandates.duty-reminder-count`. */
export interface ReminderCount {
  readonly total: number;
  readonly fresh: number;
}

export interface Sheet {
  readonly request: PageRequest;
  readonly lang: Lang;
  readonly t: Translate;
  readonly mission: MissionView | null;
  readonly timeline: Timeline | null;
  /** How long the mandate runs; null where no end is on record. */
  readonly term: TermView | null;
  /** What whoever is signed in is reminded of today; null for a visitor. */
  readonly reminders: ReminderCount | null;
  readonly problem: Problem | null;
  readonly assets: Assets;
  readonly citations: Citations;
  /** True where the page shows what was known on an earlier day: nothing is written from there. */
  readonly past: boolean;
  /** A page of this mission, at the same two dates. */
  href(path: string, query?: Query): string;
  /** Whether the act may be offered: the policy allows it, and this is no past view. */
  can(act: string): boolean;
  /** A person of the record: the name for those who may read it, else the end of the id. */
  person(id: string): string;
  /** A key for one more form of this page. */
  formKey(): string;
}

export interface SheetParts {
  readonly request: PageRequest;
  readonly assets: Assets;
  readonly mission?: MissionView | null;
  readonly timeline?: Timeline | null;
  readonly term?: TermView | null;
  readonly reminders?: ReminderCount | null;
  readonly names?: Names | undefined;
  readonly problem?: Problem | null;
}

export function makeSheet(parts: SheetParts): Sheet {
  const { request } = parts;
  const past = request.clocks.knownAt < request.today;
  let forms = 0;
  return {
    request,
    lang: request.lang,
    t: words(request.lang),
    mission: parts.mission ?? null,
    timeline: parts.timeline ?? null,
    term: parts.term ?? null,
    reminders: parts.reminders ?? null,
    problem: parts.problem ?? null,
    assets: parts.assets,
    citations: new Citations(),
    past,
    href: (path, query) => inMission(request, path, query),
    can: (act) => !past && request.may(act),
    person: (id) => parts.names?.[id] ?? (id.startsWith('per_') ? `per_…${id.slice(-6)}` : id),
    formKey: () => `${request.key}.${forms++}`,
  };
}

const SheetContext = createContext<Sheet | null>(null);
export const SheetProvider = SheetContext.Provider;

export function useSheet(): Sheet {
  return must(useContext(SheetContext), 'a part of a page is drawn outside of a page');
}
