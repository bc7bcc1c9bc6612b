import type { Slice } from '../../../acts/index.ts';
import { takeFigure } from './decide.ts';
import { TABLE_PROBLEMS } from './problems.ts';

/** Force tables of offices, figure by figure, as statements of their source. */
export const tablesSlice: Slice = {
  acts: [takeFigure],
  policy: [
    {
      who: ['owner', 'desk', 'force-generation', 'oversight'],
      may: ['forces.take-figure'],
      because: 'Those who keep the record take tables of figures into it, line by line.',
    },
  ],
  problems: Object.values(TABLE_PROBLEMS),
};
