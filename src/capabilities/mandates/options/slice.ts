import type { Slice } from '../../../acts/index.ts';
import { lookUpGround } from '../decisions/views/ground.ts';
import { optionActs } from './decide.ts';
import { policy } from './policy.ts';
import { optionLines } from './views/lines.ts';
import { options } from './views/options.ts';

export const optionsSlice: Slice = {
  acts: optionActs(lookUpGround),
  views: [options, optionLines],
  policy,
};
