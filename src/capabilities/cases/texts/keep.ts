// Keeps the words of a case outside the record: the entry holds their hash, and dropping the text is
// what forgetting them means.
import type { Reach } from '../../../acts/index.ts';
import { recordedClaimExists } from '../views/cases.ts';

type Words = { question?: string; words?: string; reason?: string; claim?: string };

export async function keep(
  input: Words,
  reach: Reach,
  { mission }: { mission: string },
): Promise<{ words: string }> {
  if (input.claim !== undefined) await recordedClaimExists(reach, mission, input.claim);
  const text = input.question ?? input.words ?? input.reason ?? '';
  return { words: (await reach.files.putText(text)).sha256 };
}
