// The door of the record as people see it; the store itself is the room src/record.
import type { Capability } from '../../acts/index.ts';
import { policy } from './policy.ts';
import { RECORD_PROBLEMS } from './problems.ts';
import {
  listCheckpoints,
  showConsistency,
  showEntry,
  showRecord,
  wholeRecord,
} from './views/record.ts';

export const record: Capability = {
  name: 'record',
  acts: [],
  views: [showRecord, showEntry, listCheckpoints, showConsistency, wholeRecord],
  policy,
  problems: Object.values(RECORD_PROBLEMS),
};
