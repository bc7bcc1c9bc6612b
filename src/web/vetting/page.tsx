// Are they fit: what is said of vetting, training, rules and oversight. Silence is shown as
// unknown.
import type { JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type { SafeguardRow } from '../../capabilities/vetting/index.ts';
import { plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';

interface Answers {
  readonly answer: AnswerView;
  readonly safeguards: { readonly rows: readonly SafeguardRow[] };
}

export const vettingPage = definePage<Answers>({
  path: '/:mission/vetting',
  main: 'safeguards',
  views: () => ({
    answer: { view: 'vetting.answer' },
    safeguards: { view: 'vetting.safeguards' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
      ['N', t('keys.add')],
    ],
    body: <Vetting {...answers} />,
  }),
});

const MARKS: Readonly<Record<SafeguardRow['status'], Standing>> = {
  in_place: 'met',
  planned: 'later',
  under_discussion: 'due',
  absent: 'over',
  unknown: 'unknown',
};

function Vetting({ answer, safeguards }: Answers): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <AnswerHead answer={answer} acts={<AddSource />} />
      <section>
        <div class="heading">
          <h2>{t('vetting.safeguards')}</h2>
          <span class="small">{t('vetting.note')}</span>
        </div>
        <Table
          caption={t('vetting.safeguards')}
          rows={safeguards.rows}
          keyOf={({ measure }) => measure}
          columns={[
            { head: t('claim.field.measure'), names: true, cell: (row) => row.measureName },
            {
              head: t('table.status'),
              whole: true,
              cell: (row) => <Status as={MARKS[row.status]}>{row.statusName}</Status>,
            },
            { head: t('vetting.says'), cell: ({ says }) => says ?? <None /> },
            {
              head: t('table.asSaid'),
              cell: ({ claims: [first, ...more] }) =>
                first ? (
                  <>
                    <Words claim={first} />
                    <Cite ids={more.map(({ id }) => id)} />
                  </>
                ) : (
                  <None says={t('vetting.silence')} />
                ),
            },
            {
              head: t('table.saidOn'),
              whole: true,
              cell: ({ date, claims }) => (claims.length > 0 ? <Dated date={date} /> : <None />),
            },
          ]}
        />
      </section>
      <section>
        <h2>{t('certificate.title')}</h2>
        <p>{t('certificate.about')}</p>
        <p class="acts">
          <a class="btn" href={href('/vetting/certificates')}>
            {t('certificate.title')}
          </a>
          <a class="btn" href={href('/certificates/verify')}>
            {t('certificate.verify')}
          </a>
        </p>
      </section>
      <Rosters />
    </>
  );
}

/** Where persons are: the roster, who was screened, the lists. */
function Rosters(): JSX.Element {
  const { t, href, request } = useSheet();
  return (
    <section>
      <h2>{t('vetting.rosters')}</h2>
      {request.may('vetting.roster') ? (
        <p>
          <a href={href('/vetting/roster')}>{t('roster.link')}</a>{' '}
          <span class="muted">{t('roster.linkNote')}</span>
        </p>
      ) : (
        <p class="note">{t('vetting.rosterClosed')}</p>
      )}
      <p>
        <a href={href('/vetting/readiness')}>{t('clearance.link')}</a> ·{' '}
        <a href={href('/vetting/rules')}>{t('clearance.rules')}</a> ·{' '}
        <a href={href('/vetting/screening')}>{t('screening.link')}</a> ·{' '}
        <a href={href('/vetting/lists')}>{t('lists.link')}</a>
      </p>
      {request.may('vetting.training') ? (
        <p>
          <a href={href('/vetting/training')}>{t('training.link')}</a>{' '}
          <span class="muted">{t('training.linkNote')}</span>
        </p>
      ) : null}
      <p>
        <a href={href('/vetting/training/modules')}>{t('training.modulesLink')}</a>
        {request.may('vetting.diligence') ? (
          <>
            {' '}
            · <a href={href('/vetting/diligence')}>{t('diligence.link')}</a>
          </>
        ) : null}
      </p>
    </section>
  );
}
