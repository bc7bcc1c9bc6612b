// What is asked before somebody is cleared, since when, and what lays it down.
import { defineView, z } from '../../../../acts/index.ts';
import { DEFAULT_RULES, GROUPS } from '../clearance.ts';
import { groupName } from '../sentences.ts';
import { ruleSetsAt } from './tables.ts';

const rules = z.object({
  requires: z.array(z.enum(GROUPS)),
  validDays: z.number(),
  screeningDays: z.number(),
  listDays: z.number(),
  overrideDays: z.number(),
  from: z.string().nullable(),
  /** Null for the starting values, which no order lays down. */
  source: z.object({ title: z.string(), address: z.string().nullable() }).nullable(),
});
const answer = rules.extend({
  groups: z.array(z.object({ group: z.enum(GROUPS), name: z.string(), asked: z.boolean() })),
  /** Who set them and when; null for the starting values. */
  set: z.object({ at: z.string(), by: z.string(), entry: z.number() }).nullable(),
  /** Those before, the last first. */
  before: z.array(rules.extend({ at: z.string(), by: z.string(), entry: z.number() })),
});
export type ClearanceRulesView = z.infer<typeof answer>;

export const clearanceRules = defineView({
  name: 'vetting.clearance-rules',
  says: 'What is asked before somebody is cleared, for how long it counts, and by which order.',
  query: z.object({}),
  answer,
  async look(_query, reach, asking) {
    const sets = await ruleSetsAt(reach, asking);
    const [now, ...before] = sets.map(({ requires, ...set }) => ({
      ...set,
      requires: [...requires],
    }));
    const standing = now ?? { ...DEFAULT_RULES, requires: [...DEFAULT_RULES.requires] };
    return {
      ...standing,
      groups: GROUPS.map((group) => ({
        ...{ group, name: groupName(group, asking.lang) },
        asked: standing.requires.includes(group),
      })),
      set: now ? { at: now.at, by: now.by, entry: now.entry } : null,
      before,
    };
  },
  rows: ({ groups }) => groups,
});
