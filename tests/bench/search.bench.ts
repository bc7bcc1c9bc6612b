// Search over 10,000 claims: how fast the view answers, beside the bare SQL of the same question in
// the same run.
import { sql } from '../../src/record/index.ts';
import { openTestHouse } from '../house/open.ts';

const CLAIMS = 10_000;
const ASKED = 40;
const NAMES = ['Port-au-Prince', 'Cité Soleil', 'Artibonite', 'Kenscoff', 'Delmas', 'Gonaïves'];
const QUESTIONS = [
  'Artibonite',
  'Artibonit',
  'Kenskoff',
  '400 police',
  'Delmas 7',
  'nowhere at all',
];

const test = await openTestHouse();
const lines = Array.from(
  { length: CLAIMS },
  (_, i) => `On day ${i} police in ${NAMES[i % NAMES.length]} counted ${(i * 37) % 1000} people.`,
);
const text = lines.join('\n');
const { source }: { source: string } = await test.act('sources.add', {
  text,
  publishedOn: '2024-01-01',
});
let start = 0;
for (const line of lines) {
  const fields = {
    type: 'other',
    place: null,
    when: null,
    killed: null,
    injured: null,
    abducted: null,
  };
  await test.act('situation.report-incident', {
    source,
    start,
    end: start + line.length,
    fields: { ...fields, by: null },
  });
  start += line.length + 1;
}
const p = (taken: number[], share: number) =>
  taken.sort((a, b) => a - b)[Math.floor((taken.length - 1) * share)]?.toFixed(1);

await test.see('claims.find', { q: 'warm' });
for (const q of QUESTIONS) {
  const { claims }: { claims: unknown[] } = await test.see('claims.find', { q });
  if (claims.length > 0 !== (q !== 'nowhere at all')) throw new Error(`“${q}” found wrongly`);
  const [view, bare]: [number[], number[]] = [[], []];
  for (let i = 0; i < ASKED; i++) {
    let began = performance.now();
    await test.see('claims.find', { q });
    view.push(performance.now() - began);
    began = performance.now();
    await test.house.store.rows(sql`
      select claim from passages where mission = 'test'
        and (quote ilike ${`%${q}%`} or ${q} <% quote) limit 30`);
    bare.push(performance.now() - began);
  }
  process.stdout.write(
    `“${q}”: ${claims.length} found; view p50 ${p(view, 0.5)} ms, p95 ${p(view, 0.95)} ms; bare SQL p50 ${p(bare, 0.5)} ms\n`,
  );
}
await test.close();
