// Views: what a speaker is quoted as judging or wanting, where no verb of holding says it; what a
// party is called by its stand ("a vocal advocate for"), sees something as, or vows not to do.
import { clauseDraft, firstOf, words } from '../found.ts';
import type { Draft, Stage } from '../frame.ts';
import { moodOf } from '../moods.ts';
import { clauseAt, type Scene } from '../scene.ts';
import { subjectOf } from '../subject.ts';
import { before, has, isVerb } from '../verbs.ts';

/** Words by which a speaker judges. */
const JUDGING = new RegExp(
  '^(historic|milestone|breakthrough|success|successful|failure|failed|mistake|wrong|solidarity|' +
    'proud|glad|happy|progress|great|difficult|dangerous|unacceptable|unfair|legitimate|illegal|' +
    'illegitimate|invasion|occupation|sovereignty|tragedy|disaster|catastroph.*|positive|' +
    'instrumental|' +
    'essential|committed|determined|commitment|determination|partner|brings|helped|' +
    'restore|restored|' +
    'disappoint.*|outrage.*|threat|risk|risks|burden.*|stable|stabilised|stabilized|challenge.*|' +
    'historique|succes|echec|erreur|solidarite|fier|fiere|progres|difficile|dangereux|' +
    'inacceptable|' +
    'legitime|illegal|souverainete|determine|determination|menace|risque|defi|defis|' +
    'aware|sensitive|incompatib.*|disrupt.*|destabili.*|worr.*|optimis.*|turning|needed|best|' +
    'serious|dire|grave|graves|alarming|volatile|fragile|deteriorat.*|desperate|war|aggression|' +
    'unconstitutional|unlawful|guerre|agression|alarmante?|necessaires?|' +
    'constructive|fundamental|milestones|basis|key|tribute|' +
    'better|worse|worst|priority|achiev.*|resolve|unity|together|confiden.*|hope|hopes|hoped|' +
    'sensitivity|unprecedented|significant|hero.*|honou?r|opportunity|lasting)$',
);
const AGAINST = new RegExp(
  '^(fail|mistake|wrong|difficult|dangerous|unaccept|unfair|ill|invasion|occup|sover|trag|disas|' +
    'catas|disapp|outra|threat|risk|burden|challeng|echec|erreur|diffic|danger|inaccep|' +
    'menace|defi|incompat|disrupt|destabil|worr|worse|worst|' +
    'serious|dire|grave|alarm|volat|fragil|deterior|desper|war|aggress|unconst|unlaw|' +
    'guerre|agress)',
);

const URGENT =
  /^(must|urgently|deserve|deserves|deserved|merite|meritent|meritaient|doit|doivent|faut)$/;
/** These say what must be only of a thing: "it is crucial", not "critical supplies". */
const VITAL = new RegExp(
  '^(crucial|essential|vital|imperative|urgent|necessary|critical|important|essentiel|' +
    'indispensable|primordial|crucial|urgent|necessaire)e?s?$',
);
const WISHED = /^(should|needs|devrait|devraient)$/;

function isUrgent(s: Scene, i: number): boolean {
  const norm = s.items[i]?.norm ?? '';
  if (URGENT.test(norm)) return true;
  if (/^(have|has)$/.test(norm)) return s.items[i + 1]?.norm === 'to';
  return VITAL.test(norm) && has(before(s.items, i), 'be');
}

/** In what somebody says, a word of what should be: "must step up". */
function urged(s: Scene): number {
  const strong = s.items.findIndex((_, i) => isUrgent(s, i));
  return strong >= 0 ? strong : s.items.findIndex((item) => WISHED.test(item.norm));
}

const FOR = /^(advocate|supporter|proponent|champion|backer|partisan|defenseur)s?$/;
const AGAINST_IT = /^(critic|opponent|detractor|opposant|adversaire)s?$/;
const SEEING = /^(view|see|saw|regard|consider|describ|consid|qualifi|juge|voit)/;

/** What any of the words below begins with. */
const STANDING = new RegExp(
  '^(advoc|support|propon|champ|back|partisan|defens|critic|oppon|detract|opposa|advers|view|' +
    'see|saw|regard|consid|describ|qualif|juge|voit|against$)',
);

