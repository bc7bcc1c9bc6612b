// Offers that name no force: verbs of joining and leading, nouns of contributing, lists of states.
import type { Party, Stance } from '../../../kernel/index.ts';
import { isState } from '../../../kernel/index.ts';
import { firstOf } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import type { Item } from '../items.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import type { Subject } from '../memory.ts';
import { clauseAt, has, isAdverb, isSign, isVerb, moodOf, type Scene } from '../scene.ts';
import { governorOf, isDated, stanceOf } from '../stance.ts';
import { listAt, subjectOf } from '../subject.ts';
import { holderOf, offerDraft, ownerBefore, readForces } from './offer.ts';

const NOTHING = { quantity: null, unit: null, force: null };

function give(stage: Stage, stance: Stance, by: Subject, verb: number, frame: string): Draft[] {
  return by.parties.map((party) =>
    offerDraft(stage, { stance, by, verb, frame }, { party, ...NOTHING }),
  );
}

/** Verbs that need no object to mean the mission. */
const ALONE =
  /^(contribut|participat|particip|take part|took part|taking part|taken part|deploy|volunteer|prendre part|contribu)/;

const MOVES = maskOf(['join', 'lead', 'send', 'pledge', 'pullout']);

/** Verbs of joining and leading: "Kenya will lead the mission", "agreed to take part". */
function readVerbs(stage: Stage, taken: Set<number>): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  for (let v = 0; v < s.items.length; v += 1) {
    const item = s.items[v];
    if (taken.has(v) || !item || !meets(item.mask, MOVES) || !isVerb(s.items, v) || item?.hyphen)
      continue;
    const mood = moodOf(s, v);
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
    if (standing.by === v && standing.stance === 'deployed' && weak(item?.norm ?? '')) continue;
    const by = holderOf(stage, standing.by);
    if (by.parties.length === 0 || decreed(s, standing.by, by)) continue;
    taken.add(standing.by).add(v);
    const noun =
      !isVerb(s.items, standing.by) && has(s.items[standing.by], 'n-pledge', 'n-consider');
    out.push(
      ...give(stage, standing.stance, by, v, noun ? 'noun' : has(item, 'lead') ? 'leads' : 'joins'),
    );
  }
  return out;
}

/** A body that decides or orders a deployment authorises it; it offers nothing. */
export function decreed(s: Scene, v: number, by: Subject): boolean {
  return (
    /^(decid|order|resolv|authoris|authoriz|approv|activ|mandat|ordonn)/.test(
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
const weak = (norm: string): boolean =>
  /^(support|help|assist|bolster|reinforc|serv|give|add|bring|fund|head|command|aid|soutien|appui|renforc|dirig|condui|men|apport|donn)/.test(
    norm,
  );

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
  return give(stage, stance, { ...list, named: true }, v, 'leads');
}

/** A mission or a force stands after the verb in its clause, and no assessment. */
function missionAfter(s: Scene, v: number): boolean {
  const norm = s.items[v]?.norm ?? '';
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
    if (norm === 'help' && isVerb(s.items, v) && has(s.items[v - 2], 'pledge')) return true;
  }
  return ALONE.test(norm) || (norm === 'help' && has(s.items[v - 2], 'pledge'));
}

/** "Uganda, a key contributor to", "Troop contributors include Senegal and Ghana". */
function readContributors(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  for (let i = 0; i < s.items.length; i += 1) {
    if (!has(s.items[i], 'contributor')) continue;
    const money = /donor|donat|bailleur/.test(s.items[i]?.norm ?? '');
    const by = contributorBefore(stage, i) ?? contributorsAfter(s, i);
    if (by && by.parties.length > 0) {
      return by.parties
        .filter((p) => isState(p) || p === 'European Union')
        .map((party) =>
          offerDraft(
            stage,
            { stance: 'deployed', by, verb: i, frame: 'contributor' },
            { party, ...NOTHING, unit: money ? 'money' : null },
          ),
        );
    }
  }
  void memory;
  return [];
}

function contributorBefore(stage: Stage, i: number): Subject | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, i);
  const be = firstOf(s, clause.from, i, 'be');
  const remain = [1, 2, 3, 4, 5, 6, 7].find((n) =>
    /^(remain|becom|became)/.test(s.items[i - n]?.norm ?? ''),
  );
  if (be >= 0 || remain) {
    const at = be >= 0 ? be : i - (remain ?? 0);
    const by = listBefore(s, at) ?? subjectOf(s, at, memory);
    if (by.parties.length > 0 && by.parties.every((p) => isState(p) || p === 'European Union'))
      return by;
  }
  for (let j = i - 1; j >= Math.max(0, i - 7); j -= 1) {
    if (!isSign(s.items[j], ',–—')) continue;
    const party = s.items[j - 1]?.party;
    return party ? { parties: [party], from: j - 1, to: j, named: true } : null;
  }
  return null;
}

