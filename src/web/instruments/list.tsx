// Every instrument: what it is, where it stands, its days and its vote; one form adds another.
import type { JSX } from 'preact';
import type { InstrumentRow } from '../../capabilities/mandates/index.ts';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { Line } from '../diplomacy/evidence-fields.tsx';
import { Filter, PickWord } from '../diplomacy/filter.tsx';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { CompareForm } from './compare-form.tsx';
import { Crumb, InstrumentStatus, kindName, kindOptions, nameOf, statusOptions } from './parts.tsx';
import { voteText } from './vote.tsx';

interface Answers {
  readonly list: { readonly rows: readonly InstrumentRow[]; readonly all: number };
  readonly sources: { readonly sources: readonly SourceView[] };
}

export const instrumentsPage = definePage<Answers>({
  path: '/:mission/mandate/instruments',
  main: 'list',
  views: ({ query: { kind = '', status = '' } }) => ({
    list: { view: 'mandates.instruments', query: { kind, status } },
    sources: { view: 'sources.list' },
  }),
  draw: ({ t }, answers) => ({
    title: t('instr.page'),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
    ],
    body: <Instruments {...answers} />,
  }),
});

function Instruments({ list: { rows, all }, sources: { sources } }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1>
            {all === 0
              ? t('instr.none')
              : t('instr.title', { count: all, n: formatNumber(all, lang) })}
          </h1>
          <p class="lede">{t('instr.about')}</p>
        </div>
      </div>
      {all === 0 ? null : <Filters />}
      <section id="list">
        {rows.length > 0 ? (
          <List rows={rows} />
        ) : (
          <Empty says={t(all === 0 ? 'instr.noneYet' : 'instr.noneSo')} but={t('instr.noneBut')} />
        )}
      </section>
      {all > 0 ? <CompareForm rows={rows} /> : null}
      <Add sources={sources} />
    </>
  );
}

function Filters(): JSX.Element {
  const { t } = useSheet();
  return (
    <Filter at="list">
      <PickWord
        id="f-kind"
        name="kind"
        label={t('instr.kindHead')}
        any={t('instr.anyKind')}
        options={kindOptions(t)}
      />
      <PickWord
        id="f-status"
        name="status"
        label={t('table.status')}
        any={t('instr.anyStatus')}
        options={statusOptions(t)}
      />
    </Filter>
  );
}

function List({ rows }: { rows: readonly InstrumentRow[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <Table
      caption={t('instr.page')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('instr.one'),
          names: true,
          cell: (row) => (
            <>
              <a href={href(`/mandate/instruments/${row.id}`)}>{nameOf(row)}</a>
              {row.symbol && row.title !== row.symbol ? (
                <small class="none">
                  <br />
                  {row.title}
                </small>
              ) : null}
            </>
          ),
        },
        { head: t('instr.kindHead'), cell: ({ kind }) => kindName(t, kind) },
        { head: t('claim.field.body'), cell: ({ body }) => body?.name ?? <None /> },
        { head: t('table.status'), whole: true, cell: (row) => <InstrumentStatus row={row} /> },
        {
          head: t('mandate.on'),
          whole: true,
          cell: ({ adoptedOn, proposedOn }) => <Dated date={adoptedOn ?? proposedOn} />,
        },
        {
          head: t('claim.field.until'),
          whole: true,
          cell: ({ until }) => (until ? <Dated date={until} /> : <None />),
        },
        {
          head: t('mandate.vote'),
          whole: true,
          cell: ({ vote }) => (vote ? voteText(vote, t, lang) : <None />),
        },
        {
          head: t('instr.clauses'),
          num: true,
          cell: ({ clauseCount, unreadCount }) =>
            clauseCount === 0 ? (
              <None says={t('instr.noClausesShort')} />
            ) : (
              <>
                {formatNumber(clauseCount, lang)}
                {unreadCount > 0 ? (
                  <small class="none">
                    {' '}
                    {t('instr.unreadShort', { n: formatNumber(unreadCount, lang) })}
                  </small>
                ) : null}
              </>
            ),
        },
        {
          head: t('instr.drafts'),
          num: true,
          cell: ({ draftCount }) => (draftCount ? formatNumber(draftCount, lang) : <None />),
        },
      ]}
    />
  );
}

const ADD = { act: 'mandates.add-instrument', id: 'ai' } as const;

/** By hand, or from a source whose clauses are read. */
function Add({ sources }: { sources: readonly SourceView[] }): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  return (
    <ActPart
      act={ADD.act}
      label={t('instr.act.add')}
      then={`/${request.mission}/mandate/instruments/{instrument}`}
      note={t('instr.addNote')}
      first
    >
      <SelectField
        id="ai-source"
        label={t('instr.fromSource')}
        name="source"
        value={typedIn(sheet, ADD.act, 'source') ?? request.query.source ?? null}
        empty={t('instr.byHand')}
        options={sources.map(({ id, title }) => [id, title])}
      />
      <SelectField
        id="ai-kind"
        label={t('instr.kindHead')}
        name="kind"
        value={typedIn(sheet, ADD.act, 'kind')}
        empty={t('instr.asRead')}
        options={kindOptions(t)}
      />
      <Line {...ADD} name="symbol" label={t('instr.symbol')} hint={t('instr.symbolHint')} />
      <Line {...ADD} name="title" label={t('instr.titleField')} />
      <Line {...ADD} name="body" label={t('claim.field.body')} />
      <DayFields {...ADD} />
    </ActPart>
  );
}

export function DayFields(props: { act: string; id: string; row?: InstrumentRow }): JSX.Element {
  const { t } = useSheet();
  const { act, id, row } = props;
  const days = ['proposedOn', 'adoptedOn', 'inForceFrom', 'until'] as const;
  return (
    <>
      {days.map((name) => (
        <Line
          key={name}
          {...{ act, id, name }}
          value={row?.[name] ?? null}
          label={t(`instr.dayField.${name}`)}
          hint={t('form.dateHint')}
        />
      ))}
    </>
  );
}
