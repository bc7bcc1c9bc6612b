// A yes or a no, as it comes from a form, an address, a command line or a cell. `z.coerce.boolean`
// would make a yes of every word, "false" too.
import { z } from 'zod';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', '1', 'oui'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0', 'non'].map((word) => [word, false] as const),
]);

/** The yes or no that a word means; null for any other word. */
export const yesOrNo = (word: string): boolean | null =>
  WORDS.get(word.trim().toLowerCase()) ?? null;

export const yesNo = z.preprocess(
  (given) => (typeof given === 'string' ? (yesOrNo(given) ?? given) : given),
  z.boolean({ error: 'is neither a yes nor a no: write true or false' }),
);
