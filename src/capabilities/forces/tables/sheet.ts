// The columns of a force table, and what offices call them. States may stand in rows or in columns,
// and so may days; each figure becomes one statement.
import type { ActSheet } from '../../../acts/index.ts';
import type { From } from '../../../engines/sheets/index.ts';

type Row = Readonly<Record<string, unknown>>;

/** What stood in the row itself, so that its line is found again in the source. */
function withWords(row: Row, from: ReadonlyMap<string, From>): Row {
  const figure = from.get('quantity');
  const others = ['state', 'on'].flatMap((field) => {
    const each = from.get(field);
    // What the head of the column says stands in another line.
    return each && each.found !== '' && each.column !== figure?.column ? [each.found] : [];
  });
  return { ...row, said: figure?.found ?? '', others };
}

export const figureSheet: ActSheet = {
  of: { en: 'force tables', fr: 'tableaux d’effectifs' },
  columns: [
    {
      field: 'state',
      names: [
        ...['State', 'Country', 'Contributing country', 'Contributor', 'Nation', 'TCC', 'PCC'],
        ...['Troop contributing country', 'Contingent', 'Member State', 'Sending state'],
        ...['État', 'Pays', 'Pays contributeur', 'País', 'Estado'],
      ],
      kind: 'party',
      hint: 'Write the name of a state, or its code of three letters',
    },
    {
      field: 'quantity',
      names: [
        ...['Number', 'Strength', 'Total', 'Troops', 'Personnel', 'Count', 'Count total', 'Police'],
        ...['Officers', 'How many', 'Effectif', 'Effectifs', 'Nombre', 'Troupes', 'Cantidad'],
        ...['Tropas', 'Personal', 'Efectivos', 'Contribution'],
      ],
      kind: 'quantity',
      needed: true,
      hint: 'Write it as 140, 120-160, at least 40 or up to 150',
    },
    {
      field: 'on',
      names: [
        ...['Date', 'On', 'As of', 'Day', 'Month', 'Year', 'Period', 'Au', 'Mois', 'Année'],
        ...['Jour', 'Fecha', 'Mes', 'Año', 'Arrived on'],
      ],
      kind: 'day',
    },
    {
      field: 'stance',
      names: ['Stance', 'Status', 'Stage', 'Statut', 'Position', 'Situation', 'Estado de oferta'],
      words: {
        considering: ['considers', 'under consideration', 'à l’étude', 'envisage'],
        offered: ['offer', 'pledged', 'pledge', 'promised', 'offre', 'promis', 'ofrecido'],
        committed: ['commitment', 'confirmed', 'engagement', 'engagé', 'comprometido'],
        notified: ['notification', 'formal notice', 'notifié', 'notificado'],
        deployed: [
          ...['present', 'on the ground', 'in theatre', 'arrived', 'sur place', 'déployé'],
          ...['desplegado', 'presente'],
        ],
        declined: ['refused', 'refusé', 'rechazado'],
        withdrawn: ['left', 'withdrew', 'repatriated', 'retiré', 'parti', 'retirado'],
      },
    },
    {
      field: 'counts',
      names: ['What is counted', 'Counts', 'Kind of figure', 'Ce qui est compté'],
      words: {
        statement: ['said', 'word', 'dit', 'declaración'],
        arrival: ['arrivals', 'movement', 'came', 'rotation', 'mouvement', 'llegada'],
        strength: ['present', 'total', 'snapshot', 'effectif', 'presentes'],
      },
    },
    {
      field: 'unit',
      names: ['Counted in', 'Category', 'Type of personnel', 'Personnel type', 'Catégorie'],
      words: {
        police: ['police officers', 'fpu', 'ipo', 'policiers', 'policía'],
        military: ['troops', 'soldiers', 'contingent troops', 'troupes', 'militaires', 'tropas'],
        personnel: ['people', 'total', 'all', 'staff', 'personnes', 'personal'],
        equipment: ['vehicles', 'helicopters', 'matériel', 'equipo'],
      },
    },
    { field: 'source', names: ['Source', 'Source id'], needed: true },
    { field: 'note', names: ['Note', 'Remarks', 'Comment', 'Remarques', 'Observaciones'] },
  ],
  spread: { value: 'quantity', over: ['state', 'on'], also: 'unit' },
  make: withWords,
};
