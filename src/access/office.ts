// The offices of a mission's record. A person holds one or more; what an office may do is said in
// each capability's policy, in short sentences, and nowhere else.

export const OFFICES = {
  owner: 'runs this installation of Muster, its people and its keys',
  desk: 'the desk officer: adds sources, reviews claims, writes reports',
  'force-generation': 'the force-generation office of the lead nation',
  liaison: 'the liaison of a contributing state',
  host: 'the office of the host state',
  oversight: 'the compliance officer of the oversight body',
  reader: 'a signed-in reader: a journalist, a watchdog',
} as const;

export type Office = keyof typeof OFFICES;
export const OFFICE_NAMES = Object.keys(OFFICES) as readonly Office[];

/** Who asks. `person` is an opaque id; names are in the vault. Nobody signed in has no office. */
export interface Actor {
  readonly person: string;
  readonly offices: readonly Office[];
}

/** Somebody who has not signed in: may see what the policies open to anyone. */
export const ANYONE: Actor = { person: 'anyone', offices: [] };
