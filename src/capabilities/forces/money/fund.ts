// A fund: who holds it and in what currency, what is needed of it a year, and what became of the
// money in it: allotted to a purpose, then spent. Pure.
import { firstDay, type Json, type PartialDate, type Party } from '../../../kernel/index.ts';
import { added, cents } from './amount.ts';
import type { Document } from './document.ts';

export interface Spending {
  readonly line: string;
  readonly amount: number;
  readonly what: string;
  readonly on: PartialDate;
  readonly document: Document;
}

export interface Allotment {
  readonly line: string;
  readonly amount: number;
  readonly what: string;
  readonly to: Party | null;
  /** Where the donor earmarked it. */
  readonly contribution: string | null;
  readonly on: PartialDate;
  readonly document: Document;
  readonly spent: readonly Spending[];
}

export interface Need {
  readonly amount: number;
  readonly on: PartialDate;
  readonly document: Document;
}

export interface Fund {
  readonly fund: string;
  readonly name: string;
  readonly holder: Party;
  readonly currency: string;
  readonly purpose: string | null;
  /** What the mission is said to need of it in a year, by the latest word. */
  readonly need: Need | null;
  readonly on: PartialDate;
  readonly document: Document;
  readonly allotments: readonly Allotment[];
  readonly struck: readonly string[];
}

export const FUND_EVENTS = [
  'FundOpened',
  'FundNeedSaid',
  'MoneyAllotted',
  'MoneySpent',
  'FundLineStruck',
] as const;

interface Payload
  extends Omit<Fund, 'allotments' | 'struck' | 'need'>,
    Omit<Allotment, 'on' | 'document'> {
  readonly need: number | null;
  readonly allotment: string;
}

export function evolve(
  state: Fund | null,
  step: { readonly type: string; readonly payload: Json },
): Fund | null {
  const p = step.payload as unknown as Payload;
  const { on, document, line, amount, what } = p;
  if (step.type === 'FundOpened') {
    const { fund, name, holder, currency, purpose } = p;
    const need = p.need === null ? null : { amount: p.need, on, document };
    const own = { fund, name, holder, currency, purpose, need, on, document };
    return { ...own, allotments: [], struck: [] };
  }
  if (!state) return null;
  if (step.type === 'FundNeedSaid') {
    const later = state.need === null || firstDay(on) >= firstDay(state.need.on);
    return later ? { ...state, need: { amount, on, document } } : state;
  }
  if (step.type === 'MoneyAllotted') {
    const { to, contribution } = p;
    const next = { line, amount, what, to, contribution, on, document, spent: [] };
    return { ...state, allotments: [...state.allotments, next] };
  }
  if (step.type === 'MoneySpent') {
    const spending = { line, amount, what, on, document };
    return changed(state, p.allotment, (each) => ({ ...each, spent: [...each.spent, spending] }));
  }
  if (step.type === 'FundLineStruck') {
    const allotments = state.allotments
      .filter((each) => each.line !== line)
      .map((each) => ({ ...each, spent: each.spent.filter((one) => one.line !== line) }));
    return { ...state, allotments, struck: [...state.struck, line] };
  }
  return state;
}

function changed(state: Fund, line: string, change: (each: Allotment) => Allotment): Fund {
  const allotments = state.allotments.map((each) => (each.line === line ? change(each) : each));
  return { ...state, allotments };
}

export const allottedOf = ({ allotments }: Fund): number =>
  added(allotments.map(({ amount }) => amount));
export const spentOf = ({ spent }: Pick<Allotment, 'spent'>): number =>
  added(spent.map(({ amount }) => amount));
export const fundSpent = ({ allotments }: Fund): number => added(allotments.map(spentOf));

/** Whether one amount is above another, to the hundredth. */
export const isAbove = (a: number, b: number): boolean => cents(a) > cents(b);

/** A name as people write it otherwise: `the UN Trust Fund` is `un trust fund`. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|le|la|l['’])\s*/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
