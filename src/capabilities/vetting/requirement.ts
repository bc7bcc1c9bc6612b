// What the requirements of a person are called, and which of them stand together.
import type { ProseLang } from '../../kernel/index.ts';
import { type Requirement, TESTS, type TestKind } from './holding.ts';
import { TEST_NAMES } from './selection/words.ts';
import type { ModuleOn } from './training/module.ts';
import { titleIn } from './training/words.ts';

/** In the order in which a page shows them. */
export const GROUPS = ['certification', 'tests', 'training', 'diligence'] as const;
export type Group = (typeof GROUPS)[number];

const FIXED: Readonly<Record<ProseLang, Readonly<Record<string, string>>>> = {
  en: {
    'certified.state': 'Certified by the state',
    'certified.candidate': 'Certified by the candidate',
    age: 'Age',
    conviction: 'No conviction',
    investigation: 'No open investigation',
    diligence: 'Due diligence of unit and commander',
  },
  fr: {
    'certified.state': 'Certifié par l’État',
    'certified.candidate': 'Certifié par le candidat',
    age: 'Âge',
    conviction: 'Pas de condamnation',
    investigation: 'Pas d’enquête ouverte',
    diligence: 'Diligence : unité et commandement',
  },
};

export const groupOf = (requirement: Requirement): Group => {
  if (requirement.startsWith('test.')) return 'tests';
  if (requirement.startsWith('training.')) return 'training';
  return requirement === 'diligence' ? 'diligence' : 'certification';
};

export function requirementName(
  requirement: Requirement,
  modules: readonly Pick<ModuleOn, 'module' | 'title'>[],
  lang: ProseLang,
): string {
  const fixed = FIXED[lang][requirement];
  if (fixed) return fixed;
  const [, name = ''] = requirement.split(/\.(.*)/s);
  if (requirement.startsWith('test.')) return TEST_NAMES[lang][name as TestKind];
  const module = modules.find((each) => each.module === name);
  return module ? titleIn(module.title, lang) : name;
}

/** All that somebody may be asked for on a day, whatever their role. */
export const requirementsIn = (modules: readonly Pick<ModuleOn, 'module'>[]): Requirement[] => [
  ...(['certified.state', 'certified.candidate', 'age', 'conviction', 'investigation'] as const),
  ...TESTS.map((test): Requirement => `test.${test}`),
  ...modules.map(({ module }): Requirement => `training.${module}`),
  'diligence',
];
