// Text in a box of a drawing: SVG breaks no lines, so they are broken here by the widths that the
// signs of the sans face have at about 13.5 px, semibold.

const NARROW = /[iljtfrI.,;:’'()|!\-–\u00a0 ]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-ZÀ-ÞŒ]/;

/** Pixels that a text takes at 13.5 px, a little too many rather than too few. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width += WIDE.test(sign) ? 11.4 : NARROW.test(sign) ? 4.3 : CAPITAL.test(sign) ? 8.8 : 7.3;
  return width;
}

/** The text cut to a width, with an ellipsis where something is left out. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(`${kept}${sign}…`) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** At most so many lines of a width; the last is cut where the text is longer. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [i, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (line === '' || widthOf(longer) <= width) line = longer;
    else if (lines.length === most - 1) {
      line = [line, ...words.slice(i)].join(' ');
      break;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => cutTo(each, width));
}
