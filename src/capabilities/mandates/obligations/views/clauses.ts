// What the clauses of every instrument suggest. A sub-paragraph goes on where its head ends: "5.
// Requests the mission: (a) to report every month".
import type { Asking, Reach } from '../../../../acts/index.ts';
import { isDay, type PartialDate } from '../../../../kernel/index.ts';
import type { Instrument } from '../../instruments/instrument.ts';
import { type ClauseRow, clausesShown } from '../../instruments/views/clauses.ts';
import { instrumentsOf } from '../../instruments/views/steps.ts';
import { type ClauseGround, type Suggestion, suggestionsIn } from '../suggestion.ts';

export interface ClauseSuggestion extends Suggestion {
  /** `clause/ins_…/5(a)`; a second one of that clause ends with `~2`. */
  readonly id: string;
  readonly instrument: string;
  readonly instrumentName: string;
  /** Its number, or its id where it has none. */
  readonly clause: string;
  readonly adoptedOn: PartialDate | null;
  /** Null where somebody typed the clause. */
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
  readonly quote: string;
}

/** Preambles ask for nothing. */
const ASKING: ReadonlySet<string> = new Set(['operative', 'article', 'annex', 'text']);

/** Read once for each instrument, as it is and from what it counts. */
const read = new WeakMap<object, Map<string, Promise<readonly ClauseSuggestion[]>>>();

export async function clauseSuggestions(
  reach: Reach,
  asking: Asking,
): Promise<readonly ClauseSuggestion[]> {
  const kept = read.get(reach) ?? new Map<string, Promise<readonly ClauseSuggestion[]>>();
  read.set(reach, kept);
  const all = await instrumentsOf(reach, asking);
  const lists = all.map(({ instrument }) => {
    if (instrument.clauses.length === 0) return [];
    const key = keyOf(asking.mission, instrument);
    const known = kept.get(key) ?? ofInstrument(reach, asking.mission, instrument);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    return known;
  });
  return (await Promise.all(lists)).flat();
}

function keyOf(mission: string, instrument: Instrument): string {
  const { source, clauses, id, adoptedOn, until, body, symbol, title } = instrument;
  const places = clauses.map(({ start, end, words, number }) => [start, end, words, number]);
  return JSON.stringify([mission, id, source, adoptedOn, until, body, symbol, title, places]);
}

async function ofInstrument(
  reach: Reach,
  mission: string,
  instrument: Instrument,
): Promise<readonly ClauseSuggestion[]> {
  const { adoptedOn, until, body, source, symbol, title } = instrument;
  const ground: ClauseGround = {
    laidDown: adoptedOn !== null && isDay(adoptedOn) ? adoptedOn : null,
    of: 'adoption',
    until: until !== null && isDay(until) ? until : null,
    by: body,
  };
  const of = { instrument: instrument.id, instrumentName: symbol ?? title, adoptedOn };
  const rows = await clausesShown(reach, mission, instrument);
  return suggestedBy(rows, ground).flatMap(({ row, suggestions }) => {
    const { start, end, text } = row;
    const clause = row.number ?? row.id ?? '';
    const placed = source !== null && start !== null && end !== null;
    const passage = placed ? { source, start, end } : null;
    return suggestions.map((suggestion, i): ClauseSuggestion => {
      const id = `clause/${instrument.id}/${clause}${i === 0 ? '' : `~${i + 1}`}`;
      return { ...suggestion, ...of, id, clause, passage, quote: text ?? '' };
    });
  });
}

/** A head that suggests something itself says it for the items below it. */
function suggestedBy(rows: readonly ClauseRow[], ground: ClauseGround) {
  const whole = new Map<string, string>();
  const said = new Set<string>();
  return rows.flatMap((row) => {
    const { number, parent, part, text } = row;
    if (text === null) return [];
    const head = parent === null ? '' : (whole.get(parent) ?? '');
    const words = head === '' ? text : `${open(head)} ${small(text)}`;
    const name = number ?? row.id ?? '';
    whole.set(name, words);
    const told = parent !== null && said.has(parent);
    const suggestions = told || !ASKING.has(part) ? [] : suggestionsIn(words, ground);
    if (told || suggestions.length > 0) said.add(name);
    return suggestions.length > 0 ? [{ row, suggestions }] : [];
  });
}

const open = (head: string) => head.replace(/\s*[:;,.–—-]+\s*$/, '');
const small = (text: string) =>
  text.replace(/^\([\w]{1,4}\)\s*/, '').replace(/^(?:To|De|D’|À)\b/, (sign) => sign.toLowerCase());
