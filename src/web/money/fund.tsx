// One fund: its stages, what was allotted and spent of it line by line, and who gave to it.
import type { JSX } from 'preact';
import type { AllotmentView, ContributionRow, FundRow } from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { Strike } from './contribution.tsx';
import { StageBars } from './funds.tsx';
import { Contributions } from './ledger.tsx';
import { Crumb, MoneyForm, offsetIn, Paper, Picked, Turn, Typed } from './parts.tsx';

const PAGE = 50;

interface Answers {
  readonly one: {
    readonly fund: FundRow;
    readonly allotments: readonly AllotmentView[];
    readonly spent: { readonly text: string };
  };
  readonly given: { readonly rows: readonly ContributionRow[]; readonly all: number };
}

export const fundPage = definePage<Answers>({
  path: '/:mission/forces/money/fund/:fund',
  main: 'one',
  views: ({ params, query }) => ({
    one: { view: 'forces.fund', query: { fund: params.fund } },
    given: {
      view: 'forces.contributions',
      query: { fund: params.fund, from: offsetIn(query.line), limit: PAGE },
    },
  }),
  draw: (_sheet, answers) => ({ title: answers.one.fund.name, body: <Fund {...answers} /> }),
});

function Fund({ one, given }: Answers): JSX.Element {
  const { t, request, lang } = useSheet();
  const { fund, allotments } = one;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <Crumb />
          </p>
          <h1>{fund.name}</h1>
          <p class="lede">
            {t('money.heldBy', { holder: fund.holder.name })}
            {fund.purpose ? `. ${fund.purpose}` : ''}
          </p>
        </div>
        <div class="big wordy">
          <div>
            <b>{fund.unallotted.text}</b>
            {t('money.unallotted')}
          </div>
        </div>
      </div>
      <section>
        <div class="heading">
          <h2>{t('money.funds')}</h2>
          <span class="small">{t('money.fundsNote')}</span>
        </div>
        <StageBars fund={fund} />
      </section>
      <Allotments fund={fund.fund} rows={allotments} />
      <div class="acts-list">
        <Forms fund={fund} allotments={allotments} />
      </div>
      {given.rows.length > 0 ? (
        <section>
          <h2>{t('money.given', { count: given.all, n: formatNumber(given.all, lang) })}</h2>
          <Contributions rows={given.rows} />
          <Turn
            {...{ name: 'line', from: offsetIn(request.query.line), page: PAGE }}
            {...{ shown: given.rows.length, all: given.all }}
          />
        </section>
      ) : null}
    </>
  );
}

interface Line {
  readonly line: string;
  readonly stage: 'allotted' | 'spent';
  readonly what: string;
  readonly to: string | null;
  readonly text: string;
  readonly on: string;
  readonly document: AllotmentView['document'];
}

const linesOf = (rows: readonly AllotmentView[]): Line[] =>
  rows.flatMap((row): Line[] => [
    {
      ...{ line: row.line, stage: 'allotted', what: row.what, to: row.to?.name ?? null },
      ...{ text: row.sum.text, on: row.on, document: row.document },
    },
    ...row.spendings.map(({ line, what, sum, on, document }) => ({
      ...{ line, stage: 'spent' as const, what, to: null, text: sum.text, on, document },
    })),
  ]);

function Allotments(props: { fund: string; rows: readonly AllotmentView[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('money.allotments')}</h2>
      {props.rows.length === 0 ? (
        <Empty says={t('money.noAllotments')} but={t('money.noAllotmentsBut')} />
      ) : (
        <Table
          caption={t('money.allotments')}
          rows={linesOf(props.rows)}
          keyOf={({ line }) => line}
          columns={[
            {
              head: t('money.for'),
              names: true,
              cell: ({ what, stage }) =>
                stage === 'spent' ? <span class="inset">{what}</span> : what,
            },
            { head: t('money.to'), cell: ({ to }) => to ?? <None /> },
            {
              head: t('money.allotted'),
              num: true,
              cell: ({ stage, text }) => (stage === 'allotted' ? text : <None />),
            },
            {
              head: t('money.spent'),
              num: true,
              cell: ({ stage, text }) => (stage === 'spent' ? text : <None />),
            },
            { head: t('money.on'), whole: true, cell: ({ on }) => <Dated date={on} /> },
            { head: t('money.document'), cell: ({ document }) => <Paper of={document} /> },
            {
              head: t('money.line'),
              cell: ({ line }) => <Strike of={props.fund} line={line} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function Forms(props: { fund: FundRow; allotments: readonly AllotmentView[] }): JSX.Element {
  const { t } = useSheet();
  const values = { fund: props.fund.fund };
  const allot = { act: 'forces.allot-money', id: 'ma' };
  const spend = { act: 'forces.spend-money', id: 'mx' };
  const need = { act: 'forces.say-need', id: 'mn' };
  return (
    <>
      <MoneyForm {...{ ...allot, label: t('money.allot'), values, press: 'n' }}>
        <Typed {...allot} name="amount" label="money.amount" hint="money.amountHint" needed />
        <Typed {...allot} name="what" label="money.for" needed />
        <Typed {...allot} name="to" label="money.to" />
      </MoneyForm>
      {props.allotments.length > 0 ? (
        <MoneyForm {...{ ...spend, label: t('money.spend'), values }}>
          <Picked
            {...{ ...spend, name: 'allotment', label: 'money.allotment' }}
            options={props.allotments.map(({ line, what, sum }) => [line, `${what}, ${sum.text}`])}
          />
          <Typed {...spend} name="amount" label="money.amount" hint="money.amountHint" needed />
          <Typed {...spend} name="what" label="money.for" needed />
        </MoneyForm>
      ) : null}
      <MoneyForm {...{ ...need, label: t('money.sayNeed'), values }}>
        <Typed {...need} name="need" label="money.need" hint="money.amountHint" needed />
      </MoneyForm>
    </>
  );
}
