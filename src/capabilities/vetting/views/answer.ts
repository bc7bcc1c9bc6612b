// "Are they fit?"
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView, claimsOf } from '../../claims/index.ts';
import { clearedOf } from '../clearance/views/fact.ts';
import { membersOf } from '../roster/views/members.ts';
import { answerOf } from '../words.ts';

export const answer = defineView({
  name: 'vetting.answer',
  says: 'Are they fit? What is said of vetting, training and oversight, and what is not.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const claims = await claimsOf(reach, asking, { kinds: ['safeguard'] });
    const serving = await membersOf(reach, asking);
    const cleared = serving.length === 0 ? null : await clearedOf(reach, asking, serving);
    return answered(answerOf(claims, asking.lang, serving, cleared), claims);
  },
});
