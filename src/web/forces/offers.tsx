// What was promised and is still owed: one line a state, what is stale first.
import type { JSX } from 'preact';
import type { PledgeRow } from '../../capabilities/forces/index.ts';
import { Empty } from '../answer/answer.tsx';
import { typedIn } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None, StanceMark } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { Opening, Typed } from '../weighing/parts.tsx';
import { ConditionLine, FreshMark } from './pledge-parts.tsx';

export interface PledgesView {
  readonly finding: string;
  readonly life: { readonly days: number; readonly sentence: string };
  readonly rows: readonly PledgeRow[];
}

export const offersPage = definePage<{ pledges: PledgesView }>({
  path: '/:mission/forces/offers',
  main: 'pledges',
  views: () => ({ pledges: { view: 'forces.pledges' } }),
  draw: ({ t }, { pledges }) => ({
    title: pledges.finding,
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <Pledges {...pledges} />,
  }),
});

function Pledges({ finding, life, rows }: PledgesView): JSX.Element {
  const { t, href, can } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a>
          </p>
          <h1>{finding}</h1>
          <p class="lede">{life.sentence}</p>
          <p class="muted">{t('pledge.offersAbout')}</p>
        </div>
        {can('imports.open-sheet') && can('forces.take-figure') ? (
          <p class="acts">
            <a class="btn" href={href('/import', { act: 'forces.take-figure' })}>
              {t('pledge.importTable')}
            </a>
          </p>
        ) : null}
      </div>
      <section>
        <h2>{t('pledge.offers')}</h2>
        {rows.length === 0 ? (
          <Empty says={t('pledge.noOffers')} but={t('pledge.noOffersBut')} />
        ) : (
          <Lines rows={rows} />
        )}
      </section>
      <SetLife days={life.days} />
    </>
  );
}

function Lines({ rows }: { rows: readonly PledgeRow[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <Table
      caption={t('pledge.offers')}
      rows={rows}
      keyOf={({ state }) => state.party}
      columns={[
        {
          head: t('table.state'),
          names: true,
          cell: ({ state, offer }) => <a href={href(`/forces/offers/${offer}`)}>{state.name}</a>,
        },
        {
          head: t('table.stance'),
          whole: true,
          cell: ({ stance, offer }) => (
            <>
              <StanceMark stance={stance} />
              <Cite ids={[offer]} />
            </>
          ),
        },
        {
          head: t('table.number'),
          num: true,
          cell: ({ amount }) => amount ?? <None says={t('mark.noNumber')} />,
        },
        {
          head: t('pledge.fresh'),
          cell: ({ fresh }) => <FreshMark fresh={fresh} />,
        },
        { head: t('pledge.conditions'), cell: (row) => <Waits row={row} /> },
        {
          head: t('pledge.readiness'),
          cell: ({ readiness }) =>
            readiness.length === 0 ? (
              <None says={t('pledge.notOnRecord')} />
            ) : (
              readiness
                .map(({ capabilityName: kind, levelName }) => [kind, levelName])
                .map((texts) => texts.filter(Boolean).join(': '))
                .join('; ')
            ),
        },
      ]}
    />
  );
}

function Waits({ row }: { row: PledgeRow }): JSX.Element {
  if (row.conditions.length === 0) return <None />;
  return (
    <>
      {row.conditions.map((each) => (
        <div key={each.condition}>
          <ConditionLine row={each} />
        </div>
      ))}
    </>
  );
}

function SetLife({ days }: { days: number }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.set-pledge-life';
  const typed = typedIn(sheet, act, 'days') ?? String(days);
  return (
    <div class="acts part">
      <Opening act={act} title={t('pledge.setLife')} id="pl">
        <Typed act={act} id="pl" name="days" label={t('pledge.lifeDays')} value={typed} needed />
        <Typed act={act} id="pl" name="reason" label={t('need.reason')} needed />
      </Opening>
    </div>
  );
}
