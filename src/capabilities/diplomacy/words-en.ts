// The sentences of diplomacy in English.
import { inWords, listed, say, sentence } from '../../kernel/index.ts';
import type { Sentences } from './sentences.ts';

const comma = (day: string) => (day ? `, ${day}` : '');
const many = (n: number, one: string, more: string) =>
  `${inWords(n, 'en')} ${n === 1 ? one : more}`;

const VERBS = {
  support: ['supports', 'is for it:'],
  oppose: ['opposes', 'is against it:'],
  concern: ['is concerned about', 'is concerned:'],
} as const;

export const EN: Sentences = {
  nobody: 'Nobody is on record as having asked for a mission.',
  nobodyMeans:
    'No source in this record says that anyone asked. That does not mean that nobody did.',
  once: ({ who }, to, day) =>
    say`${who} made a request${to ? ` ${to}` : ''}${day ? ` ${day}` : ''}; no other is on record.`,
  firstAndLast: (first, day, last) =>
    say`${first.who} asked first${comma(day)}; ${last.who} ${
      last.plural ? 'have' : 'has'
    } since asked ${last.to || 'as well'}${comma(last.day)}.`,
  again: ({ who }, day, lastDay) =>
    say`${who} asked first${comma(day)}, and has asked again${comma(lastDay)}.`,
  several: (who) => say`${who} are on record as having asked.`,
  requests: (n, parties) =>
    n === 1
      ? 'One request is on record.'
      : `${sentence(many(n, 'request', 'requests'))} are on record, from ${many(
          parties,
          'party',
          'parties',
        )}.`,
  words: (by, to, words) => say`${by}${to ? `, ${to}` : ''}: ${words}.`,
  noMeeting:
    'No visit, meeting, call or letter is on record. That does not mean that nobody met: ' +
    'what is not published is not here.',
  meetings: (n, forms) =>
    say`${sentence(many(n, 'contact is', 'contacts are'))} reported: ${forms}.`,
  tookPart: (lines) =>
    `${sentence(
      listed(
        lines.map(({ who, n }, i) =>
          i === 0 ? `${who} took part in ${inWords(n, 'en')}` : `${who} in ${inWords(n, 'en')}`,
        ),
        'en',
      ),
    )}.`,
  latest: (day, words) => say`${day ? `The latest, ${day}` : 'The passage'}: ${words}.`,
  noPosition: 'No party is on record for or against. Silence is no consent.',
  stance: (stance, _plural, on, whole) => say`${VERBS[stance][whole ? 1 : 0]} ${on}`,
  planned: (n, when) => `${sentence(many(n, 'more is', 'more are'))} planned, ${when}.`,
  called: (_plural, words) => say`; its call: ${words}`,
  saysOnly: (who, words) => say`${who}, as reported: ${words}.`,
  noneOpposed: 'Nobody is on record as opposed.',
  others: (n) => `${sentence(many(n, 'other party is', 'other parties are'))} on record as well.`,
  unnamed: 'Who that is',
  unnamedText: (names) => `The sources do not say who is meant by ${names}.`,
  both: 'Said against said',
  bothText: (who) => `${who} is on record both in support and as opposed.`,
};
