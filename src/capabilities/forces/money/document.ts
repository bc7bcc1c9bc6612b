// What a line of the ledger rests on: claims of this record, a filed document with or without its
// words, or the number of a paper that lies elsewhere. A line that has none of them says so.
import { z } from '../../../acts/index.ts';
import type { PartialDate } from '../../../kernel/index.ts';
import { maybe } from '../../claims/index.ts';

/** Claims behind one line. */
const CLAIMS_MAX = 20;
/** Signs of a number of a paper, such as `receipt 2024/118`. */
const REFERENCE_MAX = 120;

/** A list from a form, a command line or a cell: `a, b; c`. */
export const ids = z.preprocess(
  (given) => {
    if (given === undefined || given === null || given === '') return [];
    const texts = typeof given === 'string' ? given.split(/[,;\s]+/) : given;
    return Array.isArray(texts) ? texts.filter(Boolean) : texts;
  },
  z.array(z.string().max(60)).max(CLAIMS_MAX),
);

export const documentFields = {
  claims: ids.describe('Claims of this record that say so, by their ids'),
  source: maybe.describe('Or the filed document: agreement, receipt, statement of account'),
  quote: maybe.describe('Its words, as they stand there'),
  reference: maybe
    .refine((text) => text === null || text.length <= REFERENCE_MAX, {
      error: 'is too long: 120 signs at most',
    })
    .describe('Or the number of a paper that is kept elsewhere'),
};
export type DocumentInput = z.infer<z.ZodObject<typeof documentFields>>;

/** Offsets are UTF-16 code units in the text of the source; null where no words are named. */
export interface Document {
  readonly claims: readonly string[];
  readonly source: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly reference: string | null;
  /** Of the earliest source, for *as known* before the record's first day. */
  readonly publishedOn: PartialDate | null;
}

/** A document with the day that its claims give. */
export interface Documented {
  readonly document: Document;
  readonly on: PartialDate | null;
}

export function isBare({ claims, source, reference }: Document): boolean {
  return claims.length === 0 && source === null && reference === null;
}
