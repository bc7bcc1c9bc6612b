// The door of missions.
import type { Capability } from '../../acts/index.ts';
import { openMission, removeMission, renameMission } from './decide.ts';
import { policy } from './policy.ts';
import { MISSION_PROBLEMS } from './problems.ts';
import { knowsMission, listMissions, missionsProjection, showMission } from './views/missions.ts';

export type { MissionSucceeded } from './mission.ts';
export type { MissionView } from './views/missions.ts';

export const missions: Capability = {
  name: 'missions',
  tree: 'house',
  knows: knowsMission,
  acts: [openMission, renameMission, removeMission],
  views: [listMissions, showMission],
  policy,
  problems: Object.values(MISSION_PROBLEMS),
  projections: [missionsProjection],
};
