// What instruments on record add to the ladder: the day, the end, the term, the ceiling and powers
// of a decision that sources tell of, and the steps that no source tells.
import { firstDay, type PartialDate, type Party } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';
import { sameSymbol } from './instruments/citing.ts';
import type { Instrument } from './instruments/instrument.ts';
import { isDecided, kindOf, type Rung, type Status } from './ladder.ts';

/** An instrument as the ladder needs it. */
export interface Grant {
  readonly id: string;
  readonly kind: Instrument['kind'];
  readonly symbol: string | null;
  readonly title: string;
  readonly body: Party | null;
  readonly until: PartialDate | null;
  /** Its steps up to the day asked. */
  readonly steps: readonly { readonly status: Status; readonly on: PartialDate }[];
  readonly authority: {
    readonly effect: 'gives' | 'extends' | 'ends';
    readonly term: string | null;
    readonly ceiling: number | null;
    readonly powers: readonly string[];
  } | null;
  /** What is cited for it or its clauses, as far as it is visible. */
  readonly cited?: readonly ClaimView[];
}

/** The rungs with what the instruments say of them, oldest first. */
export function withGrants(rungs: readonly Rung[], grants: readonly Grant[]): Rung[] {
  const all = [...rungs];
  for (const grant of grants)
    for (const { status, on } of grant.steps) {
      const wanted = grant.authority?.effect === 'ends' && isDecided(status) ? 'ended' : status;
      const at = all.findIndex((rung) => isOf(rung, grant, wanted));
      const rung = all[at];
      if (rung) all[at] = filled(rung, grant, on);
      else if (ownRung(grant)) all.push(madeRung(grant, wanted, on));
    }
  const day = ({ date }: Rung) => (date ? firstDay(date) : '9999');
  return all.sort((a, b) => day(a).localeCompare(day(b)));
}

function isOf({ instrument, status }: Rung, { symbol, title }: Grant, wanted: Status): boolean {
  if (instrument === null) return false;
  const same = symbol === null ? instrument === title : sameSymbol(instrument, symbol);
  return same && (status === wanted || (isDecided(status) && isDecided(wanted)));
}

/** What a source gives stays; what none gives is taken from the instrument. */
function filled(rung: Rung, grant: Grant, on: PartialDate): Rung {
  const { authority } = grant;
  const decided = isDecided(rung.status);
  return {
    ...rung,
    ...(rung.dateGiven ? {} : { date: on, dateGiven: true }),
    status: decided && authority?.effect === 'extends' ? 'extended' : rung.status,
    until: rung.until ?? (decided ? grant.until : null),
    term: rung.term ?? (decided ? (authority?.term ?? null) : null),
    ceiling: rung.ceiling ?? (decided ? (authority?.ceiling ?? null) : null),
    powers: authority?.powers ?? [],
    known: grant.id,
    cited: grant.cited ?? [],
  };
}

/**
 * An instrument has a rung of its own where it gives, extends or ends the mandate, or is a decision
 * of a state or a ruling of a court. A resolution on something else is no step of this mandate, nor
 * is a letter, which asks or tells.
 */
function ownRung({ authority, kind, body }: Grant): boolean {
  if (authority !== null || kind === 'ruling') return true;
  return kind === 'national_decision' && body !== null && kindOf({ body, of: null }) === 'national';
}

function madeRung(grant: Grant, status: Status, on: PartialDate): Rung {
  const { authority, kind, symbol, title, until, id } = grant;
  const body = grant.body ?? title;
  const decided = isDecided(status);
  return {
    kind: authority ? 'mandate' : kind === 'ruling' ? kind : kindOf({ body, of: null }),
    ...{ body, status, of: null, instrument: symbol ?? title, date: on, dateGiven: true },
    until: decided ? until : null,
    term: decided ? (authority?.term ?? null) : null,
    ceiling: decided ? (authority?.ceiling ?? null) : null,
    powers: authority?.powers ?? [],
    ...{ known: id, claims: [], cited: grant.cited ?? [] },
  };
}
