import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import {
  columnIndex,
  columnName,
  csvOf,
  openSheets,
  readDay,
  readNumber,
  readParty,
  readRows,
  tableIn,
  textOf,
  type WantedColumn,
  xlsxOf,
} from './index.ts';

const WANTED: readonly WantedColumn[] = [
  {
    field: 'owner',
    names: ['Owner', 'Owed by', 'Débiteur', 'Deudor'],
    kind: 'party',
    needed: true,
  },
  { field: 'what', names: ['What', 'Obligation', 'Objet'], needed: true },
  { field: 'due', names: ['Due', 'Due date', 'Échéance', 'Vence'], kind: 'day' },
  { field: 'size', names: ['Number', 'Effectif'], kind: 'whole' },
];
const utf8 = (text: string) => new TextEncoder().encode(text);

async function tableOf(bytes: Uint8Array, sheet = 0) {
  const book = await openSheets(bytes, 'duties.csv');
  const first = book.sheets[sheet];
  const table = first && tableIn(first, WANTED);
  if (!table) throw new Error('no table');
  return { book, table, read: readRows(table, WANTED) };
}
const inputs = async (bytes: Uint8Array) => (await tableOf(bytes)).read.rows.map((r) => r.input);

describe('a table as text', () => {
  it('is read whatever parts its cells', async () => {
    for (const mark of [',', ';', '\t', '|']) {
      const head = ['Owner', 'What', 'Due'].join(mark);
      const text = `${head}\nKenya${mark}"a ""report"", in parts"${mark}2023-08-13\n`;
      expect(await inputs(utf8(text))).toEqual([
        { owner: 'KEN', what: 'a "report", in parts', due: '2023-08-13' },
      ]);
    }
  });

  it('is read in UTF-8 with its mark, in UTF-16 and in Windows-1252', async () => {
    const text = 'Débiteur;Objet;Échéance\r\nBénin;rapport écrit à l’été;1er août 2023\r\n';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const western = new Uint8Array(Buffer.from(text.replace('’', "'"), 'latin1'));
    const wanted = { owner: 'BEN', due: '2023-08-01' };
    for (const bytes of [utf8(`\ufeff${text}`), utf16, western])
      expect((await inputs(bytes))[0]).toMatchObject(wanted);
  });

  it('keeps the number of each row, empty rows between them counted', async () => {
    const { read } = await tableOf(utf8('Owner,What\n\nKenya,report\n\nHaiti,letter\n'));
    expect(read.rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it('is refused with its cure where a quotation mark stays open or it is no table', async () => {
    await expect(openSheets(utf8('Owner,What\n"Kenya,report\nHaiti,letter\n'))).rejects.toThrow(
      /quotation mark/,
    );
    await expect(openSheets(utf8('%PDF-1.7 x'))).rejects.toThrow(/a PDF/);
    await expect(openSheets(new Uint8Array())).rejects.toThrow(/no rows/);
    await expect(openSheets(utf8('PK\x03\x04nonsense'))).rejects.toThrow(/damaged/);
  });
});

describe('the head of a table', () => {
  it('is found under titles, with slips, in another order and another language', async () => {
    const text =
      'MISSION OF SUPPORT,,,\nDuties as of July 2023,,,\n,,,\n' +
      'Echeance,Obligaton,Owed  by (state),Remarks\n' +
      '2023-08-13,report,The Bahamas,none\n';
    const { table, read } = await tableOf(utf8(text));
    expect(table.headRows).toEqual([4]);
    expect(table.titles).toEqual(['MISSION OF SUPPORT', 'Duties as of July 2023']);
    expect(table.heads.map(({ field }) => field)).toEqual(['due', 'what', 'owner', null]);
    expect(read.rows[0]?.input).toEqual({ owner: 'BHS', what: 'report', due: '2023-08-13' });
  });

  it('stays where it is when a person says which column is which', async () => {
    const text = 'Duties of the desk,,\nOwner,What,Size\nKenya,report,some\n';
    const [sheet] = (await openSheets(utf8(text))).sheets;
    const chosen = { A: 'owner', B: 'what', C: '' };
    const table = sheet && tableIn(sheet, WANTED, chosen);
    expect(table?.headRows).toEqual([2]);
    expect(table?.heads.map(({ field }) => field)).toEqual(['owner', 'what', null]);
  });

  it('may have two lines', async () => {
    const text = 'Duty,Duty,When\nowner,what,due date\nKenya,report,2023-08\n';
    const { table, read } = await tableOf(utf8(text));
    expect(table.headRows.at(-1)).toBe(2);
    expect(read.rows.map(({ input }) => input)).toEqual([
      { owner: 'KEN', what: 'report', due: '2023-08' },
    ]);
  });

  it('leaves out totals, repeated heads and notes, and says which', async () => {
    const text =
      'Owner,What,Number\nKenya,police,"1,000"\nOwner,What,Number\nJamaica,police,200*\n' +
      'Total,,"1,200"\n* approximately,,\n';
    const { table, read } = await tableOf(utf8(text));
    expect(read.rows.map(({ input }) => input.size)).toEqual([1000, 200]);
    expect(table.leftOut).toEqual([
      { row: 3, why: 'head' },
      { row: 5, why: 'total' },
      { row: 6, why: 'note' },
    ]);
  });
});

describe('a cell', () => {
  it('with a day of unknown order is asked once for its column, and never guessed', async () => {
    const text = 'Owner,What,Due\nKenya,a,03/04/2023\nHaiti,b,05/06/2023\n';
    const { table, read } = await tableOf(utf8(text));
    expect(read.questions).toMatchObject([
      { id: 'date-order_due', examples: ['03/04/2023', '05/06/2023'] },
    ]);
    expect(read.rows.every(({ waits }) => waits)).toBe(true);
    const answered = readRows(table, WANTED, { 'date-order_due': 'dmy' });
    expect(answered.questions).toEqual([]);
    expect(answered.rows.map(({ input }) => input.due)).toEqual(['2023-04-03', '2023-06-05']);
  });

  it('with a day over twelve tells the order of its column', async () => {
    const { read } = await tableOf(
      utf8('Owner,What,Due\nKenya,a,03/04/2023\nHaiti,b,25/06/2023\n'),
    );
    expect(read.rows.map(({ input }) => input.due)).toEqual(['2023-04-03', '2023-06-25']);
  });

  it('that cannot be read is told with its address, why and the cure', async () => {
    const { read } = await tableOf(utf8('Owner,What,Due\nKenya,a,31/02/2023\nKenja,b,soon\n'));
    expect(read.rows.flatMap(({ wrong }) => wrong)).toMatchObject([
      { row: 2, column: 'C', found: '31/02/2023', why: 'is a day that does not exist' },
      { row: 3, column: 'A', found: 'Kenja', cure: expect.stringContaining('KEN') },
      { row: 3, column: 'C', found: 'soon', cure: 'Write it as 2023-07-31' },
    ]);
  });

  it('with a day is read as people write it', () => {
    const days: readonly (readonly [string, string])[] = [
      ['31 July 2023', '2023-07-31'],
      ['July 31, 2023', '2023-07-31'],
      ['le 1er août 2023', '2023-08-01'],
      ['31 de julio de 2023', '2023-07-31'],
      ['déc. 2023', '2023-12'],
      ['31.07.2023', '2023-07-31'],
      ['2023/7/3', '2023-07-03'],
      ['45138', '2023-07-31'],
      ['2023', '2023'],
    ];
    for (const [text, day] of days) expect(readDay(text, null), text).toEqual({ day });
    expect(readDay('1/2/85', 'dmy')).toMatchObject({ no: expect.stringContaining('two figures') });
  });

  it('with a number is read whatever parts its thousands', () => {
    for (const text of [
      '1,250',
      '1.250',
      '1 250',
      "1'250",
      '1\u202f250',
      '1,250*',
      'approx. 1,250 (a)',
    ])
      expect(readNumber(text, null, true), text).toMatchObject({ number: 1250 });
    expect(readNumber('1,234,567.5', null, false)).toMatchObject({ number: 1_234_567.5 });
    expect(readNumber('1.234.567,5', null, false)).toMatchObject({ number: 1_234_567.5 });
    expect(readNumber('12,5 %', null, false)).toMatchObject({ number: 12.5 });
    expect(readNumber('1.250', null, false)).toEqual({ ask: 'decimal-mark' });
    expect(readNumber('1.250', 'comma', false)).toMatchObject({ number: 1250 });
    expect(readNumber('2.5', null, true)).toMatchObject({ no: 'is not a whole number' });
  });

  it('with a state is read in three languages, and a body keeps its name', () => {
    for (const name of ['Kenya', 'the republic of Kenya', 'KEN', 'Kenia'])
      expect(readParty(name)).toEqual({ party: 'KEN' });
    expect(readParty('Côte d’Ivoire')).toEqual({ party: 'CIV' });
    expect(readParty('UN Security Council')).toEqual({ party: 'UN Security Council' });
  });

  it('has the address that its spreadsheet shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (n) => {
        expect(columnIndex(`${columnName(n)}7`)).toBe(n);
      }),
    );
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('a workbook', () => {
  it('gives days as days, merged areas filled, and of a formula what was saved', async () => {
    const bytes = await writeXlsx([
      [{ value: 'Duties', columnSpan: 4 }, null, null, null],
      ['Owner', 'What', 'Due', 'Number'].map((value) => ({ value })),
      [
        { value: 'Kenya', rowSpan: 2 },
        { value: 'report' },
        { value: new Date(Date.UTC(2023, 7, 13)), type: Date, format: 'dd/mm/yyyy' },
        { value: 1000 },
      ],
      [null, { value: 'letter' }, { value: '2023-09' }, { value: '=1+1', type: 'Formula' }],
    ]).toBuffer();
    const { table, read } = await tableOf(bytes);
    expect(table.heads.map(({ field }) => field)).toEqual(['owner', 'what', 'due', 'size']);
    expect(read.rows[0]?.input).toEqual({
      ...{ owner: 'KEN', what: 'report', due: '2023-08-13', size: 1000 },
    });
    expect(read.rows[1]?.input).toEqual({ owner: 'KEN', what: 'letter', due: '2023-09' });
    expect(read.rows[1]?.wrong[0]).toMatchObject({ column: 'D', why: 'is not a number' });
  });

  it('of ours comes back as it went, and holds no formula', async () => {
    const texts = ['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', 'Café', '"quoted"\nline'];
    const bytes = await xlsxOf([
      { name: 'A/B', head: ['words', 'n'], lines: texts.map((t, i) => [t, i]) },
    ]);
    const { sheets } = await openSheets(bytes);
    expect(sheets[0]?.name).toBe('A B');
    expect(sheets[0]?.notes).toEqual([]);
    expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual(texts.map((t, i) => [t, i]));
    for (const line of csvOf(
      ['w'],
      texts.slice(0, 4).map((t) => [t]),
    )
      .split('\r\n')
      .slice(1, 5))
      expect(line.replace(/^"/, '')).toMatch(/^'/);
  });

  it('survives whatever text lies in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const bytes = utf8(
            csvOf(
              ['a', 'b'],
              texts.map((text) => [text, 'x']),
            ),
          );
          const { sheets } = await openSheets(bytes);
          const rows = sheets[0]?.rows.slice(1) ?? [];
          expect(rows.map(({ cells }) => textOf(cells[1]))).toEqual(texts.map(() => 'x'));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a roster as a table', () => {
  const PEOPLE: readonly WantedColumn[] = [
    { field: 'name', names: ['Name', 'Nom'], oneOf: 'name' },
    { field: 'number', names: ['Service number', 'Matricule'] },
    { field: 'born', names: ['Date of birth', 'Né le'], kind: 'day' },
    { field: 'rank', names: ['Rank', 'Grade'], words: { sergeant: ['sgt'] }, asks: true },
  ];
  const read = async (text: string | Uint8Array, answers = {}) => {
    const book = await openSheets(typeof text === 'string' ? utf8(text) : text, 'r.csv');
    const table = book.sheets[0] && tableIn(book.sheets[0], PEOPLE);
    if (!table) throw new Error('no table');
    return { table, ...readRows(table, PEOPLE, answers) };
  };

  it('has totals at its end, and people who are called as a total is', async () => {
    const { table, rows } = await read(
      'Name,Service number,Rank,Date of birth\nSuma Juan,1,Sgt,1985-01-02\n' +
        'All Awa,2,Sgt,1986-01-02\nTotal Marie,3,Sgt,1984-01-02\n' +
        'Total,3,,\nEffectif total : 3,,,\n',
    );
    expect(rows).toHaveLength(3);
    expect(table.leftOut.map(({ why }) => why)).toEqual(['total', 'total']);
  });

  it('shows why its days were read in one order, and asks where nothing shows it', async () => {
    const head = 'Name,Date of birth\nA B,03/04/1985\n';
    expect((await read(head)).questions).toMatchObject([{ id: 'date-order_born' }]);
    const { proofs, rows } = await read(`${head}C D,23/04/1985\n`);
    expect(proofs).toEqual([
      { field: 'born', head: 'Date of birth', order: 'dmy', row: 3, found: '23/04/1985' },
    ]);
    expect(rows[0]?.input.born).toBe('1985-04-03');
    const wrong = await read(`${head}C D,23/04/1985\nE F,13/14/1989\n`);
    expect(wrong.proofs).toHaveLength(1);
    const both = await read(`${head}C D,23/04/1985\nE F,04/23/1985\n`);
    expect(both.proofs).toEqual([]);
    expect(both.questions).toHaveLength(1);
  });

  it('asks once for a word of no list, and goes by the answer', async () => {
    const text = 'Name,Rank\nA B,Sjt.\nC D,Sjt.\nE F,Wizard\n';
    const first = await read(text);
    expect(first.questions.map(({ id, options }) => [id, options])).toEqual([
      ['word_rank_sjt', ['sergeant', 'none']],
      ['word_rank_wizard', ['sergeant', 'none']],
    ]);
    const told = await read(text, { word_rank_sjt: 'sergeant', word_rank_wizard: 'none' });
    expect(told.rows.map(({ input }) => input.rank)).toEqual(['sergeant', 'sergeant', undefined]);
    expect(told.rows.some(({ waits }) => waits)).toBe(false);
  });

  it('is read in UTF-16 that came without its mark', async () => {
    const text = 'Nom\tMatricule\r\nÉlie D’Almeida\t12\r\n';
    const little = new Uint8Array(Buffer.from(text, 'utf16le'));
    const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    for (const bytes of [little, big])
      expect((await read(bytes)).rows[0]?.input).toEqual({ name: 'Élie D’Almeida', number: '12' });
  });
});
