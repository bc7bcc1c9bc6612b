// One text, sentence by sentence: items, clauses, frames, then the claims with their passages.
import { isState, type PartialDate, type Party, type ProposedClaim } from '../../kernel/index.ts';
import { withoutRepeats } from './dedupe.ts';
import { isPlaceUse } from './found.ts';
import type { Draft, Stage } from './frame.ts';
import { READERS, saying } from './frames/index.ts';
import type { ReadClaim } from './index.ts';
import { itemsOf } from './items.ts';
import { lexicon, type Tongue } from './lexicon/lexicon.ts';
import { Memory } from './memory.ts';
import { clauseAt, has, isVerb, type Scene, sceneOf } from './scene.ts';
import { headerOf, sentencesOf } from './segment.ts';
import { offsets, tiesOf } from './span.ts';
import { subjectOf } from './subject.ts';
import { tokensOf } from './tokens.ts';

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
  const read: { claim: ProposedClaim; extra: Pick<ReadClaim, 'why' | 'ties' | 'unsure'> }[] = [];
  let open = false;
  for (const sentence of sentencesOf(tokens, header.from)) {
    if (sentence.opens) open = false;
    const made = sceneOf(itemsOf(reader, sentence.from, sentence.to), tongue, open);
    open = made.open;
    for (const draft of draftsOf(text, made.scene, memory)) {
      read.push({
        claim: claimOf(text, made.scene, draft),
        extra: extraOf(text, made.scene, draft),
      });
    }
  }
  return withoutRepeats(read).map(({ claim, extra }) => ({ ...claim, ...extra }));
}

/** The state in which things happen most: "in Haiti", "to Haiti". It gives its own mission nothing. */
function hostOf(scenes: readonly Scene[]): Party | null {
  const counts = new Map<Party, number>();
  for (const s of scenes) {
    for (let i = 1; i < s.items.length; i += 1) {
      const party = s.items[i]?.party;
      if (party && isState(party) && isPlaceUse(s, i)) counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 1 ? first[0] : null;
}

function draftsOf(text: string, scene: Scene, memory: Memory): Draft[] {
  memory.observe(scene);
  const classes = new Set<string>();
  for (const item of scene.items) for (const cls of item.classes) classes.add(cls);
  noteSpeaker(scene, memory);
  const drafts: Draft[] = [];
  const stage: Stage = { text, scene, memory, classes, drafts };
  for (const reader of READERS) {
    if (reader.needs.some((cls) => classes.has(cls))) drafts.push(...reader.read(stage));
  }
  noteActors(scene, memory);
  memory.contributions = classes.has('contributor') || (classes.has('n-send') && classes.has('state'));
  return drafts;
}

/** Who speaks in this sentence: the subject of its verb of saying. */
function noteSpeaker(s: Scene, memory: Memory): void {
  for (let i = 0; i < s.items.length; i += 1) {
    if (!has(s.items[i], 'say') || !isVerb(s.items, i)) continue;
    const by = subjectOf(s, i, memory);
    const [first] = by.parties;
    if (!first) continue;
    memory.speaker = first;
    if (has(s.items[by.to], 'office', 'name') || has(s.items[by.from], 'name', 'office'))
      memory.person = first;
    return;
  }
}

/** The last main clause's subject is what "it" and "the country" mean next. */
function noteActors(s: Scene, memory: Memory): void {
  for (let i = 0; i < s.items.length; i += 1) {
    if (!isVerb(s.items, i) || clauseAt(s, i).kind !== 'main') continue;
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
