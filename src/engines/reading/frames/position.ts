// Positions: a party is for or against something, fears it, or says what should be done.
import type { ClaimFields, Party } from '../../../kernel/index.ts';
import { agentOf, clauseDraft, firstOf, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import type { Subject } from '../memory.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { isThing, subjectOf } from '../subject.ts';
import { before, has, isSign, isVerb } from '../verbs.ts';
import { held, refusing, shown, spoken } from './views.ts';

type Stand = ClaimFields['position']['stance'];
const STANDS: readonly Stand[] = ['oppose', 'concern', 'support', 'call'];

const STAND_MASK = maskOf(STANDS.flatMap((stand) => [stand, `n-${stand}`, `a-${stand}`]));

function standOf(s: Scene, i: number): Stand | null {
  const item = s.items[i];
  if (!item || !meets(item.mask, STAND_MASK)) return null;
  const felt = STANDS.find((stand) => item?.classes.has(`a-${stand}`));
  const prior = felt && i > 0 ? before(s.items, i) : undefined;
  if (felt && (has(prior, 'be', 'act') || prior?.party || isSign(prior, '«“"'))) return felt;
  if (isVerb(s.items, i)) {
    const meant = /^(want|wish|hope|expect|souhait|veu|voul|esper)/.test(item.norm);
    if (meant && (has(s.items[i + 1], 'to') || isVerb(s.items, i + 1))) return null;
    if (item?.norm === 'back' || item?.norm === 'expected') return null;
    return STANDS.find((stand) => item?.classes.has(stand)) ?? null;
  }
  const noun = STANDS.find((stand) => item?.classes.has(`n-${stand}`));
  return noun && isShown(s, i) ? noun : null;
}

const SHOWING = new RegExp(
  '^(gave|give|given|lent|threw|express|voic|rais|reiterat|reaffirm|declar|pledg|' +
    'reassur|renew|offer|exprim|apport|manifest|affirm|underscor|underlin|assur)',
);

/** "expressed support for", "voiced concern": the noun is what the party shows. */
function isShown(s: Scene, i: number): boolean {
  if (/^objection/.test(s.items[i]?.norm ?? '') && has(s.items[i - 1], 'neg')) return true;
  for (let j = i - 1; j >= Math.max(0, i - 5); j -= 1) {
    if (SHOWING.test(s.items[j]?.norm ?? '')) return true;
    if (isSign(s.items[j], ',;')) return false;
  }
  return false;
}

function taken(stage: Stage, at: number): boolean {
  return stage.drafts.some(
    (d) =>
      (d.kind === 'appeal' ||
        d.kind === 'obligation' ||
        d.kind === 'offer' ||
        d.kind === 'engagement' ||
        d.kind === 'authorisation') &&
      Object.values(d.ties).some(([from, to]) => from <= at && at < to),
  );
}

/** A call that is an appeal, an order or a safeguard already is no position beside. */
function covered(stage: Stage, at: number): boolean {
  return stage.drafts.some(
    (d) =>
      (d.kind === 'appeal' ||
        d.kind === 'obligation' ||
        d.kind === 'safeguard' ||
        d.kind === 'posture') &&
      d.from <= at &&
      at < d.to,
  );
}

interface Held {
  readonly by: Subject;
  readonly stand: Stand;
}

const AIMS =
  /^(underscore|express|reaffirm|reiterate|thank|emphasi[sz]e|stress|remercier|souligner)/;

/** "met them to express appreciation": who met them does. */
function aimed(stage: Stage, i: number, from: number): Subject | null {
  const { scene: s, memory } = stage;
  if (!AIMS.test(s.items[i]?.norm ?? '') || from > i) return null;
  for (let v = from - 1; v >= 0; v -= 1) {
    if (!isVerb(s.items, v)) continue;
    const by = subjectOf(s, v, memory);
    if (by.parties.length > 0 && by.parties.length < 3) return by;
  }
  return null;
}

/** "has agreed to accept a force", "will allow the deployment": consent to a mission. */
function consents(stage: Stage, i: number): Held | null {
  const { scene: s, memory } = stage;
  const norm = s.items[i]?.norm ?? '';
  if (
    !/^(accept|allow|agree to|agreed to|consent|approuv|accept)/.test(norm) ||
    !isVerb(s.items, i)
  )
    return null;
  const mission = firstOf(s, i + 1, i + 8, 'mission', 'n-deploy', 'military');
  if (mission < 0 || firstOf(s, i + 1, mission, 'to', 'send', 'join', 'lead') >= 0) return null;
  const mood = moodOf(s, i);
  if (mood.modal === 'should' || mood.modal === 'could' || mood.passive) return null;
  let v = i;
  if (mood.inf) {
    v = mood.from - 2;
    while (v >= Math.max(0, mood.from - 5) && !isVerb(s.items, v)) v -= 1;
    if (v < 0 || !/^(agree|decid|resolv|refus|accept|declin)/.test(s.items[v]?.norm ?? ''))
      return null;
  }
  const no = mood.neg || moodOf(s, v).neg || /^(refus|declin)/.test(s.items[v]?.norm ?? '');
  return { by: subjectOf(s, v, memory), stand: no ? 'oppose' : 'support' };
}

function heldBy(stage: Stage, i: number): Held | null {
  const { scene: s, memory } = stage;
  const consent = consents(stage, i);
  if (consent && !taken(stage, i)) return consent;
  const stand = standOf(s, i);
  if (!stand || taken(stage, i) || (stand === 'call' && covered(stage, i))) return null;
  const mood = moodOf(s, i);
  const aim = mood.inf ? aimed(stage, i, mood.from) : null;
  if (aim) return { by: aim, stand };
  if (mood.inf || mood.modal === 'should' || mood.modal === 'could') return null;
  if (
    mood.ing &&
    !isSign(s.items[i - 1], ',') &&
    clauseAt(s, i).kind !== 'participle' &&
    !has(s.items[mood.from], 'be')
  )
    return null;
  const felt = s.items[i]?.classes.has(`a-${stand}`) === true;
  const agent = mood.passive && !felt ? agentOf(s, i, clauseAt(s, i).to) : null;
  const armed = agent && firstOf(s, agent.to, agent.to + 2, 'military', 'police', 'plain') >= 0;
  if (armed && /^back/.test(s.items[i]?.norm ?? '')) return null;
  if (mood.passive && !agent && !felt && stand !== 'concern') return null;
  const by = agent ?? subjectOf(s, i, memory);
  if (!agent && isThing(s, by, mood.from)) return null;
  return { by, stand: mood.neg && stand === 'support' ? 'oppose' : stand };
}

/** The clause of the verb, and what it says where that is a clause of its own. */
function passage(s: Scene, i: number): { from: number; to: number } {
  const n = s.clauseOf[i] ?? 0;
  const clause = clauseAt(s, i);
  const next = s.clauses[n + 1];
  const says = next && (next.kind === 'that' || next.kind === 'quote') && clause.to - i < 5;
  return { from: clause.from, to: says ? next.to : clause.to };
}

/** "stressed that the government was grateful": what is held stands inside. */
function innerStand(stage: Stage, i: number, to: number): boolean {
  if (!/^(stress|emphasi|underlin|highlight|soulign|insist)/.test(stage.scene.items[i]?.norm ?? ''))
    return false;
  for (let j = i + 1; j < to; j += 1) {
    const inner = heldBy(stage, j);
    if (inner && inner.by.parties.length > 0 && inner.stand !== 'call') return true;
  }
  return false;
}

function fromStands(stage: Stage): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  const used = new Set<Party>();
  for (let i = 0; i < s.items.length; i += 1) {
    const held = heldBy(stage, i);
    if (!held || held.by.parties.length === 0) continue;
    const span = passage(s, i);
    if (held.stand === 'call' && innerStand(stage, i, span.to)) continue;
    for (const actor of held.by.parties) {
      const again = used.has(actor);
      if (
        again &&
        clauseAt(s, i).kind === 'participle' &&
        firstOf(s, i, span.to, 'must', 'should') < 0
      )
        continue;
      if (again && out.some((d) => d.from <= i && i < d.to)) continue;
      used.add(actor);
      const from =
        held.by.from >= 0 && held.by.from < span.from && span.from - held.by.from < 8
          ? held.by.from
          : span.from;
      out.push(
        clauseDraft(
          stage,
          'position',
          { actor, stance: held.stand, on: words(stage, i + 1, Math.max(span.to, i + 2)) },
          {
            at: i,
            frame: held.stand,
            ties: { actor: [held.by.from, held.by.to], stance: [i, i + 1] },
            unsure: !held.by.named,
            span: { from, to: span.to },
          },
        ),
      );
    }
  }
  return out;
}

export const positions: Reader = {
  needs: maskOf([
    'pledge',
    'neg',
    'consider',
    'a-support',
    'a-concern',
    'a-oppose',
    'support',
    'oppose',
    'concern',
    'call',
    'n-support',
    'n-oppose',
    'n-concern',
    'should',
    'say',
    'must',
    'urgent',
  ]),
  read(stage) {
    const out = [...fromStands(stage), ...shown(stage)];
    if (out.length > 0) return out;
    const refused = refusing(stage);
    if (refused.length > 0) return refused;
    const must = spoken(stage, taken);
    return must.length > 0 ? must : held(stage);
  },
};
