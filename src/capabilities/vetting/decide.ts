// The act of vetting: what a source says of a safeguard, at a passage.
import { z } from '../../acts/index.ts';
import { WORDS } from '../../kernel/index.ts';
import { reportAct } from '../claims/index.ts';

/** Two texts within so many days of one another tell of the same state of things. */
const SAME_STATE_DAYS = 3;

export const reportSafeguard = reportAct({
  name: 'vetting.report-safeguard',
  says: 'Records what is said of vetting, training, rules, oversight or reporting of the force.',
  kind: 'safeguard',
  event: 'SafeguardReported',
  fields: z.object({
    measure: z.enum(WORDS.measure),
    status: z.enum(WORDS.safeguard),
  }),
  example: { measure: 'vetting', status: 'planned' },
  figure: ({ measure, status }) => ({
    key: `safeguard/${measure}`,
    value: status,
    window: SAME_STATE_DAYS,
  }),
});
