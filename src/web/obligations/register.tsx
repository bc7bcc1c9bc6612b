// What is owed, by whom, to whom, by when, and whether anything shows it delivered: the register,
// with what falls due soon for whoever is signed in.
import type { JSX } from 'preact';
import type { PageRequest } from '../../acts/index.ts';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead, Empty } from '../answer/answer.tsx';
import { SelectField } from '../forms/fields.tsx';
import { clocksOf } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Feeds, type FeedView } from './feeds.tsx';
import { DutyTable, LinePages, type RegisterView } from './parts.tsx';
import { Reminders, type RemindersView } from './reminders.tsx';

type Party = DutyRow['owner'];

interface Answers {
  readonly answer: AnswerView;
  readonly duties: RegisterView;
  readonly reminders: RemindersView | undefined;
  readonly feeds: { readonly feeds: readonly FeedView[] } | undefined;
}

const STATUSES = [
  ...(['open', 'overdue', 'due', 'not_yet_due', 'unknown'] as const),
  ...(['met', 'met_late', 'waived', 'superseded'] as const),
] as const;

/** A file has every line of the question; a page has one page of them. */
function asked({ query }: PageRequest) {
  const { owner, to, party, from, until, format } = query;
  const status = STATUSES.find((each) => each === query.status);
  const page = /^\d{1,6}$/.test(query.page ?? '') ? query.page : undefined;
  return { owner, to, party, from, until, status, page, whole: format ? 'true' : undefined };
}

export const obligationsPage = definePage<Answers>({
  path: '/:mission/obligations',
  main: 'duties',
  views: (request) => ({
    answer: { view: 'mandates.owed' },
    duties: { view: 'mandates.obligations', query: asked(request) },
    reminders: request.may('mandates.duty-reminders') ? { view: 'mandates.duty-reminders' } : null,
    feeds: request.may('mandates.duty-feeds') ? { view: 'mandates.duty-feeds' } : null,
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <Register {...answers} />,
  }),
});

function Register({ answer, duties, reminders, feeds }: Answers): JSX.Element {
  const { t, href, past, request } = useSheet();
  // A reminder is of today: on an earlier day its duty may not be on record yet.
  const now = !past && request.clocks.asOf >= request.today;
  return (
    <>
      <AnswerHead
        answer={answer}
        crumb={<a href={href('/mandate')}>{t('page.mandate')}</a>}
        acts={<Ways />}
      />
      {reminders && now ? <Reminders view={reminders} duties={duties} /> : null}
      <section>
        <h2>{t('page.obligations')}</h2>
        <Filter duties={duties} />
        {duties.rows.length === 0 ? (
          <Empty says={t('mandate.noDuties')} but={t('mandate.noDutiesBut')} />
        ) : (
          <DutyTable rows={duties.rows} />
        )}
        <LinePages of={duties} />
      </section>
      {feeds && !past ? <Feeds feeds={feeds.feeds} parties={duties.owners} /> : null}
    </>
  );
}

/** The other pages of what is owed. */
function Ways(): JSX.Element {
  const { t, href, can } = useSheet();
  return (
    <>
      <a class="btn" href={href('/obligations/calendar')}>
        {t('duty.calendar')}
      </a>
      {can('mandates.lay-down-duty') ? (
        <>
          <a class="btn" href={href('/obligations/proposals')}>
            {t('duty.proposals')}
          </a>
          <a class="btn first" href={href('/obligations/new')}>
            {t('duty.layDown')}
          </a>
        </>
      ) : null}
      <AddSource />
    </>
  );
}

function Filter({ duties }: { duties: RegisterView }): JSX.Element {
  const { t, request } = useSheet();
  const { query } = request;
  const options = (parties: readonly Party[]) =>
    parties.map(({ party, name }) => [party, name] as const);
  return (
    <form method="get" action={request.path} class="filter">
      {Object.entries(clocksOf(request)).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <SelectField
        id="f-owner"
        label={t('claim.field.owner')}
        name="owner"
        empty={t('duty.everybody')}
        value={query.owner ?? null}
        options={options(duties.owners)}
      />
      <SelectField
        id="f-to"
        label={t('claim.field.to')}
        name="to"
        empty={t('duty.everybody')}
        value={query.to ?? null}
        options={options(duties.addressees)}
      />
      <SelectField
        id="f-status"
        label={t('table.status')}
        name="status"
        empty={t('duty.all')}
        value={query.status ?? null}
        options={STATUSES.map((status) => [status, t(`duty.status.${status}`)])}
      />
      <button class="btn" type="submit">
        {t('duty.show')}
      </button>
    </form>
  );
}
