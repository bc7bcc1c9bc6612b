// A contribution: what one donor gives to a fund, or past all funds, in money, goods or services,
// and how far it has come. Pledged, signed and deposited are three counts of the same thing, never
// added. What was struck out is left out. Pure.
import { firstDay, type Json, type PartialDate, type Party } from '../../../kernel/index.ts';
import { added, byCurrency, type Sum } from './amount.ts';
import type { Document } from './document.ts';

export const KINDS = ['cash', 'goods', 'services'] as const;
export type Kind = (typeof KINDS)[number];

/** How far money has come. An allotment and spending are of the fund, not of one donor. */
export const LEDGER_STAGES = ['pledged', 'signed', 'deposited', 'allotted', 'spent'] as const;
export type LedgerStage = (typeof LEDGER_STAGES)[number];

/** The rate at which what came in was counted against its pledge. */
export interface CountedAt {
  readonly units: number;
  readonly on: PartialDate;
  readonly by: string;
}

export interface Line {
  readonly line: string;
  readonly stage: 'signed' | 'deposited';
  /** Null of goods and services that were not valued. */
  readonly amount: number | null;
  readonly currency: string | null;
  /** In the currency of the pledge. */
  readonly counted: number | null;
  readonly rate: CountedAt | null;
  readonly on: PartialDate;
  readonly document: Document;
}

export interface Value extends Sum {
  readonly by: Party;
  readonly method: string;
  readonly on: PartialDate;
  readonly document: Document;
}

export interface Pledge {
  readonly amount: number | null;
  readonly on: PartialDate;
  readonly reason: string | null;
  readonly document: Document;
}

export interface FundRef {
  readonly fund: string;
  readonly name: string;
  readonly currency: string;
}

export interface Contribution {
  readonly contribution: string;
  readonly donor: Party;
  /** Null where it goes past every fund, straight to who needs it. */
  readonly fund: FundRef | null;
  readonly kind: Kind;
  readonly what: string | null;
  readonly conditions: string | null;
  readonly currency: string | null;
  /** The pledge as made, and as it was changed since; the last counts. */
  readonly pledges: readonly Pledge[];
  readonly lines: readonly Line[];
  readonly value: Value | null;
  /** Lines that were struck out, by their ids. */
  readonly struck: readonly string[];
}

export const CONTRIBUTION_EVENTS = [
  'ContributionPledged',
  'PledgeChanged',
  'ContributionSigned',
  'ContributionDeposited',
  'SupportValued',
  'ContributionLineStruck',
] as const;
type Event = (typeof CONTRIBUTION_EVENTS)[number];

interface Payload extends Omit<Contribution, 'pledges' | 'lines' | 'value' | 'struck'> {
  readonly amount: number | null;
  readonly on: PartialDate;
  readonly reason: string | null;
  readonly document: Document;
  readonly line: string;
  readonly counted: number | null;
  readonly rate: CountedAt | null;
  readonly by: Party;
  readonly method: string;
}

export interface Step {
  readonly type: string;
  readonly payload: Json;
}

export function evolve(state: Contribution | null, { type, payload }: Step): Contribution | null {
  const p = payload as unknown as Payload;
  const { amount, on, document } = p;
  if (type === 'ContributionPledged') {
    const { contribution, donor, fund, kind, what, conditions, currency } = p;
    const pledges = [{ amount, on, reason: null, document }];
    const own = { contribution, donor, fund, kind, what, conditions, currency };
    return { ...own, pledges, lines: [], value: null, struck: [] };
  }
  if (!state) return null;
  switch (type as Event) {
    case 'PledgeChanged':
      return {
        ...state,
        pledges: inTime([...state.pledges, { amount, on, reason: p.reason, document }]),
      };
    case 'ContributionSigned':
    case 'ContributionDeposited': {
      const stage = type === 'ContributionSigned' ? 'signed' : 'deposited';
      const { line, currency, counted, rate } = p;
      const next = { line, stage, amount, currency, counted, rate, on, document } as const;
      return { ...state, lines: [...state.lines, next] };
    }
    case 'SupportValued': {
      const { currency, by, method } = p;
      if (amount === null || currency === null) return state;
      return { ...state, value: { amount, currency, by, method, on, document } };
    }
    case 'ContributionLineStruck': {
      const lines = state.lines.filter(({ line }) => line !== p.line);
      return { ...state, lines, struck: [...state.struck, p.line] };
    }
    default:
      return state;
  }
}

/** By their days; of one day in the order in which they were written down. */
function inTime<T extends { readonly on: PartialDate }>(all: readonly T[]): T[] {
  return all
    .map((each, i) => ({ each, i }))
    .sort((a, b) => firstDay(a.each.on).localeCompare(firstDay(b.each.on)) || a.i - b.i)
    .map(({ each }) => each);
}

/** The pledge as it stands; null where no number was said, or nothing was valued. */
export function pledgedOf({ pledges, value, currency, kind }: Contribution): Sum | null {
  const amount = pledges.at(-1)?.amount ?? null;
  if (amount !== null && currency !== null) return { amount, currency };
  return kind === 'cash' || !value ? null : { amount: value.amount, currency: value.currency };
}

/** What was counted against the pledge at one stage, in its currency. */
export function countedAt({ lines }: Contribution, stage: Line['stage']): number {
  return added(
    lines.filter((line) => line.stage === stage).flatMap(({ counted }) => counted ?? []),
  );
}

/** One sum a currency of what came to a stage. Goods that came unvalued are their value, if any. */
export function reached(contribution: Contribution, stage: Line['stage']): Sum[] {
  const own = contribution.lines.filter((line) => line.stage === stage);
  const sums = own.flatMap(({ amount, currency }) =>
    amount !== null && currency !== null ? [{ amount, currency }] : [],
  );
  const { value, kind } = contribution;
  if (sums.length === 0 && own.length > 0 && kind !== 'cash' && value)
    return [{ amount: value.amount, currency: value.currency }];
  return byCurrency(sums);
}

/** Whether it has come to a stage without a number: no amount was said, or nothing was valued. */
export function isUnvalued(contribution: Contribution, stage: 'pledged' | Line['stage']): boolean {
  if (stage === 'pledged') return pledgedOf(contribution) === null;
  const there = contribution.lines.some((line) => line.stage === stage);
  return there && reached(contribution, stage).length === 0;
}

/** What of the pledge has not come in; null where no number was pledged. */
export function outstanding(contribution: Contribution): Sum | null {
  const pledged = pledgedOf(contribution);
  if (!pledged) return null;
  const { value, currency } = contribution;
  // Of goods their value came whole, or nothing did.
  const came =
    currency === null && value
      ? (reached(contribution, 'deposited')[0]?.amount ?? 0)
      : countedAt(contribution, 'deposited');
  return { ...pledged, amount: Math.max(0, added([pledged.amount, -came])) };
}

/** Every document behind it, in the order of the record. */
export function documentsOf({ pledges, lines, value }: Contribution): Document[] {
  const all = [...pledges, ...lines, ...(value ? [value] : [])];
  return all.map(({ document }) => document);
}
