// Authorisations: a body creates, extends, ends, drafts or puts off a mandate. One of each body a
// sentence: a term, an end or a ceiling told beside it fills its fields.
import { type ClaimFields, isState, type Party } from '../../../kernel/index.ts';
import { agentOf, clauseDraft, firstOf, partiesIn } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import { runnerOf } from '../lexicon/missions.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';
import {
  CLOSED,
  EXTENDING,
  fromCeiling,
  fromEnd,
  fromHaving,
  fromNoun,
  isBody,
  terms,
} from './mandates.ts';

type Fields = ClaimFields['authorisation'];
type Status = Fields['status'];

const REJECTING = /^(reject|veto|rejet)/;
/** What only members of the Security Council do to its texts. */
const MEMBERS = /^(draft|circulat|tabl|veto|sponsor|co sponsor|introduc|submit)/;
const ENDING = /^(terminat|end|ended|expir|clos|conclud|wind|wound|disband|lift|achev|lever|levee)/;
const CLOSING = /^(retrait|withdrawal|termination|closure|fermeture|fin)$/;
const DRAFTING = /^(draft|circulat|negotiat|redig|elabor|tabl)/;
const PROPOSING = /^(propos|submi|sponsor|introduc|recommend|recommand)/;

function statusOf(s: Scene, v: number): Status {
  const mood = moodOf(s, v);
  const norm = s.items[v]?.norm ?? '';
  const clause = clauseAt(s, v);
  if (DRAFTING.test(norm)) return 'drafting';
  if (PROPOSING.test(norm)) return 'proposed';
  if (has(s.items[v], 'finish')) return 'ended';
  if (s.items.slice(0, v).some((item) => /^decid/.test(item.norm)) && mood.modal !== 'will')
    return 'adopted';
  const awaited =
    mood.inf &&
    firstOf(s, mood.from - 5, mood.from, 'expect', 'due', 'plan', 'consider', 'ask') >= 0;
  if (mood.modal !== '' || awaited || (mood.neg && mood.past)) return 'pending';
  if (REJECTING.test(norm)) return 'rejected';
  for (let i = v; i < Math.min(clause.to, v + 9); i += 1) {
    const word = s.items[i]?.norm ?? '';
    if (EXTENDING.test(word)) return 'extended';
    const ends = i > v && ENDING.test(word) && isVerb(s.items, i);
    if (ends && mandateIn(s, i + 1, Math.min(s.items.length, i + 6)) >= 0) return 'ended';
    if (i > v && CLOSING.test(word) && has(s.items[v], 'vote')) return 'ended';
  }
  return 'adopted';
}

function bodyOf(stage: Stage, v: number): { party: Party; at: number } | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const agent = agentOf(s, v, s.items.length);
  if (agent && isBody(agent.parties[0])) return { party: agent.parties[0], at: agent.from };
  const chamber = agent ? firstOf(s, agent.to, agent.to + 3, 'parliament') : -1;
  if (agent?.parties[0] && chamber >= 0) return { party: agent.parties[0], at: agent.from };
  const by = subjectOf(s, v, memory);
  const text = firstOf(s, v + 1, Math.min(clause.to, v + 8), 'resolution');
  if (MEMBERS.test(s.items[v]?.norm ?? '') && text >= 0 && !isBody(by.parties[0]))
    return { party: 'UN Security Council', at: text };
  const council =
    by.parties[0] === 'UN'
      ? partiesIn(s, 0, v).find((p) => p.party === 'UN Security Council')
      : undefined;
  if (council) return council;
  if (isBody(by.parties[0])) return { party: by.parties[0], at: by.from };
  const house = firstOf(s, clause.from, v, 'parliament');
  const state = by.parties[0];
  if (house >= 0 && state && isState(state) && by.named) return { party: state, at: by.from };
  if (
    by.parties.length > 0 &&
    by.named &&
    !moodOf(s, v).passive &&
    memory.mission !== by.parties[0]
  )
    return null;
  const written = firstOf(s, clause.from, v, 'resolution');
  if (written >= 0 && /resolution/.test(s.items[written]?.norm ?? ''))
    return { party: 'UN Security Council', at: written };
  const inside = partiesIn(s, clause.from, clause.to).find(
    (p) => isBody(p.party) && p.party !== 'UN',
  );
  if (inside) return inside;
  const own = partiesIn(s, clause.from, clause.to).find((p) => runnerOf(p.party));
  const runner = own ? runnerOf(own.party) : null;
  if (own && runner) return { party: runner === 'UN' ? 'UN Security Council' : runner, at: own.at };
  const un = partiesIn(s, clause.from, clause.to).find(
    (p) => p.party === 'UN' || /^(MINU|UN[A-Z])/.test(p.party),
  );
  if (un && moodOf(s, v).passive) return { party: 'UN Security Council', at: un.at };
  if (has(s.items[v], 'finish') && !memory.bloc && memory.counts.has('UN Security Council'))
    return { party: 'UN Security Council', at: v };
  const resolution = firstOf(s, clause.from, clause.to, 'resolution');
  return resolution >= 0 ? { party: 'UN Security Council', at: resolution } : null;
}

