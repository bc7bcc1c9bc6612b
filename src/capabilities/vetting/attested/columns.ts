// What the columns by which a row names a person are called by those who send one.
import type { WantedColumn } from '../../../engines/sheets/index.ts';

export const WHO_COLUMNS: readonly WantedColumn[] = [
  {
    field: 'number',
    names: [
      ...['Service number', 'Service no', 'Force number', 'Police number', 'P/No', 'Staff number'],
      ...['Matricule', 'No matricule', 'Numéro de service', 'Número de servicio', 'Placa', 'Badge'],
    ],
    oneOf: 'who',
  },
  {
    field: 'name',
    names: [
      ...['Name', 'Full name', 'Officer', 'Participant', 'Candidate', 'Nom et prénom', 'Nom'],
      ...['Nom complet', 'Participante', 'Nombre completo', 'Rank and name'],
    ],
    oneOf: 'who',
  },
  {
    field: 'person',
    names: ['Person', 'Person id', 'Personne', 'Identifiant', 'Persona'],
    oneOf: 'who',
  },
  {
    field: 'contingent',
    names: ['Contingent', 'State', 'Sending state', 'Contributing state', 'État', 'Pays', 'País'],
    kind: 'party',
    hint: 'Write the name of a state, or its code of three letters',
  },
];
