// The reasons of training in English and French, and what its closed lists are called.
import { type Day, formatDate } from '../../../kernel/index.ts';
import type { AREAS, COURSES, OUTCOMES, PROVIDERS, Titles } from './course.ts';

interface Both {
  readonly en: string;
  readonly fr: string;
}
interface Cover {
  readonly from: Day;
  readonly until: Day | null;
}
type Names<T extends string> = Readonly<Record<'en' | 'fr', Readonly<Record<T, string>>>>;

export const titleIn = ({ en, fr }: Titles, lang: 'en' | 'fr'): string =>
  lang === 'fr' ? (fr ?? en) : en;

export const TRAINING_WORDS = {
  held: (title: Titles, { from, until }: Cover): Both => ({
    en:
      `${title.en}: completed on ${formatDate(from, 'en')}` +
      (until === null ? '.' : `; it counts until ${formatDate(until, 'en')}.`),
    fr:
      `${titleIn(title, 'fr')} : achevé le ${formatDate(from, 'fr')}` +
      (until === null ? '.' : ` ; compte jusqu’au ${formatDate(until, 'fr')}.`),
  }),
  lapsed: (title: Titles, { until }: Cover): Both => ({
    en: `${title.en}: lapsed after ${formatDate(until ?? '', 'en')}.`,
    fr: `${titleIn(title, 'fr')} : caduc depuis le ${formatDate(until ?? '', 'fr')}.`,
  }),
  failed: (title: Titles, on: Day): Both => ({
    en: `${title.en}: not passed on ${formatDate(on, 'en')}.`,
    fr: `${titleIn(title, 'fr')} : non validé le ${formatDate(on, 'fr')}.`,
  }),
  absent: (title: Titles, on: Day): Both => ({
    en: `${title.en}: absent on ${formatDate(on, 'en')}, and at no course since.`,
    fr: `${titleIn(title, 'fr')} : absence le ${formatDate(on, 'fr')}, et aucun cours depuis.`,
  }),
  none: (title: Titles): Both => ({
    en: `${title.en}: no course is on record.`,
    fr: `${titleIn(title, 'fr')} : aucun cours au dossier.`,
  }),
} as const;

export const AREA_NAMES: Names<(typeof AREAS)[number]> = {
  en: { core: 'Core', police: 'Police', mission: 'This mission', specialist: 'Specialist' },
  fr: {
    core: 'Tronc commun',
    police: 'Police',
    mission: 'Cette mission',
    specialist: 'Spécialité',
  },
};
export const OUTCOME_NAMES: Names<(typeof OUTCOMES)[number]> = {
  en: { completed: 'completed', absent: 'absent', failed: 'not passed' },
  fr: { completed: 'achevé', absent: 'absence', failed: 'non validé' },
};
export const COURSE_NAMES: Names<(typeof COURSES)[number]> = {
  en: { full: 'Full course', refresher: 'Refresher' },
  fr: { full: 'Cours complet', refresher: 'Recyclage' },
};
export const PROVIDER_NAMES: Names<(typeof PROVIDERS)[number]> = {
  en: {
    state: 'The sending state',
    mission: 'The mission',
    united_nations: 'United Nations',
    partner: 'A partner',
  },
  fr: {
    state: 'L’État d’envoi',
    mission: 'La mission',
    united_nations: 'Nations Unies',
    partner: 'Un partenaire',
  },
};
