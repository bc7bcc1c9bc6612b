// Lists of anyone's own: a CSV with a header, whatever its columns are called in English or French,
// and FollowTheMoney entities, one JSON object a line.
import { Problem } from '../../../kernel/index.ts';
import { birthOf } from '../birth.ts';
import { countryOf } from '../country.ts';
import { Draft, type List, type ListedKind, sexOf } from '../listed.ts';
import { SCREENING_PROBLEMS } from '../problems.ts';
import { delimiterOf, Header, type Row, rowsOf } from '../rows.ts';

const NAME = ['name', 'full_name', 'whole_name', 'nom_complet', 'names', 'caption'];
const LAST = ['last_name', 'surname', 'family_name', 'nom', 'nom_de_famille'];
const FIRST = ['first_name', 'given_name', 'given_names', 'forename', 'prenom', 'prénom'];
const MIDDLE = ['middle_name', 'second_name', 'father_name', 'patronymic'];
const ALIAS = ['aliases', 'alias', 'aka', 'other_names', 'alternative_names', 'autres_noms'];
const ID = ['id', 'reference', 'ref', 'number', 'no', 'service_number', 'matricule', 'unique_id'];
const BIRTH = ['date_of_birth', 'birth_date', 'dob', 'born', 'date_de_naissance', 'birth_year'];
const PLACE = ['place_of_birth', 'birth_place', 'pob', 'lieu_de_naissance'];
const STATE = ['nationality', 'citizenship', 'country', 'countries', 'state', 'nationalite'];
const SEX = ['gender', 'sex', 'sexe'];
const PAPER = [
  'document_number',
  'documents',
  'passport',
  'passport_number',
  'national_id',
  'identifiers',
  'id_number',
];
const WHY = ['programme', 'program', 'reason', 'remarks', 'dataset', 'sanctions', 'motif'];
const KIND = ['schema', 'type', 'kind'];
const SEEN = ['last_seen', 'last_change', 'updated'];

const several = (text: string) => text.split(/[;|]/);

export function looksPlain(text: string): boolean {
  const first = rowsOf(text.slice(0, 20_000), '', delimiterOf(text)).next().value as
    | Row
    | undefined;
  const header = new Header(first?.cells ?? []);
  return header.has(...NAME) || header.has(...LAST);
}

/** @throws Problem screening.bad-table, screening.bad-list for a row without a name */
export function readPlain(text: string, file: string): List {
  const rows = rowsOf(text, file);
  const header = new Header((rows.next().value as Row).cells);
  const of = (names: readonly string[]) => header.reader(...names);
  const [name, first, middle, last] = [of(NAME), of(FIRST), of(MIDDLE), of(LAST)];
  const listed = [];
  let day = '';
  for (const row of rows) {
    const draft = new Draft(of(ID)(row) || `line ${row.line}`);
    draft.name(name(row), 'main');
    const parts = [first(row), middle(row), last(row)].filter((part) => part !== '');
    draft.name(parts.join(' '), draft.names.length === 0 ? 'main' : 'good');
    if (draft.names.length === 0)
      throw new Problem(SCREENING_PROBLEMS.badList, {
        file,
        line: row.line,
        why: 'there is no name',
      });
    for (const alias of several(of(ALIAS)(row))) draft.name(alias, 'good');
    for (const birth of several(of(BIRTH)(row))) draft.birth(birthOf(birth));
    for (const state of several(of(STATE)(row))) draft.nationality(countryOf(state));
    for (const paper of several(of(PAPER)(row))) draft.document(paper);
    draft.place(of(PLACE)(row));
    draft.sex = sexOf(of(SEX)(row));
    draft.programme = of(WHY)(row) || null;
    draft.kind = kindOf(of(KIND)(row), 'person');
    const seen = of(SEEN)(row).slice(0, 10);
    if (seen > day) day = seen;
    listed.push(draft.done());
  }
  return {
    kind: 'plain',
    title: file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, ''),
    dataThrough: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    listed,
    remarks: day === '' ? ['the file does not say to which day it holds'] : [],
  };
}

