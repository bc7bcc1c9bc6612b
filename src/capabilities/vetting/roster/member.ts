// A member of a force, as the record knows one: an opaque id, the state that sent them, a unit, a
// rank, a role, from when. What a person is called, when they were born and under which number they
// serve lies in the vault under a key of that person; no event here holds it, nor a hash of it.

import type { Rank } from '../../../engines/roster/index.ts';
import type { Day, Instant, PartialDate, Party } from '../../../kernel/index.ts';

/** What somebody does there, as a closed list: words of a cell might hold a name. */
export const ROLES = {
  commander: ['commander', 'contingent commander', 'commandant', 'chef de contingent', 'jefe'],
  deputy_commander: ['deputy commander', 'second in command', '2ic', 'commandant adjoint'],
  unit_commander: ['unit commander', 'platoon commander', 'team leader', 'chef d’unité', 'oc'],
  officer: ['police officer', 'officer', 'ipo', 'agent', 'general duties', 'patrol', 'policier'],
  specialist: ['specialist', 'specialised', 'swat', 'eod', 'k9', 'pilot', 'spécialiste'],
  medical: ['medical', 'medic', 'doctor', 'nurse', 'médical', 'infirmier', 'médico'],
  logistics: ['logistics', 'log', 'mechanic', 'driver', 'logistique', 'chauffeur', 'logística'],
  staff: ['staff', 'headquarters', 'hq', 'état-major', 'liaison', 'estado mayor', 'clerk'],
  interpreter: ['interpreter', 'translator', 'interprète', 'intérprete'],
} as const satisfies Record<string, readonly string[]>;
export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];
/** Those who answer for a unit, and are vetted with it. */
export const COMMANDING: readonly Role[] = ['commander', 'deputy_commander', 'unit_commander'];

export const SEXES = {
  female: ['f', 'female', 'femme', 'feminin', 'mujer', 'femenino', 'w'],
  male: ['m', 'male', 'homme', 'masculin', 'hombre', 'masculino', 'h'],
  other: ['x', 'other', 'autre', 'otro'],
} as const;

/** Why somebody looks at a person: each look is an entry of the record. */
export type Purpose =
  | 'screening'
  | 'certification'
  | 'training'
  | 'arrival'
  | 'correction'
  | 'complaint'
  | 'own_request'
  | 'audit';
export const PURPOSES: readonly Purpose[] = [
  ...(['screening', 'certification', 'training', 'arrival', 'correction'] as const),
  ...(['complaint', 'own_request', 'audit'] as const),
];

/** What the vault keeps of a person, under their key. */
export interface Officer {
  readonly name: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly born: PartialDate | null;
  readonly number: string | null;
  readonly sex: keyof typeof SEXES | null;
  readonly nationality: string | null;
  readonly birthPlace: string | null;
  readonly document: string | null;
}
export const OFFICER_FIELDS = [
  ...['name', 'given', 'family', 'born', 'number', 'sex', 'nationality', 'birthPlace', 'document'],
] as const satisfies readonly (keyof Officer)[];

/** What the record says of a member. */
export interface Post {
  readonly contingent: Party;
  readonly unit: string | null;
  readonly rank: Rank | null;
  readonly role: Role;
}

/** A row of a roster, read: the one part for the vault, the other for the record. */
export interface Member extends Officer, Omit<Post, 'unit'> {
  /** Its name, for the vault: a cell of a unit may hold the name of its commander. */
  readonly unit: string | null;
}

export interface Enrolled extends Post {
  readonly person: string;
  /** Its place in the list that was sent, the first is 1. */
  readonly line: number;
}

export interface MembersEnrolled {
  readonly roster: string;
  /** When the state sent it: what was known before this record was kept goes by it. */
  readonly receivedOn: Day | null;
  /** From when they serve. */
  readonly from: Day | null;
  /** Made up, to practise with. */
  readonly invented: boolean;
  readonly import: string | null;
  /** Units that were not known before. */
  readonly units: readonly { readonly unit: string; readonly contingent: Party }[];
  readonly members: readonly Enrolled[];
}

export interface PostCorrected
  extends Post,
    Pick<MembersEnrolled, 'roster' | 'from' | 'receivedOn' | 'invented' | 'units'> {
  readonly person: string;
  /** Which parts of what the vault keeps were corrected. */
  readonly fields: readonly string[];
}

export const END_REASONS = ['rotation', 'withdrawn', 'dismissed', 'died', 'mistake'] as const;

export interface Looked {
  readonly reason: Purpose;
  /** Number of a file, never words. */
  readonly reference: string | null;
}

/** As a reader meets a member at two dates. */
export interface MemberNow extends Post {
  readonly person: string;
  readonly from: Day | null;
  readonly receivedOn: Day | null;
  readonly recordedAt: Instant;
  readonly invented: boolean;
  readonly roster: string;
  /** Other entries of rosters that a person has said to be this one. */
  readonly also: readonly string[];
}

/** Years between a birth and a day; null where the year is not known. */
export function ageOn(born: PartialDate | null, day: Day): number | null {
  if (born === null) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return born.length === 10 && born.slice(5) > day.slice(5) ? years - 1 : years;
}

/** Younger or older is a slip of the pen; what an age allows is for the rules of certification. */
export const AGES = { min: 16, max: 90 } as const;
