// Small forms that every capability's views share: a party with its name, and a claim as one flat
// row of a table file.
import { z } from '../../acts/index.ts';
import { type Lang, type Party, partyName } from '../../kernel/index.ts';
import type { ClaimView } from './claim.ts';

/** A party by its code or name, and as a reader of the asked language knows it. */
export const namedParty = z.object({ party: z.string(), name: z.string() });
export type NamedParty = z.infer<typeof namedParty>;

export function named(party: Party, lang: Lang): NamedParty {
  return { party, name: partyName(party, lang) };
}

/** What stands before the source in a row of a table file. */
export interface FlatLead {
  readonly party: string | null;
  readonly status: string | null;
  readonly [column: string]: string | number | null;
}

/** One claim as a flat row for `format=csv`: date, who, words, status, and where it is from. */
export function flatRow(claim: ClaimView<object>, lead: FlatLead): Record<string, unknown> {
  const { party, status, ...more } = lead;
  return {
    date: claim.dated,
    party,
    words: claim.quote,
    status,
    ...more,
    source: claim.source.title,
    publisher: claim.source.publisher,
    address: claim.source.address,
    start: claim.start,
    end: claim.end,
    claim: claim.id,
  };
}

/** Who published a source, or its title where that is not known. */
export function sourceName({ source }: Pick<ClaimView, 'source'>): string {
  return source.publisher ?? source.title;
}
