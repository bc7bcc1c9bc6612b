// Obligations: someone owes something to someone, by order of a mandate, a resolution or a body.
import type { Party } from '../../../kernel/index.ts';
import { durationOf } from '../dates.ts';
import { clauseDraft, dateIn, firstOf, partiesIn, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, firstVerbOf, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';

const ORDERING = new RegExp(
  '^(direct|mandat|instruct|order|requir|oblig|request|ask|invit|entrust|charg|demand|' +
    'exig|ordonn|impos|prie)',
);
const COMMANDERS = new Set([
  'UN Security Council',
  'African Union',
  'ECOWAS',
  'SADC',
  'East African Community',
  'UN',
  'European Union',
]);

/** "The council asked the Secretary-General to report by mid-August." */
function fromOrder(stage: Stage, v: number): Draft[] {
  const { scene: s, memory } = stage;
  if (!ORDERING.test(s.items[v]?.norm ?? '') || !isVerb(s.items, v)) return [];
  const mood = moodOf(s, v);
  if (mood.inf || mood.modal || mood.neg) return [];
  const clause = clauseAt(s, v);
  const end = Math.max(clause.to, Math.min(s.items.length, v + 14));
  const to =
    s.tongue === 'fr' ? toFrench(s, v, end) : firstOf(s, v + 1, Math.min(end, v + 14), 'to');
  if (mood.passive) return passive(stage, v, end);
  if (/^mandat/.test(s.items[v]?.norm ?? '')) return [];
  const by = subjectOf(s, v, memory);
  const commands =
    by.parties.some((p) => COMMANDERS.has(p)) ||
    firstOf(s, clause.from, v, 'resolution', 'mandate') >= 0 ||
    (clause.kind === 'relative' &&
      firstOf(s, Math.max(0, clause.from - 4), clause.from, 'resolution') >= 0) ||
    has(s.items[v], 'require');
  if (!commands) return [];
  const asked = /^(that|que|qu)$/.test(s.items[v + 1]?.norm ?? '') ? v + 2 : -1;
  if (asked > 0) return asksThat(stage, v, asked, by.parties[0] ?? null);
  if (to < 0) return [];
  const named = ownersIn(stage, v + 1, to);
  const clitic =
    /^(lui|leur)$/.test(s.items[moodOf(s, v).from - 1]?.norm ?? '') ||
    /^(him|her|it)$/.test(s.items[v + 1]?.norm ?? '');
  const back =
    partiesIn(s, 0, clause.from)[0] ?? (memory.actor ? { party: memory.actor, at: v } : null);
  const owners = named.length === 0 && clitic && back ? [back] : named;
  const what = words(stage, to + 1, end);
  return owners.map((o) =>
    clauseDraft(
      stage,
      'obligation',
      { owner: o.party, to: by.parties[0] ?? null, what, due: dueIn(s, v, end) },
      { at: v, frame: 'orders', ties: { owner: [o.at, o.at + 1], what: [to, to + 1] } },
    ),
  );
}

/** "requested that the Secretary-General establish an office". */
function asksThat(stage: Stage, v: number, from: number, to: Party | null): Draft[] {
  const { scene: s } = stage;
  const clause = clauseAt(s, from);
  const first = firstVerbOf(s, from, clause.to);
  const verb = first < 0 ? Math.min(clause.to, from + 7) : first;
  return ownersIn(stage, from, verb).map((o) =>
    clauseDraft(
      stage,
      'obligation',
      { owner: o.party, to, what: words(stage, verb, clause.to), due: dueIn(s, v, clause.to) },
      { at: v, frame: 'orders', ties: { owner: [o.at, o.at + 1], what: [v, v + 1] } },
    ),
  );
}

/** "demande au Secrétaire général de présenter": the small word before what is asked. */
function toFrench(s: Scene, v: number, end: number): number {
  for (let i = v + 1; i < Math.min(end, v + 14); i += 1)
    if (/^(a|de|d)$/.test(s.items[i]?.norm ?? '')) {
      const next = /^(lui|leur|les|le|la|l|y|en)$/.test(s.items[i + 1]?.norm ?? '') ? i + 2 : i + 1;
      if (isVerb(s.items, next)) return i;
    }
  return -1;
}

/** "The mission was mandated by the Council to protect civilians", "has been given 30 days to". */
function passive(stage: Stage, v: number, end: number): Draft[] {
  const { scene: s, memory } = stage;
  const mandated = /^mandat/.test(s.items[v]?.norm ?? '') && has(s.items[v - 1], 'be');
  const bound = /^(requir|oblig|exig)/.test(s.items[v]?.norm ?? '') && has(s.items[v - 1], 'be');
  const ordered = partiesIn(s, v + 1, end).some(
    (p) => COMMANDERS.has(p.party) && has(s.items[p.at - 1], 'by', 'det'),
  );
  const resolution = firstOf(s, 0, s.items.length, 'resolution', 'mandate') >= 0 || mandated;
  if (!ordered && !resolution && !bound) return [];
  const by = subjectOf(s, v, memory);
  const mission = firstOf(s, clauseAt(s, v).from, v, 'mission');
  const owners =
    by.parties.length > 0 || mission < 0 || !(mandated || ordered)
      ? by.parties
      : [s.items[mission]?.norm ?? 'mission'];
  return owners.map((owner) =>
    clauseDraft(
      stage,
      'obligation',
      { owner, to: null, what: words(stage, v + 1, end), due: dueIn(s, v, end) },
      { at: v, frame: 'mandated', ties: { owner: [by.from, by.to], what: [v, v + 1] } },
    ),
  );
}

/** Who is ordered: parties, and nouns such as "Member States" as they are written. */
function ownersIn(stage: Stage, from: number, to: number): { party: Party; at: number }[] {
  const { scene: s } = stage;
  const named = partiesIn(s, from, to);
  const lead = s.items.findIndex((item, i) => i >= from && i < to && item.norm === 'leadership');
  if (lead > 0) return [...named, { party: "Mission's leadership", at: lead }];
  const head =
    named.length === 0
      ? firstOf(s, from, to, 'state', 'contributor', 'mission', 'office', 'gang', 'body')
      : -1;
  if (head >= 0) {
    const item = s.items[head];
    if (/^(council|conseil)$/.test(item?.norm ?? ''))
      return [{ party: 'UN Security Council', at: head }];
    let first = from;
    if (has(s.items[first], 'its')) return [];
    while (has(s.items[first], 'det')) first += 1;
    return [{ party: words(stage, Math.min(first, head), head + 1), at: head }];
  }
  return named;
}

function dueIn(s: Scene, from: number, to: number): string | null {
  for (let i = from; i < to; i += 1) {
    const n = s.items[i]?.quantity?.max;
    const due = n ? durationOf(n, s.items[i + 1]?.norm ?? '') : null;
    if (due) return due;
  }
  return dateIn(s, from, to);
}

/** "was given until 30 March to withdraw", "had given Mr Jammeh until January 19 to". */
function givenUntil(stage: Stage, i: number): Draft[] {
  const { scene: s, memory } = stage;
  if (!has(s.items[i + 1], 'to')) return [];
  const clause = clauseAt(s, i);
  const until = /^(until|jusqu|jusqu au)$/.test(s.items[i - 1]?.norm ?? '') ? i - 1 : i - 2;
  if (!/^(until|jusqu)/.test(s.items[until]?.norm ?? '') || !has(s.items[i + 1], 'to')) return [];
  let v = until - 1;
  while (v > clause.from && !/^(given|gave|donn)/.test(s.items[v]?.norm ?? '')) v -= 1;
  if (!/^(given|gave|donn)/.test(s.items[v]?.norm ?? '')) return [];
  const given = moodOf(s, v).passive ? subjectOf(s, v, memory).parties : [];
  const known = s.items.slice(v + 1, until).find((item) => memory.people.has(item.norm));
  const person = known ? memory.people.get(known.norm) : undefined;
  const owner = given[0] ?? person ?? ownersIn(stage, v + 1, until)[0]?.party;
  if (!owner) return [];
  const what = words(stage, i + 2, clause.to);
  const due = s.items[i]?.date?.date ?? null;
  const fields = { owner, to: null, what, due };
  return [
    clauseDraft(stage, 'obligation', fields, {
      at: i,
      frame: 'deadline',
      ties: { due: [i, i + 1] },
    }),
  ];
}

/** "has 30 days to report", "must withdraw its troops within a week". */
function fromDeadline(stage: Stage, i: number): Draft[] {
  const { scene: s, memory } = stage;
  if (s.items[i]?.date) return givenUntil(stage, i);
  const n = s.items[i]?.quantity?.max;
  const due = n ? durationOf(n, s.items[i + 1]?.norm ?? '') : null;
  if (!due || !has(s.items[i + 2], 'to') || s.items[i - 2]?.norm === 'y') return [];
  const clause = clauseAt(s, i);
  const given =
    has(s.items[i - 1], 'have') || /^given|dispose|donne$/.test(s.items[i - 1]?.norm ?? '');
  if (!given) return [];
  const by = subjectOf(s, i, memory);
  return by.parties.map((owner: Party) =>
    clauseDraft(
      stage,
      'obligation',
      { owner, to: null, what: words(stage, i + 3, clause.to), due },
      { at: i, frame: 'deadline', ties: { owner: [by.from, by.to], due: [i, i + 2] } },
    ),
  );
}

/** "The mission has a mandate to protect civilians." */
function fromMandate(stage: Stage, i: number): Draft[] {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, i);
  const v = firstOf(s, clause.from, i, 'have');
  const to = firstOf(s, i + 1, i + 3, 'to');
  if (v < 0 || i - v > 5 || to < 0) return [];
  const by = subjectOf(s, v, memory);
  const force = firstOf(s, clause.from, v, 'mission');
  const owner = by.parties[0] ?? memory.mission ?? (force < 0 ? null : s.items[force]?.norm);
  if (!owner) return [];
  return [
    clauseDraft(
      stage,
      'obligation',
      { owner, to: null, what: words(stage, to + 1, clause.to), due: null },
      { at: i, frame: 'mandated', ties: { what: [i, i + 1] }, unsure: by.parties.length === 0 },
    ),
  ];
}

