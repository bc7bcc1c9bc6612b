// Appeals: someone asks for a force, or asks others to join or fund it.
import { agentOf, clauseDraft, firstOf, partiesIn, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';

const ABOUT = [
  'mission',
  'military',
  'police',
  'personnel',
  'send',
  'join',
  'money',
  'n-vote',
  'equipment',
  'n-deploy',
  'n-send',
] as const;

/** What is asked for concerns a force: troops, a mission, joining, paying. */
function aboutForce(s: Scene, from: number, to: number): boolean {
  return (
    firstOf(s, from, to, ...ABOUT) >= 0 ||
    s.items.slice(from, to).some((item) => /^(help|assistance|aide)$/.test(item.norm))
  );
}

/** "to spare the peacekeepers" asks for no force; to send, join, fund or help one does. */
const toForce = (s: Scene, from: number, to: number): boolean =>
  firstOf(
    s,
    from,
    to,
    'send',
    'join',
    'lead',
    'money',
    'mission',
    'n-vote',
    'n-deploy',
    'n-send',
  ) >= 0 || s.items.slice(from, to).some((item) => /^(help|assistance|aide)$/.test(item.norm));

/** What is asked stands after "to" where somebody is urged: who is urged may be troops too. */
function askedFrom(s: Scene, v: number, end: number): number {
  if (s.tongue === 'fr') {
    for (let i = v + 2; i < Math.min(end, v + 14); i += 1)
      if (/^(de|d|a)$/.test(s.items[i]?.norm ?? '') && isVerb(s.items, i + 1)) return i + 1;
    return v + 1;
  }
  const to = firstOf(s, v + 2, Math.min(end, v + 9), 'to');
  return to > 0 && isVerb(s.items, to + 1) ? to + 1 : v + 1;
}

function fromVerb(stage: Stage, v: number): Draft[] {
  const { scene: s, memory } = stage;
  const mood = moodOf(s, v);
  if (mood.modal === 'could' || mood.modal === 'should' || mood.neg) return [];
  if (mood.passive) return requested(stage, v);
  const clause = clauseAt(s, v);
  const end = Math.min(s.items.length, Math.max(clause.to, v + 10));
  if (s.items[v + 1]?.sign || s.items[v + 2]?.norm === 'comment') return [];
  const asked = askedFrom(s, v, end);
  if (!aboutForce(s, asked, end) || (asked > v + 1 && !toForce(s, asked, end))) return [];
  if (/^press/.test(s.items[v]?.norm ?? '') && s.items[v + 1]?.norm === 'ahead') return [];
  const by = subjectOf(s, v, memory);
  const to = partiesIn(s, v + 1, v + 6)[0] ?? null;
  const orders = /^(ask|request|invit|demand)/.test(s.items[v]?.norm ?? '');
  if (
    by.parties.includes('UN Security Council') &&
    (orders || firstOf(s, v + 1, end, 'send', 'join', 'money') < 0)
  )
    return [];
  return by.parties.map((party) =>
    clauseDraft(
      stage,
      'appeal',
      { by: party, to: to && to.party !== party ? to.party : null, what: words(stage, v + 1, end) },
      { at: v, frame: 'asks', ties: { by: [by.from, by.to], what: [v, v + 1] }, unsure: !by.named },
    ),
  );
}

/** "as requested by Haiti in a letter". */
function requested(stage: Stage, v: number): Draft[] {
  const { scene: s } = stage;
  const agent = agentOf(s, v, s.items.length);
  if (!agent || !aboutForce(s, 0, s.items.length)) return [];
  return agent.parties.map((by) =>
    clauseDraft(
      stage,
      'appeal',
      { by, to: null, what: words(stage, v, agent.to) },
      { at: v, frame: 'request', ties: { by: [agent.from, agent.to] } },
    ),
  );
}

/** "Haiti's request", "at the request of the Government", "the appeal was made by". */
function fromNoun(stage: Stage, i: number): Draft[] {
  const { scene: s, memory } = stage;
  if (s.items[i + 1]?.norm === 'for' && s.items[i + 2]?.norm === 'comment') return [];
  const clause = clauseAt(s, i);
  const before = [1, 2, 3]
    .map((n) => i - n)
    .find(
      (j) =>
        s.items[j]?.party &&
        (s.items[j]?.poss ||
          s.items[j]?.way === 'people' ||
          (s.items[j]?.way === 'body' && j === i - 1) ||
          has(s.items[j + 1], 'office')),
    );
  const after = [1, 2, 3, 4, 5, 6, 7]
    .map((n) => i + n)
    .find((j) => s.items[j]?.party && firstOf(s, i + 1, j, 'of', 'from', 'by') >= 0);
  const owner = before ?? after;
  if (owner === undefined) return [];
  if (!aboutForce(s, 0, s.items.length)) return [];
  const by = s.items[owner]?.party ?? memory.actor ?? '';
  const to = partiesIn(s, i + 1, i + 6).find(
    (p) => p.party !== by && has(s.items[p.at - 1], 'to', 'det'),
  );
  return [
    clauseDraft(
      stage,
      'appeal',
      { by, to: to?.party ?? null, what: words(stage, i + 1, clause.to) },
      { at: i, frame: 'request', ties: { by: [owner, owner + 1], what: [i, i + 1] } },
    ),
  ];
}

export const appeals: Reader = {
  needs: maskOf(['ask', 'n-ask']),
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    for (let i = 0; i < s.items.length; i += 1) {
      if (has(s.items[i], 'ask') && isVerb(s.items, i)) out.push(...fromVerb(stage, i));
      else if (has(s.items[i], 'n-ask')) out.push(...fromNoun(stage, i));
    }
    return out;
  },
};
