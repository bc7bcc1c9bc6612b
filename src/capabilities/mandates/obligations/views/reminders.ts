// Reminders of the person who asks, reckoned from the register and the day of their last look.
import { defineView, type Reach, z } from '../../../../acts/index.ts';
import { sql, type TableSpec } from '../../../../record/index.ts';
import { remindersOf } from '../reminder.ts';
import { dutyRow, dutyRows } from '../row.ts';
import { filtered } from './obligations.ts';
import { registerAt } from './register.ts';

export const readerTable: TableSpec = {
  name: 'duty_readers',
  columns: {
    mission: 'text not null',
    person: 'text not null',
    party: 'text',
    looked_on: 'text',
  },
  key: ['mission', 'person'],
};

interface ReaderRow {
  readonly party: string | null;
  readonly lookedOn: string | null;
}

async function readerOf(reach: Reach, mission: string, person: string): Promise<ReaderRow> {
  const [row] = await reach.rows<ReaderRow>(sql`
    select party, looked_on as "lookedOn" from duty_readers
    where mission = ${mission} and person = ${person}`);
  return row ?? { party: null, lookedOn: null };
}

/** Reminders of one page; the rest is in the register itself. */
const SHOWN_MAX = 50;

export const reminders = defineView({
  name: 'mandates.duty-reminders',
  says: 'What falls due soon or went past its day, for your party; new since you last looked.',
  query: z.object({}),
  answer: z.object({
    party: z.string().nullable(),
    lookedOn: z.string().nullable(),
    /** How many there are in all, and how many of them are new. */
    total: z.number(),
    fresh: z.number(),
    reminders: z.array(
      z.object({
        reason: z.enum(['soon', 'past', 'waiver']),
        fresh: z.boolean(),
        row: dutyRow,
      }),
    ),
  }),
  async look(_query, reach, asking) {
    const { mission, actor, today, lang } = asking;
    // Reminders are about today, whatever past day a page shows.
    const now = { ...asking, clocks: { asOf: today, knownAt: today } };
    const { lines, world } = await registerAt(reach, now);
    const { party, lookedOn } = await readerOf(reach, mission, actor.person);
    const own = filtered(lines, { party });
    const all = remindersOf(own, today, { lookedOn, person: actor.person });
    const sorted = all.sort((a, b) => Number(b.fresh) - Number(a.fresh)).slice(0, SHOWN_MAX);
    const rows = dutyRows(
      sorted.map(({ line }) => line),
      { asOf: today, lang },
      world.duties,
    );
    return {
      ...{ party, lookedOn, total: all.length },
      fresh: all.filter(({ fresh }) => fresh).length,
      reminders: sorted.flatMap(({ reason, fresh }, i) => {
        const row = rows[i];
        return row ? [{ reason, fresh, row }] : [];
      }),
    };
  },
});
