// What is owed, by whom, to whom, by when, and whether anything shows it delivered.
import type { JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead, Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

interface Answers {
  readonly answer: AnswerView;
  readonly duties: { readonly rows: readonly DutyRow[] };
}

export const obligationsPage = definePage<Answers>({
  path: '/:mission/obligations',
  main: 'duties',
  views: () => ({
    answer: { view: 'mandates.owed' },
    duties: { view: 'mandates.obligations' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
    ],
    body: <Obligations {...answers} />,
  }),
});

const MARKS: Readonly<Record<DutyRow['status'], Standing>> = {
  overdue: 'over',
  unknown: 'unknown',
  due: 'due',
  not_yet_due: 'later',
  met: 'met',
  met_late: 'late',
  waived: 'waived',
  superseded: 'past',
};
/** Trouble first. */
const ORDER = Object.keys(MARKS);

function Obligations({ answer, duties }: Answers): JSX.Element {
  const { t, href } = useSheet();
  const rows = [...duties.rows].sort(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  );
  return (
    <>
      <AnswerHead
        answer={answer}
        crumb={<a href={href('/mandate')}>{t('page.mandate')}</a>}
        acts={<AddSource />}
      />
      <section>
        <h2>{t('page.obligations')}</h2>
        {rows.length === 0 ? (
          <Empty says={t('mandate.noDuties')} but={t('mandate.noDutiesBut')} />
        ) : (
          <Duties rows={rows} />
        )}
      </section>
    </>
  );
}

function Duties({ rows }: { rows: readonly DutyRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('page.obligations')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('table.what'),
          cell: ({ what, claims }) => (
            <>
              {what}
              <Cite ids={claims.map(({ id }) => id)} />
            </>
          ),
        },
        { head: t('claim.field.owner'), names: true, cell: ({ owner }) => owner.name },
        {
          head: t('claim.field.to'),
          cell: ({ to }) => to?.name ?? <None says={t('form.anyone')} />,
        },
        { head: t('claim.field.due'), whole: true, cell: (row) => <Due row={row} /> },
        {
          head: t('table.status'),
          whole: true,
          cell: ({ status, statusName }) => <Status as={MARKS[status]}>{statusName}</Status>,
        },
        { head: t('review.why'), cell: ({ why }) => why },
      ]}
    />
  );
}

function Due({ row }: { row: DutyRow }): JSX.Element {
  const { t, lang } = useSheet();
  if (!row.dueOn) return <None says={row.due ?? t('mark.noDay')} />;
  const day = shortDate(row.dueOn, lang);
  return (
    <>
      <span class={row.reckoned ? 'reckoned' : undefined}>{day}</span>
      {row.daysLeft !== null && row.daysLeft >= 0 ? (
        <small class="none"> {t('mandate.inDays', { count: row.daysLeft })}</small>
      ) : null}
    </>
  );
}
