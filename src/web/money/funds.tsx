// Funds: each stage as a bar of its own beside what is needed a year, with who says so.
import type { JSX } from 'preact';
import type { FundRow } from '../../capabilities/forces/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cited } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { Paper } from './parts.tsx';

interface Bar {
  readonly key: string;
  readonly name: string;
  readonly text: string | null;
  readonly size: number;
  readonly by: 'ledger' | 'said' | 'need';
  readonly claims: readonly string[];
  readonly dated: string | null;
  readonly unvalued: number;
}

/** The ledger's own lines and the word of sources on the whole are two bars, never one figure. */
function barsOf(fund: FundRow, needName: string): Bar[] {
  const bars = fund.totals.flatMap(({ stage, stageName: name, sums, unvalued }): Bar[] => {
    const own = sums.find(({ currency }) => currency === fund.currency);
    const word = fund.said.find((each) => each.stage === stage);
    const { quantity, amount, claim = '', dated = null } = word ?? {};
    const said: Bar = {
      ...{ key: `${stage} said`, name, text: amount ?? null, by: 'said', claims: [claim], dated },
      ...{ size: quantity?.min ?? quantity?.max ?? 0, unvalued: 0 },
    };
    const kept: Bar = {
      ...{ key: `${stage} ledger`, name, text: own?.text ?? null, by: 'ledger', claims: [] },
      ...{ size: own?.amount ?? 0, dated: null, unvalued },
    };
    return [...(word ? [said] : []), ...(own || unvalued > 0 ? [kept] : [])];
  });
  if (!fund.need) return bars;
  const need: Bar = {
    ...{ key: 'need', name: needName, text: fund.need.sum.text },
    ...{ size: fund.need.sum.amount, by: 'need', claims: [], dated: fund.need.on },
    unvalued: 0,
  };
  return [need, ...bars];
}

export function Funds({ funds }: { funds: readonly FundRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <div class="heading">
        <h2>{t('money.funds')}</h2>
        <span class="small">{t('money.fundsNote')}</span>
      </div>
      {funds.length === 0 ? (
        <Empty says={t('money.noFund')} but={t('money.noFundBut')} />
      ) : (
        funds.map((fund) => <FundPart key={fund.fund} fund={fund} />)
      )}
    </section>
  );
}

function FundPart({ fund }: { fund: FundRow }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <div class="part">
      <h3>
        <a href={href(`/forces/money/fund/${fund.fund}`)}>{fund.name}</a>{' '}
        <small class="none">{t('money.heldBy', { holder: fund.holder.name })}</small>
      </h3>
      <StageBars fund={fund} />
    </div>
  );
}

export function StageBars({ fund }: { fund: FundRow }): JSX.Element {
  const { t } = useSheet();
  const bars = barsOf(fund, t('money.needLine'));
  const most = Math.max(1, ...bars.map(({ size }) => size));
  return (
    <Table
      caption={fund.name}
      rows={bars}
      keyOf={({ key }) => key}
      columns={[
        { head: t('money.stage'), names: true, cell: ({ name }) => name },
        {
          head: t('money.share'),
          cell: ({ by, size }) => <BarOf share={size / most} by={by} />,
        },
        {
          head: t('money.amount'),
          num: true,
          cell: (bar) => <AmountOf bar={bar} />,
        },
        {
          head: t('money.by'),
          cell: ({ by }) =>
            by === 'need' ? (
              <Paper of={fund.need?.document ?? null} />
            ) : (
              t(by === 'ledger' ? 'money.byLedger' : 'money.bySource')
            ),
        },
        {
          head: t('money.asOf'),
          whole: true,
          cell: ({ dated }) => (dated ? <Dated date={dated} /> : <None />),
        },
      ]}
    />
  );
}

function AmountOf({ bar }: { bar: Bar }): JSX.Element {
  const { t } = useSheet();
  const { text, claims, unvalued } = bar;
  return (
    <>
      <Cited text={text ?? t('money.noNumber')} ids={claims} />
      {unvalued > 0 ? (
        <small class="none"> {t('money.without', { count: unvalued, n: String(unvalued) })}</small>
      ) : null}
    </>
  );
}

const TONE = { need: 'hatched', said: 's2', ledger: 's4' } as const;

/** How large it is beside the largest; the amount beside it says the same. */
function BarOf({ share, by }: { share: number; by: Bar['by'] }): JSX.Element {
  const wide = `${Math.max(0.4, share * 100).toFixed(2)}%`;
  return (
    <svg width="100%" height="12" class="stage-bar" aria-hidden="true">
      <rect class={TONE[by]} x="0" y="1" width={wide} height="10" />
    </svg>
  );
}
