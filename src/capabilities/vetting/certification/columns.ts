// Certifications from a spreadsheet: a list of nominees with their answers.
import type { ActSheet, ManyRows } from '../../../acts/index.ts';
import { WHO_COLUMNS } from '../attested/columns.ts';
import { certifyRow } from './forms.ts';

export const CERTIFY_SHEET = (judge: ManyRows['judge']): ActSheet => ({
  of: { en: 'certifications of people', fr: 'certifications de personnes' },
  columns: [
    ...WHO_COLUMNS,
    {
      field: 'convicted',
      names: ['Convicted', 'Conviction', 'Convictions', 'Condamné', 'Condamnation', 'Condenas'],
      kind: 'yes',
      hint: 'Write yes or no',
    },
    {
      field: 'investigated',
      names: [
        ...['Investigated', 'Open investigation', 'Under investigation', 'Enquête en cours'],
        ...['Enquête ouverte', 'Investigación abierta'],
      ],
      kind: 'yes',
      hint: 'Write yes or no',
    },
    { field: 'details', names: ['Details', 'Remarks', 'Précisions', 'Observations', 'Detalles'] },
  ],
  personal: true,
  many: {
    into: 'people',
    row: certifyRow,
    rememberBy: 'contingent',
    shared: [
      {
        field: 'by',
        label: { en: 'By (state or candidate)', fr: 'Par (state ou candidate)' },
        kind: 'text',
      },
      { field: 'signedOn', label: { en: 'Signed on', fr: 'Signée le' }, kind: 'day' },
      { field: 'contingent', label: { en: 'Contingent', fr: 'Contingent' }, kind: 'text' },
      { field: 'form', label: { en: 'Kind of paper', fr: 'Type de pièce' }, kind: 'text' },
      { field: 'signatory', label: { en: 'Signed by', fr: 'Signée par' }, kind: 'text' },
      {
        field: 'document',
        label: { en: 'Number of the paper', fr: 'Numéro de la pièce' },
        kind: 'text',
      },
      { field: 'convicted', label: { en: 'Convicted', fr: 'Condamnés' }, kind: 'yes' },
      { field: 'investigated', label: { en: 'Investigated', fr: 'Sous enquête' }, kind: 'yes' },
      { field: 'until', label: { en: 'Holds until', fr: 'Valable jusqu’au' }, kind: 'day' },
    ],
    judge,
  },
});
