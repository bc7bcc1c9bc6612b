// Visits to find out facts: each with its groups, questions, findings and recommendations.
import type { ComponentChildren, JSX } from 'preact';
import type { VisitRow, VisitView } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Visits as Claimed } from '../mandates/tables.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Crumb, Ground } from './parts.tsx';
import { PlanVisit, VisitForms } from './visit-forms.tsx';

interface Answers {
  readonly visits: { readonly rows: readonly VisitRow[]; readonly visits: readonly VisitView[] };
}

export const visitsPage = definePage<Answers>({
  path: '/:mission/mandate/visits',
  main: 'visits',
  views: () => ({ visits: { view: 'mandates.assessments' } }),
  draw: ({ t }, answers) => ({
    title: t('weigh.visitsPage'),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
    ],
    body: <Visits {...answers} />,
  }),
});

function Visits({ visits: { rows, visits } }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const alone = rows.filter(({ visit }) => visit === null);
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1>
            {visits.length === 0
              ? t('weigh.visitsNone')
              : t('weigh.visitsTitle', {
                  count: visits.length,
                  n: formatNumber(visits.length, lang),
                })}
          </h1>
          <p class="lede">{t('weigh.visitsAbout')}</p>
        </div>
      </div>
      {visits.map((visit) => (
        <Visit key={visit.visit} visit={visit} />
      ))}
      {alone.length > 0 ? (
        <>
          <Claimed rows={alone} title={t('weigh.claimed')} />
          <p class="muted">{t('weigh.claimedNote')}</p>
        </>
      ) : null}
      <PlanVisit />
    </>
  );
}

const STATUSES: Readonly<Record<VisitView['status'], Standing>> = {
  planned: 'later',
  under_way: 'due',
  done: 'met',
};
const STANDINGS = { open: 'due', done: 'met', overdue: 'over' } as const;

function Visit({ visit }: { visit: VisitView }): JSX.Element {
  const { t, lang, href } = useSheet();
  const day = (date: string | null) => (date ? shortDate(date, lang) : null);
  const planned = [day(visit.from), day(visit.until)].filter(Boolean).join(' – ');
  return (
    <section id={visit.visit}>
      <div class="heading">
        <h2>{[visit.by.name, visit.place].filter(Boolean).join(', ')}</h2>
        <Status as={STATUSES[visit.status]}>{visit.statusName}</Status>
      </div>
      <p>
        {visit.purpose ? `${visit.purpose}. ` : ''}
        {planned ? `${t('weigh.planned')}: ${planned}` : ''}
        <Ground of={visit.ground} />
        {visit.begun ? ` · ${t('weigh.begun')}: ${day(visit.begun.on)}` : ''}
        {visit.begun ? <Ground of={visit.begun.ground} /> : null}
        {visit.ended ? ` · ${t('weigh.ended')}: ${day(visit.ended.on)}` : ''}
        {visit.ended ? <Ground of={visit.ended.ground} /> : null}
      </p>
      <div class="two">
        <Part title={t('weigh.groups')} none={t('weigh.noGroups')} rows={visit.groups}>
          {({ name, place, when, counterparts, ground }) => (
            <>
              <b>{name}</b>
              {place ? `, ${place}` : ''}
              {when ? `, ${day(when)}` : ''}
              {counterparts.length > 0 ? ` · ${t('weigh.meets')} ${counterparts.join(', ')}` : ''}
              <Ground of={ground} />
            </>
          )}
        </Part>
        <Part title={t('weigh.questions')} none={t('weigh.noQuestions')} rows={visit.questions}>
          {({ question, answered, ground }) => (
            <>
              {question}
              <Ground of={ground} />{' '}
              <Status as={answered ? 'met' : 'unknown'}>
                {t(answered ? 'weigh.answered' : 'weigh.notAnswered')}
              </Status>
            </>
          )}
        </Part>
        <Part title={t('weigh.findings')} none={t('weigh.noFindings')} rows={visit.findings}>
          {({ finding, ground }) => (
            <>
              {finding}
              <Ground of={ground} />
            </>
          )}
        </Part>
        <Recommendations visit={visit} />
      </div>
      {visit.decisions.length > 0 ? (
        <p>
          {t('weigh.waited')}:{' '}
          {visit.decisions.map(({ decision, what, state }, i) => (
            <span key={decision}>
              {i > 0 ? ', ' : ''}
              <a href={href('/mandate/decisions')}>{what}</a> ({t(`weigh.${state}`)})
            </span>
          ))}
        </p>
      ) : null}
      <VisitForms visit={visit} />
    </section>
  );
}

function Recommendations({ visit }: { visit: VisitView }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <Part
      title={t('weigh.recommendations')}
      none={t('weigh.noRecommendations')}
      rows={visit.recommendations}
    >
      {({ what, owner, dueOn, standing, ground, followUps }) => (
        <>
          {what}
          <Ground of={ground} /> · {owner.name}
          {dueOn ? `, ${shortDate(dueOn, lang)}` : ''}{' '}
          <Status as={STANDINGS[standing]}>{t(`weigh.standing.${standing}`)}</Status>
          {followUps.map((each) => (
            <small key={each.what} class="none">
              <br />
              {shortDate(each.on, lang)}: {each.what}
              <Ground of={each.ground} />
            </small>
          ))}
        </>
      )}
    </Part>
  );
}

function Part<R>(props: {
  title: string;
  none: string;
  rows: readonly R[];
  children(row: R): ComponentChildren;
}): JSX.Element {
  const { title, none, rows, children } = props;
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <None says={none} />
      ) : (
        <ul class="plain">
          {rows.map((row, i) => (
            <li key={String(i)} data-item>
              {children(row)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
