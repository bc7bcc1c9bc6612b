// The ledger as an office keeps it: contributions, totals in one currency, rates; and the forms by
// which lines are entered.
import type { JSX } from 'preact';
import type { ContributionRow, FundRow, StageTotalView } from '../../capabilities/forces/index.ts';
import { formatDate, formatNumber, type Lang } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { clocksOf } from '../frame/address.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { None, Status } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { MoneyForm, Picked, Turn, Typed } from './parts.tsx';

export interface LedgerProps {
  readonly rows: readonly ContributionRow[];
  readonly all: number;
  readonly from: number;
  readonly page: number;
  readonly funds: readonly FundRow[];
}

export function Ledger({ rows, all, from, page, funds }: LedgerProps): JSX.Element {
  const { t, can, href } = useSheet();
  return (
    <section id="ledger">
      <div class="heading">
        <h2>{t('money.ledger')}</h2>
        <span class="small">{t('money.ledgerNote')}</span>
      </div>
      {rows.length === 0 ? (
        <Empty says={t('money.ledgerEmpty')} but={t('money.ledgerEmptyBut')} />
      ) : (
        <>
          <Contributions rows={rows} />
          <Turn name="line" from={from} shown={rows.length} all={all} page={page} />
        </>
      )}
      <div class="acts-list">
        <PledgeForm funds={funds} />
        <FundForm />
        <RateForm />
        {can('forces.enter-contribution') && can('imports.open-sheet') ? (
          <a class="btn" href={`${href('/import')}?act=forces.enter-contribution`}>
            {t('money.import')}
          </a>
        ) : null}
      </div>
    </section>
  );
}

export function Contributions({ rows }: { rows: readonly ContributionRow[] }): JSX.Element {
  const { t, href, lang } = useSheet();
  const sums = (all: ContributionRow['signed']) =>
    all.length === 0 ? <None /> : all.map(({ text }) => text).join(', ');
  return (
    <Table
      caption={t('money.ledger')}
      rows={rows}
      keyOf={({ contribution }) => contribution}
      columns={[
        {
          head: t('money.donor'),
          names: true,
          cell: ({ contribution, donor }) => (
            <a href={href(`/forces/money/contribution/${contribution}`)}>{donor.name}</a>
          ),
        },
        {
          head: t('money.fund'),
          cell: ({ fund }) => fund?.name ?? <None says={t('money.direct')} />,
        },
        {
          head: t('money.what'),
          cell: ({ kind, kindName, what }) =>
            what ?? (kind === 'cash' ? kindName : <None says={kindName} />),
        },
        {
          head: t('money.pledged'),
          num: true,
          cell: ({ pledged, unvalued }) =>
            pledged ? (
              pledged.text
            ) : (
              <None says={t(unvalued ? 'money.notValued' : 'money.noNumber')} />
            ),
        },
        { head: t('money.signed'), num: true, cell: ({ signed }) => sums(signed) },
        { head: t('money.deposited'), num: true, cell: ({ deposited }) => sums(deposited) },
        {
          head: t('money.outstanding'),
          num: true,
          cell: ({ outstanding }) => outstanding?.text ?? <None />,
        },
        {
          head: t('money.paper'),
          cell: ({ bare }) =>
            bare === 0 ? (
              <span class="none">{t('money.allPapered')}</span>
            ) : (
              <Status as="unknown">
                {t('money.bare', { count: bare, n: formatNumber(bare, lang) })}
              </Status>
            ),
        },
        {
          head: t('money.on'),
          whole: true,
          cell: ({ pledgedOn }) => <Dated date={pledgedOn} />,
        },
      ]}
    />
  );
}

export const KINDS = ['cash', 'goods', 'services'] as const;
const PLEDGE = 'forces.pledge-money';

/** What a claim says of a pledge, as the fields of the form that enters it. */
interface Taken {
  readonly claim: string | null;
  readonly donor: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly fund: string | null;
  readonly on: string | null;
}

function takenUp({ request, citations }: Sheet, funds: readonly FundRow[]): Taken {
  const claim = citations.find(request.query.take ?? '') ?? null;
  const { state, quantity, currency, fund } = (claim?.fields ?? {}) as {
    readonly state?: string | null;
    readonly quantity?: { readonly min: number | null } | null;
    readonly currency?: string | null;
    readonly fund?: string | null;
  };
  const open = funds.find(({ name }) => name.toLowerCase() === fund?.toLowerCase());
  return {
    ...{ claim: claim?.id ?? null, donor: state ?? null, currency: currency ?? null },
    amount: typeof quantity?.min === 'number' ? String(quantity.min) : null,
    ...{ fund: open?.fund ?? null, on: claim?.dated ?? null },
  };
}

function PledgeForm({ funds }: { funds: readonly FundRow[] }): JSX.Element | null {
  const sheet = useSheet();
  const { t, request } = sheet;
  const at = { act: PLEDGE, id: 'mp' };
  const taken = takenUp(sheet, funds);
  return (
    <MoneyForm
      {...{ ...at, label: t('money.pledge'), press: 'n', open: taken.claim !== null }}
      {...{ on: taken.on, claims: taken.claim }}
      then={`/${request.mission}/forces/money/contribution/{contribution}`}
    >
      <Typed {...at} name="donor" label="money.donor" needed value={taken.donor} />
      <Picked
        {...{ ...at, name: 'fund', label: 'money.fund', empty: 'money.direct', value: taken.fund }}
        options={funds.map(({ fund, name }) => [fund, name])}
      />
      <Picked
        {...{ ...at, name: 'kind', label: 'money.kind' }}
        options={KINDS.map((kind) => [kind, t(`money.kindOf.${kind}`)])}
      />
      <Typed {...at} name="what" label="money.what" />
      <Typed
        {...{ ...at, name: 'amount', label: 'money.amount', hint: 'money.amountHint' }}
        value={taken.amount}
      />
      <Typed
        {...{ ...at, name: 'currency', label: 'money.currency', hint: 'money.currencyHint' }}
        value={taken.currency}
      />
      <Typed {...at} name="conditions" label="money.conditions" />
    </MoneyForm>
  );
}

