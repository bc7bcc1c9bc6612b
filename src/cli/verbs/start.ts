// `muster start`: opens the record alone, loads the sample once, serves the pages, and stops
// cleanly.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '../../acts/index.ts';
import { firstOwner } from '../../capabilities/people/index.ts';
import { EXIT, Problem } from '../../kernel/index.ts';
import { loadSample } from '../../sample/index.ts';
import { type Line, text } from '../args.ts';
import { openPlace } from '../place.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { bold, type Terminal } from '../terminal.ts';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** What the composition root hands in, since the edges do not know each other. */
export interface Serving {
  serve(house: House, options: { host: string; port: number }): Promise<Served>;
  /** The folders of the program: its samples. */
  readonly samples: string;
}

const PORT = 4707;
/** Where the sample mission is looked at first: the month of the text that Muster comes from. */
const FIRST_LOOK = 'on=2023-07-31&known=2023-07-31';

export async function startVerb(line: Line, t: Terminal, serving: Serving): Promise<number> {
  const began = Date.now();
  const host = text(line, 'host') ?? process.env.HOST ?? '127.0.0.1';
  const port = portOf(line);
  const step = (words: string) => t.err(words);
  const opened = await openPlace(line, { alone: true, onStep: step });
  let served: Served | null = null;
  try {
    if (opened.recovered)
      step('The last run ended without a stop; the record has recovered by itself.');
    served = await serving.serve(opened.house, { host, port });
    const folder = join(serving.samples, 'haiti');
    const empty = line.flags.empty !== undefined;
    if (!empty && existsSync(folder))
      await loadSample({ house: opened.house, folder, onStep: step });
    await announce(t, opened.house, { address: served.address, began, line });
    await stopSignal();
    step('Stopping …');
  } finally {
    await served?.close();
    await opened.close();
  }
  return EXIT.done;
}

/** `--port`, else PORT, else 4707. @throws Problem cli.not-a-number */
function portOf(line: Line): number {
  const given = text(line, 'port') ?? process.env.PORT;
  if (given === undefined || given === '') return PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  const detail = { flag: '--port', value: given, example: PORT };
  throw new Problem(CLI_PROBLEMS.notANumber, detail);
}

async function announce(
  t: Terminal,
  house: House,
  { address, began, line }: { address: string; began: number; line: Line },
): Promise<void> {
  const missions = await house.store.missions();
  const first = missions.includes('haiti') ? `${address}/haiti?${FIRST_LOOK}` : address;
  const owner = await firstOwner(house);
  const enter = owner ? `${address}/enter/${owner.link}` : null;
  t.out(`Muster is ready at ${bold(t, first)} (${((Date.now() - began) / 1000).toFixed(1)} s).`);
  if (enter) t.out(`To sign in as the owner, once, within a day: ${bold(t, enter)}`);
  t.out('Stop it with Ctrl-C.');
  if (line.flags.open !== 'false') openBrowser(first);
}

/** Opens the page where there is a screen; whoever has none has the address. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const command = { darwin: 'open', win32: 'explorer' }[platform as string] ?? 'xdg-open';
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
