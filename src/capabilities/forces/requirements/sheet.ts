// The columns of a table of requirements, and what offices call them.
import type { ActSheet } from '../../../acts/index.ts';
import { CAPABILITIES, CAPABILITY_NAMES, type ForceCapability } from '../capability.ts';

/** What tables write for each capability, in English, French and Spanish. */
const WORDS: Readonly<Record<ForceCapability, readonly string[]>> = {
  people: [
    ...['personnel', 'people', 'police', 'policiers', 'officers', 'any', 'uniformed personnel'],
    ...['individual police officers', 'ipo', 'troops', 'effectif', 'personal'],
  ],
  formed_police_unit: ['fpu', 'formed police', 'formed police units', 'upc', 'upf'],
  special_team: [
    ...['swat', 'special forces', 'special teams', 'special police unit', 'spu', 'qrf'],
    ...['unité spéciale', 'forces spéciales', 'fuerzas especiales'],
  ],
  infantry: ['infantry battalion', 'infantry company', 'bataillon', 'infantería'],
  aviation: ['air', 'helicopters', 'helicopter', 'hélicoptères', 'aviación', 'aviation unit'],
  maritime: ['coast guard', 'navy', 'naval', 'marine', 'maritime', 'unidad marítima'],
  medical: ['medic', 'hospital', 'level 2 hospital', 'medical unit', 'médical', 'sanidad'],
  engineering: ['engineers', 'engineer', 'engineer company', 'ingenieros', 'ingeniería'],
  logistics: ['transport', 'supply', 'soutien', 'support', 'logística', 'logistic'],
  training: ['trainers', 'instructors', 'formateurs', 'capacitación'],
  equipment: ['materiel', 'vehicles', 'véhicules', 'equipo', 'équipement'],
  staff: ['staff officers', 'headquarters', 'hq', 'officiers d’état-major', 'estado mayor'],
  command: ['commander', 'leadership', 'commandant', 'mando'],
};
const names = (lang: 'en' | 'fr') =>
  Object.fromEntries(CAPABILITIES.map((each) => [each, CAPABILITY_NAMES[lang][each]]));

export const requirementSheet: ActSheet = {
  of: { en: 'requirements', fr: 'besoins' },
  columns: [
    {
      field: 'capability',
      names: [
        ...['Capability', 'Kind of unit', 'Unit type', 'Unit', 'Type', 'Capacité', 'Type d’unité'],
        ...['Capacidad', 'Tipo de unidad'],
      ],
      words: Object.fromEntries(
        CAPABILITIES.map((each) => [
          each,
          [...WORDS[each], CAPABILITY_NAMES.en[each], CAPABILITY_NAMES.fr[each]],
        ]),
      ),
      labels: { en: names('en'), fr: names('fr') },
      needed: true,
      asks: true,
    },
    {
      field: 'quantity',
      names: [
        ...['Strength', 'Number', 'Required', 'Quantity', 'How many', 'Effectif', 'Nombre'],
        ...['Requis', 'Cantidad', 'Número', 'Personnel required'],
      ],
      kind: 'quantity',
      hint: 'Write it as 140, 120-160, at least 40 or up to 150',
    },
    {
      field: 'unit',
      names: ['Counted in', 'Of whom', 'People', 'Compté en', 'Contado en'],
      words: {
        police: ['policiers', 'policía', 'police officers'],
        military: ['soldiers', 'troops', 'militaires', 'soldados'],
        personnel: ['people', 'staff', 'persons', 'personnes', 'personas'],
        equipment: ['pieces', 'vehicles', 'items', 'matériel', 'équipements', 'equipo'],
      },
    },
    { field: 'what', names: ['What', 'Task', 'Description', 'Quoi', 'Tâche', 'Tarea', 'Remarks'] },
    { field: 'equipment', names: ['Equipment', 'With', 'Matériel', 'Équipement', 'Equipo'] },
    { field: 'language', names: ['Language', 'Languages', 'Langue', 'Langues', 'Idioma'] },
    {
      field: 'from',
      names: ['Needed from', 'From', 'When', 'Needed on', 'À partir du', 'Requis le', 'Desde'],
      kind: 'day',
    },
    { field: 'until', names: ['Needed until', 'Until', 'To', 'Jusqu’au', 'Hasta'], kind: 'day' },
    { field: 'where', names: ['Where', 'Location', 'Place', 'Lieu', 'Où', 'Lugar', 'Site'] },
    { field: 'why', names: ['Why', 'Clause', 'Basis', 'Reason', 'Pourquoi', 'Motif', 'Base'] },
    { field: 'under', names: ['Mandate or plan', 'Mandate', 'Plan', 'Mandat', 'Mandato'] },
    { field: 'on', names: ['Said on', 'Date', 'Day', 'Date du besoin', 'Fecha'], kind: 'day' },
    { field: 'source', names: ['Source', 'Source id'] },
    { field: 'quote', names: ['Quote', 'Words', 'Citation', 'Cita'] },
  ],
  key: ['under', 'capability', 'unit', 'what', 'where', 'from'],
};
