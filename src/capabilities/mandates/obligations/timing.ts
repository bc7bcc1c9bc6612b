// What makes a duty fall due, as far as the words of a clause or a passage say: a time from a day,
// an interval, a date, a time before a date, an event. In the order in which the words stand.
import { PLAIN_ALMANAC, schedule } from '../../../engines/calendar/index.ts';
import { type Day, firstDay, lastDay, type PartialDate, plusDays } from '../../../kernel/index.ts';
import type { Trigger } from './duty.ts';
import { DATE, dateIn, LENGTH, NUMBERS, spanOf } from './timing-words.ts';

/** What the words count from where they do not say. */
export interface Ground {
  /** The day on which it was laid down, and what happened then: "adoption". */
  readonly laidDown: Day | null;
  readonly of: string | null;
  /** The last day of the instrument, which "the end of the mandate" means. */
  readonly until: Day | null;
}

/** The name of an event, up to the end of its phrase. */
const STOPS = '(?:and|or|which|that|who|with|within|no|on|to|et|ou|qui|que|sur|dans)\\b';
const PHRASE = `(?<phrase>(?:(?!\\b${STOPS})[\\p{L}\\d' ’()-]){3,70})`;
const END = `(?=[,.;:]|$| ${STOPS})`;

const form = (text: string) =>
  new RegExp(
    text
      .replaceAll('LENGTH', LENGTH)
      .replaceAll('DATE', DATE)
      .replaceAll('PHRASE', PHRASE)
      .replaceAll('END', END),
    'giu',
  );

interface Found {
  readonly at: number;
  readonly trigger: Trigger;
}

interface Reading {
  readonly text: string;
  readonly ground: Ground;
  /** The words before it, for "three weeks before that date". */
  readonly said: string;
  /** What was found by earlier rules. Words that were read are blanked. */
  readonly found: Found[];
}

type Rule = readonly [
  form: RegExp,
  make: (groups: Readonly<Record<string, string>>, reading: Reading, at: number) => Trigger | null,
];

