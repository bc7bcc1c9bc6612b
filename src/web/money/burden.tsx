// The burden of the mission by state: days of presence, the dead, money by stage; as of any day.
import type { JSX } from 'preact';
import type { BurdenRow } from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cited } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { type Column, Table } from '../marks/table.tsx';
import { InForm, rateText } from './ledger.tsx';
import { Crumb } from './parts.tsx';

interface Answers {
  readonly burden: {
    readonly rows: readonly BurdenRow[];
    readonly rates: readonly {
      readonly from: string;
      readonly to: string;
      readonly units: number;
      readonly on: string;
      readonly by: string;
    }[];
  };
}

export const burdenPage = definePage<Answers>({
  path: '/:mission/forces/burden',
  main: 'burden',
  views: ({ query: { in: currency, ratesOn } }) => ({
    burden: {
      view: 'forces.burden',
      query: { in: currency ?? '', ...(ratesOn ? { ratesOn } : {}) },
    },
  }),
  draw: ({ t }, { burden }) => ({
    title: t('money.burden'),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
    ],
    body: <Burden burden={burden} />,
  }),
});

function Burden({ burden: { rows, rates } }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const n = formatNumber(rows.length, lang);
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <Crumb />
          </p>
          <h1>
            {rows.length === 0
              ? t('money.burdenNone')
              : t('money.burdenTitle', { count: rows.length, n })}
          </h1>
          <p class="lede">{t('money.burdenAbout')}</p>
        </div>
      </div>
      {rows.length > 0 ? (
        <section>
          <InForm />
          <BurdenTable rows={rows} />
          <p class="note">
            {t('money.burdenDays')} {t('money.deadNote')}{' '}
            {rates.map((rate) => `${rateText(rate, lang)}.`).join(' ')}
          </p>
        </section>
      ) : null}
    </>
  );
}

const STAGES = ['pledged', 'signed', 'deposited', 'allotted', 'spent'] as const;

function BurdenTable({ rows }: { rows: readonly BurdenRow[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  const stages = STAGES.filter((stage) =>
    rows.some(({ money }) => money.some((each) => each.stage === stage)),
  );
  const columns: Column<BurdenRow>[] = [
    {
      head: t('money.state'),
      names: true,
      cell: ({ state }) => (
        <a href={href(`/forces/${encodeURIComponent(state.party)}`)}>{state.name}</a>
      ),
    },
    {
      head: t('money.days'),
      num: true,
      cell: ({ daysText, by, claims }) =>
        daysText === null ? (
          <None />
        ) : (
          <>
            <span class={by === 'said' ? 'reckoned' : undefined}>
              <Cited text={daysText} ids={claims} />
            </span>
            {by ? <small class="none"> {t(`money.daysBy.${by}`)}</small> : null}
          </>
        ),
    },
    {
      head: t('money.dead'),
      num: true,
      cell: ({ dead }) =>
        dead === null ? <None says={t('money.deadUnknown')} /> : formatNumber(dead, lang),
    },
    ...stages.map((stage) => ({
      head: t(`money.${stage}`),
      num: true,
      cell: (row: BurdenRow) => <Stage of={row.money.find((each) => each.stage === stage)} />,
    })),
  ];
  return (
    <Table
      caption={t('money.burden')}
      rows={rows}
      keyOf={({ state }) => state.party}
      columns={columns}
    />
  );
}

function Stage({ of }: { of: BurdenRow['money'][number] | undefined }): JSX.Element {
  const { t } = useSheet();
  if (!of) return <None />;
  const { sums, unvalued, claims, in: one } = of;
  const text = sums.map((sum) => sum.text).join(', ');
  return (
    <>
      {text ? <Cited text={text} ids={claims} /> : null}
      {one ? <small class="block">{t('money.inOne', { amount: one.total.text })}</small> : null}
      {unvalued > 0 ? (
        <small class="none"> {t('money.without', { count: unvalued, n: String(unvalued) })}</small>
      ) : null}
    </>
  );
}
