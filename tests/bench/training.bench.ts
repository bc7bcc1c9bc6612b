// How fast a force of 5,550 is certified, tested and trained by whole contingents, and how long it
// then takes to say who holds what on the day of an arrival, what will have lapsed by then, and one
// person's file.
import { openTestHouse } from '../house/open.ts';

const PEOPLE = Number(process.env.PEOPLE ?? 5_550);
const STATES = ['KEN', 'JAM', 'GTM', 'BEN', 'BGD', 'TCD'];
const RUNS = 5;
const TESTS = ['language', 'interview', 'driving', 'firearms', 'medical'];
const MODULES = 8;

const said = (what: string, ms: number) => console.log(`${what}: ${ms.toFixed(0)} ms`);
async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const began = performance.now();
  return { answer: await work(), ms: performance.now() - began };
}
async function median(work: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < RUNS; i++) all.push((await timed(work)).ms);
  return all.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const test = await openTestHouse();
for (const [i, contingent] of STATES.entries()) {
  const members = Array.from({ length: Math.ceil(PEOPLE / STATES.length) }, (_, n) => ({
    ...{ contingent, name: `Invented Person ${letters(n)}`, born: '1985-04-03' },
    ...{ number: `EX-${i}${n}`, unit: `Unit ${n % 9}`, role: 'officer' },
  }));
  await test.act('vetting.enrol', { members, receivedOn: '2024-04-01', invented: true });
}
const source = { title: 'A rule, made up', address: null };
for (let n = 1; n <= MODULES; n++)
  await test.act('vetting.set-module', {
    ...{ module: `core-${n}`, title: { en: `Core ${n}` }, months: 12, from: '2024-01-01', source },
  });

let ms = 0;
let words = 0;
for (const contingent of STATES) {
  const all = { contingent, everybody: true };
  const acts: [string, object][] = [
    ...['state', 'candidate'].map((by): [string, object] => [
      'vetting.certify',
      { ...all, by, signedOn: '2024-05-10', convicted: false, investigated: false },
    ]),
    ...TESTS.map((kind): [string, object] => [
      'vetting.record-tests',
      { ...all, test: kind, takenOn: '2024-05-11', result: 'passed' },
    ]),
    ...Array.from({ length: MODULES }, (_, n): [string, object] => [
      'vetting.record-training',
      { ...all, module: `core-${n + 1}`, endedOn: '2024-05-12' },
    ]),
  ];
  for (const [act, input] of acts) {
    const done = await timed(() => test.act(act, input) as Promise<Record<string, number>>);
    ms += done.ms;
    words += (done.answer.certified ?? 0) + (done.answer.recorded ?? 0);
  }
}
console.log(`${words} words on ${PEOPLE} people: ${(words / (ms / 1000)).toFixed(0)} a second`);

const clocks = { asOf: '2024-06-25', knownAt: '9999-12-31' };
const on = '2025-06-25';
said(
  'what everybody holds today, counted',
  await median(() => test.see('vetting.training', {}, clocks)),
);
said(
  'and on the day of an arrival',
  await median(() => test.see('vetting.training', { on }, clocks)),
);
said('who lacks what then', await median(() => test.see('vetting.lacking', { on }, clocks)));
const { rows } = (await test.see('vetting.lacking', { on, limit: 1 }, clocks)) as {
  rows: { person: string }[];
};
const person = rows[0]?.person ?? '';
said('one person’s file', await median(() => test.see('vetting.attested', { person }, clocks)));
await test.close();

/** A name without figures. */
function letters(n: number): string {
  return [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
