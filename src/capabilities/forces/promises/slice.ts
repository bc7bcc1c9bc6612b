// What became of promises, and what may come by the pace at which they were kept.
import type { Slice } from '../../../acts/index.ts';
import { policy } from './policy.ts';
import { PROMISE_PROBLEMS } from './problems.ts';
import { showForecast } from './views/forecast.ts';
import { listPromises } from './views/promises.ts';

export const promisesSlice: Slice = {
  views: [listPromises, showForecast],
  policy,
  problems: Object.values(PROMISE_PROBLEMS),
};
