// Files of people and of pairs of names, row by row, as the command line reads them.
import { Problem } from '../../kernel/index.ts';
import { birthOf } from './birth.ts';
import { countryOf } from './country.ts';
import type { Person } from './evidence.ts';
import { documentNumber, sexOf } from './listed.ts';
import { SCREENING_PROBLEMS } from './problems.ts';
import { Header, type Row, rowsOf } from './rows.ts';

export interface PersonRow {
  /** The number of the person in the file, from 1. */
  readonly row: number;
  readonly line: number;
  /** Null where the row has no name: then nobody was screened, which is not the same as clear. */
  readonly person: Person | null;
  /** What the file gives that is no date, state or sex; the person is screened without it. */
  readonly unread: readonly string[];
}

/** What is known of a person, as it is written; empty where it is not known. */
export interface PersonTold {
  readonly name: string;
  readonly born: string;
  readonly birthPlace: string;
  /** A name or a code of a state. */
  readonly nationality: string;
  readonly sex: string;
  /** Several are parted by `;` or `|`. */
  readonly documents: string;
}

export function personOf(told: PersonTold): Person {
  return {
    name: told.name,
    birth: birthOf(told.born),
    birthPlace: told.birthPlace,
    nationality: countryOf(told.nationality),
    sex: sexOf(told.sex),
    documents: told.documents.split(/[;|]/).flatMap((paper) => documentNumber(paper) ?? []),
  };
}

const NAMES = ['full_name', 'first_name', 'last_name', 'name'];
const PEOPLE_COLUMNS =
  'full_name,first_name,middle_name,last_name,gender,date_of_birth,place_of_birth,nationality';

/** @throws Problem screening.missing-column, screening.bad-table */
export function* peopleOf(text: string, file: string): Generator<PersonRow> {
  const rows = rowsOf(text, file);
  const header = new Header(firstRow(rows, file, 'full_name', PEOPLE_COLUMNS).cells);
  if (!header.has(...NAMES)) throw missing(file, 'full_name', PEOPLE_COLUMNS);
  const of = (...names: string[]) => header.reader(...names);
  const full = of('full_name', 'name');
  const parts = [of('first_name'), of('middle_name'), of('last_name')];
  const [sex, birth, place] = [of('gender', 'sex'), of('date_of_birth'), of('place_of_birth')];
  const state = of('nationality');
  const papers = of('document_number', 'documents');
  let number = 0;
  for (const row of rows) {
    number += 1;
    const name =
      full(row) ||
      parts
        .map((part) => part(row))
        .filter((part) => part !== '')
        .join(' ');
    if (!/[\p{L}\p{N}]/u.test(name)) {
      yield { row: number, line: row.line, person: null, unread: [] };
      continue;
    }
    const person = personOf({
      ...{ name, born: birth(row), birthPlace: place(row), nationality: state(row) },
      ...{ sex: sex(row), documents: papers(row) },
    });
    const unread = [
      ...(birth(row) !== '' && !person.birth ? ['date_of_birth'] : []),
      ...(state(row) !== '' && !person.nationality ? ['nationality'] : []),
    ];
    yield { row: number, line: row.line, person, unread };
  }
}

export interface NamePair {
  readonly line: number;
  readonly schema: string;
  readonly name1: string;
  readonly name2: string;
}

const PAIR_COLUMNS = 'schema,name1,name2';

/** @throws Problem screening.missing-column, screening.bad-table */
export function* namePairsOf(text: string, file: string): Generator<NamePair> {
  const rows = rowsOf(text, file);
  const first = firstRow(rows, file, 'name1', PAIR_COLUMNS);
  const header = new Header(first.cells);
  for (const column of ['name1', 'name2'])
    if (!header.has(column)) throw missing(file, column, PAIR_COLUMNS);
  const [schema, name1, name2] = [
    header.reader('schema'),
    header.reader('name1'),
    header.reader('name2'),
  ];
  for (const row of rows)
    yield {
      line: row.line,
      schema: schema(row) || 'Person',
      name1: name1(row),
      name2: name2(row),
    };
}

function firstRow(rows: Generator<Row>, file: string, column: string, columns: string): Row {
  const first = rows.next();
  if (first.done) throw missing(file, column, columns);
  return first.value;
}

const missing = (file: string, column: string, columns: string) =>
  new Problem(SCREENING_PROBLEMS.missingColumn, { file, column, columns });
