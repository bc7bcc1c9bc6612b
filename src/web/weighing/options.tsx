// The forms that the mission could take, side by side: columns are options, rows what is known.
import type { JSX } from 'preact';
import type { ColumnView, OptionRow } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { OptionForms } from './option-forms.tsx';
import { Crumb, Ground } from './parts.tsx';

type FieldName = 'force' | 'size' | 'powers' | 'proposedBy';
export interface OptionsView {
  readonly rows: readonly OptionRow[];
  readonly columns: readonly ColumnView[];
  readonly fields: readonly { readonly field: string; readonly differs: boolean }[];
}

export const optionsPage = definePage<{ options: OptionsView }>({
  path: '/:mission/mandate/options',
  main: 'options',
  views: () => ({ options: { view: 'mandates.options' } }),
  draw: ({ t }, { options }) => ({
    title: t('weigh.optionsPage'),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
    ],
    body: <Options options={options} />,
  }),
});

function Options({ options }: { options: OptionsView }): JSX.Element {
  const { t, lang, href, can } = useSheet();
  const laid = options.columns.filter(({ option }) => option !== null);
  const chosen = laid.find(({ state }) => state === 'chosen');
  const on = chosen?.choice ? shortDate(chosen.choice.on, lang) : '';
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1>
            {laid.length === 0
              ? t('weigh.optionsNone')
              : t('weigh.optionsTitle', { count: laid.length, n: formatNumber(laid.length, lang) })}
          </h1>
          <p class="lede">
            {chosen ? t('weigh.chosenIs', { what: chosen.what, day: on }) : t('weigh.noneChosen')}
            {chosen?.choice ? <Ground of={chosen.choice.ground} /> : null}
          </p>
          <p class="muted">{t('weigh.optionsAbout')}</p>
        </div>
        {can('imports.open-sheet') ? (
          <p class="acts">
            <a class="btn" href={href('/import', { act: 'mandates.add-option' })}>
              {t('weigh.import')}
            </a>
          </p>
        ) : null}
      </div>
      {laid.length > 0 ? <SideBySide columns={laid} fields={options.fields} /> : null}
      <Proposals options={options} />
      <OptionForms laid={laid} />
    </>
  );
}

const STATES: Readonly<Record<ColumnView['state'], Standing>> = {
  open: 'due',
  chosen: 'met',
  was_chosen: 'past',
  dropped: 'past',
  proposal: 'later',
};

function SideBySide(props: {
  columns: readonly ColumnView[];
  fields: OptionsView['fields'];
}): JSX.Element {
  const { t } = useSheet();
  const { columns, fields } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys
    <section class="wide" aria-label={t('weigh.optionsPage')} tabIndex={0}>
      <table class="stack options">
        <caption class="sr">{t('weigh.optionsPage')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weigh.row')}</th>
            {columns.map((column) => (
              <th key={column.option} scope="col">
                {column.what}
                <Ground of={column.ground} />
                <br />
                <Status as={STATES[column.state]}>{t(`weigh.state.${column.state}`)}</Status>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, differs }) => (
            <tr key={field} data-item>
              <th scope="row">
                {t(`weigh.field.${field as FieldName}`)}
                {differs ? (
                  <span class="rival" title={t('weigh.differs')}>
                    {' '}
                    <span aria-hidden="true">≠</span>
                    <span class="sr">{t('weigh.differs')}</span>
                  </span>
                ) : null}
              </th>
              {columns.map((column) => (
                <td key={column.option} data-label={column.what}>
                  <CellOf column={column} field={field} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellOf({ column, field }: { column: ColumnView; field: string }): JSX.Element {
  const { t } = useSheet();
  const cell = column.cells[field];
  if (!cell || cell.text === null) return <None says={t('weigh.unknown')} />;
  return (
    <>
      {cell.differs ? <b>{cell.text}</b> : cell.text}
      <Ground of={cell.ground} />
    </>
  );
}

function Proposals({ options }: { options: OptionsView }): JSX.Element {
  const { t, can } = useSheet();
  const open = options.columns.filter(({ option }) => option === null);
  const rows = options.rows.filter(({ claims }) =>
    open.some(({ ground }) => ground.claims.includes(claims[0]?.id ?? '')),
  );
  return (
    <section>
      <h2>{t('weigh.proposals')}</h2>
      {rows.length === 0 ? (
        <p class="note">{t('weigh.noProposals')}</p>
      ) : (
        <>
          <p class="muted">{t('weigh.proposalsNote')}</p>
          <Table
            caption={t('weigh.proposals')}
            rows={rows}
            keyOf={({ claims, what }) => claims[0]?.id ?? what}
            columns={[
              {
                head: t('weigh.option'),
                cell: ({ what, claims }) => (
                  <>
                    {what}
                    <Cite ids={claims.map(({ id }) => id)} />
                  </>
                ),
              },
              {
                head: t('weigh.field.force'),
                cell: ({ forceName }) => forceName ?? <None says={t('weigh.unknown')} />,
              },
              {
                head: t('table.saidOn'),
                whole: true,
                cell: ({ since }) => <Dated date={since} />,
              },
              ...(can('mandates.add-option')
                ? [{ head: t('weigh.takeUp'), cell: (row: OptionRow) => <TakeUp row={row} /> }]
                : []),
            ]}
          />
        </>
      )}
    </section>
  );
}

function TakeUp({ row }: { row: OptionRow }): JSX.Element {
  const { t } = useSheet();
  const takes = row.claims.map(({ id }) => id).join(',');
  return (
    <ActForm act="mandates.add-option" values={{ what: row.what, takes }}>
      <button class="btn" type="submit">
        {t('weigh.takeUp')}
        <span class="sr"> {row.what}</span>
      </button>
    </ActForm>
  );
}
