// An offer: one thing that a source says of a state's taking part, from the first "would consider"
// to the last soldier home. What was said, who came and how many are there are three counts; a
// movement and a snapshot are never added to one another.
import type { ClaimFields, Json, Unit } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';

/**
 * `statement`: a word about people or goods. `arrival`: a movement, people who came or, with the
 * stance *withdrawn*, left. `strength`: a snapshot, how many are there.
 */
export const COUNTS = ['statement', 'arrival', 'strength'] as const;
export type Counts = (typeof COUNTS)[number];

/** How far money has come; the stages are never added to one another. */
export const STAGES = ['pledged', 'signed', 'deposited', 'allotted', 'spent'] as const;
export type Stage = (typeof STAGES)[number];

export type Offer = ClaimFields['offer'] & {
  readonly counts: Counts | null;
  /** ISO 4217, of money only. */
  readonly currency: string | null;
  readonly fund: string | null;
  /** Of money only; null where the stance says it. */
  readonly stage: Stage | null;
};
export type OfferClaim = ClaimView<Offer>;

export type UnitClass = 'people' | 'support' | Exclude<Unit, 'police' | 'military' | 'personnel'>;

/** Police, soldiers and unnamed personnel are one class: sources use one word for the other. */
export function unitClass({ unit, role }: Pick<Offer, 'unit' | 'role'>): UnitClass {
  if (unit === null) return role === 'support' ? 'support' : 'people';
  return unit === 'police' || unit === 'military' || unit === 'personnel' ? 'people' : unit;
}

const ARRIVAL = /\b(?:arriv|landed|lands|touched down|flew in|disembark|débarqu|atterri)/i;
const STRENGTH =
  /\b(?:on the ground|in total|total of|strength|now ha(?:s|ve)|sur place|au total|effectif)/i;

/** What a number of people who are there counts, where only the words of the passage say it. */
export function impliedCounts(quote: string): Counts | null {
  const [came, are] = [ARRIVAL.test(quote), STRENGTH.test(quote)];
  return came === are ? null : came ? 'arrival' : 'strength';
}

/**
 * A claim with every field of an offer. Where whoever recorded it left open what a number of people
 * who are there counts, the words of the passage decide, if they can.
 */
export function offerOf(claim: ClaimView<ClaimFields['offer']>): OfferClaim {
  const given = claim.fields as Partial<Offer> & ClaimFields['offer'];
  const { currency = null, fund = null, stage = null } = given;
  const there = given.stance === 'deployed' && given.quantity && unitClass(given) === 'people';
  const counts = given.counts ?? (there ? impliedCounts(claim.quote) : null);
  return { ...claim, fields: { ...given, counts, currency, fund, stage } };
}

/**
 * Days by which two figures may lie apart and still speak of one thing: people arrive on a day, a
 * strength or the balance of a fund holds for about a week, and a statement is retold for a month.
 */
export const WINDOW_DAYS: Readonly<Record<Counts, number>> = {
  arrival: 0,
  strength: 7,
  statement: 31,
};

/** What two offers are compared by; nothing where no number is said. */
export function offerFigure(offer: Offer): { key: string; value: Json; window: number } | null {
  const { state, stance, quantity, currency } = offer;
  if (!quantity) return null;
  const counts = offer.counts ?? 'statement';
  const kind = unitClass(offer);
  const balance = kind === 'money' && stance === 'deployed';
  const unit = kind === 'money' ? `${kind}:${offer.stage ?? ''}:${currency ?? ''}` : kind;
  return {
    key: `offer/${state ?? 'force'}/${stance}/${counts}/${unit}`,
    value: { ...quantity },
    window: WINDOW_DAYS[balance ? 'strength' : counts],
  };
}

/**
 * The stage of money: the one that is said, else the one that the stance means. What is taken back
 * or declined is at no stage any more, whatever stage it had come to.
 */
export function stageOf({ stage, stance }: Pick<Offer, 'stage' | 'stance'>): MoneyStage {
  if (stance === 'declined' || stance === 'withdrawn') return stance;
  if (stage) return stage;
  if (stance === 'deployed') return 'deposited';
  if (stance === 'considering') return stance;
  return 'pledged';
}
export type MoneyStage = Stage | 'considering' | 'declined' | 'withdrawn';
