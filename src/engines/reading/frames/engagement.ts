// Engagements: parties meet, call, write or visit. Two parties or more, or a body and its members.
import { type ClaimFields, isState, type Party } from '../../../kernel/index.ts';
import { agentOf, clauseDraft, dateIn, firstOf, partiesKnown, placeIn } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf, meets, NO_MASK } from '../lexicon/mask.ts';
import type { Subject } from '../memory.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, firstVerbOf, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';

type Form = ClaimFields['engagement']['form'];

interface Found {
  readonly parties: readonly Party[];
  readonly form: Form;
  readonly by: Subject | null;
}

const nobody: Subject = { parties: [], from: -1, to: -1, named: false };

function joined(...lists: readonly (readonly Party[])[]): Party[] {
  const out: Party[] = [];
  for (const list of lists) for (const party of list) if (!out.includes(party)) out.push(party);
  return out;
}

const others = (stage: Stage, from: number, to: number): Party[] =>
  partiesKnown(stage, from, to).map((p) => p.party);

/** "met", "held talks with": whoever stands after the verb, without places. */
function met(stage: Stage, v: number): Found | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const by = subjectOf(s, v, memory);
  if (moodOf(s, v).passive && by.parties.length < 2) return null;
  const spoken = /^discuss/.test(s.items[v]?.norm ?? '');
  const besides = s.items.findIndex((item, i) => i > v && /^(with|avec)$/.test(item.norm));
  if (spoken && by.parties.length < 2 && (besides < 0 || besides > clause.to)) return null;
  const from = spoken ? (besides < 0 ? clause.to : besides + 1) : v + 1;
  const parties = joined(by.parties, others(stage, from, clause.to));
  return { parties, form: formOfNoun(stage, v, clause.to) ?? 'meeting', by };
}

/** The noun that a verb of holding has: a summit, a call. */
function formOfNoun(stage: Stage, from: number, to: number): Form | null {
  const at = firstOf(stage.scene, from, to, 'n-meet', 'n-phone');
  const norm = stage.scene.items[at]?.norm ?? '';
  if (/^(summit|sommet)/.test(norm)) return 'summit';
  return at >= 0 && has(stage.scene.items[at], 'n-phone') && !has(stage.scene.items[at], 'ask')
    ? 'call'
    : null;
}

/** "welcomed the troops", "received the delegation": people stand close after the verb. */
function greeted(stage: Stage, v: number): Found | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const mood = moodOf(s, v);
  if (mood.passive && /^host/.test(s.items[v]?.norm ?? '')) return null;
  const people = mood.passive
    ? firstOf(s, clause.from, v, 'military', 'police', 'personnel', 'office', 'name')
    : firstOf(
        s,
        v + 1,
        Math.min(clause.to, v + 7),
        'military',
        'police',
        'personnel',
        'office',
        'name',
      );
  const deed = firstOf(
    s,
    v + 1,
    v + 5,
    'n-pledge',
    'n-send',
    'n-vote',
    'n-support',
    'resolution',
    'n-deploy',
    'n-ask',
  );
  if (people < 0 || thingOf(stage, v) || (deed >= 0 && !mood.passive)) return null;
  const by = subjectOf(s, v, memory);
  const around = clause.kind === 'main' || clause.kind === 'joined' ? others(stage, 0, v) : [];
  const parties = joined(
    by.parties,
    around,
    others(stage, v + 1, mood.passive ? s.items.length : clause.to),
  );
  if (parties.length < 2) parties.push(...memory.givers.filter((p) => !parties.includes(p)));
  return { parties, form: 'meeting', by };
}

/** "welcomed President Obama's strategy": what is somebody's is no guest. */
function thingOf(stage: Stage, v: number): boolean {
  const { items } = stage.scene;
  for (let i = v + 1; i < Math.min(items.length, v + 7); i += 1) {
    if (items[i]?.sign) return false;
    if (!items[i]?.poss) continue;
    return (
      firstOf(stage.scene, i + 1, i + 4, 'office', 'military', 'police', 'personnel', 'name') < 0
    );
  }
  return false;
}

