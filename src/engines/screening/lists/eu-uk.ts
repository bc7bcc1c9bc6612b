// The consolidated financial sanctions lists of the European Union (semicolons, one row for
// each name, birth or paper of a party) and of the United Kingdom (a date, then one row for
// each name).
import { Problem } from '../../../kernel/index.ts';
import { birthOf } from '../birth.ts';
import { countryOf } from '../country.ts';
import { Draft, type List, type ListedKind, sexOf } from '../listed.ts';
import { SCREENING_PROBLEMS } from '../problems.ts';
import { Header, type Row, rowsOf } from '../rows.ts';

const top = (text: string) => text.slice(0, 6000);
export const looksEu = (text: string) => /Entity_LogicalId/i.test(top(text));
export const looksUk = (text: string) => /\bName 6\b.*\bName 1\b/.test(top(text));

/** @throws Problem screening.bad-list, screening.bad-table */
export function readEu(text: string, file: string): List {
  const rows = rowsOf(text, file, ';');
  const header = new Header((rows.next().value as Row).cells);
  const of = (...names: string[]) => header.reader(...names);
  const id = of('Entity_LogicalId');
  const reference = of('Entity_EU_ReferenceNumber');
  const type = of('Entity_SubjectType_ClassificationCode', 'Entity_SubjectType');
  const whole = of('NameAlias_WholeName');
  const parts = [of('NameAlias_FirstName'), of('NameAlias_MiddleName'), of('NameAlias_LastName')];
  const birth = of('BirthDate_BirthDate');
  const year = of('BirthDate_Year');
  const made = of('fileGenerationDate');
  const drafts = new Map<string, Draft>();
  let day: string | null = null;
  for (const row of rows) {
    const key = id(row);
    if (!/^\d+$/.test(key)) throw strange(file, row, 'Entity_LogicalId is no number');
    day ??= isoOf(made(row));
    const draft = draftOf(drafts, key, reference(row) || key);
    if (type(row)) draft.kind = kindOf(type(row));
    const name = whole(row) || parts.map((part) => part(row)).join(' ');
    draft.name(name, draft.names.length === 0 ? 'main' : 'good');
    draft.sex ??= sexOf(of('NameAlias_Gender')(row));
    draft.birth(birthOf(birth(row)) ?? birthOf(year(row)));
    draft.place(of('BirthDate_City')(row), of('BirthDate_Place')(row));
    draft.nationality(countryOf(of('Citizenship_CountryIso2Code')(row)));
    draft.document(of('Identification_Number')(row));
    draft.programme ??= of('Entity_Regulation_Programme')(row) || null;
  }
  return { kind: 'eu', title: 'EU Consolidated List', ...doneOf(drafts), dataThrough: day };
}

/** @throws Problem screening.bad-list, screening.bad-table */
export function readUk(text: string, file: string): List {
  const rows = rowsOf(text, file, ',');
  const first = rows.next().value as Row;
  const dated = first.cells.map(isoOf).find((day) => day !== null) ?? null;
  const header = new Header(dated ? (rows.next().value as Row).cells : first.cells);
  const of = (...names: string[]) => header.reader(...names);
  const id = of('Group ID', 'Unique ID', 'OFSI Group ID');
  const parts = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6'].map((n) => of(n));
  const quality = of('Alias Quality', 'Alias strength');
  const type = of('Alias Type', 'Name type');
  const group = of('Group Type', 'Designation Type', 'Individual, Entity, Ship');
  const births = of('DOB', 'D.O.B');
  const papers = [
    of('Passport Number'),
    of('National Identification Number', 'National Identifier number'),
  ];
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const key = id(row);
    if (key === '') throw strange(file, row, 'there is no Group ID');
    const draft = draftOf(drafts, key, key);
    draft.kind = kindOf(group(row));
    const rank = /low/i.test(quality(row)) ? 'low' : /prim/i.test(type(row)) ? 'main' : 'good';
    draft.name(parts.map((part) => part(row)).join(' '), rank);
    draft.name(of('Name Non-Latin Script')(row), 'good');
    draft.sex ??= sexOf(of('Gender')(row));
    for (const birth of births(row).split(/[;|]/))
      draft.birth(birthOf(birth.replace(/\b00\//g, '0/')));
    draft.place(of('Town of Birth')(row), of('Country of Birth')(row));
    for (const state of of('Nationality', 'Nationality(/ies)')(row).split(/[;|,]/))
      draft.nationality(countryOf(state));
    for (const paper of papers) draft.document(paper(row));
    draft.programme ??= of('Regime', 'Regime Name')(row) || null;
  }
  return { kind: 'uk', title: 'UK Sanctions List', ...doneOf(drafts), dataThrough: dated };
}

function draftOf(drafts: Map<string, Draft>, key: string, id: string): Draft {
  const draft = drafts.get(key) ?? new Draft(id);
  drafts.set(key, draft);
  return draft;
}

const doneOf = (drafts: ReadonlyMap<string, Draft>) => {
  const named = [...drafts.values()].filter(({ names }) => names.length > 0);
  const lost = drafts.size - named.length;
  return {
    listed: named.map((draft) => draft.done()),
    remarks: lost > 0 ? [`${lost} parties have no name`] : [],
  };
};

function kindOf(type: string): ListedKind {
  if (/^(?:p|person|individual)/i.test(type)) return 'person';
  return /ship|vessel/i.test(type)
    ? 'ship'
    : /^(?:e|entity|enterprise)/i.test(type)
      ? 'body'
      : 'unknown';
}

/** `27/02/2026`, `2026-02-27`, `Report Date: 27-Feb-2026`. */
function isoOf(text: string): string | null {
  const iso = /\b(\d{4}-\d\d-\d\d)\b/.exec(text);
  if (iso) return iso[1] ?? null;
  const day = /\b(\d{1,2})[/-](\d{1,2}|[A-Za-z]{3})[/-](\d{4})\b/.exec(text);
  const birth = birthOf(day ? `${day[1]} ${monthOf(day[2] ?? '')} ${day[3]}` : '');
  return birth && birth.from === birth.to
    ? String(birth.from).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    : null;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthOf = (text: string) => (/^\d+$/.test(text) ? (MONTHS[Number(text) - 1] ?? '') : text);

const strange = (file: string, row: Row, why: string) =>
  new Problem(SCREENING_PROBLEMS.badList, { file, line: row.line, why });
