// Who answers: the questions that are followed up, past their day first.
import type { JSX } from 'preact';
import type { CaseView } from '../../capabilities/cases/index.ts';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import { formatDate, plain } from '../../kernel/index.ts';
import { AnswerHead, Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { OpenCase } from './acts.tsx';

interface Answers {
  readonly answer: AnswerView;
  readonly list: { readonly cases: readonly CaseView[] } | undefined;
}

export const casesPage = definePage<Answers>({
  path: '/:mission/cases',
  main: 'answer',
  views: ({ may }) => ({
    answer: { view: 'cases.answer' },
    list: may('cases.list') ? { view: 'cases.list' } : null,
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <Cases {...answers} />,
  }),
});

function Cases({ answer, list }: Answers): JSX.Element {
  const { t, can, request } = useSheet();
  return (
    <>
      <AnswerHead answer={answer} />
      <section>
        <h2>{t('case.questions')}</h2>
        {list === undefined ? (
          <p class="note">{t('case.closedToYou')}</p>
        ) : list.cases.length === 0 ? (
          <Empty says={t('case.none')} but={t('case.noneBut')} />
        ) : (
          <List cases={list.cases} />
        )}
      </section>
      {can('cases.open') ? <OpenCase claim={request.query.claim ?? null} /> : null}
    </>
  );
}

const CLOCKS: Readonly<Record<CaseView['clock'], Standing>> = {
  overdue: 'over',
  due: 'due',
  no_date: 'later',
  closed: 'past',
};

export function Clock({ item }: { item: CaseView }): JSX.Element {
  const { t } = useSheet();
  const { clock, days, outcome } = item;
  const word =
    clock === 'closed' && outcome
      ? t(`case.outcome.${outcome as 'answered'}`)
      : t(`case.clock.${clock}`, { count: days ?? 0 });
  return <Status as={CLOCKS[clock]}>{word}</Status>;
}

function List({ cases }: { cases: readonly CaseView[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <Table
      caption={t('case.questions')}
      rows={cases}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('case.question'),
          cell: (item) => (
            <>
              <a href={href(`/cases/${item.id}`)}>{item.question ?? t('case.forgotten')}</a>
              {item.claim ? <Cite ids={[item.claim.id]} /> : null}
            </>
          ),
        },
        {
          head: t('case.owner'),
          names: true,
          cell: ({ owner }) => t(`people.office.${owner as 'oversight'}`),
        },
        {
          head: t('case.opened'),
          whole: true,
          cell: ({ openedAt }) => formatDate(openedAt.slice(0, 10), lang),
        },
        {
          head: t('claim.field.due'),
          whole: true,
          cell: ({ dueOn }) => (dueOn ? formatDate(dueOn, lang) : <None says={t('mark.noDay')} />),
        },
        { head: t('table.status'), whole: true, cell: (item) => <Clock item={item} /> },
      ]}
    />
  );
}