/** "must report within 30 days", "doit présenter un rapport dans un délai de 30 jours". */
function fromMust(stage: Stage, i: number): Draft[] {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, i);
  const v = firstVerbOf(s, i + 1, clause.to);
  const limit = s.items.findIndex(
    (item, j) =>
      j > i && j < clause.to && /^(within|by|avant|délai|delai|d'ici|ici)$/.test(item.norm),
  );
  if (v < 0 || limit < 0) return [];
  const due = dueIn(s, limit, clause.to);
  const by = subjectOf(s, v, memory);
  if (!due && !s.items.slice(limit, limit + 3).some((item) => item.date)) return [];
  return by.parties.map((owner) =>
    clauseDraft(
      stage,
      'obligation',
      { owner, to: null, what: words(stage, v, clause.to), due },
      { at: v, frame: 'deadline', ties: { owner: [by.from, by.to], due: [limit, limit + 2] } },
    ),
  );
}

const REVIEWS = new Set(['review', 'reviewed', 'reexamen', 'examen', 'reevaluation']);
const BORNE = new Set(
  (
    'borne funded financed shouldered covered met paid finance financee financees couvert ' +
    'couverte couvertes couverts'
  ).split(' '),
);

/** "to be reviewed after nine months", "with a review after nine". */
function fromReview(stage: Stage, i: number): Draft[] {
  const { scene: s } = stage;
  if (!REVIEWS.has(s.items[i]?.norm ?? '')) return [];
  const link = [1, 2]
    .map((n) => i + n)
    .find((j) => /^(after|within|every|apres|au)$/.test(s.items[j]?.norm ?? ''));
  const bout = link !== undefined && s.items[link + 1]?.norm === 'bout';
  const after = link !== undefined && bout ? link + 2 : link;
  const n = after === undefined ? null : s.items[after + 1]?.quantity?.max;
  if (after === undefined || !n) return [];
  const due = durationOf(n, s.items[after + 2]?.norm ?? 'months') ?? `P${n}M`;
  const body =
    partiesIn(s, 0, s.items.length).find((p) => COMMANDERS.has(p.party))?.party ??
    'UN Security Council';
  return [
    clauseDraft(
      stage,
      'obligation',
      { owner: body, to: null, what: 'review of the mission', due },
      {
        at: i,
        frame: 'review',
        ties: { due: [after, after + 2] },
        span: { from: Math.max(0, i - 3), to: after + 2 },
      },
    ),
  ];
}

