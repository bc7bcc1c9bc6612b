// Safeguards: vetting, training, rules, oversight, accountability, monitoring, reporting, conduct
// of
// the force. What matters is the word for the measure; the status comes from the mood around it.
import type { ClaimFields, Measure } from '../../../kernel/index.ts';
import { clauseDraft, firstOf } from '../found.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { maskOf, meets } from '../lexicon/mask.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { has, isVerb } from '../verbs.ts';

type Status = ClaimFields['safeguard']['status'];
const MEASURES: readonly (readonly [string, Measure])[] = [
  ['vetting', 'vetting'],
  ['vet', 'vetting'],
  ['rules', 'rules'],
  ['conduct', 'conduct'],
  ['accountability', 'accountability'],
  ['oversight', 'oversight'],
  ['monitoring', 'monitoring'],
  ['reporting', 'reporting'],
  ['training', 'training'],
  ['train', 'training'],
];

/**
 * Training and inquiries are spoken of in other matters too: they count where the force is near.
 */
const NEEDS_FORCE = new Set<Measure>(['training', 'accountability', 'monitoring', 'oversight']);

const MEASURE_MASK = maskOf(MEASURES.map(([cls]) => cls));

function measureAt(s: Scene, i: number): Measure | null {
  const item = s.items[i];
  if (!item || !meets(item.mask, MEASURE_MASK)) return null;
  if (!item || item.hyphen || (item.caps > 0 && i > 0 && s.items[i + 1]?.caps)) return null;
  const found = MEASURES.find(([cls]) => item.classes.has(cls));
  if (!found) return null;
  const [cls, measure] = found;
  if (measure === 'training' && isVerb(s.items, i) && !moodOf(s, i).passive) return null;
  if ((cls === 'train' || cls === 'vet') && (!isVerb(s.items, i) || !moodOf(s, i).passive))
    return null;
  if (measure === 'training' && (has(s.items[i + 1], 'mission') || has(s.items[i - 2], 'mission')))
    return null;
  if (NEEDS_FORCE.has(measure) && !item.norm.includes(' mechanism')) {
    const clause = clauseAt(s, i);
    if (firstOf(s, clause.from, clause.to, 'police', 'military', 'personnel', 'mission') < 0)
      return null;
  }
  return measure;
}

function statusAt(s: Scene, i: number): Status {
  const clause = clauseAt(s, i);
  if (firstOf(s, clause.from, clause.to, 'neg') >= 0) return 'absent';
  if (firstOf(s, clause.from, clause.to, 'n-meet', 'consider') >= 0) return 'under_discussion';
  if (
    firstOf(
      s,
      clause.from,
      clause.to,
      'will',
      'would',
      'should',
      'could',
      'must',
      'plan',
      'need',
    ) >= 0
  )
    return 'planned';
  return 'in_place';
}

function read(stage: Stage): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < s.items.length; i += 1) {
    const measure = measureAt(s, i);
    const key = `${measure} ${s.clauseOf[i]}`;
    if (!measure || seen.has(key)) continue;
    seen.add(key);
    out.push(
      clauseDraft(
        stage,
        'safeguard',
        { measure, status: statusAt(s, i) },
        { at: i, frame: measure, ties: { measure: [i, i + 1] } },
      ),
    );
  }
  return out;
}

export const safeguards: Reader = {
  needs: maskOf([
    'vetting',
    'vet',
    'training',
    'train',
    'rules',
    'conduct',
    'accountability',
    'oversight',
    'monitoring',
    'reporting',
  ]),
  read,
};
