// The names of forms and stances, as tables and sentences print them.
import { type ClaimFields, type Lang, proseLang } from '../../kernel/index.ts';

export type Form = ClaimFields['engagement']['form'];
export type Stance = ClaimFields['position']['stance'];

/** One and many. The French ones are all feminine, so that one number agrees with each. */
const FORMS: Record<'en' | 'fr', Record<Form, readonly [string, string]>> = {
  en: {
    visit: ['visit', 'visits'],
    meeting: ['meeting', 'meetings'],
    call: ['call', 'calls'],
    letter: ['letter', 'letters'],
    summit: ['summit', 'summits'],
    statement: ['joint statement', 'joint statements'],
  },
  fr: {
    visit: ['visite', 'visites'],
    meeting: ['réunion', 'réunions'],
    call: ['conversation', 'conversations'],
    letter: ['lettre', 'lettres'],
    summit: ['rencontre au sommet', 'rencontres au sommet'],
    statement: ['déclaration commune', 'déclarations communes'],
  },
};

export function formName(form: Form, lang: Lang, n = 1): string {
  return FORMS[proseLang(lang)][form][n === 1 ? 0 : 1];
}

const STANCES: Record<'en' | 'fr', Record<Stance, string>> = {
  en: { support: 'supports', oppose: 'opposes', concern: 'is concerned', call: 'calls for' },
  fr: { support: 'soutient', oppose: 's’oppose', concern: 's’inquiète', call: 'demande' },
};

export function stanceName(stance: Stance, lang: Lang): string {
  return STANCES[proseLang(lang)][stance];
}
