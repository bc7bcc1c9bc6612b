// How long the mandate still runs, as one sentence wherever the mission is named. Nothing where no
// end is on record: silence is better than a guess.
import { days, type Lang, type ProseLang, proseLang } from '../../kernel/index.ts';
import type { End, Standing } from './ladder.ts';

/** Days below which the end must not be overlooked: a renewal takes the Council some weeks. */
export const LOUD_DAYS = 60;

export interface Term {
  readonly text: string;
  readonly daysLeft: number;
  readonly until: End['date'];
  readonly how: End['how'];
  /** Ends within sixty days, or has ended. */
  readonly loud: boolean;
}

interface Words {
  left(days: string): string;
  atMost(days: string): string;
  today: string;
  ended(days: string): string;
}

const WORDS: Readonly<Record<ProseLang, Words>> = {
  en: {
    left: (n) => `The mandate expires in ${n}`,
    atMost: (n) => `The mandate expires in ${n} at most`,
    today: 'The mandate expires today',
    ended: (n) => `The mandate ended ${n} ago`,
  },
  fr: {
    left: (n) => `Le mandat expire dans ${n}`,
    atMost: (n) => `Le mandat expire dans ${n} au plus`,
    today: 'Le mandat expire aujourd’hui',
    ended: (n) => `Le mandat a pris fin il y a ${n}`,
  },
};

/** Null where nobody decided, where no end is on record, or where it is only about a month. */
export function termOf({ end, daysLeft }: Standing, reader: Lang): Term | null {
  if (end === null || daysLeft === null || end.how === 'about') return null;
  const lang = proseLang(reader);
  const words = WORDS[lang];
  const n = days(Math.abs(daysLeft), lang);
  const left = end.how === 'latest' ? words.atMost(n) : words.left(n);
  const text = daysLeft > 0 ? left : daysLeft === 0 ? words.today : words.ended(n);
  return { text, daysLeft, until: end.date, how: end.how, loud: daysLeft < LOUD_DAYS };
}
