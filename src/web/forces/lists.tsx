// What was said, in the words in which it was said, beside how it is coded; and the money.
import type { JSX } from 'preact';
import type { MoneyRow, OfferRow } from '../../capabilities/forces/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cited } from '../marks/cite.tsx';
import { None, StanceMark } from '../marks/marks.tsx';
import { Dated, Source, Table, Words } from '../marks/table.tsx';
import { Rivals } from './figures.tsx';

export function Offers({ rows }: { rows: readonly OfferRow[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <section>
      <div class="heading">
        <h2>{t('forces.ownWords')}</h2>
        <span class="small">{t('forces.ownWordsNote')}</span>
      </div>
      <Table
        caption={t('forces.ownWords')}
        rows={rows}
        keyOf={({ claim }) => claim.id}
        columns={[
          {
            head: t('table.state'),
            names: true,
            cell: ({ state }) =>
              state ? (
                <a href={href(`/forces/${encodeURIComponent(state.party)}`)}>{state.name}</a>
              ) : (
                t('forces.whole')
              ),
          },
          { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
          {
            head: t('table.coded'),
            whole: true,
            cell: ({ stance, claim }) => (
              <a href={href(`/forces/offers/${claim.id}`)}>
                <StanceMark stance={stance} />
              </a>
            ),
          },
          {
            head: t('table.number'),
            num: true,
            cell: ({ amount, claim }) => (
              <>
                {amount ?? <None says={t('mark.noNumber')} />}
                <Rivals of={[claim]} among={[]} />
              </>
            ),
          },
          {
            head: t('table.saidOn'),
            whole: true,
            cell: ({ claim }) => <Dated date={claim.dated} />,
          },
          { head: t('passage.source'), cell: ({ claim }) => <Source claim={claim} /> },
        ]}
      />
    </section>
  );
}

/** The latest word of each donor at each stage; the page of money has all, and the ledger. */
export function Money({ rows }: { rows: readonly MoneyRow[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <section>
      <div class="heading">
        <h2>
          <a href={href('/forces/money')}>{t('forces.money')}</a>
        </h2>
        <span class="small">{t('forces.moneyNote')}</span>
      </div>
      <Table
        caption={t('forces.money')}
        rows={rows.filter(({ current }) => current)}
        keyOf={({ claim }) => claim.id}
        columns={[
          {
            head: t('table.donor'),
            names: true,
            cell: ({ donor, fund }) => donor?.name ?? fund ?? t('forces.allDonors'),
          },
          { head: t('table.stage'), cell: ({ stageName }) => stageName },
          {
            head: t('table.amount'),
            num: true,
            cell: ({ amount, claim, current }) => (
              <>
                {amount ? (
                  <Cited text={amount} ids={[claim.id]} bold={current} />
                ) : (
                  <Cited text={t('mark.noNumber')} ids={[claim.id]} />
                )}
                <Rivals of={[claim]} among={[]} />
              </>
            ),
          },
          { head: t('table.fund'), cell: ({ fund }) => fund ?? <None /> },
          {
            head: t('table.saidOn'),
            whole: true,
            cell: ({ claim }) => <Dated date={claim.dated} />,
          },
          { head: t('passage.source'), cell: ({ claim }) => <Source claim={claim} /> },
        ]}
      />
    </section>
  );
}
