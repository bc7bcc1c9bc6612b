// Reads a file in a thread of its own with bounds on time and memory, so that a file which blows up
// ends its thread and not the program. One file at a time: two would share the memory that one may
// take, and the parsers keep a core busy each.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Fault, Problem } from '../../../kernel/index.ts';
import type { Extracted } from './extracted.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS, kindOfCode } from './problems.ts';
import type { Answer, Task } from './worker.ts';

export interface Bounds {
  /** Processor time of the program while the file is read. */
  readonly workMs: number;
  /** Time by the clock. */
  readonly waitMs: number;
  readonly heapMb: number;
  /** Growth of the whole program's memory; the heap bound does not see buffers. */
  readonly growthBytes: number;
}

export const BOUNDS: Bounds = {
  workMs: LIMIT.WORK_MS_MAX,
  waitMs: LIMIT.WAIT_MS_MAX,
  heapMb: LIMIT.HEAP_MB_MAX,
  growthBytes: LIMIT.GROWTH_BYTES_MAX,
};

let turn: Promise<unknown> = Promise.resolve();

/**
 * Waits its turn, then reads `bytes` in a new thread of `script`.
 * @throws Problem as parse; sources.took-too-long, sources.too-complex when a bound is passed
 */
export function readApart(script: URL, task: Task, bounds: Bounds = BOUNDS): Promise<Extracted> {
  const mine = turn.then(() => run(script, task, bounds));
  turn = mine.catch(() => undefined);
  return mine;
}

/**
 * The built thread beside the built program; null when the program runs from its source, as tests
 * do.
 * @throws Fault when the program is built and its thread is not there
 */
export function workerScript(from: string = import.meta.url): URL | null {
  if (from.endsWith('.ts')) return null;
  const found = ['./extract-worker.js', '../extract-worker.js']
    .map((path) => new URL(path, from))
    .find((url) => existsSync(url));
  if (!found) throw new Fault("couldn't find extract-worker.js: build the program again", 'fatal');
  return found;
}

async function run(script: URL, task: Task, bounds: Bounds): Promise<Extracted> {
  const worker = new Worker(script, {
    workerData: task,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMb, maxYoungGenerationSizeMb: 32 },
  });
  // What a library prints about a stranger's file is neither kept nor shown.
  worker.stdout.resume();
  worker.stderr.resume();
  const watch = watched(bounds);
  try {
    return extractedFrom(await Promise.race([answerOf(worker), watch.passed]));
  } finally {
    watch.stop();
    await worker.terminate();
  }
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (cause: Error & { code?: string }) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return reject(tooMuchMemory());
      reject(new Fault("couldn't read the file: its thread failed", 'degrade', { cause }));
    });
    worker.once('exit', () => reject(tooMuchMemory()));
  });
}

function watched(bounds: Bounds): { passed: Promise<never>; stop: () => void } {
  const memory = process.memoryUsage.rss();
  const work = process.cpuUsage();
  let stop = () => {};
  const passed = new Promise<never>((_, reject) => {
    const look = () => {
      const { user, system } = process.cpuUsage(work);
      if ((user + system) / 1_000 > bounds.workMs) reject(tooLate(bounds.workMs));
      if (process.memoryUsage.rss() - memory > bounds.growthBytes) reject(tooMuchMemory());
    };
    const timer = setTimeout(() => reject(tooLate(bounds.waitMs)), bounds.waitMs);
    const watch = setInterval(look, LIMIT.LOOK_MS);
    stop = () => {
      clearTimeout(timer);
      clearInterval(watch);
    };
  });
  return { passed, stop };
}

function extractedFrom(answer: Answer): Extracted {
  if ('extracted' in answer) return answer.extracted;
  const kind = kindOfCode(answer.code);
  if (!kind) throw new Fault(`couldn't read the file: unknown answer ${answer.code}`, 'degrade');
  throw new Problem(kind, answer.detail);
}

function tooLate(ms: number): Problem {
  return new Problem(EXTRACT_PROBLEMS.tookTooLong, { seconds: Math.ceil(ms / 1_000) });
}

function tooMuchMemory(): Problem {
  return new Problem(EXTRACT_PROBLEMS.tooComplex, { why: 'it fills the memory it is given' });
}
