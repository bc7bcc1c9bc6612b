// What a list says of whom: the one shape into which every kind of list is read.
import type { Birth } from './birth.ts';

export type ListedKind = 'person' | 'body' | 'ship' | 'aircraft' | 'unknown';

/** `main` the listed name, `good` a full alias, `low` a nickname or a name of low quality. */
export type NameRank = 'main' | 'good' | 'low';

export interface ListedName {
  readonly text: string;
  readonly rank: NameRank;
}

export interface Listed {
  /** The list's own reference: CDi.001, 2674, EU.27.28. */
  readonly id: string;
  readonly kind: ListedKind;
  readonly names: readonly ListedName[];
  readonly births: readonly Birth[];
  readonly birthPlaces: readonly string[];
  /** Two-letter codes; a state that no code is known of is left out. */
  readonly nationalities: readonly string[];
  readonly sex: 'm' | 'f' | null;
  /** Numbers of passports and identity cards, letters and digits only. */
  readonly documents: readonly string[];
  /** Why: a regime, a programme, a remark of its own list. */
  readonly programme: string | null;
}

/** A list whose data are this many days old is told of wherever it is used. */
export const OLD_LIST_DAYS = 30;

export type ListKind = 'un' | 'ofac' | 'eu' | 'uk' | 'ftm' | 'plain';

export interface List {
  readonly kind: ListKind;
  /** What it is called before people. */
  readonly title: string;
  /** The day to which the list says it holds; null when it does not say. */
  readonly dataThrough: string | null;
  readonly listed: readonly Listed[];
  /** What could be read only in part, or was left out, for people. */
  readonly remarks: readonly string[];
}

/** A list while it is read: sets, so that a thing told twice is kept once. */
export class Draft {
  kind: ListedKind = 'unknown';
  readonly names: { text: string; rank: NameRank }[] = [];
  private readonly births: Birth[] = [];
  private readonly birthPlaces: string[] = [];
  private readonly nationalities: string[] = [];
  private readonly documents: string[] = [];
  sex: 'm' | 'f' | null = null;
  programme: string | null = null;
  constructor(readonly id: string) {}

  name(text: string | undefined, rank: NameRank): void {
    const clean = (text ?? '').replace(/\s+/g, ' ').trim();
    if (clean === '' || /^(?:na|n\/a|-0-|unknown)$/i.test(clean)) return;
    const had = this.names.find((name) => name.text === clean);
    if (!had) this.names.push({ text: clean, rank });
    else if (RANKS.indexOf(rank) < RANKS.indexOf(had.rank)) had.rank = rank;
  }

  birth(birth: Birth | null): void {
    if (birth && !this.births.some(({ from, to }) => from === birth.from && to === birth.to))
      this.births.push(birth);
  }

  place(...parts: readonly (string | undefined)[]): void {
    const text = parts
      .map((part) => (part ?? '').trim())
      .filter((part) => part !== '')
      .join(', ');
    if (text !== '') once(this.birthPlaces, text);
  }

  nationality(code: string | null): void {
    if (code) once(this.nationalities, code);
  }

  document(number: string | undefined): void {
    const clean = documentNumber(number ?? '');
    if (clean) once(this.documents, clean);
  }

  done(): Listed {
    const { id, kind, births, birthPlaces, nationalities, sex, documents, programme } = this;
    const names = [...this.names].sort((x, y) => RANKS.indexOf(x.rank) - RANKS.indexOf(y.rank));
    return { id, kind, names, births, birthPlaces, nationalities, sex, documents, programme };
  }
}

const once = (list: string[], text: string) => {
  if (!list.includes(text)) list.push(text);
};

const RANKS: readonly NameRank[] = ['main', 'good', 'low'];

/** Letters and digits only; too short a number tells nobody apart and is none. */
export function documentNumber(text: string): string | null {
  const clean = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return clean.length >= 6 && /\d{3}/.test(clean) ? clean : null;
}

export function sexOf(text: string | undefined): 'm' | 'f' | null {
  const first = (text ?? '').trim().toLowerCase();
  if (/^(?:m|male|man|homme|masculin)$/.test(first)) return 'm';
  return /^(?:f|female|woman|femme|feminin|féminin|w)$/.test(first) ? 'f' : null;
}
