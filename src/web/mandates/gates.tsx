// What must come first, as a list with a line at its left: thick where something is open.
import type { JSX } from 'preact';
import type { ConditionRow } from '../../capabilities/mandates/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { type Standing, Status } from '../marks/marks.tsx';

const MARKS: Readonly<Record<ConditionRow['state'], Standing>> = {
  open: 'over',
  unknown: 'unknown',
  met: 'met',
};

export function Gates({ rows }: { rows: readonly ConditionRow[] }): JSX.Element {
  const { t } = useSheet();
  const count = (state: ConditionRow['state']) => rows.filter((row) => row.state === state).length;
  return (
    <section>
      <div class="heading">
        <h2>{t('mandate.gates')}</h2>
        {rows.length > 0 ? (
          <span class="small">
            {t('mandate.gateCount', {
              met: count('met'),
              open: count('open'),
              unknown: count('unknown'),
            })}
          </span>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <Empty says={t('mandate.noGates')} but={t('mandate.noGatesBut')} />
      ) : (
        <ol class="gates">
          {rows.map((row) => (
            <Gate key={row.what + (row.claims[0]?.id ?? '')} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Gate({ row }: { row: ConditionRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { what, holder, before, since, state, stateName, why, claims, shownBy } = row;
  return (
    <li class={state === 'open' ? undefined : 'free'} data-item>
      <span class="words">
        {what}
        <Cite ids={claims.map(({ id }) => id)} />
      </span>
      <Status as={MARKS[state]}>{stateName}</Status>
      <small>
        {holder ? `${t('claim.field.holder')}: ${holder.name} · ` : ''}
        {before ? `${t('claim.field.before')}: ${before} · ` : ''}
        {since ? `${t('mandate.since', { day: shortDate(since, lang) })} · ` : ''}
        {why}
        <Cite ids={shownBy.map(({ id }) => id)} />
      </small>
    </li>
  );
}
