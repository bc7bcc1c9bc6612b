// From the mood of a verb and of what governs it to a stance: how far a state has committed
// itself.
// The rules are those of the guidelines' section on judgement.
import type { Stance } from '../../kernel/index.ts';
import { maskOf, meets } from './lexicon/mask.ts';
import { moodOf } from './moods.ts';
import { clauseAt, type Mood, type Scene } from './scene.ts';
import { has, isSign, isVerb } from './verbs.ts';

export interface Standing {
  readonly stance: Stance;
  /** The item whose subject is the state: the governing verb, or the verb itself. */
  readonly by: number;
}

const GOVERNORS = [
  'pledge',
  'n-pledge',
  'plan',
  'ready',
  'consider',
  'n-consider',
  'hope',
  'expect',
  'due',
  'commit',
  'decline',
  'n-refuse',
  'notify',
  'ask',
  'n-ask',
  'task',
  'call',
  'need',
  'require',
  'n-support',
  'n-vote',
  'vote',
  'act',
  'concern',
] as const;
const GOVERNOR_MASK = maskOf(GOVERNORS);

/** What governs an infinitive or a gerund: the nearest word to the left that tells a will. */
export function governorOf(s: Scene, v: number, from: number): number {
  if (s.items[from - 1]?.norm === 'pour') return -1;
  if (s.items[from - 1]?.norm === 'to') {
    const be = has(s.items[from - 2], 'adverb') ? from - 3 : from - 2;
    if (has(s.items[be], 'be')) return be;
  }
  const clause = clauseAt(s, v);
  const start = Math.max(0, Math.min(clause.from, v), from - 9);
  for (let j = from - 1; j >= start; j -= 1) {
    const item = s.items[j];
    if (!item || item.sign) {
      if (isSign(item, ',.;:')) return -1;
      continue;
    }
    if (has(item, 'who')) return -1;
    if (item.norm === 'whether') return wondering(s, j);
    const governs = meets(item.mask, GOVERNOR_MASK);
    if (
      governs &&
      !item.hyphen &&
      (item.forms === 0 ||
        isVerb(s.items, j) ||
        [...item.classes].some((c) => c.startsWith('n-')) ||
        has(item, 'ready', 'due', 'expect'))
    )
      return j;
    if (isVerb(s.items, j) && has(item, 'send', 'join', 'lead')) return j;
  }
  return -1;
}

/** "has yet to decide whether to send": the verb that leaves it open. */
function wondering(s: Scene, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) if (isVerb(s.items, i)) return i;
  return -1;
}

/** True when the clause of `v` (or what follows it directly) names a day, a month or a year. */
export function isDated(s: Scene, v: number): boolean {
  const clause = clauseAt(s, v);
  for (let i = clause.from; i < clause.to; i += 1) if (s.items[i]?.date) return true;
  return false;
}

const BEGUN = new Set([
  'begin',
  'began',
  'begun',
  'start',
  'started',
  'continue',
  'continued',
  'continues',
  'commence',
  'vient',
  'viennent',
  'venait',
  'commencent',
  'commencé',
  'commence a',
]);

/** The stance of a verb of sending, joining or leading; null where nobody commits to anything. */
export function stanceOf(s: Scene, v: number): Standing | null {
  const mood = moodOf(s, v);
  const progressive = mood.ing && firstBe(s, mood.from, v) >= 0;
  if (mood.inf && unwilled(s, mood.from)) return null;
  if (mood.inf || (mood.ing && !progressive && !mood.modal)) {
    const gov = governorOf(s, v, mood.from);
    if (gov < 0) return mood.ing ? beside(s, v) : ranked(s, v, mood.from);
    return governed(s, v, gov);
  }
  return finite(s, v, mood, progressive);
}

/** "has accepted a request to send": the verb that grants it, or -1. */
function acceptedBefore(s: Scene, ask: number): number {
  for (let i = ask - 1; i >= Math.max(0, ask - 4); i -= 1)
    if (/^(accept|agre|grant)/.test(s.items[i]?.norm ?? '') && isVerb(s.items, i))
      return moodOf(s, i).neg ? -1 : i;
  return -1;
}

/** "is not going to involve". */
const unwilled = (s: Scene, from: number): boolean =>
  s.items[from - 2]?.norm === 'going' && has(s.items[from - 3], 'neg');

/** "became the fourth country to join": it has. */
function ranked(s: Scene, v: number, from: number): Standing | null {
  if (!has(s.items[from - 1], 'to') || !has(s.items[from - 2], 'state', 'contributor')) return null;
  for (let i = from - 3; i >= Math.max(0, from - 8); i -= 1) {
    if (!/^(becom|became|is|was|are|were|est|devient)/.test(s.items[i]?.norm ?? '')) continue;
    return moodOf(s, i).neg || moodOf(s, i).modal ? null : { stance: 'deployed', by: i };
  }
  void v;
  return null;
}

