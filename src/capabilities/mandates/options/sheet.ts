// The columns of a table of options, and what people call them.
import type { ActSheet } from '../../../acts/index.ts';

export const optionSheet: ActSheet = {
  of: { en: 'options', fr: 'options' },
  columns: [
    { field: 'what', names: ['Option', 'What', 'Name', 'Opción'], needed: true },
    {
      field: 'force',
      names: ['Force', 'Kind of force', 'Type de force', 'Tipo de fuerza'],
      words: {
        police: ['policiers', 'policia', 'law enforcement'],
        military: ['militaire', 'militaires', 'soldiers', 'armed forces', 'militar'],
        mixed: ['mixte', 'police and military', 'police et militaires', 'mixta'],
        none: ['no force', 'aucune', 'ninguna'],
      },
    },
    {
      field: 'size',
      names: ['Size', 'Number', 'Strength', 'Effectif', 'Taille', 'Tamaño'],
      hint: 'Write it as 1000, 1000-2000, >=40 or <=150',
    },
    { field: 'powers', names: ['Powers', 'Pouvoirs', 'Poderes'] },
    { field: 'tasks', names: ['Tasks', 'Tâches', 'Missions', 'Tareas'] },
    { field: 'command', names: ['Command', 'Lead', 'Commandement', 'Mando'] },
    { field: 'cost', names: ['Cost', 'Coût', 'Costo'] },
    { field: 'funding', names: ['Funding', 'Financement', 'Financiación'] },
    { field: 'risks', names: ['Risks', 'Risques', 'Riesgos'] },
    {
      field: 'proposedBy',
      names: ['Proposed by', 'Proposer', 'Proposée par', 'Propuesta por'],
      kind: 'party',
    },
    { field: 'favouredBy', names: ['Favoured by', 'Favored by', 'Soutenue par', 'Apoyada por'] },
    { field: 'on', names: ['Date', 'On', 'Day', 'Fecha'], kind: 'day' },
    { field: 'source', names: ['Source', 'Source id'] },
    { field: 'quote', names: ['Quote', 'Words', 'Citation', 'Cita'] },
  ],
  key: ['what'],
};
