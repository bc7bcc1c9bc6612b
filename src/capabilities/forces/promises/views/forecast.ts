// How many may be there on later days, as ranges; what they rest on; and how the same method would
// have fared. Nothing of it is recorded.
import { defineView, z } from '../../../../acts/index.ts';
import { type Forecast, forecast, hindcast } from '../../../../engines/arrivals/index.ts';
import { isDay, Problem, plusDays } from '../../../../kernel/index.ts';
import { PROMISE_PROBLEMS } from '../problems.ts';
import { historyOf } from '../tracks.ts';
import { basisTexts, cautionText, forecastText, hindcastText } from '../words.ts';
import { peopleOf } from './promises.ts';

/** Days ahead: a quarter, half a year, a year. */
const AHEAD = [90, 180, 365] as const;

const watched = z.object({ promises: z.number(), days: z.number(), came: z.number() });
const forecastForm = z.object({
  on: z.string(),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  text: z.string(),
  basis: z.object({
    present: z.number(),
    awaited: z.number(),
    pace: z.object({ words: z.number(), notice: z.number() }),
    watched: z.object({ words: watched, notice: watched }),
    spans: z.number(),
    thin: z.boolean(),
  }),
  because: z.array(z.string()),
});

const answerForm = z.object({
  /** True: every number here is reckoned, and none is recorded. */
  forecast: z.literal(true),
  caution: z.string(),
  asOf: z.string(),
  /** The day that was asked for first, then a quarter, half a year and a year ahead. */
  rows: z.array(forecastForm),
  hindcast: z.array(
    z.object({
      days: z.number(),
      trials: z.number(),
      errors: z.object({ likely: z.number(), naive: z.number(), promised: z.number() }).nullable(),
      held: z.number().nullable(),
      text: z.string(),
    }),
  ),
});
export type ForecastAnswer = z.infer<typeof answerForm>;

export const showForecast = defineView({
  name: 'forces.forecast',
  says: 'A range of how many may be there on a later day, from how promises have come so far.',
  query: z.object({
    day: z
      .union([
        z.literal(''),
        z.string().refine(isDay, { error: 'is no day: write it as 2026-06-30' }),
      ])
      .optional()
      .describe('A day after the as-of day'),
  }),
  answer: answerForm,
  async look({ day }, reach, asking) {
    const { asOf } = asking.clocks;
    if (day && day <= asOf) throw new Problem(PROMISE_PROBLEMS.past, { on: day, asOf });
    const { states, force } = await peopleOf(reach, asking);
    const history = historyOf(states, force);
    const days = [...(day ? [day] : []), ...AHEAD.map((ahead) => plusDays(asOf, ahead))];
    const told = (each: Forecast) => ({
      ...each,
      text: forecastText(each, asking.lang),
      because: basisTexts(each.basis, asking.lang),
    });
    return {
      ...{ forecast: true as const, caution: cautionText(asking.lang), asOf },
      rows: days.map((on) => told(forecast(history, asOf, on))),
      hindcast: AHEAD.map((ahead) => {
        const found = hindcast(history, asOf, ahead);
        const { errors, held, cases } = found;
        const text = hindcastText(found, asking.lang);
        return { days: ahead, trials: cases.length, errors, held, text };
      }),
    };
  },
  tags: {
    ...{ day: '#date+forecast', min: '#capacity+forecast+min', max: '#capacity+forecast+max' },
    ...{ likely: '#capacity+forecast+middle', is: '#meta+kind', awaited: '#capacity+awaited' },
    present: '#capacity+present',
  },
  rows: ({ rows }) =>
    rows.map(({ on, low, likely, high, basis }) => ({
      ...{ day: on, min: low, likely, max: high, is: 'forecast' },
      ...{ present: basis.present, awaited: basis.awaited },
    })),
});
