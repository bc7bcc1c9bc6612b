// The answer of diplomacy in sentences: who asked, who met, who thinks what. Every sentence is a
// function of the claims; where there is nothing, it says what that does not mean.
import {
  type Day,
  type Doubt,
  dateAs,
  type Figure,
  firstDay,
  inWords,
  isDescribed,
  isPlural,
  type Lang,
  lastDay,
  listed,
  listedParts,
  listedProse,
  type Party,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  say,
  sentence,
  together,
} from '../../kernel/index.ts';
import { cite, citeSense, citeWords, doubtsOrNone, sourceDoubts } from '../claims/index.ts';
import {
  type Ask,
  asksOf,
  counted,
  type Engagement,
  type Facts,
  givenDay,
  inOrder,
  type Position,
  unique,
} from './diplomacy.ts';
import { formName, type Stance } from './labels.ts';
import type { Sentences, Who } from './sentences.ts';
import { EN } from './words-en.ts';
import { FR } from './words-fr.ts';

const SENTENCES: Readonly<Record<ProseLang, Sentences>> = { en: EN, fr: FR };

export function answerOf(
  facts: Facts,
  reader: Lang,
): { finding: Prose; answer: readonly Prose[]; doubts: readonly Doubt[] } {
  const lang = proseLang(reader);
  const asks = asksOf(facts.appeals);
  return {
    finding: findingOf(asks, lang),
    answer: [
      requestsOf(asks, lang),
      meetingsOf(inOrder(facts.engagements), facts.asOf, lang),
      positionsOf(inOrder(facts.positions), lang),
    ],
    doubts: doubtsOrNone(doubtsOf(facts, lang), lang),
  };
}

/** Who asks, joined and with articles. */
function askers({ by }: Ask, lang: ProseLang): string {
  return listed(
    by.map((party) => partyPhrase(party, lang)),
    lang,
  );
}

function addressee({ to }: Ask, lang: ProseLang, as: 'subject' | 'to'): string {
  return to ? partyPhrase(to, lang, as) : '';
}

function dayOfAsk({ claims }: Ask, lang: ProseLang): string {
  const day = givenDay(claims[0]);
  return day ? dateAs(day, lang) : '';
}

