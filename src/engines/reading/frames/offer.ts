// Offers: a state stands somewhere between thinking of taking part and being there. The reader looks
// at each force (troops, money, ships) for the verb that governs it, then at verbs of joining and
// leading that need no force.
import type { Party, Quantity, Stance, Unit } from '../../../kernel/index.ts';
import { type Force, forcesOf } from '../forces.ts';
import type { Draft, Reader, Stage } from '../frame.ts';
import { clauseAt, has, isSign, isVerb, moodOf, type Scene } from '../scene.ts';
import { around } from '../span.ts';
import { isDated, stanceOf } from '../stance.ts';
import { listAt, type Subject, subjectOf } from '../subject.ts';

interface Giving {
  readonly stance: Stance;
  readonly by: Subject;
  readonly verb: number;
  readonly frame: string;
}

const GIVES = [
  'send',
  'pledge',
  'commit',
  'consider',
  'plan',
  'have',
  'notify',
  'decline',
  'include',
  'pullout',
  'lead',
  'join',
  'need',
  'ask',
  'call',
  'say',
  'act',
  'support',
] as const;

/** The verb that has the force as its object: the nearest to the left in its clause. */
function verbBefore(s: Scene, force: Force): number {
  const clause = clauseAt(s, force.from);
  for (let j = force.from - 1; j >= clause.from; j -= 1) {
    if (isVerb(s.items, j) || has(s.items[j], 'have')) return j;
    if (isSign(s.items[j], ';:')) return -1;
  }
  return -1;
}

function verbAfter(s: Scene, force: Force): number {
  const clause = clauseAt(s, force.head);
  for (let j = force.to; j < clause.to; j += 1) {
    if (isVerb(s.items, j) || has(s.items[j], 'ground')) return j;
    if (has(s.items[j], 'be') && has(s.items[j + 1], 'prep', 'ground')) return j;
  }
  return -1;
}

const subjectWith = (force: Force, subject: Subject): Subject =>
  force.own.length > 0
    ? { parties: force.own, from: force.from, to: force.to, named: true }
    : subject;

/** What the object's verb says: "Chad offered 1,500 soldiers". */
function asObject(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const item = s.items[v];
  if (!GIVES.some((cls) => item?.classes.has(cls)) && !has(item, 'have')) return null;
  const mood = moodOf(s, v);
  if (has(item, 'pullout') && !has(item, 'send')) {
    if (!mood.past && !mood.modal && !mood.inf && !mood.ing) return null;
    return {
      stance: 'withdrawn',
      by: subjectWith(force, subjectOf(s, v, memory)),
      verb: v,
      frame: 'pulls-out',
    };
  }
  if (has(item, 'have') && !has(item, 'send')) return holding(stage, force, v);
  const standing =
    has(item, 'send') && !has(item, 'pledge') ? stanceOf(s, v) : promised(s, v, mood);
  if (!standing) return null;
  const own = has(item, 'send') ? force.own : force.own;
  const by = subjectOf(s, standing.by, memory);
  const giver = by.parties.length > 0 && own.length === 0 ? by : subjectWith(force, by);
  return {
    stance: standing.stance,
    by: giver,
    verb: standing.by,
    frame: standing.stance === 'deployed' ? 'sends' : 'pledges',
  };
}

function promised(
  s: Scene,
  v: number,
  mood: ReturnType<typeof moodOf>,
): { stance: Stance; by: number } | null {
  const item = s.items[v];
  if (has(item, 'pledge')) {
    if (mood.inf || mood.ing)
      return stanceOf(s, v) ?? (mood.ing ? { stance: 'offered', by: v } : null);
    if (mood.neg) return null;
    return {
      stance:
        mood.modal === 'could'
          ? 'considering'
          : item?.norm.startsWith('commit')
            ? 'committed'
            : 'offered',
      by: v,
    };
  }
  if (has(item, 'consider')) return { stance: 'considering', by: v };
  if (has(item, 'decline')) return mood.neg ? null : { stance: 'declined', by: v };
  if (has(item, 'notify')) return { stance: 'notified', by: v };
  if (has(item, 'commit')) return mood.neg || mood.inf ? null : { stance: 'committed', by: v };
  if (has(item, 'plan')) return { stance: 'offered', by: v };
  if (has(item, 'include')) return { stance: 'deployed', by: v };
  return null;
}

/** "Kenya has 700 officers on the ground." */
function holding(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  if (force.quantity === null) return null;
  const mood = moodOf(s, v);
  if (mood.neg || mood.modal === 'could' || mood.modal === 'should') return null;
  const by = subjectOf(s, v, memory);
  return {
    stance: mood.modal ? 'offered' : 'deployed',
    by: subjectWith(force, by),
    verb: v,
    frame: 'has-there',
  };
}

