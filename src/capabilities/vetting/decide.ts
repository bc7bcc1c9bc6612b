// The act of vetting: it records what one source says of a safeguard of the force.
import { z } from '../../acts/index.ts';
import { WORDS } from '../../kernel/index.ts';
import { reportAct } from '../claims/index.ts';

export const reportSafeguard = reportAct({
  name: 'vetting.report-safeguard',
  says: 'Records what a source says of vetting, training, rules, oversight or answering for harm.',
  kind: 'safeguard',
  event: 'SafeguardReported',
  fields: z.object({ measure: z.enum(WORDS.measure), status: z.enum(WORDS.safeguard) }),
  example: { measure: 'vetting', status: 'planned' },
});
