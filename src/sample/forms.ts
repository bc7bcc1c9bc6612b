// The files of a sample mission.
import { OFFICE_NAMES, z } from '../acts/index.ts';
import { CLAIM_KINDS } from '../kernel/index.ts';

const names = z.partialRecord(z.enum(['en', 'fr', 'es', 'ht']), z.string());

export const missionForm = z.object({
  mission: z.object({
    slug: z.string(),
    name: names,
    place: z.string(),
    lead: z.string().nullable(),
  }),
  renames: z.array(z.object({ name: names, from: z.string() })).default([]),
  /** `quote`: words of the claim that the question follows up. */
  cases: z
    .array(z.object({ quote: z.string(), input: z.record(z.string(), z.unknown()) }))
    .default([]),
});
export type MissionSample = z.infer<typeof missionForm>;

/** A claim as the sample reviewer wants it: words of the digest, and what they say. */
const wanted = z.object({
  kind: z.enum(CLAIM_KINDS),
  quote: z.string(),
  fields: z.record(z.string(), z.unknown()),
  on: z.string().optional(),
  until: z.string().optional(),
  saidOn: z.string().optional(),
  note: z.string().optional(),
});
export type WantedClaim = z.infer<typeof wanted>;

export const digestForm = z.object({
  source: z.record(z.string(), z.unknown()),
  review: z.array(wanted),
});

/** Who does a step: an office of the sample, and which of its people (1 where left out). */
const DOER = new RegExp(`^(?:${OFFICE_NAMES.join('|')})(?: [1-9])?$`);

/** One act, performed after the digests were reviewed; see `references.ts` for `input`. */
const step = z.strictObject({
  act: z.string(),
  input: z.record(z.string(), z.unknown()).default({}),
  /** The rows of a spreadsheet through the act, by way of a dry run, instead of `input`. */
  sheet: z
    .strictObject({
      /** Its path in the folder of the sample. */
      file: z.string(),
      values: z.record(z.string(), z.string()).default({}),
      columns: z.record(z.string(), z.string()).default({}),
      answers: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  /** By which later steps find its answer. */
  name: z.string().optional(),
  by: z.string().regex(DOER, { error: 'is no office' }).default('desk'),
});
export type Step = z.infer<typeof step>;

export const actsForm = z.strictObject({ says: z.string().optional(), acts: z.array(step) });

export interface Digest extends z.infer<typeof digestForm> {
  readonly name: string;
  readonly bytes: Uint8Array;
}
