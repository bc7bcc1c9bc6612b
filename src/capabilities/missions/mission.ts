// A mission: the tree of the record that bears its slug, and the names under which it went. A
// mission survives a rename (MSS became GSF): each name holds from a day, and the slug never moves.
import { firstDay, LANGS, type Lang, type PartialDate, type Party } from '../../kernel/index.ts';

/** The name in each language in which it has one. */
export type Names = Readonly<Partial<Record<Lang, string>>>;

export interface MissionOpened {
  readonly mission: string;
  readonly name: Names;
  readonly place: string;
  readonly lead: Party | null;
  readonly sample: boolean;
}

export interface MissionRenamed {
  readonly mission: string;
  readonly name: Names;
  readonly from: PartialDate;
}

/**
 * A successor mandate, recorded in the mission's own tree by whoever knows mandates; a name that it
 * brings holds from its first day.
 */
export interface MissionSucceeded {
  readonly mission: string;
  readonly name: Names | null;
  readonly from: PartialDate;
}

/** One name and the day from which it holds; null: from the beginning. */
export interface Naming {
  readonly name: Names;
  readonly from: PartialDate | null;
}

export interface MissionState {
  readonly open: boolean;
  readonly removed: boolean;
}

export const NO_MISSION: MissionState = { open: false, removed: false };

export function evolve(state: MissionState, entry: { readonly type: string }): MissionState {
  if (entry.type === 'MissionOpened') return { open: true, removed: false };
  if (entry.type === 'MissionRemoved') return { open: false, removed: true };
  return state;
}

/** The naming that holds on a day: the latest that has begun, the first where none has. */
export function namingOn(namings: readonly Naming[], day: string): Naming | null {
  const sorted = [...namings].sort((a, b) => start(a).localeCompare(start(b)));
  return sorted.filter((naming) => start(naming) <= day).at(-1) ?? sorted[0] ?? null;
}

function start({ from }: Naming): string {
  return from === null ? '' : firstDay(from);
}

/** A name for a reader of `lang`: in that language, in English, or in the one that there is. */
export function nameIn(names: Names, lang: Lang): { readonly name: string; readonly lang: Lang } {
  for (const l of [lang, ...LANGS]) {
    const name = names[l];
    if (name) return { name, lang: l };
  }
  return { name: '', lang };
}
