// "What is owed?" in sentences: how many, how they stand, what comes next, and why each duty stands
// as it stands. Never overdue as a fact: only a source's word makes a duty overdue or met.
import {
  type Day,
  type Doubt,
  dateAs,
  days,
  daysBetween,
  type Figure,
  firstDay,
  inWords,
  type Lang,
  lastDay,
  type Part,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  say,
  sentence,
  spokenDuration,
  together,
} from '../../kernel/index.ts';
import { cite, citeSense, doubtsOrNone, sourceDoubts } from '../claims/index.ts';
import { endFigure } from './figures.ts';
import type { Standing } from './ladder.ts';
import type { Obligation } from './mandate.ts';
import { contradicted, type Duty, type DutyStatus, isEnded } from './obligation.ts';
import { OWED_EN } from './owed-en.ts';
import { OWED_FR } from './owed-fr.ts';
import type { OwedSentences } from './owed-sentences.ts';

const SENTENCES: Readonly<Record<ProseLang, OwedSentences>> = { en: OWED_EN, fr: OWED_FR };

export interface OwedFacts {
  readonly asOf: Day;
  readonly duties: readonly Duty[];
  /** What falls due next, where a duty that is past falls due again. */
  readonly ahead?: readonly Duty[];
  readonly standing: Standing;
}

export function owedOf(
  facts: OwedFacts,
  reader: Lang,
): { finding: Prose; answer: readonly Prose[]; doubts: readonly Doubt[] } {
  const lang = proseLang(reader);
  const { duties } = facts;
  return {
    finding: findingOf(facts, lang),
    answer: [
      duties.length === 0 ? [SENTENCES[lang].noneMeans] : [],
      duties.length > 1 ? countsOf(duties, lang) : [],
      nextOf(facts, lang),
      duties.some(isPast) ? [SENTENCES[lang].unknownIs] : [],
    ].filter((paragraph) => paragraph.length > 0),
    doubts: doubtsOrNone(doubtsOf(duties, lang), lang),
  };
}

/** Past its day, and nothing shows it delivered. */
const isPast = ({ status, daysLeft }: Duty) =>
  status === 'overdue' || (status === 'unknown' && daysLeft !== null && daysLeft < 0);

const isAhead = ({ status }: Duty) => status === 'due' || status === 'not_yet_due';

/** Where only hands laid it down, it is reckoned from the record and cites no claim. */
function citeDuties(text: string, duties: readonly Duty[]): Figure {
  const claims = duties.flatMap((duty): readonly Obligation[] => duty.claims);
  return claims.length > 0 ? cite(text, claims) : { text, cites: [], mark: 'reckoned' };
}

function findingOf({ duties, asOf }: OwedFacts, lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const [first] = duties;
  if (!first) return [s.none];
  if (duties.length === 1) {
    const by = citeDuties(partyPhrase(first.owner, lang), duties);
    return s.one(by, dueText(first, asOf, lang));
  }
  const count = citeDuties(sentence(inWords(duties.length, lang, true)), duties);
  return s.several(count, duties.filter(isPast).length);
}

const ORDER: readonly DutyStatus[] = [
  ...(['overdue', 'due', 'not_yet_due', 'unknown'] as const),
  ...(['met', 'met_late', 'waived', 'superseded'] as const),
];

function countsOf(duties: readonly Duty[], lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const counts = ORDER.flatMap((status) => {
    const own = duties.filter((duty) => duty.status === status);
    return own.length > 0 ? [citeDuties(s.count(status, own.length), own)] : [];
  });
  return s.counts(counts);
}

/** Duties told with their date; the others are counted. */
const NEXT_MAX = 3;

function nextOf(facts: OwedFacts, lang: ProseLang): Prose {
  const s = SENTENCES[lang];
  const { duties, standing, asOf } = facts;
  const ahead = (facts.ahead ?? duties).filter(isAhead).filter(({ due }) => due !== null);
  const told = ahead.slice(0, NEXT_MAX).map((duty) => {
    const owner = partyPhrase(duty.owner, lang);
    return s.duty(owner, whatOf(duty, lang), dueText(duty, asOf, lang));
  });
  const mark = lang === 'fr' ? ' ; ' : '; ';
  const list = told.flatMap((one, i): Part[] => (i === 0 ? [...one] : [mark, ...one]));
  const rest = ahead.length - told.length;
  return together(
    told.length > 0 ? say`${s.next}${list}.` : [],
    rest > 0 ? [s.more(rest)] : [],
    standing.state === 'in_force' && standing.end
      ? s.mandateEnds(endFigure(standing, lang, 'on'))
      : [],
  );
}

