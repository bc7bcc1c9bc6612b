// The frames of what happens and of what is said: incidents, sites, postures, assessments,
// engagements, safeguards, positions.
import type { ClaimKind } from '../../../kernel/index.ts';
import type { Frame } from '../frame.ts';

type Row = readonly [
  name: string,
  says: string,
  example: string,
  expects: Frame['expects'],
  french?: string,
];

const frames = (kind: ClaimKind, rows: readonly Row[]): Frame[] =>
  rows.map(([name, says, example, expects, french]) => ({
    name: `${kind}/${name}`,
    kind,
    says,
    example,
    expects,
    french,
  }));

const INCIDENTS = frames('incident', [
  [
    'killing',
    'People are killed.',
    'At least 40 people were killed in Kidal.',
    { type: 'killing', place: 'Kidal', killed: { min: 40, max: null } },
    'Quatre casques bleus ont été tués près de Kidal.',
  ],
  [
    'attack',
    'Somebody attacks.',
    'Gunmen ambushed a police patrol in Mogadishu.',
    { type: 'attack', place: 'Mogadishu' },
  ],
  [
    'clash',
    'Armed sides fight one another.',
    'Clashes erupted in Dili between rebels and soldiers.',
    { type: 'clash', place: 'Dili' },
  ],
  [
    'kidnapping',
    'People are abducted.',
    'Gangs kidnapped 17 missionaries in Port-au-Prince.',
    { type: 'kidnapping', place: 'Port-au-Prince' },
    'Des hommes armés ont enlevé dix fidèles à Port-au-Prince.',
  ],
  [
    'sexual_violence',
    'Sexual violence is reported.',
    'Militiamen raped women in Darfur.',
    { type: 'sexual_violence', place: 'Darfur' },
  ],
  [
    'displacement',
    'People are driven from home.',
    'Thousands of civilians were displaced in Goma.',
    { type: 'displacement', place: 'Goma' },
  ],
  [
    'destruction',
    'Property is destroyed.',
    'Rebels burned villages in Darfur.',
    { type: 'destruction', place: 'Darfur' },
  ],
  [
    'protest',
    'People protest.',
    'Hundreds of people protested in Bangui.',
    { type: 'protest', place: 'Bangui' },
  ],
  [
    'other',
    'Power is taken, or leaders are held.',
    'Soldiers staged a coup in Niger.',
    { type: 'other', place: 'Niger' },
  ],
]);

const SITES = frames('site', [
  [
    'blocked',
    'A critical place is blocked.',
    'Gangs blocked the fuel terminal.',
    { name: 'fuel terminal', status: 'blocked' },
  ],
  [
    'attacked',
    'A critical place is attacked.',
    'Gangs attacked the airport.',
    { name: 'airport', status: 'attacked' },
  ],
  [
    'seized',
    'A critical place is taken.',
    'Rebels seized the airport.',
    { name: 'airport', status: 'seized' },
    'Les rebelles ont occupé l’aéroport.',
  ],
  [
    'closed',
    'A critical place is closed.',
    'The airport was closed on Monday.',
    { name: 'airport', status: 'closed' },
  ],
  [
    'open',
    'A critical place is open again.',
    'The airport was reopened on Monday.',
    { name: 'airport', status: 'open' },
  ],
  [
    'retaken',
    'A critical place is taken back.',
    'Kenyan police recaptured the port.',
    { name: 'port', status: 'retaken' },
  ],
]);

const POSTURES = frames('posture', [
  [
    'withdraw',
    'Staff or citizens leave.',
    'The United States ordered the withdrawal of non-emergency personnel from its embassy.',
    { actor: 'USA', action: 'withdraw' },
  ],
  [
    'evacuate',
    'Staff or citizens are evacuated.',
    'The United States evacuated its embassy staff.',
    { actor: 'USA', action: 'evacuate' },
  ],
  [
    'close',
    'An embassy is closed.',
    'Canada closed its embassy.',
    { actor: 'CAN', action: 'close' },
  ],
]);

const ASSESSMENTS = frames('assessment', [
  [
    'visit',
    'A fact-finding or assessment visit is planned, under way or done.',
    'Kenya plans to send an assessment mission to Haiti.',
    { by: 'KEN', status: 'planned' },
    'Le Kenya va envoyer une mission d’évaluation en Haïti.',
  ],
  [
    'assesses',
    'A party visits in order to assess.',
    'A Ghanaian team travelled to Bamako to assess the situation.',
    { by: 'GHA', status: 'done' },
    'Une équipe kényane est arrivée à Port-au-Prince pour évaluer la situation.',
  ],
]);

