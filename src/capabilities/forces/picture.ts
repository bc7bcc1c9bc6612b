// The picture of the force on a day: how many are there in all, against what, and what the states'
// own figures come to. Everything that the words of the answer are written from.
import type { Day, PartialDate, Quantity } from '../../kernel/index.ts';
import type { MoneyLine } from './money.ts';
import { type OfferClaim, unitClass } from './offer.ts';
import { type How, type Present, presentOf } from './presence.ts';
import { sum } from './quantities.ts';
import type { Measure, Option } from './requirement.ts';
import type { Standing, Standings } from './standing.ts';

export interface Facts {
  readonly asOf: Day;
  readonly standings: Standings;
  readonly measure: Measure | null;
  readonly options: readonly Option[];
  readonly money: readonly MoneyLine[];
  /** All offers that the clocks show, where rivals are looked for. */
  readonly offers: readonly OfferClaim[];
}

export interface Total {
  readonly how: How;
  readonly quantity: Quantity;
  readonly dated: PartialDate | null;
  readonly claims: readonly OfferClaim[];
  /** True where it is the sum of the states' figures. */
  readonly summed: boolean;
}

export type Here = Standing & { readonly present: Present };

/** States of which somebody is there, with or without a number. */
export function here({ states }: Standings): Here[] {
  return states.filter(
    (each): each is Here =>
      each.present !== null && each.stance !== 'withdrawn' && each.stance !== 'declined',
  );
}

/** What the states' last figures come to; null where none has a number. */
export function statesTotal(standings: Standings): Total | null {
  const counted = here(standings).filter(({ present }) => present.quantity !== null);
  const [only] = counted;
  if (!only) return null;
  const quantities = counted.flatMap(({ present }) => present.quantity ?? []);
  const days = counted.flatMap(({ present }) => present.dated ?? []);
  return {
    how: counted.length === 1 ? only.present.how : 'reckoned',
    quantity: sum(quantities),
    dated: days.sort().at(-1) ?? null,
    claims: counted.flatMap(({ present }) => present.claims),
    summed: counted.length > 1,
  };
}

/** The force's own figure, where somebody counted the whole; else what its states come to. */
export function totalOf({ standings }: Pick<Facts, 'standings'>): Total | null {
  const people = standings.force.filter(({ fields }) => unitClass(fields) === 'people');
  const whole = presentOf(people);
  if (!whole?.quantity) return statesTotal(standings);
  const { how, quantity, dated, claims } = whole;
  return { how, quantity, dated, claims, summed: false };
}

/** States that have spoken of people of whom nobody is on record as having come. */
export function awaited({ states }: Standings): Standing[] {
  return states.filter(
    ({ present, ladder, stance }) =>
      present === null && ladder.length > 0 && stance !== 'declined' && stance !== 'withdrawn',
  );
}
