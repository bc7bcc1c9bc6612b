// Parts that the pages of obligations share: a status with its mark, a day, the table of lines, and
// the way into another of these pages.
import type { JSX } from 'preact';
import type { DutyProposal, DutyRow } from '../../capabilities/mandates/index.ts';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, Said, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { typeset } from '../marks/typeset.ts';

/** The answer of `mandates.obligations`. */
export interface RegisterView {
  readonly rows: readonly DutyRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Record<DutyRow['status'], number>>;
  readonly owners: readonly DutyRow['owner'][];
  readonly addressees: readonly DutyRow['owner'][];
}

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

export function DutyStatus(props: { row: Pick<DutyRow, 'status' | 'statusName'> }): JSX.Element {
  const { row } = props;
  return <Status as={MARKS[row.status]}>{row.statusName}</Status>;
}

export function Due({ row }: { row: DutyRow }): JSX.Element {
  const { t, lang } = useSheet();
  if (!row.dueOn) return <None says={row.due ?? t('mark.noDay')} />;
  const day = shortDate(row.dueOn, lang);
  return (
    <>
      <span class={row.reckoned ? 'reckoned' : undefined}>{day}</span>
      {row.daysLeft !== null && row.daysLeft >= 0 && !row.met ? (
        <small class="none"> {t('mandate.inDays', { count: row.daysLeft })}</small>
      ) : null}
    </>
  );
}

/** The claims that say that it is owed. */
export const basisOf = ({ claims, basis }: DutyRow): string[] => [
  ...new Set([...claims.map(({ id }) => id), ...(basis?.claim ? [basis.claim] : [])]),
];

/** Why it stands so, with the passage that shows it delivered. */
function Why({ row }: { row: DutyRow }): JSX.Element {
  const { lang } = useSheet();
  return (
    <>
      {typeset(row.why, lang)}
      <Cite ids={row.proof?.claim ? [row.proof.claim] : []} />
    </>
  );
}

/** What is owed: a duty that was laid down leads to its page, with the passages behind it. */
export function What({ row }: { row: DutyRow }): JSX.Element {
  const { t, href } = useSheet();
  const { instrument, clause } = row;
  const basis = instrument && (clause ? `${instrument} § ${clause}` : instrument);
  return (
    <>
      {row.duty ? <a href={href(`/obligations/${row.duty}`)}>{row.what}</a> : row.what}
      <Cite ids={basisOf(row)} />
      {basis ? (
        <small class="none">
          {' '}
          {basis}
          {clause ? '' : `, ${t('duty.noClause')}`}
        </small>
      ) : null}
    </>
  );
}

export function DutyTable({ rows }: { rows: readonly DutyRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('page.obligations')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { head: t('table.what'), cell: (row) => <What row={row} /> },
        { head: t('claim.field.owner'), names: true, cell: ({ owner }) => owner.name },
        {
          head: t('claim.field.to'),
          cell: ({ to }) => to?.name ?? <None says={t('form.anyone')} />,
        },
        { head: t('claim.field.due'), whole: true, cell: (row) => <Due row={row} /> },
        { head: t('table.status'), whole: true, cell: (row) => <DutyStatus row={row} /> },
        { head: t('review.why'), cell: (row) => <Why row={row} /> },
      ]}
    />
  );
}

/** The words that suggest a duty, with the claims that tell of them or the clause. */
export function Quote({ proposal }: { proposal: DutyProposal }): JSX.Element {
  const { href } = useSheet();
  const { quote, claims, passage, instrument, clause } = proposal;
  const name = [instrument, clause].filter(Boolean).join(' § ');
  return (
    <p class="cite-block">
      <Said lang={claims[0]?.source.language}>{quote}</Said>
      <Cite ids={claims.map(({ id }) => id)} />{' '}
      {name === '' ? null : passage ? (
        <a href={href(`/sources/${passage.source}`)}>{name}</a>
      ) : (
        <span>{name}</span>
      )}
    </p>
  );
}

/** How many lines there are, and the way to the other pages of them. */
export function LinePages(props: {
  of: { readonly page: number; readonly pages: number; readonly total: number };
}): JSX.Element {
  const { t, request } = useSheet();
  const { page, pages, total } = props.of;
  const to = (no: number) => changed(request, { page: no });
  return (
    <p class="acts small">
      <span class="muted">{t('duty.lines', { count: total })}</span>
      {pages > 1 ? <span class="muted">{t('duty.pageOf', { page, pages })}</span> : null}
      {page > 1 ? <a href={to(page - 1)}>{t('duty.pageBefore')}</a> : null}
      {page < pages ? <a href={to(page + 1)}>{t('duty.pageAfter')}</a> : null}
    </p>
  );
}
