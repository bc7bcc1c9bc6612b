// A workbook: its parts are XML, unpacked and bounded before this file sees them. Formulas are
// never run: the value that was saved with one stands for it, and where none was, its text.
import { Problem } from '../../kernel/index.ts';
import { openZip, unpackXml } from '../bytes/index.ts';
import type { Sheet, Workbook } from './cell.ts';
import { WORKBOOK } from './limits.ts';
import { SHEET_PROBLEMS } from './problems.ts';
import { type Parts, readSheet } from './xlsx-sheet.ts';
import { attribute, walk } from './xml.ts';

/** @throws Problem, one of SHEET_PROBLEMS */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const zip = await openZip(bytes, WORKBOOK);
  if (!zip) throw new Problem(SHEET_PROBLEMS.broken);
  if (!zip.names.has('[Content_Types].xml') || !hasFolder(zip.names, 'xl/'))
    throw new Problem(SHEET_PROBLEMS.wrongType, wrong(zip.names));
  const members = await unpackXml(zip, bytes.length);
  try {
    return workbookOf(members);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem(SHEET_PROBLEMS.broken, {}, { cause });
  }
}

const hasFolder = (names: ReadonlySet<string>, folder: string) =>
  [...names].some((name) => name.startsWith(folder));

function wrong(names: ReadonlySet<string>): { what: string; cure: string } {
  const cure = 'Open it and save the table as XLSX or CSV, then send that';
  if (hasFolder(names, 'word/')) return { what: 'a Word document', cure };
  if (names.has('content.xml')) return { what: 'an OpenDocument file', cure };
  return { what: 'a zip archive', cure: 'Unpack it and send the tables in it one by one' };
}

function workbookOf(members: ReadonlyMap<string, string>): Workbook {
  const text = members.get('xl/workbook.xml');
  if (text === undefined) throw new Problem(SHEET_PROBLEMS.broken);
  const targets = targetsIn(members.get('xl/_rels/workbook.xml.rels') ?? '');
  const listed: { name: string; hidden: boolean; path: string }[] = [];
  let from1904 = false;
  walk(text, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const path = targets.get(attribute(attributes, 'id')) ?? '';
      const hidden = attribute(attributes, 'state') !== '' && attributes.state !== 'visible';
      listed.push({ name: attribute(attributes, 'name'), hidden, path });
    },
  });
  const parts: Parts = {
    strings: stringsIn(members.get('xl/sharedStrings.xml') ?? ''),
    formats: formatsIn(members.get('xl/styles.xml') ?? ''),
    from1904,
  };
  const sheets = listed.flatMap(({ name, hidden, path }): Sheet[] => {
    const xml = members.get(path);
    return xml === undefined ? [] : [{ name, hidden, ...readSheet(xml, parts) }];
  });
  return { form: 'xlsx', sheets, notes: from1904 ? ['Its days are counted from 1904.'] : [] };
}

function targetsIn(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walk(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target');
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attribute(attributes, 'Id'), path);
    },
  });
  return targets;
}

/** Texts that cells share; a text in several scripts or colours is one, its readings left out. */
function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let reading = 0;
  walk(xml, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') reading++;
      inText = name === 't' && reading === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 'rPh') reading--;
      if (name === 'si') strings.push(current);
      if (name === 't') inText = false;
    },
  });
  return strings;
}

/** For each style of a cell, what its number is. */
function formatsIn(xml: string): Parts['formats'] {
  const codes = new Map<number, string>();
  const formats: Parts['formats'][number][] = [];
  let inCells = false;
  walk(xml, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributes.numFmtId), attribute(attributes, 'formatCode'));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(formatOf(Number(attributes.numFmtId ?? 0), codes));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Built-in formats of days: ECMA-376, 18.8.30, and those of East Asia. */
const isDayFormat = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

function formatOf(id: number, codes: ReadonlyMap<number, string>): 'day' | 'percent' | 'number' {
  const code = codes.get(id);
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return isDayFormat(id) ? 'day' : 'number';
  }
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/[dy]/i.test(bare) || /m{3}/i.test(bare)) return 'day';
  return bare.includes('%') ? 'percent' : 'number';
}
