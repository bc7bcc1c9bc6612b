// Authorisations: a body creates, extends, ends, drafts or puts off a mandate.
import type { ClaimFields, Party } from '../../../kernel/index.ts';
import { durationOf } from '../dates.ts';
import { agentOf, clauseDraft, firstOf, partiesIn } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { clauseAt, has, isVerb, moodOf, type Scene } from '../scene.ts';
import { around } from '../span.ts';
import { subjectOf } from '../subject.ts';

type Status = ClaimFields['authorisation']['status'];

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

const EXTENDING = /^(exten|renew|prolong|proro|renouv|reconduc|recondui)/;
const REJECTING = /^(reject|veto|rejet)/;
const ENDING = /^(termin|lift|end|expire|close|conclu|wind|disband|leve|acheve|expir)/;
const DRAFTING = /^(draft|circulat|negotiat|redige|elabore|table)/;

function statusOf(s: Scene, v: number): Status {
  const mood = moodOf(s, v);
  const norm = s.items[v]?.norm ?? '';
  const clause = clauseAt(s, v);
  if (DRAFTING.test(norm)) return 'drafting';
  const open =
    mood.modal === 'could' ||
    mood.modal === 'would' ||
    mood.modal === 'will' ||
    (mood.inf &&
      firstOf(s, mood.from - 5, mood.from, 'expect', 'due', 'plan', 'consider', 'ask') >= 0);
  if (open || (mood.neg && !mood.past)) return 'pending';
  if (REJECTING.test(norm)) return 'rejected';
  if (EXTENDING.test(norm)) return 'extended';
  if (ENDING.test(norm)) return 'ended';
  for (let i = v; i < Math.min(clause.to, v + 8); i += 1) {
    const word = s.items[i]?.norm ?? '';
    if (EXTENDING.test(word)) return 'extended';
    if (/^(end|terminat|lift)/.test(word) && i > v) return 'ended';
  }
  return 'adopted';
}

/** Term, end, ceiling and instrument that a sentence gives. */
function terms(
  stage: Stage,
  from: number,
  to: number,
): Pick<ClaimFields['authorisation'], 'instrument' | 'until' | 'term' | 'ceiling'> {
  const { scene: s } = stage;
  let [instrument, until, term, ceiling]: [
    string | null,
    string | null,
    string | null,
    number | null,
  ] = [null, null, null, null];
  for (let i = from; i < to; i += 1) {
    const item = s.items[i];
    const n = item?.quantity;
    const exact = n?.max ?? n?.min ?? null;
    if (n && exact !== null) {
      term ??=
        durationOf(exact, s.items[i + 1]?.norm ?? '') ??
        durationOf(exact, s.items[i + 2]?.norm ?? '');
      if (has(s.items[i - 1], 'resolution') && exact > 99) instrument ??= `S/RES/${exact}`;
      if (has(s.items[i + 1], 'military', 'police', 'personnel') && exact > 99) ceiling ??= exact;
    }
    if ((item?.norm === 'until' || item?.norm === 'jusqu') && s.items[i + 1]?.date)
      until ??= s.items[i + 1]?.date?.date ?? null;
  }
  return { instrument, until, term, ceiling };
}

const isBody = (party: Party | undefined): party is Party =>
  party !== undefined && BODIES.has(party);

function bodyOf(stage: Stage, v: number): { party: Party; at: number } | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const agent = agentOf(s, v, s.items.length);
  if (agent && isBody(agent.parties[0])) return { party: agent.parties[0], at: agent.from };
  const by = subjectOf(s, v, memory);
  if (isBody(by.parties[0])) return { party: by.parties[0], at: by.from };
  const inside = partiesIn(s, clause.from, clause.to).find(
    (p) => isBody(p.party) && p.party !== 'UN',
  );
  return inside ?? null;
}

function fromVerb(stage: Stage, v: number): Draft | null {
  const { scene: s } = stage;
  const mood = moodOf(s, v);
  if (mood.modal === 'should') return null;
  const clause = clauseAt(s, v);
  const mandate = firstOf(s, clause.from, s.items.length, 'mandate', 'resolution');
  if (mandate < 0) return null;
  if (mood.inf && firstOf(s, v - 6, v, 'ask', 'n-ask', 'call') >= 0) return null;
  const body = bodyOf(stage, v);
  if (!body) return null;
  const fields = { body: body.party, status: statusOf(s, v), ...terms(stage, 0, s.items.length) };
  return clauseDraft(stage, 'authorisation', fields, {
    at: v,
    frame: 'decides',
    ties: { body: [body.at, body.at + 1], status: [v, v + 1] },
  });
}

/** "Resolution 1701", "a vote by the Security Council", "a decision at the Council to authorise". */
function fromNoun(stage: Stage, i: number): Draft | null {
  const { scene: s } = stage;
  const next = s.items[i + 1];
  if (has(s.items[i], 'resolution') && (next?.quantity?.max ?? 0) > 99 && !next?.date) {
    const fields = {
      body: 'UN Security Council',
      status: 'adopted' as const,
      ...terms(stage, 0, s.items.length),
    };
    return clauseDraft(stage, 'authorisation', fields, {
      at: i,
      frame: 'resolution',
      ties: { instrument: [i, i + 2] },
    });
  }
  if (!has(s.items[i], 'n-vote')) return null;
  const body = partiesIn(s, i - 6, i + 6).find((p) => isBody(p.party) && p.party !== 'UN');
  if (!body) return null;
  const span = around(s, i, body.at);
  const clause = clauseAt(s, i);
  const will =
    firstOf(s, clause.from, clause.to, 'will', 'would', 'could', 'need', 'ask', 'expect') >= 0;
  const fields = {
    body: body.party,
    status: will ? ('pending' as const) : ('adopted' as const),
    ...terms(stage, span.from, span.to),
  };
  return clauseDraft(stage, 'authorisation', fields, {
    at: i,
    frame: 'vote',
    ties: { body: [body.at, body.at + 1], status: [i, i + 1] },
  });
}

export const authorisations: Reader = {
  needs: ['vote', 'n-vote', 'resolution', 'draft', 'finish'],
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    for (let i = 0; i < s.items.length; i += 1) {
      const verb = has(s.items[i], 'vote', 'draft', 'finish') && isVerb(s.items, i);
      const draft = verb
        ? fromVerb(stage, i)
        : has(s.items[i], 'resolution', 'n-vote')
          ? fromNoun(stage, i)
          : null;
      if (
        draft &&
        !out.some(
          (d) =>
            d.kind === 'authorisation' &&
            draft.kind === 'authorisation' &&
            d.fields.status === draft.fields.status,
        )
      )
        out.push(draft);
    }
    return out;
  },
};
