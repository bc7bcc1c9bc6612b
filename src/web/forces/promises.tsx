// What became of promises, and what may come: the second is a forecast, and looks like one.
import type { JSX } from 'preact';
import type { ForecastAnswer, KeptRow, PromisesAnswer } from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { percent } from '../drawings/scale.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cited } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

interface Answers {
  readonly promises: PromisesAnswer;
  readonly forecast: ForecastAnswer;
}

export const promisesPage = definePage<Answers>({
  path: '/:mission/forces/promises',
  main: 'promises',
  views: ({ query: { day } }) => ({
    promises: { view: 'forces.promises' },
    forecast: { view: 'forces.forecast', query: day ? { day } : {} },
  }),
  draw: ({ t }, answers) => ({
    title: answers.promises.finding,
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
      ['[ ]', t('keys.step')],
    ],
    body: <Promises {...answers} />,
  }),
});

function Promises({ promises, forecast }: Answers): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a> / {t('promise.title')}
          </p>
          <h1>{promises.finding}</h1>
          <p class="lede">{promises.answer}</p>
        </div>
      </div>
      <section>
        <div class="heading">
          <h2>{t('promise.title')}</h2>
          <span class="small">{t('promise.note')}</span>
        </div>
        {promises.rows.length > 0 ? (
          <KeptTable rows={promises.rows} />
        ) : (
          <Empty says={t('forces.noStates')} but={t('forces.noStatesBut')} />
        )}
      </section>
      <Forecasts forecast={forecast} />
    </>
  );
}

function KeptTable({ rows }: { rows: readonly KeptRow[] }): JSX.Element {
  const { t, href, lang } = useSheet();
  const on = (each: KeptRow['words']) =>
    each ? <Cited text={shortDate(each.date, lang)} ids={each.claims} /> : <None />;
  const amount = (each: KeptRow['promised']) =>
    each ? <Cited text={each.text} ids={each.claims} bold /> : <None says={t('mark.noNumber')} />;
  return (
    <Table
      caption={t('promise.title')}
      rows={rows}
      keyOf={({ state }) => state.party}
      columns={[
        {
          head: t('table.state'),
          names: true,
          cell: ({ state }) => (
            <a href={href(`/forces/${encodeURIComponent(state.party)}`)}>{state.name}</a>
          ),
        },
        { head: t('promise.words'), whole: true, cell: ({ words }) => on(words) },
        { head: t('promise.notice'), whole: true, cell: ({ notice }) => on(notice) },
        { head: t('promise.arrival'), whole: true, cell: ({ arrival }) => on(arrival) },
        {
          head: t('promise.took'),
          num: true,
          cell: ({ wordsToArrival, waiting, wordsToNotice, noticeToArrival }) => (
            <>
              {wordsToArrival?.text ?? null}
              {waiting ? (
                <span class="none">{t('promise.waiting', { days: waiting.text })}</span>
              ) : null}
              {wordsToNotice && noticeToArrival ? (
                <small class="none">
                  {' '}
                  {t('promise.parts', { notice: wordsToNotice.text, people: noticeToArrival.text })}
                </small>
              ) : null}
            </>
          ),
        },
        { head: t('promise.promised'), num: true, cell: ({ promised }) => amount(promised) },
        {
          head: t('promise.came'),
          num: true,
          cell: ({ came }) => (came ? amount(came) : <None says={t('forces.noneSeen')} />),
        },
        {
          head: t('promise.share'),
          num: true,
          cell: ({ share }) => (share ? <b>{share.text}</b> : <None says={t('promise.noShare')} />),
        },
      ]}
    />
  );
}

function Forecasts({ forecast }: { forecast: ForecastAnswer }): JSX.Element {
  const { request, t } = useSheet();
  const { rows, asOf, caution } = forecast;
  const { day = '', on, known } = request.query;
  const [first] = rows;
  return (
    <section id="forecast" class="forecast">
      <div class="heading">
        <h2>{t('promise.forecast')}</h2>
      </div>
      <p class="note">{caution}</p>
      <form method="get" action={`${request.path}#forecast`} class="line">
        {on ? <input type="hidden" name="on" value={on} /> : null}
        {known ? <input type="hidden" name="known" value={known} /> : null}
        <label for="f-day">{t('promise.day')}</label>
        <input id="f-day" name="day" type="date" value={day} min={asOf} required />
        <button class="btn" type="submit">
          {t('promise.ask')}
        </button>
      </form>
      <Ranges rows={rows} />
      {first ? (
        <>
          <h3>{t('promise.why')}</h3>
          <ul>
            {[first.text, ...first.because].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('promise.tried')}</h3>
      <ul>
        {forecast.hindcast.map(({ days, text }) => (
          <li key={days}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Ranges({ rows }: { rows: ForecastAnswer['rows'] }): JSX.Element {
  const { t, lang } = useSheet();
  const most = Math.max(1, ...rows.map(({ high }) => high));
  return (
    <table class="stack">
      <caption class="sr">{t('promise.forecast')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('promise.onDay')}</th>
          <th scope="col">{t('promise.range')}</th>
          <th scope="col" class="num">
            {t('promise.low')}
          </th>
          <th scope="col" class="num">
            {t('promise.middle')}
          </th>
          <th scope="col" class="num">
            {t('promise.high')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.on} data-item>
            <th scope="row">{shortDate(row.on, lang)}</th>
            <td data-label={t('promise.range')}>
              <svg width="100%" height="16" role="img" aria-label={row.text}>
                <rect class="a-sure" width={percent(row.low / most)} y="2" height="12" />
                <rect
                  class="hatched"
                  x={percent(row.low / most)}
                  width={percent((row.high - row.low) / most)}
                  y="2"
                  height="12"
                />
                <line
                  class="l-middle"
                  x1={percent(row.likely / most)}
                  x2={percent(row.likely / most)}
                  y1="0"
                  y2="16"
                />
              </svg>
            </td>
            <td class="num" data-label={t('promise.low')}>
              {formatNumber(row.low, lang)}
            </td>
            <td class="num" data-label={t('promise.middle')}>
              {formatNumber(row.likely, lang)}
            </td>
            <td class="num" data-label={t('promise.high')}>
              {formatNumber(row.high, lang)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
