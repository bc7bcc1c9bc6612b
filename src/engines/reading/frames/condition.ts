// Conditions: something that must happen before something else can.
import type { Party } from '../../../kernel/index.ts';
import { clauseDraft, firstOf, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { clauseAt, firstVerbOf, has, isVerb, moodOf } from '../scene.ts';
import { subjectOf } from '../subject.ts';

const FORCE = [
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
] as const;

/** "still requires a mandate", "depends on": a need of the deployment. */
function fromNeed(stage: Stage, v: number): Draft | null {
  const { scene: s, memory } = stage;
  if (!isVerb(s.items, v) || moodOf(s, v).inf) return null;
  const clause = clauseAt(s, v);
  if (
    firstOf(s, clause.from, v, ...FORCE) < 0 &&
    firstOf(s, v, clause.to, 'n-vote', 'mandate', 'resolution') < 0
  )
    return null;
  const by = subjectOf(s, v, memory);
  const fields = {
    holder: by.parties[0] ?? null,
    what: words(stage, v + 1, clause.to),
    before: words(stage, clause.from, v),
  };
  return clauseDraft(stage, 'condition', fields, {
    at: v,
    frame: 'requires',
    ties: { what: [v, v + 1] },
  });
}

/** "will send troops only if", "once the mandate is given": a clause that another waits for. */
function fromIf(stage: Stage, i: number): Draft | null {
  const { scene: s, memory } = stage;
  const own = clauseAt(s, i);
  const main = s.clauses.find(
    (c) =>
      c !== own &&
      firstOf(s, c.from, c.to, 'will', 'would', 'could', 'should', 'plan', 'ready', 'neg') >= 0,
  );
  if (!main || firstVerbOf(s, i, own.to) < 0) return null;
  if (firstOf(s, 0, s.items.length, ...FORCE) < 0) return null;
  const v = firstVerbOf(s, main.from, main.to);
  const by = v < 0 ? null : subjectOf(s, v, memory);
  const holder: Party | null = by?.parties[0] ?? memory.speaker ?? null;
  const span = { from: Math.min(own.from, main.from), to: Math.max(own.to, main.to) };
  return clauseDraft(
    stage,
    'condition',
    { holder, what: words(stage, i + 1, own.to), before: words(stage, main.from, main.to) },
    { at: i, frame: 'if', ties: { what: [i, own.to] }, span },
  );
}

export const conditions: Reader = {
  needs: ['need', 'if', 'precon'],
  read(stage) {
    const { scene: s } = stage;
    const out: Draft[] = [];
    for (let i = 0; i < s.items.length; i += 1) {
      const draft = has(s.items[i], 'need')
        ? fromNeed(stage, i)
        : has(s.items[i], 'if')
          ? fromIf(stage, i)
          : null;
      if (draft) {
        out.push(draft);
        break;
      }
    }
    return out;
  },
};
