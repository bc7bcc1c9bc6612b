// Appeals in series: the same asker asks for the same again. A person may tie one appeal to an
// earlier one, or set it apart; else it goes by who asks, whom, and the words. Pure.
import { firstDay, lastDay, type PartialDate, type Party } from '../../../kernel/index.ts';
import { type Appeal, type Ask, asksOf, givenDay, unique } from '../diplomacy.ts';
import { bare } from '../stances/question.ts';
import { type Approach, NO_APPROACH } from './approach.ts';
import { begun } from './begun.ts';

/** One time that an appeal was made, by all who made it together, and the sources that tell it. */
export interface Made {
  readonly on: PartialDate | null;
  readonly by: readonly Party[];
  readonly to: Party | null;
  readonly claims: readonly Appeal[];
}

export interface Series {
  readonly id: string;
  readonly made: readonly Made[];
  /** The hand-made steps on all of its claims, over the askings that the claims tell. */
  readonly approach: Approach;
}

/** The steps by hand on the claim of an appeal, if there are any. */
export type ByHand = (claim: string) => Approach | undefined;

export function seriesOf(appeals: readonly Appeal[], byHand: ByHand): Series[] {
  const groups: Ask[][] = [];
  for (const ask of asksOf(appeals)) {
    const group = tiedTo(ask, groups, byHand);
    if (group) group.push(ask);
    else groups.push([ask]);
  }
  return groups.map((asks) => oneSeries(asks, byHand));
}

function tiedTo(ask: Ask, groups: readonly Ask[][], byHand: ByHand): Ask[] | undefined {
  const tied = ask.claims.map(({ id }) => byHand(id)).find((own) => own?.tied);
  if (tied)
    return groups.find((asks) =>
      asks.some(({ claims }) => claims.some(({ id }) => id === tied.renews)),
    );
  return groups.findLast((asks) => asks.some((before) => sameAppeal(before, ask)));
}

function sameAppeal(a: Ask, b: Ask): boolean {
  if (!a.by.some((party) => b.by.includes(party))) return false;
  if (a.to !== null && a.to === b.to) return true;
  const words = contentOf(a);
  return [...contentOf(b)].some((word) => words.has(word));
}

/** Words too common among appeals to tell one from another. */
const COMMON = new Set(['international', 'nations', 'other', 'their', 'there', 'would', 'which']);
const WORD_MIN = 5;

function contentOf({ claims }: Ask): Set<string> {
  const words = claims.flatMap(({ fields }) => bare(fields.what).match(/\p{L}+/gu) ?? []);
  return new Set(words.filter((word) => word.length >= WORD_MIN && !COMMON.has(word)));
}

function oneSeries(asks: readonly Ask[], byHand: ByHand): Series {
  const made: Made[] = [];
  for (const { claims, by, to } of asks) {
    const on = givenDay(claims[0]);
    const at = made.findIndex((before) => oneAsking(before, { on, by }));
    const before = made[at];
    if (!before) made.push({ on, by, to, claims });
    else
      made[at] = {
        on: nearer(before.on, on),
        by: unique([...before.by, ...by]),
        to: before.to ?? to,
        claims: [...before.claims, ...claims],
      };
  }
  const claims = made.flatMap((each) => each.claims);
  return { id: claims[0]?.id ?? '', made, approach: joinedBy(made, claims, byHand) };
}

/** Two sources that tell of one asking: the same asker, and days that may be the same. */
function oneAsking(a: Pick<Made, 'on' | 'by'>, b: Pick<Made, 'on' | 'by'>): boolean {
  if (!a.on || !b.on || !a.by.some((party) => b.by.includes(party))) return false;
  return firstDay(a.on) <= lastDay(b.on) && firstDay(b.on) <= lastDay(a.on);
}

const nearer = (a: PartialDate | null, b: PartialDate | null) =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

function joinedBy(made: readonly Made[], claims: readonly Appeal[], byHand: ByHand): Approach {
  const hands = claims.flatMap(({ id }) => byHand(id) ?? []);
  const [first] = claims;
  const askings = made.flatMap(({ on, claims: [claim] }) =>
    claim ? begun(claim).askings.map((asking) => ({ ...asking, on })) : [],
  );
  return {
    ...NO_APPROACH,
    subject: first ? begun(first).subject : null,
    askings: [...askings, ...hands.flatMap((hand) => hand.askings)],
    answers: hands.flatMap((hand) => hand.answers),
    followUp: hands.findLast((hand) => hand.followUp)?.followUp ?? null,
    closed: hands.findLast((hand) => hand.closed)?.closed ?? null,
  };
}