/** Who asked first and who asked last, in one sentence. */
function findingOf(asks: readonly Ask[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const [first] = asks;
  const last = asks.at(-1);
  if (!first || !last) return [s.nobody];
  const [begins, day] = [whoAsks(first, lang, sentence), dayOfAsk(first, lang)];
  if (first === last) return s.once(begins, addressee(first, lang, 'to'), day);
  if (!inTime(first, last)) return s.several(allAskers(asks, lang));
  if (askers(first, lang) === askers(last, lang)) return s.again(begins, day, dayOfAsk(last, lang));
  return s.firstAndLast(begins, day, {
    ...whoAsks(last, lang),
    to: addressee(last, lang, 'subject'),
    day: dayOfAsk(last, lang),
  });
}

/** Whether the sources' own days say that one came before the other. */
function inTime(first: Ask, last: Ask): boolean {
  const day = givenDay(first.claims[0]);
  const later = last.claims[0].dated;
  return day !== null && later !== null && lastDay(day) < firstDay(later);
}

function allAskers(asks: readonly Ask[], lang: ProseLang): Figure {
  const parties = unique(asks.flatMap(({ by }) => by));
  const names = parties.map((party) => partyPhrase(party, lang));
  return cite(
    sentence(listed(names, lang)),
    asks.flatMap(({ claims }) => claims),
  );
}

function whoAsks(ask: Ask, lang: ProseLang, as = (text: string) => text): Who {
  const plural = ask.by.length > 1 || ask.by.some((party) => isPlural(party, lang));
  return { who: cite(as(askers(ask, lang)), ask.claims), plural };
}

function requestsOf(asks: readonly Ask[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const [first] = asks;
  if (!first) return [s.nobodyMeans];
  const last = asks.at(-1);
  const parties = unique(asks.flatMap(({ by }) => by));
  const told = last && last !== first ? [first, last] : [first];
  return together(
    [s.requests(asks.length, parties.length)],
    ...told.map((ask) =>
      s.words(
        sentence(askers(ask, lang)),
        addressee(ask, lang, 'to'),
        citeWords(ask.claims[0], lang),
      ),
    ),
  );
}

/** Parties named in the sentence on who took part: more would be a table. */
const PARTIES_MAX = 4;

function meetingsOf(all: readonly Engagement[], asOf: Day, lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const isPlanned = ({ fields: { when } }: Engagement) => when !== null && firstDay(when) > asOf;
  const held = all.filter((claim) => !isPlanned(claim));
  const next = all.find(isPlanned)?.fields.when;
  const planned = next ? [s.planned(all.length - held.length, dateAs(next, lang))] : [];
  const last = held.at(-1);
  if (!last) return together([s.noMeeting], planned);
  const forms = counted(held.map(({ fields }) => fields.form)).map(([form, n]) => {
    const own = held.filter(({ fields }) => fields.form === form);
    return cite(`${inWords(n, lang, true)} ${formName(form, lang, n)}`, own);
  });
  const parties = counted(held.flatMap(({ fields }) => fields.parties));
  const lines = parties.slice(0, PARTIES_MAX).map(([party, n]) => ({
    ...{ who: partyPhrase(party, lang), n },
    plural: isPlural(party, lang),
  }));
  return together(
    s.meetings(held.length, listedParts(forms, lang)),
    held.length > 1 ? [s.tookPart(lines)] : [],
    latestOf(last, held.length, lang),
    planned,
  );
}

/** The words of the latest, where the source's own day says that it is. */
function latestOf(last: Engagement, all: number, lang: ProseLang): Prose {
  const day = givenDay(last);
  if (!day && all > 1) return [];
  return SENTENCES[lang].latest(day ? dateAs(day, lang) : '', citeWords(last, lang));
}

/** Parties whose position is told; the others are counted. */
const SPEAKERS_MAX = 4;
const STANCES = ['support', 'oppose', 'concern'] as const;

/** The latest word of each party on each side, and whether anybody is against. */
function positionsOf(positions: readonly Position[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  if (positions.length === 0) return [s.noPosition];
  const speakers = counted(positions.map(({ fields }) => fields.actor)).map(([actor]) => actor);
  const told = speakers.slice(0, SPEAKERS_MAX).map((actor) =>
    saidBy(
      actor,
      positions.filter(({ fields }) => fields.actor === actor),
      lang,
    ),
  );
  const rest = speakers.length - told.length;
  const opposed = positions.some(({ fields }) => fields.stance === 'oppose');
  return together(...told, rest > 0 ? [s.others(rest)] : [], opposed ? [] : [s.noneOpposed]);
}

function saidBy(actor: Party, own: readonly Position[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const who = sentence(partyPhrase(actor, lang));
  const plural = isPlural(actor, lang);
  const latest = (stance: Stance) => own.findLast(({ fields }) => fields.stance === stance);
  const said = STANCES.flatMap((stance) => {
    const claim = latest(stance);
    if (!claim) return [];
    const on = citeSense(claim.fields.on, claim, lang);
    return [s.stance(stance, plural, on, on.text === citeWords(claim, lang).text)];
  });
  // What is called for is told in the passage's own words: its sense alone makes no sentence.
  const call = latest('call');
  const words = call && citeWords(call, lang);
  if (said.length === 0) return words ? s.saysOnly(who, words) : [];
  return say`${who} ${listedProse(said, lang)}${words ? s.called(plural, words) : []}.`;
}

function doubtsOf(facts: Facts, lang: ProseLang): Doubt[] {
  const s = SENTENCES[lang];
  const { appeals, engagements, positions } = facts;
  const all = [...appeals, ...engagements, ...positions];
  const described = unique(appeals.flatMap(({ fields }) => fields.to ?? [])).filter(isDescribed);
  const doubts: Doubt[] = [];
  if (described.length > 0) {
    const claims = appeals.filter(({ fields: { to } }) => to && described.includes(to));
    const text = s.unnamedText(described.map((name) => sayName(name, lang)).join(', '));
    doubts.push({ head: s.unnamed, text: [cite(text, claims)] });
  }
  doubts.push(...bothSides(positions, lang), ...sourceDoubts(all, lang));
  return doubts;
}

const sayName = (name: string, lang: ProseLang) =>
  lang === 'fr' ? `«\u00a0${name}\u00a0»` : `“${name}”`;

/** A party that is on record as for and as against. */
function bothSides(positions: readonly Position[], lang: ProseLang): Doubt[] {
  const s = SENTENCES[lang];
  const of = (actor: Party, stance: Stance) =>
    positions.filter(({ fields }) => fields.actor === actor && fields.stance === stance);
  return unique(positions.map(({ fields }) => fields.actor)).flatMap((actor): Doubt[] => {
    const [pro, contra] = [of(actor, 'support'), of(actor, 'oppose')];
    if (pro.length === 0 || contra.length === 0) return [];
    const who = sentence(partyPhrase(actor, lang));
    return [{ head: s.both, text: [cite(s.bothText(who), [...pro, ...contra])] }];
  });
}
