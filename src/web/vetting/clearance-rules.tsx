// What is asked before somebody is cleared: the settings, what lays them down, and those before.
import type { JSX } from 'preact';
import type { ClearanceRulesView } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { Labelled, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

interface Answers {
  readonly rules: ClearanceRulesView;
}
const ACT = 'vetting.set-clearance-rules';
const DAYS = ['validDays', 'screeningDays', 'listDays', 'overrideDays'] as const;

export const clearanceRulesPage = definePage<Answers>({
  path: '/:mission/vetting/rules',
  main: 'rules',
  views: () => ({ rules: { view: 'vetting.clearance-rules' } }),
  draw: ({ t }, answers) => ({
    title: t('clearance.rules'),
    keys: [['J K', t('keys.move')]],
    body: <Rules {...answers} />,
  }),
});

function Rules({ rules }: Answers): JSX.Element {
  const { t, href, lang } = useSheet();
  const { source, from } = rules;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/vetting')}>{t('clearance.crumb')}</a> /{' '}
            <a href={href('/vetting/readiness')}>{t('clearance.readiness')}</a>
          </p>
          <h1>{t('clearance.rules')}</h1>
          <p class="lede">{t('clearance.rulesAbout')}</p>
        </div>
      </div>
      <p>
        {source ? (
          <>
            {t('clearance.laidDown', { from: from ? formatDate(from, lang) : '–' })}{' '}
            {source.address ? <a href={source.address}>{source.title}</a> : source.title}
          </>
        ) : (
          t('clearance.startingValues')
        )}
      </p>
      <Table
        caption={t('clearance.asks')}
        rows={rules.groups}
        keyOf={({ group }) => group}
        columns={[
          { head: t('clearance.rule'), names: true, cell: ({ name }) => name },
          {
            head: t('clearance.state'),
            cell: ({ asked }) => (
              <Status as={asked ? 'met' : 'later'}>
                {t(asked ? 'clearance.isAsked' : 'clearance.notAsked')}
              </Status>
            ),
          },
        ]}
      />
      <dl class="person-facts part">
        {DAYS.map((each) => (
          <div key={each}>
            <dt>{t(`clearance.days.${each}`)}</dt>
            <dd>
              {t('clearance.nDays', { count: rules[each], n: formatNumber(rules[each], lang) })}
            </dd>
          </div>
        ))}
      </dl>
      <Change rules={rules} />
      {rules.before.length > 0 ? <Before rules={rules} /> : null}
    </>
  );
}

function Change({ rules }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const typed = (name: string, value: string | null) => typedIn(sheet, ACT, name) ?? value;
  return (
    <ActPart act={ACT} label={t('clearance.change')}>
      <Labelled label={t('clearance.asks')}>
        {rules.groups.map(({ group, name, asked }) => (
          <label key={group} class="check">
            <input type="checkbox" name="requires[]" value={group} checked={asked} /> {name}{' '}
          </label>
        ))}
      </Labelled>
      {DAYS.map((each) => (
        <TextField
          key={each}
          id={`rules-${each}`}
          label={t(`clearance.days.${each}`)}
          name={each}
          needed
          value={typed(each, String(rules[each]))}
        />
      ))}
      <TextField
        id="rules-source"
        label={t('clearance.source')}
        name="source"
        needed
        value={typed('source', null)}
      />
      <TextField
        id="rules-address"
        label={t('clearance.address')}
        name="address"
        value={typed('address', null)}
      />
      <TextField
        id="rules-from"
        label={t('clearance.on')}
        name="from"
        value={typed('from', null)}
        hint={t('roster.dayHint')}
      />
    </ActPart>
  );
}

function Before({ rules }: Answers): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <section>
      <h2>{t('clearance.before')}</h2>
      <Table
        caption={t('clearance.before')}
        rows={rules.before}
        keyOf={({ entry }) => String(entry)}
        columns={[
          {
            head: t('clearance.source'),
            names: true,
            cell: ({ source }) => source?.title ?? <None />,
          },
          {
            head: t('clearance.since'),
            cell: ({ from }) => (from ? shortDate(from, lang) : <None />),
          },
          {
            head: t('roster.recorded'),
            cell: ({ at, entry }) => <a href={href(`/record/${entry}`)}>{instant(at, lang)}</a>,
          },
        ]}
      />
    </section>
  );
}
