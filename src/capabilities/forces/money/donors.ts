// Who gave what, stage by stage: the ledger where it holds a line, else the latest word of a
// source. A claim that the ledger took up stands behind its line, not beside it. Pure.
import type { PartialDate, Quantity } from '../../../kernel/index.ts';
import type { OfferClaim } from '../offer.ts';
import { added } from './amount.ts';
import { type Contribution, type Kind, LEDGER_STAGES, type LedgerStage } from './contribution.ts';
import { type Contradiction, exactly, keyText, type MoneyKey, type Word } from './said.ts';
import type { Item } from './totals.ts';

/** What stands in one cell: a donor at one stage. */
export interface Cell {
  readonly stage: LedgerStage;
  readonly quantity: Quantity | null;
  readonly from: 'ledger' | 'said';
  /** Lines of the ledger without a number: they are in no sum. */
  readonly unvalued: number;
  /** Claims that say it, or that the ledger's lines took up. */
  readonly claims: readonly string[];
  readonly dated: PartialDate | null;
  /** What a source says otherwise than the ledger. */
  readonly otherwise: OfferClaim | null;
}

export interface DonorRow extends MoneyKey {
  readonly kind: Kind;
  readonly cells: readonly Cell[];
  /** A pledge that a source says was taken back. */
  readonly takenBack: OfferClaim | null;
  readonly contradictions: readonly Contradiction[];
}

export interface Facts {
  readonly items: readonly Item[];
  readonly contributions: readonly Contribution[];
  readonly words: readonly Word[];
  readonly contradictions: readonly Contradiction[];
}

const rowKey = (key: MoneyKey, kind: Kind) => `${keyText(key)}/${kind}`;

export function donorRows(facts: Facts): DonorRow[] {
  const taken = takenUp(facts.contributions);
  const rows = new Map<string, { key: MoneyKey; kind: Kind; items: Item[]; words: Word[] }>();
  const row = (key: MoneyKey, kind: Kind) => {
    const id = rowKey(key, kind);
    const own = rows.get(id) ?? { key, kind, items: [], words: [] };
    rows.set(id, own);
    return own;
  };
  for (const item of facts.items) {
    const currency = item.sum?.currency ?? null;
    row({ donor: item.donor, fund: item.fund, currency }, item.kind).items.push(item);
  }
  for (const word of facts.words) {
    if (taken.has(word.claim.id)) continue;
    const { donor, fund, currency } = word;
    row({ donor, fund, currency }, 'cash').words.push(word);
  }
  const all = [...rows.values()]
    .map(({ key, kind, items, words }) => {
      const cells = LEDGER_STAGES.flatMap((stage) => cellOf(stage, items, words));
      const takenBack = words.find(({ stage }) => stage === 'withdrawn')?.claim ?? null;
      const contradictions =
        kind === 'cash' ? facts.contradictions.filter((c) => keyText(c) === keyText(key)) : [];
      return { ...key, kind, cells, takenBack, contradictions };
    })
    .filter(({ cells, takenBack }) => cells.length > 0 || takenBack !== null);
  return all.sort(byWeight(all));
}

/** Claims on which lines of the ledger rest. */
function takenUp(contributions: readonly Contribution[]): Set<string> {
  const documents = contributions.flatMap(({ pledges, lines }) => [...pledges, ...lines]);
  return new Set(documents.flatMap(({ document }) => document.claims));
}

function cellOf(stage: LedgerStage, items: readonly Item[], words: readonly Word[]): Cell[] {
  const own = items.filter((item) => item.stage === stage);
  const said = words.find((word) => word.stage === stage)?.claim ?? null;
  if (own.length === 0) {
    if (!said) return [];
    const { quantity } = said.fields;
    const claims = [said.id, ...said.also];
    return [
      { stage, quantity, from: 'said', unvalued: 0, claims, dated: said.dated, otherwise: null },
    ];
  }
  const amounts = own.flatMap(({ sum }) => sum?.amount ?? []);
  const total = added(amounts);
  const quantity = amounts.length > 0 ? exactly(total) : null;
  const says = said?.fields.quantity ?? null;
  const same = says !== null && says.min === total && says.max === total;
  const unvalued = own.filter(({ sum }) => sum === null).length;
  return [
    {
      ...{ stage, quantity, from: 'ledger', unvalued, dated: null },
      claims: same && said ? [said.id] : [],
      otherwise: said && says !== null && !same ? said : null,
    },
  ];
}

/** All donors together first, then whoever gave most, all of one donor together. */
function byWeight(rows: readonly DonorRow[]): (a: DonorRow, b: DonorRow) => number {
  const size = ({ cells }: DonorRow) =>
    Math.max(0, ...cells.map(({ quantity }) => quantity?.min ?? quantity?.max ?? 0));
  const most = new Map<string, number>();
  for (const row of rows)
    most.set(row.donor ?? '', Math.max(most.get(row.donor ?? '') ?? 0, size(row)));
  const of = ({ donor }: DonorRow) => most.get(donor ?? '') ?? 0;
  return (a, b) =>
    Number(a.donor !== null) - Number(b.donor !== null) ||
    of(b) - of(a) ||
    (a.donor ?? '').localeCompare(b.donor ?? '') ||
    size(b) - size(a) ||
    keyText(a).localeCompare(keyText(b)) ||
    a.kind.localeCompare(b.kind);
}
