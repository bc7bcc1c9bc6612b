// What happens on the ground beside violence: assessments, sites blocked or retaken, staff leaving.
import type { ClaimFields } from '../../../kernel/index.ts';
import { clauseDraft, dateIn, firstOf, placeIn, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { clauseAt, has, isVerb, moodOf, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';

function assessment(stage: Stage, i: number): Draft | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, i);
  let v = i - 1;
  while (v >= clause.from && !isVerb(s.items, v)) v -= 1;
  const before = [1, 2, 3, 4].map((n) => i - n).find((j) => s.items[j]?.party && j >= clause.from);
  const after = s.items[i + 1]?.way === 'people' ? i + 1 : -1;
  const by =
    after > 0
      ? { parties: [s.items[after]?.party ?? ''], from: after, to: after + 1 }
      : before !== undefined && v < before
        ? { parties: [s.items[before]?.party ?? ''], from: before, to: before + 1 }
        : v >= clause.from
          ? subjectOf(s, v, memory)
          : subjectOf(s, i, memory);
  const [party] = by.parties;
  if (!party) return null;
  const mood = v >= clause.from ? moodOf(s, v) : null;
  const future =
    firstOf(s, clause.from, i, 'will', 'would', 'plan', 'due', 'expect', 'could', 'ready') >= 0 ||
    mood?.inf;
  const status = future ? 'planned' : mood?.past ? 'done' : 'under_way';
  if (has(s.items[i - 1], 'after')) return null;
  return clauseDraft(
    stage,
    'assessment',
    {
      by: party,
      place: placeIn(stage, i, s.items.length)?.name ?? null,
      when: dateIn(s, clause.from, clause.to),
      status,
    },
    { at: i, frame: 'visit', ties: { by: [by.from, by.to], status: [i, i + 1] } },
  );
}

type SiteStatus = ClaimFields['site']['status'];
const STATES: readonly (readonly [string, SiteStatus])[] = [
  ['block', 'blocked'],
  ['retake', 'retaken'],
  ['seize', 'seized'],
  ['close', 'closed'],
  ['reopen', 'open'],
  ['attack', 'attacked'],
  ['burn', 'attacked'],
];

function site(stage: Stage, v: number): Draft | null {
  const { scene: s } = stage;
  const status = STATES.find(([cls]) => s.items[v]?.classes.has(cls))?.[1];
  if (!status || !isVerb(s.items, v)) return null;
  const mood = moodOf(s, v);
  if (mood.inf || mood.modal || mood.neg) return null;
  const clause = clauseAt(s, v);
  const [from, to] = mood.passive ? [clause.from, v] : [v + 1, Math.min(clause.to, v + 12)];
  const at = nameOf(s, from, to, status);
  if (at < 0) return null;
  return clauseDraft(
    stage,
    'site',
    { name: words(stage, at, at + 1), status },
    { at: v, frame: status, ties: { name: [at, at + 1], status: [v, v + 1] } },
  );
}

/** A critical place: one of the known sorts, or the name of a town. */
function nameOf(s: Scene, from: number, to: number, status: SiteStatus): number {
  const site = firstOf(s, from, to, 'site');
  if (site >= 0) return site;
  if (status !== 'seized' && status !== 'retaken') return -1;
  for (let i = from; i < to; i += 1)
    if (
      s.items[i]?.way === 'seat' ||
      (has(s.items[i], 'name') && has(s.items[i - 1], 'of', 'in', 'seize'))
    )
      return i;
  return -1;
}

const POSTURES: readonly (readonly [RegExp, ClaimFields['posture']['action']])[] = [
  [/^(evacuat|airlift|evacue)/, 'evacuate'],
  [/^(clos|shut|ferm)/, 'close'],
  [/^(return|retourn)/, 'return'],
  [/^(restrict|suspend)/, 'restrict'],
];

function posture(stage: Stage, i: number): Draft | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, i);
  if (firstOf(s, clause.from, clause.to, 'embassy') < 0) return null;
  const norm = s.items[i]?.norm ?? '';
  const action = POSTURES.find(([form]) => form.test(norm))?.[1] ?? 'withdraw';
  const near = firstOf(s, clause.from, clause.to, 'party');
  const by = subjectOf(s, i, memory);
  const actor = by.parties[0] ?? (near >= 0 ? s.items[near]?.party : null);
  if (!actor) return null;
  return clauseDraft(
    stage,
    'posture',
    { actor, action, place: placeIn(stage, clause.from, clause.to)?.name ?? null },
    { at: i, frame: action, ties: { action: [i, i + 1] } },
  );
}

export const ground: Reader = {
  needs: [
    'assessment',
    'block',
    'retake',
    'seize',
    'close',
    'reopen',
    'attack',
    'burn',
    'evacuate',
    'n-pullout',
    'pullout',
  ],
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    let assessed = false;
    for (let i = 0; i < s.items.length; i += 1) {
      const item = s.items[i];
      if (has(item, 'assessment') && !assessed) {
        const draft = assessment(stage, i);
        if (draft) out.push(draft);
        assessed = draft !== null;
      }
      const held = site(stage, i);
      if (held) out.push(held);
      if (has(item, 'evacuate', 'n-pullout', 'pullout', 'close')) {
        const moved = posture(stage, i);
        if (moved && !out.some((d) => d.kind === 'posture')) out.push(moved);
      }
    }
    return out;
  },
};
