// What a clause or a passage suggests as a duty: who is asked for what, and what makes it fall due.
// A rule of words that only proposes; a person takes it up, amends it or rejects it.
import type { Span } from '../../../engines/calendar/index.ts';
import { type Day, isDay, type Party } from '../../../kernel/index.ts';
import type { Trigger } from './duty.ts';

export interface Suggestion {
  readonly owner: Party;
  readonly to: Party | null;
  readonly what: string;
  readonly trigger: Trigger;
}

const anyOf = (words: string) =>
  words
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

/** Verbs by which a clause lays something upon somebody. */
const ASKS = new RegExp(
  `^\\W*(?:further |also |again )?(?:${anyOf(`
    requests? | decides? | directs? | demands? | instructs? |
    prie | demande | décide | charge`)})\\b`,
  'i',
);
/** What is then owed: something that can be seen to be delivered. */
const OWED = new RegExp(
  `\\b(?:${anyOf(`
    report | update | brief | inform | notify | notification | submit | present | provide |
    establish | review | share | convey | tell | rapport | rendre compte | informer | présenter |
    soumettre | notifier | examiner | réexaminer`)})`,
  'i',
);

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, fifteen: 15, eighteen: 18, thirty: 30, sixty: 60, ninety: 90 },
  ...{ 'forty-five': 45, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8 },
  ...{ neuf: 9, dix: 10, douze: 12, quinze: 15, trente: 30, soixante: 60 },
  ...{ 'quatre-vingt-dix': 90, 'quarante-cinq': 45 },
};
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:days?|jours?)$/i, 'D'],
  [/^(?:weeks?|semaines?)$/i, 'W'],
  [/^(?:months?|mois)$/i, 'M'],
  [/^(?:years?|ans?|années?)$/i, 'Y'],
];
const LENGTH =
  '(\\d{1,3}|[\\p{L}-]+)[ -](?:(working|business) )?' +
  '(days?|weeks?|months?|years?|jours?|semaines?|mois|ans?)';

function spanOf(parts: readonly (string | undefined)[]): Span | null {
  const [count = '', working, unit = ''] = parts;
  const n = NUMBERS[count.toLowerCase()] ?? Number(count);
  const letter = UNITS.find(([form]) => form.test(unit))?.[1];
  if (!Number.isInteger(n) || n < 1 || !letter) return null;
  return { period: `P${n}${letter}`, working: working !== undefined && letter === 'D' };
}

function found(text: string, form: string): Span | null {
  const match = new RegExp(form.replace('LENGTH', LENGTH), 'iu').exec(text);
  return match && spanOf(match.slice(1));
}

const WORDS_OF_INTERVAL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:quarterly|chaque trimestre|trimestriel)/i, 'P3M'],
  [/\b(?:monthly|chaque mois|mensuel)/i, 'P1M'],
  [/\b(?:weekly|chaque semaine|hebdomadaire)/i, 'P1W'],
  [/\b(?:annual(?:ly)?|yearly|every year|chaque année|annuel)/i, 'P1Y'],
];

function intervalIn(text: string): Span | null {
  const told =
    found(text, '\\b(?:every|each|tou(?:te)?s les) LENGTH') ??
    found(text, '\\bat (?:intervals of )?LENGTH intervals?');
  if (told) return told;
  const word = WORDS_OF_INTERVAL.find(([form]) => form.test(text));
  return word ? { period: word[1], working: false } : null;
}

const periodIn = (text: string): Span | null =>
  found(text, '\\b(?:within|in no more than|sous|dans (?:un délai de|les)) LENGTH') ??
  found(text, '\\b(?:after|no later than|not later than|après) LENGTH');

/** The name of an event, up to the end of its phrase. */
const PHRASE = "((?:(?!\\b(?:and|or|which|that|who|et|ou|qui)\\b)[\\p{L}\\d' ’-]){4,60})";
const match = (text: string, form: string) =>
  new RegExp(form.replace('PHRASE', PHRASE), 'iu').exec(text)?.[1]?.trim() ?? null;

const TIME_WORD = /^(?:\d|day|week|month|year|jour|semaine|mois|an\b)/i;

function eventIn(text: string): string | null {
  const each = match(text, '\\b(?:each|every|any|chaque|de toute) PHRASE(?=[,.;]|$)');
  const first = each?.split(' ')[0]?.toLowerCase() ?? '';
  return each && !TIME_WORD.test(each) && !(first in NUMBERS) ? each : null;
}

const beforeIn = (text: string): string | null =>
  match(
    text,
    '\\b(?:before|prior to|in advance of|avant) (?:the |their |le |la |l’)?PHRASE(?=[,.;]|$)',
  );

/** What makes it fall due, as far as the words say. `laidDown`: the day from which they count. */
export function triggerIn(text: string, laidDown: Day | null, of: string | null): Trigger {
  const event = eventIn(text);
  const interval = intervalIn(text);
  if (interval && laidDown)
    return { kind: 'every', span: interval, from: laidDown, of, until: null, times: null };
  const period = periodIn(text);
  if (event) return { kind: 'event', event, span: period };
  if (period && laidDown) return { kind: 'within', span: period, from: laidDown, of };
  const before = beforeIn(text);
  return before && !isDay(before) ? { kind: 'before', event: before } : { kind: 'standing' };
}

const OWNERS: readonly (readonly [RegExp, Party])[] = [
  [/secretary-general|secrétaire général/i, 'UN Secretary-General'],
  [/^(?:the )?(?:security )?council$/i, 'UN Security Council'],
];

function partyIn(words: string): Party {
  const known = OWNERS.find(([form]) => form.test(words));
  if (known) return known[1];
  return words.replace(/^(?:the|le|la|les|l’)\s*/i, '').trim();
}

/** Signs of what is owed, as a line of the register can show it. */
const WHAT_MAX = 140;

/** What a clause suggests; null where it asks nobody for anything that could be delivered. */
export function suggestionIn(text: string, laidDown: Day | null): Suggestion | null {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (!ASKS.test(flat) || !OWED.test(flat)) return null;
  const rest = flat.replace(ASKS, '').replace(/^[\s,]*/, '');
  const parts = /^(.{0,160}?)(?:,[^,]{0,120},)?\s*\b(?:to|de|à)\s+(.+)$/i.exec(rest);
  const who = parts?.[1]?.trim() ?? '';
  const what = (parts?.[2] ?? rest).split(/[;.](?:\s|$)/)[0] ?? rest;
  return {
    owner: who ? partyIn(who.split(',')[0] ?? who) : 'UN Security Council',
    to: /\b(?:to|inform|brief|update) (?:it|the (?:security )?council)\b|au conseil/i.test(flat)
      ? 'UN Security Council'
      : null,
    what: what.length > WHAT_MAX ? `${what.slice(0, WHAT_MAX).replace(/\s\S*$/, '')} …` : what,
    trigger: triggerIn(flat, laidDown, 'adoption'),
  };
}
