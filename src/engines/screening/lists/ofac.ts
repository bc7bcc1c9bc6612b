// OFAC's SDN list as CSV without headers: the list itself, and beside it its aliases and addresses,
// which are joined by the first column. Births, places and papers stand in the remarks.
import { Problem } from '../../../kernel/index.ts';
import { birthOf } from '../birth.ts';
import { countryOf } from '../country.ts';
import { Draft, type List, type ListedKind, sexOf } from '../listed.ts';
import { SCREENING_PROBLEMS } from '../problems.ts';
import { type Row, rowsOf } from '../rows.ts';

const KINDS: Readonly<Record<string, ListedKind>> = {
  individual: 'person',
  vessel: 'ship',
  aircraft: 'aircraft',
};
const NOTHING = /^-0-\s*$/;
const SDN_CELLS = 12;
const PART_CELLS = [5, 6] as const;

export type OfacPart = 'sdn' | 'aliases' | 'addresses';

/** Which of OFAC's files a text is, by its first row; null for none. */
export function ofacPart(text: string): OfacPart | null {
  const first = rowsOf(text.slice(0, 20_000), '', ',').next().value as Row | undefined;
  const cells = first?.cells ?? [];
  if (!/^\d+$/.test(cells[0] ?? '')) return null;
  if (cells.length === SDN_CELLS) return 'sdn';
  if (cells.length === PART_CELLS[0] && /^[afn]ka$/i.test(cells[2] ?? '')) return 'aliases';
  return cells.length === PART_CELLS[1] && /^\d+$/.test(cells[1] ?? '') ? 'addresses' : null;
}

export interface OfacFile {
  readonly file: string;
  readonly text: string;
}

/** @throws Problem screening.bad-list, screening.bad-table */
export function readOfac(sdn: OfacFile, aliases: readonly OfacFile[]): List {
  const drafts = new Map<string, Draft>();
  for (const row of rowsOf(sdn.text, sdn.file, ',')) {
    if (isEnd(row)) continue;
    const [id = '', name = '', type = '', programme = ''] = row.cells;
    if (!/^\d+$/.test(id) || row.cells.length !== SDN_CELLS)
      throw strange(sdn.file, row, SDN_CELLS);
    const draft = new Draft(id);
    draft.kind = KINDS[type.trim()] ?? 'body';
    draft.name(name, 'main');
    draft.programme = NOTHING.test(programme) ? null : programme.trim();
    remarks(draft, row.cells[SDN_CELLS - 1] ?? '');
    drafts.set(id, draft);
  }
  for (const { file, text } of aliases)
    for (const row of rowsOf(text, file, ',')) {
      if (isEnd(row)) continue;
      if (row.cells.length !== PART_CELLS[0]) throw strange(file, row, PART_CELLS[0]);
      drafts.get(row.cells[0] ?? '')?.name(row.cells[3], 'good');
    }
  const without = aliases.length === 0 ? ['read without its aliases (alt.csv)'] : [];
  return {
    kind: 'ofac',
    title: 'OFAC Specially Designated Nationals',
    dataThrough: null,
    listed: [...drafts.values()]
      .filter(({ names }) => names.length > 0)
      .map((draft) => draft.done()),
    remarks: ['the files do not say to which day they hold', ...without],
  };
}

/** The files end with a lone control sign. */
const isEnd = ({ cells }: Row) =>
  cells.length === 1 && cells[0]?.length === 1 && cells[0].charCodeAt(0) < 32;

const strange = (file: string, row: Row, cells: number) =>
  new Problem(SCREENING_PROBLEMS.badList, {
    file,
    line: row.line,
    why: `${row.cells.length} cells where OFAC’s file has ${cells}, the first a number`,
  });

function remarks(draft: Draft, text: string): void {
  if (NOTHING.test(text)) return;
  for (const part of text.split(';')) {
    const remark = part.trim().replace(/^alt\. /, '');
    const alias = /^[afn]\.k\.a\. ['"‘“](.+?)['"’”]\.?$/.exec(remark);
    if (alias) draft.name(alias[1], 'low');
    else if (remark.startsWith('DOB ')) draft.birth(birthOf(remark.slice(4)));
    else if (remark.startsWith('POB ')) draft.place(remark.slice(4).replace(/\.$/, ''));
    else if (/^(?:nationality|citizen) /.test(remark))
      draft.nationality(countryOf(remark.replace(/^\w+ /, '').replace(/\.$/, '')));
    else if (remark.startsWith('Gender ')) draft.sex = sexOf(remark.slice(7).replace(/\.$/, ''));
    else if (PAPER.test(remark)) draft.document(PAPER.exec(remark)?.[1]);
  }
}

const PAPERS = [
  ...['Passport', 'Cedula No.', 'National ID No.', 'Identification Number', 'D.N.I.', 'SSN'],
  ...['Tax ID No.', 'R.F.C.', 'C.U.R.P.', 'Personal ID Card', "Driver's License No."],
];
const PAPER = new RegExp(
  `^(?:${PAPERS.join('|').replaceAll('.', '\\.')})\\s+([\\w/ -]+?)(?:\\s*\\(|\\.?$)`,
);
