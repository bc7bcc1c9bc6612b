// The thread in which a hostile file is read; built to dist/extract-worker.js. It takes one file,
// answers once and ends: nothing that a file did to it can touch the next one. It has no way out:
// no environment, and no fetch even if a library should try.
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../../kernel/index.ts';
import type { Extracted, Hint } from './extracted.ts';
import { parse } from './parse.ts';
import { bearDroppedPromises, closeNetwork, unpackInOneBuffer } from './worker-start.ts';

/** What the thread is given. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly hint: Hint;
}

/** What it answers. A Problem crosses as its code and detail. */
export type Answer =
  | { readonly extracted: Extracted }
  | { readonly code: string; readonly detail: Problem['detail'] };

closeNetwork();
bearDroppedPromises();
unpackInOneBuffer();

const { bytes, hint } = workerData as Task;
const answer: Answer = await parse(bytes, hint).then(
  (extracted) => ({ extracted }),
  (problem: unknown) => {
    if (problem instanceof Problem) return { code: problem.code, detail: problem.detail };
    throw problem;
  },
);
parentPort?.postMessage(answer);
