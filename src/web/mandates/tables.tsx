// Options side by side, and visits to find out facts.
import type { JSX } from 'preact';
import type { OptionRow, VisitRow } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';

export function Options({ rows }: { rows: readonly OptionRow[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <section>
      <h2>
        <a href={href('/mandate/options')}>{t('mandate.options')}</a>
      </h2>
      {rows.length === 0 ? (
        <Empty says={t('mandate.noOptions')} but={t('mandate.noOptionsBut')} />
      ) : (
        <Table
          caption={t('mandate.options')}
          rows={rows}
          keyOf={(row) => row.claims[0]?.id ?? row.what}
          columns={[
            {
              head: t('claim.kind.option'),
              cell: ({ what, claims }) => (
                <>
                  {what}
                  <Cite ids={claims.map(({ id }) => id)} />
                </>
              ),
            },
            { head: t('claim.field.force'), cell: ({ forceName }) => forceName ?? <None /> },
            {
              head: t('claim.field.size'),
              num: true,
              cell: ({ size }) => (size === null ? <None /> : formatNumber(size, lang)),
            },
            { head: t('table.saidOn'), whole: true, cell: ({ since }) => <Dated date={since} /> },
          ]}
        />
      )}
    </section>
  );
}

const VISITS: Readonly<Record<VisitRow['status'], Standing>> = {
  planned: 'later',
  under_way: 'due',
  done: 'met',
};

/** `title`: on the page of visits itself, where the heading leads nowhere. */
export function Visits(props: { rows: readonly VisitRow[]; title?: string }): JSX.Element {
  const { rows, title } = props;
  const { t, href } = useSheet();
  return (
    <section>
      <h2>{title ?? <a href={href('/mandate/visits')}>{t('mandate.visits')}</a>}</h2>
      {rows.length === 0 ? (
        <Empty says={t('mandate.noVisits')} but={t('mandate.noVisitsBut')} />
      ) : (
        <Table
          caption={t('mandate.visits')}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          columns={[
            {
              head: t('table.who'),
              names: true,
              cell: ({ by, claim }) => (
                <>
                  {by.name}
                  <Cite ids={[claim.id]} />
                </>
              ),
            },
            { head: t('table.where'), cell: ({ place }) => place ?? <None /> },
            {
              head: t('table.when'),
              whole: true,
              cell: ({ when, claim }) => <Dated date={when ?? claim.dated} />,
            },
            {
              head: t('table.status'),
              whole: true,
              cell: ({ status, statusName }) => <Status as={VISITS[status]}>{statusName}</Status>,
            },
          ]}
        />
      )}
    </section>
  );
}
