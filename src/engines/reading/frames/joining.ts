// Offers that name no force: verbs of joining and leading, nouns of contributing, lists of states.
import { isState, type Party, type Stance } from '../../../kernel/index.ts';
import { firstOf } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import type { Subject } from '../memory.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { governorOf, isDated, stanceOf } from '../stance.ts';
import { listAt, subjectOf } from '../subject.ts';
import { has, isSign, isVerb } from '../verbs.ts';
import { holderOf, offerDraft, ownerBefore } from './giving.ts';
import { loosePart } from './holding.ts';
import { give, manyStates, NOTHING } from './lists.ts';

export const GIVERS = new Set([
  'African Union',
  'ECOWAS',
  'SADC',
  'East African Community',
  'European Union',
  'NATO',
  'CARICOM',
  'UN',
  'IGAD',
  'ECCAS',
]);

/** Verbs that need no object to mean the mission. */
const ALONE = new RegExp(
  '^(contribut|participat|particip|take part|took part|taking part|taken part|' +
    'deploy|volunteer|prendre part|contribu)',
);

export const MOVES = maskOf(['join', 'lead', 'send', 'pledge', 'pullout']);

/** Verbs of joining and leading: "Kenya will lead the mission", "agreed to take part". */
export function readVerbs(stage: Stage, taken: Set<number>): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  for (let v = 0; v < s.items.length; v += 1) {
    const item = s.items[v];
    if (taken.has(v) || !item || !meets(item.mask, MOVES) || !isVerb(s.items, v) || item?.hyphen)
      continue;
    const mood = moodOf(s, v);
    if (accepts(s, v) || loosePart(s, v)) continue;
    if (mood.passive) {
      out.push(...ledBy(stage, v));
      continue;
    }
    if (!missionAfter(s, v) || (has(item, 'lead') && s.items[v + 1]?.norm === 'to')) continue;

    const standing =
      has(item, 'pullout') && !has(item, 'join', 'send', 'lead')
        ? leaving(s, v)
        : has(item, 'pledge') && !mood.inf
          ? pledged(s, v)
          : stanceOf(s, v);
    if (!standing || taken.has(standing.by)) continue;
    const heads = has(item, 'lead') && firstOf(s, v + 1, v + 5, 'mission') >= 0;
    if (standing.by === v && standing.stance === 'deployed' && weak(item?.norm ?? '') && !heads)
      continue;
    const by = holderOf(stage, standing.by);
    if (by.parties.length === 0 && manyStates(s, v))
      out.push(
        offerDraft(
          stage,
          { ...standing, by, verb: v, frame: 'joins' },
          { party: null, ...NOTHING },
        ),
      );
    if (by.parties.length === 0 || decreed(s, standing.by, by)) continue;
    taken.add(standing.by).add(v);
    const more = besides(s, v);
    if (more)
      out.push(...give(stage, { stance: standing.stance, by: more, verb: v, frame: 'joins' }));
    const noun =
      !isVerb(s.items, standing.by) && has(s.items[standing.by], 'n-pledge', 'n-consider');
    out.push(
      ...give(stage, {
        ...{ stance: standing.stance, by, verb: v },
        frame: noun ? 'noun' : has(item, 'lead') ? 'leads' : 'joins',
      }),
    );
  }
  return out;
}

/** "…, along with France, Estonia and the Czech Republic": who does the same. */
function besides(s: Scene, v: number): Subject | null {
  for (let i = v + 1; i < Math.min(s.items.length - 1, v + 14); i += 1) {
    const norm = s.items[i]?.norm ?? '';
    const pair = /^(along|together)$/.test(norm) && s.items[i + 1]?.norm === 'with';
    if (!pair && norm !== 'alongside') continue;
    let at = pair ? i + 2 : i + 1;
    while (has(s.items[at], 'det')) at += 1;
    const party = s.items[at]?.party;
    if (!party || !isState(party)) return null;
    return { ...listAt(s, at), named: true };
  }
  return null;
}

/** "agreed to accept a force": the host's consent, and no offer. */
export function accepts(s: Scene, v: number): boolean {
  if (!/^accept/.test(s.items[v]?.norm ?? '')) return false;
  const force = firstOf(s, v + 1, v + 7, 'mission', 'military', 'police');
  return force >= 0 && firstOf(s, v + 1, force, 'to', 'lead', 'join', 'send') < 0;
}

/** A body that decides or orders a deployment authorises it; it offers nothing. */
export function decreed(s: Scene, v: number, by: Subject): boolean {
  return (
    /^(decid|agree|order|resolv|authoris|authoriz|approv|activ|mandat|ordonn)/.test(
      s.items[v]?.norm ?? '',
    ) && by.parties.some((p) => GIVERS.has(p))
  );
}

