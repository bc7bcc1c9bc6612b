// How a paragraph ends, and what a heading looks like.

/** Closing quotes and brackets, and the mark of a footnote, behind the last stop. */
const TAIL = '[”"’»\'\\)\\]]*(?:\\s?(?:\\[\\d{1,3}\\]|[¹²³⁰⁴-⁹*†]{1,3})|\\d{1,2})?$';
const SOFT = new RegExp(`[,;:.!?–—]${TAIL}|[,;]\\s+(?:and|or|and/or|et|ou)$`, 'i');
const HARD = new RegExp(`[;:.!?]${TAIL}|[,;]\\s+(?:and|or|and/or|et|ou)$`, 'i');
const LIST = /[:–—]$/;
const LAST = 120;

/** A paragraph may end here: at least a comma. */
export const endsSoftly = (text: string) => SOFT.test(text.slice(-LAST));
/** A paragraph below the preamble ends here. */
export const endsHard = (text: string) => HARD.test(text.slice(-LAST));
/** A list follows. */
export const opensList = (text: string) => LIST.test(text.slice(-LAST));

const HEADING_MAX = 130;
const WORDS_MAX = 18;
/** `I`, `II.`, `A.`, `Part II`. */
const LABEL = /^(?:(?:Part|Section|Chapter|Partie)\s+)?(?:[IVXL]{1,6}|[A-Z])\.?$/;

/** Whether a line could be a heading, by its looks alone. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > HEADING_MAX) return false;
  if (LABEL.test(text)) return true;
  if (!/^["“]?[\p{Lu}\d]/u.test(text) || /[,;:.]$/.test(text)) return false;
  return text.split(/\s+/).length <= WORDS_MAX && /\p{L}{2}/u.test(text);
}

/** The letter or roman number of a part, as its heading gives it; null where it has none. */
export function labelOf(heading: string): string | null {
  return /^(?:(?:Part|Section)\s+)?([IVXL]{1,6}|[A-Z])(?=[.\s]|$)/.exec(heading)?.[1] ?? null;
}

const ANNEX = new RegExp(
  [
    '^(?:Annex|Annexe|Anexo|Appendix|Appendice|Enclosure|Attachment)',
    String.raw`(?:\s+([IVXL]{1,6}|[A-Z]|\d{1,2}))?(?:\s?[*¹²³]|\s?[:.–—-]\s?.{0,120})?$`,
  ].join(''),
  'i',
);

/** The head of an annex: `annex`, `annex II`; null where the line is none. */
export function annexOf(text: string): string | null {
  const m = text.length <= HEADING_MAX ? ANNEX.exec(text) : null;
  if (!m) return null;
  return m[1] ? `annex ${m[1].toUpperCase()}` : 'annex';
}
