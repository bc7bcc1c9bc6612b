// The sentences of vetting in English.
import {
  listedParts,
  listedProse,
  type Prose,
  say,
  sentence,
  sentenceOf,
} from '../../kernel/index.ts';
import type { SaidOf, VettingSentences } from './sentences.ts';

const SAID = {
  in_place: 'in place',
  planned: 'planned',
  under_discussion: 'under discussion',
  absent: 'absent',
} as const;

const be = (plural: boolean) => (plural ? 'are' : 'is');
const that = ({ names, plural, status }: SaidOf): Prose =>
  say`that ${names} ${be(plural)} ${SAID[status]}`;

export const EN: VettingSentences = {
  finding: (vetting) =>
    vetting
      ? say`Not known from this record: it names no officer, and ${vetting.cited} is said to be ${
          SAID[vetting.said]
        }.`
      : ['Not known from this record: it names no officer, and nothing in it is said of vetting.'],
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
  heads: { notShown: 'Said, not shown', differ: 'Sources differ' },
  notShown: (names, plural) =>
    sentenceOf(
      say`${names} ${be(plural)} said to be in place; no certificate or roster on record shows it.`,
    ),
  differ: (name, words) => say`On ${name}: ${listedParts(words, 'en')}.`,
};
