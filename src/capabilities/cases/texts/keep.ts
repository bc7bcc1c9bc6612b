// Keeps the words of a case outside the record: the entry holds their hash, and dropping the text
// is what forgetting them means.
import type { Reach } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { sourceOf, textOf } from '../../sources/index.ts';
import { CASE_PROBLEMS } from '../problems.ts';
import { recordedClaimExists } from '../views/cases.ts';

interface Words {
  readonly question?: string;
  readonly words?: string;
  readonly reason?: string;
  readonly claim?: string;
  readonly source?: string | null;
  readonly start?: number | null;
  readonly end?: number | null;
}

/** @throws Problem cases.no-claim, sources.unknown, cases.passage-outside */
export async function keep(
  input: Words,
  reach: Reach,
  { mission }: { mission: string },
): Promise<{ words: string }> {
  if (input.claim !== undefined) await recordedClaimExists(reach, mission, input.claim);
  if (input.source) await passageExists(input.source, input, reach, mission);
  const text = input.question ?? input.words ?? input.reason ?? '';
  return { words: (await reach.files.putText(text)).sha256 };
}

async function passageExists(id: string, input: Words, reach: Reach, mission: string) {
  const text = await textOf(reach, await sourceOf(reach, mission, id));
  const { start, end } = { start: input.start ?? 0, end: input.end ?? text.length };
  if (start < end && end <= text.length && text.slice(start, end).trim()) return;
  throw new Problem(CASE_PROBLEMS.passageOutside, { start, end, length: text.length });
}
