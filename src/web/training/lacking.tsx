// Who lacks what, those with the most first: by the end of an id, by name where it was opened.
import type { JSX } from 'preact';
import type { LackingView, TrainingView } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { Table } from '../marks/table.tsx';
import { shortId } from '../vetting/clearance-marks.ts';
import { LookForm } from '../vetting/look-form.tsx';
import { Holds } from './parts.tsx';

/** Things that are told at once; more are opened. */
const SHOWN = 2;
/** Rows of a page. */
export const PAGE = 50;

export function Lacking(props: { lacking: LackingView; training: TrainingView }): JSX.Element {
  const { t, lang, href, can, request } = useSheet();
  const { lacking, training } = props;
  const { contingent } = request.query;
  const day = formatDate(training.on, lang);
  const of = training.requirements.find(
    ({ requirement }) => requirement === request.query.requirement,
  );
  return (
    <section id="lacking">
      <h2>
        {of
          ? t('training.lackingOf', { name: of.name, on: day })
          : t('training.lacking', { on: day })}
      </h2>
      {lacking.total === 0 ? (
        <p class="note">{t('training.lackingNone')}</p>
      ) : (
        <>
          <Table
            caption={t('training.lacking', { on: day })}
            rows={lacking.rows}
            keyOf={({ person }) => person}
            columns={[
              {
                head: t('training.person'),
                names: true,
                cell: ({ person, name }) => (
                  <a
                    class="nw"
                    href={href(`/vetting/people/${person}`, { arrival: request.query.arrival })}
                  >
                    {name ?? shortId(person)}
                  </a>
                ),
              },
              { head: t('training.contingent'), cell: (row) => row.contingentName },
              {
                head: t('training.post'),
                cell: ({ rankName, roleName }) => [rankName, roleName].filter(Boolean).join(', '),
              },
              {
                head: t('training.lacks'),
                cell: (row) => <Parts parts={row.lacking} />,
              },
            ]}
          />
          <Pager total={lacking.total} />
        </>
      )}
      {lacking.opened || !can('vetting.open-roster') || lacking.total === 0 ? null : (
        <details class="act part">
          <summary class="btn">{t('training.openNames')}</summary>
          <p class="muted">{t('roster.locked')}</p>
          <LookForm
            act="vetting.open-roster"
            id="open"
            purposes={lacking.purposes}
            button={t('roster.open')}
            values={{ contingent: contingent ?? '' }}
          />
        </details>
      )}
    </section>
  );
}

function Parts({ parts }: { parts: LackingView['rows'][number]['lacking'] }): JSX.Element {
  const { t } = useSheet();
  const list = (
    <ul class="plain">
      {parts.map(({ requirement, state, expires, why }) => (
        <li key={requirement}>
          <Holds state={state} /> {why}
          {expires ? ` (${t('training.holdsNow')})` : ''}
        </li>
      ))}
    </ul>
  );
  if (parts.length <= SHOWN) return list;
  return (
    <details class="lacks">
      <summary>
        {t('training.lacksN', { count: parts.length, n: String(parts.length) })}:{' '}
        {parts.map(({ name }) => name).join(', ')}
        {parts.some(({ expires }) => expires) ? ` · ${t('training.someExpire')}` : ''}
      </summary>
      {list}
    </details>
  );
}

function Pager({ total }: { total: number }): JSX.Element | null {
  const { t, lang, request } = useSheet();
  const from = /^\d{1,6}$/.test(request.query.from ?? '') ? Number(request.query.from) : 0;
  if (total <= PAGE) return null;
  const n = (value: number) => formatNumber(value, lang);
  const last = Math.min(total, from + PAGE);
  const to = (start: number) => `${changed(request, { from: start || null })}#lacking`;
  return (
    <p class="acts part">
      <span class="muted">
        {t('training.rows', { from: n(from + 1), to: n(last), total: n(total) })}
      </span>
      {from > 0 ? (
        <a class="btn" href={to(Math.max(0, from - PAGE))}>
          {t('training.before')}
        </a>
      ) : null}
      {last < total ? (
        <a class="btn" href={to(last)}>
          {t('training.after')}
        </a>
      ) : null}
    </p>
  );
}
