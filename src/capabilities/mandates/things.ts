// What is said to come first, and the options that are weighed, in sentences.
import {
  formatDate,
  isPlural,
  listedProse,
  type Part,
  type Party,
  type Prose,
  type ProseLang,
  partyPhrase,
  sentence,
  sentenceOf,
  together,
} from '../../kernel/index.ts';
import { cite, citeSense, citeWords } from '../claims/index.ts';
import type { Gate, Topic } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Option } from './mandate.ts';
import { SENTENCES } from './sentences-by-language.ts';

/** A thing that is said to come first: one that the program can name, or words of a source. */
export interface Thing {
  readonly topic: Topic;
  readonly prose: Prose;
}

/** Whether an open gate holds up the mission, and not only one state's part in it. */
const ofMission = ({ topic, holder }: Gate, lead: Party | null) =>
  topic !== 'national' || holder === null || holder === lead;

const openGates = ({ gates }: Facts) => gates.filter(({ state }) => state === 'open');

/** Open gates as things; all that wait for one vote, or for one visit, are one thing. */
export function thingsFirst(facts: Facts, lang: ProseLang): Thing[] {
  const s = SENTENCES[lang];
  const open = openGates(facts).filter((gate) => ofMission(gate, facts.lead));
  const named = (['assessment', 'vote'] as const).flatMap((topic): Thing[] => {
    const gates = open.filter((gate) => gate.topic === topic);
    if (gates.length === 0) return [];
    const { by, planned } = topic === 'vote' ? voters(facts) : visitors(gates, facts, lang);
    const claims = gates.flatMap((gate) => gate.claims);
    return [{ topic, prose: [cite(s.topic(topic, by, planned), claims)] }];
  });
  const others = open
    .filter(({ topic }) => topic !== 'assessment' && topic !== 'vote')
    .map((gate): Thing => {
      const [claim] = gate.claims;
      if (gate.topic !== 'other')
        return { topic: gate.topic, prose: [citeSense(gate.what, claim, lang)] };
      const holder = gate.holder && partyPhrase(gate.holder, lang);
      return { topic: 'other', prose: s.said(holder, citeWords(claim, lang)) };
    });
  return [...named, ...others];
}

function voters({ rungs }: Facts): { by: Party | null; planned: string } {
  return { by: rungs.findLast(({ kind }) => kind === 'mandate')?.body ?? null, planned: '' };
}

function visitors(gates: readonly Gate[], { assessments }: Facts, lang: ProseLang) {
  const holder = gates.find((gate) => gate.holder)?.holder ?? null;
  const awaited = assessments.filter(({ fields }) => fields.status !== 'done');
  const visit = awaited.findLast(({ fields }) => fields.by === holder) ?? awaited.at(-1);
  const when = visit?.fields.when;
  return { by: visit?.fields.by ?? holder, planned: when ? ` (${formatDate(when, lang)})` : '' };
}

/** The paragraph on what comes first; where nothing is on record, what that does not mean. */
export function firstOf(facts: Facts, things: readonly Thing[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const named = things.filter(({ topic }) => topic !== 'other').map(({ prose }) => prose);
  const others = things.filter(({ topic }) => topic === 'other').map(({ prose }) => prose);
  const first =
    named.length > 0 ? sentenceOf(s.first(listedProse(named, lang), named.length > 1)) : [];
  const more = named.length > 0 && others.length > 0 ? [s.moreFirst] : [];
  const unknown = facts.gates.some(({ state }) => state === 'unknown');
  const inForce = facts.standing.state === 'in_force';
  // A gate tells of its criteria itself.
  const none = things.length === 0 && !unknown && inForce && !facts.arrival;
  return together(
    first,
    more,
    ...others,
    none ? [`${s.nothingFirst} ${s.nothingFirstMeans}`] : [],
    ...waitsOf(facts, lang),
  );
}

/** What one state waits for before it takes part: it does not hold up the mission. */
function waitsOf(facts: Facts, lang: ProseLang): Prose[] {
  const own = openGates(facts).filter((gate) => !ofMission(gate, facts.lead));
  return own.map(({ holder, what, claims: [claim] }) => {
    const who = sentence(partyPhrase(holder ?? '', lang));
    return SENTENCES[lang].waits(who, isPlural(holder ?? '', lang), citeSense(what, claim, lang));
  });
}

/** Options told in the brief, the latest; all stand side by side on the page. */
const OPTIONS_MAX = 4;

export function optionsOf(options: readonly Option[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  if (options.length === 0) return [];
  const count = cite(s.optionCount(options.length), options);
  const latest = options.slice(-OPTIONS_MAX);
  const told = latest.map((option): Prose => [citeSense(option.fields.what, option, lang)]);
  const mark = lang === 'fr' ? ' ; ' : '; ';
  const list = told.flatMap((one, i): Part[] => (i === 0 ? [...one] : [mark, ...one]));
  return together(s.options(count, list, latest.length < options.length), [s.noneChosen]);
}
