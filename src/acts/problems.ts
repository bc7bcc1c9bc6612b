import type { ProblemKind } from '../kernel/index.ts';

const kinds = {
  unknownAct: {
    code: 'acts.unknown',
    status: 404,
    title: 'There is no act or view named {name}',
    remedy: 'Look at the list of acts: `muster help`, or /api in the browser',
  },
  notAllowed: {
    code: 'acts.not-allowed',
    status: 403,
    title: '{name} is not open to you',
    remedy: 'Ask the owner of this record for one of these offices: {offices}',
  },
  invalid: {
    code: 'acts.invalid-input',
    status: 400,
    title: '{field}: {why}',
    remedy: 'Mend {field} and send it again; nothing was written',
  },
  conflict: {
    code: 'acts.conflict',
    status: 409,
    title: 'Somebody else changed {stream} meanwhile: it is at version {version}',
    remedy: 'Look at it again, then repeat what you want to do',
  },
  wrongTree: {
    code: 'acts.wrong-tree',
    status: 404,
    title: '{name} does not belong there',
    remedy: 'Ask for it at {path}',
  },
  noMission: {
    code: 'acts.no-mission',
    status: 404,
    title: 'There is no mission named {mission} in this record',
    remedy: 'Choose one of the missions on the first page',
  },
} as const satisfies Record<string, ProblemKind>;

export const ACT_PROBLEMS = kinds;
