// Options: the forms and sizes that a mission could take, where no mandate sets them.
import type { ClaimFields } from '../../../kernel/index.ts';
import { forcesOf, unitOf } from '../forces.ts';
import { clauseDraft, firstOf, partiesIn, words } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { has, isVerb } from '../verbs.ts';

/**
 * A mission or force of a size that is not yet: "would comprise up to 2,500", "expected to
 * number 8,000".
 */
function sized(stage: Stage, i: number): Draft | null {
  const { scene: s } = stage;
  const clause = clauseAt(s, i);
  if (stage.drafts.some((d) => d.kind === 'authorisation' && d.fields.ceiling)) return null;
  if (stage.drafts.some((d) => d.kind === 'offer' && d.from <= i && i < d.to && d.fields.quantity))
    return null;
  for (const force of forcesOf(s)) {
    const n = force.quantity?.max ?? force.quantity?.min;
    if (!n || n < 100 || force.unit === 'money' || force.own.length > 0) continue;
    const near = (force.from > i && force.from - i < 13) || (force.from <= i && i < force.to + 2);
    if (!near || force.from < clause.from) continue;
    if (force.from - i > 8 && partiesIn(s, i + 1, force.from).length > 0) continue;
    const fields = {
      what: words(stage, Math.min(i, force.from), force.to),
      size: n,
      force: kindOf(s, force.from, force.to),
    };
    return clauseDraft(stage, 'option', fields, {
      at: i,
      frame: 'size',
      ties: { size: [force.from, force.to] },
    });
  }
  const bare = [1, 2, 3, 4, 5, 6]
    .map((n) => i + n)
    .find((j) => s.items[j]?.quantity && !s.items[j]?.money);
  const size =
    bare === undefined
      ? null
      : (s.items[bare]?.quantity?.max ?? s.items[bare]?.quantity?.min ?? null);
  if (bare === undefined || !size || size < 100 || s.items[bare]?.date) return null;
  const sizing =
    firstOf(s, i, bare, 'have', 'include', 'expect', 'target') >= 0 ||
    s.items[bare + 1]?.norm === 'strong';
  if (!sizing) return null;
  return clauseDraft(
    stage,
    'option',
    { what: words(stage, i, bare + 1), size, force: null },
    { at: i, frame: 'size', ties: { size: [bare, bare + 1] } },
  );
}

function kindOf(s: Scene, from: number, to: number): ClaimFields['option']['force'] {
  let [police, military] = [false, false];
  for (let i = from; i < to; i += 1) {
    const unit = unitOf(s.items[i]);
    if (unit === 'police') police = true;
    if (unit === 'military') military = true;
  }
  return police && military ? 'mixed' : police ? 'police' : military ? 'military' : null;
}

/** "options, including a UN-led mission", "ranging from a large mission to a medium-sized one". */
function listed(stage: Stage, i: number): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  const opened = s.items.findIndex(
    (item, j) => j > i && /^(including|ranging|from|such|namely|:|notamment)$/.test(item.norm),
  );
  if (opened < 0 || opened - i > 16) return [];
  for (let j = opened + 1; j < s.items.length; j += 1) {
    if (!has(s.items[j], 'mission') || has(s.items[j], 'plain')) continue;
    let from = j - 1;
    while (from > opened && !/^(a|an|une|un|the)$/.test(s.items[from]?.norm ?? '') && j - from < 7)
      from -= 1;
    if (!/^(a|an|une|un)$/.test(s.items[from]?.norm ?? '')) continue;
    let to = j + 1;
    while (to < s.items.length && to - j < 10 && !s.items[to]?.sign && s.items[to]?.norm !== 'to')
      to += 1;
    out.push(
      clauseDraft(
        stage,
        'option',
        { what: words(stage, from, to), size: null, force: kindOf(s, from, to) },
        { at: j, frame: 'option', ties: { what: [from, j + 1] }, span: { from, to } },
      ),
    );
  }
  return out.slice(0, 4);
}

/** "Member states could deploy a rapid action force": nobody is named who would. */
function possible(stage: Stage, v: number): Draft | null {
  const { scene: s, memory } = stage;
  if (!isVerb(s.items, v) || moodOf(s, v).modal !== 'could') return null;
  const clause = clauseAt(s, v);
  if (firstOf(s, v + 1, Math.min(clause.to + 8, v + 14), 'mission') < 0) return null;
  if (subjectOf(s, v, memory).parties.some((p) => p !== memory.host)) return null;
  return clauseDraft(
    stage,
    'option',
    { what: words(stage, clause.from, clause.to), size: null, force: null },
    { at: v, frame: 'option', ties: { what: [v, v + 1] } },
  );
}

export const options: Reader = {
  needs: maskOf(['option', 'mission', 'target']),
  read(stage) {
    const { scene: s } = stage;
    for (let i = 0; i < s.items.length; i += 1) {
      if (has(s.items[i], 'option')) {
        const out = listed(stage, i);
        if (out.length > 0) return out;
      }
      const might = has(s.items[i], 'send') ? possible(stage, i) : null;
      if (might) return [might];
      if (has(s.items[i], 'mission', 'target') || s.items[i]?.way === 'mission') {
        const draft = sized(stage, i);
        if (draft) return [draft];
      }
    }
    return [];
  },
};
