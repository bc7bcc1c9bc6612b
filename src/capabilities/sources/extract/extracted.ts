// What comes out of a file: its text, where its pages lie in that text, and what the file says of
// itself. Everything here was written by strangers: it is shown as text, never as markup.
import type { Lang, PartialDate } from '../../../kernel/index.ts';

/** What the bytes turned out to be, whatever the name said. */
export type Kind = 'text' | 'html' | 'pdf' | 'docx';

/** What the giver of the file says of it; believed only where the bytes leave the question open. */
export interface Hint {
  readonly name?: string;
  readonly mediaType?: string;
}

/** `start` and `end` are UTF-16 offsets into the text, end exclusive; pages count from 1. */
export interface Page {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** What the file says of itself. Null where it does not say; nothing here is guessed. */
export interface Found {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** An absolute http or https address. */
  readonly address: string | null;
  readonly publishedOn: PartialDate | null;
  readonly language: Lang | null;
}

/**
 * `text`: of a plain text file, every character of the file as decoded, byte order mark and line
 * ends included, so that offsets count from the start of the file. Of the other kinds: NFC, `\n`
 * line ends, no control character but `\n` and `\t`, a blank line between paragraphs.
 * `pages`: those of a PDF; one that spans the whole text for the other kinds.
 * `notes`: what was left out, guessed or found odd, one sentence each.
 */
export interface Extracted {
  readonly kind: Kind;
  readonly text: string;
  readonly pages: readonly Page[];
  readonly found: Found;
  readonly notes: readonly string[];
}

export const NOTHING_FOUND: Found = {
  title: null,
  publisher: null,
  author: null,
  address: null,
  publishedOn: null,
  language: null,
};
