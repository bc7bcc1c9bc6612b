// A source: the bytes that somebody received, the text that was read out of them, and what is known
// of where they come from. The bytes and the text lie outside the record by their hash; the entry
// holds the hashes, so neither can be changed unseen.
import type { PartialDate } from '../../kernel/index.ts';

/**
 * Reliability of a source after the Admiralty scale: A completely reliable … F cannot be judged.
 */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Credibility of what it says, same scale: 1 confirmed by others … 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export type PageSpan = { readonly page: number; readonly start: number; readonly end: number };

/** What is said about a source; each may be corrected later by `sources.describe`. */
export interface Description {
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly address: string | null;
  readonly publishedOn: PartialDate | null;
  readonly language: string | null;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly invented: boolean;
}

/** The payload of `SourceAdded`. `text` is the sha-256 of the extracted text in UTF-8. */
export interface SourceAdded extends Description {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly text: string;
  readonly characters: number;
  readonly form: 'text' | 'html' | 'pdf' | 'docx';
  readonly name: string | null;
  readonly pages: readonly PageSpan[];
  readonly notes: readonly string[];
}

export interface SourceState {
  readonly added: boolean;
}
