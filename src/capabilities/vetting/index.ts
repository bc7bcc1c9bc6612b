// The door of vetting.
import type { Capability } from '../../acts/index.ts';
import { reportSafeguard } from './decide.ts';
import { policy } from './policy.ts';
import { answer } from './views/answer.ts';
import { safeguards } from './views/safeguards.ts';

export { measurePhrase } from './labels.ts';
export type { SafeguardRow } from './views/safeguards.ts';

export const vetting: Capability = {
  name: 'vetting',
  acts: [reportSafeguard],
  views: [safeguards, answer],
  policy,
  problems: [],
  records: { safeguard: 'vetting.report-safeguard' },
};
