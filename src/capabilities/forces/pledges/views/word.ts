// What the acts on pledges must know: what they rest on, whose offer it is, where the state stands
// by what it said, and whether the gate is there.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import { type Party, Problem, type Stance } from '../../../../kernel/index.ts';
import { claimsOf } from '../../../claims/index.ts';
import { grounds } from '../../../mandates/index.ts';
import type { StateRow } from '../../views/states.ts';
import { PLEDGE_PROBLEMS } from '../problems.ts';
import { type Ties, tiesOf } from './ties.ts';

type Grounds = Parameters<typeof grounds.lookUp>[0];

interface Asked extends Grounds {
  readonly state: Party | null;
  readonly claim: string | null;
  readonly gate?: string | null;
  readonly criterion?: string | null;
}

export interface Word {
  readonly grounded: Awaited<ReturnType<typeof grounds.lookUp>>;
  readonly state: Party | null;
  readonly claim: string | null;
  /** Where it stands today; null where it has said nothing. */
  readonly stance: Stance | null;
  /** What the condition is tied to; null where nothing of that name is there. */
  readonly tie: Ties['gates'] extends ReadonlyMap<string, infer T> ? T | null : never;
}

/** @throws Problem forces.no-such-offer, forces.offer-of-another, and those of grounds */
export async function lookUpWord(asked: Asked, reach: Reach, context: FactsContext): Promise<Word> {
  const { gate = null, criterion = null, claim } = asked;
  const state = claim === null ? asked.state : await stateOf({ ...asked, claim }, reach, context);
  const also = claim === null ? [] : [claim];
  const given = { ...asked, claims: [...new Set([...asked.claims, ...also])] };
  const [grounded, stance, ties] = await Promise.all([
    grounds.lookUp(given, reach, context),
    state === null ? null : stanceOf(state, context),
    gate === null && criterion === null ? null : tiesOf(context),
  ]);
  const tie = ties?.gates.get(gate ?? '') ?? ties?.criteria.get(criterion ?? '') ?? null;
  return { grounded, state, claim, stance, tie };
}

async function stateOf(
  { claim, state }: { readonly claim: string; readonly state: Party | null },
  reach: Reach,
  { mission, at }: FactsContext,
): Promise<Party> {
  const today = at.slice(0, 10);
  const clocks = { asOf: today, knownAt: today };
  const asking = { mission, clocks };
  const [found] = await claimsOf(reach, asking, { kinds: ['offer'], ids: [claim] });
  const of = found?.fields.state ?? null;
  if (!found || of === null) throw new Problem(PLEDGE_PROBLEMS.noOffer, { offer: claim });
  if (state !== null && state !== of)
    throw new Problem(PLEDGE_PROBLEMS.otherState, { claim, of, state });
  return of;
}

async function stanceOf(state: Party, { ask }: FactsContext): Promise<Stance | null> {
  const query = { state };
  const told = (await ask({ view: 'forces.states', query, lang: 'en' })) as {
    readonly rows: readonly StateRow[];
  };
  return told.rows[0]?.stance ?? null;
}
