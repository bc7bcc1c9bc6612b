// Who does what a verb says: the parties of its subject, by name, by office, by people, or by the
// plainest coreference. Also the parties that stand together in a list, and the objects of a verb.
import type { Party } from '../../kernel/index.ts';
import type { Item } from './items.ts';
import { maskOf, meets } from './lexicon/mask.ts';
import type { Memory, Subject } from './memory.ts';
import { moodOf } from './moods.ts';
import { referred, seatOf } from './referents.ts';
import { clauseAt, firstVerbOf, type Scene } from './scene.ts';
import { has, isAdverb, isSign, isTensed, isVerb } from './verbs.ts';

/**
 * "Egypt's contribution", "the Kenyan offer": the subject is a thing of the party's, not the
 * party.
 */
export function isThing(s: Scene, by: Subject, to: number): boolean {
  const item = s.items[by.to - 1];
  if (!by.named || !item || !(item.poss || item.way === 'people')) return false;
  for (let i = by.to; i < Math.min(to, by.to + 5); i += 1) {
    const next = s.items[i];
    if (next?.sign || has(next, 'prep', 'office', 'police', 'military', 'name')) return false;
    for (const cls of next?.classes ?? []) if (cls.startsWith('n-')) return true;
    if (has(next, 'mission', 'resolution')) return true;
  }
  return false;
}

const FORCE = ['police', 'military', 'personnel', 'plain'] as const;

/** The parties that stand in one list with the party at `i`: "Jamaica, Belize and the Bahamas". */
export function listAt(s: Scene, i: number): { parties: Party[]; from: number; to: number } {
  const { items } = s;
  const parties: Party[] = [];
  let at = i;
  let to = i + 1;
  while (at < items.length) {
    const item = items[at];
    if (!item?.party || (item.poss && at > i && false)) break;
    if (!parties.includes(item.party)) parties.push(item.party);
    to = at + 1;
    at = nextInList(items, to);
    if (at < 0) break;
  }
  return { parties, from: i, to };
}

/** The next party of a list after item `to`, or -1. */
function nextInList(items: readonly Item[], to: number): number {
  let at = to;
  if (isSign(items[at], '(')) {
    const close = [1, 2, 3, 4].find((n) => isSign(items[at + n], ')'));
    if (close) at += close + 1;
  }
  let joined = false;
  while (at < items.length && at - to < 12) {
    const item = items[at];
    if (
      isSign(item, ',') ||
      has(item, 'and') ||
      /^(as|well|both|plus|ainsi que)$/.test(item?.norm ?? '')
    )
      joined = true;
    else if (item?.party && joined) return at;
    else if (
      !has(item, 'det', 'of', 'office', 'name') &&
      !isAdverb(item) &&
      !/^(republic|neighbouring|minister|affairs)$/.test(item?.norm ?? '')
    )
      return -1;
    at += 1;
  }
  return -1;
}

const isLed = (items: readonly Item[], i: number): boolean =>
  !!items[i + 1]?.hyphen && !items[i + 1]?.party;

interface Scan {
  strong: number;
  weak: number;
  office: number;
  pronoun: number;
  name: number;
}

function lastVerb(s: Scene, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) if (isVerb(s.items, i)) return i;
  return -1;
}

/** After a comma or a joining word, a name begins a clause of its own. */
function opensNoun(items: readonly Item[], i: number): boolean {
  let j = i - 1;
  while (has(items[j], 'det')) j -= 1;
  return isSign(items[j], ',') || has(items[j], 'and', 'but', 'sub');
}

/** Looks over items from..to for what may be the subject. */
function scan(s: Scene, from: number, to: number, memory: Memory): Scan {
  const { items } = s;
  const found: Scan = { strong: -1, weak: -1, office: -1, pronoun: -1, name: -1 };
  const last = lastVerb(s, from, to);
  if (last > from) {
    const late = scan(s, last + 1, to, memory);
    if (late.strong >= 0 && opensNoun(items, late.strong)) return late;
  }
  let mode: 'np' | 'of' | 'pp' = 'np';
  for (let i = from; i < to; i += 1) {
    const item = items[i];
    if (!item) continue;
    if (item.sign) {
      if (isSign(item, ',')) mode = 'np';
    } else if (item.party && !isLed(items, i)) {
      if (mode === 'np') {
        found.strong = item.poss ? ownedBy(items, i, to) : i;
        return found;
      }
      if (mode === 'of' && found.weak < 0) found.weak = i;
    } else if (has(item, 'prep') && !item.party && !(i === from && has(item, 'det')))
      mode = preposition(items, i);
    else if (mode === 'np') note(found, item, i, memory);
  }
  return found;
}

