// Obligations over a generated record: 20,000 occurrences of some hundred duties, some delivered, some
// waived. The register, its filters, the calendar, one duty and the bar's count as a reader gets them
// by HTTP, beside the bare SQL of the same entries. Aim: p95 of a page at most 100 ms.
import { join } from 'node:path';
import { sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import { makePages } from '../../src/web/index.ts';
import { openTestHouse } from '../house/open.ts';

const OCCURRENCES = Number(process.env.OCCURRENCES ?? 20_000);
const DUTIES = 200;
const DELIVERIES = 600;
const ASKED = 60;
const PARTIES = 'KEN HTI USA CAN JAM BHS BEN TCD BGD BRB GTM SLV BLZ FRA'.split(' ');
const ZONES = ['UTC', 'America/Port-au-Prince', 'Africa/Nairobi', 'America/New_York'];

// A seeded row of numbers, so that each run has the same record.
let seed = 11;
const next = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const one = <T>(list: readonly T[]): T => list[next(list.length)] as T;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

const test = await openTestHouse({ mission: 'haiti' });
// Each duty falls due every n days from a day so far back that all together give the occurrences.
const each = Math.ceil(OCCURRENCES / DUTIES);
const today = Date.parse(dayOf(Date.now()));
const DAY = 86_400_000;
const laid: { duty: string; from: string; step: number }[] = [];
for (let i = 0; i < DUTIES; i++) {
  const step = 10 + next(8);
  const from = dayOf(today + 366 * DAY - each * step * DAY);
  const { duty }: { duty: string } = await test.act('mandates.lay-down-duty', {
    ...{ owner: one(PARTIES), to: one(PARTIES), what: `report number ${i}`, zone: one(ZONES) },
    ...{ observable: i % 3 !== 0, holidays: ['2025-01-01', '2026-01-01'] },
    trigger: { kind: 'every', span: `${step} days`, from, of: 'adoption' },
  });
  laid.push({ duty, from, step });
}
for (let i = 0; i < DELIVERIES; i++) {
  const { duty, from, step } = one(laid);
  const past = Math.floor((today - Date.parse(from)) / (step * DAY));
  const occurrence = 1 + next(Math.max(1, past));
  const said = dayOf(Date.parse(from) + (occurrence * step + next(step) - 3) * DAY);
  if (said > dayOf(today)) continue;
  await test.act('mandates.deliver-duty', { duty, occurrence: String(occurrence), said });
}

const pages = makePages({ assetsDir: join(process.cwd(), 'dist', 'web') });
const server = await openServer({
  house: test.house,
  pages,
  rates: { pages: { max: 100_000, seconds: 60 } },
  log: () => undefined,
});
const p = (taken: readonly number[], share: number) =>
  [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)] ?? 0;
const shown = (taken: readonly number[]) =>
  `p50 ${p(taken, 0.5).toFixed(1)} p95 ${p(taken, 0.95).toFixed(1)} ms`;

const { total }: { total: number } = await test.see('mandates.obligations', {});
const bare: number[] = [];
for (let i = 0; i < ASKED; i++) {
  const began = performance.now();
  await test.house.store.rows(
    sql`select id, duty, type, payload, at from duty_steps where mission = 'haiti' order by at`,
  );
  bare.push(performance.now() - began);
}
process.stdout.write(`${total} occurrences; their entries by bare SQL: ${shown(bare)}\n`);

async function timed(name: string, path: string): Promise<void> {
  const taken: number[] = [];
  let bytes = 0;
  let first = 0;
  for (let i = 0; i < ASKED + 1; i++) {
    const began = performance.now();
    const response = await fetch(`${server.address}/haiti/${path}`);
    bytes = (await response.text()).length;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // The first reckons the register, as the first reader after an entry would.
    if (i === 0) first = performance.now() - began;
    else taken.push(performance.now() - began);
  }
  const ratio = (p(taken, 0.5) / p(bare, 0.5)).toFixed(1);
  process.stdout.write(
    `${name}: first ${first.toFixed(0)} ms, then ${shown(taken)} (${ratio} × the bare SQL), ` +
      `${(bytes / 1024).toFixed(0)} kB\n`,
  );
}
const month = dayOf(today).slice(0, 7);
await timed('the register', 'obligations');
await timed('one party’s', 'obligations?owner=KEN');
await timed('what is past its day', 'obligations?status=overdue&page=3');
await timed('the calendar', `obligations/calendar?month=${month}`);
await timed('one duty', `obligations/${laid[0]?.duty}`);
await timed('an earlier day', `obligations?on=${dayOf(today - 300 * DAY)}`);
// After each entry the register is reckoned again: what the first reader then waits.
const after: number[] = [];
for (let i = 0; i < 12; i++) {
  const { duty } = laid[i] ?? { duty: '' };
  await test.act('mandates.ask-duty-waiver', { duty, occurrence: '1', reason: 'a test' });
  const began = performance.now();
  await fetch(`${server.address}/haiti/obligations`).then((page) => page.text());
  after.push(performance.now() - began);
}
process.stdout.write(`the register, first after an entry: ${shown(after)}\n`);
await server.close();
await test.close();
