// The sentences on gates in English.
import { days, inWords, say, sentence } from '../../../kernel/index.ts';
import type { GateSentences } from './sentences.ts';

const criteria = (n: number) => `${inWords(n, 'en')} ${n === 1 ? 'criterion' : 'criteria'}`;

const without = (n: number) =>
  n === 1 ? 'one criterion has no estimate' : `${inWords(n, 'en')} criteria have no estimate`;

export const EN: GateSentences = {
  states: { met: 'met', waived: 'waived', not_met: 'not met', unknown: 'unknown' },
  met: (on) => `Met ${on}.`,
  notMet: (on) => `Said not to be met ${on}.`,
  again: (on) => `Open again since ${on}, after it was met.`,
  found: (state, on) =>
    state === 'unknown'
      ? `Found ${on} to be unknown.`
      : `Found ${state === 'met' ? 'met' : 'not met'} ${on}.`,
  silent: 'Nothing on record says that it is met.',
  unseen: 'Nothing on record tells, and this is seldom published.',
  byGate: (title, state, passedOn) =>
    passedOn ? `“${title}” was passed ${passedOn}.` : `“${title}” is ${EN.states[state]}.`,
  waived: (until) => `Waived until ${until}.`,
  passed: (title, on, open) =>
    open > 0
      ? say`${title}: passed ${on}, with ${criteria(open)} open`
      : say`${title}: passed ${on}`,
  allMet(title, all, waived) {
    const are = all === 1 ? 'its one criterion is' : `all ${all} criteria are`;
    if (waived === 0) return say`${title}: ${are} met`;
    const some = all === 1 ? '' : `${inWords(waived, 'en')} of them `;
    return say`${title}: ${are} met, ${some}by waiver`;
  },
  blocked: (title, n, of) => say`${title} is blocked by ${n} of ${of}`,
  unknownOnly: (title, n, of) =>
    say`${title}: ${n} of ${of} ${n === 1 ? 'is' : 'are'} unknown, none is known to be unmet`,
  none: (title) => say`${title} has no criteria yet`,
  blockedBy: (head, what) => say`${head}: ${what}.`,
  ends: (head) => say`${head}.`,
  unknown: (n, what) =>
    say`${n === 1 ? 'One more is' : `${sentence(inWords(n, 'en'))} more are`} unknown: ${what}.`,
  more: (n) => `${inWords(n, 'en')} more`,
  waivedBy: (n, what) =>
    say`${n === 1 ? 'One is' : `${sentence(inWords(n, 'en'))} are`} waived: ${what}.`,
  inForce(n) {
    if (n === 0) return 'No waiver is in force.';
    return `${sentence(inWords(n, 'en'))} ${n === 1 ? 'waiver is' : 'waivers are'} in force.`;
  },
  earliest: (from, to, open) => {
    const head = say`It can come on ${from} at the earliest`;
    if (to) return say`${head} and on ${to} at the latest, if the estimates hold.`;
    return say`${head}; no latest day can be told, since ${without(open)}.`;
  },
  noDay: (open) => `No day can be told, since ${without(open)}.`,
  moves: (what, n) => say`Most hangs on ${what}: alone it moves the day by up to ${days(n, 'en')}.`,
  invented: 'Estimates that no source gives are our own example.',
  whatIf: (n) => {
    const head = 'With these days the likely day';
    const by = days(Math.abs(n), 'en');
    return n === 0
      ? `${head} stays as it is.`
      : `${head} comes ${by} ${n < 0 ? 'sooner' : 'later'}.`;
  },
  gates: 'Gates',
};