/** "…, providing over $300 million": as real as what the clause before tells. */
function beside(s: Scene, v: number): Standing | null {
  const n = s.clauseOf[v] ?? 0;
  const clause = s.clauses[n];
  const main = s.clauses[n - 1];
  if (clause?.kind !== 'participle' || !main || v - clause.from > 1) return null;
  for (let i = main.from; i < main.to; i += 1) {
    if (has(s.items[i], 'neg', 'could', 'should')) return null;
    if (has(s.items[i], 'will', 'would')) return { stance: 'offered', by: v };
  }
  return { stance: 'deployed', by: v };
}

function firstBe(s: Scene, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (has(s.items[i], 'be')) return i;
  return -1;
}

function finite(s: Scene, v: number, mood: Mood, progressive: boolean): Standing | null {
  const by = v;
  if (mood.neg)
    return mood.modal !== '' && mood.modal !== 'should' ? { stance: 'declined', by } : null;
  if (mood.modal === 'should') return null;
  if (mood.modal === 'could') return { stance: 'considering', by };
  if (mood.modal !== '' && notifiedBefore(s, v)) return { stance: 'notified', by };
  if (mood.modal === 'will' || mood.modal === 'would')
    return { stance: isDated(s, v) && mood.modal === 'will' ? 'committed' : 'offered', by };
  if (progressive && has(s.items[mood.from], 'have')) return { stance: 'deployed', by };
  if (progressive)
    return { stance: has(s.items[v], 'arrive', 'lead') ? 'deployed' : 'committed', by };
  return { stance: 'deployed', by };
}

/** "notified the United Nations that it would provide". */
function notifiedBefore(s: Scene, v: number): boolean {
  const n = s.clauseOf[v] ?? 0;
  const outer = s.clauses[n - 1];
  if (s.clauses[n]?.kind !== 'that' || !outer) return false;
  for (let i = outer.from; i < outer.to; i += 1)
    if (has(s.items[i], 'notify') && isVerb(s.items, i)) return true;
  return false;
}

/** "notified him of their intention to take part": the verb before the noun, or -1. */
function notifyingBefore(s: Scene, gov: number): number {
  for (let i = gov - 1; i >= Math.max(0, gov - 8); i -= 1)
    if (has(s.items[i], 'notify') && isVerb(s.items, i)) return i;
  return -1;
}

/** "accepted to consider leading", "an offer to consider leading": whose the first word is. */
function chained(s: Scene, gov: number, mood: Mood): number {
  if (!mood.inf || !has(s.items[gov], 'consider', 'plan', 'pledge')) return gov;
  const outer = governorOf(s, gov, mood.from);
  return outer >= 0 && has(s.items[outer], 'pledge', 'n-pledge', 'ready', 'plan', 'n-consider')
    ? outer
    : gov;
}

function governed(s: Scene, v: number, gov: number): Standing | null {
  const item = s.items[gov];
  const mood = moodOf(s, gov);
  const by = chained(s, gov, mood);
  const notifies = has(item, 'n-pledge') ? notifyingBefore(s, gov) : -1;
  if (notifies >= 0) return { stance: 'notified', by: notifies };
  if (has(item, 'decline', 'n-refuse') && !has(item, 'pledge'))
    return mood.neg ? null : { stance: 'declined', by };
  const granted = has(item, 'n-ask') ? acceptedBefore(s, gov) : -1;
  if (granted >= 0) return { stance: 'offered', by: granted };
  if (has(item, 'be')) return { stance: isDated(s, v) ? 'committed' : 'offered', by };
  if (/^(vot|se prononc)/.test(item?.norm ?? ''))
    return mood.neg ? null : { stance: mood.modal ? 'considering' : 'committed', by };
  if (has(item, 'notify')) return { stance: 'notified', by };
  if (has(item, 'ready', 'consider', 'n-consider'))
    return mood.neg ? { stance: 'declined', by } : { stance: 'considering', by };
  if (has(item, 'due')) return { stance: isDated(s, v) ? 'committed' : 'offered', by };
  if (has(item, 'expect', 'hope')) return { stance: 'considering', by };
  if (has(item, 'pledge', 'n-pledge'))
    return mood.neg
      ? null
      : {
          stance:
            mood.modal === 'could'
              ? 'considering'
              : item?.norm.startsWith('commit') && !has(item, 'n-pledge')
                ? 'committed'
                : 'offered',
          by,
        };
  if (has(item, 'commit')) return mood.neg ? null : { stance: 'committed', by };
  if (s.items[gov + 1]?.norm === 'whether' || s.items[gov + 2]?.norm === 'whether')
    return { stance: 'considering', by: gov };
  if (has(item, 'plan'))
    return mood.neg ? null : { stance: isDated(s, v) ? 'committed' : 'offered', by };
  if (BEGUN.has(item?.norm ?? ''))
    return mood.modal ? { stance: 'committed', by } : { stance: 'deployed', by };
  if (has(item, 'send', 'join', 'lead')) return stanceOf(s, gov);
  return null;
}
