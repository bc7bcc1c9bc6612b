// Each kind of list is told by its content, read whole, or refused with its line and a cure.
import { describe, expect, it } from 'vitest';
import { Problem } from '../../kernel/index.ts';
import { birthOf, type Person, readLists, Screening } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, file = 'list') => readLists([{ file, bytes: bytes(text) }])[0];
const problem = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, message: error.message };
    throw error;
  }
  return null;
};

const UN = `<?xml version="1.0"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>
<FIRST_NAME>TARIQ</FIRST_NAME><SECOND_NAME>NABIL</SECOND_NAME><THIRD_NAME>AMRI</THIRD_NAME>
<UN_LIST_TYPE>Drill</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><GENDER>Male</GENDER>
<NATIONALITY><VALUE>Yemen</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY>
<ALIAS_NAME>Abu Nabil; Tarek Amri</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE>
<YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Taizz</CITY>
<COUNTRY>Yemen</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><NUMBER>A 123-4567</NUMBER></INDIVIDUAL_DOCUMENT>
</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`;

const REMARKS =
  'DOB 03 Mar 1971; alt. DOB 1972; POB Taizz, Yemen; nationality Yemen; Gender Male; ' +
  "Passport A1234567 (Yemen); a.k.a. 'THE TALL'.";
const EU_HEADER = [
  ...['fileGenerationDate', 'Entity_LogicalId', 'Entity_EU_ReferenceNumber'],
  ...['Entity_SubjectType_ClassificationCode', 'NameAlias_WholeName', 'BirthDate_BirthDate'],
  ...['BirthDate_City', 'Citizenship_CountryIso2Code'],
].join(';');
const UK_HEADER =
  'Name 6,Name 1,Name 2,DOB,Town of Birth,Country of Birth,Nationality,Group Type,' +
  'Alias Type,Alias Quality,Group ID';

