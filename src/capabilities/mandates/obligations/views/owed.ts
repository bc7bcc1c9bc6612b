// "What is owed?"
import { defineView, z } from '../../../../acts/index.ts';
import { answered, answerView } from '../../../claims/index.ts';
import { standingOn } from '../../ladder.ts';
import { owedOf } from '../../owed.ts';
import { authorisations } from '../../views/facts.ts';
import { rungsAt } from '../../views/rungs.ts';
import { foremost } from '../line.ts';
import { once, registerAt } from './register.ts';

export const owed = defineView({
  name: 'mandates.owed',
  says: 'What is owed? How many duties, how they stand, and what comes next.',
  query: z.object({}),
  answer: answerView,
  async look(_query, reach, asking) {
    const { asOf } = asking.clocks;
    const decisions = await authorisations(reach, asking);
    const { lines } = await registerAt(reach, asking);
    const duties = once(lines, 'foremost', () => foremost(lines));
    const ahead = once(lines, 'ahead', () =>
      foremost(lines.filter(({ status }) => status === 'due' || status === 'not_yet_due')),
    );
    const standing = standingOn(await rungsAt(reach, asking), asOf);
    const claims = duties.flatMap((duty) => [...duty.claims]);
    return answered(owedOf({ asOf, duties, ahead, standing }, asking.lang), [
      ...decisions,
      ...claims,
    ]);
  },
});
