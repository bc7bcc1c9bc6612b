// The calendar: what falls due in one month, day by day.
import { defineView, z } from '../../../../acts/index.ts';
import { firstDay, lastDay, plusMonths } from '../../../../kernel/index.ts';
import { namedParty } from '../../../claims/index.ts';
import { dutyRow, dutyRows } from '../row.ts';
import { filtered, partiesIn } from './obligations.ts';
import { registerAt } from './register.ts';

const party = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);

/** Lines of one month at most: what a month can show. */
const LINES_MAX = 500;

export const dutyCalendar = defineView({
  name: 'mandates.duty-calendar',
  says: 'What falls due in one month (YYYY-MM), day by day; the month of the day asked, if none.',
  query: z.object({
    month: z
      .union([
        z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'is not a month: write 2024-07' }),
        z.literal(''),
      ])
      .nullish()
      .transform((text) => text || null),
    party: party.describe('Owed by or to this party'),
  }),
  answer: z.object({
    month: z.string(),
    before: z.string(),
    after: z.string(),
    total: z.number(),
    rows: z.array(dutyRow),
    /** Who owes or is owed anything on record. */
    parties: z.array(namedParty),
  }),
  async look(query, reach, asking) {
    const { asOf } = asking.clocks;
    const month = query.month ?? asOf.slice(0, 7);
    const first = firstDay(month);
    // A month far ahead is reckoned by its own register, up to its last day.
    const { lines, world } = await registerAt(reach, asking, lastDay(month));
    const found = filtered(lines, { party: query.party, from: first, until: lastDay(month) });
    const sorted = [...found].sort((a, b) => (a.due?.to ?? '').localeCompare(b.due?.to ?? ''));
    return {
      month,
      before: plusMonths(first, -1).slice(0, 7),
      after: plusMonths(first, 1).slice(0, 7),
      total: found.length,
      parties: partiesIn(lines, asking.lang),
      rows: dutyRows(sorted.slice(0, LINES_MAX), { asOf, lang: asking.lang }, world.duties),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ dueOn, owner, to, what, status, why, duty, occurrence }) => ({
      ...{ date: dueOn, party: owner.name, to: to?.name ?? null, what, status, why },
      ...{ duty, occurrence },
    })),
});
