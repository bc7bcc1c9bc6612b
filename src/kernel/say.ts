// Prose written by rules: text with figures in it, each figure tied to the claims that say it. A
// page draws it, the command line prints it, a report freezes it; none of them writes a sentence.

/** A figure or a phrase that claims stand behind. */
export interface Figure {
  readonly text: string;
  /** Ids of the claims that say it. Empty only where it is reckoned from a rule, and then marked. */
  readonly cites: readonly string[];
  /** What other claims say instead, each with its own ids. */
  readonly rivals?: readonly { readonly text: string; readonly cites: readonly string[] }[];
  /** `reckoned`: computed by a rule; `unknown`: cannot be seen; `words`: quoted as said. */
  readonly mark?: 'figure' | 'reckoned' | 'unknown' | 'words';
}

export type Part = string | Figure;

/** One paragraph. */
export type Prose = readonly Part[];

/** A note in the doubts column: a short head and a paragraph. */
export interface Doubt {
  readonly head: string;
  readonly text: Prose;
}

/** The plain text of a paragraph, as the command line prints it. */
export function plain(prose: Prose): string {
  return prose
    .map((part) => {
      if (typeof part === 'string') return part;
      const rivals = (part.rivals ?? []).map((r) => ` (≠ ${r.text})`).join('');
      return part.text + rivals;
    })
    .join('');
}

/** Every claim id that a paragraph rests on, in order, once each. */
export function citedIn(prose: Prose): string[] {
  const ids = prose.flatMap((part) =>
    typeof part === 'string'
      ? []
      : [...part.cites, ...(part.rivals ?? []).flatMap((rival) => rival.cites)],
  );
  return [...new Set(ids)];
}
