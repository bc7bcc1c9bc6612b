// The sources of one page, numbered in the order in which the page first cites them. Several
// passages of one source share its number. Filled while the page is written, read out at its end.
import type { ClaimView } from '../../capabilities/claims/index.ts';

export interface CitedSource {
  readonly no: number;
  readonly source: ClaimView['source'];
  readonly claims: ClaimView[];
}

/** One number beside a figure: the source, and which of its passages stand behind the figure. */
export interface Citation {
  readonly no: number;
  readonly source: ClaimView['source'];
  readonly claims: readonly ClaimView[];
}

export class Citations {
  private readonly known = new Map<string, ClaimView>();
  private readonly cited = new Map<string, CitedSource>();

  /** Claims that the page may cite by their id. */
  learn(claims: readonly ClaimView[]): void {
    for (const claim of claims) this.known.set(claim.id, claim);
  }

  find(id: string): ClaimView | undefined {
    return this.known.get(id);
  }

  /**
   * Cites claims: one number a source, in the order given. An id that nobody knows cites nothing.
   */
  cite(ids: readonly string[]): Citation[] {
    const found = new Map<string, ClaimView[]>();
    for (const id of new Set(ids)) {
      const claim = this.known.get(id);
      if (!claim) continue;
      const cited = this.place(claim);
      if (!cited.claims.some((other) => other.id === id)) cited.claims.push(claim);
      found.set(claim.source.id, [...(found.get(claim.source.id) ?? []), claim]);
    }
    return [...found].flatMap(([source, claims]) => {
      const cited = this.cited.get(source);
      return cited ? [{ no: cited.no, source: cited.source, claims }] : [];
    });
  }

  private place({ source }: ClaimView): CitedSource {
    const before = this.cited.get(source.id);
    if (before) return before;
    const cited = { no: this.cited.size + 1, source, claims: [] };
    this.cited.set(source.id, cited);
    return cited;
  }

  list(): readonly CitedSource[] {
    return [...this.cited.values()];
  }
}
