// One duty: what it says, every time that it falls due, what was delivered with its passage, and
// what may be done about it.
import type { JSX } from 'preact';
import type { DutyView } from '../../capabilities/mandates/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { instant } from '../marks/dates.ts';
import { None, Said } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { wordAt } from '../words/words.ts';
import { DutyActs } from './acts.tsx';
import { Due, DutyStatus } from './parts.tsx';
import { Waivers } from './waivers.tsx';

export const dutyPage = definePage<{ one: { readonly duty: DutyView } }>({
  path: '/:mission/obligations/:duty',
  main: 'one',
  views: ({ params }) => ({ one: { view: 'mandates.duty', query: { duty: params.duty } } }),
  draw: ({ t }, { one }) => ({
    title: one.duty.what,
    keys: [['J K', t('keys.move')]],
    body: <Duty duty={one.duty} />,
  }),
});

function Duty({ duty }: { duty: DutyView }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a>
          </p>
          <h1 class="plainer">
            {duty.what}
            <Cite ids={duty.claims.map(({ id }) => id)} />
          </h1>
          <p class="sub">
            {duty.owner.name} → {duty.to?.name ?? t('form.anyone')} · {duty.trigger}
            {duty.instrument ? ` · ${duty.instrument}` : ''}
            {duty.clause ? ` § ${duty.clause}` : ''}
            {duty.since ? ` · ${t('duty.laidDownOn', { day: formatDate(duty.since, lang) })}` : ''}
          </p>
          {duty.observable ? null : <p class="note">{t('duty.unobservable')}</p>}
          {duty.superseded ? (
            <p class="note">
              {t('duty.supersededFrom', { day: formatDate(duty.superseded.from, lang) })}:{' '}
              {duty.superseded.reason}{' '}
              {duty.superseded.by ? (
                <a href={href(`/obligations/${duty.superseded.by}`)}>{t('duty.inItsPlace')}</a>
              ) : null}
            </p>
          ) : null}
        </div>
      </div>
      {duty.basis ? <Passage passage={duty.basis} head={t('duty.basis')} /> : null}
      <Occurrences duty={duty} />
      <Waivers duty={duty} />
      <Deliveries duty={duty} />
      <History duty={duty} />
      <DutyActs duty={duty} />
    </>
  );
}

function Occurrences({ duty }: { duty: DutyView }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('duty.occurrences')}</h2>
      <Table
        caption={t('duty.occurrences')}
        rows={duty.occurrences}
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('claim.field.due'),
            whole: true,
            names: true,
            cell: (row) => <Due row={row} />,
          },
          { head: t('table.status'), whole: true, cell: (row) => <DutyStatus row={row} /> },
          { head: t('review.why'), cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}

function Passage(props: { passage: NonNullable<DutyView['basis']>; head?: string }) {
  const { href } = useSheet();
  const { source, title, quote, claim } = props.passage;
  const to = claim ? href(`/claims/${claim}`) : href(`/sources/${source}`);
  return (
    <>
      {props.head ? <h2>{props.head}</h2> : null}
      <p class="cite-block">
        <Said>{quote}</Said> <a href={to}>{title}</a>
      </p>
    </>
  );
}

function Deliveries({ duty }: { duty: DutyView }): JSX.Element {
  const { t, lang, person } = useSheet();
  return (
    <section>
      <h2>{t('duty.deliveries')}</h2>
      {duty.deliveries.length === 0 ? (
        <p class="note">{t('duty.noDeliveries')}</p>
      ) : (
        <ol class="feed">
          {duty.deliveries.map((each) => (
            <li key={each.id} data-item>
              <time dateTime={each.received ?? each.said}>
                {moment(each.received ?? each.said, lang)}
              </time>
              <div>
                <b>{each.by?.name ?? <None />}</b>{' '}
                {each.received ? t('duty.bears', { day: moment(each.said, lang) }) : ''}{' '}
                <small class="none">
                  {t('duty.recordedBy', {
                    person: person(each.recordedBy),
                    at: instant(each.recordedAt, lang),
                  })}
                </small>
                {each.note ? <p>{each.note}</p> : null}
                {each.passage ? <Passage passage={each.passage} /> : null}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** A date with its precision, or a moment. */
function moment(when: string, lang: Parameters<typeof formatDate>[1]): string {
  return when.length > 10 ? when.replace('T', ' ') : formatDate(when, lang);
}

function History({ duty }: { duty: DutyView }): JSX.Element {
  const { t, lang, href, person } = useSheet();
  return (
    <section>
      <h2>{t('duty.history')}</h2>
      <ol class="list-plain">
        {duty.steps.map((step) => (
          <li key={step.entry}>
            {wordAt(t, 'duty.step', step.type)}
            {step.reason ? `: ${step.reason}` : ''}
            <small>
              {instant(step.at, lang)} · {person(step.by)} ·{' '}
              <a href={href(`/record/${step.entry}`)}>{t('passage.entry', { no: step.entry })}</a>
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
