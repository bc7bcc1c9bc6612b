// What sources say must come first and no criterion has taken up yet: each can become one.
import type { JSX } from 'preact';
import type { ConditionRow } from '../../capabilities/mandates/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { gatePath } from '../gates/parts.tsx';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { type Standing, Status } from '../marks/marks.tsx';

const MARKS: Readonly<Record<ConditionRow['state'], Standing>> = {
  open: 'over',
  unknown: 'unknown',
  met: 'met',
};

/** `gate`: the one that people wait for, to which a condition would be added. */
export function Conditions(props: {
  rows: readonly ConditionRow[];
  gate: string | null;
}): JSX.Element | null {
  const { t } = useSheet();
  const rows = props.rows.filter(({ criterion }) => criterion === null);
  if (rows.length === 0) return null;
  const count = (state: ConditionRow['state']) => rows.filter((row) => row.state === state).length;
  return (
    <section>
      <div class="heading">
        <h2>{t('mandate.gates')}</h2>
        <span class="small">
          {t('mandate.gateCount', {
            met: count('met'),
            open: count('open'),
            unknown: count('unknown'),
          })}
        </span>
      </div>
      <p class="small">{t('gate.conditionsNote')}</p>
      <ol class="gates">
        {rows.map((row) => (
          <Condition key={row.what + (row.claims[0]?.id ?? '')} row={row} gate={props.gate} />
        ))}
      </ol>
    </section>
  );
}

function Condition({ row, gate }: { row: ConditionRow; gate: string | null }): JSX.Element {
  const { t, lang, can, href } = useSheet();
  const { what, holder, before, since, state, stateName, why, claims, shownBy } = row;
  const takes = gate !== null && state !== 'met' && can('mandates.take-up-condition');
  const to = gate && href(gatePath(gate), { condition: claims[0]?.id });
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
        {takes ? (
          <>
            {' '}
            <a href={`${to}#take-up`}>{t('gate.act.takeUp')}</a>
          </>
        ) : null}
      </small>
    </li>
  );
}