const BEARS = /^(bear|bears|shoulder|foot|cover|covers|assum|financ|supporter)/;

/** "Contributing countries will bear the cost." */
function bears(stage: Stage, v: number): Draft[] {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const mood = moodOf(s, v);
  const cost = s.items.findIndex((item, i) => i > v && i < v + 6 && COST.test(item.norm));
  if (mood.modal !== 'will' || cost < 0) return [];
  const by = subjectOf(s, v, memory);
  const head = firstOf(s, clause.from, v, 'contributor', 'state', 'partner', 'mission');
  const named = by.named && by.parties.every((p) => p.length === 3 || COMMANDERS.has(p));
  const owners =
    named || head < 0 ? by.parties : [words(stage, headFrom(s, clause.from, head), head + 1)];
  return owners.map((owner) =>
    clauseDraft(
      stage,
      'obligation',
      { owner, to: null, what: words(stage, v, clause.to), due: null },
      { at: v, frame: 'cost', ties: { what: [cost, cost + 1] } },
    ),
  );
}

const COST = /^(cost|bill|expens|depens|frais|cout|operation|mission)/;

/** Past an opening article. */
const headFrom = (s: Scene, from: number, head: number): number => {
  let at = from;
  while (at < head && (has(s.items[at], 'det') || s.items[at]?.sign)) at += 1;
  return at;
};