/** "will pull out of the mission", "has decided to withdraw from the force". */
function leaving(s: Scene, v: number): { stance: Stance; by: number } | null {
  const mood = moodOf(s, v);
  const out =
    /(out|from|of)$/.test(s.items[v]?.norm ?? '') ||
    has(s.items[v + 1], 'from', 'of') ||
    /^(quit|leav|left|exit|quitt)/.test(s.items[v]?.norm ?? '');
  if (!out || mood.neg || mood.modal === 'could' || mood.modal === 'should') return null;
  if (!mood.inf) return { stance: 'withdrawn', by: v };
  const gov = governorOf(s, v, mood.from);
  return gov >= 0 && has(s.items[gov], 'plan', 'pledge', 'commit', 'say')
    ? { stance: 'withdrawn', by: gov }
    : null;
}

function pledged(s: Scene, v: number): { stance: Stance; by: number } | null {
  const mood = moodOf(s, v);
  if (mood.neg || mood.modal === 'should' || mood.modal === 'could') return null;
  return /^(volunteer|step|s'engag|engag)/.test(s.items[v]?.norm ?? '')
    ? { stance: 'offered', by: v }
    : null;
}

/** Verbs too wide to mean being there: "supports", "helps", "assists". */
const WIDE = new RegExp(
  '^(support|help|assist|bolster|reinforc|serv|give|add|bring|fund|head|command|' +
    'aid|train|equip|soutien|appui|renforc|dirig|condui|men|apport|donn)',
);
const weak = (norm: string): boolean => WIDE.test(norm);

/** "The mission is led by Kenya." */
function ledBy(stage: Stage, v: number): Draft[] {
  const { scene: s } = stage;
  const at = [v + 2, v + 3].find((i) => s.items[i]?.party);
  if (!has(s.items[v], 'lead') || !has(s.items[v + 1], 'by') || at === undefined) return [];
  const from = clauseAt(s, v).from;
  const mission = s.items.slice(from, v).some((item) => item.way === 'mission');
  if (!mission && firstOf(s, from, v, 'mission', 'it', 'who') < 0) return [];
  const list = listAt(s, at);
  const mood = moodOf(s, v);
  const future = mood.modal === 'will' || mood.modal === 'would';
  const stance: Stance = future
    ? isDated(s, v)
      ? 'committed'
      : 'offered'
    : mood.inf
      ? 'offered'
      : 'deployed';
  return give(stage, { stance, by: { ...list, named: true }, verb: v, frame: 'leads' });
}

/** A mission or a force stands after the verb in its clause, and no assessment. */
function missionAfter(s: Scene, v: number): boolean {
  const norm = s.items[v]?.norm ?? '';
  const after = s.items[v + 1];
  if (/^(join|joined|joining)$/.test(norm) && (!after || isSign(after, '.;'))) return true;
  const end = Math.min(s.items.length, Math.max(clauseAt(s, v).to, v + 2), v + 12);
  if (firstOf(s, v + 1, end, 'assessment') >= 0) return false;
  for (let i = v + 1; i < end; i += 1) {
    if (
      /^(missions|operations)$/.test(s.items[i]?.norm.split(' ').at(-1) ?? '') &&
      s.tongue === 'en'
    )
      return false;
    if (
      has(s.items[i], 'mission') ||
      s.items[i]?.way === 'mission' ||
      s.items[i]?.norm === 'process'
    )
      return true;
  }
  return (
    ALONE.test(norm) || (/^(help|assist|train|aid)$/.test(norm) && has(s.items[v - 2], 'pledge'))
  );
}

/** "Chad and Burundi also made commitments", "Kenya's offer to lead the mission". */
export function readDeeds(stage: Stage, taken: ReadonlySet<number>): Draft[] {
  const { scene: s, memory } = stage;
  for (let i = 0; i < s.items.length; i += 1) {
    const gone = has(s.items[i], 'n-pullout') ? missionGone(s, i) : null;
    if (gone) return give(stage, { stance: 'withdrawn', by: gone, verb: i, frame: 'pulls-out' });
    const left = /^decision/.test(s.items[i]?.norm ?? '') && has(s.items[i + 2], 'pullout');
    const leaver = left && has(s.items[i + 1], 'to') ? ownerBefore(stage, i) : null;
    if (leaver && leaver.parties.length > 0)
      return give(stage, { stance: 'withdrawn', by: leaver, verb: i + 2, frame: 'pulls-out' });
    const own = has(s.items[i], 'n-send', 'n-deploy');
    const part = own && !taken.has(i) ? ownPart(stage, i) : [];
    if (part.length > 0) return part;
    const share = has(s.items[i], 'n-send') && /^contribution/.test(s.items[i]?.norm ?? '');
    if ((!has(s.items[i], 'n-pledge') && !share) || isVerb(s.items, i) || taken.has(i)) continue;
    const made = [1, 2, 3]
      .map((n) => i - n)
      .find((j) => /^(make|made|making|announc|fera|faire|fait)/.test(s.items[j]?.norm ?? ''));
    if (made !== undefined && isVerb(s.items, made)) {
      const by = subjectOf(s, made, memory);
      if (by.parties.every(isState))
        return give(stage, {
          stance: s.items[i]?.norm.startsWith('commit')
            ? 'committed'
            : share
              ? (stanceOf(s, made)?.stance ?? 'offered')
              : 'offered',
          ...{ by, verb: i, frame: 'deed' },
        });
    }
    const aim = firstOf(s, i + 1, i + 6, 'lead', 'join', 'send');
    if (aim < 0 || taken.has(aim) || !missionAfter(s, aim) || !has(s.items[i + 1], 'to', 'of'))
      continue;
    const owner = ownerBefore(stage, i);
    const stance = has(s.items[i], 'n-consider') ? 'considering' : 'offered';
    if (owner.parties.length > 0)
      return give(stage, {
        ...{ stance, by: owner, verb: i },
        frame: has(s.items[aim], 'lead') ? 'leads' : 'deed',
      });
  }
  return [];
}

/** "the withdrawal of the SADC mission": its body takes it out. */
function missionGone(s: Scene, i: number): Subject | null {
  const owner = s.items[i - 1];
  if (owner?.poss && owner.party && has(s.items[i + 1], 'from'))
    return { parties: [owner.party], from: i - 1, to: i, named: true };
  if (!has(s.items[i + 1], 'of')) return null;
  const at = has(s.items[i + 2], 'det') ? i + 3 : i + 2;
  const item = s.items[at];
  const runs = item?.party && (item.way === 'mission' || GIVERS.has(item.party));
  const force = firstOf(s, at, at + 5, 'mission', 'military', 'police', 'personnel', 'plain') >= 0;
  return runs && (force || item.way === 'mission')
    ? { parties: [item.party ?? ''], from: at, to: at + 1, named: true }
    : null;
}

const ENDING = /^(suspend|end|halt|withdr|cancel|terminat|retir|cess|mis fin|interromp)/;
const TELLING = /^(announc|confirm|pledg|promis|offer|declar|annonc|propos)/;

/** "announced its participation in the operation", "has suspended its participation". */
function ownPart(stage: Stage, i: number): Draft[] {
  const { scene: s, memory } = stage;
  if (
    !has(s.items[i - 1], 'its') ||
    !/^(particip|contrib|involv|deploy|deploi)/.test(s.items[i]?.norm ?? '')
  )
    return [];
  const v = i - 2;
  const norm = s.items[v]?.norm ?? '';
  if (!isVerb(s.items, v)) return [];
  const mood = moodOf(s, v);
  if (mood.neg || mood.modal === 'could' || mood.modal === 'should' || mood.inf) return [];
  const stance = ENDING.test(norm) ? 'withdrawn' : TELLING.test(norm) ? 'offered' : null;
  const by = subjectOf(s, v, memory);
  return stance ? give(stage, { stance, by, verb: v, frame: 'deed' }) : [];
}

/** "far short of the 1,000 it had promised": a number before the verb that promised it. */
export function readBacklog(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { scene: s, memory } = stage;
  for (let v = 2; v < s.items.length; v += 1) {
    if (!has(s.items[v], 'pledge') || !isVerb(s.items, v) || moodOf(s, v).passive) continue;
    const from = moodOf(s, v).from;
    const number = [2, 3]
      .map((n) => from - n)
      .find((i) => s.items[i]?.quantity && !s.items[i]?.money);
    if (number === undefined || s.items[v + 1]?.quantity || has(s.items[from - 1], 'and')) continue;
    const by = has(s.items[from - 1], 'it') ? null : subjectOf(s, v, memory);
    const last = drafts.find((d) => d.kind === 'offer');
    const parties: readonly Party[] = by?.parties.length
      ? by.parties
      : last?.kind === 'offer'
        ? [last.fields.state ?? '']
        : memory.actor
          ? [memory.actor]
          : [];
    const unit = last?.kind === 'offer' ? last.fields.unit : null;
    const who = { parties, from: from - 1, to: from, named: false };
    const force = {
      from: number,
      to: number + 1,
      head: number,
      quantity: s.items[number]?.quantity ?? null,
      unit,
      own: [],
      via: -1,
    };
    return parties.map((party) => ({
      ...offerDraft(
        stage,
        { stance: 'offered', by: who, verb: v, frame: 'pledges' },
        { party, quantity: force.quantity, unit, force },
      ),
      from: Math.max(0, number - 4),
      to: v + 1,
    }));
  }
  return [];
}
