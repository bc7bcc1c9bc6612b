// Engagements: parties meet, call, write or visit. Two parties or more.
import type { ClaimFields, Party } from '../../../kernel/index.ts';
import { clauseDraft, dateIn, partiesIn, placeIn } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { clauseAt, has, isVerb, moodOf, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';

type Form = ClaimFields['engagement']['form'];
const FORMS: readonly (readonly [string, Form])[] = [
  ['visit', 'visit'],
  ['phone', 'call'],
  ['letter', 'letter'],
  ['meet', 'meeting'],
];
const NOUN_FORMS: readonly (readonly [string, Form])[] = [
  ['n-visit', 'visit'],
  ['n-phone', 'call'],
  ['n-letter', 'letter'],
  ['n-meet', 'meeting'],
];

function formOf(s: Scene, i: number): Form | null {
  const item = s.items[i];
  const verb = isVerb(s.items, i);
  for (const [cls, form] of verb ? FORMS : NOUN_FORMS)
    if (item?.classes.has(cls))
      return item.norm.startsWith('summit') || item.norm.startsWith('sommet') ? 'summit' : form;
  return null;
}

/** Verbs that are an engagement only with a party as their object: "spoke with", "arrived to meet". */
const LOOSE = new Set([
  'come',
  'came',
  'comes',
  'go',
  'went',
  'goes',
  'gone',
  'arrive',
  'arrived',
  'arrives',
  'call',
  'called',
  'calls',
  'gather',
  'gathered',
  'address',
  'addressed',
  'attend',
  'attended',
  'discuss',
  'discussed',
  'brief',
  'briefed',
  'write',
  'wrote',
  'written',
  'welcomed',
  'welcome',
  'trip',
  'coming',
  'going',
  'arriving',
  'calling',
  'tour',
  'receive',
  'received',
  'convened',
  'convene',
  'host',
  'hosted',
  'greet',
]);

function fromVerb(stage: Stage, v: number, form: Form): Draft | null {
  const { scene: s, memory } = stage;
  const mood = moodOf(s, v);
  if (mood.modal === 'should' || mood.modal === 'could' || mood.neg) return null;
  if (mood.inf && form !== 'meeting') return null;
  const clause = clauseAt(s, v);
  const loose = LOOSE.has(s.items[v]?.norm ?? '');
  if (
    loose &&
    !(has(s.items[v + 1], 'prep') && !has(s.items[v + 1], 'for', 'in')) &&
    form !== 'meeting'
  )
    return null;
  const by = subjectOf(s, v, memory);
  const others = partiesIn(s, v + 1, clause.to);
  const parties: Party[] = [...by.parties];
  for (const other of others) if (!parties.includes(other.party)) parties.push(other.party);
  if (form === 'visit') addVisited(s, v, clause.to, parties);
  if (loose && form === 'meeting' && others.length === 0) return null;
  if (by.parties.length === 0 || parties.length < 2) return null;
  return clauseDraft(
    stage,
    'engagement',
    {
      parties,
      form,
      place: placeIn(stage, clause.from, clause.to)?.name ?? null,
      when: dateIn(s, clause.from, clause.to),
    },
    {
      at: v,
      frame: form,
      ties: { parties: [by.from, by.to], form: [v, v + 1] },
      unsure: !by.named,
    },
  );
}

/** The state that is visited is a party of the visit. */
function addVisited(s: Scene, v: number, to: number, parties: Party[]): void {
  for (let i = v + 1; i < Math.min(to, v + 6); i += 1) {
    const item = s.items[i];
    if (item?.party && item.way !== 'body' && !parties.includes(item.party)) {
      parties.push(item.party);
      return;
    }
  }
}

function fromNoun(stage: Stage, i: number, form: Form): Draft | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, i);
  const owner = [1, 2, 3]
    .map((n) => i - n)
    .find((j) => s.items[j]?.party || has(s.items[j], 'its'));
  const others = partiesIn(s, i + 1, Math.min(clause.to, i + 12));
  const first = owner === undefined ? null : (s.items[owner]?.party ?? memory.actor);
  const parties: Party[] = first ? [first] : [];
  for (const other of others) if (!parties.includes(other.party)) parties.push(other.party);
  if (parties.length < 2 || !has(s.items[i + 1], 'prep')) return null;
  if (form === 'visit' && owner === undefined) return null;
  return clauseDraft(
    stage,
    'engagement',
    {
      parties,
      form,
      place: placeIn(stage, clause.from, clause.to)?.name ?? null,
      when: dateIn(s, clause.from, clause.to),
    },
    { at: i, frame: form, ties: { form: [i, i + 1] } },
  );
}

export const engagements: Reader = {
  needs: ['meet', 'visit', 'phone', 'letter', 'n-meet', 'n-visit', 'n-phone', 'n-letter'],
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    const used = new Set<number>();
    for (let i = 0; i < s.items.length; i += 1) {
      const form = formOf(s, i);
      const n = s.clauseOf[i] ?? 0;
      if (!form || used.has(n)) continue;
      const draft = isVerb(s.items, i) ? fromVerb(stage, i, form) : fromNoun(stage, i, form);
      if (!draft) continue;
      used.add(n);
      out.push(draft);
    }
    return out;
  },
};
