// One text, sentence by sentence: items, clauses, frames, then the claims with their passages.
import {
  isState,
  type PartialDate,
  type Party,
  type ProposedClaim,
  type Stance,
} from '../../kernel/index.ts';
import { saying } from './catalogue/index.ts';
import { withoutRepeats } from './dedupe.ts';
import { isPlaceUse } from './found.ts';
import type { Draft, Stage } from './frame.ts';
import { READERS } from './frames/index.ts';
import { itemsOf, type Reader } from './items.ts';
import { FORM } from './lexicon/inflect.ts';
import { lexicon, type Tongue } from './lexicon/lexicon.ts';
import { join, type Mask, maskOf, meets } from './lexicon/mask.ts';
import { Memory } from './memory.ts';
import { moodOf } from './moods.ts';
import type { ReadClaim } from './reading.ts';
import { clauseAt, type Scene, sceneOf } from './scene.ts';
import { headerOf, type Sentence, sentencesOf } from './segment.ts';
import { offsets, tiesOf } from './span.ts';
import { subjectOf } from './subject.ts';
import { tokensOf } from './tokens.ts';
import { has, isVerb } from './verbs.ts';

/** The claims of a text in a language that the engine reads. */
export function readText(
  text: string,
  tongue: Tongue,
  publishedOn: PartialDate | null,
): ReadClaim[] {
  const tokens = tokensOf(text);
  const header = headerOf(tokens);
  const reader = {
    text,
    tokens,
    tongue,
    table: lexicon(tongue),
    published: publishedOn ?? header.published,
  };
  const memory = new Memory(header.words);
  const read: { claim: ProposedClaim; weak: boolean; scene: Scene; draft: Draft }[] = [];
  const scenes = scenesOf(reader, sentencesOf(tokens, header.from));
  const { host, other } = statesOf(scenes);
  memory.host = host;
  memory.hostName = host ? nameIn(text, scenes, host) : null;
  memory.other = other;
  memory.bloc = blocOf(scenes);
  for (const [k, scene] of scenes.entries()) {
    for (const draft of draftsOf(text, scene, memory, scenes.slice(k + 1, k + 4))) {
      const weak = draft.frame === 'offer/deed' || draft.frame === 'offer/noun';
      read.push({ claim: claimOf(text, scene, draft), weak, scene, draft });
    }
  }
  return withoutRepeats(read).map(({ claim, scene, draft }) => ({
    ...claim,
    ...extraOf(text, scene, draft),
  }));
}

function scenesOf(reader: Reader, sentences: readonly Sentence[]): Scene[] {
  const scenes: Scene[] = [];
  let open = false;
  for (const sentence of sentences) {
    if (sentence.opens) open = false;
    const made = sceneOf(itemsOf(reader, sentence.from, sentence.to), reader.tongue, open);
    open = made.open;
    scenes.push(made.scene);
  }
  return scenes;
}

/** The state in which things happen most ("in Haiti"), and the other state most spoken of. */
function statesOf(scenes: readonly Scene[]): { host: Party | null; other: Party | null } {
  const places = new Map<Party, number>();
  const all = new Map<Party, number>();
  for (const s of scenes) {
    for (let i = 0; i < s.items.length; i += 1) {
      const party = s.items[i]?.party;
      if (!party || !isState(party)) continue;
      all.set(party, (all.get(party) ?? 0) + 1);
      if (isPlaceUse(s, i)) places.set(party, (places.get(party) ?? 0) + 1);
    }
  }
  const most = (counts: ReadonlyMap<Party, number>, not: Party | null): [Party, number] | null =>
    [...counts].filter(([p]) => p !== not).sort((a, b) => b[1] - a[1])[0] ?? null;
  const first = most(places, null);
  const host = first && (all.get(first[0]) ?? 0) > 1 ? first[0] : null;
  return { host, other: most(all, host)?.[0] ?? null };
}

const BLOCS = new Set([
  'ECOWAS',
  'SADC',
  'East African Community',
  'African Union',
  'NATO',
  'European Union',
  'ECCAS',
  'CARICOM',
]);

