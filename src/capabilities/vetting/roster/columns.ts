// What the columns of a roster are called by those who send one.
import { RANKS } from '../../../engines/roster/index.ts';
import type { WantedColumn } from '../../../engines/sheets/index.ts';
import { RANK_NAMES, ROLE_LABELS, SEX_LABELS } from './labels.ts';
import { ROLES, SEXES } from './member.ts';

const NAMES: readonly WantedColumn[] = [
  {
    field: 'name',
    names: [
      ...[
        'Name',
        'Full name',
        'Names',
        'Officer',
        'Nom et prénom',
        'Nom complet',
        'Nom et prénoms',
      ],
      ...['Nombre completo', 'Nombre y apellidos', 'Apellidos y nombres', 'Rank and name'],
    ],
    oneOf: 'name',
  },
  {
    field: 'family',
    names: [
      ...['Surname', 'Family name', 'Last name', 'Nom', 'Nom de famille', 'Apellido'],
      ...['Primer apellido', 'Apellido paterno', 'Apellidos', 'Name Surname', 'Name Family'],
    ],
    oneOf: 'name',
  },
  {
    field: 'family2',
    names: ['Second surname', 'Segundo apellido', 'Apellido materno', 'Nom de jeune fille'],
  },
  {
    field: 'given',
    names: [
      ...['Given name', 'First name', 'Forename', 'Given names', 'Prénom', 'Prénoms', 'Nombre'],
      ...['Nombres', 'Primer nombre', 'Name First', 'Name Given'],
    ],
  },
  {
    field: 'middle',
    names: ['Middle name', 'Other names', 'Second name', 'Deuxième prénom', 'Segundo nombre'],
  },
];

const SERVICE: readonly WantedColumn[] = [
  {
    field: 'rank',
    names: ['Rank', 'Grade', 'Rango', 'Grado', 'Rang', 'Present rank'],
    words: RANKS,
    labels: RANK_NAMES,
    asks: true,
  },
  {
    field: 'number',
    names: [
      ...['Service number', 'Service no', 'Force number', 'Police number', 'P/No', 'Staff number'],
      ...['Matricule', 'No matricule', 'Numéro de service', 'Número de servicio', 'Placa', 'Badge'],
    ],
  },
  {
    field: 'role',
    names: ['Role', 'Function', 'Position', 'Post', 'Fonction', 'Poste', 'Función', 'Cargo'],
    words: ROLES,
    labels: ROLE_LABELS,
    asks: true,
  },
  {
    field: 'unit',
    names: ['Unit', 'Company', 'Platoon', 'Unité', 'Compagnie', 'Peloton', 'Unidad', 'Team'],
  },
  {
    field: 'contingent',
    names: ['Contingent', 'State', 'Sending state', 'Contributing state', 'État', 'Pays', 'País'],
    kind: 'party',
    needed: true,
    hint: 'Write the name of a state, or its code of three letters',
  },
];

const PERSONAL: readonly WantedColumn[] = [
  {
    field: 'born',
    names: [
      ...['Date of birth', 'DOB', 'Birth date', 'Born', 'Date de naissance', 'Né le', 'Née le'],
      ...['Né(e) le', 'Fecha de nacimiento', 'Nacimiento', 'Naissance'],
    ],
    kind: 'day',
    hint: 'Write it as 1985-07-31, or the year alone where no more is known',
  },
  {
    field: 'sex',
    names: ['Sex', 'Gender', 'Sexe', 'Genre', 'Sexo', 'Género'],
    words: SEXES,
    labels: SEX_LABELS,
    asks: true,
  },
  { field: 'nationality', names: ['Nationality', 'Nationalité', 'Nacionalidad', 'Citizenship'] },
  {
    field: 'birthPlace',
    names: ['Place of birth', 'Birth place', 'Lieu de naissance', 'Lugar de nacimiento'],
  },
  {
    field: 'document',
    names: [
      ...['Passport', 'Passport number', 'Passport no', 'ID number', 'Passeport', 'Pasaporte'],
      ...['No de passeport', 'Document', 'National ID'],
    ],
  },
];

export const ROSTER_COLUMNS: readonly WantedColumn[] = [...NAMES, ...SERVICE, ...PERSONAL];
