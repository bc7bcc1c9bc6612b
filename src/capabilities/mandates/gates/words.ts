// Gates in sentences: why a criterion stands as it stands, what blocks a gate, and when it can
// come.
import {
  dateAs,
  dayOf,
  type Figure,
  formatDate,
  type Lang,
  type Part,
  type Prose,
  type ProseLang,
  proseLang,
  sentence,
  together,
} from '../../../kernel/index.ts';
import { type Criterion, type Gate, spoken, type Word } from './road.ts';
import { estimateIn, type Outlook } from './schedule.ts';
import type { GateSentences } from './sentences.ts';
import type { CriterionStanding, GateStanding, Standings, State } from './standing.ts';
import { EN } from './words-en.ts';
import { FR } from './words-fr.ts';

const SENTENCES: Readonly<Record<ProseLang, GateSentences>> = { en: EN, fr: FR };
export const sentencesIn = (lang: Lang): GateSentences => SENTENCES[proseLang(lang)];

export const stateName = (state: State, lang: Lang): string => sentencesIn(lang).states[state];

/** A gate as a criterion that relies on it names it. */
export type Named = ReadonlyMap<string, GateStanding>;

/** Why it stands as it stands; the claims that say so are `citedFor`. */
export function whyOf(standing: CriterionStanding, gates: Named, lang: Lang): string {
  const own = ownWhy(standing, gates, lang);
  const { waiver } = standing;
  if (!waiver) return own;
  const s = sentencesIn(lang);
  return `${s.waived(formatDate(waiver.until, lang))} ${waiver.reason} ${own}`;
}

function ownWhy({ because, criterion }: CriterionStanding, gates: Named, lang: Lang): string {
  const s = sentencesIn(lang);
  if (because.by === 'computed') return because.computed.sentence;
  if (because.by === 'gate') {
    const gate = gates.get(because.gate);
    const passed = gate?.passed ? (gate.gate.passed?.on ?? null) : null;
    const title = spoken(gate?.gate.title, lang) || because.gate;
    return s.byGate(title, gate?.state ?? 'unknown', passed && dateAs(passed, proseLang(lang)));
  }
  if (because.by === 'silence') return criterion.silence === 'unknown' ? s.unseen : s.silent;
  return wordSays(because.word, because.again, lang);
}

export function wordSays(word: Word, again: boolean, lang: Lang): string {
  const s = sentencesIn(lang);
  const date = word.on ?? dayOf(word.at);
  const on = dateAs(date, proseLang(lang));
  if (word.as === 'reopening' || again) return s.again(formatDate(date, lang));
  if (word.as === 'finding' && word.shows !== 'nothing') return s.found(word.shows, on);
  if (word.shows === 'met') return s.met(on);
  return word.shows === 'not_met' ? s.notMet(on) : '';
}

/** A few words for the box in the drawing: the latest note, else the day. */
export function gistOf({ words, because, since }: CriterionStanding, lang: Lang): string {
  const noted = words.findLast(({ note }) => note !== null);
  const telling = because.by === 'word' ? because.word : null;
  // A note that is older than the word that counts says nothing of it.
  const note = telling && noted && noted !== telling && isOlder(noted, telling) ? null : noted;
  if (note) return spoken(note.note, lang);
  return since ? formatDate(since, lang) : '';
}

const isOlder = (a: Word, b: Word) => (a.on ?? dayOf(a.at)) < (b.on ?? dayOf(b.at));

/** The claims behind a state: those of the words that count, else what it was laid down by. */
export function citedFor(standing: CriterionStanding): readonly string[] {
  const { because, words, criterion } = standing;
  if (because.by === 'computed') return because.computed.cites;
  const telling = because.by === 'word' ? [because.word] : [];
  const bearing = words.filter(({ shows }) => shows === 'nothing');
  const ids = [...telling, ...bearing].flatMap(({ claims }) => claims);
  return [...new Set(ids.length > 0 ? ids : criterion.claims)];
}

const titled = (standing: CriterionStanding, lang: Lang): Figure => ({
  text: criterionWords(standing.criterion, lang),
  cites: citedFor(standing),
});

/** Criteria named in a sentence before the rest is counted. */
const NAMED_MAX = 6;

function listOf(all: readonly CriterionStanding[], lang: Lang): Prose {
  const mark = proseLang(lang) === 'fr' ? ' ; ' : '; ';
  const named = all.length > NAMED_MAX + 1 ? all.slice(0, NAMED_MAX) : all;
  const parts = named.flatMap((each, i): Part[] => [...(i > 0 ? [mark] : []), titled(each, lang)]);
  const rest = all.length - named.length;
  return rest > 0 ? [...parts, `${mark}${sentencesIn(lang).more(rest)}`] : parts;
}

