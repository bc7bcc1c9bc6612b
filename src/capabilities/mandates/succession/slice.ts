// A mission survives a rename or a successor mandate, by one act that lists what goes on.
import type { Slice } from '../../../acts/index.ts';
import { gatesCarried, obligationsCarried } from './carries.ts';
import { succeed } from './decide.ts';
import { policy } from './policy.ts';
import { SUCCESSION_PROBLEMS } from './problems.ts';
import {
  carried,
  lookUpSuccession,
  successions,
  successionsProjection,
} from './views/successions.ts';

export const successionSlice: Slice = {
  acts: [succeed(lookUpSuccession)],
  views: [successions, carried],
  policy,
  problems: Object.values(SUCCESSION_PROBLEMS),
  projections: [successionsProjection],
  carries: [obligationsCarried, gatesCarried],
};
