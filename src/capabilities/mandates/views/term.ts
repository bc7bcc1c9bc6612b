// How long the mandate runs on a day: for one mission, and for all of a house.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { standingOn } from '../ladder.ts';
import { termOf } from '../term.ts';
import { rungsAt } from './rungs.ts';

const termView = z.object({
  text: z.string(),
  daysLeft: z.number(),
  until: z.string(),
  how: z.enum(['said', 'reckoned', 'latest', 'about']),
  loud: z.boolean(),
});
export type TermView = z.infer<typeof termView>;

async function termAt(reach: Reach, asking: Pick<Asking, 'mission' | 'clocks' | 'lang'>) {
  return termOf(standingOn(await rungsAt(reach, asking), asking.clocks.asOf), asking.lang);
}

export const term = defineView({
  name: 'mandates.term',
  says: 'In how many days the mandate expires, or how long ago it ended; null where not known.',
  query: z.object({}),
  answer: z.object({ term: termView.nullable() }),
  look: async (_query, reach, asking) => ({ term: await termAt(reach, asking) }),
});

const listed = z.object({ missions: z.array(z.object({ mission: z.string() })) });

export const terms = defineView({
  name: 'mandates.terms',
  says: 'The same for every mission of this record.',
  query: z.object({}),
  answer: z.object({
    terms: z.array(z.object({ mission: z.string(), term: termView.nullable() })),
  }),
  async look(_query, reach, asking) {
    const { missions } = listed.parse(await asking.ask('missions.list'));
    return {
      terms: await Promise.all(
        missions.map(async ({ mission }) => ({
          mission,
          term: await termAt(reach, { ...asking, mission }),
        })),
      ),
    };
  },
});
