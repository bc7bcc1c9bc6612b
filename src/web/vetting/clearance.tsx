// The clearance on a person's page: how it stands, every rule with its answer and day, and all that
// was ever said of it, overrides among it.
import type { JSX } from 'preact';
import { formatDate } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { ClearanceActs } from './clearance-acts.tsx';
import { CHECK_MARKS, type Of, STANDING_MARKS } from './clearance-marks.ts';

export function ClearancePart({ clearance }: Of): JSX.Element {
  const { t, lang, href, request } = useSheet();
  const { standing, standingName, until, endsName, why, person } = clearance;
  return (
    <section id="clearance">
      <h2>{t('clearance.of')}</h2>
      <p>
        <Status as={STANDING_MARKS[standing]}>{standingName}</Status>{' '}
        {until
          ? t('clearance.untilEnds', { until: formatDate(until, lang), what: endsName ?? '' })
          : null}
      </p>
      {why.length > 0 ? (
        <ul class="plain-list">
          {why.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : null}
      <ClearanceActs clearance={clearance} />
      <Checks clearance={clearance} />
      {clearance.history.length > 0 ? <History clearance={clearance} /> : null}
      {request.may('vetting.certificates') ? (
        <p>
          <a href={href('/vetting/certificates', { subject: person })}>
            {t('clearance.certificates')}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Checks({ clearance }: Of): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <>
      <h3>{t('clearance.checks')}</h3>
      <Table
        caption={t('clearance.checks')}
        rows={clearance.checks}
        keyOf={({ requirement }) => requirement}
        columns={[
          {
            head: t('clearance.rule'),
            names: true,
            cell: ({ name, asked }) => (
              <>
                {name}
                {asked ? null : <span class="muted"> · {t('clearance.notAsked')}</span>}
              </>
            ),
          },
          {
            head: t('clearance.state'),
            whole: true,
            cell: ({ state, stateName }) => <Status as={CHECK_MARKS[state]}>{stateName}</Status>,
          },
          { head: t('clearance.evidence'), cell: ({ why }) => why },
          {
            head: t('clearance.since'),
            whole: true,
            cell: ({ from }) => (from ? shortDate(from, lang) : <None />),
          },
          {
            head: t('clearance.until'),
            whole: true,
            cell: ({ until }) => (until ? shortDate(until, lang) : <None />),
          },
        ]}
      />
    </>
  );
}

function History({ clearance }: Of): JSX.Element {
  const { t, lang, href, person } = useSheet();
  return (
    <>
      <h3>{t('clearance.history')}</h3>
      <Table
        caption={t('clearance.history')}
        rows={clearance.history}
        keyOf={({ entry, type }) => `${entry} ${type}`}
        columns={[
          { head: t('clearance.what'), names: true, cell: ({ name }) => name },
          { head: t('clearance.since'), whole: true, cell: ({ on }) => shortDate(on, lang) },
          {
            head: t('clearance.until'),
            whole: true,
            cell: ({ until }) => (until ? shortDate(until, lang) : <None />),
          },
          {
            head: t('clearance.why'),
            cell: ({ reasonName, waives }) =>
              [
                reasonName,
                waives.length > 0 ? t('clearance.aside', { what: waives.join(', ') }) : null,
              ]
                .filter(Boolean)
                .join('; ') || <None />,
          },
          { head: t('roster.reference'), cell: ({ reference }) => reference ?? <None /> },
          { head: t('roster.by'), cell: ({ by }) => person(by) },
          {
            head: t('roster.recorded'),
            cell: ({ at, entry }) => <a href={href(`/record/${entry}`)}>{instant(at, lang)}</a>,
          },
        ]}
      />
    </>
  );
}
