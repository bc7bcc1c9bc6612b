// How fast the reading engine is on one core: texts, megabytes and sentences a second, in processor
// time, best of several windows. Run: npx esbuild tests/bench/reading.bench.ts --bundle
// --platform=node --format=esm --outfile=/tmp/reading-bench.mjs && node /tmp/reading-bench.mjs
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '../../src/engines/reading/index.ts';

const WINDOW_MS = 400;
const WINDOWS = 8;
const BYTES = 5_000;
const DEV = resolve('../shared/reading/dev');
const SAMPLE =
  'Kenya has pledged to send 1,000 police officers to Haiti. The Security Council voted on ' +
  'Monday to ' +
  'extend the mission for one year. At least 40 people were killed in Port-au-Prince, ' +
  'officials said. ';

function texts(): string[] {
  if (!existsSync(DEV)) return [SAMPLE.repeat(Math.ceil(BYTES / SAMPLE.length))];
  const whole = readdirSync(DEV)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(DEV, name), 'utf8'));
  return whole.map((text) => text.repeat(Math.ceil(BYTES / text.length)).slice(0, BYTES));
}

const load = texts();
const sentences = load.map((text) => text.match(/[.!?]["”’»]?(?=\s|$)/g)?.length ?? 0);
for (let i = 0; i < 40; i += 1) for (const text of load) read(text);

let best = { textRate: 0, byteRate: 0, sentenceRate: 0 };
for (let w = 0; w < WINDOWS; w += 1) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  let [n, chars, told] = [0, 0, 0];
  while (performance.now() - wall < WINDOW_MS) {
    for (const [i, text] of load.entries()) {
      read(text);
      n += 1;
      chars += Buffer.byteLength(text);
      told += sentences[i] ?? 0;
    }
  }
  const spent = process.cpuUsage(cpu);
  const s = (spent.user + spent.system) / 1e6;
  if (chars / s > best.byteRate)
    best = { textRate: n / s, byteRate: chars / s, sentenceRate: told / s };
}
console.log(`texts of ${BYTES} bytes: ${best.textRate.toFixed(0)} a second`);
console.log(`megabytes: ${(best.byteRate / 1e6).toFixed(2)} a second`);
console.log(`sentences: ${best.sentenceRate.toFixed(0)} a second`);
