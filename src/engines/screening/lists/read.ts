// From files to lists: what a file is shows in its content, not in its name.
import { Problem } from '../../../kernel/index.ts';
import type { List } from '../listed.ts';
import { SCREENING_PROBLEMS } from '../problems.ts';
import { textOf } from '../rows.ts';
import { looksEu, looksUk, readEu, readUk } from './eu-uk.ts';
import { type OfacFile, ofacPart, readOfac } from './ofac.ts';
import { looksFtm, looksPlain, readFtm, readPlain } from './own.ts';
import { looksUn, readUn } from './un.ts';

export interface ListFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads lists in the order of their files; OFAC's three files make one list.
 * @throws Problem screening.* for a file that is no list, is broken, or names nobody
 */
export function readLists(files: readonly ListFile[]): List[] {
  const texts = files.map(({ file, bytes }) => ({ file, text: textOf(bytes) }));
  const parts = texts.map(({ text }) => ofacPart(text));
  const aliases = texts.filter((_, i) => parts[i] === 'aliases');
  const lists: List[] = [];
  for (const [i, file] of texts.entries()) {
    const part = parts[i];
    if (part === 'sdn') lists.push(named(readOfac(file, aliases), file));
    else if (!part) lists.push(named(readOne(file), file));
  }
  const lonely = texts.find((_, i) => parts[i] === 'aliases' || parts[i] === 'addresses');
  if (lonely && !parts.includes('sdn'))
    throw new Problem(SCREENING_PROBLEMS.lonelyPart, { file: lonely.file });
  return lists;
}

function readOne({ file, text }: OfacFile): List {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (looksUn(plain)) return readUn(plain, file);
  if (looksEu(plain)) return readEu(plain, file);
  if (looksUk(plain)) return readUk(plain, file);
  if (looksFtm(plain)) return readFtm(plain, file);
  if (!/^\s*[<[{]/.test(plain) && looksPlain(plain)) return readPlain(plain, file);
  throw new Problem(SCREENING_PROBLEMS.unknownList, { file });
}

function named(list: List, { file }: OfacFile): List {
  if (list.listed.length === 0) throw new Problem(SCREENING_PROBLEMS.emptyList, { file });
  return list;
}
