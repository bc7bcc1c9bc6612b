// Makes the invented rosters of the sample: 400 people whose names are put together by chance from
// common given and family names, in the untidy forms in which states send them. The chance is seeded,
// so the people are the same each time; nobody real is meant. `node scripts/sample-rosters.mjs`
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import { root } from './ready.mjs';

const folder = join(root, 'samples', 'haiti', 'rosters');

/** mulberry32: small, seeded, good enough for names. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const random = chance(20240625);
const pick = (list) => list[Math.floor(random() * list.length)];
const words = (text) => text.trim().split(/\s+/);

const NAMES = {
  KEN: {
    men: words('John Peter James Joseph David Samuel Daniel Paul Stephen Moses Isaac Simon Brian'),
    women: words(
      'Mary Grace Faith Jane Esther Mercy Lucy Ann Rose Joyce Alice Eunice Nancy Beatrice',
    ),
    family: words(
      `Otieno Kamau Mwangi Odhiambo Kiprop Wanjiru Achieng Mutua Njoroge Cheruiyot Kipkemboi Were
       Ochieng Maina Karanja Chebet Rotich Barasa Wafula Musyoka`,
    ),
  },
  JAM: {
    men: words('Andre Michael Richard Kevin Omar Jermaine Dwayne Carlton Winston Damion'),
    women: words('Shanice Keisha Marcia Tanya Simone Nadine Yvonne Kerry-Ann'),
    family: words('Brown Williams Campbell Smith Clarke Morgan Reid Grant Gordon Francis Thompson'),
  },
  GTM: {
    men: words('José Luis Carlos Juan Miguel Óscar Víctor Héctor Ángel Mario'),
    women: words('María Ana Rosa Lucía Sofía Elena Inés Karla'),
    family: words('López García Hernández Pérez González Ramírez Morales Cux Chávez Ordóñez Núñez'),
  },
  BEN: {
    men: words('Firmin Rodrigue Aurèle Hervé Gédéon Noël Désiré'),
    women: words('Félicité Nadège Clémence Adèle Irène Béatrice'),
    family: words('Dossou Houngbo Agbodji Ahouansou Kpadé Sossou Zinsou Adjovi'),
  },
};

const two = (n) => String(n).padStart(2, '0');
let number = 2000;

function person(state, more = {}) {
  const { men, women, family } = NAMES[state];
  const sex = random() < 0.2 ? 'F' : 'M';
  const given = sex === 'F' ? women : men;
  const [first, middle] = [pick(given), pick(given)];
  const [year, month, day] = [
    1968 + Math.floor(random() * 32),
    1 + Math.floor(random() * 12),
    1 + Math.floor(random() * 28),
  ];
  number += 1 + Math.floor(random() * 9);
  const names = { first, middle, family: pick(family), family2: pick(family) };
  return { ...names, sex, number, year, month, day, ...more };
}
const people = (state, count) => Array.from({ length: count }, () => person(state));

const dmy = ({ day, month, year }) => `${two(day)}/${two(month)}/${year}`;
const mdy = ({ day, month, year }) => `${two(month)}/${two(day)}/${year}`;
const iso = ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`;
/** The number under which a spreadsheet keeps a day. */
const serial = ({ day, month, year }) =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

const quoted = (mark) => (cell) => {
  const text = String(cell ?? '');
  return text.includes(mark) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
};
const table = (rows, mark) => rows.map((row) => row.map(quoted(mark)).join(mark)).join('\r\n');

const RANKS = ['Const.', 'Const.', 'Const.', 'Cpl', 'Sgt', 'Sgt', 'S/Sgt', 'Insp.', 'C/Insp'];
const text = (value, more = {}) => ({ value: String(value), type: String, ...more });

/** Titles, a head of two lines with merged cells, two sheets, ranks within names, a total. */
async function kenya() {
  const unit = (name, count, from) => {
    const rows = people('KEN', count).map((one, i) => ({
      ...one,
      rank: i === 0 ? 'SSP' : pick(RANKS),
      role: i === 0 ? (from === 1 ? 'Contingent commander' : 'Unit commander') : 'Patrol',
      unit: name,
    }));
    const lines = rows.map((one, i) => [
      { value: from + i, type: Number },
      text(`KP-${one.number}`),
      text(`${one.rank} ${one.family.toUpperCase()} ${one.first} ${one.middle[0]}.`),
      text(one.sex),
      { value: serial(one), type: Number, format: 'dd/mm/yyyy' },
      text(one.unit),
      text(one.role),
    ]);
    return { rows, lines };
  };
  const titles = [
    [text('NATIONAL POLICE SERVICE (INVENTED EXAMPLE)', { span: 7 })],
    [text('Nominal roll of the first contingent', { span: 7 })],
    [null],
  ];
  const head = [
    [
      text('No'),
      text('Service'),
      text('Officer', { span: 2 }),
      null,
      text('Date of birth', { rowSpan: 2 }),
      text('Post', { span: 2 }),
      null,
    ],
    [null, text('number'), text('Rank and name'), text('Sex'), null, text('Unit'), text('Role')],
  ];
  const alpha = unit('Alpha Company', 110, 1);
  const bravo = unit('Bravo Company', 90, 111);
  const total = (n) => [text('Total'), { value: n, type: Number }];
  await writeXlsx([
    { sheet: 'Alpha', data: [...titles, ...head, ...alpha.lines, [null], total(110)] },
    { sheet: 'Bravo', data: [...titles, ...head, ...bravo.lines, alpha.lines[0], total(90)] },
  ]).toFile(join(folder, 'kenya-first.xlsx'));
  return [...alpha.rows, ...bravo.rows];
}

