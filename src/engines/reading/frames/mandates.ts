// What authorisations share: which bodies decide, the term, end and ceiling that a sentence gives;
// and the decisions that a noun tells: a vote, a mandate of a length, a mission's closure.
import type { ClaimFields, Party } from '../../../kernel/index.ts';
import { durationOf } from '../dates.ts';
import { clauseDraft, firstOf, partiesIn } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { runnerOf } from '../lexicon/missions.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has } from '../verbs.ts';

type Fields = ClaimFields['authorisation'];
type Status = Fields['status'];

const BODIES = new Set([
  'UN Security Council',
  'African Union',
  'ECOWAS',
  'SADC',
  'East African Community',
  'European Union',
  'NATO',
  'CARICOM',
  'OAS',
  'IGAD',
  'ECCAS',
  'Pacific Islands Forum',
  'UN',
  'UN General Assembly',
]);
export const EXTENDING =
  /^(exten|etend|continuat|continuation|renew|prolong|proro|renouv|reconduc|recondui)/;
/** Term, end, ceiling and instrument that a sentence gives. */
export function terms(s: Scene): Pick<Fields, 'instrument' | 'until' | 'term' | 'ceiling'> {
  const out: { -readonly [K in 'instrument' | 'until' | 'term' | 'ceiling']: Fields[K] } = {
    instrument: null,
    until: null,
    term: null,
    ceiling: null,
  };
  s.items.forEach((item, i) => {
    const n = item.quantity?.max ?? item.quantity?.min ?? null;
    if (n !== null && !item.money) {
      out.term ??=
        durationOf(n, s.items[i + 1]?.norm ?? '') ?? durationOf(n, s.items[i + 2]?.norm ?? '');
      if (has(s.items[i - 1], 'resolution') && n > 99) out.instrument ??= `S/RES/${n}`;
      if (firstOf(s, i + 1, i + 3, 'military', 'police', 'personnel', 'plain') >= 0 && n > 99)
        out.ceiling ??= n;
    }
    if (item.norm === 'until' || item.norm === 'jusqu') {
      const end = [1, 2, 3].map((k) => s.items[i + k]).find((next) => next?.date);
      out.until ??= end?.date?.date ?? null;
    }
  });
  if (
    out.term === null &&
    /\b(a|another|one) (further )?year\b/.test(s.items.map((item) => item.norm).join(' '))
  )
    out.term = 'P12M';
  return out;
}

export const isBody = (party: Party | undefined): party is Party =>
  party !== undefined && BODIES.has(party);

/**
 * "a vote by the Security Council", "a decision at the Council to authorise", "a Council
 * mandate".
 */
export function fromNoun(stage: Stage, i: number): Draft | null {
  const { scene: s } = stage;
  const clause = clauseAt(s, i);
  const named = partiesIn(s, i - 6, i + 6).find((p) => isBody(p.party) && p.party !== 'UN');
  const council = named ? -1 : councilBy(s, i);
  const known = council >= 0 || votes(stage, i) ? 'UN Security Council' : null;
  const body = named ?? (known ? { party: known, at: council < 0 ? i : council } : null);
  if (!body) return null;
  const wanted =
    firstOf(s, Math.max(clause.from, i - 6), i, 'ask', 'need', 'n-ask', 'consider') >= 0;
  const carried = [1, 2, 3].some((n) =>
    /^(enforc|implement|apply)/.test(s.items[i - n]?.norm ?? ''),
  );
  const owner = s.items[i - 1];
  const states = owner?.poss && owner.party?.length === 3;
  if (wanted || carried || (states && /^decision/.test(s.items[i]?.norm ?? ''))) return null;
  const open = firstOf(s, clause.from, clause.to, 'will', 'would', 'could', 'expect') >= 0;
  const status: Status = open
    ? 'pending'
    : EXTENDING.test(s.items[i]?.norm ?? '')
      ? 'extended'
      : 'adopted';
  return clauseDraft(
    stage,
    'authorisation',
    { body: body.party, status, ...terms(s) },
    { at: i, frame: 'vote', ties: { body: [body.at, body.at + 1], status: [i, i + 1] } },
  );
}

