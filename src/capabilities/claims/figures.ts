// Rivals, second sources and the working figure. The rule is written down and the same everywhere:
// the latest date first, then the more reliable source, then the more credible word, then the later
// entry; until a named person chooses another with a reason.
import { lastDay } from '../../kernel/index.ts';
import type { ClaimView, FigureKey } from './claim.ts';

/** What the rule needs of a claim; `compared` is its figure, null where it has no value. */
export interface Compared extends ClaimView {
  readonly compared: FigureKey | null;
}

/** A choice by a named person: this claim is the working one of its figure. */
export interface Choice {
  readonly figure: string;
  readonly claim: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

const overlap = (a: FigureKey, b: FigureKey) => a.from <= b.to && b.from <= a.to;

/** What the rule looks at. */
type Ranked = Pick<ClaimView, 'dated' | 'source' | 'entry'>;

/** Positive when `a` goes before `b` by the rule. */
export function byRule(a: Ranked, b: Ranked): number {
  const date = (c: Ranked) => (c.dated ? lastDay(c.dated) : '');
  return (
    date(a).localeCompare(date(b)) ||
    b.source.reliability.localeCompare(a.source.reliability) ||
    b.source.credibility - a.source.credibility ||
    a.entry - b.entry
  );
}

/** Fills `rivals`, `also`, `working` and `chosen` of claims that are visible together. */
export function settled(claims: readonly Compared[], choices: readonly Choice[]): ClaimView[] {
  const groups = new Map<string, Compared[]>();
  for (const claim of claims)
    if (claim.compared)
      groups.set(claim.compared.key, [...(groups.get(claim.compared.key) ?? []), claim]);
  const chosen = new Map(choices.map((choice) => [choice.claim, choice]));
  return claims.map(({ compared, ...claim }) => {
    if (!compared) return { ...claim, rivals: [], also: [], working: true, chosen: null };
    const near = (groups.get(compared.key) ?? []).filter(
      (other) => other.id !== claim.id && other.compared && overlap(compared, other.compared),
    );
    const rivals = near.filter((other) => other.compared?.value !== compared.value);
    const also = near.filter((other) => other.compared?.value === compared.value);
    const choice = chosen.get(claim.id) ?? null;
    const working = choice !== null || !rivals.some((rival) => beats(rival, claim, chosen));
    return {
      ...claim,
      rivals: rivals.map(({ id }) => id),
      also: also.map(({ id }) => id),
      working,
      chosen: choice && { by: choice.by, at: choice.at, reason: choice.reason },
    };
  });
}

function beats(rival: ClaimView, claim: ClaimView, chosen: ReadonlyMap<string, Choice>): boolean {
  return chosen.has(rival.id) || byRule(rival, claim) > 0;
}