/** UTF-16, tabs, the family name in a column of its own, every day twelve or less but for none. */
async function jamaica() {
  const rows = people('JAM', 60).map((one) => ({ ...one, day: 1 + (one.day % 12) }));
  const lines = rows.map((one, i) => [
    ...[one.family.toUpperCase(), `${one.first} ${one.middle}`, `JCF ${one.number}`],
    ...[i === 0 ? 'Supt' : pick(['Cons.', 'Corporal', 'Sergeant', 'Inspector']), dmy(one)],
    ...[i < 30 ? 'Team 1' : 'Team 2', i % 30 === 0 ? 'Team leader' : 'Patrol'],
  ]);
  const head = ['Surname', 'Given names', 'Service No', 'Rank', 'DOB', 'Unit', 'Role'];
  const all = [head, ...lines.slice(0, 30), [], lines[3], ...lines.slice(30)];
  await writeFile(
    join(folder, 'jamaica.tsv'),
    Buffer.from(`\ufeff${table(all, '\t')}\r\n`, 'utf16le'),
  );
}

/** Windows-1252, semicolons, four columns of names in Spanish, months first, two rows to mend. */
async function guatemala() {
  const rows = people('GTM', 80);
  const lines = rows.map((one, i) => [
    ...[one.family, one.family2, one.first, one.middle, `EMG-${one.number}`],
    ...[
      i === 0 ? 'Mayor' : pick(['Cabo', 'Sargento', 'Sargento primero', 'Subteniente', 'Teniente']),
    ],
    ...[mdy(one), one.sex === 'F' ? 'Mujer' : 'Hombre', i < 40 ? 'Pelotón A' : 'Pelotón B'],
  ]);
  lines[10][6] = '13/14/1989';
  lines[20][6] = '05/06/1890';
  const head = [
    'Primer apellido',
    'Segundo apellido',
    'Primer nombre',
    'Segundo nombre',
    'Número de servicio',
    'Grado',
    'Fecha de nacimiento',
    'Sexo',
    'Unidad',
  ];
  const all = [['Ejemplo inventado: policía militar'], [], head, ...lines, ['Total', '80']];
  await writeFile(join(folder, 'guatemala.csv'), Buffer.from(table(all, ';'), 'latin1'));
}

/** UTF-8, commas, one column of names, in French; a rank that no list has. */
async function benin() {
  const rows = people('BEN', 48);
  const lines = rows.map((one, i) => [
    ...[
      `${one.family.toUpperCase()} ${one.first}`,
      i % 12 === 5 ? 'Brigadier-chef' : pick(['Sergent', 'Caporal', 'Soldat', 'Adjudant']),
    ],
    ...[`BJ ${one.number}`, `${one.day} ${pick.months[one.month - 1]} ${one.year}`, 'Section 1'],
  ]);
  const head = ['Nom et prénoms', 'Grade', 'Matricule', 'Né le', 'Unité'];
  await writeFile(join(folder, 'benin.csv'), `${table([head, ...lines], ',')}\r\n`);
}
pick.months = words(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
);

/** Twelve who came before, with new ranks and other spellings, and two with day and month turned. */
async function again(before) {
  const spelled = (name) => name.replace('ch', 'tch').replace('w', 'u').replace(/(.)\1/, '$1');
  const back = before.filter((_, i) => i % 16 === 7).slice(0, 12);
  const lines = back.map((one, i) => [
    ...[`${one.first} ${spelled(one.family)}`, i % 3 === 0 ? '' : `KP ${one.number}`],
    ...[
      'Inspector',
      i === 4 && one.day <= 12 ? iso({ ...one, day: one.month, month: one.day }) : iso(one),
    ],
  ]);
  const fresh = people('KEN', 2).map((one) => [
    ...[`${one.first} ${one.family}`, `KP ${one.number}`, 'Sergeant', iso(one)],
  ]);
  const head = ['Name', 'Service no', 'Rank', 'Date of birth'];
  await writeFile(
    join(folder, 'kenya-second.csv'),
    `${table([head, ...lines, ...fresh], ',')}\r\n`,
  );
}

const first = await kenya();
await jamaica();
await guatemala();
await benin();
await again(first);
