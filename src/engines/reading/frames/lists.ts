// Offers told by a list of states: contributors, "including", "they are".
import { isState, type Stance } from '../../../kernel/index.ts';
import { type Force, forcesOf } from '../forces.ts';
import { firstOf } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import type { Item } from '../items.ts';
import type { Subject } from '../memory.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { stanceOf } from '../stance.ts';
import { listAt, subjectOf } from '../subject.ts';
import { has, isAdverb, isSign, isVerb } from '../verbs.ts';
import { offerDraft } from './giving.ts';

export const NOTHING = { quantity: null, unit: null, force: null };

export function give(
  stage: Stage,
  given: { stance: Stance; by: Subject; verb: number; frame: string },
): Draft[] {
  return given.by.parties.map((party) => offerDraft(stage, given, { party, ...NOTHING }));
}

/** "Twenty-five countries have announced": counted, and none of them named. */
export function manyStates(s: Scene, v: number): boolean {
  if (s.items.some((item) => item.party && isState(item.party) && item.way !== 'people'))
    return false;
  for (let i = 0; i < Math.min(v, s.items.length - 1); i += 1) {
    const counted = s.items[i]?.quantity && (s.items[i]?.quantity?.min ?? 0) < 200;
    if (counted && firstOf(s, i + 1, i + 4, 'state', 'contributor') > 0) return true;
  }
  return false;
}

/** "Uganda, a key contributor to", "Troop contributors include Senegal and Ghana". */
export function readContributors(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  for (let i = 0; i < s.items.length; i += 1) {
    if (!has(s.items[i], 'contributor')) continue;
    const money = /donor|donat|bailleur/.test(s.items[i]?.norm ?? '');
    const by = contributorBefore(stage, i) ?? contributorsAfter(s, i);
    if (by && by.parties.length > 0) {
      const possible = [1, 2].some((n) => POSSIBLE.test(s.items[i - n]?.norm ?? ''));
      const force = by.parties.length === 1 ? withAfter(s, i) : null;
      const what = { quantity: force?.quantity ?? null, unit: force?.unit ?? null, force };
      return by.parties
        .filter((p) => isState(p) || p === 'European Union')
        .map((party) =>
          offerDraft(
            stage,
            { stance: possible ? 'considering' : 'deployed', by, verb: i, frame: 'contributor' },
            { party, ...what, unit: money ? 'money' : what.unit },
          ),
        );
    }
  }
  void memory;
  return [];
}

const POSSIBLE = /^(possible|potential|likely|prospective|eventuel|potentiel)/;

/** "the biggest contributor with more than 6,000 soldiers". */
const withAfter = (s: Scene, i: number): Force | null =>
  forcesOf(s).find(
    (f) =>
      f.from > i &&
      f.from < i + 9 &&
      f.quantity &&
      /^(with|avec)$/.test(s.items[f.from - 1]?.norm ?? ''),
  ) ?? null;

export function contributorBefore(stage: Stage, i: number): Subject | null {
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
export function listBefore(s: Scene, at: number): Subject | null {
  if (!isSign(s.items[at - 1], '–—,')) return null;
  for (let j = Math.max(0, at - 16); j < at - 1; j += 1) {
    if (!s.items[j]?.party) continue;
    const list = listAt(s, j);
    if (list.to === at - 1 && list.parties.length > 1) return { ...list, named: true };
  }
  return null;
}

/** "They are Angola, Botswana and Lesotho", after a sentence that told of contributions. */
export function readThey(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  const opens =
    has(s.items[0], 'they') ||
    /^(these|among|parmi|il s agit|il|ce|the)$/.test(s.items[0]?.norm ?? '');
  if (!opens || !memory.contributions) return [];
  const listed = [2, 3, 4, 5].find((i) => s.items[i]?.party);
  const at =
    listed && (firstOf(s, 1, listed, 'be', 'include') >= 0 || agit(s, listed)) ? listed : undefined;
  if (at === undefined) return [];
  const list = { ...listAt(s, at), named: true };
  return list.parties.length > 1
    ? give(stage, { stance: memory.standing, by: list, verb: 1, frame: 'contributor' })
    : [];
}

/** "Il s'agit du Bénin et du Togo." */
const agit = (s: Scene, to: number): boolean =>
  s.items.slice(1, to).some((item) => item.norm === 'agit');

export function contributorsAfter(s: Scene, i: number): Subject | null {
  for (let j = i + 1; j < Math.min(s.items.length, i + 8); j += 1) {
    if (s.items[j]?.party && firstOf(s, Math.max(i + 1, j - 2), j, 'include', 'be') >= 0)
      return { ...listAt(s, j), named: true };
    if (s.items[j]?.party && isSign(s.items[j - 1], ':–—('))
      return { ...listAt(s, j), named: true };
  }
  return null;
}

/** The first of two or more states right after item `at`, or 0. */
export function firstListed(s: Scene, at: number): number {
  let first = at + 1;
  while (
    has(s.items[first], 'det') ||
    isAdverb(s.items[first]) ||
    /^(them|lesquels|eux)$/.test(s.items[first]?.norm ?? '')
  )
    first += 1;
  return s.items[first]?.party ? first : 0;
}

/** "the nations that have pledged to join, including Jamaica and the Bahamas". */
export function readIncluding(stage: Stage, drafts: readonly Draft[]): Draft[] {
  const { scene: s } = stage;
  const at = s.items.findIndex((item, i) => i > 2 && firstListed(s, i) > 0 && listing(item));
  if (at < 0) return [];
  const first = firstListed(s, at);
  const verb = lastPledge(s, at);
  if (verb < 0 || firstOf(s, 0, at, 'state', 'contributor', 'partner', 'office') < 0) return [];
  const list = { ...listAt(s, first), named: true };
  const fresh = {
    ...list,
    parties: list.parties.filter(
      (p) => isState(p) && !drafts.some((d) => d.kind === 'offer' && d.fields.state === p),
    ),
  };
  const after = expectedAfter(s, list.to);
  if (after >= 0)
    return give(stage, { stance: 'considering', by: fresh, verb: after, frame: 'including' });
  const partners = firstOf(s, 0, at, 'partner') >= 0 && has(s.items[verb], 'join');
  const stance = partners
    ? 'committed'
    : has(s.items[verb], 'pledge', 'commit')
      ? 'offered'
      : (stanceOf(s, verb)?.stance ?? 'deployed');
  return give(stage, { stance, by: fresh, verb, frame: 'including' });
}

/** "governments including Canada and Brazil are expected to": what the list is the subject of. */
function expectedAfter(s: Scene, to: number): number {
  const at = firstOf(s, to, to + 4, 'expect', 'ready', 'consider');
  return at >= 0 && (has(s.items[at - 1], 'be', 'adverb') || isVerb(s.items, at)) ? at : -1;
}

export const listing = (item: Item): boolean =>
  /^(including|notably|namely|among|parmi|dont|notamment|:)$/.test(item.norm) ||
  (has(item, 'include') && !has(item, 'have'));

export function lastPledge(s: Scene, before: number): number {
  for (let i = before - 1; i >= 0; i -= 1)
    if (
      has(s.items[i], 'pledge', 'send', 'join', 'commit') &&
      (isVerb(s.items, i) || has(s.items[i - 1], 'to'))
    )
      return i;
  return -1;
}
