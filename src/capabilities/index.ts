// The capabilities of this program, from left to right: each may know only those before it.
import type { Capability } from '../acts/index.ts';
import { cases } from './cases/index.ts';
import { claims } from './claims/index.ts';
import { diplomacy } from './diplomacy/index.ts';
import { forces } from './forces/index.ts';
import { imports } from './imports/index.ts';
import { mandates } from './mandates/index.ts';
import { missions } from './missions/index.ts';
import { people } from './people/index.ts';
import { record } from './record/index.ts';
import { reports } from './reports/index.ts';
import { situation } from './situation/index.ts';
import { sources } from './sources/index.ts';
import { vetting } from './vetting/index.ts';

export const capabilities: readonly Capability[] = [
  missions,
  people,
  record,
  imports,
  sources,
  claims,
  diplomacy,
  mandates,
  vetting,
  forces,
  situation,
  cases,
  reports,
];
