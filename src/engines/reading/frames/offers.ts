// The reader of offers: by force, by joining, by lists; a body's mission is the body's own doing.
import { isState, type Party } from '../../../kernel/index.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf } from '../lexicon/mask.ts';
import { runnerOf } from '../lexicon/missions.ts';
import { GIVERS, readBacklog, readDeeds, readVerbs } from './joining.ts';
import { readListed } from './listed.ts';
import { readContributors, readIncluding, readThey } from './lists.ts';
import { readForces } from './offer.ts';
import { readOrigins, readStrong } from './origin.ts';

export const offers: Reader = {
  needs: maskOf([
    'they',
    'send',
    'pledge',
    'commit',
    'join',
    'lead',
    'arrive',
    'have',
    'pullout',
    'n-pledge',
    'n-send',
    'n-deploy',
    'consider',
    'include',
    'contributor',
    'ground',
    'n-pullout',
    'decline',
    'police',
    'military',
    'personnel',
    'mission',
    'party',
  ]),
  read(stage) {
    const taken = new Set<number>();
    const out = readForces(stage, taken);
    out.push(...readBacklog(stage, out));
    out.push(...readVerbs(stage, taken));
    out.push(...readDeeds(stage, taken));
    out.push(...readIncluding(stage, out));
    out.push(...readContributors(stage), ...readThey(stage), ...readOrigins(stage, taken));
    out.push(...readStrong(stage, out));
    out.push(...readListed(stage, out));
    return out
      .map((d) => ofBloc(stage, d))
      .filter((d) => d.kind === 'offer' && isGiver(stage, d.fields.state));
  },
};

/** What a regional body's mission does, the body does. */
function ofBloc(stage: Stage, d: Draft): Draft {
  const { bloc, mission } = stage.memory;
  const runner = d.kind === 'offer' && d.fields.state ? runnerOf(d.fields.state) : null;
  if (d.kind === 'offer' && runner) return { ...d, fields: { ...d.fields, state: runner } };
  if (
    d.kind !== 'offer' ||
    !bloc ||
    !d.fields.state ||
    isState(d.fields.state) ||
    GIVERS.has(d.fields.state)
  )
    return d;
  return d.fields.state === mission || d.fields.state.length < 9
    ? { ...d, fields: { ...d.fields, state: bloc } }
    : d;
}

/** A mission gives itself nothing, and a rebel group offers no troops to it. */
function isGiver(stage: Stage, party: Party | null): boolean {
  if (party === null) return true;
  if (party === stage.memory.host) return false;
  return isState(party) || GIVERS.has(party) || (party !== stage.memory.mission && false);
}
