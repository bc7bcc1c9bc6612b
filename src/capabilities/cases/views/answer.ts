// Who answers for harm?
import { defineView, z } from '../../../acts/index.ts';
import { answered, answerView, type ClaimView, claimsOf } from '../../claims/index.ts';
import { forceNames, type MissionNames } from '../../forces/index.ts';
import { isByForce } from '../harm.ts';
import { answerOf } from '../words.ts';
import { casesOf } from './cases.ts';

export const answer = defineView({
  name: 'cases.answer',
  says: 'Who answers for harm: what is alleged of the force, how it answers, what is being asked.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const isForce = forceNames((await asking.ask('missions.show')) as MissionNames);
    const [incidents, safeguards, cases] = await Promise.all([
      claimsOf(reach, asking, { kinds: ['incident'] }),
      claimsOf(reach, asking, { kinds: ['safeguard'] }),
      casesOf(reach, asking),
    ]);
    const harm = incidents.filter(({ fields }) => isByForce(fields.by, isForce));
    const claims = [...harm, ...safeguards] as ClaimView<object>[] as ClaimView[];
    return answered(answerOf({ harm, safeguards, cases }, asking.lang), claims);
  },
});
