// The sentences on the mandate in English.
import { formatDate, inWords, partyPhrase, say, sentence } from '../../kernel/index.ts';
import type { MandateSentences } from './sentences.ts';

const first = (text: string) => (text ? ` ${text}` : '');
const things = (n: number) =>
  n === 1 ? 'one thing is said to come first' : `${inWords(n, 'en')} things are said to come first`;

export const EN: MandateSentences = {
  unknown:
    'Not known: nothing on record says that anyone has authorised, drafted or refused a mission.',
  unknownMeans: 'No source here speaks of a mandate. That does not mean that there is none.',
  no: (step) =>
    step.length > 0
      ? say`No: nobody on record has authorised it; ${step}.`
      : ['No: nobody on record has authorised it.'],
  expired: (on) => say`No: the mandate ran out ${on}, and nothing on record renews it.`,
  ended: (by, on) => say`No: ${by} ended the mandate${first(on)}.`,
  notYet: (until, n) =>
    until ? say`Not yet: authorised ${until}, but ${things(n)}.` : [`Not yet: ${things(n)}.`],
  blocked: (until, head) =>
    until ? say`Not yet: authorised ${until}. ${head}.` : say`Not yet. ${head}.`,
  yes: (until, left) => (left ? say`Yes, ${until}: ${left} left.` : say`Yes, ${until}.`),
  yesOpen: (by, plural) =>
    say`Yes: ${by} ${plural ? 'have' : 'has'} authorised it, and no end is on record.`,

  asked: (by, _plural, on) => say`${by} asked for it${first(on)}.`,
  nobodyDecided: (steps) =>
    steps.length > 0
      ? say`Nobody on record has authorised a mission; ${steps}.`
      : ['Nobody on record has authorised a mission, and no draft is on record.'],
  step(status, of, un) {
    if (status === 'drafting')
      return un ? 'a resolution is being drafted' : `a mandate ${of} is being drafted`;
    if (status === 'pending') return `a ${un ? 'vote' : 'decision'} ${of} is awaited`;
    if (status === 'rejected') return `a mandate ${of} was rejected`;
    return `a mandate ${of} is proposed`;
  },
  decided({ by, extended, instrument, on, term, vote }) {
    const act = extended
      ? `extended the mandate${instrument ? ` by ${instrument}` : ''}`
      : instrument
        ? `adopted ${instrument}`
        : 'authorised the mission';
    const more = [term && `for ${term}`, vote].filter(Boolean).join(', ');
    return say`${by} ${act}${first(on)}${more ? `, ${more}` : ''}.`;
  },
  atLatest: (text) => `${text} at the latest`,
  atMost: (text) => `at most ${text}`,
  about: (month, as) => `${as === 'until' ? 'until about' : 'about'} ${formatDate(month, 'en')}`,
  runs: (until, left) => (left ? say`It runs ${until}: ${left} left.` : say`It runs ${until}.`),
  ran: (until, ago) => say`It ran ${until}, ${ago} ago.`,
  noEnd: 'No end is on record.',
  ceiling: (people) => say`It allows up to ${people} people.`,
  national: (by, _plural, approved, on) =>
    say`${by} ${approved ? 'approved' : 'refused'} its own part${first(on)}.`,
  ruled: (by, on, what) => say`${by}${on ? `, ${on}` : ''}: ${what}.`,

  topic(topic, by, planned) {
    if (topic === 'vote') return `a vote ${by ? partyPhrase(by, 'en', 'of') : 'on the mandate'}`;
    if (!by) return `an assessment visit${planned}`;
    const name = partyPhrase(by, 'en');
    return `${name}${name.endsWith('s') ? '’' : '’s'} assessment visit${planned}`;
  },
  first: (all, many) => say`${all} ${many ? 'come' : 'comes'} first.`,
  said: (holder, words) => (holder ? say`${sentence(holder)}: ${words}.` : say`${words}.`),
  moreFirst: 'More is said to come first.',
  nothingFirst: 'No condition is on record between the mandate and deployment.',
  nothingFirstMeans: 'That does not mean that there is none.',
  waits: (who, _plural, words) => say`${who} waits for ${words} before it takes part.`,
  optionCount: (n) => `${sentence(inWords(n, 'en'))} ${n === 1 ? 'option is' : 'options are'}`,
  options: (count, options, latest) =>
    say`${count} on record${latest ? ', the latest' : ''}: ${options}.`,
  noneChosen: 'None is on record as chosen.',

  whyOpen: (on) => `Said${first(on)}; nothing on record says that it was met.`,
  metByWord: (on) => `A source says that it was met ${on}.`,
  metByDecision: (by, instrument, on) =>
    `${sentence(by)} decided${first(on)}${instrument ? `: ${instrument}` : ''}.`,
  metByVisit: (by, on) => `${sentence(by)} made the visit${first(on)}.`,
  overtaken: (by, on) => `Said before ${by} decided${first(on)}; no later word.`,

  heads: {
    reckoned: 'Reckoned',
    undated: 'Day of the decision',
    differ: 'Sources differ',
    notKnown: 'Not known',
    planned: 'To end',
    others: 'Not counted',
  },
  reckoned: (term, from, extends_) =>
    extends_
      ? `The end is reckoned: ${term} ${from}, when the mandate before it ends.`
      : `The end is reckoned: ${term} ${from}.`,
  undated: 'No source gives the day of the decision; it stands under the day of publication.',
  differ: (ceilings) => say`The ceiling is told as ${ceilings}.`,
  notKnown: (n) =>
    n === 1
      ? 'One condition was said before the decision; nothing on record says whether it was met.'
      : `${sentence(inWords(n, 'en'))} conditions were said before the decision; nothing on ` +
        'record says whether they were met.',
  toEnd: (on) => `A source says that the mandate is to end ${on}.`,
  others: (n, names) =>
    n === 1
      ? `One decision is about another mandate: ${names}.`
      : `${sentence(inWords(n, 'en'))} decisions are about other mandates: ${names}.`,
};