/** "visited Nairobi", "travelled to Haiti": the state that is visited is a party. */
function visited(stage: Stage, v: number): Found | null {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const by = subjectOf(s, v, memory);
  const loose =
    has(s.items[v], 'arrive') ||
    /^(come|came|go|went|goes|coming|going|gone)$/.test(s.items[v]?.norm ?? '');
  const person = firstOf(s, by.from, Math.min(v, by.to + 6), 'office', 'name') >= 0;
  const force =
    firstOf(
      s,
      Math.max(clause.from, by.from - 4),
      v,
      'military',
      'police',
      'personnel',
      'mission',
      'plain',
    ) >= 0;
  if ((loose && !person) || force) return null;
  const place = firstParty(stage, v + 1, Math.min(clause.to, v + 8));
  if (!place) return null;
  return {
    parties: joined(by.parties, [place], others(stage, v + 1, clause.to)),
    form: 'visit',
    by,
  };
}

function firstParty(stage: Stage, from: number, to: number): Party | null {
  for (let i = from; i < to; i += 1) {
    const item = stage.scene.items[i];
    if (item?.party && item.way !== 'people' && isState(item.party)) return item.party;
  }
  return null;
}

/** "spoke with Blinken and Henry": one call for each of them. */
function called(stage: Stage, v: number): Found[] {
  const { scene: s, memory } = stage;
  const clause = clauseAt(s, v);
  const norm = s.items[v]?.norm ?? '';
  const next = s.items[v + 1]?.norm ?? '';
  const spoke = /^(spoke|speak|spoken|talk)/.test(norm) && /^(with|to)$/.test(next);
  const alone = /^(spoke|speak|spoken|talk)/.test(norm) && /^(by|on)$/.test(next);
  if (alone && /^(phone|telephone|the)$/.test(s.items[v + 2]?.norm ?? '')) {
    const both = subjectOf(s, v, memory);
    const end = clauseAt(s, v).to;
    const parties = joined(both.parties, others(stage, v + 3, end));
    return parties.length > 1 ? [{ parties, form: 'call', by: both }] : [];
  }
  const phoned = /^(phon|teleph)/.test(norm) || (/^call/.test(norm) && s.items[v + 1]?.party);
  if (!spoke && !phoned) return [];
  if (/^(reporters|journalists|the media|the press)/.test(s.items[v + 2]?.norm ?? '')) return [];
  const by = subjectOf(s, v, memory);
  const end = Math.min(clause.to, v + 14);
  return others(stage, v + 1, end)
    .filter((p) => !by.parties.includes(p))
    .map((p) => ({ parties: joined(by.parties.slice(0, 1), [p]), form: 'call' as const, by }));
}

function fromVerb(stage: Stage, v: number): Found[] {
  const { scene: s, memory } = stage;
  const item = s.items[v];
  const mood = moodOf(s, v);
  if (mood.modal === 'should' || mood.modal === 'could' || mood.neg) return [];
  const one = (found: Found | null): Found[] => (found ? [found] : []);
  if (has(item, 'phone')) {
    const calls = called(stage, v);
    if (calls.length > 0) return calls;
  }
  if (has(item, 'meet') && (!/^attend/.test(item?.norm ?? '') || mood.passive || gathering(s, v)))
    return one(met(stage, v));
  if (has(item, 'greet')) return one(greeted(stage, v));
  if (has(item, 'visit') && !mood.inf) return one(visited(stage, v));
  if (has(item, 'letter') && s.items[v + 1]?.norm === 'to') {
    const by = subjectOf(s, v, memory);
    return [{ parties: joined(by.parties, others(stage, v + 1, v + 8)), form: 'letter', by }];
  }
  return [];
}

/** "attended the ceremony": where people come together. */
const gathering = (s: Scene, v: number): boolean =>
  firstOf(s, v + 1, v + 6, 'n-meet') >= 0 ||
  [1, 2, 3, 4].some((n) => /^(ceremony|inauguration|event)$/.test(s.items[v + n]?.norm ?? ''));

const NOUNS: readonly (readonly [string, Form])[] = [
  ['n-visit', 'visit'],
  ['n-phone', 'call'],
  ['n-letter', 'letter'],
  ['n-meet', 'meeting'],
];

