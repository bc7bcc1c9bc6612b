// The sentences of vetting in English.
import {
  listedParts,
  listedProse,
  type Prose,
  say,
  sentence,
  sentenceOf,
} from '../../kernel/index.ts';
import type { RosterTold, SaidOf, VettingSentences } from './sentences.ts';

const SAID = {
  in_place: 'in place',
  planned: 'planned',
  under_discussion: 'under discussion',
  absent: 'absent',
} as const;

const be = (plural: boolean) => (plural ? 'are' : 'is');
const that = ({ names, plural, status }: SaidOf): Prose =>
  say`that ${names} ${be(plural)} ${SAID[status]}`;

const who = (roster: RosterTold | null): string => {
  if (!roster) return 'it names no officer';
  return roster.invented
    ? 'the only roster in it is invented'
    : `it has ${roster.members} ${roster.one ? 'member' : 'members'} on its roster`;
};

export const EN: VettingSentences = {
  finding: (vetting, roster) =>
    vetting
      ? say`Not known from this record: ${who(roster)}, and ${vetting.cited} is said to be ${
          SAID[vetting.said]
        }.`
      : [`Not known from this record: ${who(roster)}, and nothing in it is said of vetting.`],
  nothing: 'No source in this record speaks of vetting, training, rules or oversight of a force.',
  oneSays: (source, groups) => say`${source} says ${listedProse(groups.map(that), 'en')}.`,
  severalSay: (groups) =>
    sentenceOf(
      say`${listedProse(
        groups.map(
          ({ names, plural, status }) => say`${names} ${be(plural)} said to be ${SAID[status]}`,
        ),
        'en',
      )}.`,
    ),
  inWords: (source, words) =>
    source ? say`In the words of ${source}: ${words}.` : say`In its words: ${words}.`,
  silence: (names) => `${sentence(names)}, nothing is said. Silence is not none.`,
  noRoster:
    'A roster, a screening and a certificate of the sending state would show who is fit. This ' +
    'record holds none, so nobody is shown as cleared and nobody as unfit.',
  roster: ({ members, contingents, one, invented }) =>
    `A roster on record has ${members} ${one ? 'member' : 'members'} from ${contingents}. ` +
    (invented
      ? 'All of them are invented, to practise with: they say nothing of a real force.'
      : 'Being on it shows nobody as cleared and nobody as unfit.'),
  heads: { notShown: 'Said, not shown', differ: 'Sources differ' },
  notShown: (names, plural) =>
    sentenceOf(
      say`${names} ${be(plural)} said to be in place; no certificate or roster on record shows it.`,
    ),
  differ: (name, words) => say`On ${name}: ${listedParts(words, 'en')}.`,
};