/** A mandate, a resolution or a mission by name stands in the sentence. */
function mandateIn(s: Scene, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    if (has(s.items[i], 'mandate', 'resolution', 'mission') || s.items[i]?.way === 'mission')
      return i;
  }
  return -1;
}

/** "This mission has helped create unity": a mission decides on no mandate. */
function missionSubject(stage: Stage, v: number): boolean {
  const by = subjectOf(stage.scene, v, stage.memory);
  const finish = has(stage.scene.items[v], 'finish');
  return !finish && by.from >= 0 && !by.named && has(stage.scene.items[by.from], 'mission', 'it');
}

/** "decided to extend", "ordered the deployment", "decided that the Mission shall consist of". */
function decides(s: Scene, v: number): boolean {
  const orders = /^ord/.test(s.items[v]?.norm ?? '');
  if (firstOf(s, v + 1, v + (orders ? 16 : 9), 'vote', 'send', 'finish') >= 0) return true;
  if (firstOf(s, v + 1, v + (orders ? 8 : 5), 'n-deploy', 'n-vote') >= 0) return true;
  if (s.items[v + 1]?.norm !== 'that' && s.items[v + 1]?.norm !== 'que') return false;
  const mission = firstOf(s, v + 2, v + 6, 'mission');
  return mission >= 0 && firstOf(s, mission + 1, mission + 4, 'will', 'would', 'must') >= 0;
}

function fromVerb(stage: Stage, v: number): Draft | null {
  const { scene: s } = stage;
  const mood = moodOf(s, v);
  const norm = s.items[v]?.norm ?? '';
  const clause = clauseAt(s, v);
  const sized =
    /^(autoris|authori[sz])/.test(norm) &&
    firstOf(s, v + 1, v + 6, 'military', 'plain', 'police') > 0;
  if (/^back/.test(norm) && mood.passive) return null;
  if (mood.modal === 'should' || (!sized && mandateIn(s, clause.from, s.items.length) < 0))
    return null;
  const asked = mood.inf ? firstOf(s, v - 6, v, 'ask', 'n-ask', 'call') : -1;
  if (asked >= 0 && !has(s.items[asked], 'expect')) return null;
  if (/^vot/.test(norm) && s.items[v + 1]?.norm === 'on' && mood.modal === '' && !mood.inf)
    return null;
  if (!mood.passive && missionSubject(stage, v)) return null;
  if (has(s.items[v], 'finish') && /^(une fois|once)$/.test(s.items[v - 1]?.norm ?? ''))
    return null;
  if (has(s.items[v], 'finish') && mandateIn(s, clause.from, Math.min(clause.to, v + 6)) < 0)
    return null;
  if (
    has(s.items[v], 'draft') &&
    !has(s.items[v], 'vote') &&
    firstOf(s, clause.from, clause.to, 'resolution') < 0
  )
    return null;
  const tasked = has(s.items[v], 'task') && !has(s.items[v], 'vote');
  if (
    tasked &&
    ((!mood.passive && agentOf(s, v, clause.to) === null) ||
      /^(ask|request|charg|confi)/.test(norm))
  )
    return null;
  if (/^agree/.test(norm) && /^contribut/.test(s.items[v + 2]?.norm ?? '')) return null;
  if (/^(agree|decid|order|ordonn)/.test(norm) && !decides(s, v)) return null;
  const body = bodyOf(stage, v);
  if (!body || (tasked && !isBody(agentOf(s, v, s.items.length)?.parties[0]))) return null;
  return clauseDraft(
    stage,
    'authorisation',
    { body: body.party, status: statusOf(s, v), ...terms(s) },
    { at: v, frame: 'decides', ties: { body: [body.at, body.at + 1], status: [v, v + 1] } },
  );
}

