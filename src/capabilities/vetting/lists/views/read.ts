// Lists out of their bytes. Reading one takes a second, so the newest few stay read.
import type { Reach } from '../../../../acts/index.ts';
import { type List, type ListFile, readLists } from '../../../../engines/screening/index.ts';
import { must } from '../../../../kernel/index.ts';
import type { ListPart } from '../list.ts';

const KEPT_MAX = 6;
const read = new Map<string, List>();

/** @throws Problem screening.* as the engine does for a list that cannot be read */
export async function readParts(reach: Reach, parts: readonly ListPart[]): Promise<List> {
  const key = parts.map(({ sha256 }) => sha256).join();
  const known = read.get(key);
  if (known) return known;
  const files: ListFile[] = [];
  for (const { name, sha256 } of parts) {
    const file = must(await reach.files.get(sha256), 'the bytes of a list are kept');
    files.push({ file: name, bytes: file.bytes });
  }
  return keep(key, one(files));
}

/** The one list that these files make. */
export function one(files: readonly ListFile[]): List {
  return must(readLists(files)[0], 'files that are read make a list');
}

export function keep(key: string, list: List): List {
  const [oldest] = read.keys();
  if (read.size >= KEPT_MAX && oldest !== undefined) read.delete(oldest);
  read.set(key, list);
  return list;
}
