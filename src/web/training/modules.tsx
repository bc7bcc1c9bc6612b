// The catalogue of training with its sources, and the rules of certification and tests: what is
// asked, of whom, for how long, and who may set it.
import type { JSX } from 'preact';
import type { ModuleRow, ModulesView } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { ModuleForm, RetireForm } from './module-form.tsx';
import { Crumb, Source } from './parts.tsx';
import { CertificationForm, TestRuleForm } from './rule-forms.tsx';

interface Answers {
  readonly modules: ModulesView;
}

export const modulesPage = definePage<Answers>({
  path: '/:mission/vetting/training/modules',
  main: 'modules',
  views: () => ({ modules: { view: 'vetting.modules' } }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.modules),
    keys: [['J K', sheet.t('keys.move')]],
    body: <Modules {...answers} />,
  }),
});

const titleOf = ({ t, lang }: Sheet, { modules }: ModulesView): string =>
  modules.length === 0
    ? t('training.modulesNone')
    : t('training.modulesTitle', {
        count: modules.length,
        n: formatNumber(modules.length, lang),
      });

export function lasts({ t, lang }: Sheet, months: number | null): string {
  if (months === null) return t('training.lapsesNot');
  return t('training.monthsN', { count: months, n: formatNumber(months, lang) });
}

export const needs = ({ t }: Sheet, names: readonly string[] | null): string => {
  if (names === null) return t('training.everybody');
  return names.length === 0 ? t('training.nobodyMust') : names.join(', ');
};

function Modules({ modules: all }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, can, request } = sheet;
  const refused = (act: string) => request.refused?.act === act;
  const chosen = all.modules.find(({ module }) => module === request.query.module);
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={t('training.modules')} />
          <h1>{titleOf(sheet, all)}</h1>
          <p class="lede">{t('training.modulesAbout')}</p>
        </div>
      </div>
      {all.modules.length === 0 ? (
        <Empty says={t('training.modulesNone')} but={t('training.modulesNoneNote')} />
      ) : (
        <Catalogue modules={all.modules} />
      )}
      {all.retired.length > 0 ? <Retired all={all} /> : null}
      {can('vetting.set-module') ? (
        <details
          class="act part"
          id="module"
          open={chosen !== undefined || refused('vetting.set-module')}
        >
          <summary class="btn">
            {chosen ? t('training.changeModule', { name: chosen.module }) : t('training.addModule')}
          </summary>
          <ModuleForm all={all} chosen={chosen} />
          {chosen ? <RetireForm chosen={chosen} /> : null}
        </details>
      ) : null}
      <Certification all={all} />
      <Tests all={all} />
    </>
  );
}

function Catalogue({ modules }: { modules: readonly ModuleRow[] }): JSX.Element {
  const sheet = useSheet();
  const { t, lang, href, can } = sheet;
  const may = can('vetting.set-module');
  return (
    <section>
      <h2>{t('training.catalogue')}</h2>
      <Table
        caption={t('training.catalogue')}
        rows={modules}
        keyOf={({ module }) => module}
        columns={[
          {
            head: t('training.module'),
            names: true,
            cell: ({ module, title }) => (
              <>
                {title}
                <small class="below">
                  {may ? (
                    <a href={`${href('/vetting/training/modules', { module })}#module`}>{module}</a>
                  ) : (
                    module
                  )}
                </small>
              </>
            ),
          },
          { head: t('training.area'), cell: ({ areaName }) => areaName },
          { head: t('training.neededBy'), cell: ({ roleNames }) => needs(sheet, roleNames) },
          {
            head: t('training.hours'),
            num: true,
            cell: ({ hours }) => (hours === null ? <None /> : formatNumber(hours, lang)),
          },
          {
            head: t('training.lasts'),
            cell: (row) => <Lasts of={row} />,
          },
          { head: t('training.source'), cell: ({ source }) => <Source of={source} /> },
          {
            head: t('training.since'),
            whole: true,
            cell: ({ from, version, entry }) => (
              <>
                {shortDate(from, lang)}
                <small class="below">
                  <a href={href(`/record/${entry}`)}>
                    {t('training.version', { n: String(version) })}
                  </a>
                </small>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Lasts({ of: { months, refresherWithin } }: { of: ModuleRow }): JSX.Element {
  const sheet = useSheet();
  const { t, lang } = sheet;
  const n = refresherWithin === null ? null : formatNumber(refresherWithin, lang);
  return (
    <>
      {lasts(sheet, months)}
      {n === null ? null : (
        <small class="below">{t('training.refresher', { count: refresherWithin ?? 0, n })}</small>
      )}
    </>
  );
}

function Retired({ all }: { all: ModulesView }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <section>
      <h2>{t('training.retired')}</h2>
      <ul class="lines">
        {all.retired.map(({ module, title, from, reason }) => (
          <li key={module}>
            {t('training.retiredLine', { title, on: shortDate(from, lang), reason })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Certification({ all }: { all: ModulesView }): JSX.Element {
  const sheet = useSheet();
  const { t, lang, can, request } = sheet;
  const act = 'vetting.set-certification-rules';
  const { certification: rules } = all;
  const bars = (yes: boolean) => t(yes ? 'training.bars' : 'training.barsNot');
  const facts = [
    [t('training.ageMin'), formatNumber(rules.ageMin, lang)],
    [t('training.ageBelow'), formatNumber(rules.ageBelow, lang)],
    [t('training.conviction'), bars(rules.convictionBars)],
    [t('training.investigation'), bars(rules.investigationBars)],
    [t('training.lasts'), lasts(sheet, rules.months)],
  ] as const;
  return (
    <section id="certification">
      <h2>{t('training.certificationRules')}</h2>
      <dl class="person-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">
        {rules.from
          ? t('training.setFrom', { on: shortDate(rules.from, lang) })
          : t('training.byDefault')}{' '}
        <Source of={rules.source} />
      </p>
      {can(act) ? (
        <details class="act part" open={request.refused?.act === act}>
          <summary class="btn">{t('training.setRules')}</summary>
          <CertificationForm rules={rules} />
        </details>
      ) : null}
    </section>
  );
}

function Tests({ all }: { all: ModulesView }): JSX.Element {
  const sheet = useSheet();
  const { t, lang, can, request } = sheet;
  const act = 'vetting.set-test-rule';
  return (
    <section id="tests">
      <h2>{t('training.testRules')}</h2>
      <Table
        caption={t('training.testRules')}
        rows={all.tests}
        keyOf={({ test }) => test}
        columns={[
          { head: t('training.test'), names: true, cell: ({ testName }) => testName },
          { head: t('training.neededBy'), cell: ({ roleNames }) => needs(sheet, roleNames) },
          { head: t('training.lasts'), cell: ({ months }) => lasts(sheet, months) },
          { head: t('training.source'), cell: ({ source }) => <Source of={source} /> },
          {
            head: t('training.since'),
            cell: ({ from }) => (from ? shortDate(from, lang) : t('training.start')),
          },
        ]}
      />
      {can(act) ? (
        <details class="act part" open={request.refused?.act === act}>
          <summary class="btn">{t('training.setTest')}</summary>
          <TestRuleForm all={all} />
        </details>
      ) : null}
    </section>
  );
}
