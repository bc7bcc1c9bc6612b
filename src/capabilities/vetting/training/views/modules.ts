// The catalogue: the modules of a mission with their versions and sources, and the rules of
// certification and tests beside them. Nothing in it is of a person.
import { defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Lang, type ProseLang, proseLang } from '../../../../kernel/index.ts';
import type { At } from '../../attested/views/attested.ts';
import { type SettingStep, settingsAt } from '../../attested/views/settings.ts';
import { type CertificationRulesSet, rulesOn } from '../../certification/certification.ts';
import { TESTS } from '../../holding.ts';
import { ROLE_LABELS } from '../../roster/labels.ts';
import { ROLE_NAMES, type Role } from '../../roster/member.ts';
import { type TestRuleSet, testRulesOn } from '../../selection/test.ts';
import { TEST_NAMES } from '../../selection/words.ts';
import { onDay } from '../../views/holdings.ts';
import { AREAS } from '../course.ts';
import { type ModuleOn, type ModuleRetired, type ModuleSet, modulesOn } from '../module.ts';
import { AREA_NAMES, titleIn } from '../words.ts';
import { MODULE_TYPES } from './facts.ts';

const sourceView = z.object({ title: z.string(), address: z.string().nullable() });
const whoNeeds = {
  /** Null: everybody. Empty: nobody must. */
  roles: z.array(z.enum(ROLE_NAMES as [Role, ...Role[]])).nullable(),
  roleNames: z.array(z.string()).nullable(),
  months: z.number().nullable(),
  source: sourceView,
};
const moduleRow = z.object({
  module: z.string(),
  title: z.string(),
  titles: z.object({ en: z.string(), fr: z.string().nullable() }),
  area: z.enum(AREAS),
  areaName: z.string(),
  hours: z.number().nullable(),
  refresherWithin: z.number().nullable(),
  version: z.number(),
  from: z.string(),
  entry: z.number(),
  ...whoNeeds,
});
export type ModuleRow = z.infer<typeof moduleRow>;

const modulesAnswer = z.object({
  on: z.string(),
  modules: z.array(moduleRow),
  retired: z.array(
    z.object({ module: z.string(), title: z.string(), from: z.string(), reason: z.string() }),
  ),
  certification: z.object({
    ageMin: z.number(),
    ageBelow: z.number(),
    months: z.number().nullable(),
    convictionBars: z.boolean(),
    investigationBars: z.boolean(),
    source: sourceView,
    /** Null: what counts until the mission sets its own. */
    from: z.string().nullable(),
  }),
  tests: z.array(
    z.object({
      test: z.enum(TESTS),
      testName: z.string(),
      from: z.string().nullable(),
      ...whoNeeds,
    }),
  ),
  areas: z.array(z.object({ area: z.enum(AREAS), name: z.string() })),
  roles: z.array(z.object({ role: z.enum(ROLE_NAMES as [Role, ...Role[]]), name: z.string() })),
});
export type ModulesView = z.infer<typeof modulesAnswer>;

export const moduleSteps = (
  reach: Reach,
  at: At,
): Promise<SettingStep<ModuleSet | ModuleRetired>[]> => settingsAt(reach, at, [...MODULE_TYPES]);

const namesOf = (roles: readonly Role[] | null, lang: ProseLang) =>
  roles?.map((role) => ROLE_LABELS[lang][role]) ?? null;

export const modules = defineView({
  name: 'vetting.modules',
  says: 'The catalogue of training with roles and sources; the rules of certification and tests.',
  query: z.object({ on: onDay }),
  answer: modulesAnswer,
  async look({ on: asked }, reach, asking) {
    const on = asked ?? asking.clocks.asOf;
    const lang = proseLang(asking.lang);
    const steps = await moduleSteps(reach, asking);
    const rules = await settingsAt<CertificationRulesSet>(reach, asking, ['CertificationRulesSet']);
    const tests = await settingsAt<TestRuleSet>(reach, asking, ['TestRuleSet']);
    const certification = rulesOn(
      rules.map(({ payload }) => payload),
      on,
    );
    const inUse = modulesOn(steps, on);
    return {
      ...{ on, modules: inUse.map((module) => rowOf(module, steps, asking.lang)) },
      retired: retiredIn(steps, { on, inUse, lang }),
      certification: {
        ...certification,
        from: (certification as Partial<CertificationRulesSet>).from ?? null,
      },
      tests: testRulesOn(
        tests.map(({ payload }) => payload),
        on,
      ).map((rule) => ({
        ...rule,
        roles: rule.roles && [...rule.roles],
        ...{ testName: TEST_NAMES[lang][rule.test], roleNames: namesOf(rule.roles, lang) },
        from: (rule as Partial<TestRuleSet>).from ?? null,
      })),
      areas: AREAS.map((area) => ({ area, name: AREA_NAMES[lang][area] })),
      roles: ROLE_NAMES.map((role) => ({ role, name: ROLE_LABELS[lang][role] })),
    };
  },
  rows: ({ modules: rows }) =>
    rows.map(({ source, titles, roles, roleNames, ...row }) => ({
      ...{ ...row, titleEn: titles.en, titleFr: titles.fr },
      ...{ roles: roles?.join(' ') ?? 'all', roleNames: roleNames?.join(', ') ?? '' },
      ...{ source: source.title, address: source.address },
    })),
});

type Steps = readonly SettingStep<ModuleSet | ModuleRetired>[];

function rowOf(module: ModuleOn, steps: Steps, reader: Lang): ModuleRow {
  const lang = proseLang(reader);
  const last = steps.filter(({ payload }) => payload.module === module.module).at(-1);
  return {
    ...module,
    ...{ title: titleIn(module.title, lang), titles: module.title },
    ...{ areaName: AREA_NAMES[lang][module.area], entry: last?.entry ?? 0 },
    ...{ roles: module.roles && [...module.roles], roleNames: namesOf(module.roles, lang) },
  };
}

function retiredIn(
  steps: Steps,
  { on, inUse, lang }: { on: string; inUse: readonly ModuleOn[]; lang: ProseLang },
) {
  const past = steps.filter(({ type, payload }) => type === 'ModuleRetired' && payload.from <= on);
  return past
    .filter(({ payload }) => !inUse.some(({ module }) => module === payload.module))
    .map(({ payload }) => {
      const { module, from, reason } = payload as ModuleRetired;
      const set = steps.find((each) => each.type === 'ModuleSet' && each.payload.module === module);
      const title = set ? titleIn((set.payload as ModuleSet).title, lang) : module;
      return { module, from, reason, title };
    });
}
