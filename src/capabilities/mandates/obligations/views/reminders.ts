// Reminders of the person who asks, reckoned from the register and the day of their last look.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { sql, type TableSpec } from '../../../../record/index.ts';
import type { Line } from '../line.ts';
import type { World } from '../occurrence.ts';
import { causesOf, type Looked, type Reminder, remindersOf, upTo } from '../reminder.ts';
import { dutyRow, dutyRows } from '../row.ts';
import { once, registerAt } from './register.ts';

export const readerTable: TableSpec = {
  name: 'duty_readers',
  columns: {
    mission: 'text not null',
    person: 'text not null',
    party: 'text',
    looked_on: 'text',
    looked_at: 'text',
  },
  key: ['mission', 'person'],
};

interface Reader {
  readonly party: string | null;
  readonly looked: Looked;
}

async function readerOf(reach: Reach, mission: string, person: string): Promise<Reader> {
  const [row] = await reach.rows<Looked & { party: string | null }>(sql`
    select party, looked_on as "on", looked_at as "at" from duty_readers
    where mission = ${mission} and person = ${person}`);
  const { party = null, on = null, at = null } = row ?? {};
  return { party, looked: { on, at } };
}

interface Found {
  readonly all: readonly Reminder[];
  readonly party: string | null;
  readonly looked: Looked;
  readonly upTo: string;
  readonly world: World;
}

/** Reminders are about today, whatever past day a page shows. */
async function found(reach: Reach, asking: Asking): Promise<Found> {
  const { mission, actor, today } = asking;
  const now = { ...asking, clocks: { asOf: today, knownAt: today } };
  const { lines, world } = await registerAt(reach, now);
  const { party, looked } = await readerOf(reach, mission, actor.person);
  const last = once(lines, 'up to', () => upTo(lines));
  const causes = once(lines, `causes ${today}`, () => causesOf(lines, today));
  const own = party === null ? causes : causes.filter(({ line }) => isOf(line, party));
  const all = remindersOf(own, { looked, person: actor.person });
  return { all, party, looked, world, upTo: last };
}

const isOf = ({ owner, to }: Line, party: string) => owner === party || to === party;
const countFresh = (all: readonly Reminder[]) => all.filter(({ fresh }) => fresh).length;

export const reminderCount = defineView({
  name: 'mandates.duty-reminder-count',
  says: 'How many reminders you have today, and how many of them are new.',
  query: z.object({}),
  answer: z.object({ total: z.number(), fresh: z.number() }),
  async look(_query, reach, asking) {
    const { all } = await found(reach, asking);
    return { total: all.length, fresh: countFresh(all) };
  },
});

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
    /** Of which day they are, and up to which entry: what mandates.look-at-duties takes. */
    on: z.string(),
    at: z.string(),
    reminders: z.array(
      z.object({
        reason: z.enum(['soon', 'past', 'waiver']),
        fresh: z.boolean(),
        row: dutyRow,
      }),
    ),
  }),
  async look(_query, reach, asking) {
    const { today, lang } = asking;
    const { all, party, looked, world, upTo: at } = await found(reach, asking);
    const sorted = [...all].sort((a, b) => Number(b.fresh) - Number(a.fresh)).slice(0, SHOWN_MAX);
    const rows = dutyRows(
      sorted.map(({ line }) => line),
      { asOf: today, lang },
      world.duties,
    );
    return {
      ...{ party, lookedOn: looked.on, total: all.length, fresh: countFresh(all) },
      ...{ on: today, at },
      reminders: sorted.flatMap(({ reason, fresh }, i) => {
        const row = rows[i];
        return row ? [{ reason, fresh, row }] : [];
      }),
    };
  },
  rows: ({ reminders: all }) =>
    all.map(({ reason, fresh, row }) => ({
      ...{ reason, new: fresh, date: row.dueOn, party: row.owner.name, to: row.to?.name ?? null },
      ...{ what: row.what, status: row.status, why: row.why, duty: row.duty },
    })),
});
