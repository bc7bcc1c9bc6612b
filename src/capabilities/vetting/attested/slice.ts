// What is attested of people: the tables that certification, selection and training share, and what
// they come to for a person, a batch, a contingent.
import type { Slice } from '../../../acts/index.ts';
import { holdings } from '../views/holdings.ts';
import { ATTESTED_PROBLEMS } from './problems.ts';
import { batch, batches } from './views/batches.ts';
import { attested } from './views/one.ts';
import { settingsProjection } from './views/settings.ts';
import { attestedProjection } from './views/tables.ts';

export const attestedSlice: Slice = {
  views: [holdings, attested, batches, batch],
  problems: Object.values(ATTESTED_PROBLEMS),
  projections: [attestedProjection, settingsProjection],
};
