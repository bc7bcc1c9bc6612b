// "May it go?" in sentences, from the ladder and from what is said to come first. *No* where nobody
// has authorised it, *not yet* where somebody has and conditions stand, *yes* where none is on
// record.
import {
  type Doubt,
  dateAs,
  days,
  type Figure,
  isPlural,
  type Lang,
  listedProse,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  quoted,
  sentence,
  spokenDuration,
  together,
} from '../../kernel/index.ts';
import { cite, doubtsOrNone } from '../claims/index.ts';
import { type Appeal, asksOf, givenDay as dayAsked } from '../diplomacy/index.ts';
import { doubtsOf } from './doubts.ts';
import type { Facts } from './facts.ts';
import { ceilingFigure, endFigure } from './figures.ts';
import { instrumentName, voteText } from './labels.ts';
import { isDecided, type Rung, type Standing, underWay } from './ladder.ts';
import { SENTENCES } from './sentences-by-language.ts';
import { firstOf, optionsOf, type Thing, thingsFirst } from './things.ts';
import { voteOf } from './vote.ts';

export function answerOf(
  facts: Facts,
  reader: Lang,
): { finding: Prose; answer: readonly Prose[]; doubts: readonly Doubt[] } {
  const lang = proseLang(reader);
  const things = thingsFirst(facts, lang);
  const before = facts.standing.state !== 'in_force';
  return {
    finding: findingOf(facts, things, lang),
    answer: [
      before ? undecided(facts, lang) : decidedOf(facts, lang),
      firstOf(facts, things, lang),
      before ? optionsOf(facts.options, lang) : [],
    ].filter((paragraph) => paragraph.length > 0),
    doubts: doubtsOrNone(doubtsOf(facts, lang), lang),
  };
}

/** Words that name the mandate's decision or steps, with all the claims behind the rung. */
const citeRung = (text: string, rung: Rung): Figure => cite(text, rung.claims);

const isCouncil = ({ body }: Rung) => body === 'UN Security Council';

function onDay({ date, dateGiven }: Rung, lang: ProseLang): string {
  return date && dateGiven ? dateAs(date, lang) : '';
}

/** Whether nothing on record speaks of a mission that could be authorised. */
function silent({ rungs, appeals, gates, options }: Facts): boolean {
  const own = rungs.filter(({ kind }) => kind !== 'other');
  return [own, appeals, gates, options].every(({ length }) => length === 0);
}

