// The sentences of vetting in French.
import {
  listedParts,
  listedProse,
  type Prose,
  say,
  sentence,
  sentenceOf,
} from '../../kernel/index.ts';
import type { RosterTold, SaidOf, VettingSentences } from './sentences.ts';

/** Feminine, one and many. */
const SAID = {
  in_place: ['en place', 'en place'],
  planned: ['prévue', 'prévues'],
  under_discussion: ['en discussion', 'en discussion'],
  absent: ['absente', 'absentes'],
} as const;

const how = (status: keyof typeof SAID, plural: boolean) => SAID[status][plural ? 1 : 0];
const that = ({ names, plural, status }: SaidOf): Prose => {
  const que = /^[aeéiou]/i.test(names.text) ? 'qu’' : 'que ';
  return say`${que}${names} ${plural ? 'sont' : 'est'} ${how(status, plural)}`;
};

const unnamed = (roster: RosterTold | null): string => {
  const told = !roster
    ? 'aucun agent n’y est nommé'
    : roster.invented
      ? 'la seule liste qui s’y trouve est inventée'
      : `sa liste compte ${roster.members} ${roster.one ? 'membre' : 'membres'}`;
  return `Inconnu d’après ce registre : ${told}`;
};
const UNSEEN = 'ni certificat ni liste au registre ne le montre';

export const FR: VettingSentences = {
  finding: (vetting, roster) =>
    vetting
      ? say`${unnamed(roster)}, et ${vetting.cited} est dite ${how(vetting.said, false)}.`
      : [`${unnamed(roster)}, et rien n’y est dit de la vérification des antécédents.`],
  nothing:
    'Aucune source de ce registre ne parle de vérification, de formation, de règles ou de ' +
    'supervision d’une force.',
  oneSays: (source, groups) => say`${source} dit ${listedProse(groups.map(that), 'fr')}.`,
  severalSay: (groups) =>
    sentenceOf(
      say`${listedProse(
        groups.map(({ names, plural, status }) => {
          return say`${names} ${plural ? 'sont dites' : 'est dite'} ${how(status, plural)}`;
        }),
        'fr',
      )}.`,
    ),
  inWords: (source, words) =>
    source ? say`Selon ${source} : ${words}.` : say`Le texte : ${words}.`,
  silence: (names) =>
    `${sentence(names)}, rien n’est dit. Le silence ne veut pas dire qu’il n’y en a pas.`,
  noRoster:
    'Une liste nominative, un contrôle et un certificat de l’État d’envoi montreraient qui est ' +
    'apte. Ce registre n’en tient aucun : personne n’y est montré comme apte, ni comme inapte.',
  roster: ({ members, contingents, one, invented }) =>
    `Une liste au registre compte ${members} ${one ? 'membre' : 'membres'} (${contingents}). ` +
    (invented
      ? 'Tous sont inventés, pour s’exercer : ils ne disent rien d’une force réelle.'
      : 'Y figurer ne montre personne comme apte, ni comme inapte.'),
  heads: { notShown: 'Dit, non montré', differ: 'Les sources diffèrent' },
  notShown: (names, plural) =>
    sentenceOf(say`${names} ${plural ? 'sont dites' : 'est dite'} en place ; ${UNSEEN}.`),
  differ: (name, words) => say`Sur ${name} : ${listedParts(words, 'fr')}.`,
};
