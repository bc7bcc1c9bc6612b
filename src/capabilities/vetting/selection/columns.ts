// Results of a test day from a spreadsheet.
import type { ActSheet, ManyRows } from '../../../acts/index.ts';
import { WHO_COLUMNS } from '../attested/columns.ts';
import { testRow } from './forms.ts';
import { RESULT_NAMES } from './words.ts';

export const TESTS_SHEET = (judge: ManyRows['judge']): ActSheet => ({
  of: { en: 'test results', fr: 'résultats d’épreuves' },
  columns: [
    ...WHO_COLUMNS,
    {
      field: 'result',
      names: ['Result', 'Outcome', 'Résultat', 'Resultado', 'Pass/fail', 'Fit'],
      words: {
        passed: ['pass', 'passed', 'fit', 'yes', 'réussi', 'reçu', 'apte', 'oui', 'aprobado', 'ok'],
        failed: [
          ...[
            'fail',
            'failed',
            'unfit',
            'not fit',
            'no',
            'not passed',
            'échec',
            'échoué',
            'ajourné',
          ],
          ...['inapte', 'non réussi', 'non', 'reprobado'],
        ],
      },
      labels: RESULT_NAMES,
      asks: true,
    },
    {
      field: 'score',
      names: ['Score', 'Mark', 'Points', 'Percent', 'Note', 'Puntaje'],
      kind: 'number',
      hint: 'Write a number from 0 to 100',
    },
  ],
  personal: true,
  many: {
    into: 'people',
    row: testRow,
    rememberBy: 'contingent',
    shared: [
      {
        field: 'test',
        label: {
          en: 'Test (language, interview, driving, firearms, medical)',
          fr: 'Épreuve (language, interview, driving, firearms, medical)',
        },
        kind: 'text',
      },
      { field: 'takenOn', label: { en: 'Taken on', fr: 'Passée le' }, kind: 'day' },
      { field: 'contingent', label: { en: 'Contingent', fr: 'Contingent' }, kind: 'text' },
      { field: 'assessor', label: { en: 'Assessed by', fr: 'Évaluée par' }, kind: 'text' },
      { field: 'language', label: { en: 'Language', fr: 'Langue' }, kind: 'text' },
      {
        field: 'document',
        label: { en: 'Number of the paper', fr: 'Numéro de la pièce' },
        kind: 'text',
      },
      { field: 'result', label: { en: 'Result of all', fr: 'Résultat de tous' }, kind: 'text' },
      { field: 'until', label: { en: 'Counts until', fr: 'Compte jusqu’au' }, kind: 'day' },
    ],
    judge,
  },
});