function FundForm(): JSX.Element | null {
  const { t, request } = useSheet();
  const at = { act: 'forces.open-fund', id: 'mf' };
  return (
    <MoneyForm
      {...{ ...at, label: t('money.openFund') }}
      then={`/${request.mission}/forces/money/fund/{fund}`}
    >
      <Typed {...at} name="name" label="money.name" needed />
      <Typed {...at} name="holder" label="money.holder" needed />
      <Typed {...at} name="currency" label="money.currency" hint="money.currencyHint" needed />
      <Typed {...at} name="purpose" label="money.purpose" />
      <Typed {...at} name="need" label="money.need" hint="money.amountHint" />
    </MoneyForm>
  );
}

function RateForm(): JSX.Element | null {
  const { t } = useSheet();
  const at = { act: 'forces.record-rate', id: 'mr' };
  return (
    <MoneyForm {...{ ...at, label: t('money.recordRate') }}>
      <Typed {...at} name="from" label="money.from" hint="money.currencyHint" needed />
      <Typed {...at} name="units" label="money.units" needed />
      <Typed {...at} name="to" label="money.into" hint="money.currencyHint" needed />
      <Typed {...at} name="by" label="money.setBy" needed />
    </MoneyForm>
  );
}

export interface TotalsProps {
  readonly totals: readonly StageTotalView[];
  readonly ratesOn: string;
}

export function Totals({ totals, ratesOn }: TotalsProps): JSX.Element | null {
  const { t, lang } = useSheet();
  const held = totals.filter(({ sums }) => sums.length > 0);
  if (held.length === 0) return null;
  return (
    <section>
      <div class="heading">
        <h2>{t('money.totals')}</h2>
        <span class="small">{t('money.totalsNote')}</span>
      </div>
      <InForm />
      <Table
        caption={t('money.totals')}
        rows={held}
        keyOf={({ stage }) => stage}
        columns={[
          { head: t('money.stage'), names: true, cell: ({ stageName }) => stageName },
          {
            head: t('money.amount'),
            num: true,
            cell: ({ sums }) => sums.map(({ text }) => text).join(', '),
          },
          {
            head: t('money.total'),
            num: true,
            cell: ({ in: one }) => one?.total.text ?? <None />,
          },
          {
            head: t('money.rateUsed'),
            cell: ({ in: one }) =>
              one && one.rates.length > 0 ? (
                one.rates.map((rate) => rateText(rate, lang)).join('; ')
              ) : (
                <None />
              ),
          },
          {
            head: t('money.left'),
            cell: ({ in: one }) =>
              one && one.left.length > 0 ? one.left.map(({ text }) => text).join(', ') : <None />,
          },
        ]}
      />
      {held.some(({ in: one }) => one !== null) ? (
        <p class="note">
          {t('money.ratesOn')} {formatDate(ratesOn, lang)}
        </p>
      ) : null}
    </section>
  );
}

interface RateUsed {
  readonly from: string;
  readonly to: string;
  readonly units: number;
  readonly on: string;
  readonly by: string;
}

/** `1 EUR = 1.08 USD, 21 March 2024, European Central Bank`. */
export const rateText = ({ from, to, units, on, by }: RateUsed, lang: Lang): string =>
  `1 ${from} = ${Number(units.toPrecision(6))} ${to}, ${formatDate(on, lang)}, ${by}`;

export function InForm(): JSX.Element {
  const { t, request } = useSheet();
  return (
    <form class="filter" method="get" action={request.path}>
      {Object.entries(clocksOf(request)).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label for="m-in">
        {t('money.currency')}{' '}
        <input class="in" id="m-in" name="in" size={4} value={request.query.in ?? ''} />
      </label>
      <label for="m-on">
        {t('money.ratesOn')}{' '}
        <input class="in" id="m-on" name="ratesOn" size={10} value={request.query.ratesOn ?? ''} />
      </label>
      <button class="btn" type="submit">
        {t('money.show')}
      </button>
    </form>
  );
}

export interface RateShown {
  readonly rate: string;
  readonly from: string;
  readonly to: string;
  readonly units: number;
  readonly on: string;
  readonly by: string;
  readonly reference: string | null;
}

export function Rates({ rates }: { rates: readonly RateShown[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('money.rates')}</h2>
      {rates.length === 0 ? (
        <Empty says={t('money.noRates')} but={t('money.noRatesBut')} />
      ) : (
        <Table
          caption={t('money.rates')}
          rows={rates}
          keyOf={({ rate }) => rate}
          columns={[
            {
              head: t('money.rate'),
              names: true,
              cell: ({ from, to, units }) => `1 ${from} = ${units} ${to}`,
            },
            { head: t('money.day'), whole: true, cell: ({ on }) => <Dated date={on} /> },
            { head: t('money.setBy'), cell: ({ by }) => by },
            { head: t('money.paper'), cell: ({ reference }) => reference ?? <None /> },
          ]}
        />
      )}
    </section>
  );
}
