// What the views of forces are written from, at the two clocks.
import type { Asking, Reach } from '../../../acts/index.ts';
import { claimsOf } from '../../claims/index.ts';
import { forceNames, type MissionNames } from '../mission-name.ts';
import { moneyLines } from '../money.ts';
import { type OfferClaim, offerOf } from '../offer.ts';
import type { Facts } from '../picture.ts';
import { type Authorisation, measureOn, type Option } from '../requirement.ts';
import { standingsOf } from '../standing.ts';

export async function offersOf(reach: Reach, asking: Asking): Promise<OfferClaim[]> {
  return (await claimsOf(reach, asking, { kinds: ['offer'] })).map(offerOf);
}

/** Whether a name is the mission's own, so that its figures are of the whole force. */
export async function forceOf(asking: Asking): Promise<(party: string) => boolean> {
  return forceNames((await asking.ask('missions.show')) as MissionNames);
}

export interface AllFacts extends Facts {
  readonly authorisations: readonly Authorisation[];
}

export async function factsOf(reach: Reach, asking: Asking): Promise<AllFacts> {
  const [offers, authorisations, options, isForce] = await Promise.all([
    offersOf(reach, asking),
    claimsOf(reach, asking, { kinds: ['authorisation'] }),
    claimsOf(reach, asking, { kinds: ['option'] }),
    forceOf(asking),
  ]);
  const { asOf } = asking.clocks;
  return factsFrom({ offers, authorisations, options, isForce, asOf });
}

export interface Given {
  readonly offers: readonly OfferClaim[];
  readonly authorisations: readonly Authorisation[];
  readonly options: readonly Option[];
  readonly isForce: (party: string) => boolean;
  readonly asOf: string;
}

export function factsFrom({ offers, authorisations, options, isForce, asOf }: Given): AllFacts {
  return {
    ...{ asOf, offers, authorisations, options },
    standings: standingsOf(offers, isForce),
    measure: measureOn(authorisations, options, asOf),
    money: moneyLines(offers),
  };
}