/** "– Malawi, South Africa and Tanzania – are": the list that a dash or comma closes. */
function listBefore(s: Scene, at: number): Subject | null {
  if (!isSign(s.items[at - 1], '–—,')) return null;
  for (let j = Math.max(0, at - 16); j < at - 1; j += 1) {
    if (!s.items[j]?.party) continue;
    const list = listAt(s, j);
    if (list.to === at - 1 && list.parties.length > 1) return { ...list, named: true };
  }
  return null;
}

/** "They are Angola, Botswana and Lesotho", after a sentence that told of contributions. */
function readThey(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  const opens =
    has(s.items[0], 'they') || s.items[0]?.norm === 'these' || s.items[0]?.norm === 'among';
  if (!opens || !memory.contributions) return [];
  const at = [2, 3].find((i) => s.items[i]?.party && firstOf(s, 1, i, 'be', 'include') >= 0);
  if (at === undefined) return [];
  const list = { ...listAt(s, at), named: true };
  return list.parties.length > 1 ? give(stage, 'deployed', list, 1, 'contributor') : [];
}

function contributorsAfter(s: Scene, i: number): Subject | null {
  for (let j = i + 1; j < Math.min(s.items.length, i + 8); j += 1) {
    if (s.items[j]?.party && firstOf(s, Math.max(i + 1, j - 2), j, 'include', 'be') >= 0)
      return { ...listAt(s, j), named: true };
    if (s.items[j]?.party && isSign(s.items[j - 1], ':–—('))
      return { ...listAt(s, j), named: true };
  }
  return null;
}

/** "Chad and Burundi also made commitments", "Kenya's offer to lead the mission". */
function readDeeds(stage: Stage, taken: ReadonlySet<number>): Draft[] {
  const { scene: s, memory } = stage;
  for (let i = 0; i < s.items.length; i += 1) {
    if (!has(s.items[i], 'n-pledge') || isVerb(s.items, i) || taken.has(i)) continue;
    const made = [1, 2, 3]
      .map((n) => i - n)
      .find((j) => /^(make|made|making|announc)/.test(s.items[j]?.norm ?? ''));
    if (made !== undefined && isVerb(s.items, made)) {
      const by = subjectOf(s, made, memory);
      if (by.parties.every(isState))
        return give(
          stage,
          s.items[i]?.norm.startsWith('commit') ? 'committed' : 'offered',
          by,
          i,
          'deed',
        );
    }
    const aim = firstOf(s, i + 1, i + 6, 'lead', 'join', 'send');
    if (aim < 0 || taken.has(aim) || !missionAfter(s, aim) || !has(s.items[i + 1], 'to', 'of'))
      continue;
    const owner = ownerBefore(stage, i);
    const stance = has(s.items[i], 'n-consider') ? 'considering' : 'offered';
    if (owner.parties.length > 0)
      return give(stage, stance, owner, i, has(s.items[aim], 'lead') ? 'leads' : 'deed');
  }
  return [];
}

