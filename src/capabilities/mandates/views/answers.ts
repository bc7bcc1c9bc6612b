// "May it go?"
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { answered, answerView } from '../../claims/index.ts';
import type { Arrival } from '../facts.ts';
import type { Road } from '../gates/road.ts';
import { isDone } from '../gates/standing.ts';
import {
  citedClaims,
  firstArrivalOf,
  factsOf as gateFactsOf,
  pictureOf,
} from '../gates/views/picture.ts';
import { headOf } from '../gates/words.ts';
import { answerOf } from '../words.ts';
import { factsOf } from './facts.ts';

export const answer = defineView({
  name: 'mandates.answer',
  says: 'May it go? What was decided, until when, and what still comes first.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const { arrival, taken, cited } = await roadFor(reach, asking);
    const told = await factsOf(reach, asking);
    const gates = told.gates.filter(({ claims }) => !claims.some(({ id }) => taken.has(id)));
    const facts = { ...told, gates, arrival };
    const { appeals, rungs, options } = facts;
    const inGroups = [
      ...[...rungs, ...gates].flatMap(({ claims }) => [...claims]),
      ...rungs.flatMap((rung) => [...rung.cited]),
    ];
    return answered(answerOf(facts, asking.lang), [...appeals, ...inGroups, ...options, ...cited]);
  },
});

async function roadFor(reach: Reach, asking: Asking) {
  const picture = await pictureOf(reach, asking);
  const first = firstArrivalOf(picture);
  const head = first ? headOf(gateFactsOf(picture, first, asking), asking.lang) : [];
  const ids = head.flatMap((part) => (typeof part === 'string' ? [] : part.cites));
  const stands = first?.passed ? 'passed' : first && isDone(first.state) ? 'free' : 'open';
  const arrival: Arrival | null = first && { stands, head };
  return { arrival, taken: claimsOn(picture.road), cited: citedClaims(picture, ids) };
}

/** Every claim on which a gate or a criterion rests. */
function claimsOn({ gates, criteria }: Road): ReadonlySet<string> {
  return new Set([
    ...[...gates.values()].flatMap(({ claims }) => claims),
    ...[...criteria.values()].flatMap(({ claims, words }) => [
      ...claims,
      ...words.flatMap((word) => word.claims),
    ]),
  ]);
}
