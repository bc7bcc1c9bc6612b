// The ladder at the two clocks: what sources tell, and what the instruments on record say.
import type { Asking, Reach } from '../../../acts/index.ts';
import { firstDay } from '../../../kernel/index.ts';
import { type ClaimView, claimsOf } from '../../claims/index.ts';
import { type Grant, withGrants } from '../grants.ts';
import { historyOf } from '../instruments/instrument.ts';
import { instrumentsOf, type Known } from '../instruments/views/steps.ts';
import { type Rung, rungsOf } from '../ladder.ts';
import type { Authorisation } from '../mandate.ts';

type At = Pick<Asking, 'mission' | 'clocks'>;

export async function rungsAt(reach: Reach, at: At): Promise<Rung[]> {
  const claims = await claimsOf(reach, at, { kinds: ['authorisation'] });
  const known = await instrumentsOf(reach, at);
  // Each passed the form of its act before it was recorded.
  const told = rungsOf(claims as unknown as Authorisation[]);
  const ids = [...new Set(known.flatMap(citedIn))];
  const cited = ids.length > 0 ? await claimsOf(reach, at, { ids }) : [];
  const byId = new Map(cited.map((claim) => [claim.id, claim as ClaimView]));
  return withGrants(
    told,
    known.map((state) => ({
      ...grantOf(state, at),
      cited: [...new Set(citedIn(state))].flatMap((id) => byId.get(id) ?? []),
    })),
  );
}

const citedIn = ({ cited }: Known) => cited.flatMap(({ ground }) => ground.claims);

function grantOf(state: Known, { clocks }: At): Grant {
  const { id, kind, symbol, title, body, until } = state.instrument;
  return {
    ...{ id, kind, symbol, title, body, until, authority: state.authority },
    // Its own last day is no word that the mandate ends: another may have extended it.
    steps: historyOf(state).filter(
      ({ status, on }) => firstDay(on) <= clocks.asOf && !(status === 'ended' && on === until),
    ),
  };
}
