// One contribution: what of it was pledged, signed, came in and is outstanding, step by step, each
// with its paper; and the forms that take it further.
import type { JSX } from 'preact';
import type { ContributionRow, ContributionStep } from '../../capabilities/forces/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { Area, Crumb, MoneyForm, Paper, Typed } from './parts.tsx';

interface Answers {
  readonly one: {
    readonly row: ContributionRow;
    readonly value: {
      readonly sum: { readonly text: string };
      readonly by: { readonly name: string };
      readonly method: string;
    } | null;
    readonly steps: readonly ContributionStep[];
  };
}

export const contributionPage = definePage<Answers>({
  path: '/:mission/forces/money/contribution/:contribution',
  main: 'one',
  views: ({ params }) => ({
    one: { view: 'forces.contribution', query: { contribution: params.contribution } },
  }),
  draw: (_sheet, answers) => ({
    title: answers.one.row.donor.name,
    body: <Contribution {...answers.one} />,
  }),
});

function Contribution({ row, value, steps }: Answers['one']): JSX.Element {
  const { t, href } = useSheet();
  const { donor, fund, kind, kindName, what, conditions } = row;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <Crumb />
          </p>
          <h1>{t('money.givenBy', { donor: donor.name, kind: kindName })}</h1>
          <p class="lede">
            {what ? `${what}. ` : ''}
            {fund ? (
              <a href={href(`/forces/money/fund/${fund.fund}`)}>{fund.name}</a>
            ) : (
              t('money.direct')
            )}
            {conditions ? `. ${conditions}` : ''}
          </p>
          {value ? (
            <p class="note">
              {t('money.valueSays', {
                amount: value.sum.text,
                by: value.by.name,
                method: value.method,
              })}
            </p>
          ) : null}
        </div>
        <Figures row={row} />
      </div>
      <Steps row={row} steps={steps} />
      <Forms row={row} inKind={kind !== 'cash'} />
    </>
  );
}

function Figures({ row }: { row: ContributionRow }): JSX.Element {
  const { t } = useSheet();
  const none = t(row.unvalued ? 'money.notValued' : 'money.noNumber');
  const sums = (all: ContributionRow['signed']) => all.map(({ text }) => text).join(', ') || '–';
  return (
    <div class="big wordy">
      {(
        [
          ['pledged', row.pledged?.text ?? none],
          ['signed', sums(row.signed)],
          ['deposited', sums(row.deposited)],
          ['outstanding', row.outstanding?.text ?? '–'],
        ] as const
      ).map(([stage, text]) => (
        <div key={stage}>
          <b>{text}</b>
          {t(`money.${stage}`)}
        </div>
      ))}
    </div>
  );
}

interface StepsProps {
  readonly row: ContributionRow;
  readonly steps: readonly ContributionStep[];
}

function Steps({ row, steps }: StepsProps): JSX.Element {
  const { t, lang, person } = useSheet();
  return (
    <section>
      <h2>{t('money.steps')}</h2>
      <Table
        caption={t('money.steps')}
        rows={steps}
        keyOf={({ entry, what, line }) => `${entry}-${what}-${line}`}
        columns={[
          {
            head: t('money.stage'),
            names: true,
            cell: ({ what, struck }) => (
              <>
                {struck ? <s>{t(`money.step.${what}`)}</s> : t(`money.step.${what}`)}
                {struck ? <small class="none"> {t('money.struck')}</small> : null}
              </>
            ),
          },
          { head: t('money.on'), whole: true, cell: ({ on }) => <Dated date={on} /> },
          { head: t('money.amount'), num: true, cell: (step) => <Amount step={step} /> },
          { head: t('money.words'), cell: ({ words }) => words ?? <None /> },
          { head: t('money.document'), cell: ({ document }) => <Paper of={document} /> },
          {
            head: t('money.entered'),
            cell: ({ at, by }) => (
              <>
                {instant(at, lang)} <small class="none">{person(by)}</small>
              </>
            ),
          },
          {
            head: t('money.line'),
            cell: ({ line, struck, what }) =>
              line === null || struck || what === 'struck' ? (
                <None />
              ) : (
                <Strike of={row.contribution} line={line} />
              ),
          },
        ]}
      />
    </section>
  );
}

function Amount({ step }: { step: ContributionStep }): JSX.Element {
  const { t, lang } = useSheet();
  const { sum, counted, rate } = step;
  if (!sum) return <None />;
  return (
    <>
      {sum.text}
      {counted && rate ? (
        <small class="block none">
          {t('money.counted', {
            ...{ amount: counted.text, units: Number(rate.units.toPrecision(6)) },
            ...{ on: formatDate(rate.on, lang), by: rate.by },
          })}
        </small>
      ) : null}
    </>
  );
}

export function Strike({ of, line }: { of: string; line: string }): JSX.Element | null {
  const { t } = useSheet();
  const at = { act: 'forces.strike-money', id: `st-${line}` };
  return (
    <MoneyForm {...{ ...at, label: t('money.strike'), values: { of, line } }} bare>
      <Area {...at} name="reason" label="money.reason" needed />
    </MoneyForm>
  );
}

function Forms({ row, inKind }: { row: ContributionRow; inKind: boolean }): JSX.Element {
  const { t } = useSheet();
  const values = { contribution: row.contribution };
  const [sign, paid, change, value] = [
    { act: 'forces.sign-money', id: 'ms' },
    { act: 'forces.deposit-money', id: 'md' },
    { act: 'forces.change-pledge', id: 'mc' },
    { act: 'forces.value-support', id: 'mv' },
  ] as const;
  const sum = (at: { act: string; id: string }, needed: boolean) => (
    <>
      <Typed {...at} name="amount" label="money.amount" hint="money.amountHint" needed={needed} />
      <Typed
        {...{ ...at, name: 'currency', label: 'money.currency', hint: 'money.currencyHint' }}
        value={row.fund && at.id === 'md' ? row.fund.currency : row.currency}
      />
    </>
  );
  return (
    <div class="acts-list">
      <MoneyForm {...{ ...paid, label: t('money.deposit'), values, press: 'n' }}>
        {sum(paid, !inKind)}
      </MoneyForm>
      <MoneyForm {...{ ...sign, label: t('money.sign'), values }}>{sum(sign, !inKind)}</MoneyForm>
      <MoneyForm {...{ ...change, label: t('money.change'), values }}>
        <Typed {...change} name="amount" label="money.amount" hint="money.amountHint" needed />
        <Area {...change} name="reason" label="money.reason" needed />
      </MoneyForm>
      {inKind ? (
        <MoneyForm {...{ ...value, label: t('money.value'), values }}>
          {sum(value, true)}
          <Typed {...value} name="by" label="money.valuedBy" needed />
          <Typed {...value} name="method" label="money.method" needed />
        </MoneyForm>
      ) : null}
    </div>
  );
}
