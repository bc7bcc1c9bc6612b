// One question: the claim from which it comes, its clock, and every step in order.
import type { JSX } from 'preact';
import type { CaseView } from '../../capabilities/cases/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { instant } from '../marks/dates.ts';
import { None, Said } from '../marks/marks.tsx';
import { CaseActs } from './acts.tsx';
import { Clock } from './page.tsx';

export const casePage = definePage<{ one: { readonly case: CaseView } }>({
  path: '/:mission/cases/:id',
  main: 'one',
  views: ({ params }) => ({ one: { view: 'cases.show', query: { case: params.id } } }),
  draw: ({ t }, { one }) => ({
    title: one.case.question ?? t('case.forgotten'),
    body: <Case item={one.case} />,
  }),
});

function Case({ item }: { item: CaseView }): JSX.Element {
  const { t, lang, href, person } = useSheet();
  const { claim } = item;
  const office = `people.office.${item.owner as 'host'}` as const;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/cases')}>{t('page.cases')}</a>
          </p>
          <h1 class="plainer">{item.question ?? t('case.forgotten')}</h1>
          <p class="sub">
            <Clock item={item} /> · {t('case.owner')}: {t(office)} · {t('claim.field.due')}:{' '}
            {item.dueOn ? formatDate(item.dueOn, lang) : <None says={t('mark.noDay')} />}
          </p>
        </div>
      </div>
      {claim ? (
        <section>
          <h2>{t('case.from')}</h2>
          <p class="cite-block">
            <Said lang={claim.source.language}>{claim.quote}</Said>
            <Cite ids={[claim.id]} />
          </p>
        </section>
      ) : null}
      <section>
        <h2>{t('case.steps')}</h2>
        <ol class="feed">
          {item.steps.map((step) => (
            <li key={step.entry} data-item>
              <time dateTime={step.at}>{instant(step.at, lang)}</time>
              <div>
                <b>{t(`case.step.${step.type as 'CaseOpened'}`)}</b>
                {step.outcome ? `: ${t(`case.outcome.${step.outcome as 'answered'}`)}` : ''}
                {step.dueOn ? ' · ' : ''}
                {step.dueOn ? t('case.until', { day: formatDate(step.dueOn, lang) }) : ''}{' '}
                <small class="none">
                  {person(step.by)} ·{' '}
                  <a href={href(`/record/${step.entry}`)}>
                    {t('passage.entry', { no: step.entry })}
                  </a>
                </small>
                <p class="words">{step.words ?? <None says={t('case.forgotten')} />}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <CaseActs item={item} />
    </>
  );
}
