// The door of the seal: what makes a change of the past visible to whoever holds a checkpoint.
export type { BundleHeader } from './bundle.ts';
export { bundleWriter } from './bundle.ts';
export { leafHash } from './hash.ts';
export type { Checkpoint, TreeHead } from './note.ts';
export { openCheckpoint, signCheckpoint } from './note.ts';
export {
  consistencyProof,
  inclusionProof,
  verifyInclusion,
} from './proof.ts';
export { Frontier, rootOf } from './tree.ts';
export type { Verdict, VerifyOptions } from './verify.ts';
export { verifyBundle } from './verify.ts';
export type { SigningKey } from './vkey.ts';
export { makeKey, vkeyOf } from './vkey.ts';
