// How fast an exported record is checked, beside bare SHA-256 of the same bytes in the same run.
// Run: npm run bench -- verify. One core, medians of rounds taken in turns.
import crypto from 'node:crypto';
import { canonical } from '../../src/kernel/index.ts';
import {
  bundleWriter,
  Frontier,
  leafHash,
  makeKey,
  signCheckpoint,
  verifyBundle,
} from '../../src/seal/index.ts';

const ENTRIES = 200_000;
const PER_CHECKPOINT = 1000;
const ROUNDS = 7;
const PIECE = 64 * 1024;

const MISSION = 'haiti-2023';
const ORIGIN = `example.org/muster/${MISSION}`;
const key = makeKey('example.org/muster');

function leafOf(i: number): string {
  const id = i.toString(32).padStart(26, '0');
  return canonical({
    id: `ent_${id}`,
    mission: MISSION,
    stream: `forces/offer_${(i % 5000).toString(32).padStart(26, '0')}`,
    version: Math.floor(i / 5000) + 1,
    type: 'OfferReported',
    act: 'forces.report-offer',
    by: 'per_01hzy3k8m2n4p6q8r0s2t4v6w8',
    at: new Date(1_690_000_000_000 + i * 1000).toISOString(),
    on: '2023-07-29',
    payload: {
      claim: { kind: 'offer', state: 'KEN', role: 'lead', stance: 'considering', unit: 'police' },
      source: `src_${id}`,
    },
  });
}

function makeBundle(): { bytes: Buffer; leafBytes: number } {
  const leaves = Array.from({ length: ENTRIES }, (_, i) => leafOf(i));
  const tree = new Frontier();
  const notes: string[] = [];
  for (const leaf of leaves) {
    tree.append(leafHash(leaf));
    if (tree.size % PER_CHECKPOINT === 0 || tree.size === ENTRIES)
      notes.push(signCheckpoint({ origin: ORIGIN, size: tree.size, root: tree.root() }, key));
  }
  const header = { mission: MISSION, origin: ORIGIN, vkey: key.vkey, size: ENTRIES };
  const writer = bundleWriter({ ...header, madeAt: '2026-01-01T00:00:00.000Z' }, notes);
  const text = [writer.start(), ...leaves.map((leaf) => writer.entry(leaf)), writer.end()];
  const leafBytes = leaves.reduce((sum, leaf) => sum + leaf.length, 0) / ENTRIES;
  return { bytes: Buffer.from(text.join('')), leafBytes };
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Seconds of one core, so that other work on the machine counts for less; and by the clock. */
async function seconds(work: () => unknown): Promise<{ core: number; clock: number }> {
  const [from, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { core: (user + system) / 1e6, clock: (performance.now() - from) / 1000 };
}

const median = (list: number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

const { bytes, leafBytes } = makeBundle();
const [check, bare]: [number[], number[]] = [[], []];
const clock: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const checked = await seconds(async () => {
    const verdict = await verifyBundle(pieces(bytes), { key: key.vkey });
    if (!verdict.ok) throw new Error(verdict.firstWrong?.why);
  });
  check.push(checked.core);
  clock.push(checked.clock);
  bare.push((await seconds(() => crypto.createHash('sha256').update(bytes).digest())).core);
}
console.log(
  JSON.stringify({
    entries: ENTRIES,
    megabytes: Math.round(bytes.length / 1e6),
    leafBytes: Math.round(leafBytes),
    checkpoints: Math.ceil(ENTRIES / PER_CHECKPOINT),
    perCoreSecond: Math.round(ENTRIES / median(check)),
    perClockSecond: Math.round(ENTRIES / median(clock)),
    bareSha256PerCoreSecond: Math.round(ENTRIES / median(bare)),
    timesBareSha256: Number((median(check) / median(bare)).toFixed(1)),
  }),
);