/** What the verb after a force says: "200 Senegalese troops crossed", "were deployed". */
function asSubject(stage: Stage, force: Force, v: number): Giving | null {
  const { scene: s, memory } = stage;
  const item = s.items[v];
  const by = subjectWith(force, subjectOf(s, v, memory));
  if (has(item, 'ground', 'be')) return { stance: 'deployed', by, verb: v, frame: 'has-there' };
  const moving =
    has(item, 'arrive', 'join', 'lead') ||
    (has(item, 'send') && (moodOf(s, v).passive || has(item, 'send')));
  if (has(item, 'pullout') && !moving)
    return { stance: 'withdrawn', by, verb: v, frame: 'pulls-out' };
  if (!moving) return null;
  const standing = stanceOf(s, v);
  return standing ? { stance: standing.stance, by, verb: v, frame: 'arrives' } : null;
}

/** A deed noun before the force: "contribution of 5,000 troops", "deployment of 200 police". */
function asDeed(stage: Stage, force: Force): Giving | null {
  const { scene: s, memory } = stage;
  let at = force.from - 1;
  while (at > 0 && has(s.items[at], 'of', 'det', 'to')) at -= 1;
  const item = s.items[at];
  if (at < 0 || at >= force.from - 1) return null;
  const stance: Stance | null = has(item, 'n-pledge')
    ? 'offered'
    : has(item, 'n-send')
      ? proposedOr(s, at)
      : has(item, 'n-deploy')
        ? deployment(s, at)
        : has(item, 'n-pullout')
          ? 'withdrawn'
          : null;
  if (!stance) return null;
  const by = subjectWith(force, ownerBefore(s, at, memory));
  return { stance, by, verb: at, frame: 'deed' };
}

const PROPOSED = new Set([
  'proposed',
  'planned',
  'promised',
  'offered',
  'pledged',
  'possible',
  'potential',
  'future',
  'intended',
]);

function proposedOr(s: Scene, at: number): Stance {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1)
    if (PROPOSED.has(s.items[i]?.norm ?? '')) return 'offered';
  return 'deployed';
}

function deployment(s: Scene, at: number): Stance | null {
  if (proposedOr(s, at) === 'offered') return 'offered';
  return has(s.items[at + 1], 'of') ? 'deployed' : null;
}

function ownerBefore(s: Scene, at: number, memory: Stage['memory']): Subject {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const item = s.items[i];
    if (item?.party && (item.poss || item.way === 'people' || item.way === 'seat'))
      return { parties: [item.party], from: i, to: i + 1, named: true };
    if (has(item, 'its'))
      return { parties: memory.actor ? [memory.actor] : [], from: i, to: i + 1, named: false };
  }
  const by = [1, 2, 3, 4, 5, 6]
    .map((n) => at + n)
    .find((i) => has(s.items[i], 'by') && s.items[i + 1]?.party);
  if (by) return { ...listAt(s, by + 1), named: true };
  return { parties: [], from: -1, to: -1, named: false };
}

function draft(
  stage: Stage,
  giving: Giving,
  what: { party: Party; quantity: Quantity | null; unit: Unit | null; force: Force | null },
): Draft {
  const { scene: s } = stage;
  const ends = [
    giving.by.from,
    giving.by.to - 1,
    ...(what.force ? [what.force.from, what.force.to - 1] : []),
  ];
  const span = around(s, giving.verb, ...ends);
  const lead = has(s.items[giving.verb], 'lead');
  return {
    kind: 'offer',
    fields: {
      state: what.party,
      role: lead
        ? 'lead'
        : what.unit === 'money' || what.unit === 'logistics'
          ? 'support'
          : 'contribute',
      stance: giving.stance,
      quantity: what.quantity,
      unit: what.unit,
    },
    ...span,
    frame: `offer/${giving.frame}`,
    ties: {
      state: [giving.by.from, giving.by.to],
      stance: [giving.verb, giving.verb + 1],
      ...(what.force ? { quantity: [what.force.from, what.force.to] as const } : {}),
    },
    unsure: !giving.by.named,
  };
}