const OWN_ADOPTION = new RegExp(
  "^(?:(?:the |its |son |l’|l')?(?:date of (?:the |its )?)?" +
    "(?:adoption|date d(?:e l)?[’']adoption)|" +
    '(?:this|the present|la présente) (?:resolution|decision|résolution|décision)|' +
    'this date|today|then)\\b',
  'i',
);
const END_OF_TERM = new RegExp(
  '\\b(?:expir\\w*|end|conclusion|termination|fin|terme|échéance)\\b.*' +
    '\\b(?:mandate|authori[sz]ation|period|term|mission|mandat|autorisation|période)\\b|' +
    '^(?:its|their) (?:expiry|expiration)\\b',
  'i',
);
const THAT_DATE = /^(?:this|that|the said|cette) date\b|^then\b/i;
const bare = (phrase: string) =>
  phrase.replace(/^(?:the|its|their|le|la|les|l’|l'|du|des|de la|de l’)\s*/i, '').trim();

const spanIn = (g: Readonly<Record<string, string>>) =>
  spanOf(g.count ?? '', g.unit ?? '', g.working ?? g.ouvrable);

/** The last date that the text has before a place. */
function dateBefore({ text, said, ground }: Reading, at: number): PartialDate | null {
  const all = [...(said + text.slice(0, at)).matchAll(new RegExp(DATE, 'giu'))];
  const last = all.at(-1)?.[0];
  return last === undefined ? null : dateIn(last, ground.laidDown);
}

const ahead: Rule = [
  form('\\bLENGTH (?:before|prior to|ahead of|in advance of|avant) (?:(?<date>DATE)|PHRASEEND)'),
  (g, reading, at) => {
    const span = spanIn(g);
    if (!span) return null;
    const { ground } = reading;
    const phrase = (g.phrase ?? '').trim();
    const date = g.date
      ? dateIn(g.date, ground.laidDown)
      : THAT_DATE.test(phrase)
        ? dateBefore(reading, at)
        : END_OF_TERM.test(phrase)
          ? ground.until
          : null;
    if (date === null) return { kind: 'before', event: bare(phrase) };
    return { kind: 'ahead', span, before: lastDay(date), of: g.date ? null : bare(phrase) };
  },
];

/** A time from the day of adoption, from another day, or from each event of a kind. */
function since(g: Readonly<Record<string, string>>, { ground }: Reading): Trigger | null {
  const span = spanIn(g);
  if (!span) return null;
  const phrase = (g.phrase ?? '').trim();
  if (g.date) {
    const date = dateIn(g.date, ground.laidDown);
    return date === null ? null : { kind: 'within', span, from: firstDay(date), of: null };
  }
  if (phrase !== '' && !OWN_ADOPTION.test(phrase)) {
    const event = bare(phrase.replace(/^(?:each|every|any|chaque|toute?)\s+/i, ''));
    return { kind: 'event', event, span };
  }
  const { laidDown: from, of } = ground;
  return from === null ? null : { kind: 'within', span, from, of };
}
const FROM = '(?:of|from|after|following|since|à compter (?:de|du)|après|suivant)';
const BOUND =
  '(?:within|in no more than|no later than|not later than|at the latest|sous|' +
  'dans (?:un délai de|les)|au plus tard)';
/** What lasts so long, or comes back after so long, is not due after it. */
const NO_TERM = '(?<!\\b(?:every|each|les|intervals of|periods? of|up to|for|durée de) )';
const within: readonly Rule[] = [
  [form(`\\b${BOUND} LENGTH(?: ${FROM} (?:(?<date>DATE)|PHRASEEND))?`), since],
  [
    form(`${NO_TERM}\\bLENGTH (?:after|following|après|suivant) (?:(?<date>DATE)|PHRASEEND)`),
    since,
  ],
  [form('\\b(?:after|après) LENGTH'), since],
];

const starting = (day: Day, span: ReturnType<typeof spanIn>): Day =>
  (span && schedule({ kind: 'ahead', span, before: day }, PLAIN_ALMANAC, '9999-12-31')[0]?.from) ??
  day;

/** From the first deadline where it says "thereafter", from a day that it names, else adoption. */
function every(g: Readonly<Record<string, string>>, reading: Reading): Trigger | null {
  const { ground, found } = reading;
  const word = (g.word ?? '').toLowerCase();
  const told = INTERVALS.find(([start]) => start.test(word))?.[1];
  const span = told ? { period: told, working: false } : spanIn(g);
  if (!span) return null;
  const before = found.findLast(({ trigger }) => trigger.kind === 'within')?.trigger;
  const first =
    (g.after || g.then) && before?.kind === 'within'
      ? (schedule(before, PLAIN_ALMANAC, '9999-12-31')[0]?.from ?? null)
      : null;
  const begun = g.begun ? dateIn(g.begun, ground.laidDown) : null;
  const from = first ?? (begun ? starting(firstDay(begun), span) : ground.laidDown);
  if (from === null) return null;
  const ends = g.ends ? dateIn(g.ends, ground.laidDown) : null;
  const of = from === ground.laidDown ? ground.of : null;
  return { kind: 'every', span, from, of, until: ends && lastDay(ends), times: null };
}
const INTERVALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:quarterly|chaque trimestre|trimestriel)/, 'P3M'],
  [/^(?:monthly|every month|each month|chaque mois|mensuel)/, 'P1M'],
  [/^(?:every|each) other month/, 'P2M'],
  [/^(?:weekly|every week|each week|chaque semaine|hebdomadaire)/, 'P1W'],
  [/^(?:every (?:half )?year|each year|annual|yearly|chaque année|annuel)/, 'P1Y'],
  [/^(?:semi-annual|biannual|half-yearly|twice a year|semestriel|chaque semestre)/, 'P6M'],
];
const WORDS =
  '(?:quarterly|every (?:other )?(?:month|week|year)|each (?:month|week|year)|monthly|weekly|' +
  'annual(?:ly)?|yearly|semi-annual(?:ly)?|biannual(?:ly)?|half-yearly|twice a year|' +
  'chaque (?:trimestre|mois|semaine|année|semestre)|trimestriel\\w*|mensuel\\w*|' +
  'hebdomadaire\\w*|annuel\\w*|semestriel\\w*)';
const MORE =
  '(?: intervals?)?(?: basis)?(?<after>,? (?:thereafter|after that|par la suite|ensuite))?' +
  '(?:,? (?:starting|beginning|commencing|à compter)(?: on| from| in| du| de)? (?<begun>DATE))?' +
  "(?:,? (?:until|jusqu[’']au) (?<ends>DATE))?";
const intervals: readonly Rule[] = [
  [
    form(
      '\\b(?<then>puis |and then |then )?(?:every|each|tou(?:te)?s les|at(?: intervals of)?) ' +
        `LENGTH${MORE}`,
    ),
    every,
  ],
  [form(`\\b(?<word>${WORDS})${MORE}`), every],
];

