// What a clause or a passage suggests as duties: who is asked for what, and what makes it fall due.
// A rule of words that only proposes; a person takes it up, amends it or rejects it.
import { readParty } from '../../../engines/sheets/index.ts';
import type { Day, Party } from '../../../kernel/index.ts';
import type { Trigger } from './duty.ts';
import { type Ground, triggersIn } from './timing.ts';

export interface Suggestion {
  readonly owner: Party;
  readonly to: Party | null;
  readonly what: string;
  readonly trigger: Trigger;
}

/** `by`: the body that laid the clause down. */
export interface ClauseGround extends Ground {
  readonly by: Party | null;
}

const anyOf = (words: string) =>
  words
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

/** Verbs by which a clause lays something upon somebody. */
const ASKS = anyOf(`
  requests? | requested | directs? | demands? | instructs? | requires? | mandates? | tasks? |
  decides | orders? | prie | demande | charge | exige | décide | ordonne`);
/** Verbs that ask without binding: a duty only where the words say when. */
const HOPES = anyOf(`
  calls? upon | calls? on | urges? | invites? | encourages? | exhorte | engage | invite |
  appelle | encourage`);
/** The body speaks of what it will do itself. */
const MEANS = anyOf(`
  expresses its intention | intends | undertakes | exprime son intention | entend | se propose`);
/** Verbs that begin something else, up to which the words before it go. */
const OTHERS = anyOf(`
  reaffirms? | recalls? | welcomes? | commends? | stresses | underlines? | emphasi[sz]es | notes? |
  takes note | reiterates? | authori[sz]es? | supports? | condemns? | affirms? | expresses |
  recognizes | acknowledges | underscores | looks forward | réaffirme | rappelle | se félicite |
  souligne | note | prend note | autorise | condamne | salue`);

const BEGIN = new RegExp(
  `(?:^\\W*|[;,:]\\s*(?:and\\s+|et\\s+)?|\\band\\s+|\\bet\\s+)(?:(?:also|further|again|therefore|` +
    `in this (?:regard|context|connection),?|également|en outre)\\s+)*` +
    `(?:(?<asks>${ASKS})|(?<hopes>${HOPES})|(?<means>${MEANS})|(?<others>${OTHERS}))(?!\\p{L})` +
    `(?=\\s+(?:the|that|to|its|all|member|each|any|both|states|parties|le|la|les|aux?|du|de|` +
    `des|que|tous|toutes|à|[\\p{Lu}(]|l[’'])|[,:])`,
  'giu',
);

/** What can be seen to be delivered. */
const TOLD = anyOf(`
  report(?:s|ing|ed)? | updates? | updated | brief(?:s|ing|ings|ed)? | inform(?:s|ed|ing)? |
  notif(?:y|ies|ied|ication|ications) | submit(?:s|ted)? | (?<!the )present(?:s|ed)? |
  transmit(?:s|ted)? |
  communicate | convey | review(?:s|ed)? | reassess | certif(?:y|ies) | tell | recommendations |
  rapports? | rendre compte | informe(?:r|é)? | exposé | présenter? | soumettre | notifier? |
  examiner | réexaminer | transmettre | communiquer`);
/** What can be delivered, where the words also say when. */
const DONE = anyOf(`
  provide | establish | share | develop | prepare | finali[sz]e | complete | conclude | appoint |
  deploy | adopt | publish | convene | file | respond | answer | pay | deliver | consider | assess |
  evaluate | propose | identify | begin | start | ensure | fournir | établir | communiquer |
  élaborer | mettre en place | achever | nommer | publier | adopter | étudier | évaluer`);
const IS_TOLD = new RegExp(`(?<![\\p{L}-])(?:${TOLD})(?![\\p{L}-])`, 'iu');
const IS_DONE = new RegExp(`(?<![\\p{L}-])(?:${DONE})(?![\\p{L}-])`, 'iu');

/** "to report", "d’informer": what is asked, not "to the Council". */
const INFINITIVE = new RegExp(
  `(?<![\\p{L}-])(?:to (?!(?:the|its|their|his|this|that|these|a|an|it|them|all|any|each|and|or|` +
    `which|whom|be)\\b)(?=[a-z])|(?:de |d[’']|à )(?=(?:lui |leur |l[’'])?\\p{Ll}+(?:er|ir|re)\\b))`,
  'gu',
);