/** "the cost will be borne by voluntary contributions from Member States". */
function fromCost(stage: Stage, v: number): Draft[] {
  const { scene: s } = stage;
  if (isVerb(s.items, v) && BEARS.test(s.items[v]?.norm ?? '')) return bears(stage, v);
  if (!BORNE.has(s.items[v]?.norm ?? '') || !moodOf(s, v).passive) return [];
  const clause = clauseAt(s, v);
  if (
    firstOf(s, clause.from, v, 'mission') < 0 &&
    !s.items
      .slice(clause.from, v)
      .some((item) => /^(cost|expens|depens|frais|cout)/.test(item.norm))
  )
    return [];
  const from = s.tongue === 'fr' ? -1 : firstOf(s, v + 1, clause.to, 'from');
  const by = from > 0 ? from : firstOf(s, v + 1, clause.to, 'by');
  if (by < 0) return [];
  const named = partiesIn(s, by + 1, clause.to);
  const owner = named[0]?.party ?? words(stage, by + 1, clause.to);
  return [
    clauseDraft(
      stage,
      'obligation',
      { owner, to: null, what: words(stage, clause.from, v + 1), due: null },
      { at: v, frame: 'cost', ties: { owner: [by + 1, clause.to] } },
    ),
  ];
}

export const obligations: Reader = {
  needs: maskOf([
    'mission',
    'prep',
    'resolution',
    'must',
    'ask',
    'task',
    'require',
    'number',
    'call',
  ]),
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    for (let i = 0; i < s.items.length; i += 1)
      out.push(...fromReview(stage, i), ...fromCost(stage, i));
    const before = out.length;
    for (let i = 0; i < s.items.length && out.length < before + 4; i += 1) {
      if (has(s.items[i], 'ask', 'task', 'require', 'call')) out.push(...fromOrder(stage, i));
      else if (s.items[i]?.quantity || s.items[i]?.date) out.push(...fromDeadline(stage, i));
      if (out.length > before) continue;
      if (has(s.items[i], 'resolution') && /^mandat/.test(s.items[i]?.norm ?? ''))
        out.push(...fromMandate(stage, i));
      else if (has(s.items[i], 'must')) out.push(...fromMust(stage, i));
    }
    return out;
  },
};