const SCHEMAS: Readonly<Record<string, ListedKind>> = {
  person: 'person',
  individual: 'person',
  vessel: 'ship',
  ship: 'ship',
  airplane: 'aircraft',
  aircraft: 'aircraft',
  legalentity: 'unknown',
  company: 'body',
  organization: 'body',
  organisation: 'body',
  entity: 'body',
  publicbody: 'body',
};
const kindOf = (schema: string, otherwise: ListedKind): ListedKind =>
  schema === '' ? otherwise : (SCHEMAS[schema.trim().toLowerCase()] ?? 'unknown');

export const looksFtm = (text: string) =>
  /^\s*\{/.test(text) &&
  /"schema"\s*:/.test(text.slice(0, 20_000)) &&
  /"properties"\s*:/.test(text.slice(0, 20_000));

interface FtmEntity {
  readonly id?: unknown;
  readonly caption?: unknown;
  readonly schema?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly last_seen?: unknown;
  readonly last_change?: unknown;
}

/** Persons, bodies, ships and aircraft only. @throws Problem screening.bad-list */
export function readFtm(text: string, file: string): List {
  const listed = [];
  let [line, day, skipped] = [0, '', 0];
  for (const each of text.split('\n')) {
    line += 1;
    if (each.trim() === '') continue;
    const entity = jsonOf(each, file, line);
    const schema = String(entity.schema ?? '').toLowerCase();
    if (!SCHEMAS[schema]) {
      skipped += 1;
      continue;
    }
    const draft = ftmDraft(entity, schema, `line ${line}`);
    if (draft.names.length === 0)
      throw new Problem(SCREENING_PROBLEMS.badList, { file, line, why: 'the entity has no name' });
    const seen = String(entity.last_seen ?? entity.last_change ?? '').slice(0, 10);
    if (seen > day) day = seen;
    listed.push(draft.done());
  }
  return {
    kind: 'ftm',
    title: file.replace(/^.*[/\\]/, '').replace(/\.\w+$/, ''),
    dataThrough: /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    listed,
    remarks: skipped > 0 ? [`${skipped} lines are of things that have no name to screen`] : [],
  };
}

function ftmDraft(entity: FtmEntity, schema: string, place: string): Draft {
  const properties = entity.properties ?? {};
  const of = (...names: string[]): string[] =>
    names.flatMap((name) => {
      const values = properties[name];
      return Array.isArray(values)
        ? values.map(String)
        : typeof values === 'string'
          ? [values]
          : [];
    });
  const draft = new Draft(String(entity.id ?? place));
  draft.kind = kindOf(schema, 'unknown');
  for (const name of of('name')) draft.name(name, draft.names.length === 0 ? 'main' : 'good');
  for (const name of of('alias', 'previousName')) draft.name(name, 'good');
  for (const name of of('weakAlias')) draft.name(name, 'low');
  if (draft.names.length === 0) draft.name(String(entity.caption ?? ''), 'main');
  for (const birth of of('birthDate')) draft.birth(birthOf(birth));
  for (const birthPlace of of('birthPlace')) draft.place(birthPlace);
  for (const state of of('nationality', 'citizenship')) draft.nationality(countryOf(state));
  for (const paper of of('idNumber', 'passportNumber', 'taxNumber')) draft.document(paper);
  draft.sex = sexOf(of('gender')[0]);
  draft.programme = of('program', 'notes', 'topics')[0] ?? null;
  return draft;
}

function jsonOf(text: string, file: string, line: number): FtmEntity {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch (cause) {
    const why = `this is not JSON (${(cause as Error).message})`;
    throw new Problem(SCREENING_PROBLEMS.badList, { file, line, why }, { cause });
  }
  throw new Problem(SCREENING_PROBLEMS.badList, { file, line, why: 'this is no JSON object' });
}
