// The names of stances as the matrix prints them, and of the questions that every mission has.
import { type Lang, proseLang, quantityText } from '../../../kernel/index.ts';
import { stanceName as positionName } from '../labels.ts';
import { answerName } from '../outreach/labels.ts';
import { OTHER, type Question } from './question.ts';
import type { Statement } from './statement.ts';

const OFFERS = {
  en: {
    considering: 'considers it',
    offered: 'offers',
    committed: 'commits',
    notified: 'has notified',
    deployed: 'has sent',
    declined: 'declines',
    withdrawn: 'withdrew',
  },
  fr: {
    considering: 'l’étudie',
    offered: 'propose',
    committed: 's’engage',
    notified: 'a notifié',
    deployed: 'a envoyé',
    declined: 'refuse',
    withdrawn: 's’est retiré',
  },
} as const;

export function statementName(statement: Statement, reader: Lang): string {
  const lang = proseLang(reader);
  const { from, stance, quantity } = statement;
  if (from === 'position') return positionName(stance as 'support', lang);
  if (from === 'answer') return answerName(stance as 'agrees', lang);
  const none = statement.unit === 'money' || quantity?.max === 0;
  const amount = none ? null : quantityText(quantity, lang);
  return [OFFERS[lang][stance as 'offered'], amount].filter(Boolean).join(' ');
}

const STANDING = {
  en: { people: 'People for the force', means: 'Money, goods, services', other: 'Other matters' },
  fr: {
    people: 'Personnel pour la force',
    means: 'Argent, biens, services',
    other: 'Autres sujets',
  },
} as const;

export function questionName(id: string, questions: readonly Question[], reader: Lang): string {
  const lang = proseLang(reader);
  if (id === 'people' || id === 'means' || id === OTHER) return STANDING[lang][id];
  const own = questions.find((each) => each.id === id);
  return (lang === 'fr' && own?.nameFr) || own?.name || STANDING[lang].other;
}
