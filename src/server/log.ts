// The operator's log: one JSON line a request, and one a failure. It says which route, never which
// address, body, name, token or person; a message of a library may quote data, so it is left out.
import { Bug, Fault } from '../kernel/index.ts';

export interface LogLine {
  readonly at: string;
  readonly level: 'info' | 'error';
  /** The reference that the caller was given. */
  readonly request: string;
  readonly method: string;
  /** The route as it is declared, such as `/api/:mission/forces.offers`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Of a failure: its kind, our own words where it has some, and where it happened. */
  readonly error?: { readonly name: string; readonly message: string; readonly where: string[] };
}

export type Log = (line: LogLine) => void;

/** Failures only, on the standard error of the program. */
export const logFailures: Log = (line) => {
  if (line.level === 'error') process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** Frames kept of a stack: enough to find the line. */
const FRAMES_MAX = 12;

/** What may be written of an error and its causes. */
export function tellable(error: unknown): LogLine['error'] {
  if (!(error instanceof Error)) return { name: typeof error, message: '', where: [] };
  const ours = error instanceof Fault || error instanceof Bug;
  const cause = error.cause instanceof Error ? tellable(error.cause) : undefined;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return {
    name: `${error.name}${code}${cause ? ` < ${cause.name}` : ''}`,
    message: ours ? error.message : '',
    where: [...frames(error), ...(cause?.where ?? [])].slice(0, FRAMES_MAX),
  };
}

function frames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, FRAMES_MAX / 2);
}
