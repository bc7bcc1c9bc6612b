// Who is cleared on a day: what arrival asks. Rows of ids; no name is in them.
import { defineView, z } from '../../../../acts/index.ts';
import { day, maybeState, personId } from '../../roster/forms.ts';
import { STANDINGS } from '../clearance.ts';
import { standingName } from '../sentences.ts';
import { whyText } from '../words.ts';
import { askedFor, type Stood, standingFor, standingsAt } from './standings.ts';

const clearanceRow = z.object({
  person: z.string(),
  contingent: z.string().nullable(),
  standing: z.enum(STANDINGS),
  standingName: z.string(),
  /** Last day on which they are cleared, as far as is known; null where they are not. */
  until: z.string().nullable(),
  /** Why they are not cleared, or what an override leaves aside; empty for the cleared. */
  why: z.string(),
  passes: z.boolean(),
});
export type ClearanceRow = z.infer<typeof clearanceRow>;

const ids = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/[\s,]+/).filter(Boolean) : given),
  z.array(personId).max(20_000).nullish(),
);

export const clearances = defineView({
  name: 'vetting.clearances',
  says: 'Who is cleared on a day, by override or not, until when, and why the others are not.',
  query: z.object({
    people: ids,
    state: maybeState,
    on: day.describe('The day of an arrival; the day that is asked for where left out'),
  }),
  answer: z.object({ on: z.string(), rows: z.array(clearanceRow) }),
  async look({ people, state, on }, reach, { mission, clocks, lang }) {
    const at = { mission, clocks: { ...clocks, asOf: on ?? clocks.asOf } };
    const found: [string, Stood | null][] = people
      ? [...(await askedFor(reach, at, people))]
      : (await standingsAt(reach, at)).people.map((each) => [each.person, each]);
    const rows = found
      .filter(([, stood]) => !state || stood?.contingent === state)
      .map(([person, stood]): ClearanceRow => {
        const standing = standingFor(stood);
        return {
          ...{ person, contingent: stood?.contingent ?? null, standing: standing.standing },
          standingName: standingName(standing.standing, lang),
          ...{ until: standing.until, why: whyText(standing, lang), passes: standing.passes },
        };
      });
    return { on: at.clocks.asOf, rows };
  },
  rows: ({ rows }) => rows,
});