/** The first of two or more states right after item `at`, or 0. */
function firstListed(s: Scene, at: number): number {
  let first = at + 1;
  while (has(s.items[first], 'det', 'them') || isAdverb(s.items[first])) first += 1;
  return s.items[first]?.party ? first : 0;
}

/** "the nations that have pledged to join, including Jamaica and the Bahamas". */
function readIncluding(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { scene: s } = stage;
  const at = s.items.findIndex((item, i) => i > 2 && listing(item) && firstListed(s, i) > 0);
  if (at < 0) return [];
  const first = firstListed(s, at);
  const verb = lastPledge(s, at);
  if (verb < 0 || firstOf(s, 0, at, 'state', 'contributor', 'partner') < 0) return [];
  const list = { ...listAt(s, first), named: true };
  const fresh = {
    ...list,
    parties: list.parties.filter(
      (p) => isState(p) && !drafts.some((d) => d.kind === 'offer' && d.fields.state === p),
    ),
  };
  const partners = firstOf(s, 0, at, 'partner') >= 0 && has(s.items[verb], 'join');
  const stance = partners
    ? 'committed'
    : has(s.items[verb], 'pledge', 'commit')
      ? 'offered'
      : (stanceOf(s, verb)?.stance ?? 'deployed');
  return give(stage, stance, fresh, verb, 'including');
}

const listing = (item: Item): boolean =>
  /^(including|notably|namely|among|dont|notamment|:)$/.test(item.norm) ||
  (has(item, 'include') && !has(item, 'have'));

function lastPledge(s: Scene, before: number): number {
  for (let i = before - 1; i >= 0; i -= 1)
    if (
      has(s.items[i], 'pledge', 'send', 'join', 'commit') &&
      (isVerb(s.items, i) || has(s.items[i - 1], 'to'))
    )
      return i;
  return -1;
}

/** "far short of the 1,000 it had promised": a number before the verb that promised it. */
function readBacklog(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { scene: s, memory } = stage;
  for (let v = 2; v < s.items.length; v += 1) {
    if (!has(s.items[v], 'pledge') || !isVerb(s.items, v) || moodOf(s, v).passive) continue;
    const from = moodOf(s, v).from;
    const number = [2, 3]
      .map((n) => from - n)
      .find((i) => s.items[i]?.quantity && !s.items[i]?.money);
    if (number === undefined || s.items[v + 1]?.quantity) continue;
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
      whole: false,
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

export const offers: Reader = {
  needs: maskOf([
    'they',
    'send',
    'pledge',
    'commit',
    'join',
    'lead',
    'arrive',
    'have',
    'pullout',
    'n-pledge',
    'n-send',
    'n-deploy',
    'consider',
    'include',
    'contributor',
    'ground',
    'decline',
    'police',
    'military',
    'personnel',
  ]),
  read(stage) {
    const taken = new Set<number>();
    const out = readForces(stage, taken);
    out.push(...readBacklog(stage, out));
    out.push(...readVerbs(stage, taken));
    out.push(...readDeeds(stage, taken));
    out.push(...readIncluding(stage, out));
    out.push(...readContributors(stage), ...readThey(stage));
    return out
      .map((d) => ofBloc(stage, d))
      .filter((d) => d.kind === 'offer' && isGiver(stage, d.fields.state));
  },
};

/** What a regional body's mission does, the body does. */
function ofBloc(stage: Stage, d: Draft): Draft {
  const { bloc, mission } = stage.memory;
  if (
    d.kind !== 'offer' ||
    !bloc ||
    !d.fields.state ||
    isState(d.fields.state) ||
    GIVERS.has(d.fields.state)
  )
    return d;
  return d.fields.state === mission || d.fields.state.length < 9
    ? { ...d, fields: { ...d.fields, state: bloc } }
    : d;
}

/** A mission gives itself nothing, and a rebel group offers no troops to it. */
function isGiver(stage: Stage, party: Party | null): boolean {
  if (party === null) return true;
  if (party === stage.memory.host) return false;
  return isState(party) || GIVERS.has(party) || (party !== stage.memory.mission && false);
}
const GIVERS = new Set([
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
