// Incidents: violence against people or property by anyone. One of each sort a clause.
import type { ClaimFields, Quantity } from '../../../kernel/index.ts';
import { clauseDraft, dateIn, firstOf, placeIn, quantityBefore, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { FORM } from '../lexicon/inflect.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { before, has, isSign, isVerb } from '../verbs.ts';

type Sort = ClaimFields['incident']['type'];
const SORTS: readonly (readonly [string, Sort])[] = [
  ['kill', 'killing'],
  ['kidnap', 'kidnapping'],
  ['rape', 'sexual_violence'],
  ['oust', 'other'],
  ['attack', 'attack'],
  ['clash', 'clash'],
  ['displace', 'displacement'],
  ['burn', 'destruction'],
  ['riot', 'protest'],
  ['injure', 'attack'],
];
const NOUNS: readonly (readonly [string, Sort])[] = [
  ['n-kill', 'killing'],
  ['n-kidnap', 'kidnapping'],
  ['n-rape', 'sexual_violence'],
  ['n-coup', 'other'],
  ['n-attack', 'attack'],
  ['n-clash', 'clash'],
  ['n-displace', 'displacement'],
  ['n-riot', 'protest'],
];

const SORT_MASK = maskOf([...SORTS, ...NOUNS].map(([cls]) => cls));

function sortOf(s: Scene, i: number): Sort | null {
  const item = s.items[i];
  if (!item || !meets(item.mask, SORT_MASK)) return null;
  if (has(item, 'n-clash') && has(before(s.items, i), 'be')) return null;
  if (!item || item.hyphen || (item.caps > 0 && i > 0 && s.items[i + 1]?.caps)) return null;
  if (
    firstOf(s, i - 9, i, 'concern', 'oppose') >= 0 ||
    /^(risk|risked|risks|threat|threatened|fear|prevent|prevented|avoid)$/.test(
      s.items[i - 1]?.norm ?? '',
    ) ||
    (s.items[i - 1]?.norm === 'being' && s.items[i - 2]?.norm !== 'after')
  )
    return null;
  if (isVerb(s.items, i)) {
    if (/^(s|se)$/.test(s.items[i - 1]?.norm ?? '') && /^oppos/.test(item.norm)) return null;
    const mood = moodOf(s, i);
    if (mood.inf || mood.modal || mood.neg || isKind(s, i)) return null;
    const found = SORTS.find(([cls]) => item.classes.has(cls));
    return found && victims(s, i) ? found[1] : null;
  }
  const found = NOUNS.find(([cls]) => item.classes.has(cls));
  return found && asserted(s, i) ? found[1] : null;
}

/** "internally displaced persons", "targeted raids": what sort, and no event. */
function isKind(s: Scene, i: number): boolean {
  const part = ((s.items[i]?.forms ?? 0) & FORM.part) !== 0;
  if (!part || moodOf(s, i).passive || moodOf(s, i).perfect) return false;
  const [prev, next] = [s.items[i - 1], s.items[i + 1]];
  const loose = !prev || has(prev, 'adverb', 'prep', 'and') || prev.hyphen || isSign(prev, ',(');
  return loose && !!next && !next.sign && !has(next, 'det', 'its', 'by', 'in') && !next.quantity;
}

/** Who suffers stands near: people, a place that is hit, or a number. */
function victims(s: Scene, i: number): boolean {
  const clause = clauseAt(s, i);
  return (
    firstOf(s, clause.from, clause.to, 'victims', 'gang', 'site', 'police', 'military') >= 0 ||
    quantityBefore(s, i, 6) !== null
  );
}

const WIDE = /^(widespread|rampant|rife|ongoing|continuing|daily|sporadic|endemic|generalise)$/;

const BREAKING =
  /^(erupt|broke|flare|rage|raging|continu|escalat|intensif|spread|left|kill|struck|rock|eclat)/;

/** A noun of violence is an event where it is counted, placed, or done by somebody. */
function asserted(s: Scene, i: number): boolean {
  const clause = clauseAt(s, i);
  if (has(s.items[i], 'n-coup') && !/s$/.test(s.items[i]?.norm ?? '')) return true;
  if (
    firstOf(s, Math.max(clause.from, i - 6), i, 'be') >= 0 &&
    s.items.slice(clause.from, i).some((item) => item.norm === 'there')
  )
    return true;
  if (WIDE.test(s.items[i - 1]?.norm ?? '') || WIDE.test(s.items[i + 2]?.norm ?? '')) return true;
  if (s.items[i - 1]?.norm === 'in') return false;
  if (firstOf(s, clause.from, i, 'say', 'oppose') >= 0 && has(s.items[i], 'n-coup')) return false;
  if (has(s.items[i], 'n-clash', 'n-riot') && firstOf(s, i + 1, i + 3, 'have', 'act', 'be') >= 0)
    return true;
  if (BREAKING.test(s.items[i + 1]?.norm ?? '') || BREAKING.test(s.items[i + 2]?.norm ?? ''))
    return true;
  const counted = quantityBefore(s, i, 4) !== null || !!s.items[i + 2]?.quantity;
  const done =
    firstOf(s, clause.from, clause.to, 'gang') >= 0 ||
    /^(in|by|of|against|on|near|at|contre|dans|a|au|de|en)$/.test(s.items[i + 1]?.norm ?? '');
  const purpose =
    firstOf(s, i - 4, i, 'assess', 'retake') >= 0 ||
    ['to', 'against', 'of', 'from', 'combat', 'end', 'stop', 'quell'].includes(
      s.items[i - 1]?.norm ?? '',
    ) ||
    ['quell', 'combat', 'stop', 'end', 'stem', 'curb', 'fight', 'combating', 'fighting'].some((w) =>
      [1, 2, 3].some((n) => s.items[i - n]?.norm === w),
    );
  const aimed = [1, 2, 3, 4, 5, 6].some(
    (n) => isVerb(s.items, i - n) && moodOf(s, i - n).inf && i - n >= clause.from,
  );
  return (counted || done) && !purpose && !aimed;
}

function counts(
  s: Scene,
  from: number,
  to: number,
): Record<'killed' | 'injured' | 'abducted', Quantity | null> {
  const out = {
    killed: null as Quantity | null,
    injured: null as Quantity | null,
    abducted: null as Quantity | null,
  };
  for (let i = from; i < to; i += 1) {
    const item = s.items[i];
    const near =
      quantityBefore(s, i, 6)?.quantity ??
      (has(s.items[i + 1], 'of')
        ? (s.items[i + 2]?.quantity ?? null)
        : (s.items[i + 1]?.quantity ?? null));
    if (!near) continue;
    if (has(item, 'kill', 'n-kill', 'dead')) out.killed ??= near;
    else if (has(item, 'injure', 'wounded')) out.injured ??= near;
    else if (has(item, 'kidnap', 'n-kidnap')) out.abducted ??= near;
  }
  return out;
}

/** A city that the clause names, where nothing stands "in" a place. */
function seatIn(stage: Stage, from: number, to: number): { name: string } | null {
  for (let i = from; i < to; i += 1) {
    if (stage.scene.items[i]?.way === 'seat' && stage.scene.items[i]?.caps)
      return { name: words(stage, i, i + 1) };
  }
  return null;
}

/** "The Solomons has been wracked by unrest": the country is the place. */
function sufferer(stage: Stage, i: number): { name: string } | null {
  const { scene: s } = stage;
  const clause = clauseAt(s, i);
  if (!has(s.items[i - 1], 'by') && firstOf(s, i - 3, i, 'by') < 0) return null;
  for (let j = clause.from; j < i; j += 1)
    if (s.items[j]?.way === 'name') return { name: words(stage, j, j + 1) };
  return null;
}

/** "stormed Palma": the town that is the object of the verb. */
function struck(stage: Stage, i: number): { name: string } | null {
  const { scene: s } = stage;
  if (!has(s.items[i], 'attack', 'burn') || !isVerb(s.items, i)) return null;
  const at = has(s.items[i + 1], 'det') ? i + 2 : i + 1;
  const item = s.items[at];
  const town = has(item, 'name') || item?.way === 'seat';
  const next = s.items[at + 1];
  return town && (!next || next.sign || has(next, 'prep', 'and', 'sub') || !!next.date)
    ? { name: words(stage, at, at + 1) }
    : null;
}

/** Where the text names no place: the country in which the mission is. */
function home(stage: Stage): { name: string } | null {
  return stage.memory.hostName ? { name: stage.memory.hostName } : null;
}

/** "… were killed and eight wounded": the wounded belong to the incident before. */
function hurtToo(s: Scene, i: number, out: Draft[]): boolean {
  const last = out.at(-1);
  if (!has(s.items[i], 'injure') || last?.kind !== 'incident') return false;
  last.fields.injured ??= quantityBefore(s, i, 6)?.quantity ?? null;
  return true;
}

/** A sentence tells one event: the deaths in it, else what it tells first. */
function gathered(out: readonly Draft[]): Draft[] {
  const killing = out.find((d) => d.kind === 'incident' && d.fields.type === 'killing');
  const one = killing ?? out[0];
  if (!one) return [];
  const driven = out.find(
    (d) => d !== one && d.kind === 'incident' && d.fields.type === 'displacement',
  );
  const coup = out.find((d) => d !== one && d.kind === 'incident' && d.fields.type === 'other');
  return [one, ...(driven ? [driven] : []), ...(coup ? [coup] : [])];
}

export const incidents: Reader = {
  needs: maskOf([
    'kill',
    'attack',
    'kidnap',
    'clash',
    'rape',
    'displace',
    'burn',
    'oust',
    'n-kill',
    'n-attack',
    'n-clash',
    'n-kidnap',
    'n-rape',
    'n-coup',
    'n-displace',
    'riot',
    'n-riot',
    'injure',
  ]),
  read(stage) {
    const { scene: s } = stage;
    if (
      s.items.some((item, i) => item.norm === 'ago' && /^years$/.test(s.items[i - 1]?.norm ?? ''))
    )
      return [];
    const out: Draft[] = [];
    const used = new Set<string>();
    for (let i = 0; i < s.items.length; i += 1) {
      const type = sortOf(s, i);
      const key = `${s.clauseOf[i] ?? 0} ${type === 'other'}`;
      if (!type || used.has(key)) continue;
      used.add(key);
      if (hurtToo(s, i, out)) continue;
      const clause = clauseAt(s, i);
      const place =
        struck(stage, i) ??
        placeIn(stage, i, clause.to) ??
        placeIn(stage, clause.from, clause.to) ??
        seatIn(stage, clause.from, clause.to) ??
        sufferer(stage, i) ??
        placeIn(stage, 0, s.items.length) ??
        stage.memory.placeNear ??
        home(stage);
      if (place) stage.memory.placeNear = { name: place.name };
      const gang = firstOf(s, clause.from, clause.to, 'gang');
      const fields = {
        type,
        place: place?.name ?? null,
        when: dateIn(s, clause.from, clause.to),
        ...counts(s, clause.from, clause.to),
        by: gang >= 0 ? words(stage, gang, gang + 1) : null,
      };
      out.push(
        clauseDraft(stage, 'incident', fields, { at: i, frame: type, ties: { type: [i, i + 1] } }),
      );
    }
    return gathered(out);
  },
};
