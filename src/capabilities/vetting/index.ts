// The door of vetting.
import type { Capability } from '../../acts/index.ts';
import { reportSafeguard } from './decide.ts';
import { policy } from './policy.ts';
import { answer, listSafeguards } from './views/safeguards.ts';

export type { SafeguardRow } from './views/safeguards.ts';

export const vetting: Capability = {
  name: 'vetting',
  acts: [reportSafeguard],
  views: [listSafeguards, answer],
  policy,
  problems: [],
  records: { safeguard: 'vetting.report-safeguard' },
};
