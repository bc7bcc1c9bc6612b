// Options side by side: those that were added and those that only claims tell of, as columns; what
// is known of each as rows; where they differ; what nobody has said.
import {
  formatNumber,
  type Lang,
  type Party,
  partyName,
  type Quantity,
} from '../../../kernel/index.ts';
import type { Ground } from '../decisions/ground.ts';
import { forceName } from '../labels.ts';
import { type Cell, chosenOf, FIELDS, type Field, type Force, type Option } from './option.ts';

/** An option that only claims tell of: proposals for a column. */
export interface Proposed {
  readonly what: string;
  readonly force: Force | null;
  readonly size: number | null;
  readonly since: string | null;
  readonly claims: readonly string[];
}

export interface ColumnCell {
  /** Null: nobody has said. */
  readonly text: string | null;
  readonly ground: Ground | null;
  /** Another option says otherwise of the same row. */
  readonly differs: boolean;
}

export interface OptionColumn {
  /** Null where only claims tell of it. */
  readonly option: string | null;
  readonly what: string;
  readonly since: string | null;
  readonly state: 'open' | 'chosen' | 'was_chosen' | 'dropped' | 'proposal';
  readonly choice: Option['choice'];
  readonly droppedBecause: string | null;
  readonly ground: Ground;
  readonly cells: Readonly<Record<Field, ColumnCell>>;
}

export function columnsOf(
  options: readonly Option[],
  proposed: readonly Proposed[],
  lang: Lang,
): OptionColumn[] {
  const chosen = chosenOf(options);
  const taken = new Map(options.flatMap((option) => option.takes.map((id) => [id, option])));
  const alone = proposed.filter(({ claims }) => !claims.some((id) => taken.has(id)));
  const ofClaims = (option: Option) =>
    proposed.filter(({ claims }) => claims.some((id) => option.takes.includes(id)));
  const plain = [
    ...options.map((option) => ownColumn(option, ofClaims(option), chosen, lang)),
    ...alone.map((each) => claimColumn(each, lang)),
  ];
  // What was laid side by side is compared with its like; what a source tells of, with all.
  const laid = plain.filter(({ option }) => option !== null);
  return plain.map((column) => ({
    ...column,
    cells: marked(column, column.option === null ? plain : laid),
  }));
}

function marked(column: OptionColumn, all: readonly OptionColumn[]): OptionColumn['cells'] {
  const cells = FIELDS.map((field) => {
    const cell = column.cells[field];
    const others = all.map(({ cells: theirs }) => theirs[field].text);
    const differs =
      cell.text !== null && others.some((text) => text !== null && text !== cell.text);
    return [field, { ...cell, differs }] as const;
  });
  return Object.fromEntries(cells) as Record<Field, ColumnCell>;
}

const stateOf = (option: Option, chosen: Option | null): OptionColumn['state'] => {
  if (option.dropped) return 'dropped';
  if (option === chosen) return 'chosen';
  return option.choice ? 'was_chosen' : 'open';
};

function ownColumn(
  option: Option,
  claims: readonly Proposed[],
  chosen: Option | null,
  lang: Lang,
): OptionColumn {
  const cells = Object.fromEntries(
    FIELDS.map((field) => {
      const cell = option.cells[field] ?? fromClaims(field, claims);
      const text = cell ? textOf(field, cell.value, lang) : null;
      return [field, { text, ground: cell?.ground ?? null, differs: false }];
    }),
  ) as Record<Field, ColumnCell>;
  return {
    ...{ option: option.id, what: option.what, since: option.on, ground: option.ground, cells },
    ...{ state: stateOf(option, chosen), choice: option.choice },
    droppedBecause: option.dropped?.reason ?? null,
  };
}

/** What claims say of the two rows that they can fill. */
function fromClaims(
  field: Field,
  claims: readonly Proposed[],
): Pick<Cell, 'value' | 'ground'> | null {
  for (const { force, size, claims: ids } of claims) {
    const ground = { claims: ids, passage: null, publishedOn: null };
    if (field === 'force' && force !== null) return { value: force, ground };
    if (field === 'size' && size !== null) return { value: { min: size, max: size }, ground };
  }
  return null;
}

function claimColumn(proposed: Proposed, lang: Lang): OptionColumn {
  const ground = { claims: proposed.claims, passage: null, publishedOn: null };
  const cells = Object.fromEntries(
    FIELDS.map((field) => {
      const cell = fromClaims(field, [proposed]);
      const text = cell ? textOf(field, cell.value, lang) : null;
      return [field, { text, ground: cell?.ground ?? null, differs: false }];
    }),
  ) as Record<Field, ColumnCell>;
  const { what, since } = proposed;
  return {
    ...{ option: null, what, since, state: 'proposal', choice: null, droppedBecause: null },
    ...{ ground, cells },
  };
}

function textOf(field: Field, value: Cell['value'], lang: Lang): string {
  if (field === 'force') return forceName(value as Force, lang);
  if (field === 'size') return sizeText(value as Quantity, lang);
  if (field === 'proposedBy') return partyName(value as Party, lang);
  if (field === 'favouredBy')
    return (value as readonly Party[]).map((party) => partyName(party, lang)).join(', ');
  // Whoever leads may be a state by its code, or words.
  return field === 'command' ? partyName(value as Party, lang) : String(value);
}

function sizeText({ min, max }: Quantity, lang: Lang): string {
  const n = (value: number) => formatNumber(value, lang);
  const fr = lang === 'fr' || lang === 'ht';
  if (min !== null && max !== null) return min === max ? n(min) : `${n(min)}–${n(max)}`;
  if (min !== null) return fr ? `au moins ${n(min)}` : `at least ${n(min)}`;
  if (max !== null) return fr ? `au plus ${n(max)}` : `up to ${n(max)}`;
  return '';
}
