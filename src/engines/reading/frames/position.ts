// Positions: a party is for or against something, fears it, or says what should be done.
import type { ClaimFields } from '../../../kernel/index.ts';
import { clauseDraft, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { clauseAt, isVerb, moodOf, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';

type Stand = ClaimFields['position']['stance'];
const STANDS: readonly Stand[] = ['oppose', 'concern', 'support', 'call'];

function standOf(s: Scene, i: number): Stand | null {
  const item = s.items[i];
  if (isVerb(s.items, i)) return STANDS.find((stand) => item?.classes.has(stand)) ?? null;
  const noun = STANDS.find((stand) => item?.classes.has(`n-${stand}`));
  return noun && governedByHolding(s, i) ? noun : null;
}

/** "expressed support for", "voiced concern": the noun is what the party shows. */
function governedByHolding(s: Scene, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j -= 1) {
    const norm = s.items[j]?.norm ?? '';
    if (
      /^(express|voic|rais|reiterat|reaffirm|declar|pledg|reassur|renew|offer|exprim|apport|manifest|affirm|announc)/.test(
        norm,
      )
    )
      return true;
  }
  return false;
}

function taken(stage: Stage, at: number): boolean {
  return stage.drafts.some(
    (d) =>
      (d.kind === 'appeal' ||
        d.kind === 'obligation' ||
        d.kind === 'offer' ||
        d.kind === 'engagement') &&
      Object.values(d.ties).some(([from, to]) => from <= at && at < to),
  );
}

const URGENT = new Set(
  'must should crucial important essential vital critical necessary imperative urgent needs deserve need doit doivent faut essentiel crucial indispensable'.split(
    ' ',
  ),
);

/** In what somebody says, a word of what should be: "must step up". */
function urged(s: Scene, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (URGENT.has(s.items[i]?.norm ?? '')) return i;
  return -1;
}

export const positions: Reader = {
  needs: [
    'support',
    'oppose',
    'concern',
    'call',
    'n-support',
    'n-oppose',
    'n-concern',
    'should',
    'say',
    'must',
  ],
  read(stage) {
    const { scene: s, memory } = stage;
    const out: Draft[] = [];
    const used = new Set<number>();
    for (let i = 0; i < s.items.length; i += 1) {
      const stand = standOf(s, i);
      const n = s.clauseOf[i] ?? 0;
      if (!stand || used.has(n) || taken(stage, i)) continue;
      const mood = moodOf(s, i);
      if (mood.inf || mood.modal === 'should' || mood.modal === 'could' || mood.passive) continue;
      const by = subjectOf(s, i, memory);
      const clause = clauseAt(s, i);
      for (const actor of by.parties) {
        used.add(n);
        const on = words(stage, i + 1, Math.max(clause.to, i + 2));
        out.push(
          clauseDraft(
            stage,
            'position',
            { actor, stance: stand, on },
            {
              at: i,
              frame: stand,
              ties: { actor: [by.from, by.to], stance: [i, i + 1] },
              unsure: !by.named,
            },
          ),
        );
      }
    }
    if (out.length === 0) out.push(...spoken(stage));
    return out;
  },
};

/** A speaker's "must" or "crucial", in a quotation or a that-clause. */
function spoken(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  const at = urged(s, 0, s.items.length);
  if (at < 0) return [];
  const quoted =
    s.quoted[at] || memory.publisher !== null || s.clauses.some((c) => c.kind === 'that');
  const actor = memory.speaker ?? memory.publisher;
  if (!quoted || !actor || taken(stage, at)) return [];
  const clause = clauseAt(s, at);
  return [
    clauseDraft(
      stage,
      'position',
      { actor, stance: 'call', on: words(stage, clause.from, clause.to) },
      { at, frame: 'must', ties: { stance: [at, at + 1] }, unsure: true },
    ),
  ];
}
