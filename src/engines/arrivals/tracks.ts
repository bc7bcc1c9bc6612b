// What is known of amounts that were promised and amounts that are there, as steps in time.
import { type Day, daysBetween } from '../../kernel/index.ts';

export interface TrackStep {
  readonly day: Day;
  readonly value: number;
  /** The day from which anybody could know it; its own day where left out. */
  readonly known?: Day;
}

/** One who promised: what they promised, the days of their notice, and what of theirs is there. */
export interface Track {
  readonly who: string;
  readonly promised: readonly TrackStep[];
  /** The first day of a formal notice; null where there was none. */
  readonly noticed: { readonly day: Day; readonly known?: Day } | null;
  readonly present: readonly TrackStep[];
}

export interface History {
  readonly tracks: readonly Track[];
  /** What is there in all. */
  readonly total: readonly TrackStep[];
}

/** The amount that holds on a day; nothing before the first step. */
export function valueOn(steps: readonly TrackStep[], day: Day): number {
  let value = 0;
  for (const step of steps) {
    if (step.day > day) break;
    value = step.value;
  }
  return value;
}

/** The most that was there at one time up to a day. */
export function mostBy(steps: readonly TrackStep[], day: Day): number {
  return steps.reduce((most, step) => (step.day <= day ? Math.max(most, step.value) : most), 0);
}

/** What could be known on a day: nothing that happened, or was published, after it. */
export function knownOn({ tracks, total }: History, day: Day): History {
  const some = (steps: readonly TrackStep[]) =>
    steps.filter((step) => step.day <= day && (step.known ?? step.day) <= day);
  return {
    total: some(total),
    tracks: tracks.map(({ who, promised, noticed, present }) => ({
      ...{ who, promised: some(promised), present: some(present) },
      noticed:
        noticed && noticed.day <= day && (noticed.known ?? noticed.day) <= day ? noticed : null,
    })),
  };
}

/** The first and the last day of which anything is told; null where nothing is. */
export function spanOf({ tracks, total }: History): { from: Day; to: Day } | null {
  const days = [
    ...total.map(({ day }) => day),
    ...tracks.flatMap(({ promised, present }) => [...promised, ...present].map(({ day }) => day)),
  ].sort();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : null;
}

/** Promises by how far they have gone: words alone, or a formal notice too. */
export type Stage = 'words' | 'notice';

export interface Awaited {
  readonly who: string;
  readonly stage: Stage;
  /** Promised, and never there so far. */
  readonly amount: number;
}

export function awaitedOn({ tracks }: History, day: Day): Awaited[] {
  return tracks.flatMap(({ who, promised, noticed, present }): Awaited[] => {
    const amount = valueOn(promised, day) - mostBy(present, day);
    const stage = noticed && noticed.day <= day ? 'notice' : 'words';
    return amount > 0 ? [{ who, stage, amount }] : [];
  });
}

/** Of promises watched: how long, as whole promises times days, and how much of them came. */
export interface Watched {
  readonly promises: number;
  readonly days: number;
  readonly came: number;
}

/** How the promises of each stage have fared up to a day; every promise weighs the same. */
export function watchedBy({ tracks }: History, day: Day): Record<Stage, Watched> {
  const found = {
    words: { promises: 0, days: 0, came: 0 },
    notice: { promises: 0, days: 0, came: 0 },
  };
  for (const track of tracks) {
    const seen = new Set<Stage>();
    for (const { stage, share, days, came } of spellsOf(track, day)) {
      found[stage].days += share * days;
      found[stage].came += came;
      seen.add(stage);
    }
    for (const stage of seen) found[stage].promises += 1;
  }
  return found;
}

interface Spell {
  readonly stage: Stage;
  /** The share of the promise that was still awaited, from 0 to 1. */
  readonly share: number;
  readonly days: number;
  /** The share that came at its end. */
  readonly came: number;
}

function spellsOf({ promised, noticed, present }: Track, day: Day): Spell[] {
  const marks = [...promised, ...present, ...(noticed ? [noticed] : [])].map((step) => step.day);
  const days = [...new Set([...marks, day])].filter((each) => each <= day).sort();
  return days.slice(0, -1).flatMap((from, i): Spell[] => {
    const to = days[i + 1] ?? day;
    const whole = valueOn(promised, from);
    const [before, after] = [mostBy(present, from), mostBy(present, to)];
    if (whole <= 0 || before >= whole) return [];
    const stage: Stage = noticed && noticed.day <= from ? 'notice' : 'words';
    const came = (Math.min(after, whole) - before) / whole;
    return [{ stage, share: (whole - before) / whole, days: daysBetween(from, to), came }];
  });
}
