// What the clauses of every instrument suggest. A sub-paragraph goes on where its head ends: "5.
// Requests the mission: (a) to report every month".
import type { Asking, Reach } from '../../../../acts/index.ts';
import { type Clause, readInstrument } from '../../../../engines/instruments/index.ts';
import { isDay, type PartialDate } from '../../../../kernel/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import type { Instrument } from '../../instruments/instrument.ts';
import { instrumentsOf } from '../../instruments/views/instruments.ts';
import { type ClauseGround, type Suggestion, suggestionsIn } from '../suggestion.ts';

export interface ClauseSuggestion extends Suggestion {
  /** `clause/ins_…/5(a)`; a second one of that clause ends with `~2`. */
  readonly id: string;
  readonly instrument: string;
  readonly instrumentName: string;
  readonly title: string;
  readonly clause: string;
  readonly adoptedOn: PartialDate | null;
  readonly passage: { readonly source: string; readonly start: number; readonly end: number };
  readonly quote: string;
}

/** Preambles ask for nothing. */
const ASKING: ReadonlySet<string> = new Set(['operative', 'article', 'annex', 'text']);

/** Read once for each source and what it counts from. */
const read = new WeakMap<object, Map<string, Promise<readonly ClauseSuggestion[]>>>();

export async function clauseSuggestions(
  reach: Reach,
  asking: Asking,
): Promise<readonly ClauseSuggestion[]> {
  const kept = read.get(reach) ?? new Map<string, Promise<readonly ClauseSuggestion[]>>();
  read.set(reach, kept);
  const all = await instrumentsOf(reach, asking);
  const lists = all.map(({ instrument }) => {
    const { source, clauses, id, adoptedOn, until, body, symbol, title } = instrument;
    if (source === null || clauses.length === 0) return [];
    const key = [asking.mission, id, source, clauses.length, adoptedOn, until, body, symbol, title];
    const known = kept.get(key.join(' ')) ?? ofInstrument(reach, asking.mission, instrument);
    kept.set(key.join(' '), known);
    known.catch(() => kept.delete(key.join(' ')));
    return known;
  });
  return (await Promise.all(lists)).flat();
}

async function ofInstrument(
  reach: Reach,
  mission: string,
  instrument: Instrument,
): Promise<readonly ClauseSuggestion[]> {
  const { adoptedOn, until, body } = instrument;
  const source = await sourceOf(reach, mission, instrument.source ?? '');
  const { clauses } = readInstrument(await textOf(reach, source), source.pages);
  const there = new Set(instrument.clauses.map(({ start, end }) => `${start} ${end}`));
  const ground: ClauseGround = {
    laidDown: adoptedOn !== null && isDay(adoptedOn) ? adoptedOn : null,
    of: 'adoption',
    until: until !== null && isDay(until) ? until : null,
    by: body,
  };
  const name = instrument.symbol ?? instrument.title;
  const { id: of, title } = instrument;
  const shared = { instrument: of, instrumentName: name, title, adoptedOn };
  return suggestedBy(clauses, ground).flatMap(({ clause, suggestions }) => {
    const { number, start, end, text: quote } = clause;
    if (!there.has(`${start} ${end}`)) return [];
    const passage = { source: source.id, start, end };
    return suggestions.map((suggestion, i): ClauseSuggestion => {
      const id = `clause/${instrument.id}/${number}${i === 0 ? '' : `~${i + 1}`}`;
      return { ...suggestion, ...shared, id, clause: number, passage, quote };
    });
  });
}

/** A head that suggests something itself says it for the items below it. */
function suggestedBy(clauses: readonly Clause[], ground: ClauseGround) {
  const byNumber = new Map(clauses.map((clause) => [clause.number, clause]));
  const whole = new Map<string, string>();
  const said = new Set<string>();
  return clauses.flatMap((clause) => {
    const { number, parent, part, text } = clause;
    const head = parent === null ? '' : (whole.get(parent) ?? byNumber.get(parent)?.text ?? '');
    const words = head === '' ? text : `${open(head)} ${small(text)}`;
    whole.set(number, words);
    if (!ASKING.has(part) || (parent !== null && said.has(parent))) {
      said.add(number);
      return [];
    }
    const suggestions = suggestionsIn(words, ground);
    if (suggestions.length > 0) said.add(number);
    return suggestions.length > 0 ? [{ clause, suggestions }] : [];
  });
}

const open = (head: string) => head.replace(/\s*[:;,.–—-]+\s*$/, '');
const small = (text: string) =>
  text.replace(/^\([\w]{1,4}\)\s*/, '').replace(/^(?:To|De|D’|À)\b/, (sign) => sign.toLowerCase());
