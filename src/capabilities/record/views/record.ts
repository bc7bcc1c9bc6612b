// The record itself, as anyone may look at it: its entries, one entry with the proof that it is
// under the last checkpoint, and the checkpoints that outsiders can keep.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { canonical, Problem } from '../../../kernel/index.ts';
import type { Entry } from '../../../record/index.ts';
import { consistencyProof, inclusionProof, leafHash } from '../../../seal/index.ts';
import { RECORD_PROBLEMS } from '../problems.ts';

const entryView = z.object({
  no: z.number(),
  id: z.string(),
  stream: z.string(),
  version: z.number(),
  type: z.string(),
  act: z.string(),
  by: z.string(),
  at: z.string(),
  on: z.string().nullable(),
  payload: z.unknown(),
});

/** Entries on one page: a screen or two, and a quick answer however long the record is. */
const PAGE_MAX = 200;

const count = z.coerce.number().int().min(0);

export const showRecord = defineView({
  name: 'record.show',
  says: 'Entries of the record, newest first, with the size and root that seal them.',
  query: z.object({ before: count.optional(), limit: count.max(PAGE_MAX).default(50) }),
  answer: z.object({
    size: z.number(),
    root: z.string(),
    entries: z.array(entryView),
    /** Ask again with `before` set to this for earlier ones; null at the beginning. */
    earlier: z.number().nullable(),
  }),
  async look({ before, limit }, reach, { mission }) {
    const head = await reach.head(mission);
    const upTo = Math.min(before ?? head.size, head.size);
    const from = Math.max(0, upTo - limit);
    const entries = await reach.entries(mission, { from, limit: upTo - from });
    return {
      size: head.size,
      root: base64(head.root),
      entries: entries.reverse().map(shown),
      earlier: from > 0 ? from : null,
    };
  },
});

const shown = ({ mission: _, ...entry }: Entry) => entry;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

export const showEntry = defineView({
  name: 'record.entry',
  says: 'One entry, the bytes that are sealed, and the proof that they are under a checkpoint.',
  query: z.object({ entry: z.string().describe('Its number, or its id') }),
  answer: z.object({
    entry: entryView,
    leaf: z.string(),
    leafHash: z.string(),
    proof: z.array(z.string()),
    size: z.number(),
    root: z.string(),
    checkpoint: z.string(),
  }),
  async look({ entry: wanted }, reach, { mission }) {
    const entry = await entryOf(reach, mission, wanted);
    const checkpoint = await reach.sealed.checkpoint(mission);
    // The store signed it a moment ago: origin, size and root are its first three lines.
    const [, size = '', root = ''] = checkpoint.split('\n');
    const hashes = await reach.sealed.hashes(mission, { upTo: Number(size) });
    const leaf = canonical({ ...shown(entry), no: undefined, mission });
    return {
      entry: shown(entry),
      leaf,
      leafHash: base64(leafHash(Buffer.from(leaf))),
      proof: inclusionProof(hashes, entry.no).map(base64),
      size: Number(size),
      root,
      checkpoint,
    };
  },
});

async function entryOf(reach: Reach, mission: string, wanted: string): Promise<Entry> {
  const found = /^\d+$/.test(wanted)
    ? (await reach.entries(mission, { from: Number(wanted), limit: 1 }))[0]
    : await reach.sealed.find(mission, wanted);
  if (found) return found;
  const { size } = await reach.head(mission);
  throw new Problem(RECORD_PROBLEMS.noEntry, { entry: wanted, size });
}

export const listCheckpoints = defineView({
  name: 'record.checkpoints',
  says: 'The signed checkpoints, newest first: hand one to an outsider, who can hold you to it.',
  query: z.object({}),
  answer: z.object({
    checkpoints: z.array(z.object({ size: z.number(), at: z.string(), note: z.string() })),
  }),
  async look(_query, reach: Reach, { mission }: Asking) {
    await reach.sealed.checkpoint(mission);
    return { checkpoints: [...(await reach.sealed.checkpoints(mission))].reverse() };
  },
});

export const showConsistency = defineView({
  name: 'record.consistency',
  says: 'The proof that the record only adds to the one that a checkpoint of yours covers.',
  query: z.object({ from: count.describe('The size in the checkpoint that you hold') }),
  answer: z.object({
    from: z.number(),
    size: z.number(),
    root: z.string(),
    proof: z.array(z.string()),
    checkpoint: z.string(),
  }),
  async look({ from }, reach, { mission }) {
    const checkpoint = await reach.sealed.checkpoint(mission);
    const [, signed = '', root = ''] = checkpoint.split('\n');
    const size = Number(signed);
    if (from > size) throw new Problem(RECORD_PROBLEMS.notSoLarge, { from, size });
    const hashes = await reach.sealed.hashes(mission, { upTo: size });
    const proof = consistencyProof(hashes, from).map(base64);
    return { from, size, root, proof, checkpoint };
  },
});

export const wholeRecord = defineView({
  name: 'record.bundle',
  says: 'The whole record of the mission as one file that verifies offline, in base64.',
  query: z.object({}),
  answer: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
  async look(_query, reach, { mission }) {
    const pieces: Buffer[] = [];
    for await (const piece of reach.sealed.exportBundle(mission)) pieces.push(Buffer.from(piece));
    const content = Buffer.concat(pieces).toString('base64');
    return { name: `${mission}.muster`, mediaType: 'text/plain', content };
  },
});
