// One line of what is needed: how it reads, whether it is filled, every version of it.
import { Fragment, type JSX } from 'preact';
import type { RequirementRow, VersionRow } from '../../capabilities/forces/index.ts';
import { sentence } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { Ground, Opening, Typed } from '../weighing/parts.tsx';
import { LineFields } from './requirement-forms.tsx';
import { Amount, Filled, When, Why } from './requirements.tsx';

interface Answers {
  readonly line: { readonly row: RequirementRow; readonly versions: readonly VersionRow[] };
}

export const requirementPage = definePage<Answers>({
  path: '/:mission/forces/requirements/:requirement',
  main: 'line',
  views: ({ params }) => ({
    line: { view: 'forces.requirement', query: { requirement: params.requirement } },
  }),
  draw: ({ t }, { line }) => ({
    title: titleOf(line.row),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
    ],
    body: <Line {...line} />,
  }),
});

const titleOf = ({ capabilityName, amount }: RequirementRow) =>
  sentence([capabilityName, amount].filter(Boolean).join(', '));

function Line({ row, versions }: Answers['line']): JSX.Element {
  const { t, lang, href } = useSheet();
  const facts: readonly (readonly [string, JSX.Element | string | null])[] = [
    [t('need.amount'), <Amount key="a" row={row} />],
    [t('need.field.what'), row.what],
    [t('need.field.equipment'), row.equipment],
    [t('need.field.language'), row.language],
    [t('need.when'), <When key="w" row={row} />],
    [t('need.why'), <Why key="y" row={row} />],
    [t('need.filled'), <Filled key="f" row={row} />],
  ];
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a> /{' '}
            <a href={href('/forces/requirements')}>{t('need.requirements')}</a>
          </p>
          <h1>{titleOf(row)}</h1>
          <p class="sub">
            {t(`need.state.${row.state}`)} ·{' '}
            {t('need.version', { n: row.version, day: shortDate(row.on, lang) })}
          </p>
          {row.dropped ? (
            <p class="note">
              {t('need.droppedOn', {
                day: shortDate(row.dropped.on, lang),
                reason: row.dropped.reason,
              })}
            </p>
          ) : null}
        </div>
      </div>
      <dl class="fields part">
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <None />}</dd>
          </Fragment>
        ))}
      </dl>
      {row.state === 'dropped' ? null : <Acts row={row} />}
      <Versions rows={versions} />
    </>
  );
}

function Acts({ row }: { row: RequirementRow }): JSX.Element {
  const { t } = useSheet();
  const { requirement } = row;
  const [change, drop] = ['forces.change-requirement', 'forces.drop-requirement'] as const;
  return (
    <div class="acts part">
      <Opening act={change} title={t('need.change')} id="cr" values={{ requirement }}>
        <LineFields act={change} id="cr" row={row} />
        <Typed act={change} id="cr" name="reason" label={t('need.changeReason')} needed />
      </Opening>
      <Opening act={drop} title={t('need.drop')} id="dr" values={{ requirement }}>
        <Typed act={drop} id="dr" name="reason" label={t('need.dropReason')} needed />
      </Opening>
    </div>
  );
}

function Versions({ rows }: { rows: readonly VersionRow[] }): JSX.Element {
  const { t, lang, person } = useSheet();
  return (
    <section>
      <h2>{t('need.versions')}</h2>
      <Table
        caption={t('need.versions')}
        rows={[...rows].reverse()}
        keyOf={({ no }) => String(no)}
        columns={[
          { head: t('need.versionHead'), names: true, cell: ({ no }) => no },
          { head: t('need.since'), whole: true, cell: ({ on }) => <Dated date={on} /> },
          {
            head: t('need.changedHead'),
            cell: ({ no, changed, ground }) => (
              <>
                {no === 1 ? t('need.first') : null}
                {changed
                  .map(({ field, was, is }) =>
                    t('need.was', {
                      ...{ field: t(`need.field.${field}`) },
                      was: was ?? t('need.nothing'),
                      is: is ?? t('need.nothing'),
                    }),
                  )
                  .join('; ')}
                <Ground of={ground} />
              </>
            ),
          },
          { head: t('need.reason'), cell: ({ reason }) => reason ?? <None /> },
          {
            head: t('need.byHead'),
            cell: ({ by, at }) => (
              <>
                {person(by)} <small>{instant(at, lang)}</small>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
