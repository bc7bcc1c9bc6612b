// Decisions: who takes them, on what basis, what each waits for and unlocks; pending ones first.
import type { JSX } from 'preact';
import type { DecisionRow } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import type { OptionsView } from './options.tsx';
import { Crumb, Ground, Opening, Typed } from './parts.tsx';

interface Answers {
  readonly decisions: { readonly rows: readonly DecisionRow[] };
  readonly options: OptionsView;
}

export const decisionsPage = definePage<Answers>({
  path: '/:mission/mandate/decisions',
  main: 'decisions',
  views: () => ({
    decisions: { view: 'mandates.decisions' },
    options: { view: 'mandates.options' },
  }),
  draw: ({ t }, answers) => ({
    title: t('weigh.decisionsPage'),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
    ],
    body: <Decisions {...answers} />,
  }),
});

function Decisions({ decisions: { rows }, options }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const pending = rows.filter(({ state }) => state === 'pending');
  const n = formatNumber(pending.length, lang);
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1>
            {rows.length === 0
              ? t('weigh.decisionsNone')
              : t('weigh.decisionsTitle', { count: pending.length, n })}
          </h1>
          <p class="lede">{t('weigh.decisionsAbout')}</p>
        </div>
      </div>
      {rows.length > 0 ? <List rows={rows} /> : null}
      <div class="acts part">
        <Await />
        {pending.length > 0 ? <Take pending={pending} options={options} /> : null}
      </div>
    </>
  );
}

function List({ rows }: { rows: readonly DecisionRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <Table
        caption={t('weigh.decisionsPage')}
        rows={rows}
        keyOf={({ decision }) => decision}
        columns={[
          {
            head: t('weigh.decision'),
            cell: ({ what, ground }) => (
              <>
                {what}
                <Ground of={ground} />
              </>
            ),
          },
          { head: t('weigh.by'), names: true, cell: ({ by }) => by.name },
          { head: t('table.status'), cell: (row) => <State row={row} /> },
          { head: t('weigh.basis'), cell: ({ basis }) => basis ?? <None /> },
          { head: t('weigh.waitsFor'), cell: (row) => <Waits row={row} /> },
          { head: t('weigh.unlocks'), cell: ({ unlocks }) => unlocks.join(', ') || <None /> },
        ]}
      />
    </section>
  );
}

function State({ row }: { row: DecisionRow }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { taken, late, dueOn } = row;
  if (!taken)
    return (
      <>
        <Status as={late ? 'over' : 'due'}>{t(late ? 'weigh.late' : 'weigh.pending')}</Status>
        {dueOn ? <small class="none"> {shortDate(dueOn, lang)}</small> : null}
      </>
    );
  return (
    <>
      <Status as="met">{t('weigh.taken')}</Status>{' '}
      <small class="none">
        <Dated date={taken.on} />
      </small>
      <br />
      {taken.outcome}
      <Ground of={taken.ground} />
      {taken.option ? (
        <>
          {' '}
          <a href={href('/mandate/options')}>{taken.option.what}</a>
        </>
      ) : null}
    </>
  );
}

function Waits({ row }: { row: DecisionRow }): JSX.Element {
  const { href } = useSheet();
  if (row.waitsFor.length === 0) return <None />;
  return (
    <>
      {row.waitsFor.map(({ visit, words }, i) => (
        <span key={visit ?? words}>
          {i > 0 ? ', ' : ''}
          {visit ? <a href={`${href('/mandate/visits')}#${visit}`}>{words}</a> : words}
        </span>
      ))}
    </>
  );
}

const AWAIT = 'mandates.await-decision';
function Await(): JSX.Element | null {
  const { t } = useSheet();
  return (
    <Opening act={AWAIT} title={t('weigh.await')} id="ad">
      <Typed act={AWAIT} id="ad" name="what" label={t('weigh.decision')} needed />
      <Typed act={AWAIT} id="ad" name="by" label={t('weigh.by')} needed />
      <Typed act={AWAIT} id="ad" name="basis" label={t('weigh.basis')} />
      <Typed
        {...{ act: AWAIT, id: 'ad', name: 'waitsFor', label: t('weigh.waitsFor') }}
        hint={t('weigh.waitsHint')}
      />
      <Typed
        {...{ act: AWAIT, id: 'ad', name: 'unlocks', label: t('weigh.unlocks') }}
        hint={t('weigh.listHint')}
      />
      <Typed act={AWAIT} id="ad" name="dueOn" label={t('weigh.due')} hint={t('form.dateHint')} />
    </Opening>
  );
}

const TAKE = 'mandates.take-decision';
function Take(props: {
  pending: readonly DecisionRow[];
  options: OptionsView;
}): JSX.Element | null {
  const sheet = useSheet();
  const { t } = sheet;
  const laid = props.options.columns.filter(({ option }) => option !== null);
  return (
    <Opening act={TAKE} title={t('weigh.take')} id="td">
      <SelectField
        id="td-decision"
        label={t('weigh.decision')}
        name="decision"
        value={typedIn(sheet, TAKE, 'decision')}
        options={props.pending.map(({ decision, what }) => [decision, what])}
      />
      <Typed act={TAKE} id="td" name="outcome" label={t('weigh.outcome')} needed />
      <Typed act={TAKE} id="td" name="basis" label={t('weigh.basis')} />
      <SelectField
        id="td-option"
        label={t('weigh.chooses')}
        name="option"
        value={typedIn(sheet, TAKE, 'option')}
        empty={t('weigh.noOption')}
        options={laid.map(({ option, what }) => [option ?? '', what])}
      />
    </Opening>
  );
}
