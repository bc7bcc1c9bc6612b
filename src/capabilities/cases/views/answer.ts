// Who answers for harm?
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView, type ClaimView, claimsOf } from '../../claims/index.ts';
import { answerOf } from '../words.ts';
import { casesOf } from './cases.ts';

/** Words by which a source names the force itself as the one who did it; not the host's forces. */
const FORCE =
  /\b(?:mission|peacekeep\w*|contingent|MSS|GSF)\b|\bpersonnel of the (?:force|mission)\b/i;
const MEASURES = new Set(['oversight', 'accountability', 'monitoring', 'reporting', 'conduct']);

export const answer = defineView({
  name: 'cases.answer',
  says: 'Who answers for harm: what is alleged of the force, how it answers, what is being asked.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const incidents = await claimsOf(reach, asking, { kinds: ['incident'] });
    const safeguards = await claimsOf(reach, asking, { kinds: ['safeguard'] });
    const harm = incidents.filter(({ fields }) =>
      FORCE.test(fields.by ?? ''),
    ) as ClaimView<object>[];
    const measures = safeguards.filter(({ fields }) =>
      MEASURES.has(fields.measure),
    ) as ClaimView<object>[];
    const facts = {
      harm: harm as ClaimView[],
      measures: measures as ClaimView[],
      cases: await casesOf(reach, asking),
    };
    return answered(answerOf(facts, asking.lang), [...facts.harm, ...facts.measures]);
  },
});
