// The sentences on what is owed in English.
import { inWords, listedParts, say, sentence } from '../../kernel/index.ts';
import { dutyName } from './labels.ts';
import type { OwedSentences } from './owed-sentences.ts';

export const OWED_EN: OwedSentences = {
  none: 'No obligation is on record.',
  noneMeans:
    'No source in this record says that anyone owes anything. That does not mean that nothing is ' +
    'owed: no mandate or order here assigns a duty.',
  one: (by, due) => say`One thing is owed, by ${by}${due ? `: ${due}` : '; no date is given'}.`,
  several: (n, past) =>
    past === 0
      ? say`${n} obligations are on record.`
      : say`${n} obligations are on record; ${
          past === 1 ? 'one is' : `${inWords(past, 'en')} are`
        } past the day and nothing shows ${past === 1 ? 'it' : 'them'} delivered.`,
  count: (status, n) => `${inWords(n, 'en')} ${dutyName(status, 'en')}`,
  counts: (counts) => say`As they stand: ${listedParts(counts, 'en')}.`,
  duty: (owner, what, due) => say`${owner}, ${what}${due ? `, ${due}` : ''}`,
  next: 'Next: ',
  mandateEnds: (on) => say`The mandate ends ${on}.`,
  unknownIs:
    'Unknown is a status: most deliveries are letters that nobody published, and they stay ' +
    'unknown until a source says otherwise.',
  more: (n) => `${sentence(inWords(n, 'en'))} more ${n === 1 ? 'has' : 'have'} a date.`,

  noDate: 'No date is given.',
  nothingSeen: 'Nothing on record shows that it was delivered, or that it was not.',
  dueIn: (by, left) => `due ${by}, in ${left}`,
  dueToday: 'due today',
  atLatest: ' at the latest',
  atMost: 'at most ',
  dueWithin: (on) => `due ${on}`,
  wasDue: (on) => `was due ${on}`,
  stillOwed: (on) => `A source says that it was still owed ${on}.`,
  delivered: (on) => `A source says that it was delivered ${on}`,
  late: (by) => `, ${by} late`,
  inTime: ', in time',
  saidBoth: (met, owed) =>
    `One source says that it was delivered ${met}, another that it was still owed ${owed}.`,
  reckoned: (period, from, given) =>
    given
      ? `Reckoned: ${period} ${from}.`
      : `Reckoned: ${period} ${from}, the day on which it was told; ` +
        'the source does not say from when it counts.',

  heads: { reckoned: 'Reckoned', unknown: 'Not seen', both: 'Said against said' },
  reckonedDates: (n, loose) => {
    const dates = `${sentence(inWords(n, 'en'))} ${n === 1 ? 'date is' : 'dates are'} reckoned`;
    if (loose === 0) return `${dates} from a period.`;
    const which = loose === n ? ', and' : `; for ${inWords(loose, 'en')}`;
    return `${dates} from a period${which} no source says from when it counts.`;
  },
  unseen: (n) =>
    n === 1
      ? 'Whether one of them was delivered cannot be seen from this record.'
      : `Whether ${inWords(n, 'en')} of them were delivered cannot be seen from this record.`,
};
