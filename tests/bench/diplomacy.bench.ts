// The page of a party and the matrix over a generated record of several thousand claims and a
// thousand approaches, as a reader gets them by HTTP, beside the bare SQL of the same claims.
import { join } from 'node:path';
import { sql } from '../../src/record/index.ts';
import { openServer } from '../../src/server/index.ts';
import { makePages } from '../../src/web/index.ts';
import { openTestHouse } from '../house/open.ts';

const CLAIMS = Number(process.env.CLAIMS ?? 4_000);
const APPROACHES = Number(process.env.APPROACHES ?? 500);
const ASKED = 40;
const STATES = 'KEN HTI USA CAN JAM BHS BEN TCD BGD BRB GTM SLV BLZ FRA ESP GBR SEN RWA'.split(' ');
const STANCES = ['support', 'oppose', 'concern', 'call'] as const;

// A seeded row of numbers, so that each run has the same record.
let seed = 7;
const next = (n: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % n;
};
const state = () => STATES[next(STATES.length)] ?? 'KEN';
const day = () =>
  `202${2 + next(4)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;

const test = await openTestHouse({ mission: 'haiti' });
const lines = Array.from({ length: CLAIMS }, (_, i) => `Statement ${i} of a generated record.`);
const { source }: { source: string } = await test.act('sources.add', {
  text: lines.join('\n'),
  publishedOn: '2022-01-01',
});
let start = 0;
for (const [i, line] of lines.entries()) {
  const at = { source, start, end: start + line.length, on: day() };
  const kind = i % 4;
  if (kind === 0)
    await test.act('diplomacy.report-position', {
      ...at,
      fields: { actor: state(), stance: STANCES[next(4)], on: `matter ${next(40)}` },
    });
  if (kind === 1)
    await test.act('diplomacy.report-appeal', {
      ...at,
      fields: { by: state(), to: state(), what: `help number ${next(40)}` },
    });
  if (kind === 2)
    await test.act('diplomacy.report-engagement', {
      ...at,
      fields: { parties: [state(), state()], form: 'meeting', place: null, when: at.on },
    });
  if (kind === 3)
    await test.act('forces.report-offer', {
      ...at,
      fields: {
        ...{ state: state(), role: 'contribute', stance: 'offered', unit: 'police' },
        quantity: String(100 + next(900)),
      },
    });
  start += line.length + 1;
}
for (let i = 0; i < APPROACHES; i++) {
  const on = day();
  const [to, by] = [STATES[i % 9], STATES[9 + (i % 9)]];
  await test.act('diplomacy.record-approach', { to, by, what: `help ${i}`, way: 'letter', on });
}

const pages = makePages({ assetsDir: join(process.cwd(), 'dist', 'web') });
const server = await openServer({ house: test.house, pages, log: () => undefined });
const p = (taken: number[], share: number) =>
  taken.sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)]?.toFixed(1);

const [bare]: [number[]] = [[]];
for (let i = 0; i < ASKED; i++) {
  const began = performance.now();
  await test.house.store.rows(sql`select id, kind, fields from claims where mission = 'haiti'`);
  bare.push(performance.now() - began);
}
process.stdout.write(`${CLAIMS} claims by bare SQL: p50 ${p(bare, 0.5)} p95 ${p(bare, 0.95)} ms\n`);
for (const path of ['parties/KEN', 'diplomacy/matrix', 'diplomacy', 'changes']) {
  const taken: number[] = [];
  let bytes = 0;
  for (let i = 0; i < ASKED + 1; i++) {
    const began = performance.now();
    const response = await fetch(`${server.address}/haiti/${path}`);
    bytes = (await response.text()).length;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // The first settles the claims, as the first reader after an entry would.
    if (i > 0) taken.push(performance.now() - began);
    else process.stdout.write(`/${path}: first ${(performance.now() - began).toFixed(0)} ms, `);
  }
  process.stdout.write(
    `p50 ${p(taken, 0.5)} p95 ${p(taken, 0.95)} ms, ${(bytes / 1024).toFixed(0)} kB\n`,
  );
}
await server.close();
await test.close();
