// A claim is one thing that a source says about a mission. These are the thirteen kinds, the fields
// that each has, and the words that a field may hold; the reading engine proposes claims in this
// form and the capabilities record them. A party is a Party, a date a PartialDate, a period an
// ISO 8601 duration, and null stands where the text gives none.
import type { PartialDate } from './day.ts';
import type { Party } from './party.ts';
import type { Quantity } from './quantity.ts';

export const WORDS = {
  role: ['lead', 'contribute', 'support'],
  stance: ['considering', 'offered', 'committed', 'notified', 'deployed', 'declined', 'withdrawn'],
  unit: ['police', 'military', 'personnel', 'money', 'equipment', 'training', 'logistics'],
  authorisation: ['proposed', 'drafting', 'pending', 'adopted', 'extended', 'rejected', 'ended'],
  assessment: ['planned', 'under_way', 'done'],
  force: ['police', 'military', 'mixed', 'none'],
  incident: [
    'attack',
    'clash',
    'kidnapping',
    'killing',
    'sexual_violence',
    'displacement',
    'destruction',
    'protest',
    'other',
  ],
  posture: ['withdraw', 'evacuate', 'close', 'restrict', 'return', 'reinforce'],
  site: ['blocked', 'attacked', 'seized', 'closed', 'open', 'retaken'],
  engagement: ['visit', 'meeting', 'call', 'letter', 'summit', 'statement'],
  measure: [
    'vetting',
    'training',
    'rules',
    'oversight',
    'accountability',
    'monitoring',
    'reporting',
    'conduct',
  ],
  safeguard: ['in_place', 'planned', 'under_discussion', 'absent'],
  position: ['support', 'oppose', 'concern', 'call'],
} as const;

type Word<K extends keyof typeof WORDS> = (typeof WORDS)[K][number];

export type Stance = Word<'stance'>;
export type Measure = Word<'measure'>;
export type Unit = Word<'unit'>;

export interface ClaimFields {
  offer: {
    /** Null where only the whole force, or all donors together, are spoken of. */
    state: Party | null;
    role: Word<'role'>;
    stance: Stance;
    quantity: Quantity | null;
    unit: Unit | null;
  };
  appeal: { by: Party; to: Party | null; what: string };
  authorisation: {
    body: Party;
    status: Word<'authorisation'>;
    instrument: string | null;
    until: PartialDate | null;
    term: string | null;
    ceiling: number | null;
  };
  obligation: { owner: Party; to: Party | null; what: string; due: string | null };
  assessment: {
    by: Party;
    place: string | null;
    when: PartialDate | null;
    status: Word<'assessment'>;
  };
  condition: { holder: Party | null; what: string; before: string | null };
  option: { what: string; size: number | null; force: Word<'force'> | null };
  incident: {
    type: Word<'incident'>;
    place: string | null;
    when: PartialDate | null;
    killed: Quantity | null;
    injured: Quantity | null;
    abducted: Quantity | null;
    by: string | null;
  };
  posture: { actor: Party; action: Word<'posture'>; place: string | null };
  site: { name: string; status: Word<'site'> };
  engagement: {
    parties: readonly Party[];
    form: Word<'engagement'>;
    place: string | null;
    when: PartialDate | null;
  };
  safeguard: { measure: Measure; status: Word<'safeguard'> };
  position: { actor: Party; stance: Word<'position'>; on: string };
}

export type ClaimKind = keyof ClaimFields;

export const CLAIM_KINDS = [
  'offer',
  'appeal',
  'authorisation',
  'obligation',
  'assessment',
  'condition',
  'option',
  'incident',
  'posture',
  'site',
  'engagement',
  'safeguard',
  'position',
] as const satisfies readonly ClaimKind[];

/**
 * What a reading proposes: a kind, its fields, and the passage that carries it. `start` and `end`
 * are UTF-16 code units from the start of the whole text; `quote` is the text between them.
 */
export type ProposedClaim = {
  [K in ClaimKind]: { kind: K; start: number; end: number; quote: string } & ClaimFields[K];
}[ClaimKind];
