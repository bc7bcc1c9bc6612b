// What comes through the door: the bytes are looked at as hostile, the text is taken out of them,
// and both are kept by their hash before the entry is written. Bytes without an entry harm nobody;
// an entry without its bytes would.
import { createHash } from 'node:crypto';
import type { Reach } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { type Extracted, extract } from '../extract/index.ts';
import type { AddInput } from '../forms.ts';
import { SOURCE_PROBLEMS } from '../problems.ts';
import type { SourceAdded } from '../source.ts';
import { sourceWithHash } from '../views/sources.ts';

type Kept = 'sha256' | 'bytes' | 'text' | 'characters' | 'form' | 'name' | 'pages' | 'notes';

export interface Intake {
  /** The source that has these bytes already, if one has. */
  readonly already: string | null;
  readonly found: Extracted['found'];
  readonly file: Pick<SourceAdded, Kept>;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export async function receive(
  input: AddInput,
  reach: Reach,
  context: { mission: string },
): Promise<Intake> {
  const bytes = bytesOf(input);
  const name = input.file?.name ?? null;
  const hash = sha256(bytes);
  const already = await sourceWithHash(reach, context.mission, hash);
  const hint = { name: name ?? 'pasted.txt', mediaType: input.file?.mediaType };
  const extracted = await extract(bytes, hint);
  if (!already) await reach.files.put(bytes, input.file?.mediaType ?? 'text/plain');
  const text = already ? '' : (await reach.files.putText(extracted.text)).sha256;
  return {
    already,
    found: extracted.found,
    file: {
      sha256: hash,
      bytes: bytes.length,
      text,
      characters: extracted.text.length,
      form: extracted.kind,
      name,
      pages: extracted.pages,
      notes: extracted.notes,
    },
  };
}

function bytesOf(input: AddInput): Uint8Array {
  if (input.file) return Buffer.from(input.file.content, 'base64');
  if (input.text) return new TextEncoder().encode(input.text);
  throw new Problem(SOURCE_PROBLEMS.nothingGiven);
}
