// Every "no" that the seal can say to a caller.
import type { ProblemKind } from '../kernel/index.ts';

export const BAD_VKEY: ProblemKind = {
  code: 'seal.bad-key',
  status: 422,
  title: 'This is not the public key of a record: {why}',
  remedy: 'Give the key as its holder published it: name+hash+key, on one line.',
};

export const BAD_NOTE: ProblemKind = {
  code: 'seal.bad-checkpoint',
  status: 422,
  title: 'This is not a checkpoint that the given key signed: {why}',
  remedy: 'Ask for the checkpoint again, and for the key by another way than the checkpoint.',
};
