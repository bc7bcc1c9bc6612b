// The criterion in hand: how it stands and why, what it rests on, every estimate and waiver, its
// history, and what may be said about it.
import type { JSX } from 'preact';
import type { GateView } from '../../capabilities/mandates/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { CriterionActs, type CriterionActsProps } from './criterion-acts.tsx';
import { History } from './history.tsx';
import { CriterionLink, CriterionStatus, EstimateText, gatePath, MetBy, Slack } from './parts.tsx';
import { Proposed } from './proposed.tsx';
import { Waivers } from './waivers.tsx';

export function InHand(props: CriterionActsProps & { view: GateView }): JSX.Element {
  const { t, href } = useSheet();
  const { hand, view } = props;
  const { row } = hand;
  const gate = view.gate?.gate ?? row.gate;
  return (
    <section id="criterion" class="in-hand" aria-labelledby="criterion-head">
      <div class="heading">
        <h2 id="criterion-head">
          {row.title}
          <Cite ids={row.basis} />
        </h2>
        <a href={href(gatePath(gate))}>{t('gate.closeHand')}</a>
      </div>
      <p class="answer-line">
        <CriterionStatus row={row} /> {row.why} <Cite ids={row.cites} />
      </p>
      <Facts {...props} />
      <Waivers rows={row.waivers} acts />
      <History rows={view.history} earlier={view.earlier} head={t('gate.historyOne')} />
      <Proposed view={view} />
      <CriterionActs {...props} />
    </section>
  );
}

function Facts({ hand, criteria }: CriterionActsProps): JSX.Element {
  const { t, lang } = useSheet();
  const { row, next } = hand;
  const before = row.after.map((id) => criteria.find(({ criterion }) => criterion === id) ?? null);
  const { estimate, swing } = row;
  return (
    <dl class="fields part">
      <dt>{t('gate.field.holder')}</dt>
      <dd>{row.holder?.name ?? <None says={t('form.anyone')} />}</dd>
      <dt>{t('gate.field.metBy')}</dt>
      <dd>
        <MetBy row={row} />
      </dd>
      <dt>{t('gate.field.after')}</dt>
      <dd>
        {before.length === 0 ? <None says={t('gate.nothing')} /> : null}
        {before.map((each, i) => (
          <span key={row.after[i]}>
            {i > 0 ? '; ' : ''}
            {each ? <CriterionLink row={each} /> : row.after[i]}
          </span>
        ))}
      </dd>
      <dt>{t('gate.next')}</dt>
      <dd>
        {next.length === 0 ? <None says={t('gate.nothing')} /> : null}
        {next.map((each, i) => (
          <span key={each.criterion}>
            {i > 0 ? '; ' : ''}
            <CriterionLink row={each} />
          </span>
        ))}
      </dd>
      <dt>{t('gate.estimate')}</dt>
      <dd>
        <EstimateText row={row} />
        {estimate?.from ? ` · ${t('gate.fromDay', { day: formatDate(estimate.from, lang) })}` : ''}
        {estimate?.note ? ` · ${estimate.note}` : ''}
        <Cite ids={estimate?.cites ?? []} />
      </dd>
      <dt>{t('gate.slack')}</dt>
      <dd>
        <Slack row={row} />
        {swing ? ` · ${t('gate.swing', { sooner: swing.sooner, later: swing.later })}` : ''}
      </dd>
    </dl>
  );
}
