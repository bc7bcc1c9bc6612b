// The columns of a list of strength returns, and what people call them.
import type { ActSheet } from '../../../acts/index.ts';
import { COUNTER_NAMES } from './labels.ts';

export const returnSheet: ActSheet = {
  of: { en: 'strength returns', fr: 'situations d’effectifs' },
  columns: [
    {
      field: 'state',
      names: ['State', 'Contingent', 'Country', 'Sending state', 'État', 'Pays', 'País'],
      kind: 'party',
      hint: 'Write the name of a state, or its code; leave it empty for the whole force',
    },
    {
      field: 'number',
      names: ['Strength', 'Number', 'Present', 'Total', 'Effectif', 'Présents', 'Efectivo'],
      kind: 'whole',
      needed: true,
      hint: 'Write a whole number, such as 150',
    },
    {
      field: 'on',
      names: ['On', 'Date', 'Day', 'As of', 'Le', 'Jour', 'Situation au', 'Fecha'],
      kind: 'day',
      needed: true,
    },
    {
      field: 'counter',
      names: ['Counted by', 'Return of', 'By', 'Compté par', 'Établi par', 'Contado por'],
      needed: true,
      asks: true,
      labels: COUNTER_NAMES,
      words: {
        contingent: ['the contingent', 'commander', 'unit', 'le contingent'],
        mission: ['mission headquarters', 'hq', 'force headquarters', 'état-major'],
        host: ['host state', 'government', 'état hôte', 'gouvernement'],
        press: ['newspaper', 'media', 'presse', 'journal', 'prensa'],
      },
    },
    { field: 'unit', names: ['Unit', 'Unité', 'Unidad', 'FPU'] },
    {
      field: 'notedOn',
      names: ['Noted on', 'Received on', 'Signal of', 'Noté le', 'Reçu le'],
      kind: 'day',
    },
    { field: 'reference', names: ['Reference', 'Signal', 'File', 'Ref', 'Référence', 'Dossier'] },
    { field: 'claim', names: ['Claim', 'Claim id', 'Affirmation'] },
  ],
};
