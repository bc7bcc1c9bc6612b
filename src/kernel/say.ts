// Prose written by rules: text with figures in it, each figure tied to the claims that say it. A
// page draws it, the command line prints it, a report freezes it; none of them writes a sentence.

/** A figure or a phrase that claims stand behind. */
export interface Figure {
  readonly text: string;
  /** Ids of the claims that say it. Empty only where it is reckoned by a rule, and then marked. */
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

/** A paragraph from a template: say`No. ${figure} asked.` keeps each figure as it is. */
export function say(
  texts: TemplateStringsArray,
  ...values: readonly (Part | number | Prose)[]
): Prose {
  const parts = texts.flatMap((text, i): Part[] => {
    const value = values[i];
    if (value === undefined) return [text];
    if (typeof value === 'number') return [text, String(value)];
    return [text, ...(isProse(value) ? value : [value])];
  });
  return joined(parts);
}

/** Sentences or parts one after another; neighbouring strings become one. */
export function joined(parts: Prose): Prose {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else if (part !== '') all.push(part);
  }
  return all;
}

/** Paragraphs run together as one, with a space between; empty ones are left out. */
export function together(...sentences: readonly Prose[]): Prose {
  const some = sentences.filter((each) => each.length > 0);
  return joined(some.flatMap((each, i) => (i === 0 ? each : [' ', ...each])));
}

function isProse(value: Part | Prose): value is Prose {
  return Array.isArray(value);
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
