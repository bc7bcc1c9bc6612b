// Who is there by every count of every state, and where two counts differ.
import type { JSX } from 'preact';
import type { PresentRow, ReconciliationRow } from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { RecordReturn } from './contingent-forms.tsx';
import { Counts } from './counts.tsx';

interface Answers {
  readonly present: { readonly rows: readonly PresentRow[] };
  readonly counts: { readonly rows: readonly ReconciliationRow[]; readonly open: number };
  readonly returns:
    | { readonly counters: readonly { readonly word: string; readonly name: string }[] }
    | undefined;
}

export const reconciliationPage = definePage<Answers>({
  path: '/:mission/forces/reconciliation',
  main: 'counts',
  views: ({ may }) => ({
    present: { view: 'forces.present' },
    counts: { view: 'forces.reconciliation' },
    returns: may('forces.returns') ? { view: 'forces.returns', query: { limit: 1 } } : null,
  }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.counts),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['Enter', sheet.t('keys.open')],
    ],
    body: <Reconciliation {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { rows, open }: Answers['counts']): string {
  if (rows.length === 0) return t('there.titleNone');
  if (open === 0) return t('there.titleClear');
  return t('there.title', { count: open, n: formatNumber(open, lang) });
}

function Reconciliation({ present, counts, returns }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, href, can } = sheet;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a>
          </p>
          <h1>{titleOf(sheet, counts)}</h1>
          <p class="lede">{t('there.about')}</p>
        </div>
        {can('imports.open-sheet') ? (
          <p class="acts">
            {can('forces.record-movement') ? (
              <a class="btn" href={href('/import', { act: 'forces.record-movement' })}>
                {t('there.importMovements')}
              </a>
            ) : null}
            {can('forces.record-return') ? (
              <a class="btn" href={href('/import', { act: 'forces.record-return' })}>
                {t('there.importReturns')}
              </a>
            ) : null}
          </p>
        ) : null}
      </div>
      {present.rows.length > 0 ? <States rows={present.rows} /> : null}
      <section>
        <h2>{t('there.counts')}</h2>
        {counts.rows.length === 0 ? (
          <Empty says={t('there.noCounts')} but={t('there.noCountsBut')} />
        ) : (
          <Counts rows={counts.rows} states />
        )}
      </section>
      {returns ? (
        <div class="acts part">
          <RecordReturn state="" units={[]} counters={returns.counters} />
        </div>
      ) : null}
    </>
  );
}

function States({ rows }: { rows: readonly PresentRow[] }): JSX.Element {
  const { t, lang, href, request } = useSheet();
  // Who may not see each movement reads of the state itself.
  const page = request.may('forces.movements') ? '/contingent' : '';
  const n = (number: number | undefined) =>
    number === undefined ? <None /> : formatNumber(number, lang);
  return (
    <section>
      <div class="heading">
        <h2>{t('there.byOffice')}</h2>
        <span class="small">{t('there.byOfficeNote')}</span>
      </div>
      <Table
        caption={t('there.byOffice')}
        rows={rows}
        keyOf={({ state }) => state.party}
        columns={[
          {
            head: t('table.state'),
            names: true,
            cell: ({ state }) => (
              <a href={href(`/forces/${encodeURIComponent(state.party)}${page}`)}>{state.name}</a>
            ),
          },
          { head: t('there.holds'), num: true, cell: (row) => <Holds row={row} /> },
          {
            head: t('there.movements'),
            num: true,
            cell: ({ movements }) => n(movements?.there),
          },
          {
            head: t('there.lastReturn'),
            num: true,
            cell: ({ returned }) => (
              <>
                {n(returned?.number)}
                {returned ? <small class="none"> {shortDate(returned.on, lang)}</small> : null}
              </>
            ),
          },
          {
            head: t('there.differ'),
            num: true,
            cell: ({ difference }) => (difference ? <b>{signed(difference, lang)}</b> : <None />),
          },
          { head: t('there.dead'), num: true, cell: ({ movements }) => n(movements?.dead) },
          { head: t('there.missing'), num: true, cell: ({ movements }) => n(movements?.missing) },
          { head: t('there.injured'), num: true, cell: ({ movements }) => n(movements?.injured) },
          {
            head: t('there.overridden'),
            num: true,
            cell: ({ movements }) => n(movements?.overridden),
          },
        ]}
      />
    </section>
  );
}

export const signed = (n: number, lang: Sheet['lang']): string =>
  n === 0 ? '0' : `${n > 0 ? '+' : '−'}${formatNumber(Math.abs(n), lang)}`;

/** The figure that holds, how it came about, and what moved since. */
export function Holds({ row }: { row: PresentRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { number, how, on } = row.working;
  return (
    <>
      <b>{formatNumber(number, lang)}</b>
      <small class="none">
        {' '}
        {t(`there.how.${how}`)}, {shortDate(on, lang)}
        {row.since === 0 ? '' : `; ${t('there.since', { n: signed(row.since, lang) })}`}
      </small>
    </>
  );
}