interface Segment {
  readonly kind: 'asks' | 'hopes' | 'means' | 'others';
  readonly verb: string;
  /** After the verb, up to the next. */
  readonly text: string;
  readonly said: string;
}

function segmentsOf(text: string): Segment[] {
  const found = [...text.matchAll(BEGIN)];
  return found.flatMap((match, i) => {
    const end = found[i + 1]?.index ?? text.length;
    const from = match.index + match[0].length;
    const said = text.slice(0, match.index);
    for (const kind of ['asks', 'hopes', 'means', 'others'] as const) {
      const verb = match.groups?.[kind];
      if (verb) return [{ kind, verb: verb.toLowerCase(), text: text.slice(from, end), said }];
    }
    return [];
  });
}

interface Portion {
  readonly text: string;
  /** With words of when that stand before the verb: "within 30 days, to report". */
  readonly whole: string;
}

/** What is asked, in portions: each begins with its verb and has its own words of when. */
function portionsOf(text: string): { who: string; portions: Portion[] } {
  const that = SUBJUNCTIVE.exec(text);
  if (that?.groups) {
    const { who = '', rest = '' } = that.groups;
    return { who, portions: [{ text: rest, whole: rest }] };
  }
  const starts = [...text.matchAll(INFINITIVE)].map(({ index, 0: sign }) => ({
    ...{ index, from: index + sign.length },
  }));
  const owed = starts.filter(({ from }, i) => i === 0 || IS_TOLD.test(firstWord(text, from)));
  const [first] = owed;
  if (!first) return { who: '', portions: [{ text, whole: text }] };
  const who = text.slice(0, first.index);
  const when = who.includes(',') ? who.slice(who.indexOf(',')) : '';
  const portions = owed.map(({ from }, i) => {
    const own = text.slice(from, owed[i + 1]?.index ?? text.length);
    return { text: own, whole: i === 0 ? `${own} ${when}` : own };
  });
  return { who, portions };
}
const firstWord = (text: string, from: number) => /^[\p{L}-]+/u.exec(text.slice(from))?.[0] ?? '';
/** "That the Secretary-General report by the end of the month". */
const SUBJUNCTIVE = new RegExp(
  '^\\s*(?:also |further )?that (?<who>.{2,120}?) ' +
    '(?<rest>(?:report|submit|inform|brief|notify|provide|update)\\b.*)$',
  'i',
);

/** Signs of what is owed, as a line of the register can show it. */
const WHAT_MAX = 140;
/** Signs of the name of a party that is no sentence. */
const PARTY_MAX = 120;

function whatOf(portion: string): string {
  const what = (portion.split(/[;.](?:\s|$)/)[0] ?? portion)
    .replace(/[\s,]+(?:and|et|or|also|further)*[\s,]*$/, '')
    .trim();
  return what.length > WHAT_MAX ? `${what.slice(0, WHAT_MAX).replace(/\s\S*$/, '')} …` : what;
}

