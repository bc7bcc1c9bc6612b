// One state: where it stands and by which statement, all that it said, who of it is there.
import type { JSX } from 'preact';
import type { OfferRow, PresencePoint, StateRow } from '../../capabilities/forces/index.ts';
import { partyName } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { Ladder, LadderHead, LadderKey } from '../drawings/ladder.tsx';
import { spanning } from '../drawings/scale.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { quantityText, StanceMark } from '../marks/marks.tsx';
import { Notified, Present, Promised } from './figures.tsx';
import { Offers } from './lists.tsx';
import { PresenceTable } from './presence.tsx';

interface Answers {
  readonly states: { readonly rows: readonly StateRow[]; readonly rule: string };
  readonly offers: { readonly rows: readonly OfferRow[] };
  readonly presence: { readonly points: readonly PresencePoint[] };
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
    };
  },
  draw: ({ request, lang }, answers) => ({
    title: partyName(request.params.state ?? '', lang),
    body: <State {...answers} />,
  }),
});

function State({ states, offers, presence }: Answers): JSX.Element {
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