describe('the lists', () => {
  it('reads the UN list with aliases, births, places, papers and its day', () => {
    const list = read(UN);
    expect(list).toMatchObject({ kind: 'un', dataThrough: '2026-02-27' });
    expect(list?.listed[0]).toMatchObject({
      id: 'XXi.001',
      kind: 'person',
      names: [
        { text: 'TARIQ NABIL AMRI', rank: 'main' },
        { text: 'Abu Nabil' },
        { text: 'Tarek Amri' },
      ],
      births: [{ from: 19710101, to: 19711231, about: true }],
      birthPlaces: ['Taizz, Yemen'],
      nationalities: ['YE'],
      sex: 'm',
      documents: ['A1234567'],
    });
  });
  it('joins OFAC’s aliases to its list, whichever file comes first, and reads the remarks', () => {
    const empty = '-0- ,'.repeat(7);
    const sdn = `7,"AMRI, Tariq","individual","SDGT",${empty}"${REMARKS}"\r\n\u001a`;
    const alt = `7,12,"aka","AMRY, Tarek",-0- \r\n`;
    const files = [alt, sdn].map((text, i) => ({ file: `${i}.csv`, bytes: bytes(text) }));
    const [list] = readLists(files);
    expect(list?.listed).toHaveLength(1);
    expect(list?.listed[0]).toMatchObject({
      kind: 'person',
      names: [
        { text: 'AMRI, Tariq', rank: 'main' },
        { text: 'AMRY, Tarek', rank: 'good' },
        { text: 'THE TALL', rank: 'low' },
      ],
      births: [{ from: 19710303 }, { from: 19720101, to: 19721231 }],
      nationalities: ['YE'],
      documents: ['A1234567'],
    });
  });
  it('reads the EU list, whose rows add up to parties', () => {
    const text = [
      EU_HEADER,
      '27/02/2026;13;EU.1.2;P;Tariq Amri;;;',
      '27/02/2026;13;EU.1.2;P;Tarek Amry;;;',
      '27/02/2026;13;EU.1.2;P;;1971-03-03;Taizz;',
      '27/02/2026;13;EU.1.2;P;;;;YE',
    ].join('\n');
    expect(read(text)).toMatchObject({ kind: 'eu', dataThrough: '2026-02-27' });
    expect(read(text)?.listed).toMatchObject([
      { id: 'EU.1.2', names: [{}, {}], births: [{ from: 19710303 }], nationalities: ['YE'] },
    ]);
  });
  it('reads the UK list, with its day above the header and half-known births', () => {
    const text = [
      'Last Updated,27/02/2026',
      UK_HEADER,
      'AMRI,Tariq,,00/00/1971,Taizz,Yemen,Yemen,Individual,Primary name,,13',
      'AMRY,Tarek,,00/00/1971,Taizz,Yemen,Yemen,Individual,AKA,Low,13',
    ].join('\n');
    expect(read(text)).toMatchObject({ kind: 'uk', dataThrough: '2026-02-27' });
    expect(read(text)?.listed).toMatchObject([
      {
        names: [{ text: 'Tariq AMRI', rank: 'main' }, { rank: 'low' }],
        births: [{ from: 19710101, to: 19711231 }],
        nationalities: ['YE'],
      },
    ]);
  });
  it('reads FollowTheMoney lines and leaves out what has no name', () => {
    const lines = [
      {
        id: 'a',
        schema: 'Person',
        properties: { name: ['Tariq Amri'], birthDate: ['1971'], nationality: ['ye'] },
        last_seen: '2026-02-27T00:00:00',
      },
      { id: 'b', schema: 'Sanction', properties: { authority: ['x'] } },
    ];
    const list = read(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(list).toMatchObject({ kind: 'ftm', dataThrough: '2026-02-27' });
    expect(list?.listed).toMatchObject([{ id: 'a', nationalities: ['YE'] }]);
  });
  it('reads a table of anyone’s own, with the surname apart, in Windows letters', () => {
    const text = 'nom;prénom;date_de_naissance;alias\r\nBéranger;Élie;03/03/1971;Elio|Le Grand\r\n';
    const latin = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    const [list] = readLists([{ file: 'dismissed.csv', bytes: latin }]);
    expect(list).toMatchObject({ kind: 'plain', title: 'dismissed' });
    expect(list?.listed[0]).toMatchObject({
      names: [{ text: 'Élie Béranger' }, { text: 'Elio' }, { text: 'Le Grand' }],
      births: [{ from: 19710303 }],
    });
  });
});

describe('what is no list', () => {
  it('is refused, and says that nobody was screened', () => {
    expect(problem('')).toMatchObject({ code: 'screening.unknown-list' });
    expect(problem('<html></html>')).toMatchObject({ code: 'screening.unknown-list' });
    expect(problem('name,born\n')).toMatchObject({ code: 'screening.empty-list' });
    expect(problem('7,12,"aka","AMRY",-0- \n')).toMatchObject({ code: 'screening.lonely-part' });
    expect(problem('<html></html>')?.message).toContain('nobody was screened');
  });
  it('names the line of what is broken', () => {
    expect(problem(UN.replace('</INDIVIDUALS>', ''))).toMatchObject({ code: 'screening.bad-list' });
    expect(problem(UN.slice(0, 500))).toMatchObject({ code: 'screening.bad-list' });
    expect(problem('name,born\nAmri,1971\n,1972\n')?.message).toContain('line 3');
    expect(problem('name,born\n"Amri,1971\n')?.message).toContain('line 2');
    expect(
      problem('{"schema":"Person","properties":{"name":["A B"]}}\n{oops\n')?.message,
    ).toContain('line 2');
  });
  it('is a document type, whatever else it holds', () => {
    const bomb = UN.replace(
      '<CONSOLIDATED_LIST',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><CONSOLIDATED_LIST',
    );
    expect(problem(bomb)).toMatchObject({ code: 'screening.doctype' });
  });
});

describe('screening', () => {
  const screening = new Screening(readLists([{ file: 'un.xml', bytes: bytes(UN) }]));
  const person = (name: string, born = ''): Person => ({
    name,
    birth: birthOf(born),
    birthPlace: '',
    nationality: null,
    sex: null,
    documents: [],
  });
  it('finds a listed person under an alias, misspelt and turned round', () => {
    const [hit] = screening.screen(person('AMRY, Tareq', '1971-05-02'));
    expect(hit).toMatchObject({ matched: true, listed: { id: 'XXi.001' } });
  });
  it('takes a birth far away as a reason against', () => {
    const there = screening.screen(person('Tariq Amri', '1971'))[0]?.score ?? 0;
    const away = screening.screen(person('Tariq Amri', '1999-05-02'))[0]?.score ?? 0;
    expect(there).toBeGreaterThan(0.9);
    expect(away).toBeLessThan(there - 0.2);
  });
  it('leaves others alone', () => {
    expect(screening.screen(person('Peter Okello', '1990'))).toEqual([]);
  });
});