/** "Mozambique's neighbours Tanzania and Malawi": those who are named after the owner. */
function ownedBy(items: readonly Item[], i: number, to: number): number {
  for (let j = i + 1; j < Math.min(to, i + 4); j += 1) {
    if (items[j]?.sign || has(items[j], 'prep', 'and')) break;
    if (items[j]?.party && items[j]?.way === 'name' && has(items[j - 1], 'partner')) return j;
  }
  return i;
}

const HOLDERS = maskOf([
  'office',
  'state',
  'body',
  'mission',
  'contributor',
  'gang',
  'voice',
  ...FORCE,
]);

function note(found: Scan, item: Item, i: number, memory: Memory): void {
  if (meets(item.mask, HOLDERS)) {
    const head = found.office === i - 1 && has(item, 'body');
    if (found.office < 0 || head) found.office = i;
  }
  if (found.pronoun < 0 && has(item, 'it')) found.pronoun = i;
  if (
    found.name < 0 &&
    item.caps > 0 &&
    (memory.people.has(item.norm) || memory.missionNames.has(item.norm))
  )
    found.name = i;
}

function preposition(items: readonly Item[], i: number): 'of' | 'pp' {
  const prev = items[i - 1];
  if (!has(items[i], 'of', 'from')) return 'pp';
  return has(
    prev,
    'office',
    'state',
    'embassy',
    'body',
    'contributor',
    'n-deploy',
    'n-send',
    'n-pledge',
    ...FORCE,
  )
    ? 'of'
    : 'pp';
}

/**
 * Where the subject of a verb in `clause` may begin: after a leading "On Tuesday," or "In a
 * statement,".
 */
function startOf(s: Scene, from: number, v: number): number {
  const { items } = s;
  let at = from;
  while (
    at < v &&
    (has(items[at], 'and', 'but', 'sub', 'who') ||
      isAdverb(items[at]) ||
      items[at]?.norm === 'that' ||
      items[at]?.sign)
  ) {
    if (items[at]?.party) break;
    at += 1;
  }
  if (!has(items[at], 'prep') && !isVerb(s.items, at) && !items[at]?.date) return at;
  for (let i = v - 1; i > at; i -= 1) {
    if (isSign(items[i], ',') && !items[i + 1]?.sign && i + 1 < v)
      return firstComma(items, at, v) + 1;
  }
  return at;
}

function firstComma(items: readonly Item[], from: number, v: number): number {
  for (let i = from; i < v; i += 1) if (isSign(items[i], ',')) return i;
  return from - 1;
}

const none: Subject = { parties: [], from: -1, to: -1, named: false };

/** The subject of the verb at `v`; no parties where none is found. */
export function subjectOf(s: Scene, v: number, memory: Memory, depth = 0): Subject {
  if (depth > 0 || memory.reading !== s) return findSubject(s, v, memory, depth);
  const known = memory.subjects.get(v);
  if (known) return known;
  const found = findSubject(s, v, memory, 0);
  memory.subjects.set(v, found);
  return found;
}

function findSubject(s: Scene, v: number, memory: Memory, depth: number): Subject {
  const clause = clauseAt(s, v);
  const mood = moodOf(s, v);
  const found = scan(s, startOf(s, clause.from, mood.from), mood.from, memory);
  const back = depth < 2 ? reported(s, v, found, memory) : null;
  if (back) return back;
  const direct = resolve(s, found, memory);
  if (direct.parties.length > 0) return direct;
  if (has(s.items[v], 'say')) {
    const after = resolve(s, scan(s, v + 1, Math.min(clause.to, v + 9), memory), memory);
    const opens = has(s.items[after.from], 'it') && isTensed(s.items, after.to);
    if (after.parties.length > 0 && !opens && isSign(s.items[clause.from - 1], '”",»'))
      return after;
  }
  if (depth > 2) return none;
  return inherited(s, v, memory, depth);
}

/** "Kenya announced that it was prepared": "it" is who speaks. */
function reported(s: Scene, v: number, found: Scan, memory: Memory): Subject | null {
  const pronoun = s.items[found.pronoun];
  if (found.strong >= 0 || found.name >= 0 || found.weak >= 0 || found.office >= 0 || !pronoun)
    return null;
  const same = sayingBefore(s, clauseAt(s, v).from, found.pronoun);
  if (same >= 0) {
    const by = subjectOf(s, same, memory, 1);
    if (by.parties.length > 0) return { ...by, named: false };
  }
  const n = s.clauseOf[v] ?? 0;
  const inner = s.clauses[n];
  const outer = s.clauses[n - 1];
  if (
    !inner ||
    !outer ||
    (inner.kind !== 'that' &&
      inner.kind !== 'main' &&
      inner.kind !== 'quote' &&
      inner.kind !== 'sub')
  )
    return null;
  for (let i = outer.to - 1; i >= outer.from; i -= 1) {
    if (!isVerb(s.items, i)) continue;
    const by = subjectOf(s, i, memory, 1);
    return by.parties.length > 0 ? { ...by, named: false } : null;
  }
  return null;
}

