// What a person sees in a terminal: prose with numbered sources, tables that fit, colours only
// where there is a terminal to show them.
import { formatDate, type Prose } from '../kernel/index.ts';

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly colours: boolean;
  readonly columns: number;
}

/** `NO_COLOR` and a pipe both mean: no colours. */
export function terminal(): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe: that is an end, not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    colours,
    columns: Math.min(process.stdout.columns ?? 100, 120),
  };
}

export const bold = (t: Terminal, text: string) =>
  t.colours ? `\u001b[1m${text}\u001b[22m` : text;
export const dim = (t: Terminal, text: string) => (t.colours ? `\u001b[2m${text}\u001b[22m` : text);

/** Breaks lines between words; `indent` stands before each. */
export function wrapped(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line.length > indent.length && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  return [...lines, line].join('\n');
}

/** Numbers the sources of claims in the order in which the prose cites them. */
export class Citations {
  private readonly numbers = new Map<string, number>();
  constructor(private readonly sourceOf: ReadonlyMap<string, string>) {}

  /** The text with `[n]` behind each figure, and `≠` before what other claims say instead. */
  prose(prose: Prose): string {
    return prose
      .map((part) => {
        if (typeof part === 'string') return part;
        const rivals = (part.rivals ?? []).map((r) => ` ≠ ${r.text}${this.marks(r.cites)}`);
        return `${part.text}${this.marks(part.cites)}${rivals.join('')}`;
      })
      .join('');
  }

  /** Source ids in the order of their numbers. */
  get sources(): string[] {
    return [...this.numbers.keys()];
  }

  private marks(claims: readonly string[]): string {
    const numbers = claims.flatMap((claim) => {
      const source = this.sourceOf.get(claim);
      if (source === undefined) return [];
      if (!this.numbers.has(source)) this.numbers.set(source, this.numbers.size + 1);
      return [this.numbers.get(source)];
    });
    return numbers.length ? ` [${[...new Set(numbers)].join(', ')}]` : '';
  }
}

const SHOWN_MAX = 60;

/** Rows as a table; columns are the scalar members of the first rows, cut to what fits. */
export function table(rows: readonly Record<string, unknown>[], columns: number): string {
  const names = [...new Set(rows.slice(0, 20).flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => isScalar(row[name]) && row[name] !== null && row[name] !== ''),
  );
  const cells = rows.map((row) => names.map((name) => cell(row[name])));
  const widths = names.map((name, i) =>
    Math.max(name.length, ...cells.map((row) => (row[i] ?? '').length)),
  );
  const fitting = names.length;
  let used = 0;
  let count = 0;
  while (count < fitting && used + (widths[count] ?? 0) <= columns)
    used += (widths[count++] ?? 0) + 2;
  const line = (row: readonly string[]) =>
    row
      .slice(0, Math.max(1, count))
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(names), ...cells.map(line)].join('\n');
}

const isScalar = (value: unknown) => value === null || typeof value !== 'object';

function cell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'object') return Array.isArray(value) ? value.map(cell).join(', ') : '…';
  const text = String(value).replaceAll(/\s+/g, ' ');
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatDate(text.slice(0, 10), 'en');
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX - 1)}…` : text;
}