/** "…, Burundi 1,700 and Nigeria 850": the same promise of others, with their own numbers. */
function gapped(stage: Stage, giving: Giving, force: Force): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  for (let i = force.to; i < s.items.length - 1; i += 1) {
    const item = s.items[i];
    if (!item?.party || item.way === 'people') continue;
    const next = isSign(s.items[i + 1], '(') ? s.items[i + 2] : s.items[i + 1];
    if (!next?.quantity || next.money) continue;
    const by = { parties: [item.party], from: i, to: i + 1, named: true };
    out.push(
      draft(
        stage,
        { ...giving, by },
        {
          party: item.party,
          quantity: next.quantity,
          unit: force.unit,
          force: { ...force, to: i + 2 },
        },
      ),
    );
  }
  return out;
}

function readForces(stage: Stage, taken: Set<number>): Draft[] {
  const { scene: s } = stage;
  const out: Draft[] = [];
  for (const force of forcesOf(s)) {
    const v = verbBefore(s, force);
    const right = v < 0 ? verbAfter(s, force) : -1;
    const giving =
      asDeed(stage, force) ??
      (v >= 0 ? asObject(stage, force, v) : right >= 0 ? asSubject(stage, force, right) : null);
    if (!giving || giving.by.parties.length === 0) continue;
    taken.add(giving.verb);
    if (v >= 0) taken.add(v);
    if (right >= 0) taken.add(right);
    for (const party of giving.by.parties) {
      out.push(
        draft(stage, giving, {
          party,
          quantity: giving.by.parties.length > 1 && force.own.length !== 1 ? null : force.quantity,
          unit: force.unit,
          force,
        }),
      );
    }
    out.push(...gapped(stage, giving, force));
  }
  return out;
}

/** Verbs of joining and leading: "Kenya will lead the mission", "agreed to take part". */
function readJoining(stage: Stage, taken: Set<number>): Draft[] {
  const { scene: s, memory } = stage;
  const out: Draft[] = [];
  for (let v = 0; v < s.items.length; v += 1) {
    const item = s.items[v];
    if (taken.has(v) || !has(item, 'join', 'lead', 'send') || !isVerb(s.items, v) || item?.hyphen)
      continue;
    if (!missionAfter(s, v)) continue;
    const mood = moodOf(s, v);
    if (mood.passive) {
      out.push(...ledBy(stage, v));
      continue;
    }
    const standing = stanceOf(s, v);
    if (!standing || taken.has(standing.by)) continue;
    if (
      standing.stance === 'deployed' &&
      !has(item, 'lead') &&
      standing.by === v &&
      has(item, 'support')
    )
      continue;
    const by = subjectOf(s, standing.by, memory);
    if (by.parties.length === 0) continue;
    taken.add(standing.by);
    for (const party of by.parties) {
      const giving = {
        stance: standing.stance,
        by,
        verb: v,
        frame: has(item, 'lead') ? 'leads' : 'joins',
      };
      out.push(draft(stage, giving, { party, quantity: null, unit: null, force: null }));
    }
  }
  return out;
}

function ledBy(stage: Stage, v: number): Draft[] {
  const { scene: s } = stage;
  if (!has(s.items[v], 'lead') || !has(s.items[v + 1], 'by') || !s.items[v + 2]?.party) return [];
  const list = listAt(s, v + 2);
  const mood = moodOf(s, v);
  const stance: Stance =
    mood.modal === 'will' || mood.modal === 'would'
      ? isDated(s, v)
        ? 'committed'
        : 'offered'
      : mood.inf
        ? 'offered'
        : 'deployed';
  return list.parties.map((party) =>
    draft(
      stage,
      { stance, by: { ...list, named: true }, verb: v, frame: 'leads' },
      { party, quantity: null, unit: null, force: null },
    ),
  );
}

/** A mission, a force or a country in need stands after the verb in its clause. */
function missionAfter(s: Scene, v: number): boolean {
  const clause = clauseAt(s, v);
  if (clause.to - v < 2) return has(s.items[v], 'join') && s.items[v]?.norm !== 'support';
  for (let i = v + 1; i < Math.min(clause.to, v + 12); i += 1) {
    if (
      has(s.items[i], 'mission') ||
      s.items[i]?.way === 'mission' ||
      has(s.items[i], 'police', 'military')
    )
      return true;
    if (has(s.items[v], 'join') && s.items[v]?.norm === 'help') return true;
  }
  return false;
}

export const offers: Reader = {
  needs: [
    'send',
    'pledge',
    'commit',
    'join',
    'lead',
    'arrive',
    'have',
    'pullout',
    'n-pledge',
    'n-send',
    'n-deploy',
    'consider',
    'include',
    'contributor',
    'ground',
  ],
  read(stage) {
    const taken = new Set<number>();
    return [...readForces(stage, taken), ...readJoining(stage, taken)];
  },
};
