// The forms of what comes in with a source, for the API, the forms of pages and the command line.
import { yesNo, z } from '../../acts/index.ts';
import { isPartialDate, type PartialDate } from '../../kernel/index.ts';
import { RELIABILITIES } from './source.ts';

/** Signs of a title, a name, an address: what a page can show; a longer one is a mistake. */
const WORDS_MAX = 600;
const words = z.string().trim().max(WORDS_MAX);
const optionalWords = words.nullish().transform((text) => text || null);

export const partialDate = z
  .string()
  .trim()
  .refine((text) => isPartialDate(text), {
    error: 'is not a date: write 2023-07-31, or 2023-07 where only the month is known, or 2023',
  });

const optionalDate = z
  .union([partialDate, z.literal('')])
  .nullish()
  .transform((text): PartialDate | null => text || null);

const description = {
  title: optionalWords,
  publisher: optionalWords,
  author: optionalWords,
  address: optionalWords,
  publishedOn: optionalDate,
  language: z
    .enum(['en', 'fr', 'es', 'ht', ''])
    .nullish()
    .transform((l) => l || null),
  reliability: z.enum(RELIABILITIES).nullish(),
  credibility: z.coerce.number().int().min(1).max(6).nullish(),
  invented: yesNo.optional(),
};

export const addInput = z.object({
  file: z
    .object({
      name: z.string().max(WORDS_MAX),
      mediaType: z.string().max(200).optional(),
      content: z.string().describe('The bytes in base64'),
    })
    .optional(),
  text: z.string().optional().describe('A pasted text, instead of a file'),
  ...description,
});
export type AddInput = z.infer<typeof addInput>;

export const describeInput = z.object({ source: z.string(), ...description });
export type DescribeInput = z.infer<typeof describeInput>;
