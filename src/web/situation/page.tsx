// What happens there: how old the data are, counts by quarter, events, sites, and who left.
import type { JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type {
  IncidentRow,
  PostureRow,
  SeriesRow,
  SiteRow,
} from '../../capabilities/situation/index.ts';
import { formatDate, plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { None, Status } from '../marks/marks.tsx';
import { Series } from './series.tsx';
import { Events, Periods, Postures, Sites } from './tables.tsx';

interface Through {
  readonly what: 'counts' | 'events';
  readonly through: string | null;
  readonly days: number | null;
  readonly stale: boolean;
}

interface Answers {
  readonly answer: AnswerView;
  readonly incidents: {
    readonly events: readonly IncidentRow[];
    readonly periods: readonly IncidentRow[];
    readonly through: readonly Through[];
    readonly staleDays: number;
  };
  readonly series: {
    readonly series: readonly SeriesRow[];
    readonly others: readonly IncidentRow[];
  };
  readonly sites: { readonly rows: readonly SiteRow[] };
  readonly postures: { readonly rows: readonly PostureRow[] };
}

export const situationPage = definePage<Answers>({
  path: '/:mission/situation',
  main: 'incidents',
  views: () => ({
    answer: { view: 'situation.answer' },
    incidents: { view: 'situation.incidents' },
    series: { view: 'situation.series' },
    sites: { view: 'situation.sites' },
    postures: { view: 'situation.postures' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
      ['N', t('keys.add')],
    ],
    body: <Situation {...answers} />,
  }),
});

function Situation({ answer, incidents, series, sites, postures }: Answers): JSX.Element {
  return (
    <>
      <AnswerHead answer={answer} acts={<AddSource />} />
      <DataThrough through={incidents.through} staleDays={incidents.staleDays} />
      {series.series.length > 0 ? <Series series={series.series} /> : null}
      <Events rows={incidents.events} />
      {series.others.length > 0 ? <Periods rows={series.others} /> : null}
      <Sites rows={sites.rows} />
      {postures.rows.length > 0 ? <Postures rows={postures.rows} /> : null}
    </>
  );
}

/** Beside every figure stands the day to which anybody looked. */
function DataThrough(props: { through: readonly Through[]; staleDays: number }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <p class="through">
      <b>{t('situation.through')}</b>
      {props.through.map(({ what, through, days, stale }) => (
        <span key={what}>
          {t(`situation.${what}`)}:{' '}
          {through ? (
            <>
              <b>{formatDate(through, lang)}</b>
              {days === null
                ? ''
                : ` (${t('situation.daysAgo', { count: days, n: String(days) })}) `}
              {stale ? (
                <Status as="over">{t('situation.stale', { n: String(props.staleDays) })}</Status>
              ) : null}
            </>
          ) : (
            <None says={t('situation.nothing')} />
          )}
        </span>
      ))}
    </p>
  );
}
