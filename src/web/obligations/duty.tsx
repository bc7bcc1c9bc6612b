// One duty: what it says, every time that it falls due, what was delivered with its passage, and
// what may be done about it.
import type { JSX } from 'preact';
import type { DutyView } from '../../capabilities/mandates/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { instant } from '../marks/dates.ts';
import { Said } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { wordAt } from '../words/words.ts';
import { DutyActs } from './acts.tsx';
import { Deliveries, Events, Passage } from './deliveries.tsx';
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
            {duty.instrument && !duty.clause ? `, ${t('duty.noClause')}` : ''}
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
      <Ground duty={duty} />
      <Occurrences duty={duty} />
      <Waivers duty={duty} />
      <Events duty={duty} />
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

/** The clause that it cites, and the passage on which it rests where that is another one. */
function Ground({ duty }: { duty: DutyView }): JSX.Element | null {
  const { t, href } = useSheet();
  const { basis, clauseWords } = duty;
  if (!basis && !clauseWords) return null;
  const { text = null, gist = null, source = null } = clauseWords ?? {};
  const same =
    text !== null && basis?.source === source && basis?.quote.startsWith(text.slice(0, 20));
  const name = [duty.instrument, duty.clause].filter(Boolean).join(' § ');
  return (
    <section>
      <h2>{t('duty.basis')}</h2>
      {clauseWords ? (
        <p class="cite-block">
          {text ? <Said>{text}</Said> : <i>{gist ?? t('duty.clauseUnread')}</i>}{' '}
          {source ? <a href={href(`/sources/${source}`)}>{name}</a> : <span>{name}</span>}
        </p>
      ) : null}
      {basis && !same ? <Passage passage={basis} /> : null}
    </section>
  );
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
