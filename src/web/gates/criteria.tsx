// The criteria on the way to a gate, as a table that says what the drawing says.
import type { JSX } from 'preact';
import type { CriterionRow, GateLine } from '../../capabilities/mandates/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { CriterionStatus, EstimateText, gatePath, MetBy, Slack } from './parts.tsx';

export interface CriteriaProps {
  readonly rows: readonly CriterionRow[];
  /** Rows that are left out for their number. */
  readonly more: number;
  readonly gates: readonly GateLine[];
  /** The gate whose page this is. */
  readonly here: string;
}

export function Criteria({ rows, more, gates, here }: CriteriaProps): JSX.Element {
  const { t, href } = useSheet();
  const titles = new Map(gates.map(({ gate, title }) => [gate, title]));
  const shown = rows.filter(({ metBy }) => metBy !== 'gate');
  return (
    <section id="criteria">
      <h2>{t('gate.criteria')}</h2>
      <Table
        caption={t('gate.criteria')}
        rows={shown}
        keyOf={({ criterion }) => criterion}
        columns={[
          {
            head: t('gate.criterion'),
            names: true,
            cell: (row) => <Name row={row} here={here} of={titles.get(row.gate)} />,
          },
          { head: t('table.status'), whole: true, cell: (row) => <State row={row} /> },
          {
            head: t('review.why'),
            cell: (row) => (
              <>
                {row.why}
                <Cite ids={row.cites} />
              </>
            ),
          },
          {
            head: t('gate.field.holder'),
            cell: ({ holder }) => holder?.name ?? <None says={t('form.anyone')} />,
          },
          { head: t('gate.field.metBy'), cell: (row) => <MetBy row={row} /> },
          { head: t('gate.estimate'), cell: (row) => <EstimateText row={row} /> },
          { head: t('gate.slack'), whole: true, cell: (row) => <Slack row={row} /> },
        ]}
      />
      {more > 0 ? (
        <p class="note">
          {t('gate.more', { count: more })}{' '}
          <a href={href(gatePath(here), { format: 'csv' })}>{t('gate.asSheet')}</a>
        </p>
      ) : null}
    </section>
  );
}

/** The criterion of the page's own gate, or that of a gate before it with the gate's name. */
function Name(props: { row: CriterionRow; here: string; of: string | undefined }): JSX.Element {
  const { href } = useSheet();
  const { row, here, of } = props;
  const to = `${href(gatePath(here), { criterion: row.criterion })}#criterion`;
  return (
    <>
      <a href={to}>{row.title}</a>
      <Cite ids={row.basis} />
      {row.gate === here || !of ? null : <small class="none"> {of}</small>}
    </>
  );
}

function State({ row }: { row: CriterionRow }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <>
      <CriterionStatus row={row} />
      {row.since ? (
        <small class="none"> {t('mandate.since', { day: shortDate(row.since, lang) })}</small>
      ) : null}
    </>
  );
}
