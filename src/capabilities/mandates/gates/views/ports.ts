// What a criterion can be computed from beside a gate: an obligation of this capability, or a fact
// of any later one, asked for by its name through the house.
import { type Asking, type FactsContext, factAnswer, type Reach } from '../../../../acts/index.ts';
import { Problem, proseLang } from '../../../../kernel/index.ts';
import { GATE_PROBLEMS } from '../problems.ts';
import type { Criterion, MetBy, Road } from '../road.ts';
import type { Computed } from '../standing.ts';
import { dutyStandings, obligationExists } from './duties.ts';

/** Whether what a criterion would be met by is there at all. */
export interface Ports {
  readonly refused: Problem | null;
}

export async function portsOf(
  by: MetBy,
  reach: Reach,
  context: Pick<FactsContext, 'mission' | 'at'>,
): Promise<Ports> {
  if (by.kind === 'fact' && !reach.facts.some(({ name }) => name === by.fact)) {
    const facts = reach.facts.map(({ name }) => name).join(', ') || '(there is none yet)';
    return { refused: new Problem(GATE_PROBLEMS.noFact, { fact: by.fact, facts }) };
  }
  if (by.kind === 'obligation') await obligationExists(reach, context, by.obligation);
  return { refused: null };
}

/** The answers for every criterion of the road that is computed, by criterion. */
export async function computedOf(
  road: Road,
  reach: Reach,
  asking: Asking,
): Promise<ReadonlyMap<string, Computed>> {
  const computed = new Map<string, Computed>();
  const all = [...road.criteria.values()];
  const owed = all.filter(({ metBy }) => metBy.kind === 'obligation');
  if (owed.length > 0) {
    const standing = await dutyStandings(reach, asking);
    for (const { criterion, metBy } of owed) {
      const answer = metBy.kind === 'obligation' ? standing.get(metBy.obligation) : undefined;
      if (answer) computed.set(criterion, answer);
    }
  }
  await Promise.all(
    all.map(async (each) => {
      const answer = await factFor(each, reach, asking);
      if (answer) computed.set(each.criterion, answer);
    }),
  );
  return computed;
}

const CLOSED = {
  en: 'The answer to this is not open to you.',
  fr: 'Cette réponse ne vous est pas ouverte.',
};

/** A fact that this reader may not ask is unknown to them, never met. */
async function factFor(
  { metBy }: Criterion,
  reach: Reach,
  asking: Asking,
): Promise<Computed | null> {
  if (metBy.kind !== 'fact' || !reach.facts.some(({ name }) => name === metBy.fact)) return null;
  try {
    return factAnswer.parse(await asking.ask(metBy.fact, metBy.query));
  } catch (error) {
    if (!(error instanceof Problem && error.status === 403)) throw error;
    return { state: 'unknown', sentence: CLOSED[proseLang(asking.lang)], cites: [] };
  }
}