const yearly: Rule = [
  form(
    '(?:by|on|before|le|au plus tard le) (?<days>\\d{1,2}(?:er)? [\\p{L}]+' +
      '(?:(?:, | and | et )(?:le )?\\d{1,2}(?:er)? [\\p{L}]+)*) ' +
      '(?:of )?(?:each|every|per|chaque) (?:year|année)',
  ),
  (g, { ground }) => {
    const { laidDown: from } = ground;
    const named = [...(g.days ?? '').matchAll(/\d{1,2}(?:er)? \p{L}+/giu)];
    const days = named.flatMap(([text]) => dateIn(text, from)?.slice(5) ?? []);
    return from && days.length > 0
      ? { kind: 'yearly', days: [...new Set(days)].sort(), from, until: null }
      : null;
  },
];

const dated: Rule = [
  form(
    '\\b(?<how>by|no later than|not later than|on or before|before|prior to|avant le|' +
      "au plus tard le|d[’']ici (?:au|le|à)) " +
      '(?<end>the end of |mid-|fin )?(?<date>DATE)',
  ),
  ({ how = '', end, date = '' }, { ground }) => {
    const found = dateIn(date, ground.laidDown);
    if (found === null || (ground.laidDown && lastDay(found) < ground.laidDown)) return null;
    const exclusive = /^(?:before|prior|avant)/i.test(how);
    if (exclusive) return { kind: 'date', on: plusDays(firstDay(found), -1) };
    return { kind: 'date', on: end && !end.startsWith('mid') ? lastDay(found) : found };
  },
];

const OF_EACH =
  '\\b(?:of|after|upon|following|about|on|for|in case of|in the event of|report|notify|après|de|' +
  'lors de|signaler|en cas de) (?:each|every|any|chaque|toute?) PHRASEEND';
/** "Of each arrival, within seven days". */
const each: Rule = [
  form(`${OF_EACH},? (?:${BOUND}) LENGTH`),
  (g) => {
    const [event, span] = [(g.phrase ?? '').trim(), spanIn(g)];
    return span && isEvent(event) ? { kind: 'event', event, span } : null;
  },
];
const isEvent = (text: string) =>
  !TIME_WORD.test(text) && !((text.split(/[ -]/)[0]?.toLowerCase() ?? '') in NUMBERS);
const TIME_WORD = /^(?:\d|day|week|month|year|time|other|jour|semaine|mois|an\b|effort|case|way)/i;
const events: readonly Rule[] = [
  [
    form(OF_EACH),
    ({ phrase = '' }) =>
      isEvent(phrase.trim()) ? { kind: 'event', event: phrase.trim(), span: null } : null,
  ],
  [
    form(
      '\\b(?:immediately|as soon as possible|promptly|forthwith) ' +
        '(?:upon|after|following) PHRASEEND',
    ),
    ({ phrase = '' }) => ({ kind: 'event', event: bare(phrase), span: null }),
  ],
];

const before: Rule = [
  form('\\b(?:before|prior to|in advance of|ahead of|avant) (?:any |each |every )?PHRASEEND'),
  ({ phrase = '' }) => ({ kind: 'before', event: bare(phrase) }),
];

/** "Thereafter" needs the deadline before it, so times are read before intervals. */
const RULES: readonly Rule[] = [
  ...[yearly, ahead, each, ...within, ...intervals, dated, ...events, before],
];

/** Everything that the words say of when, in their order. `said`: the words before them. */
export function triggersIn(text: string, ground: Ground, said = ''): Trigger[] {
  const found: Found[] = [];
  let left = text;
  for (const [pattern, make] of RULES)
    left = left.replaceAll(pattern, (...args) => {
      const [whole, groups, at] = [String(args[0]), args.at(-1), Number(args.at(-3))];
      const trigger = make(groups as never, { text: left, ground, said, found }, at);
      if (trigger === null) return whole;
      found.push({ at, trigger });
      return ' '.repeat(whole.length);
    });
  const all = found.sort((a, b) => a.at - b.at).map(({ trigger }) => trigger);
  // Where a day can be reckoned, an event beside it is a part of what is told, not of when.
  const reckoned = all.filter((each) => !WITHOUT_DAY.has(each.kind) || hasSpan(each));
  return reckoned.length > 0 ? reckoned : all;
}
const WITHOUT_DAY: ReadonlySet<Trigger['kind']> = new Set(['event', 'before']);
const hasSpan = (trigger: Trigger) => trigger.kind === 'event' && trigger.span !== null;
