// Looks a figure up in the text of its source. A table of thousands of rows is one text, so the
// lines of the last texts are kept.
import type { Reach } from '../../../../acts/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import { type Line, type LinesOf, linesOf, lineWith } from '../passage.ts';

/** Texts whose lines are kept: one import reads one. */
const KEPT_MAX = 4;
const kept = new Map<string, LinesOf>();

/** @throws Problem sources.unknown */
export async function lineIn(
  reach: Reach,
  mission: string,
  { id, said, others }: { readonly id: string; readonly said: string; others: readonly string[] },
): Promise<Line | null> {
  const source = await sourceOf(reach, mission, id);
  const key = source.textSha256;
  const lines = kept.get(key) ?? linesOf(await textOf(reach, source));
  kept.set(key, lines);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest) kept.delete(oldest);
  return lineWith(lines, said, others);
}
