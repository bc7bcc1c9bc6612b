// The pages of money over a generated record of 5,000 money entries, half of them claims of sources
// and half lines of the ledger, as a reader gets them by HTTP, beside the bare SQL of the same rows;
// and a table of contributions, looked at and taken.
import { join } from 'node:path';
import { csvOf } from '../../src/engines/sheets/index.ts';
import { sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import { makePages } from '../../src/web/index.ts';
import { openTestHouse } from '../house/open.ts';

const ENTRIES = Number(process.env.ENTRIES ?? 5_000);
const ASKED = 40;
const STATES = 'KEN HTI USA CAN JAM BHS BEN TCD BGD BRB GTM SLV BLZ FRA ESP GBR SEN RWA'.split(' ');
const CODES = ['USD', 'EUR', 'CAD', 'XOF'];
const STAGES = ['pledged', 'signed', 'deposited', 'spent'];

// A seeded row of numbers, so that each run has the same record.
let seed = 5;
const next = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const one = (list: readonly string[]) => list[next(list.length)] ?? '';
const two = (n: number) => String(n).padStart(2, '0');
const day = () => `202${4 + next(2)}-${two(1 + next(12))}-${two(1 + next(28))}`;
const out = (text: string) => process.stdout.write(`${text}\n`);

const test = await openTestHouse({ mission: 'haiti' });
const claims = Math.floor(ENTRIES / 2);
const lines = Array.from({ length: claims }, (_, i) => `Word ${i} of a generated record.`);
const { source }: { source: string } = await test.act('sources.add', {
  text: lines.join('\n'),
  publishedOn: '2024-01-01',
});
let start = 0;
for (const line of lines) {
  const stage = one(STAGES);
  await test.act('forces.report-offer', {
    ...{ source, start, end: start + line.length, on: day() },
    fields: {
      ...{ state: one(STATES), role: 'support', unit: 'money', currency: one(CODES), stage },
      ...{ stance: stage === 'pledged' ? 'offered' : 'deployed', fund: `fund ${next(20)}` },
      quantity: String(10_000 * (1 + next(5_000))),
    },
  });
  start += line.length + 1;
}
for (let i = 0; i < 20; i++)
  await test.act('forces.open-fund', {
    ...{ name: `fund ${i}`, holder: 'United Nations', currency: 'USD', on: '2024-01-01' },
  });
for (const from of ['EUR', 'CAD', 'XOF'])
  await test.act('forces.record-rate', {
    ...{ from, to: 'USD', units: 1 + next(50) / 100, on: '2024-01-01', by: 'a bank' },
  });

// Each row is a pledge and a deposit: two lines of the ledger.
const rows = Math.floor((ENTRIES - claims) / 2);
const head = [
  'Donor',
  'Fund',
  'Pledged',
  'Currency',
  'Pledged on',
  'Received',
  'Received on',
  'Ref.',
];
const table = Array.from({ length: rows }, (_, i) => {
  const pledged = 1_000 * (1 + next(9_000));
  const on = day();
  const fund = `fund ${next(20)}`;
  return [one(STATES), fund, pledged, 'USD', on, pledged / 2, '2026-01-05', `R-${i}`];
});
const content = Buffer.from(csvOf(head, table)).toString('base64');
const began = performance.now();
const { import: id }: { import: string } = await test.act('imports.open-sheet', {
  ...{ act: 'forces.enter-contribution', file: { name: 'money.csv', content } },
});
const { counts }: { counts: { good: number } } = await test.see('imports.dry-run', { import: id });
const looked = performance.now();
await test.act('imports.take-rows', { import: id });
const took = performance.now();
out(
  `a table of ${counts.good} contributions (${counts.good * 2} lines): ` +
    `dry run ${((looked - began) / 1000).toFixed(1)} s, taken ${((took - looked) / 1000).toFixed(1)} s`,
);

const pages = makePages({ assetsDir: join(process.cwd(), 'dist', 'web') });
const server = await openServer({ house: test.house, pages, log: () => undefined });
const p = (taken: number[], share: number) =>
  [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)]?.toFixed(1);
const said = (taken: number[]) => `p50 ${p(taken, 0.5)} p95 ${p(taken, 0.95)} ms`;

/** Also the processor's time of this process a call, which other work on the machine spares. */
async function timed(work: () => unknown) {
  const taken: number[] = [];
  const at = performance.now();
  await work();
  const first = (performance.now() - at).toFixed(0);
  const before = process.cpuUsage();
  for (let i = 0; i < ASKED; i++) {
    const from = performance.now();
    await work();
    taken.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(before);
  return { first, taken, cpu: ((user + system) / 1000 / ASKED).toFixed(1) };
}

const bare = sql`select payload from money_steps where mission = 'haiti'`;
const words = sql`select fields from claims where mission = 'haiti' and kind = 'offer'`;
const both = async () => {
  await test.house.store.rows(bare);
  await test.house.store.rows(words);
};
out(`bare SQL of the same ${ENTRIES} entries: ${said((await timed(both)).taken)}`);
const { rows: all }: { rows: { contribution: string }[] } = await test.see('forces.contributions', {
  limit: 1,
});
for (const path of [
  'forces/money',
  'forces/money?in=USD&ratesOn=2025-06-01',
  'forces/burden?in=USD',
  `forces/money/contribution/${all[0]?.contribution}`,
  'forces/money?on=2025-01-01&known=2027-01-01',
]) {
  let bytes = 0;
  const { first, taken, cpu } = await timed(async () => {
    const response = await fetch(`${server.address}/haiti/${path}`);
    bytes = (await response.text()).length;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  });
  const shown = path.replaceAll(/con_\w+/g, 'ID');
  const size = `${(bytes / 1024).toFixed(0)} kB`;
  out(`/${shown}: first ${first} ms, ${said(taken)}, processor ${cpu} ms, ${size}`);
}
await server.close();
await test.close();
