// The columns of a table of contributions as offices keep it: one line a donor and fund, with what
// was pledged, signed and received beside one another and each with its day.
import type { ActSheet } from '../../../acts/index.ts';

export const contributionSheet: ActSheet = {
  of: { en: 'contributions', fr: 'contributions' },
  columns: [
    {
      field: 'donor',
      names: [
        ...['Donor', 'Contributor', 'State', 'Country', 'Member State', 'From'],
        ...['Donateur', 'Bailleur', 'Contributeur', 'Pays', 'Donante'],
      ],
      kind: 'party',
      needed: true,
    },
    {
      field: 'fund',
      names: ['Fund', 'Trust fund', 'Account', 'Fonds', 'Fonds d’affectation', 'Fondo'],
    },
    {
      field: 'kind',
      names: ['Kind', 'Type', 'Form', 'Nature', 'Modalité', 'Tipo'],
      words: {
        cash: ['money', 'funds', 'financial', 'espèces', 'argent', 'numéraire', 'efectivo'],
        goods: [
          ...['in kind', 'in-kind', 'equipment', 'materiel', 'vehicles'],
          ...['en nature', 'biens', 'matériel', 'especie'],
        ],
        services: ['service', 'transport', 'training', 'prestations', 'formation', 'servicios'],
      },
    },
    {
      field: 'what',
      names: ['What', 'Description', 'Item', 'Support', 'Objet', 'Libellé', 'Descripción'],
    },
    {
      field: 'pledged',
      names: [
        ...['Pledged', 'Pledge', 'Amount pledged', 'Commitment', 'Announced'],
        ...['Promis', 'Promesse', 'Montant promis', 'Annoncé', 'Prometido'],
      ],
      kind: 'number',
    },
    {
      field: 'currency',
      names: ['Currency', 'Cur', 'Curr.', 'Devise', 'Monnaie', 'Moneda'],
    },
    {
      field: 'on',
      names: ['Pledged on', 'Date of pledge', 'Pledge date', 'Date', 'Promis le', 'Fecha'],
      kind: 'day',
    },
    {
      field: 'signed',
      names: ['Signed', 'Amount signed', 'Agreement', 'Contracted', 'Signé', 'Firmado'],
      kind: 'number',
    },
    {
      field: 'signedOn',
      names: ['Signed on', 'Date of signature', 'Signature date', 'Signé le', 'Firmado el'],
      kind: 'day',
    },
    {
      field: 'deposited',
      names: [
        ...['Deposited', 'Received', 'Paid', 'Paid in', 'Amount received', 'Collected'],
        ...['Versé', 'Reçu', 'Encaissé', 'Montant reçu', 'Recibido'],
      ],
      kind: 'number',
    },
    {
      field: 'depositedOn',
      names: [
        ...['Deposited on', 'Received on', 'Date received', 'Payment date', 'Paid on'],
        ...['Versé le', 'Reçu le', 'Date de versement', 'Recibido el'],
      ],
      kind: 'day',
    },
    {
      field: 'conditions',
      names: ['Conditions', 'Earmark', 'Earmarked for', 'Conditionnalité', 'Condiciones'],
    },
    {
      field: 'reference',
      names: [
        ...['Reference', 'Receipt', 'Document', 'Ref.', 'Agreement no.'],
        ...['Référence', 'Reçu n°', 'Pièce', 'Referencia'],
      ],
    },
    { field: 'source', names: ['Source', 'Source id'] },
  ],
  key: ['donor', 'fund', 'kind', 'what', 'on', 'reference'],
};
