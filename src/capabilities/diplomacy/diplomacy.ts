// Who asked, who met and who said what. Pure: the claims that a clock shows, put in order.
import type { ClaimFields, Day, PartialDate, Party } from '../../kernel/index.ts';
import { lastDay } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';

export type Appeal = ClaimView<ClaimFields['appeal']>;
export type Engagement = ClaimView<ClaimFields['engagement']>;
export type Position = ClaimView<ClaimFields['position']>;
export type Talk = Appeal | Engagement | Position;

/** Everything that an answer of diplomacy is written from. */
export interface Facts {
  readonly asOf: Day;
  readonly appeals: readonly Appeal[];
  readonly engagements: readonly Engagement[];
  readonly positions: readonly Position[];
}

/** The day that the source itself gives; null where only the day of publication is known. */
export function givenDay(claim: Pick<ClaimView, 'on' | 'until' | 'saidOn'>): PartialDate | null {
  return claim.until ?? claim.on ?? claim.saidOn;
}

/** Oldest first; on one day in the order of the text, which tells what came first. */
export function inOrder<C extends ClaimView<object>>(claims: readonly C[]): C[] {
  const day = ({ dated }: C) => (dated ? lastDay(dated) : '9999');
  return [...claims].sort(
    (a, b) =>
      day(a).localeCompare(day(b)) ||
      a.source.id.localeCompare(b.source.id) ||
      a.start - b.start ||
      a.entry - b.entry,
  );
}

/** Asks that one passage makes of several askers: "the US and the UN have called on others". */
export interface Ask {
  readonly claims: readonly [Appeal, ...Appeal[]];
  readonly by: readonly Party[];
  readonly to: Party | null;
}

/** Appeals in order, those of one passage together. */
export function asksOf(appeals: readonly Appeal[]): Ask[] {
  const asks = new Map<string, Ask>();
  for (const appeal of inOrder(appeals)) {
    const key = `${appeal.source.id} ${appeal.start} ${appeal.end} ${appeal.fields.to ?? ''}`;
    const before = asks.get(key);
    const { by, to } = appeal.fields;
    asks.set(
      key,
      before
        ? { claims: [...before.claims, appeal], by: unique([...before.by, by]), to }
        : { claims: [appeal], by: [by], to },
    );
  }
  return [...asks.values()];
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** How often each item comes, most often first; ties in order of first appearance. */
export function counted<T>(items: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** One party's line: what it asked, was asked, said and attended. */
export interface PartyLine {
  readonly party: Party;
  readonly asked: readonly Appeal[];
  readonly wasAsked: readonly Appeal[];
  readonly said: readonly Position[];
  readonly attended: readonly Engagement[];
  /** All of the above, oldest first. */
  readonly claims: readonly Talk[];
  readonly last: PartialDate | null;
}

/** A line for every party that takes part in anything, the busiest first. */
export function partyLines(
  appeals: readonly Appeal[],
  engagements: readonly Engagement[],
  positions: readonly Position[],
): PartyLine[] {
  const parties = unique([
    ...appeals.flatMap(({ fields: { by, to } }) => (to ? [by, to] : [by])),
    ...engagements.flatMap(({ fields }) => fields.parties),
    ...positions.map(({ fields }) => fields.actor),
  ]);
  const lines = parties.map((party): PartyLine => {
    const asked = appeals.filter(({ fields }) => fields.by === party);
    const wasAsked = appeals.filter(({ fields }) => fields.to === party);
    const said = positions.filter(({ fields }) => fields.actor === party);
    const attended = engagements.filter(({ fields }) => fields.parties.includes(party));
    const claims = inOrder<Talk>([...asked, ...wasAsked, ...said, ...attended]);
    return { party, asked, wasAsked, said, attended, claims, last: claims.at(-1)?.dated ?? null };
  });
  return lines.sort((a, b) => b.claims.length - a.claims.length);
}
