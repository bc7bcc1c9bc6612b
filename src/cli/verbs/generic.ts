// Every act and every view by its one name: `muster forces report-offer …` is
// `forces.report-offer`.
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Act, ask, type Performed, perform, type View } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import { type Line, text } from '../args.ts';
import { clocksOf, langOf } from '../clocks.ts';
import { fileBytes, inputFrom, schemaOf } from '../input.ts';
import { missionOf, type Opened, SHELL } from '../place.ts';
import { CLI_PROBLEMS } from '../problems.ts';

const HOUSE = 'house';

async function treeOf(line: Line, { house }: Opened, name: string): Promise<string> {
  const owner = house.capabilities.find((capability) => name.startsWith(`${capability.name}.`));
  return owner?.tree === HOUSE ? HOUSE : missionOf(line, house);
}

export async function askView(
  view: View,
  line: Line,
  operands: readonly string[],
  opened: Opened,
): Promise<unknown> {
  return ask(opened.house, {
    mission: await treeOf(line, opened, view.name),
    view: view.name,
    query: await inputFrom(view.query, line, operands, true),
    actor: SHELL,
    lang: langOf(line),
    clocks: clocksOf(line),
  });
}

export interface Done {
  readonly of: string | null;
  readonly result: Performed | Problem;
}

/** Performs an act; one that takes a file is performed once for each file of each folder named. */
export async function performAct(
  act: Act,
  line: Line,
  operands: readonly string[],
  opened: Opened,
): Promise<Done[]> {
  const mission = await treeOf(line, opened, act.name);
  const call = { mission, act: act.name, actor: SHELL, key: text(line, 'key') ?? null };
  const takesFile = schemaOf(act.input).properties?.file !== undefined;
  if (!takesFile || operands.length === 0) {
    const input = await inputFrom(act.input, line, operands, false);
    return [{ of: null, result: await perform(opened.house, { ...call, input }) }];
  }
  const files = (await Promise.all(operands.map(filesUnder))).flat();
  if (files.length === 0) throw new Problem(CLI_PROBLEMS.noFile, { file: operands.join(', ') });
  const done: Done[] = [];
  for (const path of files) {
    const content = Buffer.from(await fileBytes(path)).toString('base64');
    const rest = await inputFrom(act.input, line, [], false);
    const input = { ...rest, file: { name: basename(path), content } };
    done.push({ of: path, result: await attempt(() => perform(opened.house, { ...call, input })) });
  }
  const only = done.length === 1 ? done[0]?.result : null;
  if (only instanceof Problem) throw only;
  return done;
}

/** One bad file among many is told and the others are taken. */
async function attempt<T>(run: () => Promise<T>): Promise<T | Problem> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch((cause) => {
    throw new Problem(CLI_PROBLEMS.noFile, { file: path }, { cause });
  });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  return names
    .filter((each) => each.isFile() && !each.name.startsWith('.'))
    .map((each) => join(each.parentPath ?? each.path, each.name))
    .sort();
}
