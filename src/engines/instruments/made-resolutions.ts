// Made-up resolutions for the tests, in our own words, and the ways in which a publisher, a PDF or
// a web copy lays one out.

export interface MadeItem {
  readonly number: string;
  readonly text: string;
  readonly parent: string | null;
  /** What is printed before it. */
  readonly mark: string;
}

export interface Made {
  readonly symbol: string;
  readonly year: number;
  readonly preamble: readonly string[];
  readonly items: readonly (MadeItem | { readonly heading: string })[];
  readonly footnote: string | null;
}

export interface Printing {
  /** Columns at which lines break; null: a paragraph a line. */
  readonly width: number | null;
  readonly blank: boolean;
  /** Lines on a page; null: no pages. */
  readonly page: number | null;
  readonly feed: boolean;
  /** What stands between number and text. */
  readonly gap: ' ' | '\t' | ' \u00a0 ' | '\n' | '   ';
  readonly quotes: boolean;
  readonly end: '\n' | '\r\n';
}

/** A paragraph broken into lines no longer than `width`. */
function broken(text: string, width: number | null): string[] {
  if (width === null) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The text of a file that holds the resolution, laid out so. */
export function printed(made: Made, how: Printing): string {
  const name = `Resolution ${made.symbol} (${made.year})`;
  const body: string[][] = [[name]];
  const quote = how.quotes ? '“' : '';
  body.push(
    broken(
      `Adopted by the Security Council at its 9876th meeting, on 3 May ${made.year}`,
      how.width,
    ),
    [`${quote}The Security Council,`],
  );
  for (const text of made.preamble) body.push(broken(quote + text, how.width));
  for (const item of made.items) {
    if ('heading' in item) {
      body.push([item.heading]);
      continue;
    }
    const gap = item.parent === null ? how.gap : ' ';
    if (gap === '\n') body.push([`${quote}${item.mark}`, ...broken(item.text, how.width)]);
    else body.push(broken(`${quote}${item.mark}${gap}${item.text}`, how.width));
  }
  const lines = body.flatMap((paragraph, i) =>
    how.blank && i > 0 ? ['', ...paragraph] : paragraph,
  );
  return paged(lines, made, how).join(how.end);
}

/** Running head, page number and job number at each break; the footnote at the foot of page one. */
function paged(lines: readonly string[], made: Made, { page, feed }: Printing): string[] {
  if (page === null) return [...lines];
  const pages = Math.ceil(lines.length / page);
  const out: string[] = [];
  for (let n = 0; n < pages; n++) {
    if (n > 0) out.push(`${feed ? '\f' : ''}S/RES/${made.symbol} (${made.year})`, '');
    out.push(...lines.slice(n * page, (n + 1) * page));
    if (n === 0 && made.footnote) out.push('__________________', `1 ${made.footnote}`);
    out.push(n % 2 === 0 ? `${n + 1}/${pages} 23-45678` : `23-45678 ${n + 1}/${pages}`);
  }
  return out;
}
