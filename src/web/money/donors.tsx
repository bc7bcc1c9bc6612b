// Who gave what, stage by stage: the ledger's lines, else the latest word of a source.
import type { JSX } from 'preact';
import type { MoneyCell, MoneyDonorRow } from '../../capabilities/forces/index.ts';
import { plain } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cited, Prose } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { type Column, Table } from '../marks/table.tsx';
import { Turn } from './parts.tsx';

const STAGES = ['pledged', 'signed', 'deposited', 'allotted', 'spent'] as const;

export interface DonorsProps {
  readonly rows: readonly MoneyDonorRow[];
  readonly all: number;
  readonly from: number;
  readonly page: number;
}

export function Donors({ rows, all, from, page }: DonorsProps): JSX.Element {
  const { t } = useSheet();
  // A stage at which nobody is has no column.
  const stages = STAGES.filter((stage) =>
    rows.some(({ cells }) => cells.some((cell) => cell.stage === stage)),
  );
  const columns: Column<MoneyDonorRow>[] = [
    { head: t('money.donor'), names: true, cell: (row) => <Donor row={row} /> },
    {
      head: t('money.fund'),
      cell: ({ fund, donor }) =>
        fund ? <FundName fund={fund} /> : donor ? <None says={t('money.noFundNamed')} /> : <None />,
    },
    ...stages.map((stage) => ({
      head: t(`money.${stage}`),
      num: true,
      cell: (row: MoneyDonorRow) => <Amount cell={row.cells.find((c) => c.stage === stage)} />,
    })),
  ];
  return (
    <section>
      <div class="heading">
        <h2>{t('money.donors')}</h2>
        <span class="small">{t('money.donorsNote')}</span>
      </div>
      {rows.length === 0 ? (
        <Empty says={t('money.noDonors')} but={t('money.noDonorsBut')} />
      ) : (
        <>
          <Table
            caption={t('money.donors')}
            rows={rows}
            keyOf={({ donor, fund, kind, currency }) =>
              [donor?.party, fund?.fund, kind, currency].join('/')
            }
            columns={columns}
          />
          <Turn name="from" from={from} shown={rows.length} all={all} page={page} />
        </>
      )}
    </section>
  );
}

function Donor({ row }: { row: MoneyDonorRow }): JSX.Element {
  const { t, href } = useSheet();
  const { donor, kind, kindName, contradictions, takenBack } = row;
  return (
    <>
      {donor ? (
        <a href={href(`/forces/${encodeURIComponent(donor.party)}`)}>{donor.name}</a>
      ) : (
        t('money.allDonors')
      )}
      {kind === 'cash' ? null : <small class="none"> {kindName}</small>}
      {takenBack ? (
        <small class="block">
          <Cited text={takenBack.amount ?? t('money.noNumber')} ids={[takenBack.claim]} />{' '}
          {t('money.takenBack')}
        </small>
      ) : null}
      <TakeUp row={row} />
      {contradictions.map((each) => (
        <small class="block contradiction" key={plain(each)}>
          ≠ <Prose parts={each} />
        </small>
      ))}
    </>
  );
}

/** A pledge that only a source tells of, and the way to enter it as a line with that source. */
function TakeUp({ row }: { row: MoneyDonorRow }): JSX.Element | null {
  const { t, can, href } = useSheet();
  const pledged = row.cells.find(({ stage }) => stage === 'pledged');
  const [claim] = pledged?.claims ?? [];
  if (!row.donor || pledged?.from !== 'said' || !claim || !can('forces.pledge-money')) return null;
  return (
    <small class="block">
      <a href={`${href('/forces/money', { take: claim })}#mp`}>{t('money.takeUp')}</a>
    </small>
  );
}

function FundName({ fund }: { fund: NonNullable<MoneyDonorRow['fund']> }): JSX.Element {
  const { href } = useSheet();
  if (!fund.open) return <>{fund.name}</>;
  return <a href={href(`/forces/money/fund/${fund.fund}`)}>{fund.name}</a>;
}

function Amount({ cell }: { cell: MoneyCell | undefined }): JSX.Element {
  const { t } = useSheet();
  if (!cell) return <None />;
  const { amount, claims, from, otherwise, unvalued } = cell;
  return (
    <>
      {amount === null && unvalued > 0 ? (
        <None says={t('money.notValued')} />
      ) : (
        <Cited text={amount ?? t('money.noNumber')} ids={claims} bold={from === 'ledger'} />
      )}
      {otherwise ? (
        <span class="rival">
          {' '}
          ≠ <Cited text={otherwise.amount} ids={[otherwise.claim]} />
        </span>
      ) : null}
      {amount !== null && unvalued > 0 ? (
        <small class="none"> {t('money.without', { count: unvalued, n: String(unvalued) })}</small>
      ) : null}
    </>
  );
}
