// A fact told twice in one text is one claim: the passage with most detail stays.
import type { ProposedClaim } from '../../kernel/index.ts';
import { sameQuantity } from '../../kernel/index.ts';

const MATERIAL = new Set(['money', 'equipment', 'logistics', 'training']);

/** Thought of or promised, there, refused or gone: a state stands in one of these at a time. */
const phase = (stance: string): string => (AHEAD.has(stance) ? 'ahead' : stance);
const AHEAD = new Set(['considering', 'offered', 'committed', 'notified']);

type Decision = Extract<ProposedClaim, { kind: 'authorisation' }>;

/** Two decisions differ where each tells a detail that the other contradicts, or the second a new one. */
function differ(a: Decision, b: Decision): boolean {
  const details = ['instrument', 'until', 'term', 'ceiling'] as const;
  return details.some(
    (d) => b[d] !== null && a[d] !== b[d] && (a[d] !== null || d === 'ceiling' || d === 'term'),
  );
}

function sameFact(a: ProposedClaim, b: ProposedClaim): boolean {
  if (a.kind === 'offer' && b.kind === 'offer') {
    if (a.state !== b.state || phase(a.stance) !== phase(b.stance)) return false;
    if (a.stance !== b.stance) return a.quantity !== null && sameQuantity(a.quantity, b.quantity);
    if (a.unit !== b.unit && a.unit && b.unit && (MATERIAL.has(a.unit) || MATERIAL.has(b.unit)))
      return false;
    return a.quantity === null || b.quantity === null || sameQuantity(a.quantity, b.quantity);
  }
  if (a.kind === 'authorisation' && b.kind === 'authorisation')
    return a.body === b.body && a.status === b.status && !differ(a, b);
  if (a.kind === 'assessment' && b.kind === 'assessment') return a.by === b.by;
  if (a.kind === 'posture' && b.kind === 'posture')
    return a.actor === b.actor && a.action === b.action;
  if (a.kind === 'site' && b.kind === 'site')
    return a.name.toLowerCase() === b.name.toLowerCase() && a.status === b.status;
  if (a.kind === 'appeal' && b.kind === 'appeal') return a.by === b.by && a.to === b.to;
  return a.start === b.start && a.end === b.end && JSON.stringify(a) === JSON.stringify(b);
}

const detail = (c: ProposedClaim): number =>
  (c.kind === 'offer' && c.quantity) || (c.kind === 'assessment' && c.status === 'planned') ? 1 : 0;

/** The claims with each fact once, in the order of the text. `keep` decides between two of one fact. */
export function withoutRepeats<T extends { claim: ProposedClaim }>(read: readonly T[]): T[] {
  const out: T[] = [];
  for (const one of read) {
    const twin = out.findIndex(
      (other) => other.claim.kind === one.claim.kind && sameFact(other.claim, one.claim),
    );
    const known = out[twin];
    if (!known) out.push(one);
    else if (detail(one.claim) > detail(known.claim)) out[twin] = one;
  }
  return out.sort((a, b) => a.claim.start - b.claim.start);
}
