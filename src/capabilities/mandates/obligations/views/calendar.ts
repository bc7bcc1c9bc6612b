// The calendar: what falls due in one month, day by day.
import { defineView, z } from '../../../../acts/index.ts';
import { firstDay, type Lang, lastDay, plusMonths } from '../../../../kernel/index.ts';
import { namedParty } from '../../../claims/index.ts';
import { dutyName } from '../../labels.ts';
import { DUTY_STATUSES } from '../../obligation.ts';
import type { Line } from '../line.ts';
import { dutyRow, dutyRows } from '../row.ts';
import { filtered, partiesIn, yes } from './obligations.ts';
import { registerAt } from './register.ts';

const party = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);

/** Lines of one page of the list, and of one day in the grid: what a reader can look over. */
const PAGE_LINES = 100;
const DAY_LINES = 3;

const dayLine = z.object({
  id: z.string(),
  duty: z.string().nullable(),
  what: z.string(),
  status: z.enum(DUTY_STATUSES),
  statusName: z.string(),
});

function daysOf(lines: readonly Line[], lang: Lang) {
  const byDay = new Map<string, Line[]>();
  for (const line of lines) {
    // A date that is less precise stands in the list and on no one day.
    if (!line.due || line.due.from !== line.due.to) continue;
    const on = byDay.get(line.due.to);
    if (on) on.push(line);
    else byDay.set(line.due.to, [line]);
  }
  return [...byDay].map(([day, all]) => ({
    ...{ day, count: all.length },
    first: all.slice(0, DAY_LINES).map(({ id, laid, what, status }) => ({
      ...{ id, duty: laid?.duty.id ?? null, what, status, statusName: dutyName(status, lang) },
    })),
  }));
}

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
    page: z.coerce.number().int().min(1).default(1),
    whole: yes.describe('All lines instead of one page'),
  }),
  answer: z.object({
    month: z.string(),
    before: z.string(),
    after: z.string(),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    rows: z.array(dutyRow),
    /** Days with what they show in a grid, and how many more fall due on them. */
    days: z.array(z.object({ day: z.string(), count: z.number(), first: z.array(dayLine) })),
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
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE_LINES));
    const page = Math.min(query.page, pages);
    const shown = query.whole ? sorted : sorted.slice((page - 1) * PAGE_LINES, page * PAGE_LINES);
    return {
      month,
      before: plusMonths(first, -1).slice(0, 7),
      after: plusMonths(first, 1).slice(0, 7),
      ...{ total: found.length, page, pages },
      parties: partiesIn(lines, asking.lang),
      rows: dutyRows(shown, { asOf, lang: asking.lang }, world.duties),
      days: daysOf(sorted, asking.lang),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ dueOn, owner, to, what, status, why, duty, occurrence }) => ({
      ...{ date: dueOn, party: owner.name, to: to?.name ?? null, what, status, why },
      ...{ duty, occurrence },
    })),
});
