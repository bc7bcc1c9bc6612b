// Critical places with the day of the last word on each.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, WORDS } from '../../../kernel/index.ts';
import { claimView, flatRow } from '../../claims/index.ts';
import { statusName } from '../labels.ts';
import type { SiteLine } from '../site.ts';
import { factsOf } from './facts.ts';

const row = z.object({
  /** The last word. */
  claim: claimView,
  name: z.string(),
  status: z.enum(WORDS.site),
  statusName: z.string(),
  dated: z.string().nullable(),
  /** Days from the last word to the day asked for. */
  days: z.number().nullable(),
  /** All that was said of it, oldest first. */
  history: z.array(claimView),
});
export type SiteRow = z.infer<typeof row>;

export function siteRows(lines: readonly SiteLine[], lang: Lang): SiteRow[] {
  return lines.map(({ name, status, last, days, history }) => ({
    ...{ claim: last, name, status, dated: last.dated, days, history: [...history] },
    statusName: statusName(status, lang),
  }));
}

export const listSites = defineView({
  name: 'situation.sites',
  says: 'Critical places, what was last said of each, and how long ago.',
  query: z.object({}),
  answer: z.object({ rows: z.array(row) }),
  async look(_query, reach, asking) {
    return { rows: siteRows((await factsOf(reach, asking)).sites, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, name, status, days }) =>
      flatRow(claim, { party: null, status, site: name, days }),
    ),
});