/** "said it is ready": the verb of saying before the pronoun in one clause, or -1. */
function sayingBefore(s: Scene, from: number, pronoun: number): number {
  for (let i = pronoun - 1; i >= Math.max(from, pronoun - 4); i -= 1)
    if (has(s.items[i], 'say') && isVerb(s.items, i)) return i;
  return -1;
}

function inherited(s: Scene, v: number, memory: Memory, depth: number): Subject {
  const n = s.clauseOf[v] ?? 0;
  const clause = s.clauses[n];
  if (!clause || n === 0) return none;
  if (clause.kind === 'relative') return antecedent(s, clause.from, memory);
  const told = clause.kind === 'participle' ? teller(s, v, n) : -1;
  if (told >= 0) return subjectOf(s, told, memory, depth + 1);
  if (
    clause.kind === 'participle' ||
    clause.kind === 'joined' ||
    (clause.kind === 'sub' && moodOf(s, v).ing)
  ) {
    for (let m = n - 1; m >= 0; m -= 1) {
      const prior = s.clauses[m];
      const verb = prior ? firstVerbOf(s, prior.from, prior.to) : -1;
      if (verb >= 0) return subjectOf(s, verb, memory, depth + 1);
      const bare = resolve(s, scan(s, prior?.from ?? 0, prior?.to ?? 0, memory), memory);
      if (bare.parties.length > 0) return bare;
    }
  }
  return none;
}

/** "…, she said …, describing it as": who said it describes it. */
function teller(s: Scene, v: number, n: number): number {
  if (!has(s.items[v], 'say', 'support', 'oppose', 'concern', 'call')) return -1;
  for (let m = n - 1; m >= 0; m -= 1) {
    const prior = s.clauses[m];
    for (let i = prior?.from ?? 0; i < (prior?.to ?? 0); i += 1)
      if (has(s.items[i], 'say') && isVerb(s.items, i)) return i;
  }
  return -1;
}

/** What "which" or "who" stands for: the noun before it. */
function antecedent(s: Scene, from: number, memory: Memory): Subject {
  const { items } = s;
  if (/^(those|ceux|celles)$/.test(items[from - 1]?.norm ?? '')) return none;
  for (let i = from - 1; i >= Math.max(0, from - 12); i -= 1) {
    const item = items[i];
    const placed = item?.way === 'name' && has(items[i - 1], 'in') && !has(items[i - 1], 'of');
    if (item?.party && !isLed(items, i) && !(placed && from - i > 1)) {
      let first = i;
      for (let back = i - 1; back >= Math.max(0, i - 14); back -= 1) {
        if (items[back]?.party && listAt(s, back).to > i) first = back;
      }
      const list = listAt(s, first);
      return { ...list, named: true };
    }
    if (has(item, 'gang', 'voice', 'contributor'))
      return { parties: [item?.norm ?? ''], from: i, to: i + 1, named: true };
    if (has(item, 'mission') && memory.mission)
      return { parties: [memory.mission], from: i, to: i + 1, named: false };
    if (item?.caps && memory.people.has(item.norm)) {
      return { parties: [memory.people.get(item.norm) ?? ''], from: i, to: i + 1, named: true };
    }
  }
  return none;
}

function resolve(s: Scene, found: Scan, memory: Memory): Subject {
  const { items } = s;
  if (found.strong >= 0) return strong(s, found.strong);
  if (found.name >= 0) {
    const norm = items[found.name]?.norm ?? '';
    const party = memory.people.get(norm) ?? memory.missionNames.get(norm);
    return party ? { parties: [party], from: found.name, to: found.name + 1, named: true } : none;
  }
  if (found.weak >= 0) return { ...listAt(s, found.weak), named: true };
  const at = found.office >= 0 ? found.office : found.pronoun;
  if (at < 0) return none;
  const seat = seatOf(s, at);
  if (seat) return { parties: [seat], from: at, to: at + 3, named: true };
  const all =
    /^(each|both|two|deux|chaque)$/.test(items[at - 1]?.norm ?? '') && has(items[at], 'state');
  if (all && memory.givers.length > 1)
    return { parties: memory.givers, from: at, to: at + 1, named: false };
  const party = referred(s, at, memory);
  return party ? { parties: [party], from: at, to: at + 1, named: false } : none;
}

function strong(s: Scene, i: number): Subject {
  const list = listAt(s, i);
  return { ...list, named: true };
}
