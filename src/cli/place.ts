// Where the record of this user lies, and how the command line opens it: the same record that
// `muster start` serves, by attaching to it when the program runs and by starting it when not.
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Actor, OFFICE_NAMES } from '../access/index.ts';
import { ask, type House, openHouse, planHouse } from '../acts/index.ts';
import { capabilities } from '../capabilities/index.ts';
import { makeId, Problem } from '../kernel/index.ts';
import { openRecord } from '../record/index.ts';
import { type Line, text } from './args.ts';
import { CLI_PROBLEMS } from './problems.ts';

/** `--home`, else MUSTER_HOME, else where this platform keeps the data of programs. */
export function homeOf(line: Line): string {
  const given = text(line, 'home') ?? process.env.MUSTER_HOME;
  if (given) return given;
  const { platform, env } = process;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'Muster');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Muster');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'muster');
}

export interface Opened {
  readonly house: House;
  /** Whether the last run ended without a stop. */
  readonly recovered: boolean;
  close(): Promise<void>;
}

/** Whoever can read the data directory owns the record: the shell is the owner's hand. */
export const SHELL: Actor = { person: 'command-line', offices: [...OFFICE_NAMES] };

/** `alone`: refuse when another program serves this record. */
export async function openPlace(
  line: Line,
  options: { alone?: boolean; onStep(text: string): void },
): Promise<Opened> {
  const plan = planHouse(capabilities);
  const store = await openRecord({
    home: homeOf(line),
    databaseUrl: process.env.DATABASE_URL || null,
    projections: plan.projections,
    workTables: plan.workTables,
    ...options,
  });
  const house = openHouse(plan, store, {
    now: () => new Date().toISOString(),
    id: (prefix) => makeId(prefix, Date.now(), randomBytes(16)),
  });
  return { house, recovered: store.recovered, close: () => store.close() };
}

/**
 * The mission that a verb is about; `operand`: as it was named after the verb. @throws Problem
 * cli.which-mission
 */
export async function missionOf(line: Line, house: House, operand?: string): Promise<string> {
  const given = text(line, 'mission') ?? operand ?? process.env.MUSTER_MISSION;
  if (given) return given;
  const question = { mission: 'house', view: 'missions.list', query: {}, actor: SHELL } as const;
  const { missions } = (await ask(house, { ...question, lang: 'en' })) as {
    missions: readonly { mission: string }[];
  };
  const only = missions[0];
  if (missions.length === 1 && only) return only.mission;
  const names = missions.map(({ mission }) => mission).join(', ') || 'none yet';
  throw new Problem(CLI_PROBLEMS.whichMission, { count: missions.length, missions: names });
}
