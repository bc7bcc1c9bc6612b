// The reasons of selection tests in English and French, and what its closed lists are called.
import { type Day, formatDate } from '../../../kernel/index.ts';
import type { TestKind } from '../holding.ts';
import type { ASSESSORS, RESULTS, TESTED_LANGUAGES } from './result.ts';

interface Both {
  readonly en: string;
  readonly fr: string;
}
type Names<T extends string> = Readonly<Record<'en' | 'fr', Readonly<Record<T, string>>>>;

export const TEST_NAMES: Names<TestKind> = {
  en: {
    language: 'Language test',
    interview: 'Interview',
    driving: 'Driving test',
    firearms: 'Firearms test',
    medical: 'Medical examination',
  },
  fr: {
    language: 'Épreuve de langue',
    interview: 'Entretien',
    driving: 'Épreuve de conduite',
    firearms: 'Épreuve de tir',
    medical: 'Visite médicale',
  },
};

const FAILED: Readonly<Record<'en' | 'fr', (test: TestKind) => string>> = {
  en: (test) => (test === 'medical' ? 'not fit' : 'not passed'),
  fr: (test) => (test === 'medical' ? 'inapte' : 'non réussi'),
};
const PASSED: Readonly<Record<'en' | 'fr', (test: TestKind) => string>> = {
  en: (test) => (test === 'medical' ? 'fit' : 'passed'),
  fr: (test) => (test === 'medical' ? 'apte' : 'réussi'),
};

export const SELECTION_WORDS = {
  none: (test: TestKind): Both => ({
    en: `${TEST_NAMES.en[test]}: no result is on record.`,
    fr: `${TEST_NAMES.fr[test]} : aucun résultat au dossier.`,
  }),
  failed: (test: TestKind, on: Day): Both => ({
    en: `${TEST_NAMES.en[test]} of ${formatDate(on, 'en')}: ${FAILED.en(test)}.`,
    fr: `${TEST_NAMES.fr[test]} du ${formatDate(on, 'fr')} : ${FAILED.fr(test)}.`,
  }),
  passed: (
    test: TestKind,
    { on, until, lapsed }: { on: Day; until: Day | null; lapsed: boolean },
  ): Both => ({
    en:
      `${TEST_NAMES.en[test]} of ${formatDate(on, 'en')}: ${PASSED.en(test)}` +
      (until === null
        ? '.'
        : `; it ${lapsed ? 'lapsed after' : 'counts until'} ${formatDate(until, 'en')}.`),
    fr:
      `${TEST_NAMES.fr[test]} du ${formatDate(on, 'fr')} : ${PASSED.fr(test)}` +
      (until === null
        ? '.'
        : lapsed
          ? ` ; caduc depuis le ${formatDate(until, 'fr')}.`
          : ` ; compte jusqu’au ${formatDate(until, 'fr')}.`),
  }),
} as const;

export const RESULT_NAMES: Names<(typeof RESULTS)[number]> = {
  en: { passed: 'passed', failed: 'not passed' },
  fr: { passed: 'réussi', failed: 'non réussi' },
};
export const ASSESSOR_NAMES: Names<(typeof ASSESSORS)[number]> = {
  en: {
    state: 'The sending state',
    mission: 'The mission',
    joint_team: 'A team of both',
    physician: 'A physician',
  },
  fr: {
    state: 'L’État d’envoi',
    mission: 'La mission',
    joint_team: 'Une équipe des deux',
    physician: 'Un médecin',
  },
};
export const LANGUAGE_NAMES: Names<(typeof TESTED_LANGUAGES)[number]> = {
  en: { en: 'English', fr: 'French', ht: 'Haitian Creole', es: 'Spanish' },
  fr: { en: 'anglais', fr: 'français', ht: 'créole haïtien', es: 'espagnol' },
};