const ENGAGEMENTS = frames('engagement', [
  [
    'meeting',
    'Parties meet.',
    'French President Emmanuel Macron met his Chadian counterpart in Paris.',
    { parties: ['FRA', 'TCD'], form: 'meeting' },
    'Le président français a rencontré son homologue tchadien.',
  ],
  [
    'visit',
    'One party visits another.',
    'Kenyan officials visited Haiti.',
    { parties: ['KEN', 'HTI'], form: 'visit' },
  ],
  [
    'call',
    'Parties speak by telephone.',
    'Kenyan President William Ruto spoke with Haitian officials.',
    { parties: ['KEN', 'HTI'], form: 'call' },
  ],
  [
    'letter',
    'One party writes to another.',
    'Haiti pledged support in a letter to the United Nations.',
    { parties: ['HTI', 'UN'], form: 'letter' },
  ],
  [
    'summit',
    'Leaders meet at a summit.',
    'A summit of ECOWAS and the African Union was held.',
    { parties: ['ECOWAS', 'African Union'], form: 'summit' },
  ],
]);

const SAFEGUARDS = frames('safeguard', [
  [
    'vetting',
    'The force is vetted.',
    'Officers will undergo vetting.',
    { measure: 'vetting', status: 'planned' },
  ],
  [
    'training',
    'The force is trained.',
    'Officers will undergo pre-deployment training.',
    { measure: 'training', status: 'planned' },
  ],
  [
    'rules',
    'Rules for the use of force are told.',
    'The force will operate under robust rules of engagement.',
    { measure: 'rules', status: 'planned' },
  ],
  [
    'oversight',
    'Oversight of the force is told.',
    'The mission will have an oversight mechanism.',
    { measure: 'oversight', status: 'planned' },
  ],
  [
    'accountability',
    'Accountability of the force is told.',
    'Discussions on accountability of the mission are ongoing.',
    { measure: 'accountability', status: 'under_discussion' },
  ],
  [
    'monitoring',
    'Monitoring of the force is told.',
    'The mission will not have human rights monitoring.',
    { measure: 'monitoring', status: 'absent' },
  ],
  [
    'reporting',
    'Reporting on the force is told.',
    'The mission will send quarterly reports.',
    { measure: 'reporting', status: 'planned' },
  ],
  [
    'conduct',
    'The conduct of the force is told.',
    'The mission has a zero tolerance policy.',
    { measure: 'conduct', status: 'in_place' },
  ],
]);

const POSITIONS = frames('position', [
  [
    'support',
    'A party is for it.',
    'Haiti welcomed the Kenyan decision.',
    { actor: 'HTI', stance: 'support' },
    'Haïti a salué la décision du Kenya.',
  ],
  [
    'oppose',
    'A party is against it.',
    'Israel rejected the idea.',
    { actor: 'ISR', stance: 'oppose' },
    'Israël a rejeté cette idée.',
  ],
  [
    'concern',
    'A party is worried by it.',
    'Uganda warned that the situation was worsening.',
    { actor: 'UGA', stance: 'concern' },
  ],
  [
    'call',
    'A party says what it wants.',
    'Mali insisted on a swift answer.',
    { actor: 'MLI', stance: 'call' },
  ],
  [
    'shown',
    'A party is called by its stand, sees a thing as good or bad, or vows not to act.',
    'Ghana has been a vocal advocate for an African force.',
    { actor: 'GHA', stance: 'support' },
  ],
  [
    'refuses',
    'A party says what it will not do.',
    'Burundi said that it would not step aside.',
    { actor: 'BDI', stance: 'oppose' },
  ],
  [
    'view',
    'A party gives its judgement of it.',
    'It is a historic milestone, Kenya’s foreign minister said.',
    { actor: 'KEN', stance: 'support' },
  ],
  [
    'must',
    'A party says what must be.',
    '“The world must step up,” Kenya said.',
    { actor: 'KEN', stance: 'call' },
  ],
]);

export const EVENT_FRAMES: readonly Frame[] = [
  ...INCIDENTS,
  ...SITES,
  ...POSTURES,
  ...ASSESSMENTS,
  ...ENGAGEMENTS,
  ...SAFEGUARDS,
  ...POSITIONS,
];