/** The regional body that is named most. */
function blocOf(scenes: readonly Scene[]): Party | null {
  const counts = new Map<Party, number>();
  for (const s of scenes) {
    for (const item of s.items) {
      if (item.party && BLOCS.has(item.party))
        counts.set(item.party, (counts.get(item.party) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  let un = 0;
  for (const s of scenes) for (const item of s.items) if (item.party?.startsWith('UN')) un += 1;
  return first && first[1] > un ? first[0] : null;
}

function nameIn(text: string, scenes: readonly Scene[], party: Party): string | null {
  for (const s of scenes) {
    const item = s.items.find((one) => one.party === party && one.way === 'name');
    if (item) return text.slice(item.start, item.end);
  }
  return null;
}

const CONTRIBUTORS = maskOf(['contributor']);
const SENDING = maskOf(['n-send']);
const STATES = maskOf(['state']);
const SAYING = maskOf(['say']);
const FORCES = maskOf(['military', 'police', 'mission']);
const WILL = maskOf(['will']);
const LATER = maskOf(['will', 'would', 'pledge', 'expect']);

const futureIn = (s: Scene): boolean => s.items.some((item) => (item.forms & FORM.future) !== 0);

/** How far a sentence commits the states that the next one lists. */
function standingIn(s: Scene, mask: Mask): Stance {
  if (!meets(mask, LATER) && !futureIn(s)) return 'deployed';
  const dated = meets(mask, WILL) && s.items.some((item) => item.date);
  return dated ? 'committed' : 'offered';
}

function draftsOf(text: string, scene: Scene, memory: Memory, next: readonly Scene[]): Draft[] {
  memory.observe(scene);
  const mask = maskOf([]);
  for (const item of scene.items) join(mask, item.mask);
  const noted = noteSpeaker(scene, memory);
  const speaks =
    spokenFor(scene, memory) ?? noted ?? (scene.quoted.at(-1) ? speakerAhead(next, memory) : null);
  memory.settle(scene);
  const drafts: Draft[] = [];
  const stage: Stage = { text, scene, memory, mask, speaks, drafts };
  for (const reader of READERS) {
    if (meets(mask, reader.needs)) drafts.push(...reader.read(stage));
  }
  noteActors(scene, memory, drafts);
  memory.settle(null);
  memory.contributions =
    meets(mask, CONTRIBUTORS) ||
    (meets(mask, STATES) && (memory.contributions || meets(mask, SENDING) || meets(mask, FORCES)));
  if (memory.contributions && !drafts.some((d) => d.frame === 'offer/pledges'))
    memory.standing = standingIn(scene, mask);
  return drafts;
}

/** Who speaks in this sentence: the subject of its verb of saying. */
function noteSpeaker(s: Scene, memory: Memory): Party | null {
  for (let i = 0; i < s.items.length; i += 1) {
    const item = s.items[i];
    if (!item || !meets(item.mask, SAYING) || !isVerb(s.items, i)) continue;
    const [first] = subjectOf(s, i, memory).parties;
    if (!first) {
      const known = namedSpeaker(s, i, memory);
      if (known) return known;
      continue;
    }
    memory.speaker = first;
    return first;
  }
  return null;
}

/** "According to the Kenyan president", "speaking on behalf of CARICOM": who it is told for. */
function spokenFor(s: Scene, memory: Memory): Party | null {
  for (let i = 0; i < s.items.length - 1; i += 1) {
    const norm = s.items[i]?.norm;
    const behalf = (norm === 'behalf' || norm === 'nom') && has(s.items[i + 1], 'of');
    if (!behalf && !has(s.items[i], 'says')) continue;
    for (let j = i + 1; j < Math.min(s.items.length, i + 6); j += 1) {
      const item = s.items[j];
      if (item?.sign) break;
      const party = item?.party ?? (item?.caps ? memory.people.get(item.norm) : undefined);
      if (party) return party;
    }
  }
  return null;
}

/**
 * "Ramos-Horta told reporters", after "the foreign minister said": the one who spoke last, by
 * name.
 */
function namedSpeaker(s: Scene, v: number, memory: Memory): Party | null {
  const near = [v - 1, v - 2, v + 1, v + 2]
    .map((i) => s.items[i])
    .find((item) => has(item, 'name'));
  if (!near || !memory.speaker || near.norm.length < 4) return null;
  memory.people.set(near.norm, memory.speaker);
  return memory.speaker;
}

/** A quotation that goes on is told to be somebody's only at its end. */
function speakerAhead(next: readonly Scene[], memory: Memory): Party | null {
  for (const scene of next) {
    const speaks = noteSpeaker(scene, memory);
    if (speaks || scene.quoted.at(-1) === false) return speaks;
  }
  return null;
}

/** The last main clause's subject is what "it" and "the country" mean next. */
function noteActors(s: Scene, memory: Memory, drafts: readonly Draft[]): void {
  const givers = drafts.flatMap((d) =>
    d.kind === 'offer' && d.fields.state ? [d.fields.state] : [],
  );
  if (givers.length > 0) memory.givers = givers;
  for (let i = 0; i < s.items.length; i += 1) {
    if (!isVerb(s.items, i) || clauseAt(s, i).kind !== 'main' || moodOf(s, i).passive) continue;
    const by = subjectOf(s, i, memory);
    if (by.parties.length > 0) {
      memory.acted(by.parties);
      return;
    }
  }
}

function claimOf(text: string, scene: Scene, draft: Draft): ProposedClaim {
  const { start, end } = offsets(scene, draft.from, draft.to);
  const head = { kind: draft.kind, start, end, quote: text.slice(start, end) };
  return { ...head, ...draft.fields } as ProposedClaim;
}

function extraOf(
  text: string,
  scene: Scene,
  draft: Draft,
): Pick<ReadClaim, 'why' | 'ties' | 'unsure'> {
  const ties = tiesOf(scene, draft);
  const words = Object.entries(ties).map(
    ([field, [start, end]]) => `${field}: “${text.slice(start, end)}”`,
  );
  return { why: `${saying(draft.frame)} ${words.join(', ')}.`.trim(), ties, unsure: draft.unsure };
}