/** "In his meeting with", "a letter to the UN", "talks between", "told a meeting of". */
function fromNoun(stage: Stage, i: number): Found | null {
  const { scene: s } = stage;
  const item = s.items[i];
  const kind = NOUNS.find(([cls]) => item?.classes.has(cls));
  const next = s.items[i + 1]?.norm ?? '';
  const own = kind?.[0] === 'n-meet' ? hostOf(stage, i) : null;
  if (own)
    return {
      parties: [own],
      form: /^(summit|sommet)/.test(item?.norm ?? '') ? 'summit' : 'meeting',
      by: nobody,
    };
  if (!kind || !/^(with|between|to|of|avec|entre|a|au|en)$/.test(next)) return null;
  if (has(item, 'ask', 'n-ask') && next !== 'with') return null;
  const clause = clauseAt(s, i);
  const whole = /^(of|between|entre|de|du)$/.test(next) && stage.speaks === null;
  const by = whole ? nobody : holderOf(stage, i);
  const form = /^(summit|sommet)/.test(item?.norm ?? '') ? 'summit' : kind[1];
  const end = Math.min(Math.max(clause.to, i + 3), i + 14);
  const place = form === 'visit' ? firstParty(stage, i + 1, end) : null;
  const parties = joined(by.parties, place ? [place] : [], others(stage, i + 1, end));
  return { parties, form, by };
}

/** "SADC's extraordinary summit": the body whose own meeting it is. */
function hostOf(stage: Stage, i: number): Party | null {
  for (let j = i - 1; j >= Math.max(0, i - 3); j -= 1) {
    const item = stage.scene.items[j];
    if (item?.poss && item.party && BODIES.has(item.party)) return item.party;
    if (item?.sign || has(item, 'prep')) return null;
  }
  return null;
}

/** Whose meeting it is: "his" is who acts in the sentence, else the subject of its verb. */
function holderOf(stage: Stage, i: number): Subject {
  const { scene: s, memory } = stage;
  for (let j = i - 1; j >= Math.max(0, i - 3); j -= 1) {
    const item = s.items[j];
    if (item?.party && (item.poss || item.way === 'people'))
      return { parties: [item.party], from: j, to: j + 1, named: true };
  }
  const clause = clauseAt(s, i);
  const before = firstVerbOf(s, clause.from, i);
  const after = firstVerbOf(s, i + 1, s.items.length);
  const v = before >= 0 ? before : after;
  if (v < 0) return nobody;
  const agent = moodOf(s, v).passive ? agentOf(s, v, clause.to) : null;
  return agent ?? subjectOf(s, v, memory);
}

const BODIES = new Set([
  'SADC',
  'ECOWAS',
  'African Union',
  'East African Community',
  'European Union',
  'NATO',
  'CARICOM',
  'UN Security Council',
  'IGAD',
  'ECCAS',
]);

function draftOf(stage: Stage, i: number, found: Found): Draft | null {
  const { scene: s } = stage;
  const clause = clauseAt(s, i);
  const parties = found.parties.filter((p) => p !== 'UN' || found.parties.length < 3);
  const alone = parties.length === 1 && BODIES.has(parties[0] ?? '') && found.form !== 'visit';
  if (parties.length < 2 && !alone) return null;
  if (
    alone &&
    !/^(meet|met|conven|gather|hold|held|summit|reuni|talks|consult|conclu|sommet)/.test(
      s.items[i]?.norm ?? '',
    )
  )
    return null;
  const by = found.by ?? nobody;
  return clauseDraft(
    stage,
    'engagement',
    {
      parties,
      form: found.form,
      place: placeIn(stage, clause.from, clause.to)?.name ?? null,
      when: dateIn(s, clause.from, clause.to),
    },
    {
      at: i,
      frame: found.form,
      ties: { parties: [by.from, by.to], form: [i, i + 1] },
      unsure: !by.named,
    },
  );
}

const ENGAGING = maskOf([
  'meet',
  'greet',
  'visit',
  'phone',
  'letter',
  'n-meet',
  'n-visit',
  'n-phone',
  'n-letter',
]);

export const engagements: Reader = {
  needs: ENGAGING,
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    const used = new Set<number>();
    for (let i = 0; i < s.items.length; i += 1) {
      const n = s.clauseOf[i] ?? 0;
      if (used.has(n) || !meets(s.items[i]?.mask ?? NO_MASK, ENGAGING)) continue;
      const noun = isVerb(s.items, i) ? null : fromNoun(stage, i);
      const found = isVerb(s.items, i) ? fromVerb(stage, i) : noun ? [noun] : [];
      for (const one of found) {
        const draft = draftOf(stage, i, one);
        if (draft) out.push(draft);
        if (draft) used.add(n);
      }
    }
    return out;
  },
};