/** "under Resolution 1701", "Resolution 2699, adopted by the Council". */
function fromResolution(stage: Stage, i: number): Draft | null {
  const { scene: s } = stage;
  const next = s.items[i + 1];
  if ((next?.quantity?.max ?? 0) < 100 || next?.date) return null;
  const n = s.clauseOf[i] ?? 0;
  const clause = clauseAt(s, i);
  const after = s.clauses[n + 1];
  const told =
    after &&
    (after.kind === 'participle' || after.kind === 'relative') &&
    firstOf(s, after.from, after.to, 'vote') >= 0;
  const span = told
    ? { from: i, to: after.to }
    : { from: Math.max(clause.from, i - 8), to: clause.to };
  return clauseDraft(
    stage,
    'authorisation',
    { body: 'UN Security Council', status: 'adopted', ...terms(s) },
    { at: i, frame: 'resolution', ties: { instrument: [i, i + 2] }, span },
  );
}

function draftAt(stage: Stage, i: number): Draft | null {
  const { scene: s } = stage;
  const item = s.items[i];
  if (has(item, 'vote', 'draft', 'finish', 'task') && isVerb(s.items, i)) return fromVerb(stage, i);
  if (
    has(item, 'have') ||
    item?.norm === 'last' ||
    item?.norm === 'lasts' ||
    item?.norm === 'dure' ||
    item?.norm === 'durera'
  )
    return fromHaving(stage, i);
  if (has(item, 'resolution') && s.items[i + 1]?.quantity) return fromResolution(stage, i);
  if (has(item, 'grow') && isVerb(s.items, i)) return fromCeiling(stage, i);
  if (CLOSED.test(item?.norm ?? '')) return fromEnd(stage, i);
  return has(item, 'n-vote') ? fromNoun(stage, i) : null;
}

/** "drafted by the United States, was adopted": what came of it. */
function came(s: Scene, status: Status, draft: Draft): boolean {
  const early = status === 'drafting' || status === 'proposed';
  const [at = -1] = draft.ties.status ?? [];
  const settled = draft.kind === 'authorisation' && draft.fields.status !== status;
  return early && settled && at >= 0 && !moodOf(s, at).inf;
}

const instrumentOf = (d: Draft): string | null =>
  d.kind === 'authorisation' ? d.fields.instrument : null;

const TRIGGERS = maskOf([
  'vote',
  'draft',
  'finish',
  'task',
  'have',
  'resolution',
  'n-vote',
  'grow',
]);
/** Words of no class that tell of a mandate's length or end. */
const LASTING = new Set(
  (
    'last lasts dure durera closure closures expiry expiration expirations termination fermeture ' +
    'cloture'
  ).split(' '),
);

export const authorisations: Reader = {
  needs: maskOf([
    'grow',
    'have',
    'mission',
    'vote',
    'n-vote',
    'resolution',
    'draft',
    'finish',
    'task',
  ]),
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    for (let i = 0; i < s.items.length; i += 1) {
      const item = s.items[i];
      if (!item || (!meets(item.mask, TRIGGERS) && !LASTING.has(item.norm))) continue;
      const draft = draftAt(stage, i);
      if (draft?.kind !== 'authorisation') continue;
      const twin = out.findIndex(
        (d) =>
          d.kind === 'authorisation' &&
          d.fields.body === draft.fields.body &&
          instrumentOf(d) === instrumentOf(draft),
      );
      const early = out[twin];
      if (twin < 0) out.push(draft);
      else if (early?.kind === 'authorisation' && came(s, early.fields.status, draft))
        out[twin] = draft;
    }
    return out;
  },
};