/** "The vote was 12-0." */
const counted = (s: Scene, i: number): boolean =>
  s.items[i]?.norm === 'vote' && has(s.items[i + 1], 'be') && !!s.items[i + 2]?.quantity;

/** "Diplomats said a vote could come next week": there is one council whose vote is awaited. */
const votes = (stage: Stage, i: number): boolean =>
  counted(stage.scene, i) ||
  (stage.scene.items[i]?.norm === 'vote' &&
    firstOf(stage.scene, i + 1, i + 4, 'will', 'would', 'could', 'expect') >= 0 &&
    (stage.memory.counts.has('UN Security Council') ||
      firstOf(stage.scene, 0, i, 'office', 'resolution') >= 0));

/** "the Council's approval", "le feu vert du Conseil": the council that everybody knows. */
function councilBy(s: Scene, i: number): number {
  for (const at of [i - 1, i + 2, i + 3])
    if (/^(council|conseil)$/.test(s.items[at]?.norm ?? '') && s.items[at]?.caps) return at;
  return -1;
}

/** "The mission has a 12-month mandate": whose, by the body named last. */
export function fromHaving(stage: Stage, v: number): Draft | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const lasts = !has(s.items[v], 'have') && firstOf(s, clause.from, v, 'mission') >= 0;
  const at = lasts
    ? v
    : s.items.findIndex((item, i) => i > v && i < clause.to && /^mandat/.test(item.norm));
  if (at < 0 || at - v > 6) return null;
  const found = terms(s);
  if (found.term === null) return null;
  const inside = partiesIn(s, 0, s.items.length).find((p) => isBody(p.party));
  const body = inside?.party ?? memory.bloc ?? memory.body;
  if (!isBody(body ?? undefined)) return null;
  return clauseDraft(
    stage,
    'authorisation',
    { body: body ?? '', status: 'adopted', ...found },
    { at: v, frame: 'has-mandate', ties: { term: [v + 1, at + 1] }, unsure: !inside },
  );
}

/** "The resolution raises the ceiling of the force to 22,126 troops." */
export function fromCeiling(stage: Stage, v: number): Draft | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  if (firstOf(s, v + 1, v + 5, 'target') < 0 || moodOf(s, v).modal !== '') return null;
  const text = firstOf(s, clause.from, v, 'resolution');
  const by = subjectOf(s, v, memory);
  const body = text >= 0 ? 'UN Security Council' : by.parties[0];
  if (!isBody(body)) return null;
  return clauseDraft(
    stage,
    'authorisation',
    { body, status: 'adopted', ...terms(s) },
    { at: v, frame: 'decides', ties: { status: [v, v + 1] } },
  );
}

export const CLOSED = /^(closure|expiry|expiration|termination|fermeture|cloture)$/;

/** "mission closure in July", "the expiry of the mandate". */
export function fromEnd(stage: Stage, i: number): Draft | null {
  const { scene: s, memory } = stage;
  const near = (at: number): boolean => has(s.items[at], 'mission', 'mandate');
  const of = has(s.items[i + 1], 'of') && [2, 3, 4].some((n) => near(i + n));
  if (!near(i - 1) && !of) return null;
  const inside = partiesIn(s, 0, s.items.length).find((p) => isBody(p.party) || runnerOf(p.party));
  const runner = runnerOf(inside?.party ?? memory.mission ?? '');
  const body = runner === 'UN' ? 'UN Security Council' : (runner ?? inside?.party ?? memory.bloc);
  if (!isBody(body ?? undefined)) return null;
  const clause = clauseAt(s, i);
  return clauseDraft(
    stage,
    'authorisation',
    { body: body ?? '', status: 'ended', ...terms(s) },
    {
      at: i,
      frame: 'closure',
      ties: { status: [i, i + 1] },
      span: { from: Math.max(clause.from, i - 2), to: Math.min(clause.to, i + 6) },
    },
  );
}
