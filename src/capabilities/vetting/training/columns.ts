// Attendance from a spreadsheet, and a catalogue of modules.
import type { ActSheet, ManyRows } from '../../../acts/index.ts';
import { WHO_COLUMNS } from '../attested/columns.ts';
import { attendanceRow } from './forms.ts';
import { AREA_NAMES, OUTCOME_NAMES } from './words.ts';

export const ATTENDANCE_SHEET = (judge: ManyRows['judge']): ActSheet => ({
  of: { en: 'attendance of a course', fr: 'présences à un cours' },
  columns: [
    ...WHO_COLUMNS,
    {
      field: 'outcome',
      names: ['Outcome', 'Attendance', 'Result', 'Present', 'Présence', 'Résultat', 'Asistencia'],
      words: {
        completed: [
          ...['complete', 'present', 'attended', 'pass', 'passed', 'yes', 'présent', 'présente'],
          ...['achevé', 'réussi', 'validé', 'oui', 'x', 'p', 'presente', 'aprobado'],
        ],
        absent: ['absent', 'absente', 'absence', 'no', 'non', 'a', 'ausente', 'missed'],
        failed: ['fail', 'failed', 'not passed', 'non validé', 'échec', 'échoué', 'reprobado'],
      },
      labels: OUTCOME_NAMES,
      asks: true,
    },
    {
      field: 'certificate',
      names: ['Certificate', 'Certificate no', 'Certificat', 'No du certificat', 'Certificado'],
    },
  ],
  personal: true,
  many: {
    into: 'people',
    row: attendanceRow,
    rememberBy: 'contingent',
    shared: [
      { field: 'module', label: { en: 'Module', fr: 'Module' }, kind: 'text' },
      { field: 'startedOn', label: { en: 'First day', fr: 'Premier jour' }, kind: 'day' },
      { field: 'endedOn', label: { en: 'Last day', fr: 'Dernier jour' }, kind: 'day' },
      { field: 'contingent', label: { en: 'Contingent', fr: 'Contingent' }, kind: 'text' },
      {
        field: 'course',
        label: { en: 'Full or refresher', fr: 'full ou refresher' },
        kind: 'text',
      },
      { field: 'provider', label: { en: 'Given by', fr: 'Donné par' }, kind: 'text' },
      {
        field: 'document',
        label: { en: 'Number of the register', fr: 'Numéro du registre' },
        kind: 'text',
      },
      { field: 'outcome', label: { en: 'Outcome of all', fr: 'Résultat de tous' }, kind: 'text' },
    ],
    judge,
  },
});

export const MODULES_SHEET: ActSheet = {
  of: { en: 'training modules', fr: 'modules de formation' },
  columns: [
    { field: 'module', names: ['Module', 'Code', 'Short name', 'Sigle'], needed: true },
    { field: 'title.en', names: ['Title', 'Title in English', 'Titre anglais'], needed: true },
    { field: 'title.fr', names: ['Title in French', 'Titre', 'Titre français'] },
    {
      field: 'area',
      names: ['Area', 'Kind', 'Domaine'],
      words: { core: ['cptm'], police: ['stm'], mission: ['in-mission'], specialist: ['special'] },
      labels: AREA_NAMES,
    },
    { field: 'hours', names: ['Hours', 'Heures', 'Horas'], kind: 'number' },
    { field: 'months', names: ['Months', 'Validity', 'Validité', 'Mois'], kind: 'number' },
    { field: 'refresherWithin', names: ['Refresher within', 'Recyclage'], kind: 'number' },
    { field: 'from', names: ['From', 'Counts from', 'Depuis', 'Desde'], kind: 'day', needed: true },
    { field: 'source.title', names: ['Source', 'Basis', 'Fondement'], needed: true },
    { field: 'source.address', names: ['Address', 'Link', 'Adresse', 'URL'] },
  ],
  key: ['module', 'from'],
};