function findingOf(facts: Facts, things: readonly Thing[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const { standing, rungs, arrival } = facts;
  const { state, decision, end, daysLeft, endedBy } = standing;
  if (silent(facts)) return [s.unknown];
  if (!decision) return s.no(stepsOf(rungs, standing, lang).slice(0, 1).flat());
  if (state === 'ended' && endedBy)
    return s.ended(citeRung(partyPhrase(endedBy.body, lang), endedBy), onDay(endedBy, lang));
  if (state === 'expired' && end) return s.expired(endFigure(standing, lang, 'on'));
  const until = end && endFigure(standing, lang, 'until');
  if (arrival?.stands === 'open') return s.blocked(until, arrival.head);
  if (things.length > 0 && arrival?.stands !== 'passed') return s.notYet(until, things.length);
  if (until && daysLeft !== null) return s.yes(until, leftText(standing, lang));
  const by = citeRung(partyPhrase(decision.body, lang), decision);
  return s.yesOpen(by, isPlural(decision.body, lang));
}

/** `110 days`; `at most 110 days` where the day of the decision is not known; null for *about*. */
function leftText({ end, daysLeft }: Standing, lang: ProseLang): string | null {
  if (end?.how === 'about') return null;
  const text = days(daysLeft ?? 0, lang);
  return end?.how === 'latest' ? SENTENCES[lang].atMost(text) : text;
}

/** The furthest step first: a draft, a vote awaited, a proposal, a refusal. */
const STEPS = ['drafting', 'pending', 'proposed', 'rejected'] as const;

function stepsOf(rungs: readonly Rung[], standing: Standing, lang: ProseLang): Prose[] {
  const s = SENTENCES[lang];
  const steps = underWay(rungs, standing);
  return STEPS.flatMap((status) => {
    const rung = steps.findLast((each) => each.status === status);
    if (!rung) return [];
    const of = partyPhrase(rung.body, lang, 'of');
    return [[citeRung(s.step(status, of, isCouncil(rung)), rung)]];
  });
}

/** Steps told in the answer; a proposal says nothing more once it is drafted. */
const STEPS_MAX = 2;

function undecided(facts: Facts, lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const { appeals, rungs, standing } = facts;
  const { decision, end, daysLeft } = standing;
  if (silent(facts)) return [s.unknownMeans];
  const national = together(nationalOf(rungs, lang), rulingOf(facts, lang));
  if (decision) {
    const until = endFigure(standing, lang, 'until');
    const ran = end && daysLeft !== null ? s.ran(until, days(-daysLeft, lang)) : [];
    return together(decisionOf(decision, lang), ran, national);
  }
  const steps = stepsOf(rungs, standing, lang).slice(0, STEPS_MAX);
  return together(askedOf(appeals, lang), s.nobodyDecided(listedProse(steps, lang)), national);
}

function askedOf(appeals: readonly Appeal[], lang: ProseLang): Prose {
  const [ask] = asksOf(appeals);
  if (!ask) return [];
  const [first] = ask.by;
  if (first === undefined) return [];
  const day = dayAsked(ask.claims[0]);
  const by = cite(sentence(partyPhrase(first, lang)), ask.claims);
  return SENTENCES[lang].asked(by, isPlural(first, lang), day ? dateAs(day, lang) : '');
}

function decidedOf(facts: Facts, lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const { rungs, standing } = facts;
  const { decision, end, daysLeft, ceiling } = standing;
  if (!decision) return [];
  const until = endFigure(standing, lang, 'until');
  return together(
    decisionOf(decision, lang),
    end && daysLeft !== null ? s.runs(until, leftText(standing, lang)) : [s.noEnd],
    ceiling ? s.ceiling(ceilingFigure(ceiling, lang)) : [],
    nationalOf(rungs, lang),
    rulingOf(facts, lang),
  );
}

function decisionOf(decision: Rung, lang: ProseLang): Prose {
  const vote = voteOf(decision.claims);
  return SENTENCES[lang].decided({
    by: citeRung(sentence(partyPhrase(decision.body, lang)), decision),
    plural: isPlural(decision.body, lang),
    extended: decision.status === 'extended',
    instrument: decision.instrument && instrumentName(decision.instrument, lang),
    on: onDay(decision, lang),
    term: decision.term && spokenDuration(decision.term, lang),
    vote: vote && voteText(vote, lang),
  });
}

/**
 * The latest ruling of a court, where no decision of a state came after it and nobody is on the
 * ground: it may undo what the state decided.
 */
function rulingOf({ rungs, arrival }: Facts, lang: ProseLang): Prose {
  const national = rungs.findLastIndex(({ kind }) => kind === 'national');
  const at = rungs.findLastIndex(({ kind, status }) => kind === 'ruling' && isDecided(status));
  const ruling = rungs[at];
  if (!ruling?.instrument || at < national || arrival?.stands === 'passed') return [];
  const by = cite(sentence(partyPhrase(ruling.body, lang)), [...ruling.claims, ...ruling.cited]);
  return SENTENCES[lang].ruled(by, onDay(ruling, lang), quoted(ruling.instrument, lang));
}

/** States whose decision about their own part is told. */
const NATIONAL_MAX = 3;

function nationalOf(rungs: readonly Rung[], lang: ProseLang): Prose {
  const latest = new Map<string, Rung>();
  for (const rung of rungs)
    if (rung.kind === 'national' && (rung.status === 'adopted' || rung.status === 'rejected'))
      latest.set(rung.body, rung);
  const told = [...latest.values()].slice(-NATIONAL_MAX).map((rung) => {
    const by = citeRung(sentence(partyPhrase(rung.body, lang)), rung);
    const plural = isPlural(rung.body, lang);
    return SENTENCES[lang].national(by, plural, rung.status === 'adopted', onDay(rung, lang));
  });
  return together(...told);
}
