// A fact told twice in one text is one claim: the passage with most detail stays.
import type { ProposedClaim } from '../../kernel/index.ts';
import { sameQuantity } from '../../kernel/index.ts';

const MATERIAL = new Set(['money', 'equipment', 'logistics', 'training']);

/** Thought of or promised, there, refused or gone: a state stands in one of these at a time. */
const phase = (stance: string): string => (AHEAD.has(stance) ? 'ahead' : stance);
const AHEAD = new Set(['considering', 'offered', 'committed', 'notified']);

type Decision = Extract<ProposedClaim, { kind: 'authorisation' }>;

/** Two decisions differ where each tells a detail that the other contradicts. */
function differ(a: Decision, b: Decision): boolean {
  const details = ['instrument', 'until', 'term', 'ceiling'] as const;
  return details.some((d) => a[d] !== null && b[d] !== null && a[d] !== b[d]);
}

/**
 * The decision with what the other tells beside: a term or a ceiling told elsewhere fills its
 * field.
 */
function filled(a: Decision, b: Decision): Decision {
  return {
    ...a,
    instrument: a.instrument ?? b.instrument,
    until: a.until ?? b.until,
    term: a.term ?? b.term,
    ceiling: a.ceiling ?? b.ceiling,
  };
}

type Incident = Extract<ProposedClaim, { kind: 'incident' }>;

/** Characters: what is told again so soon is the same event. */
const NEAR = 400;

/** An attack, a fight and its dead are told as one event in many words. */
const sort = (type: string): string => (type === 'attack' || type === 'clash' ? 'killing' : type);

const uncounted = (a: Incident): boolean =>
  a.killed === null && a.injured === null && a.abducted === null;

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
  if (a.kind === 'incident' && b.kind === 'incident')
    return (
      sort(a.type) === sort(b.type) &&
      a.place === b.place &&
      (uncounted(a) || uncounted(b)) &&
      Math.abs(a.start - b.start) < NEAR
    );
  if (a.kind === 'assessment' && b.kind === 'assessment') return a.by === b.by;
  if (a.kind === 'posture' && b.kind === 'posture')
    return a.actor === b.actor && a.action === b.action;
  if (a.kind === 'site' && b.kind === 'site')
    return a.name.toLowerCase() === b.name.toLowerCase() && a.status === b.status;
  if (a.kind === 'appeal' && b.kind === 'appeal') return a.by === b.by && a.to === b.to;
  return a.start === b.start && a.end === b.end && JSON.stringify(a) === JSON.stringify(b);
}

const detail = (c: ProposedClaim): number =>
  (c.kind === 'offer' && c.quantity) ||
  (c.kind === 'incident' && !uncounted(c)) ||
  (c.kind === 'assessment' && c.status === 'planned')
    ? 1
    : 0;

interface Read {
  readonly claim: ProposedClaim;
  /** Told by a noun only ("Kenya's offer"): dropped where the state's offer is told in full. */
  readonly weak: boolean;
}

function twinOf(out: readonly Read[], one: Read): number {
  const { claim } = one;
  const counted = claim.kind === 'offer' && claim.quantity !== null;
  let first = -1;
  for (let i = 0; i < out.length; i += 1) {
    const other = out[i]?.claim;
    if (!other || other.kind !== claim.kind || !sameFact(other, claim)) continue;
    if (!counted || (other.kind === 'offer' && other.quantity !== null)) return i;
    if (first < 0) first = i;
  }
  return first;
}

/** An offer told by a noun beside one of the same state that is told by a verb. */
function isEcho(read: readonly Read[], one: Read): boolean {
  const { claim } = one;
  if (
    claim.kind === 'offer' &&
    !claim.quantity &&
    claim.state &&
    phase(claim.stance) === 'ahead' &&
    claim.stance !== 'notified'
  ) {
    if (
      read.some(
        ({ claim: c }) =>
          c.kind === 'offer' &&
          c.state === claim.state &&
          c.stance === 'deployed' &&
          c.start < claim.start,
      )
    )
      return true;
  }
  if (!one.weak || claim.kind !== 'offer' || claim.quantity) return false;
  return read.some(
    ({ claim: c, weak }) =>
      !weak &&
      c.kind === 'offer' &&
      c.state === claim.state &&
      phase(c.stance) === phase(claim.stance),
  );
}

/** The claims with each fact once, in the order of the text: the one with most detail stays. */
export function withoutRepeats<T extends Read>(read: readonly T[]): T[] {
  const out: T[] = [];
  for (const one of read) {
    if (isEcho(read, one)) continue;
    const twin = twinOf(out, one);
    const known = out[twin];
    if (!known) out.push(one);
    else if (detail(one.claim) > detail(known.claim)) out[twin] = one;
    else if (known.claim.kind === 'authorisation' && one.claim.kind === 'authorisation') {
      out[twin] = { ...known, claim: filled(known.claim, one.claim) };
    }
  }
  return out.sort((a, b) => a.claim.start - b.claim.start);
}
