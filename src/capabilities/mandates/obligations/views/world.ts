// Duties and events as they are, or were at two clocks.
import type { Clocks, Reach } from '../../../../acts/index.ts';
import type { World } from '../occurrence.ts';
import { worldOf } from '../world.ts';
import { stepsAt } from './steps.ts';

export async function worldAt(reach: Reach, mission: string, clocks: Clocks): Promise<World> {
  return worldOf(await stepsAt(reach, mission, clocks));
}
