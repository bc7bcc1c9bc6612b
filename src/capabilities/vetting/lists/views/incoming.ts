// What a file is that comes in as a list: it is read before anything is recorded, since a list that
// cannot be read would clear whoever stands on it.
import { createHash } from 'node:crypto';
import type { Reach } from '../../../../acts/index.ts';
import { type ListFile, ofacPart, textOf } from '../../../../engines/screening/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import type { AddListInput, Incoming } from '../decide.ts';
import type { ListPart } from '../list.ts';
import { LIST_PROBLEMS } from '../problems.ts';
import { keep, one } from './read.ts';
import { listsAt } from './steps.ts';

const EVER = { asOf: '9999-12-31', knownAt: '9999-12-31' };

/** OFAC's list and its aliases stand beside one another, whichever came first or last. */
export async function incoming(
  { file, through }: AddListInput,
  reach: Reach,
  { mission }: { mission: string },
): Promise<Incoming> {
  const bytes = Buffer.from(file.content, 'base64');
  const found = ofacPart(textOf(bytes));
  if (found === 'addresses') throw new Problem(LIST_PROBLEMS.addresses, { file: file.name });
  const part = found === 'aliases' ? found : 'list';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const own: ListPart = { part, name: file.name, sha256, bytes: bytes.length };
  const ofac = (await listsAt(reach, mission, EVER)).find(({ list }) => list === 'ofac');
  const beside = (ofac?.versions.at(-1)?.parts ?? []).filter((each) => each.part !== part);
  const alone = [{ file: file.name, bytes }];
  const first = part === 'list' ? one(alone) : null;
  const joined = first?.kind === 'ofac' || part === 'aliases' ? beside : [];
  const parts = [...joined, own].sort((a, b) => (a.part < b.part ? 1 : -1));
  const files: ListFile[] = [];
  for (const each of parts)
    files.push(each === own ? { file: file.name, bytes } : await fileOf(reach, each));
  const list = first && joined.length === 0 ? first : one(files);
  keep(parts.map((each) => each.sha256).join(), list);
  await reach.files.put(bytes, file.mediaType ?? 'application/octet-stream');
  const { kind, title, listed, remarks } = list;
  const names = listed.reduce((sum, each) => sum + each.names.length, 0);
  const dataThrough = list.dataThrough ?? through;
  return {
    kind,
    added: { kind, title, dataThrough, parts, listed: listed.length, names, remarks },
  };
}

async function fileOf(reach: Reach, { name, sha256 }: ListPart): Promise<ListFile> {
  const file = await reach.files.get(sha256);
  return { file: name, bytes: file?.bytes ?? new Uint8Array() };
}
