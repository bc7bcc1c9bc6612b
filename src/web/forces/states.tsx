// One line a state: its ladder in time, what it promised and notified, and who of it is there.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { StateRow } from '../../capabilities/forces/index.ts';
import type { Quantity } from '../../kernel/index.ts';
import { Ladder, LadderHead, LadderKey } from '../drawings/ladder.tsx';
import { spanning, type TimeScale } from '../drawings/scale.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cited } from '../marks/cite.tsx';
import { quantityText } from '../marks/marks.tsx';
import { Notified, Present, Promised } from './figures.tsx';

export interface Total {
  readonly how: string;
  readonly quantity: Quantity | null;
  readonly text: string;
  readonly dated: string | null;
  readonly claims: readonly ClaimView[];
}

interface StatesProps {
  readonly rows: readonly StateRow[];
  readonly rule: string;
  readonly total: Total | null;
  readonly states: Total | null;
}

const ladderOf = (row: StateRow) => {
  const { t, lang } = useSheet();
  const from = row.ladder.length > 0 ? row.ladder : row.support;
  return from.map(({ claim, stance, quantity }) => ({
    date: claim.dated,
    stance,
    amount: quantityText(quantity, t, lang),
  }));
};

export function States({ rows, rule, total, states }: StatesProps): JSX.Element {
  const { request, t } = useSheet();
  const scale = spanning(
    rows.flatMap(({ ladder, support }) => [...ladder, ...support].map(({ claim }) => claim.dated)),
    request.clocks.asOf,
  );
  const groups = [
    ['present', rows.filter(({ present }) => present !== null)],
    ['offered', rows.filter(({ present, ladder }) => present === null && ladder.length > 0)],
    ['support', rows.filter(({ present, ladder }) => present === null && ladder.length === 0)],
  ] as const;
  return (
    <>
      <div class="heading">
        <h2>{t('forces.byState')}</h2>
        <LadderKey />
      </div>
      <table class="ladder">
        <caption class="sr">{t('forces.byState')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.state')}</th>
            <th scope="col" class="time">
              <span class="sr">{t('forces.inTime')}</span>
              <LadderHead scale={scale} />
            </th>
            <th scope="col" class="num">
              {t('forces.promised')}
            </th>
            <th scope="col" class="num">
              {t('forces.notified')}
            </th>
            <th scope="col" class="num">
              {t('forces.presentSeen')}
            </th>
          </tr>
        </thead>
        {groups.map(([name, own]) =>
          own.length === 0 ? null : (
            <tbody key={name}>
              <tr class="group">
                <th scope="rowgroup" colSpan={5}>
                  {t(`forces.group.${name}`)}
                </th>
              </tr>
              {own.map((row) => (
                <State key={row.state.party} row={row} scale={scale} />
              ))}
            </tbody>
          ),
        )}
      </table>
      <AddsUp total={total} states={states} />
      <p class="note">{rule}</p>
    </>
  );
}

function State({ row, scale }: { row: StateRow; scale: TimeScale }): JSX.Element {
  const { request, t, href } = useSheet();
  return (
    <tr data-item>
      <th scope="row">
        <a href={href(`/forces/${encodeURIComponent(row.state.party)}`)}>{row.state.name}</a>
        {row.lead ? <small class="none"> {t('forces.lead')}</small> : null}
      </th>
      <td class="time">
        <Ladder rungs={ladderOf(row)} scale={scale} asOf={request.clocks.asOf} />
      </td>
      <td class="num" data-label={t('forces.promised')}>
        <Promised row={row} />
      </td>
      <td class="num" data-label={t('forces.notified')}>
        <Notified row={row} />
      </td>
      <td class="num" data-label={t('forces.presentSeen')}>
        <Present row={row} />
      </td>
    </tr>
  );
}

/**
 * The force's own count beside the sum of the states: the difference is shown, not explained away.
 */
function AddsUp({ total, states }: { total: Total | null; states: Total | null }) {
  const { t } = useSheet();
  if (!total || !states) return null;
  return (
    <p class="note">
      <b>{t('forces.addsUp')}</b> {t('forces.ofForce')}{' '}
      <Cited text={total.text} ids={total.claims.map(({ id }) => id)} bold />.{' '}
      {t('forces.ofStates')} <Cited text={states.text} ids={[]} bold />.
    </p>
  );
}
