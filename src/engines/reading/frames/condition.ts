// Conditions: something that must happen before something else can.
import type { Party } from '../../../kernel/index.ts';
import { clauseDraft, firstOf, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { FORM } from '../lexicon/inflect.ts';
import { maskOf } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, firstVerbOf, type Scene } from '../scene.ts';
import { around } from '../span.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';

const COMING = [
  'mission',
  'military',
  'police',
  'n-deploy',
  'send',
  'join',
  'lead',
  'arrive',
  'n-vote',
  'vote',
  'pullout',
  'n-pullout',
  'n-pledge',
] as const;
const GATES = [
  'n-vote',
  'resolution',
  'parliament',
  'assessment',
  'precon',
  'mandate',
  'money',
] as const;
const AGREED = new RegExp(
  '^(approval|agreement|consent|green|ceasefire|permission|permit|accord|' +
    'invitation|guarantee|outcome|ruling|peace|request|funding|support|settlement|' +
    'feu|approbation|aval|decision)',
);

function gateIn(s: Scene, from: number, to: number): number {
  for (let i = from; i < Math.min(to, s.items.length); i += 1) {
    if (has(s.items[i], ...GATES) || AGREED.test(s.items[i]?.norm ?? '')) return i;
  }
  return -1;
}

const coming = (s: Scene, from: number, to: number): boolean =>
  firstOf(s, from, to, ...COMING) >= 0;

/**
 * "still requires a mandate, as well as agreement": one condition for each thing that is needed.
 */
function fromNeed(stage: Stage, v: number): Draft[] {
  const { scene: s, memory } = stage;
  const mood = moodOf(s, v);
  if (!isVerb(s.items, v) || (mood.inf && !has(s.items[v - 1], 'to')) || mood.neg) return [];
  const clause = clauseAt(s, v);
  const gate = gateIn(s, v + 1, Math.min(clause.to, v + 9));
  if (gate < 0 || !coming(s, 0, s.items.length)) return [];
  const by = subjectOf(s, v, memory);
  const own = firstOf(s, clause.from, v, 'its') >= 0 ? memory.actor : null;
  const holder = by.parties[0] ?? leader(s, clause.from, v) ?? own;
  const well = s.items.findIndex(
    (item, i) =>
      (i > v && item.norm === 'well' && s.items[i + 1]?.norm === 'as') ||
      (i > v && /^ainsi que$/.test(item.norm)),
  );
  const fields = {
    holder,
    what: words(stage, v + 1, well > 0 ? well - 1 : clause.to),
    before: words(stage, clause.from, v),
  };
  const one = clauseDraft(stage, 'condition', fields, {
    at: v,
    frame: 'requires',
    ties: { what: [v, gate + 1] },
  });
  return well > 0 && well < clause.to
    ? [
        one,
        clauseDraft(
          stage,
          'condition',
          { ...fields, what: words(stage, well + 2, clause.to) },
          { at: v, frame: 'requires', ties: { what: [v, well + 3] } },
        ),
      ]
    : [one];
}

/** "a Kenyan-led deployment": whose the thing is that waits. */
function leader(s: Scene, from: number, to: number): Party | null {
  for (let i = from; i < to; i += 1) if (s.items[i]?.party) return s.items[i]?.party ?? null;
  return null;
}

const LINKS = new Set(
  (
    'before|after|once|until|unless|if|when|pending|avant|apres|si|lorsque|subject to|sous ' +
    'reserve de|sous reserve d|only if|only after|provided that|on condition that|a condition ' +
    'que|a condition de|une fois|tant que|once the|as long as'
  ).split('|'),
);
const STRICT = new RegExp(
  '^(unless|only if|only after|provided that|on condition that|subject to|pending|' +
    'a condition que|a condition de|sous reserve de|sous reserve d|if|si)$',
);