function partyIn(words: string, by: Party | null): Party {
  const name = words
    .split(',')[0]
    ?.replace(/^\s*(?:that|que)\s+/i, '')
    .replace(/^\s*(?:the|le|la|les|l’|l'|au|aux)\s*/i, '')
    .trim();
  if (!name) return by ?? COUNCIL;
  if (/secretary-general|secrétaire général/i.test(name) && !/representative/i.test(name))
    return 'UN Secretary-General';
  if (/^(?:un )?(?:security )?council$|^conseil(?: de sécurité)?$/i.test(name)) return COUNCIL;
  const state = readParty(name.replace(/^government of (?:the )?|^gouvernement d(?:e |’)/i, ''));
  const party = 'party' in state ? state.party : name;
  return /^[A-Z]{3}$/.test(party) ? party : name.slice(0, PARTY_MAX);
}
const COUNCIL = 'UN Security Council';

const TO = new RegExp(
  '\\b(?:to|inform(?:ing)?|brief(?:ing)?|update|notify|advise|tell|provide|keep(?:ing)?) ' +
    '(?:the )?(it|(?:security )?council|general assembly|secretary-general|' +
    'committee(?: established pursuant to resolution \\d+(?: \\(\\d{4}\\))?)?)\\b',
  'i',
);
const FR_TO = /\b(?:au|le) conseil\b|\bl[’']informer|\blui (?:présenter|soumettre|faire|rendre)/i;

function addressee(portion: string, by: Party | null): Party | null {
  const named = TO.exec(portion)?.[1]?.trim();
  if (!named) return FR_TO.test(portion) ? (by ?? COUNCIL) : null;
  const body = named.toLowerCase();
  if (body === 'it') return by ?? COUNCIL;
  if (body.endsWith('council')) return COUNCIL;
  if (body === 'secretary-general') return 'UN Secretary-General';
  return body === 'general assembly' ? 'UN General Assembly' : named;
}

/** `said`: the words of the clause before these. */
function owedIn(portion: string, { kind, verb }: Segment, ground: Ground, said: string): Trigger[] {
  const [told, done] = [IS_TOLD.test(portion), IS_DONE.test(portion)];
  if (!told && !done) return [];
  const triggers = triggersIn(portion, ground, said);
  if (triggers.length > 0) return triggers;
  // Without a day it is a duty only where the clause binds, and speaks of what can be seen.
  const begins = IS_TOLD.test(portion.slice(0, FIRST_WORDS));
  const binds = kind === 'asks' && !/^(?:decides|décide)$/.test(verb);
  return told && begins && binds ? [{ kind: 'standing' }] : [];
}
/** Where the verb of what is asked stands: "keep the Council regularly informed". */
const FIRST_WORDS = 60;

const REVIEWED = /\b(?:to be|shall be|will be|subject to) (review(?:ed)?\b[^;]*)/i;
const SHALL = new RegExp(
  '(?:^|[.;:]\\s+)(?:that\\s+)?((?:the |all |each |any )?[\\p{L}][^.;:,]{1,118}?),?\\s' +
    '(?:shall|must|undertakes? to|agrees? to|s’engage à|doit|doivent)\\s+([^;.]+)',
  'giu',
);

function fromSegment(segment: Segment, ground: ClauseGround): Suggestion[] {
  const { kind, verb, text, said } = segment;
  const { by } = ground;
  const passive = REVIEWED.exec(text)?.[1];
  if (passive) {
    const when = triggersIn(passive, ground, said + text);
    const owner = by ?? COUNCIL;
    return when.map((trigger) => ({ owner, to: null, what: whatOf(passive), trigger }));
  }
  if (kind === 'others') return [];
  if (/^\s*(?:that|que)\b/.test(text) && /\b(?:shall|must|doi(?:t|vent))\b/.test(text)) return [];
  const { who, portions } = portionsOf(text);
  const own = kind === 'means' || (/^(?:decides|décide)$/.test(verb) && !SUBJUNCTIVE.test(text));
  const owner = own ? (by ?? COUNCIL) : partyIn(who, by);
  return portions.flatMap(({ text: portion, whole }) => {
    const before = said + text.slice(0, text.indexOf(portion));
    const [to, what] = [addressee(portion, by), whatOf(portion)];
    return owedIn(whole, segment, ground, before).map((trigger) => ({ owner, to, what, trigger }));
  });
}

/** "The parties shall report within 30 days": of agreements, annexes, and what a body decides. */
function fromShall(text: string, ground: ClauseGround): Suggestion[] {
  return [...text.matchAll(SHALL)].flatMap(({ index, 1: who = '', 2: rest = '' }) => {
    const said = text.slice(0, index);
    const owner = partyIn(who.replace(/^.*\bthat\s+/i, ''), ground.by);
    return rest.split(/,? (?:and|et) (?:shall|must|doi(?:ven)?t)\s+/i).flatMap((portion) => {
      const segment: Segment = { kind: 'asks', verb: 'shall', text: portion, said };
      const [to, what] = [addressee(portion, ground.by), whatOf(portion)];
      return owedIn(portion, segment, ground, said).map((trigger) => ({
        ...{ owner, to, what, trigger },
      }));
    });
  });
}

/** What a clause suggests; empty where it asks nobody for anything that could be delivered. */
export function suggestionsIn(clause: string, ground: ClauseGround): Suggestion[] {
  const text = clause.replaceAll(/\s+/g, ' ').trim();
  const all = [
    ...segmentsOf(text).flatMap((segment) => fromSegment(segment, ground)),
    ...fromShall(text, ground),
  ];
  const seen = new Set<string>();
  return all.filter((each) => {
    const key = JSON.stringify([each.owner, each.trigger]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What makes it fall due, as far as the words say; the first of it. */
export function triggerIn(text: string, laidDown: Day | null, of: string | null): Trigger {
  const [first] = triggersIn(text.replaceAll(/\s+/g, ' '), { laidDown, of, until: null });
  return first ?? { kind: 'standing' };
}