/** "has been a vocal advocate for", "has vowed not to quit", "views it as a threat". */
export function shown(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  for (let v = 1; v < s.items.length; v += 1) {
    const norm = s.items[v]?.norm ?? '';
    if (!STANDING.test(norm) && !has(s.items[v + 1], 'neg')) continue;
    const against = norm === 'against' && has(s.items[v - 1], 'be', 'adverb');
    const called = FOR.test(norm) || AGAINST_IT.test(norm) || against ? calledAt(s, v) : -1;
    const vows =
      has(s.items[v], 'pledge', 'say', 'plan') &&
      isVerb(s.items, v) &&
      has(s.items[v + 1], 'neg') &&
      has(s.items[v + 2], 'to');
    const seen = SEEING.test(norm) && isVerb(s.items, v) ? judgedAs(s, v) : -1;
    if (called < 0 && !vows && seen < 0) continue;
    if (stage.drafts.some((d) => d.kind === 'offer' && d.from <= v && v < d.to && vows)) continue;
    const by = subjectOf(s, called >= 0 ? called : v, memory);
    const stance =
      called >= 0
        ? FOR.test(norm)
          ? 'support'
          : 'oppose'
        : vows
          ? 'oppose'
          : AGAINST.test(s.items[seen]?.norm ?? '')
            ? 'concern'
            : 'support';
    const on = words(stage, v + 1, clauseAt(s, v).to);
    const at = seen >= 0 ? seen : v;
    const out = by.parties.map((actor) =>
      clauseDraft(
        stage,
        'position',
        { actor, stance, on },
        { at: v, frame: 'shown', ties: { actor: [by.from, by.to], stance: [at, at + 1] } },
      ),
    );
    if (out.length > 0) return out;
  }
  return [];
}

/** "said it will not lay down its arms", "we cannot fail the people": what a party will not do. */
export function refusing(stage: Stage): Draft[] {
  const { scene: s, memory } = stage;
  const { speaks } = stage;
  if (!speaks || stage.drafts.some((d) => d.kind === 'offer' || d.kind === 'condition')) return [];
  for (let v = 1; v < s.items.length; v += 1) {
    if (!isVerb(s.items, v) || has(s.items[v], 'say')) continue;
    const mood = moodOf(s, v);
    if (!mood.neg || (mood.modal === '' && !able(s, mood.from, v)) || mood.passive) continue;
    const by = subjectOf(s, v, memory);
    const own = by.parties.includes(speaks) || has(s.items[by.from], 'it');
    if (!own) continue;
    const on = words(stage, v, clauseAt(s, v).to);
    const fields = { actor: speaks, stance: 'oppose' as const, on };
    const ties = { stance: [mood.from, v + 1] as const };
    return [clauseDraft(stage, 'position', fields, { at: v, frame: 'refuses', ties })];
  }
  return [];
}

/** French "ne pouvons pas": the small word of being able before the verb. */
const able = (s: Scene, from: number, v: number): boolean =>
  s.items
    .slice(Math.max(0, from - 4), v)
    .some((item) => /^(pouvons|peuvent|peut|puis)$/.test(item.norm));

/** The "is" or "became" by which somebody is called so, or -1. */
function calledAt(s: Scene, at: number): number {
  const { from } = clauseAt(s, at);
  for (let i = at - 1; i >= Math.max(from, at - 6); i -= 1)
    if (has(s.items[i], 'be') || /^(becom|became|remain)/.test(s.items[i]?.norm ?? '')) return i;
  return -1;
}

/** The judging word after "as": "views the increase as a disruptor". */
function judgedAs(s: Scene, v: number): number {
  const clause = clauseAt(s, v);
  const mood = moodOf(s, v);
  if (mood.passive || mood.inf) return -1;
  const as = s.items.findIndex(
    (item, i) => i > v && i < Math.min(clause.to, v + 10) && /^(as|comme)$/.test(item.norm),
  );
  if (as < 0) return -1;
  for (let i = as + 1; i < Math.min(s.items.length, as + 6); i += 1)
    if (JUDGING.test(s.items[i]?.norm ?? '')) return i;
  return -1;
}

/** A speaker's "must" or "crucial", in a quotation or a that-clause. */
export function spoken(stage: Stage, taken: (stage: Stage, at: number) => boolean): Draft[] {
  const { scene: s, memory } = stage;
  const at = urged(s);
  if (at < 0 || taken(stage, at)) return [];
  const quoted = s.quoted[at] === true;
  const said = firstOf(s, 0, s.items.length, 'say') >= 0 && stage.speaks !== null;
  if (!quoted && !said && memory.publisher === null) return [];
  const actor = stage.speaks ?? (quoted ? memory.speaker : null) ?? memory.publisher;
  if (!actor) return [];
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

/** What somebody is quoted as saying, where it is no other claim: the party's own view. */
export function held(stage: Stage): Draft[] {
  const { scene: s } = stage;
  const { speaks } = stage;
  if (!speaks || stage.drafts.length > 0) return [];
  const said = s.items.findIndex((item, i) => has(item, 'say') && isVerb(s.items, i));
  const judged = s.items.findIndex((item) => JUDGING.test(item.norm));
  if (judged < 0 || said < 0) return [];
  const on = words(stage, 0, s.items.length);
  const span = { from: 0, to: s.items.length };
  const by = subjectOf(s, said, stage.memory).parties;
  const actors = by.length > 1 && by.includes(speaks) ? by : [speaks];
  return actors.map((actor) =>
    clauseDraft(
      stage,
      'position',
      { actor, stance: AGAINST.test(s.items[judged]?.norm ?? '') ? 'concern' : 'support', on },
      {
        at: Math.max(0, said),
        frame: 'view',
        ties: { stance: [judged, judged + 1] },
        unsure: true,
        span,
      },
    ),
  );
}
