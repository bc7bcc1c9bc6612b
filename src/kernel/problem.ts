// Every "no" that the program can say. A refusal is the trade's no (a rule of the mission's work);
// a problem is a wrong request; a fault is the world failing. Bugs are in assert.ts.

/** Exit codes of the command line, one place for all of them. */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  refused: 3,
  notFound: 4,
  conflict: 5,
  integrity: 6,
  unavailable: 7,
} as const;

/**
 * One registered "no". `code` is `capability.reason`; `title` says what was refused, `remedy` the
 * cure; both may name fields as `{field}`, filled from `Problem.detail`.
 * `status` is the HTTP status that the one translator uses; `exit` the one of the command line.
 */
export interface ProblemKind {
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: string;
  readonly remedy: string;
}

/** Thrown (at an edge) or returned (by `decide`) when the answer is no; without personal data. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly kind: ProblemKind,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(filled(kind.title, detail), options);
  }
  get code(): string {
    return this.kind.code;
  }
  get status(): number {
    return this.kind.status;
  }
  get remedy(): string {
    return filled(this.kind.remedy, this.detail);
  }
}

/** The world failed (disk, database, network). `retry`: whether the same call may go through. */
export class Fault extends Error {
  override name = 'Fault';
  constructor(
    message: string,
    readonly mark: 'retry' | 'degrade' | 'fatal',
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The text with its `{fields}` filled in; one that the detail lacks stays as it stands. */
export function filled(text: string, detail: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(detail[key] ?? whole));
}

/** The exit code for an HTTP status of a problem. */
export function exitOf(status: number): number {
  if (status === 404) return EXIT.notFound;
  if (status === 409) return EXIT.conflict;
  if (status === 503) return EXIT.unavailable;
  if (status === 400 || status === 415 || status === 413) return EXIT.usage;
  return EXIT.refused;
}