function whatOf({ what, claims: [first] }: Duty, lang: ProseLang): Figure {
  return first ? citeSense(what, first, lang) : { text: what, cites: [], mark: 'reckoned' };
}

/** `due on 13 August 2023, in 13 days`; empty where no date is given. */
export function dueText({ due, status, daysLeft }: Duty, asOf: Day, lang: ProseLang): string {
  const s = SENTENCES[lang];
  if (!due) return '';
  // The duty was laid down on the day on which it is told, or before.
  const loose = due.reckoned !== null && !due.reckoned.given;
  const on = `${dateAs(due.date, lang)}${loose ? s.atLatest : ''}`;
  if (asOf > due.to || isEnded(status)) return s.wasDue(on);
  if (daysLeft === 0 && due.from === due.to && !loose) return s.dueToday;
  if (asOf >= due.from) return s.dueWithin(on);
  const left = days(daysBetween(asOf, due.from), lang);
  return s.dueIn(on, loose ? s.atMost + left : left);
}

/** The sentences that explain how a duty stands. */
export function whyOf(duty: Duty, asOf: Day, reader: Lang): string {
  const lang = proseLang(reader);
  const s = SENTENCES[lang];
  const { due, met, outstanding, status } = duty;
  const parts = [due ? `${sentence(dueText(duty, asOf, lang))}.` : s.noDate];
  if (met && outstanding && contradicted(duty))
    parts.push(s.saidBoth(dateAs(met.date, lang), dateAs(outstanding.date, lang)));
  else if (met) parts.push(`${s.delivered(dateAs(met.date, lang))}${lateness(duty, lang)}.`);
  else if (outstanding) parts.push(s.stillOwed(dateAs(outstanding.date, lang)));
  else if (status === 'unknown') parts.push(s.nothingSeen);
  if (due?.reckoned) {
    const { period, from, given } = due.reckoned;
    parts.push(s.reckoned(spokenDuration(period, lang), dateAs(from, lang, 'from'), given));
  }
  return parts.join(' ');
}

/** By how much it came late; nothing where the days do not tell. */
function lateness({ due, met }: Duty, lang: ProseLang): string {
  const s = SENTENCES[lang];
  if (!due || !met) return '';
  if (firstDay(met.date) > due.to)
    return met.date.length === 10 ? s.late(days(daysBetween(due.to, met.date), lang)) : '';
  return lastDay(met.date) <= due.to ? s.inTime : '';
}

function doubtsOf(duties: readonly Duty[], lang: ProseLang): Doubt[] {
  const s = SENTENCES[lang];
  const both = duties.filter(contradicted).flatMap(({ met, outstanding }): Doubt[] => {
    if (!met || !outstanding) return [];
    const text = s.saidBoth(dateAs(met.date, lang), dateAs(outstanding.date, lang));
    const claims = [met, outstanding].flatMap(({ claim }) => claim ?? []);
    return [{ head: s.heads.both, text: [cite(text, claims)] }];
  });
  const reckoned = duties.filter(({ due }) => due?.reckoned);
  const loose = reckoned.filter(({ due }) => due?.reckoned?.given === false);
  const unseen = duties.filter(({ status }) => status === 'unknown');
  const claims = duties.flatMap((duty): readonly Obligation[] => duty.claims);
  return [
    ...both,
    ...told(s.heads.reckoned, s.reckonedDates(reckoned.length, loose.length), reckoned),
    ...told(s.heads.unknown, s.unseen(unseen.length), unseen),
    ...sourceDoubts(claims, lang),
  ];
}

function told(head: string, text: string, duties: readonly Duty[]): Doubt[] {
  return duties.length > 0 ? [{ head, text: [citeDuties(text, duties)] }] : [];
}
