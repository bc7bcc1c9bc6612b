// What happens on the ground beside violence: assessments, sites blocked or retaken, staff
// leaving.
import type { ClaimFields } from '../../../kernel/index.ts';
import { clauseDraft, dateIn, firstOf, partiesIn, placeIn, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf, meets, NO_MASK } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';

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
  const stated = partiesIn(s, i + 1, clause.to)[0]?.party;
  const party = by.parties[0] ?? stated;
  if (!party) return null;
  const mood = v >= clause.from ? moodOf(s, v) : null;
  const future =
    firstOf(s, clause.from, i, 'will', 'would', 'plan', 'due', 'expect', 'could', 'ready') >= 0 ||
    mood?.inf;
  const status = future ? 'planned' : mood?.past ? 'done' : 'under_way';
  if (
    has(s.items[i + 1], 'equipment') ||
    (s.items[i - 1]?.norm === 'the' &&
      firstOf(s, clause.from, clause.to, 'send', 'plan', 'visit', 'n-deploy') < 0 &&
      !before)
  )
    return null;
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

/** "a Kenyan team visited Haiti to assess the situation": the verb tells what the visit is for. */
function assessing(stage: Stage, v: number): Draft | null {
  const { scene: s, memory } = stage;
  const aim = firstOf(s, v + 1, v + 12, 'assess');
  if (aim < 0 || !has(s.items[aim - 1], 'to') || !isVerb(s.items, v)) return null;
  const mood = moodOf(s, v);
  const by = subjectOf(s, v, memory);
  const [party] = by.parties;
  if (!party || mood.neg || mood.modal === 'should') return null;
  const status = mood.modal !== '' || mood.inf ? 'planned' : 'done';
  const place = placeIn(stage, v, s.items.length)?.name ?? null;
  const fields = { by: party, place, when: dateIn(s, 0, s.items.length), status } as const;
  const span = { from: clauseAt(s, v).from, to: Math.max(clauseAt(s, v).to, aim + 3) };
  const ties = { by: [by.from, by.to] as const, status: [v, v + 1] as const };
  return clauseDraft(stage, 'assessment', fields, { at: v, frame: 'assesses', ties, span });
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

const SITE_MASK = maskOf(STATES.map(([cls]) => cls));

function site(stage: Stage, v: number): Draft[] {
  const { scene: s } = stage;
  if (!meets(s.items[v]?.mask ?? NO_MASK, SITE_MASK)) return [];
  const status = STATES.find(([cls]) => s.items[v]?.classes.has(cls))?.[1];
  if (!status || !isVerb(s.items, v)) return [];
  const mood = moodOf(s, v);
  const forced = mood.inf && /^(forced|contraint)/.test(s.items[mood.from - 2]?.norm ?? '');
  if ((mood.inf && !forced) || mood.modal || mood.neg) return [];
  if (/^(control|hold|held|occup)/.test(s.items[v]?.norm ?? '') && firstOf(s, 0, v, 'gang') < 0)
    return [];
  const clause = clauseAt(s, v);
  const [from, to] =
    mood.passive || forced ? [clause.from, v] : [v + 1, Math.min(clause.to, v + 12)];
  const at = nameOf(s, from, to, status);
  if (at < 0 || s.items.slice(clause.from, v).some((item) => item.norm === 'once')) return [];
  const first = siteDraft(stage, v, at, status);
  const and = has(s.items[at + 1], 'and') ? firstOf(s, at + 2, at + 5, 'site') : -1;
  return and < 0 ? [first] : [first, siteDraft(stage, v, and, status)];
}

const TOWN = /^(town|city|village|capital|ville|localite|capitale)s?$/;

/** The place with the adjectives before it; "capital Port-au-Prince" is Port-au-Prince. */
function siteDraft(stage: Stage, v: number, head: number, status: SiteStatus): Draft {
  const { scene: s } = stage;
  const next = s.items[head + 1];
  const named =
    has(s.items[head], 'site') && next && (next.way === 'seat' || has(next, 'name')) && !next.sign;
  const of = has(s.items[head], 'site') && has(s.items[head + 1], 'of') ? s.items[head + 2] : null;
  const inside = of !== null && (of?.way === 'seat' || has(of, 'name'));
  if (inside && TOWN.test(s.items[head]?.norm ?? '')) return siteDraft(stage, v, head + 2, status);
  let [from, to] = named ? [head + 1, head + 2] : [head, head + 1];
  while (
    !named &&
    from > 0 &&
    from > head - 4 &&
    (has(s.items[from - 1], 'name') ||
      s.items[from - 1]?.classes.size === 0 ||
      /^(general|main|central|key|strategic|international)$/.test(s.items[from - 1]?.norm ?? '')) &&
    !s.items[from - 1]?.sign &&
    !s.items[from - 1]?.poss
  )
    from -= 1;
  if (inside) to = head + 3;
  const road = /^(road|highway|bridge|route|border)$/.test(s.items[head]?.norm ?? '');
  if (road && s.items[to]?.norm === 'to' && s.items[to + 1]?.caps) to += 2;
  const after = s.items[to];
  if (s.tongue === 'fr' && !named && after && after.classes.size === 0 && !after.sign) to += 1;
  while ((named || inside) && has(s.items[to], 'name')) to += 1;
  return clauseDraft(
    stage,
    'site',
    { name: words(stage, from, to), status },
    { at: v, frame: status, ties: { name: [from, to], status: [v, v + 1] } },
  );
}

/** A critical place: one of the known sorts, or the name of a town. */
function nameOf(s: Scene, from: number, to: number, status: SiteStatus): number {
  for (let i = from; i < to; i += 1) {
    if (has(s.items[i], 'site') && !s.items[i]?.party) return i;
    const taken = status === 'seized' || status === 'retaken';
    const part =
      /^(northern|southern|eastern|western|central|much|most|north|south|nord|est|ouest|sud)$/.test(
        s.items[i - 1]?.norm ?? '',
      );
    if (taken && part && s.items[i]?.way === 'name') return i;
    const name =
      s.items[i]?.way === 'seat' ||
      (has(s.items[i], 'name') && (has(s.items[i - 1], 'of', 'in', 'det') || i === from));
    if (taken && name) return i;
  }
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
  const at = firstOf(s, clause.from, clause.to, 'embassy');
  if (s.items[at]?.norm === 'national' && !s.items[at + 1]?.sign) return null;
  const owner = [at - 1, at - 2, at + 1, at + 2, at + 3, at + 4, at + 5].find((j) => {
    const item = s.items[j];
    if (!item?.party || j < clause.from) return false;
    return j < at
      ? item.poss || item.way === 'people' || item.party === 'USA'
      : has(s.items[j + 1], 'embassy') || has(s.items[j - 1], 'of');
  });
  const by = subjectOf(s, i, memory);
  const actor = (owner === undefined ? null : s.items[owner]?.party) ?? by.parties[0];
  if (!actor) return null;
  return clauseDraft(
    stage,
    'posture',
    { actor, action, place: placeIn(stage, clause.from, clause.to)?.name ?? null },
    { at: i, frame: action, ties: { action: [i, i + 1] } },
  );
}

export const ground: Reader = {
  needs: maskOf([
    'assess',
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
  ]),
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
      if (has(item, 'visit', 'arrive', 'send') && !assessed) {
        const draft = assessing(stage, i);
        if (draft) out.push(draft);
        assessed = draft !== null;
      }
      if (has(item, 'evacuate', 'n-pullout', 'pullout', 'close')) {
        const moved = posture(stage, i);
        if (moved && !out.some((d) => d.kind === 'posture')) out.push(moved);
        if (moved) continue;
      }
      out.push(...site(stage, i));
    }
    return out;
  },
};
