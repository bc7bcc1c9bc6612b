// The words of clauses: out of the source between two offsets, or out of the file where somebody
// typed them.
import { type Reach, z } from '../../../../acts/index.ts';
import { readInstrument } from '../../../../engines/instruments/index.ts';
import { must } from '../../../../kernel/index.ts';
import { type SourceView, sourceOf, textOf } from '../../../sources/index.ts';
import type { ClausePlace } from '../clause.ts';

export const clauseRow = z.object({
  /** Null of one that was read from a source: its number names it. */
  id: z.string().nullable(),
  number: z.string().nullable(),
  part: z.string(),
  verb: z.string().nullable(),
  /** Null where nobody here has read the paragraph. */
  text: z.string().nullable(),
  gist: z.string().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  parent: z.string().nullable(),
  heading: z.string().nullable(),
});
export type ClauseRow = z.infer<typeof clauseRow>;

interface Read {
  readonly text: string;
  /** By their places: the words on one line, and the heading above. */
  readonly clauses: ReadonlyMap<string, { readonly text: string; readonly heading: string | null }>;
}

/** Texts that were read last; a resolution takes some milliseconds to read and never changes. */
const READ_MAX = 60;
const read = new Map<string, Promise<Read>>();

function readOf(reach: Reach, source: SourceView): Promise<Read> {
  const key = source.textSha256;
  const before = read.get(key);
  if (before) return before;
  const now = textOf(reach, source).then((text) => ({
    text,
    clauses: new Map(
      readInstrument(text, source.pages).clauses.map(({ start, end, text: own, heading }) => [
        `${start} ${end}`,
        { text: own, heading },
      ]),
    ),
  }));
  read.set(key, now);
  now.catch(() => read.delete(key));
  const [oldest] = read.keys();
  if (read.size > READ_MAX && oldest) read.delete(oldest);
  return now;
}

export async function clausesShown(
  reach: Reach,
  mission: string,
  { source, clauses }: { readonly source: string | null; readonly clauses: readonly ClausePlace[] },
): Promise<ClauseRow[]> {
  const from = source === null ? null : await readOf(reach, await sourceOf(reach, mission, source));
  return Promise.all(
    clauses.map(async ({ id = null, gist = null, words = null, ...clause }) => {
      const { start, end } = clause;
      const found = from?.clauses.get(`${start} ${end}`);
      const slice = start === null || end === null ? null : (from?.text.slice(start, end) ?? null);
      const typed = words === null ? null : await reach.files.text(words);
      const text = words === null ? (found?.text ?? slice) : must(typed, `the words of ${id}`);
      return { ...clause, id, text, gist, heading: found?.heading ?? null };
    }),
  );
}
