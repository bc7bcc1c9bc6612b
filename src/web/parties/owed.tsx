// What a party owes, by the register of obligations.
import type { JSX } from 'preact';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

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

export function Owed({ rows }: { rows: readonly DutyRow[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <section id="owes">
      <h2>{t('diplomacy.owes')}</h2>
      {rows.length === 0 ? (
        <Empty says={t('diplomacy.noDuties')} but={t('diplomacy.silence')} />
      ) : (
        <Table
          caption={t('diplomacy.owes')}
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
            {
              head: t('claim.field.to'),
              cell: ({ to }) => to?.name ?? <None says={t('form.anyone')} />,
            },
            {
              head: t('claim.field.due'),
              whole: true,
              cell: ({ dueOn, due }) =>
                dueOn ? shortDate(dueOn, lang) : <None says={due ?? t('mark.noDay')} />,
            },
            {
              head: t('table.status'),
              whole: true,
              cell: ({ status, statusName }) => <Status as={MARKS[status]}>{statusName}</Status>,
            },
            { head: t('review.why'), cell: ({ why }) => why },
          ]}
        />
      )}
      <p class="first-up">
        <a href={href('/obligations')}>{t('brief.go.obligations')}</a>
      </p>
    </section>
  );
}
