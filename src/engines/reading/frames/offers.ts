// The reader of offers: by force, by joining, by lists; a body's mission is the body's own doing.
import { isState, type Party } from '../../../kernel/index.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import { runnerOf } from '../lexicon/missions.ts';
import { GIVERS, MOVES, readBacklog, readDeeds, readVerbs } from './joining.ts';
import { readListed } from './listed.ts';
import { readContributors, readIncluding, readThey } from './lists.ts';
import { readForces } from './offer.ts';
import { readOrigins, readStrong } from './origin.ts';

const PROMISES = maskOf(['pledge']);
const DEEDS = maskOf(['n-vote', 'n-pullout', 'n-send', 'n-deploy', 'n-pledge']);
const PARTIES = maskOf(['party']);
const NUMBERS = maskOf(['number']);

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
    const { mask } = stage;
    const out = readForces(stage, taken);
    if (meets(mask, PROMISES)) out.push(...readBacklog(stage, out));
    if (meets(mask, MOVES)) out.push(...readVerbs(stage, taken));
    if (meets(mask, DEEDS)) out.push(...readDeeds(stage, taken));
    if (meets(mask, PARTIES)) {
      out.push(...readIncluding(stage, out));
      out.push(...readContributors(stage), ...readThey(stage), ...readOrigins(stage, taken));
    }
    if (meets(mask, NUMBERS)) out.push(...readStrong(stage, out));
    if (meets(mask, PARTIES)) out.push(...readListed(stage, out));
    if (out.length === 0) return out;
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