export interface GateFacts {
  readonly gate: GateStanding;
  /** Every criterion on the way that is not only another gate. */
  readonly before: readonly CriterionStanding[];
  readonly outlook: Outlook | null;
}

const inState = ({ before }: Pick<GateFacts, 'before'>, state: State) =>
  before.filter((each) => each.state === state);

/** The head of a gate: `First arrival is blocked by 7 of 10`. */
export function headOf(facts: GateFacts, lang: Lang): Prose {
  const s = sentencesIn(lang);
  const title = titleOf(facts.gate.gate, lang);
  const [notMet, unknown, waived] = (['not_met', 'unknown', 'waived'] as const).map(
    (state) => inState(facts, state).length,
  ) as [number, number, number];
  const { passed } = facts.gate.gate;
  if (facts.gate.passed && passed?.on) {
    const on = { text: dateAs(passed.on, proseLang(lang)), cites: [...passed.claims] };
    return s.passed(title, on, notMet + unknown);
  }
  const all = facts.before.length;
  if (all === 0) return s.none(title);
  if (notMet > 0) return s.blocked(title, notMet, all);
  return unknown > 0 ? s.unknownOnly(title, unknown, all) : s.allMet(title, all, waived);
}

export const titleOf = ({ title, gate }: Gate, lang: Lang): string => spoken(title, lang) || gate;
type Titled = Pick<Criterion, 'title' | 'criterion'>;
/** As it stands in a sentence; alone it begins with a capital. */
const criterionWords = ({ title, criterion }: Titled, lang: Lang): string =>
  spoken(title, lang) || criterion;
export const criterionTitle = (criterion: Titled, lang: Lang): string =>
  sentence(criterionWords(criterion, lang));

/** What stands before the gate, and when it can come: one paragraph each. */
export function answerOf(facts: GateFacts, lang: Lang): Prose[] {
  return [blocksOf(facts, lang), whenOf(facts, lang)].filter((paragraph) => paragraph.length > 0);
}

/** What stands before the gate, by name. */
function blocksOf(facts: GateFacts, lang: Lang): Prose {
  const s = sentencesIn(lang);
  const [notMet, unknown, waived] = (['not_met', 'unknown', 'waived'] as const).map((state) =>
    inState(facts, state),
  ) as [CriterionStanding[], CriterionStanding[], CriterionStanding[]];
  return together(
    facts.gate.passed ? [] : standsOf(facts, { notMet, unknown }, lang),
    waived.length > 0 ? s.waivedBy(waived.length, listOf(waived, lang)) : [],
  );
}

/** What is known to be open, else what is unknown, else that nothing is in the way. */
function standsOf(
  facts: GateFacts,
  { notMet, unknown }: Record<'notMet' | 'unknown', readonly CriterionStanding[]>,
  lang: Lang,
): Prose {
  const s = sentencesIn(lang);
  const head = headOf(facts, lang);
  if (notMet.length === 0 && unknown.length === 0) return s.ends(head);
  if (notMet.length === 0) return s.blockedBy(head, listOf(unknown, lang));
  return together(
    s.blockedBy(head, listOf(notMet, lang)),
    unknown.length > 0 ? s.unknown(unknown.length, listOf(unknown, lang)) : [],
  );
}

/** Of the whole road: a waiver shows on every page that relies on a gate. */
export function waiversInForce({ criteria }: Pick<Standings, 'criteria'>): number {
  return [...criteria.values()].filter(({ waiver }) => waiver !== null).length;
}

/** From when to when the gate can come, and what moves it most. */
export function whenOf({ outlook, before }: GateFacts, lang: Lang): Prose {
  if (!outlook) return [];
  const s = sentencesIn(lang);
  const { earliest, latest, unestimated, mover, forecast } = outlook;
  const reckoned = (day: string): Figure => ({
    ...{ text: formatDate(day, lang), cites: [], mark: 'reckoned' as const },
  });
  const own = before.some(({ criterion }) => estimateIn(criterion)?.own);
  const all = unestimated.length === before.filter(({ state }) => state !== 'met').length;
  if (all && unestimated.length > 0) return [];
  // “At the earliest today” would say nothing: what is left has no estimate.
  if (forecast.finish.low === 0 && unestimated.length > 0) return [s.noDay(unestimated.length)];
  return together(
    s.earliest(reckoned(earliest), latest === null ? null : reckoned(latest), unestimated.length),
    mover
      ? s.moves(
          { text: criterionWords(mover.criterion, lang), cites: [...mover.criterion.claims] },
          mover.sooner + mover.later,
        )
      : [],
    own ? [s.invented] : [],
  );
}