/** "will be made after the assessment", "when order is restored, we will reduce". */
function fromLink(stage: Stage, i: number): Draft | null {
  const { scene: s, memory } = stage;
  const norm = s.items[i]?.norm ?? '';
  if (!LINKS.has(norm)) return null;
  if (/^(if|si)$/.test(norm) && isVerb(s.items, i - 1) && has(s.items[i - 1], 'say', 'ask', 'act'))
    return null;
  const n = s.clauseOf[i] ?? 0;
  const own = clauseAt(s, i);
  const opens = own.from === i;
  const end = opens ? own.to : Math.min(own.to, i + 8);
  const main = opens ? (n > 0 && s.clauses[n - 1] ? s.clauses[n - 1] : s.clauses[n + 1]) : own;
  if (!main) return null;
  const negated =
    !/^(after|apres|once|une fois|when|lorsque)$/.test(norm) &&
    firstOf(s, main.from, main.to, 'neg') >= 0;
  const future =
    negated ||
    firstOf(s, main.from, main.to, 'will', 'would', 'must', 'need', 'could') >= 0 ||
    laterForm(s, main.from, main.to);
  const gate = gateIn(s, i + 1, end);
  const none = /^(no|none|aucun|aucune)$/.test(s.items[main.from]?.norm ?? '');
  const barred =
    (none || firstOf(s, main.from, main.to, 'neg') >= 0) && coming(s, main.from, main.to);
  const held =
    barred && opens
      ? /^(before|avant|until|unless|tant que)$/.test(norm)
      : /^(before|avant)$/.test(norm)
        ? coming(s, i + 1, end) &&
          firstOf(s, main.from, main.to, 'must', 'need', 'neg') +
            pendingWord(s, main.from, main.to) >
            -2
        : gate >= 0 || (opens && STRICT.test(norm) && future);
  if (!held || (!future && !STRICT.test(norm) && pendingWord(s, main.from, main.to) < 0))
    return null;
  const sworn = opens && STRICT.test(norm) && future && stage.speaks !== null;
  if (!sworn && !coming(s, main.from, main.to) && !coming(s, i, end)) return null;
  const v = firstVerbOf(s, main.from, main.to);
  const by = v < 0 ? null : subjectOf(s, v, memory);
  const holder = by?.parties[0] ?? stage.speaks ?? null;
  const span = opens
    ? { from: Math.min(own.from, main.from), to: Math.max(own.to, main.to) }
    : around(s, i);
  return clauseDraft(
    stage,
    'condition',
    {
      holder,
      what: words(stage, i + 1, end),
      before: words(stage, main.from, Math.min(main.to, opens ? main.to : i)),
    },
    { at: i, frame: 'if', ties: { what: [i, end] }, span },
  );
}

/** A French verb in the future or the conditional. */
function laterForm(s: Scene, from: number, to: number): boolean {
  return s.items.slice(from, to).some((item) => (item.forms & (FORM.future | FORM.cond)) !== 0);
}

function pendingWord(s: Scene, from: number, to: number): number {
  for (let i = from; i < to; i += 1)
    if (/^(still|yet|remains|much|encore)$/.test(s.items[i]?.norm ?? '')) return i;
  return -1;
}

const DECIDERS = new Set(
  'determine|determines|decide whether|dictate|hold up|delay|delayed|dragged|stalled|holding'.split(
    '|',
  ),
);

/** "The outcome of the assessment will determine the next steps." */
function fromDecider(stage: Stage, v: number): Draft[] {
  const { scene: s } = stage;
  if (!DECIDERS.has(s.items[v]?.norm ?? '')) return [];
  const clause = clauseAt(s, v);
  if (!coming(s, clause.from, s.items.length)) return [];
  const gates: number[] = [];
  for (let i = clause.from; i < v; i += 1)
    if (
      has(s.items[i], 'assessment', 'n-vote', 'resolution') ||
      /^(approval|ruling)/.test(s.items[i]?.norm ?? '')
    )
      gates.push(i);
  return gates
    .slice(0, 2)
    .map((at) =>
      clauseDraft(
        stage,
        'condition',
        { holder: null, what: words(stage, at, v), before: words(stage, v + 1, clause.to) },
        { at: v, frame: 'decides', ties: { what: [at, at + 1] } },
      ),
    );
}

export const conditions: Reader = {
  needs: maskOf(['need', 'if', 'precon', 'sub', 'prep', 'assessment']),
  read(stage) {
    const { scene: s } = stage;
    for (let i = 0; i < s.items.length; i += 1) {
      const needs = has(s.items[i], 'need') ? fromNeed(stage, i) : fromDecider(stage, i);
      if (needs.length > 0) return needs;
    }
    for (let i = 0; i < s.items.length; i += 1) {
      const link = fromLink(stage, i);
      if (link) return [link];
    }
    return [];
  },
};
