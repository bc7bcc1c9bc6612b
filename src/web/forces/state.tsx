// One state: where it stands and by which statement, all that it said, who of it is there.
import type { JSX } from 'preact';
import type {
  OfferRow,
  PresencePoint,
  PresentRow,
  ReconciliationRow,
  StateRow,
} from '../../capabilities/forces/index.ts';
import { formatNumber, partyName } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { Ladder, LadderHead, LadderKey } from '../drawings/ladder.tsx';
import { spanning } from '../drawings/scale.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { quantityText, StanceMark } from '../marks/marks.tsx';
import { Figures as OfficeFigures } from './contingent.tsx';
import { Counts } from './counts.tsx';
import { Notified, Present, Promised } from './figures.tsx';
import { Offers } from './lists.tsx';
import { PresenceTable } from './presence.tsx';

interface Answers {
  readonly states: { readonly rows: readonly StateRow[]; readonly rule: string };
  readonly offers: { readonly rows: readonly OfferRow[] };
  readonly presence: { readonly points: readonly PresencePoint[] };
  readonly present: { readonly rows: readonly PresentRow[] };
  readonly counts: { readonly rows: readonly ReconciliationRow[]; readonly open: number };
}

export const statePage = definePage<Answers>({
  path: '/:mission/forces/:state',
  main: 'offers',
  views({ params }) {
    const query = { state: params.state };
    return {
      states: { view: 'forces.states', query },
      offers: { view: 'forces.offers', query },
      presence: { view: 'forces.presence', query },
      present: { view: 'forces.present', query },
      counts: { view: 'forces.reconciliation', query: { ...query, limit: 30 } },
    };
  },
  draw: ({ request, lang }, answers) => ({
    title: partyName(request.params.state ?? '', lang),
    body: <State {...answers} />,
  }),
});

function State({ states, offers, presence, present, counts }: Answers): JSX.Element {
  const { request, t, lang, href } = useSheet();
  const party = request.params.state ?? '';
  const row = states.rows[0];
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a>
          </p>
          <h1>{partyName(party, lang)}</h1>
          {row ? (
            <p class="sub">
              <StanceMark stance={row.stance} /> <Cite ids={[row.decidedBy.id]} />
              {row.lead ? ` · ${t('forces.lead')}` : ''}
              {' · '}
              <a href={href(`/forces/offers/${row.decidedBy.id}`)}>{t('pledge.bears')}</a>
            </p>
          ) : null}
        </div>
        {row ? <Figures row={row} /> : null}
      </div>
      {row ? (
        <InTime row={row} rule={states.rule} />
      ) : (
        <Empty says={t('forces.saidNothing')} but={t('forces.saidNothingBut')} />
      )}
      <ByOffice present={present.rows[0]} counts={counts} />
      {offers.rows.length > 0 ? <Offers rows={offers.rows} /> : null}
      {presence.points.length > 0 ? (
        <section>
          <h2>{t('forces.presenceOf')}</h2>
          <PresenceTable points={presence.points} lines={[]} />
        </section>
      ) : null}
    </>
  );
}

/** What an office counted, beside what sources say, and where the counts differ. */
function ByOffice(props: { present: PresentRow | undefined; counts: Answers['counts'] }) {
  const { request, t, lang, href, can } = useSheet();
  const { present, counts } = props;
  const state = encodeURIComponent(request.params.state ?? '');
  const sees = can('forces.record-movement') || request.may('forces.movements');
  if (!present && counts.rows.length === 0 && !sees) return null;
  return (
    <section>
      <div class="heading">
        <h2>{t('there.byOffice')}</h2>
        {counts.open > 0 ? (
          <span class="small">
            {t('there.open', { count: counts.open, n: formatNumber(counts.open, lang) })}
          </span>
        ) : null}
      </div>
      {present ? <OfficeFigures row={present} /> : null}
      <p class="acts part">
        {sees ? (
          <a class="btn" href={href(`/forces/${state}/contingent`)}>
            {t('there.toContingent')}
          </a>
        ) : null}
        <a class="btn" href={href('/forces/reconciliation')}>
          {t('there.toReconciliation')}
        </a>
      </p>
      {counts.rows.length > 0 ? <Counts rows={counts.rows} /> : null}
    </section>
  );
}

function Figures({ row }: { row: StateRow }): JSX.Element {
  const { t } = useSheet();
  return (
    <div class="big wordy">
      <div>
        <b>
          <Promised row={row} />
        </b>
        {t('forces.promised')}
      </div>
      <div>
        <b>
          <Notified row={row} />
        </b>
        {t('forces.notified')}
      </div>
      <div>
        <b>
          <Present row={row} />
        </b>
        {t('forces.presentSeen')}
      </div>
    </div>
  );
}

function InTime({ row, rule }: { row: StateRow; rule: string }): JSX.Element {
  const { request, t, lang } = useSheet();
  const all = row.ladder.length > 0 ? row.ladder : row.support;
  const scale = spanning(
    all.map(({ claim }) => claim.dated),
    request.clocks.asOf,
  );
  const rungs = all.map(({ claim, stance, quantity }) => ({
    date: claim.dated,
    stance,
    amount: quantityText(quantity, t, lang),
  }));
  return (
    <section>
      <div class="heading">
        <h2>{t('forces.inTime')}</h2>
        <LadderKey />
      </div>
      <LadderHead scale={scale} />
      <Ladder rungs={rungs} scale={scale} asOf={request.clocks.asOf} />
      <p class="note">{rule}</p>
    </section>
  );
}
